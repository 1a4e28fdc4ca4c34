/// Rows that are no projects though they stand in the table: a template's explanations, and totals.
#pragma once

#include <engineroom/import/import.hpp>
#include <engineroom/import/problem_list.hpp>
#include <engineroom/import/sheet.hpp>
#include <engineroom/import/sheet_column.hpp>
#include <vector>

namespace engineroom {

/// Takes them out of the sheet before any column is read: a sum says nothing about how the column's own values are
/// written, and an explanation holds words and separators that no project states.
void set_aside(Sheet& sheet, const std::vector<SheetColumn>& columns, ProblemList& problems,
               std::vector<LeftOut>& left_out);

} // namespace engineroom
