/// Computes when live projects are due, which are late, how late delivered ones were, and how quickly projects start.
#pragma once

#include <algorithm>
#include <cstddef>
#include <engineroom/core/date.hpp>
#include <engineroom/measures/clopper_pearson.hpp>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/delivery.hpp>
#include <engineroom/measures/failure_state.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/quantiles.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/weights.hpp>
#include <map>
#include <utility>
#include <vector>

namespace engineroom {

namespace detail {

/// What is due when, among live projects with a delivery date.
inline void measure_due(DeliveryMeasure& delivery, const Portfolio& portfolio, const Indices& live) {
    const auto& projects = portfolio.projects;
    const Date as_of = portfolio.as_of, year_ahead = add_months(as_of, 12);
    const auto due = [&](std::size_t i) { return *projects[i].delivery; };
    const auto late = [&](std::size_t i) { return overdue(projects[i], as_of); };
    const auto soonest = [&](std::size_t i) { return -static_cast<double>(days_between(as_of, due(i))); };

    const Indices dated = those(live, [&](std::size_t i) { return projects[i].delivery.has_value(); });
    delivery.undated = by_budget(those(live, [&](std::size_t i) { return !projects[i].delivery; }), portfolio);
    const Weights weighed = weights(portfolio, live.size(), dated);
    delivery.base = weighed.base;
    delivery.overdue_share = weighed.by_weight(late);
    delivery.overdue_count_share = weighed.by_count(late);

    std::map<Quarter, QuarterDue> quarters;
    for (const std::size_t i : dated)
        if (!late(i)) quarters[quarter_of(due(i))].projects.push_back(i);
    std::map<Quarter, Sum> shares;
    for (std::size_t k = 0; k < weighed.projects.size(); ++k) {
        const std::size_t i = weighed.projects[k];
        if (late(i)) continue;
        shares[quarter_of(due(i))] += weighed.share[k];
        quarters[quarter_of(due(i))].count_share += 1.0;
    }
    for (auto& [quarter, entry] : quarters) {
        entry.quarter = quarter;
        entry.share = shares[quarter].value();
        entry.count_share /= static_cast<double>(weighed.projects.size());
        entry.projects = by_budget(std::move(entry.projects), portfolio);
        delivery.quarters.push_back(std::move(entry));
    }

    delivery.within_year =
        ordered(those(dated, [&](std::size_t i) { return !late(i) && due(i) < year_ahead; }), portfolio, soonest);
    delivery.after_year =
        ordered(those(dated, [&](std::size_t i) { return due(i) >= year_ahead; }), portfolio, soonest);
    if (!dated.empty()) {
        const auto n = static_cast<double>(dated.size());
        delivery.within_year_share = static_cast<double>(delivery.within_year.size()) / n;
        delivery.after_year_share = static_cast<double>(delivery.after_year.size()) / n;
    }
}

inline void measure_overdue(DeliveryMeasure& delivery, const Portfolio& portfolio, const Figures& figures,
                            const Indices& live) {
    const auto& projects = portfolio.projects;
    const auto days = [&](std::size_t i) { return days_between(*projects[i].delivery, portfolio.as_of); };
    const auto longest = [&](std::size_t i) { return static_cast<double>(days(i)); };
    delivery.overdue_projects =
        ordered(those(live, [&](std::size_t i) { return overdue(projects[i], portfolio.as_of); }), portfolio, longest);
    for (const std::size_t i : delivery.overdue_projects) delivery.days_overdue.push_back(days(i));
    delivery.zombie_projects =
        those(delivery.overdue_projects, [&](std::size_t i) { return figures[i].state == FailureState::zombie; });
    delivery.overdue = delivery.overdue_projects.size();
    delivery.zombies = delivery.zombie_projects.size();
    delivery.zombie_unknown = those(delivery.overdue_projects, [&](std::size_t i) {
                                  return !projects[i].start && !projects[i].updated;
                              }).size();
}

/// How much longer than planned delivered projects took.
inline void measure_slip(DeliveryMeasure& delivery, const Portfolio& portfolio) {
    const auto& projects = portfolio.projects;
    const Indices delivered = where(portfolio, [&](std::size_t i) {
        const Project& p = projects[i];
        return p.stage == Stage::delivered && p.start && p.delivery && p.ended && *p.delivery > *p.start;
    });
    const auto slip = [&](std::size_t i) {
        const Project& p = projects[i];
        return static_cast<double>(days_between(*p.start, *p.ended)) /
               static_cast<double>(days_between(*p.start, *p.delivery));
    };
    delivery.slips = delivered.size();
    if (delivered.empty()) return;
    std::vector<double> slips;
    for (const std::size_t i : delivered) slips.push_back(slip(i));
    const Quantiles quantiles{std::move(slips)};
    delivery.slip_median = quantiles.median();
    delivery.slip_p90 = quantiles.at(0.9);
    delivery.late_projects = ordered(
        those(delivered, [&](std::size_t i) { return *projects[i].ended > *projects[i].delivery; }), portfolio, slip);
    delivery.late_share = static_cast<double>(delivery.late_projects.size()) / static_cast<double>(delivered.size());
    delivery.late_by_chance = fair_coin_at_least(delivery.late_projects.size(), delivered.size());
}

/// Days from proposal to start, a planned start counting as one; a start before the proposal is none.
inline void measure_starts(DeliveryMeasure& delivery, const Portfolio& portfolio) {
    const auto& projects = portfolio.projects;
    const Indices started = where(portfolio, [&](std::size_t i) {
        const Project& p = projects[i];
        return p.proposed && p.start && *p.proposed <= *p.start;
    });
    const auto days = [&](std::size_t i) {
        return static_cast<double>(days_between(*projects[i].proposed, *projects[i].start));
    };
    std::vector<double> waits;
    for (const std::size_t i : started) waits.push_back(days(i));
    const Quantiles quantiles{std::move(waits)};
    delivery.starts = started.size();
    delivery.proposal_to_start_median_days = quantiles.median();
    delivery.proposal_to_start_p90_days = quantiles.at(0.9);
    delivery.slowest_starts = ordered(started, portfolio, days);
}

/// How many people and organisations a live project takes.
inline void measure_size(DeliveryMeasure& delivery, const Portfolio& portfolio, const Roster& roster,
                         const Indices& live) {
    const auto& projects = portfolio.projects;
    const Indices peopled = those(live, [&](std::size_t i) { return !projects[i].participants.empty(); });
    const auto organisations = [&](std::size_t i) { return static_cast<double>(roster.members(i).size()); };
    std::vector<double> participants;
    for (const std::size_t i : peopled) participants.push_back(organisations(i));
    delivery.participants_base = {live.size(), peopled.size(), peopled.size(), false};
    delivery.participants_median = Quantiles{std::move(participants)}.median();
    delivery.most_participants = ordered(peopled, portfolio, organisations);
    for (const std::size_t i : delivery.most_participants) delivery.participants.push_back(roster.members(i).size());

    const Indices staffed = those(live, [&](std::size_t i) { return projects[i].fte.has_value(); });
    const auto fte = [&](std::size_t i) { return *projects[i].fte; };
    std::vector<double> people;
    for (const std::size_t i : staffed) people.push_back(fte(i));
    delivery.fte_base = {live.size(), staffed.size(), staffed.size(), false};
    delivery.fte_median = Quantiles{std::move(people)}.median();
    delivery.most_fte = ordered(staffed, portfolio, fte);
}

} // namespace detail

/// @cost O(n log n)
[[nodiscard]] inline DeliveryMeasure measure_delivery(const Portfolio& portfolio, const Roster& roster,
                                                      const Figures& figures) {
    const Indices live = where(portfolio, [&](std::size_t i) { return portfolio.projects[i].live(); });
    DeliveryMeasure delivery;
    delivery.live = live.size();
    detail::measure_due(delivery, portfolio, live);
    detail::measure_overdue(delivery, portfolio, figures, live);
    detail::measure_slip(delivery, portfolio);
    detail::measure_starts(delivery, portfolio);
    detail::measure_size(delivery, portfolio, roster, live);
    return delivery;
}

} // namespace engineroom
