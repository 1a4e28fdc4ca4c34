/// Computes how long projects live.
#pragma once

#include <cstddef>
#include <engineroom/core/date.hpp>
#include <engineroom/measures/survival.hpp>
#include <engineroom/model/portfolio.hpp>
#include <utility>
#include <vector>

namespace engineroom {

/// Closed projects ended on their end, whatever their outcome; live ones were still going on at the as-of date.
///
/// @cost O(n log n)
[[nodiscard]] inline SurvivalMeasure measure_survival(const Portfolio& portfolio) {
    SurvivalMeasure survival;
    std::vector<Lifetime> lifetimes;
    for (const Project& project : portfolio.projects) {
        if (!project.live() && !project.closed()) continue;
        ++survival.base.size;
        const std::optional<Date> until = project.live() ? portfolio.as_of : project.ended;
        if (!project.start || !until || *until < *project.start) continue;
        lifetimes.push_back({static_cast<double>(days_between(*project.start, *until)), project.closed()});
        survival.ended += project.closed() ? 1 : 0;
    }
    survival.base.stated = survival.base.weighed = lifetimes.size();
    survival.steps = kaplan_meier(std::move(lifetimes));
    survival.median_days = median_survival(survival.steps);
    return survival;
}

} // namespace engineroom
