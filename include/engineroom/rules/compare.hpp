/// Comparisons with a threshold, on values rounded to 12 decimals: 0.1 + 0.2 is not above 0.3.
#pragma once

#include <cmath>

namespace engineroom {

namespace detail {
/// Beyond this, 12 decimals are more than a double holds.
[[nodiscard]] inline double rounded12(double value) {
    return std::abs(value) < 4096.0 ? std::round(value * 1e12) / 1e12 : value;
}
} // namespace detail

[[nodiscard]] inline bool above(double value, double threshold) {
    return detail::rounded12(value) > detail::rounded12(threshold);
}
[[nodiscard]] inline bool below(double value, double threshold) {
    return above(threshold, value);
}
[[nodiscard]] inline bool at_least(double value, double threshold) {
    return !below(value, threshold);
}

} // namespace engineroom
