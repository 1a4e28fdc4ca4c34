/// Computes when live projects are due, which are late, how late delivered ones were, and how quickly projects start.
#pragma once

#include <cstddef>
#include <cstdint>
#include <engineroom/core/date.hpp>
#include <engineroom/measures/clopper_pearson.hpp>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/compute/weights.hpp>
#include <engineroom/measures/delivery.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/quantiles.hpp>
#include <engineroom/measures/sum.hpp>
#include <utility>
#include <vector>

namespace engineroom {

namespace detail {

/// Shares of some live projects that are past their delivery date.
inline void measure_late(DeliveryMeasure& delivery, const Ledger& ledger, const Indices& live) {
    const Indices dated = those(live, [&](std::size_t i) { return ledger.delivery[i].has_value(); });
    const Weights weighed{ledger, live.size(), dated};
    const auto late = [&](std::size_t i) { return ledger.is_overdue(i); };
    delivery.base = weighed.base;
    delivery.overdue_share = weighed.by_weight(late);
    delivery.overdue_count_share = weighed.by_count(late);
}

/// What is due in which quarter, of what is not late.
inline void measure_quarters(DeliveryMeasure& delivery, const Ledger& ledger, const TellingOrder& order,
                             const Indices& dated) {
    const Weights weighed{ledger, ledger.live.size(), dated};
    struct Tally {
        Sum share;
        std::size_t count = 0;
        Indices projects;
    };
    const auto quarter_number = [](Date date) {
        const Quarter quarter = quarter_of(date);
        return static_cast<std::size_t>(4 * quarter.year + quarter.quarter - 1);
    };
    const std::size_t first = quarter_number(ledger.as_of);
    std::vector<Tally> quarters;               // from that of the review
    std::vector<std::uint32_t> quarter_of_day; // days from that of the review; 0: not looked up yet
    const auto tally_of = [&](std::size_t i) -> Tally& {
        const auto day = static_cast<std::size_t>(days_between(ledger.as_of, *ledger.delivery[i]));
        if (day >= quarter_of_day.size()) quarter_of_day.resize(day + 1, 0);
        std::uint32_t& number = quarter_of_day[day];
        if (number == 0) number = static_cast<std::uint32_t>(quarter_number(*ledger.delivery[i]) - first + 1);
        if (number > quarters.size()) quarters.resize(number);
        return quarters[number - 1];
    };
    weighed.each([&](std::size_t i, double share) {
        if (ledger.is_overdue(i)) return;
        Tally& tally = tally_of(i);
        tally.share += share;
        ++tally.count;
    });
    for (const ProjectIndex i : order.by_budget(dated))
        if (!ledger.is_overdue(i)) tally_of(i).projects.push_back(i);
    for (std::size_t q = 0; q < quarters.size(); ++q) {
        Tally& tally = quarters[q];
        if (tally.projects.empty()) continue;
        const int number = static_cast<int>(first + q);
        delivery.quarters.push_back({Quarter{number / 4, number % 4 + 1}, std::move(tally.projects),
                                     tally.share.value(),
                                     static_cast<double>(tally.count) / static_cast<double>(weighed.base.weighed)});
    }
}

/// What is due when, among live projects with a delivery date.
inline void measure_due(DeliveryMeasure& delivery, const Ledger& ledger, const TellingOrder& order) {
    const Date as_of = ledger.as_of, year_ahead = add_months(as_of, 12);
    const auto due = [&](std::size_t i) { return *ledger.delivery[i]; };
    const auto soonest = [&](std::size_t i) { return -static_cast<double>(days_between(as_of, due(i))); };

    measure_late(delivery, ledger, ledger.live);
    const Indices dated = those(ledger.live, [&](std::size_t i) { return ledger.delivery[i].has_value(); });
    delivery.undated = order.by_budget(those(ledger.live, [&](std::size_t i) { return !ledger.delivery[i]; }));
    measure_quarters(delivery, ledger, order, dated);

    delivery.within_year =
        order.ordered(those(dated, [&](std::size_t i) { return due(i) >= as_of && due(i) < year_ahead; }), soonest);
    delivery.after_year = order.ordered(those(dated, [&](std::size_t i) { return due(i) >= year_ahead; }), soonest);
    if (!dated.empty()) {
        const auto n = static_cast<double>(dated.size());
        delivery.within_year_share = static_cast<double>(delivery.within_year.size()) / n;
        delivery.after_year_share = static_cast<double>(delivery.after_year.size()) / n;
    }
}

inline void measure_overdue(DeliveryMeasure& delivery, const Ledger& ledger, const TellingOrder& order,
                            const Figures& figures) {
    const auto days = [&](std::size_t i) { return days_between(*ledger.delivery[i], ledger.as_of); };
    delivery.overdue_projects = order.ordered(those(ledger.live, [&](std::size_t i) { return ledger.is_overdue(i); }),
                                              [&](std::size_t i) { return static_cast<double>(days(i)); });
    delivery.days_overdue.reserve(delivery.overdue_projects.size());
    for (const ProjectIndex i : delivery.overdue_projects) {
        delivery.days_overdue.push_back(days(i));
        if (figures[i].state == FailureState::zombie) delivery.zombie_projects.push_back(i);
        delivery.zombie_unknown += !ledger.start[i] && !ledger.updated[i] ? 1 : 0;
    }
    delivery.overdue = delivery.overdue_projects.size();
    delivery.zombies = delivery.zombie_projects.size();
}

/// How much longer than planned a delivered project took; of those that `delivered_of` tells.
[[nodiscard]] inline double slip_of(const Ledger& ledger, std::size_t i) {
    return static_cast<double>(days_between(*ledger.start[i], *ledger.ended[i])) /
           static_cast<double>(days_between(*ledger.start[i], *ledger.delivery[i]));
}

/// Those of `projects` that are delivered and state when they started, were due and ended.
[[nodiscard]] inline Indices delivered_of(const Ledger& ledger, const Indices& projects) {
    return those(projects, [&](std::size_t i) {
        return ledger.stage[i] == Stage::delivered && ledger.start[i] && ledger.delivery[i] && ledger.ended[i] &&
               *ledger.delivery[i] > *ledger.start[i];
    });
}

[[nodiscard]] inline Quantiles slips_of(const Ledger& ledger, const Indices& delivered) {
    std::vector<double> slips;
    for (const ProjectIndex i : delivered) slips.push_back(slip_of(ledger, i));
    return Quantiles{std::move(slips)};
}

/// How much longer than planned delivered projects took.
inline void measure_slip(DeliveryMeasure& delivery, const Ledger& ledger, const TellingOrder& order) {
    const Indices delivered = delivered_of(ledger, ledger.all);
    delivery.slips = delivered.size();
    if (delivered.empty()) return;
    Quantiles quantiles = slips_of(ledger, delivered);
    delivery.slip_median = quantiles.median();
    delivery.slip_p90 = quantiles.at(0.9);
    delivery.late_projects =
        order.ordered(those(delivered, [&](std::size_t i) { return *ledger.ended[i] > *ledger.delivery[i]; }),
                      [&](std::size_t i) { return slip_of(ledger, i); });
    delivery.late_share = static_cast<double>(delivery.late_projects.size()) / static_cast<double>(delivered.size());
    delivery.late_by_chance = fair_coin_at_least(delivery.late_projects.size(), delivered.size());
}

/// Days from proposal to start, a planned start counting as one; a start before the proposal is none.
inline void measure_starts(DeliveryMeasure& delivery, const Ledger& ledger, const TellingOrder& order) {
    Indices started = those(ledger.all, [&](std::size_t i) {
        return ledger.proposed[i] && ledger.start[i] && *ledger.proposed[i] <= *ledger.start[i];
    });
    const auto days = [&](std::size_t i) {
        return static_cast<double>(days_between(*ledger.proposed[i], *ledger.start[i]));
    };
    std::vector<double> waits;
    waits.reserve(started.size());
    for (const ProjectIndex i : started) waits.push_back(days(i));
    Quantiles quantiles{std::move(waits)};
    delivery.starts = started.size();
    delivery.proposal_to_start_median_days = quantiles.median();
    delivery.proposal_to_start_p90_days = quantiles.at(0.9);
    delivery.slowest_starts = order.ordered(std::move(started), days);
}

/// How many people and organisations a live project takes.
inline void measure_size(DeliveryMeasure& delivery, const Ledger& ledger, const TellingOrder& order,
                         const Roster& roster) {
    Indices peopled = those(ledger.live, [&](std::size_t i) { return ledger.says[i].participants; });
    const auto organisations = [&](std::size_t i) { return static_cast<double>(roster.members(i).size()); };
    std::vector<double> participants;
    participants.reserve(peopled.size());
    for (const ProjectIndex i : peopled) participants.push_back(organisations(i));
    delivery.participants_base = {ledger.live.size(), peopled.size(), peopled.size(), false};
    delivery.participants_median = Quantiles{std::move(participants)}.median();
    delivery.most_participants = order.ordered(std::move(peopled), organisations);
    delivery.participants.reserve(delivery.most_participants.size());
    for (const ProjectIndex i : delivery.most_participants) delivery.participants.push_back(roster.members(i).size());

    Indices staffed = those(ledger.live, [&](std::size_t i) { return ledger.fte[i].has_value(); });
    const auto fte = [&](std::size_t i) { return *ledger.fte[i]; };
    std::vector<double> people;
    people.reserve(staffed.size());
    for (const ProjectIndex i : staffed) people.push_back(fte(i));
    delivery.fte_base = {ledger.live.size(), staffed.size(), staffed.size(), false};
    delivery.fte_median = Quantiles{std::move(people)}.median();
    delivery.most_fte = order.ordered(std::move(staffed), fte);
}

} // namespace detail

/// @cost O(n log n)
[[nodiscard]] inline DeliveryMeasure measure_delivery(const Ledger& ledger, const TellingOrder& order,
                                                      const Roster& roster, const Figures& figures) {
    DeliveryMeasure delivery;
    delivery.live = ledger.live.size();
    detail::measure_due(delivery, ledger, order);
    detail::measure_overdue(delivery, ledger, order, figures);
    detail::measure_slip(delivery, ledger, order);
    detail::measure_starts(delivery, ledger, order);
    detail::measure_size(delivery, ledger, order, roster);
    return delivery;
}

} // namespace engineroom
