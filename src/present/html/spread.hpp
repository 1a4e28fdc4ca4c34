/// Where the points of a picture of organisations stand: those that are linked near each other, all apart.
#pragma once

#include "present/html/layers.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace engineroom::html {

/// Fruchterman & Reingold, Software: Practice and Experience 21, 1991 (Boost.Graph's), from a circle: the same points
/// and lines give the same picture.
///
/// @param lines  pairs of points below `size`
/// @return       a spot a point, x and y in [0, 1]
/// @cost         O(size²)
[[nodiscard]] std::vector<Spot> spread(std::size_t size, const std::vector<std::pair<std::size_t, std::size_t>>& lines);

} // namespace engineroom::html
