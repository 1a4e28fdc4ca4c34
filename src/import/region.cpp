#include <algorithm>
#include <engineroom/import/cell_date.hpp>
#include <engineroom/import/cell_number.hpp>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/region.hpp>
#include <set>

namespace engineroom {
namespace {

constexpr std::size_t rows_searched = 2000; ///< for a header
constexpr std::size_t rows_joined = 3;      ///< of a header, at most

[[nodiscard]] std::string_view cell_of(const Table& table, std::size_t record, std::size_t column) {
    return trimmed(table.cell(record, column));
}

/// Whether a cell cannot be a part of a header's name.
[[nodiscard]] bool is_data(std::string_view cell) {
    return number_cell(cell).has_value() || date_readings(cell).any();
}

/// What a row says when it is taken for a header.
struct AsHeader {
    std::set<std::size_t> meanings;
    std::size_t filled = 0;
    bool key = false; ///< one of the meanings tells rows apart

    /// Rows of data do not name two columns.
    [[nodiscard]] bool sure() const { return key && meanings.size() >= 2; }
};

class Search {
public:
    Search(const Table& table, const HeaderWords& words) : table_{table}, words_{words} {}

    [[nodiscard]] Region find(std::optional<std::uint32_t> header_row) {
        const std::optional<std::size_t> header = header_row ? given(*header_row) : found();
        if (!header) return {};
        region_.header = *header;
        region_.sure = as_header(*header).sure();
        for (std::size_t column = 0; column < table_.cells(*header); ++column)
            region_.headers.emplace_back(cell_of(table_, *header, column));
        if (!header_row) {
            join_above();
            join_below();
            std::sort(region_.parts.begin(), region_.parts.end());
        }
        list_above();
        list_below();
        std::stable_sort(region_.left_out.begin(), region_.left_out.end(),
                         [](const LeftOut& a, const LeftOut& b) { return a.row < b.row; });
        return std::move(region_);
    }

private:
    [[nodiscard]] AsHeader as_header(std::size_t record) const {
        AsHeader row;
        for (std::size_t column = 0; column < table_.cells(record); ++column) {
            const std::string_view cell = cell_of(table_, record, column);
            if (cell.empty()) continue;
            ++row.filled;
            // Longer ones are sentences, and numbers are data.
            if (cell.size() > 100 || is_digit(cell.front())) continue;
            if (const auto meaning = words_.meaning(cell)) row.meanings.insert(*meaning);
        }
        row.key = std::any_of(words_.keys.begin(), words_.keys.end(),
                              [&row](std::size_t key) { return row.meanings.count(key) > 0; });
        return row;
    }

    [[nodiscard]] std::optional<std::size_t> given(std::uint32_t row) const {
        if (row == 0 || row > table_.records() || is_blank(table_, row - 1)) return std::nullopt;
        return row - 1;
    }

    [[nodiscard]] std::optional<std::size_t> found() const {
        std::size_t first = 0;
        while (first < table_.records() && is_blank(table_, first)) ++first;
        if (first == table_.records()) return std::nullopt;
        const std::size_t known_first = as_header(first).meanings.size();
        const std::size_t end = std::min(table_.records(), first + rows_searched);
        std::optional<std::size_t> mostly;
        for (std::size_t record = first; record < end; ++record) {
            if (table_.cells(record) < 2) continue;
            const AsHeader row = as_header(record);
            if (row.meanings.size() < known_first) continue;
            if (row.sure()) return fullest(record, row.meanings.size());
            // A title, or a table of something else, may stand above a header of which little is known.
            if (!mostly && known_first == 0 && row.key && 2 * row.meanings.size() >= row.filled) mostly = record;
        }
        return known_first == 0 && mostly ? *mostly : first;
    }

    /// Of a header's rows the one that says most.
    [[nodiscard]] std::size_t fullest(std::size_t record, std::size_t known) const {
        std::size_t best = record;
        for (std::size_t next = record + 1; next < std::min(table_.records(), record + rows_joined); ++next) {
            const AsHeader row = as_header(next);
            const std::size_t here = row.meanings.size();
            if (here <= known || !row.key) continue;
            known = here;
            best = next;
        }
        return best;
    }

