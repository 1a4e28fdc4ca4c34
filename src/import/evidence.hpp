/// Gathers what the cells of all columns say, side by side.
#pragma once

#include <engineroom/core/labels.hpp>
#include <engineroom/import/conventions.hpp>
#include <engineroom/import/sheet.hpp>
#include <engineroom/import/sheet_column.hpp>
#include <engineroom/import/value_map.hpp>
#include <vector>

namespace engineroom {

/// Fills `SheetColumn::seen`, but for the numbers in lists: these need to know what parts their items.
void gather_evidence(const Sheet& sheet, std::vector<SheetColumn>& columns, const std::vector<ValueMap>& values,
                     const GivenConventions& given, const Labels& risk_labels);

/// Notes in `seen` what some of the records say of one column.
/// @param begin, end  places in `Sheet::records()`
void note_evidence(const Sheet& sheet, const SheetColumn& column, const std::vector<ValueMap>& values,
                   const GivenConventions& given, const Labels& risk_labels, std::size_t begin, std::size_t end,
                   ColumnEvidence& seen);

/// The same for the numbers in a column of votes or funding, whose separator is known by now.
void gather_from_lists(const Sheet& sheet, SheetColumn& column, const std::vector<ValueMap>& values);

/// The cell, if it has a value of its own: it neither says 'missing' nor is translated by the mapping.
[[nodiscard]] std::string_view speaking_cell(const Sheet& sheet, const SheetColumn& column,
                                             const std::vector<ValueMap>& values, std::uint32_t record);

} // namespace engineroom
