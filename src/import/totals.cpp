#include "projects_file.hpp"
#include "vocabulary/terms.hpp"
#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>
#include <engineroom/import/cell_number.hpp>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/currency.hpp>
#include <engineroom/import/header_meaning.hpp>
#include <engineroom/import/totals.hpp>

namespace engineroom {
namespace {

/// A value that is written to some last place; the half of that place is what rounding may have taken.
struct Written {
    double value = 0.0;
    double half_unit = 0.5;
};

[[nodiscard]] std::optional<Written> written(std::string_view cell, char decimal) {
    const std::optional<NumberCell> number = number_cell(cell);
    if (!number || number->percent) return std::nullopt;
    const std::optional<double> value = digits_value(number->digits, decimal);
    if (!value) return std::nullopt;
    Written result;
    result.value = (number->negative ? -*value : *value) * number->scale;
    result.half_unit *= number->scale;
    const std::size_t mark = number->digits.rfind(decimal);
    if (mark != std::string_view::npos)
        result.half_unit *= std::pow(10.0, -static_cast<double>(number->digits.size() - mark - 1));
    return result;
}

/// The words for totals, and quick looks that tell nearly every other cell apart: the first two letters and the last
/// two, and how many there are in a word.
class TotalsWords {
public:
    [[nodiscard]] bool contains(std::string_view cell) const { return words_.find(header_key(cell)) != nullptr; }
    /// False: the cell neither is such a word nor begins with one. One that does not begin with plain letters or digits
    /// may.
    [[nodiscard]] bool may_begin(std::string_view cell) const {
        return cell.size() < 2 || starts_[pair(cell[0], cell[1])];
    }
    /// The same for its end.
    [[nodiscard]] bool may_end(std::string_view cell) const {
        return cell.size() < 2 || ends_[pair(cell[cell.size() - 2], cell.back())];
    }

