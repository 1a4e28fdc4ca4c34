/// The sheets of a workbook (.xlsx, .ods) as grids of cells. Compiled: `engineroom::engineroom`.
#pragma once

#include <engineroom/core/problem.hpp>
#include <engineroom/core/result.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

/// What a cell holds, in one notation whatever the program's language: numbers with a decimal point (with "%" where
/// they are shown as percent, and behind them the currency and the scale in which their format shows them: "1250000
/// EUR", "1.25 M" of 1250000), dates as 2026-11-01 (with 2026-11-01T13:45:00 where there is a time of day, as 2026-11
/// or 2026 where the month or the year alone is shown), TRUE and FALSE, error values such as #N/A. Times of day alone
/// and durations are numbers of days, percentages are shares: 35 % is 0.35. A formula that was saved without its value
/// is the text of the formula. What a merged cell covers is empty but for its first cell.
struct WorkbookCell {
    std::string text;
    bool exact = false; ///< a number, a date or a truth value, not a text: no convention is left to be found
};

struct WorkbookSheet {
    std::string name;
    bool hidden = false;
    std::vector<std::vector<WorkbookCell>> rows; ///< row 1 of the spreadsheet first; empty rows are there, and empty
};

struct Workbook {
    std::string format;     ///< "xlsx" or "ods"
    bool from_1904 = false; ///< days that are shown as numbers count from the first of 1904
    std::vector<WorkbookSheet> sheets;
};

/// Whether the bytes begin as those of a zip file do, which workbooks are.
[[nodiscard]] inline bool is_zip(std::string_view bytes) {
    return bytes.substr(0, 4) == std::string_view{"PK\x03\x04", 4};
}

/// Whether the bytes begin as those of a protected workbook and of the old .xls do: to be given to `read_workbook`,
/// which says so, rather than to be taken for a text.
[[nodiscard]] inline bool is_compound_file(std::string_view bytes) {
    return bytes.substr(0, 8) == std::string_view{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8};
}

/// Opens a workbook. No formula is computed: the value that was saved with it counts. No macro is run, and nothing
/// beyond the bytes is read.
///
/// Refused, with what is wrong: protected and damaged files, parts that are not there, paths that climb out of the
/// archive, document types and entities, values that are no values of their kind, cells beyond 1,048,576 rows and
/// 16,384 columns, and bytes that would become far more than they are: unpacked, beyond 256 times the file (at least 64
/// MiB, at most 1 GiB), and as cells beyond 256 times the file (at least 512 MiB, at most 4 GiB).
///
/// @param file  for the problem
/// @return      all sheets with cells, in their order; or why the bytes cannot be read
/// @cost        O(bytes unpacked + cells). Memory goes to the cells (40 bytes each, and a text of more than 15 bytes),
/// to
///              the text of one sheet at a time, to the tree of one row, and to the texts that cells of .xlsx share
[[nodiscard]] Result<Workbook> read_workbook(std::string_view bytes, std::string_view file);

} // namespace engineroom
