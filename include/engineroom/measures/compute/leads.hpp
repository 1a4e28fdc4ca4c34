/// Computes who leads live projects, and how much expected payoff hangs on one organisation.
#pragma once

#include <algorithm>
#include <cstddef>
#include <engineroom/measures/compute/holding.hpp>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/compute/weights.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/stakeholders.hpp>
#include <vector>

namespace engineroom {

/// @cost O(n log n)
[[nodiscard]] inline LeadMeasure measure_leads(const Ledger& ledger, const TellingOrder& order, const Roster& roster) {
    const Indices& live = ledger.live;
    const auto& organisations = roster.organisations();
    const auto kind = [&](std::size_t i) { return organisations[*roster.lead(i)].kind; };
    const Indices led = those(live, [&](std::size_t i) { return roster.lead(i).has_value(); });
    const Indices known = those(led, [&](std::size_t i) { return kind(i).has_value(); });

    LeadMeasure leads;
    leads.base = {live.size(), led.size(), led.size(), false};
    leads.unled = order.by_budget(those(live, [&](std::size_t i) { return !roster.lead(i); }));
    leads.kinds.base = {live.size(), known.size(), known.size(), false};
    for (const ProjectIndex i : known) leads.kinds.add(*kind(i));
    leads.not_by_business =
        order.by_budget(those(known, [&](std::size_t i) { return kind(i) != OrganisationKind::business; }));
    leads.by_cluster =
        order.by_budget(those(known, [&](std::size_t i) { return kind(i) == OrganisationKind::cluster; }));
    for (const ProjectIndex i : leads.not_by_business) leads.other_leads.push_back(*roster.lead(i));
    for (const ProjectIndex i : leads.by_cluster) leads.cluster_leads.push_back(*roster.lead(i));

    const Weights weighed{ledger, live.size(), led};
    leads.holding = holding(roster, weighed, [&](std::size_t i, auto visit) { visit(*roster.lead(i)); });
    for (std::size_t k = 0; k < std::min<std::size_t>(3, leads.holding.shares.size()); ++k)
        leads.top_projects.push_back(order.by_budget(
            those(led, [&](std::size_t i) { return roster.lead(i) == leads.holding.shares[k].organisation; })));

    std::vector<bool> counted(organisations.size(), false);
    std::size_t on_board = 0;
    for (const ProjectIndex i : led) {
        const std::size_t lead = *roster.lead(i);
        if (counted[lead]) continue;
        counted[lead] = true;
        ++leads.distinct;
        leads.board_base.stated += organisations[lead].board ? 1 : 0;
        on_board += organisations[lead].board.value_or(false) ? 1 : 0;
    }
    leads.board_base.size = leads.distinct;
    leads.board_base.weighed = leads.board_base.stated;
    if (leads.board_base.stated > 0)
        leads.board_share = static_cast<double>(on_board) / static_cast<double>(leads.board_base.stated);
    return leads;
}

/// @cost O(n log n)
[[nodiscard]] inline AnchorMeasure measure_anchors(const Ledger& ledger, const TellingOrder& order,
                                                   const Roster& roster, const Figures& figures) {
    const Indices& live = ledger.live;
    std::vector<std::size_t> backers;
    const auto each_backer = [&](std::size_t i, auto visit) {
        backers.clear();
        if (const auto lead = roster.lead(i)) backers.push_back(*lead);
        for (std::size_t line = 0; line < roster.funding_lines(i); ++line)
            if (const auto funder = roster.funder(i, line)) backers.push_back(*funder);
        std::sort(backers.begin(), backers.end());
        backers.erase(std::unique(backers.begin(), backers.end()), backers.end());
        for (const std::size_t backer : backers) visit(backer);
    };
    const auto expected = [&](std::size_t i) { return *figures[i].expected_payoff; };

    AnchorMeasure anchors;
    Tally tally{roster.organisations()};
    Sum whole;
    Indices known;
    known.reserve(live.size());
    for (const ProjectIndex i : live) {
        if (!figures[i].expected_payoff) continue;
        bool backed = false;
        each_backer(i, [&](std::size_t backer) {
            tally.add(backer, expected(i));
            backed = true;
        });
        if (!backed) continue;
        known.push_back(i);
        whole += expected(i);
    }
    anchors.base = {live.size(), known.size(), known.size(), false};
    if (!(whole.value() > 0.0)) return anchors;
    anchors.anchors = tally.shares(whole.value());
    const auto has_top = [&](std::size_t i) {
        bool found = false;
        each_backer(i, [&](std::size_t backer) { found = found || backer == anchors.anchors.front().organisation; });
        return found;
    };
    anchors.top_projects = order.ordered(those(known, has_top), expected);
    return anchors;
}

} // namespace engineroom
