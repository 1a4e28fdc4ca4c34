/// From the columns as they were read to the list that tells a user how the file was understood.
#pragma once

#include <engineroom/import/cell_reader.hpp>
#include <engineroom/import/import.hpp>
#include <vector>

namespace engineroom {

/// @param problems  of the same file, not yet taken
[[nodiscard]] std::vector<ColumnReading> column_readings(const std::vector<SheetColumn>& columns, const FileKind& kind,
                                                         const Sheet& sheet, const CellReader& reader,
                                                         const ProblemList& problems);

} // namespace engineroom
