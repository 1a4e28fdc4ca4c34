/// Reads a large CSV text in one pass: while the cells of a part are in the processor's cache, what they say of their
/// columns is noted and projects are made of them, under the conventions that the text's head shows.
///
/// Whatever is not plain - a row that may be no project, a convention that the head does not show - is left to the
/// ordinary way, which goes over the whole table step by step. Both give the same.
#pragma once

#include "project_part.hpp"

#include <cstddef>
#include <engineroom/import/column_evidence.hpp>
#include <engineroom/import/import.hpp>
#include <engineroom/import/sheet.hpp>
#include <engineroom/import/sheet_column.hpp>
#include <optional>
#include <vector>

namespace engineroom {

struct OnePass {
    std::vector<SheetColumn> columns; ///< by which the cells were read
    std::vector<ColumnEvidence> seen; ///< what all cells of each column say
    std::vector<Project> projects;
    std::vector<ProjectPart> parts; ///< what else was met, without projects
    InCommon in_common;             ///< of all projects
};

/// The head of a file that is worth reading in one pass: its first records, as a file of their own.
[[nodiscard]] std::optional<FileBytes> head_of(const FileBytes& file, const ImportOptions& options);

/// @param head      the sheet in `head_of(file)`; gets the other records, without their cells
/// @param problems  of the head
/// @return          nothing where it takes the ordinary way
[[nodiscard]] std::optional<OnePass> read_in_one_pass(const FileBytes& file, Sheet& head, const ImportOptions& options,
                                                      const ProblemList& problems);

/// Whether cells read by these columns are as if they were read by those.
[[nodiscard]] bool read_alike(const std::vector<SheetColumn>& these, const std::vector<SheetColumn>& those);

} // namespace engineroom
