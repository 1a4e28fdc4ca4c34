/// DEL005: projects wait too long between proposal and start.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>
#include <engineroom/rules/when.hpp>
#include <span>

namespace engineroom {

struct SlowToStart {
    static constexpr RuleInfo info{
        .code = "DEL005",
        .slug = "slow-to-start",
        .characteristic = Characteristic::nimbleness,
        .finds = "Half of the projects take too long from proposal to start.",
        .why = "Speed from proposal to start is what an initiative can decide alone, and what proposers feel first. "
               "Where a good idea waits for half a year, those who are quick take it elsewhere, and those who stay "
               "are the patient ones.",
        .formula = "Days from 'proposed' to 'start' of all projects that state both in this order, a planned start "
                   "counting as one; a finding where the median is above the threshold, with at least 'least' (5) of "
                   "them.",
        .example = "Five projects have waited 20, 90, 200, 240 and 300 days from proposal to start: the median is 200 "
                   "days, a notice.",
        .source = "Little time from proposal to start: Ffowcs-Williams, Cluster Development Handbook, chapter 2. The "
                  "threshold is judgement.",
        .advice = "Decide on small proposals within weeks, by a few people, and keep the long procedure for the large "
                  "ones.",
        .needs = {Column::proposed, Column::start}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const DeliveryMeasure& delivery = measures.delivery;
        const double least = policy.threshold(info.code, "least");
        if (static_cast<double>(delivery.starts) < least)
            return NotAssessed{
                {},
                fmt::format("{} {} proposed and, later, started; at least {} are needed", projects(delivery.starts),
                            delivery.starts == 1 ? "states when it was" : "state when they were", number(least, 6))};
        const double median = *delivery.proposal_to_start_median_days;
        const double threshold = policy.threshold(info.code, "notice");
        if (!above(median, threshold)) return Passed{};

        Found found{.severity = Severity::notice, .value = median, .threshold = threshold, .unit = "days"};
        found.message = fmt::format("Half of {} that say when they were proposed and when they start take {} days or "
                                    "more from the one to the other.",
                                    projects(delivery.starts), number(median, 6));
        const auto waited = [&measures](std::size_t i) {
            const ProjectFacts& facts = measures.facts.at(i);
            return days_between(*facts.proposed, *facts.start);
        };
        const std::span<const ProjectIndex> slow =
            leading(delivery.slowest_starts, [&](std::size_t i) { return static_cast<double>(waited(i)) > threshold; });
        found.projects = evidence(
            slow, [waited](std::size_t i) { return fmt::format("{} from proposal to start", days(waited(i))); });
        return found;
    }
};

} // namespace engineroom
