/// Computes pearls, oysters, bread and butter, and white elephants.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/compute/weights.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/quadrants.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/sum.hpp>
#include <utility>

namespace engineroom {

namespace detail {

/// Whether a bet is likely to succeed, and whether it is worth it; in the order in which `QuadrantMeasure` has them.
enum class Quadrant : std::uint8_t { pearl, oyster, bread_and_butter, white_elephant };

[[nodiscard]] inline Quadrant quadrant_of(const ProjectFigures& figures, const Definitions& definitions) {
    const bool likely = below(*figures.failure, definitions.high_risk);
    if (at_least(*figures.multiple, definitions.valuable_multiple)) return likely ? Quadrant::pearl : Quadrant::oyster;
    return likely ? Quadrant::bread_and_butter : Quadrant::white_elephant;
}

} // namespace detail

/// The shares of some live projects; no lists.
///
/// @param live  in the order of the portfolio
/// @cost        O(n)
[[nodiscard]] inline QuadrantMeasure measure_quadrant_shares(const Ledger& ledger, const Policy& policy,
                                                             const Figures& figures, const Indices& live) {
    const Indices known = those(live, [&](std::size_t i) { return figures[i].failure && figures[i].multiple; });
    const Weights weighed{ledger, live.size(), known};
    QuadrantMeasure quadrants;
    quadrants.base = weighed.base;
    if (weighed.base.weighed == 0) return quadrants;
    std::array<Sum, 4> shares{};
    weighed.each([&](std::size_t i, double share) {
        shares[static_cast<std::size_t>(detail::quadrant_of(figures[i], policy.definitions))] += share;
    });
    quadrants.pearl = shares[0].value();
    quadrants.oyster = shares[1].value();
    quadrants.bread_and_butter = shares[2].value();
    quadrants.white_elephant = shares[3].value();
    return quadrants;
}

/// Likely: p' below the policy's `high_risk`. Valuable: multiple at or above its `valuable_multiple`.
///
/// @cost O(n)
[[nodiscard]] inline QuadrantMeasure measure_quadrants(const Ledger& ledger, const TellingOrder& order,
                                                       const Policy& policy, const Figures& figures) {
    QuadrantMeasure quadrants = measure_quadrant_shares(ledger, policy, figures, ledger.live);
    const std::array<Indices*, 4> members{&quadrants.pearls, &quadrants.oysters, &quadrants.breads,
                                          &quadrants.elephants};
    for (Indices* of_one : members) of_one->reserve(ledger.live.size());
    for (const ProjectIndex i : ledger.live)
        if (figures[i].failure && figures[i].multiple)
            members[static_cast<std::size_t>(detail::quadrant_of(figures[i], policy.definitions))]->push_back(i);
    for (Indices* of_one : members) *of_one = order.by_budget(std::move(*of_one));
    return quadrants;
}

} // namespace engineroom
