/// How much sets have in common, two by two: the mean Jaccard index.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <engineroom/measures/fixed_random.hpp>
#include <engineroom/measures/keyed_order.hpp>
#include <engineroom/measures/sum.hpp>
#include <numeric>
#include <optional>
#include <span>
#include <vector>

namespace engineroom {

using NumberSet = std::span<const std::uint32_t>; ///< in order, each once

/// What two sets have in common, as a share of what they hold together (Jaccard, 1901).
///
/// @pre    one of them is not empty
/// @return in [0, 1]
[[nodiscard]] inline double jaccard(NumberSet a, NumberSet b) {
    std::size_t common = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y) ++common;
        const bool step_x = *x <= *y, step_y = *y <= *x;
        if (step_x) ++x;
        if (step_y) ++y;
    }
    return static_cast<double>(common) / static_cast<double>(a.size() + b.size() - common);
}

struct MeanOverlap {
    double mean = 0.0;           ///< in [0, 1]
    std::optional<double> error; ///< standard error where pairs were sampled; none: over all pairs
};

/// Mean Jaccard index over all pairs of sets; pairs that share nothing count 0 and are not looked at.
///
/// @pre   two sets or more, none empty, of numbers below `numbers`
/// @cost  one step for each number of a set and each other set that holds it
[[nodiscard]] inline MeanOverlap mean_overlap_exactly(const std::vector<NumberSet>& sets, std::size_t numbers) {
    std::vector<std::vector<std::uint32_t>> holders(numbers); // of each number, among the sets already seen
    std::vector<std::uint32_t> common(sets.size(), 0), met;
    Sum sum;
    for (std::size_t i = 0; i < sets.size(); ++i) {
        for (const std::uint32_t number : sets[i]) {
            for (const std::uint32_t other : holders[number])
                if (common[other]++ == 0) met.push_back(other);
            holders[number].push_back(static_cast<std::uint32_t>(i));
        }
        for (const std::uint32_t other : met) {
            const auto both = static_cast<double>(common[other]);
            sum += both / (static_cast<double>(sets[i].size() + sets[other].size()) - both);
            common[other] = 0;
        }
        met.clear();
    }
    const auto n = static_cast<double>(sets.size());
    return {sum.value() / (n * (n - 1.0) / 2.0), std::nullopt};
}

/// The same from pairs drawn with a fixed seed.
///
/// @param keys  a number for each set that does not depend on the order of the sets: the draw depends on these alone
/// @pre         two sets or more and fewer than 2^32, none empty; two samples or more
[[nodiscard]] inline MeanOverlap mean_overlap_sampled(const std::vector<NumberSet>& sets,
                                                      const std::vector<std::uint64_t>& keys, std::size_t samples) {
    std::vector<std::uint32_t> order(sets.size());
    std::iota(order.begin(), order.end(), 0U);
    sort_by_key(order, [&](std::uint32_t set) { return keys[set]; });
    constexpr std::uint64_t seed = 1;
    const auto draw = [&](std::uint64_t round, std::size_t end) {
        return static_cast<std::size_t>(fixed_uniform(seed, round) * static_cast<double>(end));
    };
    Sum sum, squares;
    for (std::size_t k = 0; k < samples; ++k) {
        const std::size_t a = draw(2 * k, sets.size()), b = draw(2 * k + 1, sets.size() - 1);
        const double index = jaccard(sets[order[a]], sets[order[b < a ? b : b + 1]]); // any other than a
        sum += index;
        squares += index * index;
    }
    const auto n = static_cast<double>(samples);
    const double mean = sum.value() / n;
    // Where no pair drawn shares anything, or all are alike, they may still differ from what one in so many would show.
    const double error = std::sqrt(std::max(0.0, squares.value() / n - mean * mean) / (n - 1.0));
    return {mean, std::max(error, 1.0 / n)};
}

} // namespace engineroom
