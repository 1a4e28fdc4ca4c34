/// Computes how much rests on volunteers, and on whose.
#pragma once

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstddef>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/sum.hpp>
#include <engineroom/measures/volunteers.hpp>
#include <utility>

namespace engineroom {

/// @cost O(n log n)
[[nodiscard]] inline VolunteerMeasure measure_volunteers(const Ledger& ledger, const TellingOrder& order,
                                                         const Roster& roster) {
    const Indices& live = ledger.live;
    const auto volunteers = [&](std::size_t i) { return ledger.volunteer_fte[i].value_or(0.0); };
    const Indices known = those(live, [&](std::size_t i) { return ledger.fte[i] && ledger.volunteer_fte[i]; });
    const Indices served = those(live, [&](std::size_t i) { return volunteers(i) > 0.0; });
    const Indices led = those(served, [&](std::size_t i) { return roster.lead(i).has_value(); });

    VolunteerMeasure measure;
    measure.base = {live.size(), known.size(), known.size(), false};
    Sum given, all;
    for (const ProjectIndex i : known) {
        given += volunteers(i);
        all += volunteers(i) + *ledger.fte[i];
    }
    if (all.value() > 0.0) measure.share = given.value() / all.value();

    measure.most = order.ordered(served, volunteers);
    measure.giver_base = {served.size(), led.size(), led.size(), false};
    boost::unordered_flat_map<std::size_t, std::pair<Sum, Indices>> by_lead;
    for (const ProjectIndex i : led) {
        auto& [fte, of_lead] = by_lead[*roster.lead(i)];
        fte += volunteers(i);
        of_lead.push_back(i);
    }
    for (auto& [lead, given_by] : by_lead)
        measure.givers.push_back({lead, given_by.first.value(), order.ordered(std::move(given_by.second), volunteers)});
    std::sort(measure.givers.begin(), measure.givers.end(), [&](const VolunteerGiver& a, const VolunteerGiver& b) {
        if (a.projects.size() != b.projects.size()) return a.projects.size() > b.projects.size();
        if (rounded(a.fte) != rounded(b.fte)) return a.fte > b.fte;
        return roster.organisations()[a.organisation].name < roster.organisations()[b.organisation].name;
    });
    return measure;
}

} // namespace engineroom
