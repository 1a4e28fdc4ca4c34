/// What is told of projects once all of a file are there.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <engineroom/import/problem_list.hpp>
#include <engineroom/model/portfolio.hpp>
#include <string>
#include <vector>

namespace engineroom {

/// Ids that `[only]` leaves out, and a row of each.
using IdsNotKept = boost::unordered_flat_map<std::string, std::uint32_t>;

/// Tells how many projects have no stage, or what counts in its place where no column states one.
/// @param column  of the stage, 1-based; 0: there is none
void tell_stages(const Portfolio& portfolio, std::uint32_t column, ProblemList& problems);

/// A dependency on a row that the user left out is not one that nobody knows.
/// @param column  of the ids, 1-based
void tell_dependencies_not_kept(const std::vector<Project>& projects, IdsNotKept not_kept, std::uint32_t column,
                                ProblemList& problems);

} // namespace engineroom
