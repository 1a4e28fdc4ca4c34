/// Several spreadsheets as one portfolio: each read by itself, then put together, with all that does not fit. Compiled:
/// `engineroom::engineroom`.
#pragma once

#include <engineroom/import/import.hpp>
#include <optional>
#include <vector>

namespace engineroom {

/// What makes up for what the files of a region do not say.
struct JoinOptions {
    /// Each id is written with its file's prefix before it, "north/P-01": the one cluster that the file's rows name,
    /// where no mark of a list stands in it, else the file's name without folder and ending.
    ///
    /// A dependency on an id of its own file goes along. One that is written with a prefix stays as it is, and names
    /// the other file's project. One that is neither stays too, and is unknown; where another file has such an id, that
    /// is told.
    bool prefix_ids = false;
    /// Projects of a file without a column cluster are in a cluster of the file's name, without folder and ending.
    bool file_as_cluster = false;
};

/// Puts them together in their order; one alone is told nothing of others.
///
/// Ids are unique among all files, and all amounts are in one currency: else an error. A column that some files have
/// and another lacks is one that the latter's projects do not state, and that is told.
///
/// @param parts  each of one file of projects, without organisations; at least one
/// @cost         O(projects)
[[nodiscard]] Import join(std::vector<Import> parts, const JoinOptions& options);

/// Reads each file of projects by conventions of its own, joins them, and adds the organisations.
///
/// @param projects  at least one
/// @param options   for each file of projects, in their order; organisations are read by the first
[[nodiscard]] Import import_portfolio(std::vector<FileBytes>&& projects, const std::optional<FileBytes>& organisations,
                                      const std::vector<ImportOptions>& options, const JoinOptions& joining);

} // namespace engineroom
