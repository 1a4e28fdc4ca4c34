#include "quick_cells.hpp"

#include "projects_file.hpp"

#include <bit>
#include <cstring>
#include <engineroom/import/cell_date.hpp>
#include <engineroom/import/cell_items.hpp>
#include <engineroom/import/cell_number.hpp>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/plain_digits.hpp>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

namespace engineroom {
namespace {

/// Whether the cell begins and ends with what is neither white space nor invisible, and does not say 'missing'.
[[nodiscard]] bool is_plain_text(std::string_view cell) {
    const auto stays = [](char c) { return c > ' ' && c < '\x7F'; };
    return stays(cell.front()) && stays(cell.back()) && !is_missing_word(cell);
}

/// Whether a cell is a plain number whose mark cannot be one of thousands.
[[nodiscard]] bool is_sure(const PlainDigits& plain, std::string_view cell) {
    return plain && !(plain.decimals == 3 && cell.size() <= 7 && cell.front() != '0');
}

void note_filled(std::uint32_t record, ColumnEvidence& seen) {
    ++seen.filled;
    if (seen.readable_sample) return;
    if (!seen.sample) seen.sample = record;
    seen.readable_sample = record;
}

/// `term_named`, with names whose sizes the compiler knows.
template<class Term, std::size_t... i>
[[nodiscard]] std::optional<Term> term_of(std::string_view name, std::index_sequence<i...>) {
    constexpr auto& names = TermNames<Term>::names;
    std::optional<Term> term;
    const auto takes = [&](std::size_t place, bool same) {
        if (same) term = static_cast<Term>(place);
        return same;
    };
    (void)(takes(i,
                 name.size() == names[i].size() && std::memcmp(name.data(), names[i].data(), names[i].size()) == 0) ||
           ...);
    return term;
}

/// The items of a list whose first characters are marked; what it counts is of all.
class Items {
public:
    std::size_t strong = 0, commas = 0;

    Items(std::string_view cell, const ItemMarks& marks)
        : strong{marks.strong_count}, commas{marks.comma_count}, cell_{cell}, marks_{marks} {
        if (cell.size() <= most) return;
        const std::string_view rest = cell.substr(most);
        strong += most_items(rest, ';') - 1;
        commas += most_items(rest, ',') - 1;
    }

    /// What `engineroom::for_each_item` does.
    template<class Use>
    void for_each(char separator, Use use) const {
        if (cell_.size() > most) return for_each_item(cell_, separator, use);
        std::size_t begin = 0;
        const auto use_up_to = [&](std::size_t end) {
            const std::string_view item = trimmed(cell_.substr(begin, end - begin));
            if (!item.empty() && !is_missing_word(item)) use(item);
            begin = end + 1;
        };
        for (std::uint64_t left = separator == ';' ? marks_.strong : marks_.commas; left != 0; left &= left - 1)
            use_up_to(static_cast<std::size_t>(std::countr_zero(left)));
        use_up_to(cell_.size());
    }

private:
    static constexpr std::size_t most = 64; ///< characters that are marked

    std::string_view cell_;
    const ItemMarks& marks_;
};

template<class Its>
constexpr bool is_number =
    std::is_same_v<Its, Maybe<Money> Project::*> || std::is_same_v<Its, Maybe<double> Project::*> ||
    std::is_same_v<Its, Maybe<Probability> Project::*>;

/// Reads the cells of one column into projects, where they are plain.
struct PlainCells {
    const SheetColumn& column;
    ColumnEvidence& seen;
    TextWriter& texts;
    const ColumnCells& kept;

