/// Computes the figures of one cluster by itself, in place: its projects are not copied.
#pragma once

#include <algorithm>
#include <cstddef>
#include <engineroom/measures/compute/delivery.hpp>
#include <engineroom/measures/compute/diversity.hpp>
#include <engineroom/measures/compute/funding.hpp>
#include <engineroom/measures/compute/holding.hpp>
#include <engineroom/measures/compute/lcd.hpp>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/compute/payoff.hpp>
#include <engineroom/measures/compute/quadrants.hpp>
#include <engineroom/measures/compute/resourcing.hpp>
#include <engineroom/measures/compute/risk.hpp>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/compute/survival.hpp>
#include <engineroom/measures/compute/weights.hpp>
#include <engineroom/measures/hhi.hpp>
#include <engineroom/measures/regions.hpp>
#include <engineroom/measures/sum.hpp>
#include <optional>
#include <vector>

namespace engineroom {

namespace detail {

/// Amounts by organisation of one cluster after the other: what is left of one is cleared without a look at the
/// organisations that it does not name.
class ClusterTally {
public:
    explicit ClusterTally(std::size_t organisations) : amount_(organisations), seen_(organisations, false) {}

    /// Notes an organisation, if it is new.
    void note(std::size_t organisation) {
        if (seen_[organisation]) return;
        seen_[organisation] = true;
        noted_.push_back(organisation);
    }
    void add(std::size_t organisation, double amount) {
        note(organisation);
        amount_[organisation] += amount;
    }
    [[nodiscard]] double amount(std::size_t organisation) const { return amount_[organisation].value(); }
    /// In the order in which they were noted first.
    [[nodiscard]] const OrganisationIndices& noted() const { return noted_; }

    void clear() {
        for (const std::size_t organisation : noted_) {
            seen_[organisation] = false;
            amount_[organisation] = {};
        }
        noted_.clear();
    }

private:
    std::vector<Sum> amount_;
    std::vector<bool> seen_;
    OrganisationIndices noted_;
};

/// Concentration of the money of live projects on their funders; amounts are added up in the order of the file of
/// organisations, then in that in which projects name them.
[[nodiscard]] inline std::optional<double> funder_hhi(const Ledger& ledger, const Roster& roster,
                                                      const Indices& projects, const Indices& live,
                                                      ClusterTally& tally) {
    for (const ProjectIndex i : projects) {
        if (const auto lead = roster.lead(i)) tally.note(*lead);
        for (std::size_t line = 0; line < roster.funding_lines(i); ++line)
            if (const auto funder = roster.funder(i, line)) tally.note(*funder);
    }
    for (const ProjectIndex i : live)
        each_funding(ledger, roster, i, [&](std::optional<std::size_t> funder, double amount) {
            if (funder) tally.add(*funder, amount);
        });
    OrganisationIndices funders = tally.noted();
    const auto& organisations = roster.organisations();
    const auto named_alone =
        std::stable_partition(funders.begin(), funders.end(), [&](std::size_t o) { return organisations[o].listed; });
    std::sort(funders.begin(), named_alone);
    std::vector<double> amounts;
    for (const std::size_t o : funders)
        if (const double money = tally.amount(o); money > 0.0) amounts.push_back(money);
    tally.clear();
    return hhi(amounts);
}

/// Concentration of the weight of live projects on their leads.
[[nodiscard]] inline std::optional<double> lead_hhi(const Ledger& ledger, const Roster& roster, const Indices& live,
                                                    ClusterTally& tally) {
    const Indices led = those(live, [&](std::size_t i) { return roster.lead(i).has_value(); });
    Weights{ledger, live.size(), led}.each([&](std::size_t i, double share) { tally.add(*roster.lead(i), share); });
    std::vector<OrganisationShare> shares;
    for (const std::size_t o : tally.noted()) shares.push_back({o, tally.amount(o), 0});
    tally.clear();
    largest_first(shares, roster.organisations());
    std::vector<double> amounts;
    amounts.reserve(shares.size());
    for (const OrganisationShare& share : shares) amounts.push_back(share.share);
    return hhi(amounts);
}

/// How many organisations take part in live projects or lead them.
[[nodiscard]] inline std::size_t count_members(const Roster& roster, const Indices& live, ClusterTally& tally) {
    for (const ProjectIndex i : live)
        for (const Roster::Number member : roster.members(i)) tally.note(member);
    const std::size_t count = tally.noted().size();
    tally.clear();
    return count;
}

} // namespace detail

/// @param figures   of the whole portfolio
/// @param projects  of the cluster, in the order of the portfolio
/// @param tally     empty; it is again afterwards
/// @cost            O(n log n)
[[nodiscard]] inline ClusterFigures measure_cluster(const Ledger& ledger, const Policy& policy, const Roster& roster,
                                                    const Figures& figures, const Indices& projects,
                                                    detail::ClusterTally& tally) {
    const Indices live = those(projects, [&](std::size_t i) { return ledger.is_live(i); });
    ClusterFigures cluster;
    cluster.projects = projects.size();
    cluster.live = live.size();
    for (const ProjectIndex i : projects) {
        if (!ledger.stage[i]) continue;
        cluster.pipeline += is_pipeline(*ledger.stage[i]) ? 1 : 0;
        cluster.closed += is_closed(*ledger.stage[i]) ? 1 : 0;
    }
    cluster.organisations = detail::count_members(roster, live, tally);

    const RiskMeasure risk = measure_risk_figures(ledger, policy, figures, projects, live);
    cluster.high_share = risk.high_share;
    cluster.high_count_share = risk.high_count_share;
    cluster.expected_failures = risk.expected_failures;
    cluster.few_failures_probability = risk.few_failures_probability;
    cluster.failure_rate = risk.observed.rate;
    cluster.distinct_bets = distinct_bets(ledger, figures, live);
    const LcdMeasure lcd = measure_lcd_shares(ledger, policy, figures, live);
    cluster.lcd_share = lcd.share;
    cluster.lcd_count_share = lcd.count_share;
    const QuadrantMeasure quadrants = measure_quadrant_shares(ledger, policy, figures, live);
    cluster.pearl = quadrants.pearl;
    cluster.oyster = quadrants.oyster;
    cluster.bread_and_butter = quadrants.bread_and_butter;
    cluster.white_elephant = quadrants.white_elephant;
    const PayoffMeasure payoff = measure_payoff_figures(ledger, figures, live);
    cluster.expected_payoff = payoff.expected;
    cluster.multiple_p10 = payoff.multiple_p10;
    cluster.multiple_p90 = payoff.multiple_p90;
    cluster.winner_probability = payoff.winner_probability;
    DeliveryMeasure delivery;
    detail::measure_late(delivery, ledger, live);
    cluster.overdue_count_share = delivery.overdue_count_share;
    cluster.slip_median = detail::slips_of(ledger, detail::delivered_of(ledger, projects)).median();
    cluster.survival_median_days = measure_survival(ledger, projects).median_days;
    ResourcingMeasure resourcing;
    detail::measure_budget_figures(resourcing, ledger, live);
    cluster.budget = resourcing.budget;
    cluster.largest_share = resourcing.largest_share;
    cluster.funder_hhi = detail::funder_hhi(ledger, roster, projects, live, tally);
    cluster.coverage_36 = detail::measure_coverage(ledger, roster, projects, nullptr).ratio_36;
    cluster.lead_hhi = detail::lead_hhi(ledger, roster, live, tally);
    return cluster;
}

} // namespace engineroom
