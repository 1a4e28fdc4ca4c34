/// Computes how long projects live.
#pragma once

#include <cstddef>
#include <engineroom/core/date.hpp>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/keyed_order.hpp>
#include <engineroom/measures/survival.hpp>
#include <utility>
#include <vector>

namespace engineroom {

/// Closed projects ended on their end, whatever their outcome; live ones were still going on at the as-of date.
///
/// @param projects  in any order
/// @cost            O(n log n)
[[nodiscard]] inline SurvivalMeasure measure_survival(const Ledger& ledger, const Indices& projects) {
    SurvivalMeasure survival;
    std::vector<Lifetime> lifetimes;
    for (const ProjectIndex i : projects) {
        if (!ledger.stage[i] || ledger.in_pipeline(i)) continue;
        ++survival.base.size;
        const bool closed = !ledger.is_live(i);
        const Maybe<Date> start = ledger.start[i], until = closed ? ledger.ended[i] : Maybe<Date>{ledger.as_of};
        if (!start || !until || *until < *start) continue;
        lifetimes.push_back({static_cast<double>(days_between(*start, *until)), closed});
        survival.ended += closed ? 1 : 0;
    }
    survival.base.stated = survival.base.weighed = lifetimes.size();
    sort_by_key(lifetimes, [](const Lifetime& lifetime) { return ordered_bits(lifetime.time); });
    survival.steps = kaplan_meier(std::move(lifetimes));
    survival.median_days = median_survival(survival.steps);
    return survival;
}

} // namespace engineroom
