/// Comparing with edges and thresholds: rounded to 12 decimals first, so that an edge means what it says.
#pragma once

#include <cmath>
#include <cstdint>

namespace engineroom {

/// `value` to 12 decimals: what a probability, a share or a multiple is compared by. 0.1 + 0.2 is 0.3 here.
///
/// @return `value` itself from 9,000 on, where a double holds no more than 12 decimals
[[nodiscard]] inline double rounded(double value) {
    if (!(std::abs(value) < 9000.0)) return value;
    // As std::round does it, which a processor must be asked for by a call: a half goes away from 0.
    const double scaled = value * 1e12;
    const auto whole = static_cast<double>(static_cast<std::int64_t>(scaled));
    const double away = std::abs(scaled - whole) >= 0.5 ? std::copysign(1.0, scaled) : 0.0;
    return std::copysign(whole + away, scaled) / 1e12;
}

namespace detail {

/// Whether two values are so far apart that rounding changes nothing of which is larger: it moves each by less than
/// 2e-12.
[[nodiscard]] inline bool far_apart(double a, double b) {
    return std::abs(a - b) > 1e-11;
}

} // namespace detail

[[nodiscard]] inline bool at_least(double value, double edge) {
    return detail::far_apart(value, edge) ? value > edge : rounded(value) >= rounded(edge);
}
[[nodiscard]] inline bool at_most(double value, double edge) {
    return detail::far_apart(value, edge) ? value < edge : rounded(value) <= rounded(edge);
}
[[nodiscard]] inline bool above(double value, double edge) {
    return detail::far_apart(value, edge) ? value > edge : rounded(value) > rounded(edge);
}
[[nodiscard]] inline bool below(double value, double edge) {
    return detail::far_apart(value, edge) ? value < edge : rounded(value) < rounded(edge);
}

} // namespace engineroom