    /// The cells of a row over or under the header's, each carried on over the blank ones to its right.
    [[nodiscard]] std::vector<std::string> carried(const std::vector<std::string>& cells, std::size_t width) const {
        std::vector<std::string> result(width);
        std::string last;
        for (std::size_t column = 0; column < width; ++column) {
            if (column < cells.size() && !cells[column].empty()) last = cells[column];
            result[column] = last;
        }
        return result;
    }

    [[nodiscard]] std::optional<std::vector<std::string>> words_in(std::size_t record) const {
        std::vector<std::string> cells;
        for (std::size_t column = 0; column < table_.cells(record); ++column) {
            const std::string_view cell = cell_of(table_, record, column);
            if (!cell.empty() && is_data(cell)) return std::nullopt;
            cells.emplace_back(cell);
        }
        return cells;
    }

    [[nodiscard]] bool known(const std::string& header) const {
        return !header.empty() && words_.meaning(header).has_value();
    }

    /// "Payoff" and "low" in either order, whichever is known.
    [[nodiscard]] std::optional<std::string> known_together(const std::string& above, const std::string& below) const {
        if (above.empty() || below.empty()) return std::nullopt;
        for (std::string together : {above + ' ' + below, below + ' ' + above})
            if (known(together)) return together;
        return std::nullopt;
    }

    /// One cell filled, on the left: it stands over the whole table.
    [[nodiscard]] bool is_title(const std::vector<std::string>& cells) const {
        const auto filled = [](const std::string& cell) { return !cell.empty(); };
        if (std::count_if(cells.begin(), cells.end(), filled) > 1) return false;
        const auto first = std::find_if(region_.headers.begin(), region_.headers.end(), filled);
        const auto only = std::find_if(cells.begin(), cells.end(), filled);
        return only - cells.begin() <= first - region_.headers.begin();
    }

    void join_above() {
        for (std::size_t joined = 1; joined < rows_joined; ++joined) {
            if (region_.header < joined) return;
            const std::size_t record = region_.header - joined;
            if (is_blank(table_, record)) return;
            const std::optional<std::vector<std::string>> cells = words_in(record);
            if (!cells || is_title(*cells)) return;
            const std::size_t width = std::max(region_.headers.size(), cells->size());
            const std::vector<std::string> above = carried(*cells, width);
            std::vector<std::string> headers = region_.headers;
            headers.resize(width);
            std::size_t told = 0;
            for (std::size_t i = 0; i < width; ++i) {
                const std::string& here = headers[i];
                if (here.empty()) {
                    if (i >= cells->size() || (*cells)[i].empty()) continue;
                    headers[i] = (*cells)[i];
                    told += known(headers[i]) ? 1U : 0U;
                } else if (auto together = known_together(above[i], here)) {
                    headers[i] = std::move(*together);
                    ++told;
                } else if (!known(here) && !above[i].empty() &&
                           std::count(region_.headers.begin(), region_.headers.end(), here) > 1) {
                    // Two names that mean nothing to us are at least told apart; one that does stays as it is, so that
                    // two columns of one meaning are seen.
                    headers[i] = above[i] + ' ' + here;
                }
            }
            if (told == 0) return;
            region_.headers = std::move(headers);
            region_.parts.push_back(record);
        }
    }

    void join_below() {
        for (std::size_t joined = 1; joined < rows_joined; ++joined) {
            const std::size_t record = region_.header + joined;
            if (record >= table_.records() || is_blank(table_, record)) return;
            const std::optional<std::vector<std::string>> cells = words_in(record);
            if (!cells) return;
            const std::size_t width = std::max(region_.headers.size(), cells->size());
            const std::vector<std::string> above = carried(region_.headers, width);
            std::vector<std::string> headers = region_.headers;
            headers.resize(width);
            for (std::size_t i = 0; i < cells->size(); ++i) {
                const std::string& cell = (*cells)[i];
                if (cell.empty()) continue;
                const auto meaning = headers[i].empty() ? std::nullopt : words_.meaning(headers[i]);
                const bool of_key =
                    meaning && std::find(words_.keys.begin(), words_.keys.end(), *meaning) != words_.keys.end();
                auto together = known_together(above[i], cell);
                if (of_key || !together) return;
                headers[i] = std::move(*together);
            }
            region_.headers = std::move(headers);
            region_.parts.push_back(record);
        }
    }

