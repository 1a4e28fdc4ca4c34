/// The two readers that the import is made of.
#pragma once

#include <engineroom/import/import.hpp>

namespace engineroom {

/// Fills `result` with projects, their columns and problems.
void read_projects(const FileBytes& file, const ImportOptions& options, Import& result);

/// Adds organisations, their columns and problems to `result`.
void read_organisations(const FileBytes& file, const ImportOptions& options, Import& result);

} // namespace engineroom
