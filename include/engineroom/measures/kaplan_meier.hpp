/// How long something lasts, where much of it is not over yet: the estimate of Kaplan and Meier.
#pragma once

#include <algorithm>
#include <cstddef>
#include <engineroom/measures/rounding.hpp>
#include <optional>
#include <span>
#include <vector>

namespace engineroom {

/// Something that ended after `time`, or was still going on then.
struct Lifetime {
    double time = 0.0; ///< >= 0
    bool ended = false;
};

/// A time at which something ended.
struct SurvivalStep {
    double time = 0.0;
    std::size_t at_risk = 0; ///< not over before it
    std::size_t ended = 0;   ///< at that very time, >= 1
    double survival = 1.0;   ///< share that lasts longer, in [0, 1]
};

/// Kaplan & Meier, Journal of the American Statistical Association 53, 1958. What is still going on at the time of an
/// end counts as at risk of it.
///
/// @return in order of time; empty where nothing has ended
/// @cost   O(n log n)
[[nodiscard]] inline std::vector<SurvivalStep> kaplan_meier(std::vector<Lifetime> lifetimes) {
    const auto sooner = [](const Lifetime& a, const Lifetime& b) { return a.time < b.time; };
    if (!std::is_sorted(lifetimes.begin(), lifetimes.end(), sooner))
        std::sort(lifetimes.begin(), lifetimes.end(), sooner);
    std::vector<SurvivalStep> steps;
    double survival = 1.0;
    for (std::size_t start = 0; start < lifetimes.size();) {
        std::size_t end = start, ended = 0;
        for (; end < lifetimes.size() && lifetimes[end].time == lifetimes[start].time; ++end)
            ended += lifetimes[end].ended ? 1 : 0;
        const std::size_t at_risk = lifetimes.size() - start;
        if (ended > 0) {
            survival *= static_cast<double>(at_risk - ended) / static_cast<double>(at_risk);
            steps.push_back({lifetimes[start].time, at_risk, ended, survival});
        }
        start = end;
    }
    return steps;
}

/// First time by which at least half have ended; none where that has not come.
[[nodiscard]] inline std::optional<double> median_survival(std::span<const SurvivalStep> steps) {
    const auto half =
        std::find_if(steps.begin(), steps.end(), [](const SurvivalStep& step) { return at_most(step.survival, 0.5); });
    if (half == steps.end()) return std::nullopt;
    return half->time;
}

} // namespace engineroom
