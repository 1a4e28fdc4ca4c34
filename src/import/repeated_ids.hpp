/// Finds projects that share an id: ids tell them apart.
#pragma once

#include <cstddef>
#include <engineroom/import/problem_list.hpp>
#include <engineroom/import/sources.hpp>
#include <engineroom/model/project.hpp>
#include <utility>
#include <vector>

namespace engineroom {

/// @param threads   that look side by side; the outcome is the same for any number
/// @return          pairs (first with the id, another with it), as indices, in the order of the latter
/// @cost            O(projects)
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> repeated_ids(const std::vector<Project>& projects,
                                                                            std::size_t threads);

/// Tells each of them: both rows are wrong.
void tell_repeated_ids(const std::vector<Project>& projects, const Sources& sources, std::size_t threads,
                       ProblemList& problems);

} // namespace engineroom
