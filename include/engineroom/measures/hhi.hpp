/// How concentrated something is on few.
#pragma once

#include <engineroom/measures/sum.hpp>
#include <optional>
#include <span>

namespace engineroom {

/// Herfindahl-Hirschman index: the sum of squared shares.
///
/// @param amounts  >= 0; shares are of their sum
/// @return         in (0, 1]: 1/n where n hold the same, 1 where one holds all; none where they add up to 0
/// @cost           O(n)
[[nodiscard]] inline std::optional<double> hhi(std::span<const double> amounts) {
    Sum total, squares;
    for (const double amount : amounts) total += amount;
    if (!(total.value() > 0.0)) return std::nullopt;
    for (const double amount : amounts) squares += (amount / total.value()) * (amount / total.value());
    return squares.value();
}

} // namespace engineroom