    [[nodiscard]] bool is_part(std::size_t record) const {
        return std::find(region_.parts.begin(), region_.parts.end(), record) != region_.parts.end();
    }

    void leave_out(std::size_t record, std::string because) {
        region_.left_out.push_back({Table::row(record), std::move(because)});
    }

    void list_above() {
        for (std::size_t record = 0; record < region_.header; ++record)
            leave_out(record, is_blank(table_, record) ? "empty row"
                              : is_part(record)        ? "a part of the header"
                                                       : "above the header");
    }

    [[nodiscard]] bool repeats_header(std::size_t record) const {
        const std::size_t width = table_.cells(region_.header);
        if (table_.cell(record, 0) != table_.cell(region_.header, 0)) return false;
        for (std::size_t column = 0; column < std::max(width, table_.cells(record)); ++column)
            if (cell_of(table_, record, column) != cell_of(table_, region_.header, column)) return false;
        return true;
    }

    void list_below() {
        bool behind_gap = false;
        std::size_t last_gap = 0; ///< how many records stand before the last empty row
        for (std::size_t record = region_.header + 1; record < table_.records(); ++record) {
            if (is_blank(table_, record)) {
                leave_out(record, "empty row");
                behind_gap = true;
                last_gap = region_.records.size();
                continue;
            }
            if (is_part(record)) {
                leave_out(record, "a part of the header");
                continue;
            }
            if (repeats_header(record)) {
                leave_out(record, "the header again");
                continue;
            }
            if (behind_gap && as_header(record).sure()) {
                end_at(record);
                break;
            }
            behind_gap = false;
            region_.records.push_back(static_cast<std::uint32_t>(record));
        }
        if (!region_.records.empty()) list_notes(last_gap);
    }

    void end_at(std::size_t record) {
        region_.next_table = Table::row(record);
        for (; record < table_.records(); ++record)
            leave_out(record, is_blank(table_, record)
                                  ? std::string{"empty row"}
                                  : "another table, which begins in row " + std::to_string(region_.next_table));
    }

    /// The one filled cell of a record; nothing where there are more.
    [[nodiscard]] std::optional<std::string_view> only_cell(std::uint32_t record) const {
        std::optional<std::string_view> only;
        for (std::size_t column = 0; column < table_.cells(record); ++column) {
            const std::string_view cell = cell_of(table_, record, column);
            if (cell.empty()) continue;
            if (only) return std::nullopt;
            only = cell;
        }
        return only;
    }

    /// From the last row up: one cell filled, with words in it. An id alone may be a project that is yet to be written.
    void list_notes(std::size_t first_behind_gap) {
        if (region_.headers.size() < 2) return;
        std::vector<std::uint32_t>& records = region_.records;
        while (records.size() > 1) {
            const std::optional<std::string_view> cell = only_cell(records.back());
            if (!cell) return;
            const bool words = cell->find(' ') != std::string_view::npos || cell->front() == '*';
            const bool sentence = cell->size() > 60 || cell->front() == '*';
            if (!(records.size() > first_behind_gap && first_behind_gap > 0 ? words : sentence)) return;
            region_.notes.insert(region_.notes.begin(), Table::row(records.back()));
            leave_out(records.back(), "a remark below the table");
            records.pop_back();
        }
    }

    const Table& table_;
    const HeaderWords& words_;
    Region region_;
};

} // namespace

Region find_region(const Table& table, const HeaderWords& words, std::optional<std::uint32_t> header_row) {
    return Search{table, words}.find(header_row);
}

bool is_blank(const Table& table, std::size_t record) {
    for (std::size_t column = 0; column < table.cells(record); ++column)
        if (!trimmed(table.cell(record, column)).empty()) return false;
    return true;
}

} // namespace engineroom
