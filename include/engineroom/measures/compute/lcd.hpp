/// Computes which live projects are lowest-common-denominator ones, and what share they hold.
#pragma once

#include <algorithm>
#include <cstddef>
#include <engineroom/core/date.hpp>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/lcd.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/weights.hpp>

namespace engineroom {

/// LCD: p' and enabled multiple both at or below the policy's edges.
///
/// @cost O(n log n)
[[nodiscard]] inline LcdMeasure measure_lcd(const Portfolio& portfolio, const Policy& policy, const Roster& roster,
                                            const Figures& figures) {
    const auto& projects = portfolio.projects;
    const Definitions& definitions = policy.definitions;
    const Indices live = where(portfolio, [&](std::size_t i) { return projects[i].live(); });
    const Indices known = those(live, [&](std::size_t i) { return figures[i].failure && figures[i].enabled_multiple; });
    const auto is_lcd = [&](std::size_t i) {
        return at_most(*figures[i].failure, definitions.lcd_risk) &&
               at_most(*figures[i].enabled_multiple, definitions.lcd_multiple);
    };

    LcdMeasure lcd;
    const Weights weighed = weights(portfolio, live.size(), known);
    lcd.base = weighed.base;
    lcd.share = weighed.by_weight(is_lcd);
    lcd.count_share = weighed.by_count(is_lcd);

    const std::size_t organisations = roster.organisations().size();
    const Date year_ahead = add_months(portfolio.as_of, 12);
    for (const std::size_t i : by_budget(those(known, is_lcd), portfolio)) {
        const Project& p = projects[i];
        LcdProject found;
        found.project = i;
        found.cluster_wide = p.scope == Scope::cluster_wide;
        found.half_take_part = organisations > 0 && 2 * roster.members(i).size() >= organisations;
        found.due_soon = p.delivery && portfolio.as_of <= *p.delivery && *p.delivery < year_ahead;
        found.core_novelty = p.novelty == Novelty::core;
        found.no_dissent = p.votes.size() >= 2 && std::all_of(p.votes.begin(), p.votes.end(),
                                                              [&](double vote) { return vote == p.votes.front(); });
        lcd.projects.push_back(found);
    }
    std::stable_sort(lcd.projects.begin(), lcd.projects.end(),
                     [](const LcdProject& a, const LcdProject& b) { return a.signs() > b.signs(); });
    return lcd;
}

} // namespace engineroom
