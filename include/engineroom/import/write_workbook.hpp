/// A workbook to fill in, made from rows of cells. Compiled: `engineroom::engineroom`.
#pragma once

#include <engineroom/import/workbook.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

/// The bytes of an .xlsx file with one sheet, whose first row is bold and stays in sight.
///
/// Exact cells become numbers, dates and truth values where their text is one in the notation of `WorkbookCell` (dates
/// from 1900-03-01 on, numbers without a unit); all others become texts, percentages too, and also where they begin
/// with
/// '='. `read_workbook` gives the same rows back, but for NUL characters and for empty cells at the ends.
///
/// @param rows   texts in UTF-8; a spreadsheet program shows 1,048,576 rows of 16,384 cells of 32,767 characters
/// @param sheet  1 to 31 characters, none of []:*?/\ and no ' at its ends
/// @return       the same bytes for the same rows
/// @cost         O(cells)
[[nodiscard]] std::string write_xlsx(const std::vector<std::vector<WorkbookCell>>& rows, std::string_view sheet);

} // namespace engineroom
