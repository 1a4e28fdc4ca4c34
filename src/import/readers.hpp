/// The two readers that the import is made of.
#pragma once

#include <engineroom/import/import.hpp>

namespace engineroom {

/// Fills `result` with projects, their columns and problems.
/// @param keep_text  false: the text's memory is given back while projects are made of it
void read_projects(const FileBytes& file, const ImportOptions& options, bool keep_text, Import& result);

/// Adds organisations, their columns and problems to `result`.
void read_organisations(const FileBytes& file, const ImportOptions& options, Import& result);

} // namespace engineroom
