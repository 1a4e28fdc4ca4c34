/// From the columns as they were read to the list that tells a user how the file was understood.
#pragma once

#include <engineroom/import/cell_reader.hpp>
#include <engineroom/import/import.hpp>
#include <vector>

namespace engineroom {

/// All but the problems of each column, which are counted when all cells are read.
[[nodiscard]] std::vector<ColumnReading> column_readings(const std::vector<SheetColumn>& columns,
                                                         const Sources& sources, const ReadingFrame& frame);

/// The mapping that reads a file of projects as these columns were read: what was given, and what was found beside it.
/// A convention that differs from column to column is left to be found again.
[[nodiscard]] Mapping understood(const std::vector<SheetColumn>& columns, const Mapping& given);

} // namespace engineroom
