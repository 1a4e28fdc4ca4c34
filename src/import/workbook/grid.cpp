#include "grid.hpp"

#include <engineroom/core/place.hpp>
#include <fmt/format.h>

namespace engineroom::workbook {
namespace {

/// Merged cells do not overlap; where they do, going over them again and again would take for ever.
constexpr std::size_t most_merging = std::size_t{1} << 26U;

/// What a short text takes stands in the cell itself.
std::size_t beyond_cell(const std::string& text) {
    return text.size() < sizeof(std::string) / 2 ? 0 : text.size() + 1;
}

} // namespace

void Grid::make_row(std::uint64_t row) {
    if (row < sheet_.rows.size()) return;
    if (row >= most_rows)
        throw Refusal{
            fmt::format("sheet '{}' has a row {}; a spreadsheet has at most {}", sheet_.name, row + 1, most_rows),
            save_again};
    memory_.take((static_cast<std::size_t>(row) + 1 - sheet_.rows.size()) * sizeof(sheet_.rows[0]));
    sheet_.rows.resize(static_cast<std::size_t>(row) + 1);
}

void Grid::put(std::uint64_t row, std::uint64_t column, WorkbookCell cell) {
    if (cell.text.empty()) return;
    if (column >= most_columns)
        throw Refusal{fmt::format("sheet '{}' has more than {} columns", sheet_.name, most_columns), save_again};
    make_row(row);
    std::vector<WorkbookCell>& cells = sheet_.rows[row];
    if (column >= cells.size()) {
        memory_.take((static_cast<std::size_t>(column) + 1 - cells.size()) * sizeof(WorkbookCell));
        // Most rows are as wide as the one before; a vector left to itself may take twice that.
        if (cells.empty()) cells.reserve(std::max(static_cast<std::size_t>(column) + 1, width_));
        cells.resize(static_cast<std::size_t>(column) + 1);
        width_ = cells.size();
    }
    if (!cells[column].text.empty()) {
        const auto shown_row = static_cast<std::uint32_t>(row + 1),
                   shown_column = static_cast<std::uint32_t>(column + 1);
        throw Refusal{fmt::format("sheet '{}' has two values for cell {}{}", sheet_.name, column_letters(shown_column),
                                  shown_row),
                      save_again, shown_row, shown_column};
    }
    memory_.take(beyond_cell(cell.text));
    cells[column] = std::move(cell);
}

void Grid::merge(std::uint64_t first_row, std::uint64_t first_column, std::uint64_t last_row,
                 std::uint64_t last_column) {
    for (std::uint64_t row = first_row; row <= last_row && row < sheet_.rows.size(); ++row) {
        std::vector<WorkbookCell>& cells = sheet_.rows[row];
        if (++merging_ > most_merging)
            throw Refusal{fmt::format("sheet '{}' has merged cells that overlap", sheet_.name), save_again};
        for (std::uint64_t column = first_column; column <= last_column && column < cells.size(); ++column) {
            ++merging_;
            if (row == first_row && column == first_column) continue;
            merged_ = merged_ || !cells[column].text.empty();
            cells[column] = {};
        }
    }
}

void Grid::finish() {
    if (!merged_) return;
    for (std::vector<WorkbookCell>& cells : sheet_.rows)
        while (!cells.empty() && cells.back().text.empty()) cells.pop_back();
    while (!sheet_.rows.empty() && sheet_.rows.back().empty()) sheet_.rows.pop_back();
}

} // namespace engineroom::workbook
