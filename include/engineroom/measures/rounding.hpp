/// Comparing with edges and thresholds: rounded to 12 decimals first, so that an edge means what it says.
#pragma once

#include <cmath>

namespace engineroom {

/// `value` to 12 decimals: what a probability, a share or a multiple is compared by. 0.1 + 0.2 is 0.3 here.
///
/// @return `value` itself from 9,000 on, where a double holds no more than 12 decimals
[[nodiscard]] inline double rounded(double value) {
    return std::abs(value) < 9000.0 ? std::round(value * 1e12) / 1e12 : value;
}

[[nodiscard]] inline bool at_least(double value, double edge) {
    return rounded(value) >= rounded(edge);
}
[[nodiscard]] inline bool at_most(double value, double edge) {
    return rounded(value) <= rounded(edge);
}
[[nodiscard]] inline bool above(double value, double edge) {
    return rounded(value) > rounded(edge);
}
[[nodiscard]] inline bool below(double value, double edge) {
    return rounded(value) < rounded(edge);
}

} // namespace engineroom
