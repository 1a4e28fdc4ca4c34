/// Finds columns without a meaning that hold what a portfolio lacks: dates, money or stages below a header that is not
/// known.
#pragma once

#include <engineroom/import/cell_date.hpp>
#include <engineroom/import/problem_list.hpp>
#include <engineroom/import/sheet.hpp>
#include <engineroom/import/sheet_column.hpp>
#include <vector>

namespace engineroom {

/// One notice a kind, with the option that takes the first of these columns for one that the file does not have. A
/// header that is in doubt, or that two columns share, is told elsewhere.
///
/// A column is full of a kind where four in five of its first cells (at most 50, in 2,000 records) are of it: days,
/// months and quarters, but neither years nor numbers of days alone, which may be anything; amounts with a currency
/// beside them or in the header, or that are mostly round (or with cents) and 1,000 or more; words for stages.
///
/// @param columns  of a projects' file, whose cells were counted
/// @cost           O(columns)
void tell_unused_columns(const Sheet& sheet, const std::vector<SheetColumn>& columns, const DateFrame& dates,
                         ProblemList& problems);

} // namespace engineroom