    /// @param i  of the cell in `kept`
    /// @return   false where it needs a closer look
    [[nodiscard]] bool read(std::size_t i, std::uint32_t, Project&, std::monostate) const {
        return is_plain_text(kept.cells[i]);
    }
    [[nodiscard]] bool read(std::size_t i, std::uint32_t, Project& project, Text Project::*text) const {
        if (!is_plain_text(kept.cells[i])) return false;
        texts.set(project.*text, kept.cells[i]);
        return true;
    }
    [[nodiscard]] bool read(std::size_t i, std::uint32_t, Project& project, TextList Project::*list) const {
        if (!is_plain_text(kept.cells[i])) return false;
        const Items items{kept.cells[i], kept.items[i]};
        if (items.strong > 0)
            ++seen.strong_separators;
        else if (items.commas > 0)
            ++seen.commas_alone;
        texts.set(project.*list, 1 + (column.separator == ';' ? items.strong : items.commas),
                  [this, &items](auto add) { items.for_each(column.separator, add); });
        return true;
    }
    [[nodiscard]] bool read(std::size_t i, std::uint32_t record, Project& project, Maybe<Money> Project::*money) const {
        if (!note_number(i, record)) return false;
        project.*money = Money{kept.digits[i].value()};
        return true;
    }
    [[nodiscard]] bool read(std::size_t i, std::uint32_t record, Project& project,
                            Maybe<double> Project::*value) const {
        if (!note_number(i, record)) return false;
        project.*value = kept.digits[i].value();
        return true;
    }
    [[nodiscard]] bool read(std::size_t i, std::uint32_t record, Project& project,
                            Maybe<Probability> Project::*risk) const {
        // "0.35" alone reads in one way whatever the column's scale.
        const PlainDigits& plain = kept.digits[i];
        if (!is_sure(plain, kept.cells[i]) || plain.decimals == 0 || column.decimal != '.') return false;
        const double value = plain.value();
        if (value > 1.0) return false;
        seen.numbers.count_first(Sheet::row(record), kept.cells[i]);
        seen.risks[0].count_number(value, false, Sheet::row(record));
        project.*risk = Probability{value};
        return true;
    }
    [[nodiscard]] bool read(std::size_t i, std::uint32_t, Project& project, Maybe<Date> Project::*date) const {
        const std::optional<Date> day = iso_day(kept.cells[i]);
        if (!day) return false;
        seen.dates.note_certain();
        project.*date = day;
        return true;
    }
    template<class Term>
    [[nodiscard]] bool read(std::size_t i, std::uint32_t, Project& project, std::optional<Term> Project::*term) const {
        const auto found = term_of<Term>(kept.cells[i], std::make_index_sequence<TermNames<Term>::names.size()>{});
        if (found) project.*term = found;
        return found.has_value();
    }

private:
    /// @return false where it is no plain number
    [[nodiscard]] bool note_number(std::size_t i, std::uint32_t record) const {
        const PlainDigits& plain = kept.digits[i];
        if (!is_sure(plain, kept.cells[i])) return false;
        if (plain.decimals == 0)
            ++seen.numbers.alike;
        else if (column.decimal == '.')
            seen.numbers.count_first(Sheet::row(record), kept.cells[i]);
        else
            seen.numbers.count_second(Sheet::row(record), kept.cells[i]);
        return true;
    }
};

} // namespace

std::optional<QuickCells::Target> QuickCells::target_of(const SheetColumn& column) {
    if (!column.meaning) return column.kind == CellKind::text ? std::optional<Target>{std::monostate{}} : std::nullopt;
    switch (static_cast<Column>(*column.meaning)) {
    case Column::id:
        return &Project::id;
    case Column::name:
        return &Project::name;
    case Column::cluster:
        return &Project::cluster;
    case Column::theme:
        return &Project::theme;
    case Column::need:
        return &Project::need;
    case Column::lead:
        return &Project::lead;
    case Column::proposed_by:
        return &Project::proposed_by;
    case Column::failure_reason:
        return &Project::failure_reason;
    case Column::lesson:
        return &Project::lesson;
    case Column::url:
        return &Project::url;
    case Column::scope:
        return &Project::scope;
    case Column::stage:
        return &Project::stage;
    case Column::novelty:
        return &Project::novelty;
    case Column::risk:
        return &Project::risk;
    case Column::payoff:
        return &Project::payoff;
    case Column::payoff_low:
        return &Project::payoff_low;
    case Column::payoff_high:
        return &Project::payoff_high;
    case Column::budget:
        return &Project::budget;
    case Column::spent:
        return &Project::spent;
    case Column::fte:
        return &Project::fte;
    case Column::volunteer_fte:
        return &Project::volunteer_fte;
    case Column::proposed:
        return &Project::proposed;
    case Column::start:
        return &Project::start;
    case Column::delivery:
        return &Project::delivery;
    case Column::ended:
        return &Project::ended;
    case Column::updated:
        return &Project::updated;
    case Column::issues:
        return &Project::issues;
    case Column::participants:
        return &Project::participants;
    case Column::depends_on:
        return &Project::depends_on;
    case Column::success:
    case Column::multiple:
    case Column::funding:
    case Column::driver:
    case Column::market:
    case Column::votes:
    case Column::currency:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<QuickCells> QuickCells::of(const SheetColumn& column) {
    const bool in_units = column.scale != 1.0;
    const bool scaled = column.kind == CellKind::risk && column.risk_scale != RiskScale::probability;
    if (!column.readable || in_units || scaled) return std::nullopt;
    const std::optional<Target> target = target_of(column);
    return target ? std::optional{QuickCells{column, *target}} : std::nullopt;
}

std::size_t QuickCells::read(const RecordBlock& block, std::size_t index, std::size_t from, ColumnEvidence& seen,
                             TextWriter& texts, ColumnCells& kept) const {
    const auto each = [&]<class Its>(Its target) {
        if (from == 0) {
            const std::span cells{kept.cells.data(), block.size};
            block.sheet.raw_column(block.first, index, cells);
            if constexpr (is_number<Its>)
                read_digits(cells, block.text, column_->decimal, kept.digits.data());
            else if constexpr (std::is_same_v<Its, TextList Project::*>)
                mark_items(cells, block.text, kept.items.data());
        }
        const PlainCells plain{*column_, seen, texts, kept};
        for (std::size_t i = from; i < block.size; ++i) {
            if (kept.cells[i].empty()) continue;
            const std::uint32_t record = block.record(i);
            if (!plain.read(i, record, block.projects[i], target)) return i;
            note_filled(record, seen);
        }
        return block.size;
    };
    return std::visit(each, target_);
}

} // namespace engineroom
