/// Computes who leads, who takes part, and what connects them.
#pragma once

#include <engineroom/measures/compute/leads.hpp>
#include <engineroom/measures/compute/network.hpp>
#include <engineroom/measures/compute/participants.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/stakeholders.hpp>

namespace engineroom {

/// @cost O(n log n + participations), and for the mean overlap what `mean_overlap` says
[[nodiscard]] inline StakeholderMeasure measure_stakeholders(const Ledger& ledger, const TellingOrder& order,
                                                             const Policy& policy, const Roster& roster,
                                                             const Figures& figures) {
    StakeholderMeasure stakeholders;
    stakeholders.leads = measure_leads(ledger, order, roster);
    stakeholders.anchors = measure_anchors(ledger, order, roster, figures);
    stakeholders.participants = measure_participants(ledger, order, roster);
    stakeholders.network = measure_network(ledger.portfolio, policy, roster, ledger.live);
    return stakeholders;
}

} // namespace engineroom
