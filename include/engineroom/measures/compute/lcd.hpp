/// Computes which live projects are lowest-common-denominator ones, and what share they hold.
#pragma once

#include <algorithm>
#include <cstddef>
#include <engineroom/core/date.hpp>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/compute/weights.hpp>
#include <engineroom/measures/lcd.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/sum.hpp>
#include <vector>

namespace engineroom {

namespace detail {

/// Both at or below the policy's edges.
[[nodiscard]] inline bool counts_as_lcd(const ProjectFigures& figures, const Definitions& definitions) {
    return figures.failure && figures.enabled_multiple && at_most(*figures.failure, definitions.lcd_risk) &&
           at_most(*figures.enabled_multiple, definitions.lcd_multiple);
}

} // namespace detail

/// The shares of some live projects; no list.
///
/// @param live  in the order of the portfolio
/// @cost        O(n)
[[nodiscard]] inline LcdMeasure measure_lcd_shares(const Ledger& ledger, const Policy& policy, const Figures& figures,
                                                   const Indices& live) {
    const Indices known = those(live, [&](std::size_t i) { return figures[i].failure && figures[i].enabled_multiple; });
    const Weights weighed{ledger, live.size(), known};
    LcdMeasure lcd;
    lcd.base = weighed.base;
    if (weighed.base.weighed == 0) return lcd;
    Sum sum;
    std::size_t count = 0;
    weighed.each([&](std::size_t i, double share) {
        if (!detail::counts_as_lcd(figures[i], policy.definitions)) return;
        sum += share;
        ++count;
    });
    lcd.share = sum.value();
    lcd.count_share = static_cast<double>(count) / static_cast<double>(weighed.base.weighed);
    return lcd;
}

/// LCD: p' and enabled multiple both at or below the policy's edges.
///
/// @cost O(n)
[[nodiscard]] inline LcdMeasure measure_lcd(const Ledger& ledger, const TellingOrder& order, const Policy& policy,
                                            const Roster& roster, const Figures& figures) {
    LcdMeasure lcd = measure_lcd_shares(ledger, policy, figures, ledger.live);
    const std::size_t organisations = roster.organisations().size();
    const Date year_ahead = add_months(ledger.as_of, 12);
    for (const ProjectIndex i : order.by_budget(those(
             ledger.live, [&](std::size_t k) { return detail::counts_as_lcd(figures[k], policy.definitions); }))) {
        const auto& delivery = ledger.delivery[i];
        const List<double>& votes = ledger.portfolio.projects[i].votes;
        LcdProject found;
        found.project = i;
        found.cluster_wide = ledger.scope[i] == Scope::cluster_wide;
        found.half_take_part = organisations > 0 && 2 * roster.members(i).size() >= organisations;
        found.due_soon = delivery && ledger.as_of <= *delivery && *delivery < year_ahead;
        found.core_novelty = ledger.novelty[i] == Novelty::core;
        found.no_dissent = votes.size() >= 2 &&
                           std::all_of(votes.begin(), votes.end(), [&](double vote) { return vote == votes.front(); });
        lcd.projects.push_back(found);
    }
    std::stable_sort(lcd.projects.begin(), lcd.projects.end(),
                     [](const LcdProject& a, const LcdProject& b) { return a.signs() > b.signs(); });
    return lcd;
}

} // namespace engineroom
