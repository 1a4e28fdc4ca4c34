/// Computes the figures of one cluster by itself.
#pragma once

#include <cstddef>
#include <engineroom/measures/compute/delivery.hpp>
#include <engineroom/measures/compute/diversity.hpp>
#include <engineroom/measures/compute/lcd.hpp>
#include <engineroom/measures/compute/leads.hpp>
#include <engineroom/measures/compute/payoff.hpp>
#include <engineroom/measures/compute/quadrants.hpp>
#include <engineroom/measures/compute/resourcing.hpp>
#include <engineroom/measures/compute/risk.hpp>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/compute/survival.hpp>
#include <engineroom/measures/regions.hpp>
#include <vector>

namespace engineroom {

namespace detail {

/// What the figures of a cluster need of a project: a copy of its numbers, not of its texts.
[[nodiscard]] inline Project figures_of(const Project& project) {
    Project part;
    part.id = project.id;
    part.theme = project.theme;
    part.scope = project.scope;
    part.novelty = project.novelty;
    part.stage = project.stage;
    part.risk = project.risk;
    part.payoff_low = project.payoff_low;
    part.payoff = project.payoff;
    part.payoff_high = project.payoff_high;
    part.multiple = project.multiple;
    part.budget = project.budget;
    part.spent = project.spent;
    part.funding = project.funding;
    part.start = project.start;
    part.delivery = project.delivery;
    part.ended = project.ended;
    part.lead = project.lead;
    return part;
}

/// The projects of one cluster and the organisations that they name, as a portfolio of their own.
[[nodiscard]] inline Portfolio part_of(const Portfolio& portfolio, const Roster& roster, const Indices& projects) {
    Portfolio part;
    part.as_of = portfolio.as_of;
    part.currency = portfolio.currency;
    std::vector<bool> named(roster.organisations().size(), false);
    const auto note = [&](std::optional<std::size_t> organisation) {
        if (organisation) named[*organisation] = true;
    };
    part.projects.reserve(projects.size());
    for (const std::size_t i : projects) {
        part.projects.push_back(figures_of(portfolio.projects[i]));
        note(roster.lead(i));
        for (std::size_t line = 0; line < portfolio.projects[i].funding.size(); ++line) note(roster.funder(i, line));
    }
    for (std::size_t o = 0; o < named.size(); ++o) {
        const OrganisationFacts& facts = roster.organisations()[o];
        if (!named[o] || !facts.listed) continue;
        Organisation organisation;
        organisation.name = facts.name.str();
        organisation.kind = facts.kind;
        organisation.size = facts.size;
        organisation.joined = facts.joined;
        organisation.capacity_fte = facts.capacity_fte;
        organisation.board = facts.board;
        organisation.funding_kind = facts.funding_kind;
        part.organisations.push_back(std::move(organisation));
    }
    return part;
}

} // namespace detail

/// @param figures   of the whole portfolio
/// @param projects  of the cluster
/// @cost            O(n log n), and a copy of the numbers of the cluster's projects while it lasts
[[nodiscard]] inline ClusterFigures measure_cluster(const Portfolio& portfolio, const Policy& policy,
                                                    const Roster& roster, const Figures& figures,
                                                    const Indices& projects) {
    const Portfolio part = detail::part_of(portfolio, roster, projects);
    const Roster part_roster{part};
    Figures part_figures;
    part_figures.reserve(projects.size());
    for (const std::size_t i : projects) part_figures.push_back(figures[i]);
    const Indices live = where(part, [&](std::size_t i) { return part.projects[i].live(); });

    ClusterFigures cluster;
    cluster.projects = projects.size();
    cluster.live = live.size();
    for (const Project& project : part.projects) {
        cluster.pipeline += project.pipeline() ? 1 : 0;
        cluster.closed += project.closed() ? 1 : 0;
    }
    std::vector<bool> present(roster.organisations().size(), false);
    for (const std::size_t i : projects) {
        if (!portfolio.projects[i].live()) continue;
        for (const Roster::Number member : roster.members(i)) {
            cluster.organisations += present[member] ? 0 : 1;
            present[member] = true;
        }
    }

    const RiskMeasure risk = measure_risk(part, policy, part_figures);
    cluster.high_share = risk.high_share;
    cluster.high_count_share = risk.high_count_share;
    cluster.expected_failures = risk.expected_failures;
    cluster.few_failures_probability = risk.few_failures_probability;
    cluster.failure_rate = risk.observed.rate;
    cluster.distinct_bets = measure_diversity(part, part_figures).distinct_bets;
    const LcdMeasure lcd = measure_lcd(part, policy, part_roster, part_figures);
    cluster.lcd_share = lcd.share;
    cluster.lcd_count_share = lcd.count_share;
    const QuadrantMeasure quadrants = measure_quadrants(part, policy, part_figures);
    cluster.pearl = quadrants.pearl;
    cluster.oyster = quadrants.oyster;
    cluster.bread_and_butter = quadrants.bread_and_butter;
    cluster.white_elephant = quadrants.white_elephant;
    const PayoffMeasure payoff = measure_payoff(part, part_figures);
    cluster.expected_payoff = payoff.expected;
    cluster.multiple_p10 = payoff.multiple_p10;
    cluster.multiple_p90 = payoff.multiple_p90;
    cluster.winner_probability = payoff.winner_probability;
    DeliveryMeasure delivery;
    detail::measure_due(delivery, part, live);
    detail::measure_slip(delivery, part);
    cluster.overdue_count_share = delivery.overdue_count_share;
    cluster.slip_median = delivery.slip_median;
    cluster.survival_median_days = measure_survival(part).median_days;
    ResourcingMeasure resourcing;
    detail::measure_budgets(resourcing, part, live);
    cluster.budget = resourcing.budget;
    cluster.largest_share = resourcing.largest_share;
    FundingMeasure funding;
    detail::measure_funders(funding, part, part_roster, live);
    cluster.funder_hhi = funding.hhi;
    cluster.coverage_36 = detail::measure_coverage(part).ratio_36;
    cluster.lead_hhi = measure_leads(part, part_roster, live).holding.hhi;
    return cluster;
}

} // namespace engineroom
