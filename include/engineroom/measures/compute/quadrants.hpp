/// Computes pearls, oysters, bread and butter, and white elephants.
#pragma once

#include <cstddef>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/quadrants.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/weights.hpp>

namespace engineroom {

/// Likely: p' below the policy's `high_risk`. Valuable: multiple at or above its `valuable_multiple`.
///
/// @cost O(n log n)
[[nodiscard]] inline QuadrantMeasure measure_quadrants(const Portfolio& portfolio, const Policy& policy,
                                                       const Figures& figures) {
    const auto& projects = portfolio.projects;
    const Indices live = where(portfolio, [&](std::size_t i) { return projects[i].live(); });
    const Indices known = those(live, [&](std::size_t i) { return figures[i].failure && figures[i].multiple; });
    const auto likely = [&](std::size_t i) { return below(*figures[i].failure, policy.definitions.high_risk); };
    const auto valuable = [&](std::size_t i) {
        return at_least(*figures[i].multiple, policy.definitions.valuable_multiple);
    };

    QuadrantMeasure quadrants;
    const Weights weighed = weights(portfolio, live.size(), known);
    quadrants.base = weighed.base;
    const auto fill = [&](std::optional<double>& share, Indices& members, bool is_likely, bool is_valuable) {
        const auto belongs = [&](std::size_t i) { return likely(i) == is_likely && valuable(i) == is_valuable; };
        share = weighed.by_weight(belongs);
        members = by_budget(those(known, belongs), portfolio);
    };
    fill(quadrants.pearl, quadrants.pearls, true, true);
    fill(quadrants.oyster, quadrants.oysters, false, true);
    fill(quadrants.bread_and_butter, quadrants.breads, true, false);
    fill(quadrants.white_elephant, quadrants.elephants, false, false);
    return quadrants;
}

} // namespace engineroom
