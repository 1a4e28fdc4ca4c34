/// Where the points of a picture of dependencies stand: what is waited for to the left of what waits.
#pragma once

#include <cstddef>
#include <engineroom/review/dependency_map.hpp>
#include <vector>

namespace engineroom::html {

struct Spot {
    double x = 0.0, y = 0.0; ///< in columns and rows
};

/// A column for each step of waiting, the parts of the picture one below the other, and within a column an order that
/// crosses few arrows (Sugiyama, Tagawa & Toda, IEEE Transactions on Systems, Man and Cybernetics 11, 1981).
///
/// @param edges  between points below `size`; those that close a circle pull nobody to the right
/// @return       a spot a point
/// @cost         O(sweeps × (points log points + edges))
[[nodiscard]] std::vector<Spot> layered(std::size_t size, const std::vector<DependencyEdge>& edges);

} // namespace engineroom::html
