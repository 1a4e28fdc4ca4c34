/// Finds the rows of a spreadsheet that add up others: their money counted again would double every figure.
#pragma once

#include <cstdint>
#include <engineroom/import/sheet.hpp>
#include <engineroom/import/sheet_column.hpp>
#include <string_view>
#include <vector>

namespace engineroom {

/// Whether a cell is a word for totals in one of eight languages and nothing else, whatever its case and punctuation:
/// "Grand total:", "SUMME".
[[nodiscard]] bool is_totals_word(std::string_view cell);

/// Whether a cell begins or ends with such a word: "Subtotal - energy", "Summe Bereich A", "Total (2 projects)".
[[nodiscard]] bool names_totals(std::string_view cell);

/// A row that is called totals, or that adds up a column without saying so.
struct TotalsRow {
    std::uint32_t record = 0;
    std::uint32_t column = 0; ///< 1-based: where its word stands, or the money that is a sum
    bool called_so = false;   ///< false: it has no id and no name, and the money in `column` is the sum of that above
    bool only_figures = true; ///< beside its word it states numbers alone
};

struct Totals {
    std::vector<TotalsRow> rows; ///< in order of records
    /// Called totals, but with a stage, a risk, a date or words beside, or with amounts that are not the sum of those
    /// above: projects, for all that is known.
    std::vector<TotalsRow> projects;
};

/// Judges rows by their cells alone, before the decimal mark of a column is known: a row without a word is one of
/// totals where its money is the sum under either mark.
///
/// Only the last rows can be totals without a word: further up, what has no id is a project whose id is missing.
/// Sums are compared within half a unit in the last place written, and half a unit more for each cell that was rounded
/// when the spreadsheet was saved, though never by more than a thousandth.
///
/// @param columns  of a projects' file
/// @cost           O(cells)
[[nodiscard]] Totals totals_of(const Sheet& sheet, const std::vector<SheetColumn>& columns);

} // namespace engineroom
