/// Which projects of two portfolios are one and the same: those with one id.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstddef>
#include <engineroom/model/portfolio.hpp>
#include <optional>
#include <string_view>
#include <vector>

namespace engineroom {

/// For each project of `after` the index of the same one in `before`; none where it is new.
///
/// @pre   ids are unique in each
/// @cost  O(projects)
[[nodiscard]] inline std::vector<std::optional<std::size_t>> same_ids(const Portfolio& before, const Portfolio& after) {
    boost::unordered_flat_map<std::string_view, std::size_t> known;
    known.reserve(before.projects.size());
    for (std::size_t i = 0; i < before.projects.size(); ++i) known.emplace(before.projects[i].id, i);
    std::vector<std::optional<std::size_t>> same(after.projects.size());
    for (std::size_t i = 0; i < after.projects.size(); ++i)
        if (const auto found = known.find(after.projects[i].id); found != known.end()) same[i] = found->second;
    return same;
}

} // namespace engineroom