    /// False: it has not as many letters as a word that begins so.
    [[nodiscard]] bool may_be(std::string_view cell) const {
        const auto start = start_of(cell);
        if (!start ||
            std::any_of(cell.begin(), cell.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
            return true;
        const auto size = static_cast<std::size_t>(std::count_if(cell.begin(), cell.end(), is_letter));
        return size < 63 && (sizes_[*start] >> size & 1U) != 0;
    }

private:
    static constexpr std::size_t letters = 26;

    TotalsWords() {
        for (const auto& row : vocabulary::totals_words())
            for (const std::string_view list : row.words)
                vocabulary::for_each_word(list, [this](std::string_view word) {
                    for (const std::string& key : {header_key(word), header_key(vocabulary::spelled_out(word))}) {
                        if (key.size() < 2) continue;
                        if (const auto start = start_of(key))
                            sizes_[*start] |= std::uint64_t{1} << std::min<std::size_t>(key.size(), 63);
                        note(starts_, key[0], key[1]);
                        note(ends_, key[key.size() - 2], key.back());
                    }
                });
        // Of other characters than letters nothing is known, but that no word has a digit.
        for (std::size_t i = 0; i < starts_.size(); ++i) {
            const char first = static_cast<char>(i / 256), second = static_cast<char>(i % 256);
            if (is_letter(first) && is_letter(second)) continue;
            starts_[i] = !is_digit(first) && !is_digit(second);
            ends_[i] = !is_digit(second);
        }
    }
    friend const TotalsWords& totals_words();

    [[nodiscard]] static std::optional<std::size_t> start_of(std::string_view text) {
        if (text.size() < 2 || !is_letter(text[0]) || !is_letter(text[1])) return std::nullopt;
        return static_cast<std::size_t>(to_lower(text[0]) - 'a') * letters +
               static_cast<std::size_t>(to_lower(text[1]) - 'a');
    }
    using Pairs = std::bitset<65536>; ///< of characters

    [[nodiscard]] static std::size_t pair(char first, char second) {
        return static_cast<std::size_t>(static_cast<unsigned char>(first)) * 256 + static_cast<unsigned char>(second);
    }
    /// @param first, second  in lower case; they are noted in any
    static void note(Pairs& pairs, char first, char second) {
        const auto upper = [](char c) { return is_letter(c) ? static_cast<char>(c - 'a' + 'A') : c; };
        for (const char a : {first, upper(first)})
            for (const char b : {second, upper(second)}) pairs.set(pair(a, b));
    }

    vocabulary::Index<bool> words_{vocabulary::totals_words(), header_key};
    Pairs starts_, ends_;
    std::array<std::uint64_t, letters * letters> sizes_{}; ///< of keys that begin so: one bit each
};

[[nodiscard]] const TotalsWords& totals_words() {
    static const TotalsWords words;
    return words;
}

class Search {
public:
    Search(const Sheet& sheet, const std::vector<SheetColumn>& columns) : sheet_{sheet}, columns_{columns} {}

    [[nodiscard]] Totals find() {
        Totals totals;
        for (const std::uint32_t record : sheet_.records()) {
            const std::optional<std::uint32_t> label = label_of(record);
            if (!label || !names_totals(sheet_.cell(record, *label - 1))) {
                others_.push_back(record);
                continue;
            }
            // "Total" says it all; of "Total energy" the amounts must be the sum of those above.
            const bool bare = only_figures(record, *label);
            const bool sure = bare && (is_totals_word(sheet_.cell(record, *label - 1)) || sums_up(record));
            (sure ? totals.rows : totals.projects).push_back({record, *label, true, bare});
            if (sure)
                since_total_ = others_.size();
            else
                others_.push_back(record);
        }
        find_sums(totals.rows);
        return totals;
    }

private:
    [[nodiscard]] std::string_view cell(std::uint32_t record, const SheetColumn& column) const {
        const std::string_view found = sheet_.cell(record, column.index - 1);
        return is_missing_word(found) ? std::string_view{} : found;
    }

    [[nodiscard]] std::optional<std::uint32_t> filled(std::uint32_t record, Column meaning) const {
        for (const SheetColumn& column : columns_)
            if (column.meaning == at(meaning) && !cell(record, column).empty()) return column.index;
        return std::nullopt;
    }

    /// The cell that says what the row is: its id or name where that is one of totals, else its id, its name, or its
    /// first filled cell.
    [[nodiscard]] std::optional<std::uint32_t> label_of(std::uint32_t record) const {
        for (const Column meaning : {Column::id, Column::name})
            if (const auto found = filled(record, meaning); found && names_totals(sheet_.cell(record, *found - 1)))
                return found;
        for (const Column meaning : {Column::id, Column::name})
            if (const auto found = filled(record, meaning)) return found;
        for (const SheetColumn& column : columns_)
            if (!cell(record, column).empty()) return column.index;
        return std::nullopt;
    }

    /// Whether the row states nothing but numbers, money and words for totals: no stage, no risk, no date.
    [[nodiscard]] bool only_figures(std::uint32_t record, std::uint32_t label = 0) const {
        return std::all_of(columns_.begin(), columns_.end(), [&](const SheetColumn& column) {
            const std::string_view found = cell(record, column);
            if (found.empty() || column.index == label || is_totals_word(found)) return true;
            if (column.kind == CellKind::word || column.kind == CellKind::risk || column.kind == CellKind::success ||
                column.has_dates())
                return false;
            return number_cell(found).has_value() || currency_code(found).has_value();
        });
    }

    /// From the last row up, for as long as rows without id and name are sums of what stands above them.
    void find_sums(std::vector<TotalsRow>& rows) {
        while (!others_.empty()) {
            const std::uint32_t record = others_.back();
            if (filled(record, Column::id) || filled(record, Column::name) || !only_figures(record)) break;
            others_.pop_back();
            const auto sum = std::find_if(columns_.begin(), columns_.end(),
                                          [&](const SheetColumn& column) { return is_sum(record, column, 0); });
            if (sum == columns_.end()) break;
            rows.push_back({record, sum->index, false});
        }
        std::sort(rows.begin(), rows.end(), [](const TotalsRow& a, const TotalsRow& b) { return a.record < b.record; });
    }

    /// Whether some column's money is the sum of all above, or of that since the last row of totals.
    [[nodiscard]] bool sums_up(std::uint32_t record) const {
        return std::any_of(columns_.begin(), columns_.end(), [&](const SheetColumn& column) {
            return is_sum(record, column, 0) || is_sum(record, column, since_total_);
        });
    }

    [[nodiscard]] bool is_sum(std::uint32_t record, const SheetColumn& column, std::size_t from) const {
        return column.kind == CellKind::money &&
               (is_sum(record, column, from, '.') || is_sum(record, column, from, ','));
    }

    /// One amount alone is not added up, and zeros add up to a row of zeros that says nothing.
    [[nodiscard]] bool is_sum(std::uint32_t record, const SheetColumn& column, std::size_t from, char decimal) const {
        const std::optional<Written> total = written(cell(record, column), decimal);
        if (!total || total->value == 0.0) return false;
        double sum = 0.0;
        std::size_t amounts = 0;
        for (std::size_t i = from; i < others_.size(); ++i) {
            const std::string_view found = cell(others_[i], column);
            if (found.empty()) continue;
            const std::optional<Written> amount = written(found, decimal);
            if (!amount) return false;
            sum += amount->value;
            ++amounts;
        }
        if (amounts < 2) return false;
        const double rounding = std::min(total->half_unit * static_cast<double>(amounts), std::abs(sum) / 1000.0);
        return std::abs(sum - total->value) <= total->half_unit + rounding;
    }

    const Sheet& sheet_;
    const std::vector<SheetColumn>& columns_;
    std::vector<std::uint32_t> others_; ///< records that are no totals
    std::size_t since_total_ = 0;       ///< how many of them stand before the last row of totals
};

} // namespace

bool names_totals(std::string_view cell) {
    constexpr std::size_t longest = 80;
    if (cell.size() > longest) return false;
    const auto in_word = [](char c) { return is_letter(c) || static_cast<unsigned char>(c) >= 0x80; };
    const TotalsWords& words = totals_words();
    if (words.may_begin(cell)) {
        std::size_t end = 0;
        while (end < cell.size() && in_word(cell[end])) ++end;
        if ((end > 1 && is_totals_word(cell.substr(0, end))) || is_totals_word(cell)) return true;
    }
    if (!words.may_end(cell)) return false;
    std::size_t begin = cell.size();
    while (begin > 0 && in_word(cell[begin - 1])) --begin;
    return begin > 0 && is_totals_word(cell.substr(begin));
}

bool is_totals_word(std::string_view cell) {
    constexpr std::size_t longest = 40;
    const TotalsWords& words = totals_words();
    if (cell.empty() || cell.size() > longest || !words.may_begin(cell) || !words.may_end(cell)) return false;
    return std::none_of(cell.begin(), cell.end(), is_digit) && words.may_be(cell) && words.contains(cell);
}

Totals totals_of(const Sheet& sheet, const std::vector<SheetColumn>& columns) {
    return Search{sheet, columns}.find();
}

} // namespace engineroom
