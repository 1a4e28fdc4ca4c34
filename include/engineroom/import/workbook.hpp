/// The sheets of a workbook (.xlsx, .ods) as grids of cells. Compiled: `engineroom::engineroom`.
#pragma once

#include <engineroom/core/problem.hpp>
#include <engineroom/core/result.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

/// What a cell holds, in one notation whatever the program's language: numbers with a decimal point, dates as
/// 2026-11-01 (with 2026-11-01T13:45:00 where there is a time of day), TRUE and FALSE, error values such as #N/A.
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
    std::string format; ///< "xlsx" or "ods"
    std::vector<WorkbookSheet> sheets;
};

/// Whether the bytes begin as those of a zip file do, which workbooks are.
[[nodiscard]] inline bool is_zip(std::string_view bytes) {
    return bytes.substr(0, 4) == std::string_view{"PK\x03\x04", 4};
}

/// Opens a workbook. No formula is computed: the value that was saved with it counts. No macro is run, and nothing
/// beyond the bytes is read.
///
/// @param file  for the problem
/// @return      or why the bytes cannot be read
/// @cost        memory in proportion to the cells; parts of a file that would grow beyond what is read are refused
[[nodiscard]] Result<Workbook> read_workbook(std::string_view bytes, std::string_view file);

} // namespace engineroom
