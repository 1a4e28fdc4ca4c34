/// Whether the values of one group tend to be less than those of another: the rank test of Mann and Whitney.
#pragma once

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <cstddef>
#include <engineroom/measures/sum.hpp>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace engineroom {

struct MannWhitney {
    double u = 0.0;      ///< pairs in which the first group's value is the larger one; ties count a half
    double z = 0.0;      ///< (u + 1/2 - mean) / sd
    double p_less = 1.0; ///< one-sided: the probability of a u as small as this where both groups are alike
};

/// Mann & Whitney, The Annals of Mathematical Statistics 18, 1947, by the normal approximation with correction for ties
/// and for continuity.
///
/// @return  none where a group is empty, or all values are equal
/// @cost    O(n log n)
[[nodiscard]] inline std::optional<MannWhitney> mann_whitney(std::span<const double> first,
                                                             std::span<const double> second) {
    std::vector<std::pair<double, bool>> all; // and whether it is of the first group
    all.reserve(first.size() + second.size());
    for (const double value : first) all.emplace_back(value, true);
    for (const double value : second) all.emplace_back(value, false);
    std::sort(all.begin(), all.end());
    const auto a = static_cast<double>(first.size()), b = static_cast<double>(second.size()), n = a + b;

    Sum ranks, ties;
    for (std::size_t start = 0; start < all.size();) {
        std::size_t end = start, of_first = 0;
        for (; end < all.size() && all[end].first == all[start].first; ++end) of_first += all[end].second ? 1 : 0;
        const auto tied = static_cast<double>(end - start);
        ranks +=
            static_cast<double>(of_first) * (static_cast<double>(start + end) + 1.0) / 2.0; // the mean of its ranks
        ties += tied * (tied * tied - 1.0);
        start = end;
    }
    const double variance = a * b / 12.0 * (n + 1.0 - ties.value() / (n * (n - 1.0)));
    if (first.empty() || second.empty() || !(variance > 0.0)) return std::nullopt;

    MannWhitney test;
    test.u = ranks.value() - a * (a + 1.0) / 2.0;
    test.z = (test.u + 0.5 - a * b / 2.0) / std::sqrt(variance);
    test.p_less = boost::math::cdf(boost::math::normal{}, test.z);
    return test;
}

} // namespace engineroom
