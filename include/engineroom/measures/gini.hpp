/// How unequally something is spread.
#pragma once

#include <algorithm>
#include <cstddef>
#include <engineroom/measures/keyed_order.hpp>
#include <engineroom/measures/sum.hpp>
#include <optional>
#include <utility>
#include <vector>

namespace engineroom {

/// Gini coefficient: half the mean difference between two of the values, as a share of their mean.
///
/// @param values  >= 0
/// @return        in [0, 1): 0 where all are equal; none where they add up to 0
/// @cost          O(n) for most, O(n log n) at worst
[[nodiscard]] inline std::optional<double> gini(std::vector<double> values) {
    values = sorted_values(std::move(values));
    const auto n = static_cast<double>(values.size());
    Sum total, ranked;
    for (std::size_t i = 0; i < values.size(); ++i) {
        total += values[i];
        ranked += (2.0 * static_cast<double>(i + 1) - n - 1.0) * values[i];
    }
    if (!(total.value() > 0.0)) return std::nullopt;
    return std::max(0.0, ranked.value() / (n * total.value()));
}

} // namespace engineroom
