/// How many of several projects fail, each with its own probability: the Poisson-binomial distribution.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <engineroom/core/probability.hpp>
#include <engineroom/measures/sum.hpp>
#include <numbers>
#include <span>
#include <vector>

namespace engineroom {

/// Mean and standard deviation of the number of failures.
struct FailureCount {
    double mean = 0.0;
    double sd = 0.0;
    double skewness = 0.0; ///< 0 where sd is 0
};

[[nodiscard]] inline FailureCount failure_count(std::span<const Probability> risks) {
    Sum mean, variance, third;
    for (const Probability risk : risks) {
        const double p = risk.value();
        mean += p;
        variance += p * (1.0 - p);
        third += p * (1.0 - p) * (1.0 - 2.0 * p);
    }
    const double sd = std::sqrt(std::max(0.0, variance.value()));
    return {mean.value(), sd, sd > 0.0 ? third.value() / (sd * sd * sd) : 0.0};
}

/// Probability that none of the projects fails, for independent failures.
///
/// @param risks  failure probabilities; may be empty
/// @return       in [0, 1]; 1 for no projects
/// @cost         O(n)
[[nodiscard]] inline double none_fails_probability(std::span<const Probability> risks) {
    double product = 1.0;
    for (const Probability risk : risks) product *= 1.0 - risk.value();
    return product;
}

/// Probability of at most `most` failures: one project after the other, exact but for rounding.
///
/// Counts less likely than 1e-60 are left out at either end, so that the work follows the spread, not the number.
///
/// @cost O(n min(most, sd)); every term is positive, so nothing cancels
[[nodiscard]] inline double at_most_fail_exactly(std::span<const Probability> risks, std::size_t most) {
    constexpr double negligible = 1e-60;
    if (most >= risks.size()) return 1.0;
    std::vector<double> chance(most + 2, 0.0); // of 0, 1, ... failures; the last is of no interest
    chance[0] = 1.0;
    std::size_t first = 0, last = 0; // all that is not negligible lies between them
    for (const Probability risk : risks) {
        const double p = risk.value();
        if (last <= most) chance[++last] = 0.0;
        for (std::size_t k = last; k > first; --k) chance[k] = chance[k] * (1.0 - p) + chance[k - 1] * p;
        chance[first] *= 1.0 - p;
        while (first < last && chance[first] < negligible) ++first;
        while (last > first && chance[last] < negligible) --last;
    }
    Sum sum;
    for (std::size_t k = first; k <= std::min(last, most); ++k) sum += chance[k];
    return std::clamp(sum.value(), 0.0, 1.0);
}

/// The same by the refined normal approximation, corrected for skewness (Volkova, Theory of Probability and Its
/// Applications 40, 1996), for portfolios too large to be exact.
///
/// @pre   count.sd > 0
/// @cost  O(1)
[[nodiscard]] inline double at_most_fail_nearly(const FailureCount& count, std::size_t most) {
    const double x = (static_cast<double>(most) + 0.5 - count.mean) / count.sd;
    const double density = std::exp(-x * x / 2.0) / std::sqrt(2.0 * std::numbers::pi);
    const double normal = 0.5 * std::erfc(-x / std::numbers::sqrt2);
    return std::clamp(normal + count.skewness * (1.0 - x * x) * density / 6.0, 0.0, 1.0);
}

/// Bound on the error of `at_most_fail_nearly` (Mikhailov, Theory of Probability and Its Applications 38, 1994).
///
/// @pre count.sd >= 10
[[nodiscard]] inline double at_most_fail_error(const FailureCount& count) {
    return (count.sd + 3.0) / (4.0 * count.sd * count.sd * count.sd);
}

} // namespace engineroom
