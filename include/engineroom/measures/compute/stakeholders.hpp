/// Computes who leads, who takes part, and what connects them.
#pragma once

#include <engineroom/measures/compute/leads.hpp>
#include <engineroom/measures/compute/network.hpp>
#include <engineroom/measures/compute/participants.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/stakeholders.hpp>

namespace engineroom {

/// @cost O(n log n + participations), and for the mean overlap what `mean_overlap` says
[[nodiscard]] inline StakeholderMeasure measure_stakeholders(const Portfolio& portfolio, const Policy& policy,
                                                             const Roster& roster, const Figures& figures) {
    const Indices live = where(portfolio, [&](std::size_t i) { return portfolio.projects[i].live(); });
    StakeholderMeasure stakeholders;
    stakeholders.leads = measure_leads(portfolio, roster, live);
    stakeholders.anchors = measure_anchors(portfolio, roster, figures, live);
    stakeholders.participants = measure_participants(portfolio, roster, live);
    stakeholders.network = measure_network(portfolio, policy, roster, live);
    return stakeholders;
}

} // namespace engineroom
