/// DEL007: delivered projects came late too often for it to be chance.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct OptimisticDates {
    static constexpr RuleInfo info{
        .code = "DEL007",
        .slug = "optimistic-dates",
        .characteristic = Characteristic::nimbleness,
        .finds = "Delivered projects took much longer than planned, and so often that it was not bad luck.",
        .why = "Dates that are promised to please are worth nothing to those who plan with them. Where most "
               "deliveries came late, the dates of the live projects will slip as well, and every figure that rests "
               "on them with them.",
        .formula = "Slip of a delivered project: (end - start) / (delivery - start), where it was planned to end "
                   "after its start. With at least 'least' (10) of them, a finding where the median slip reaches the "
                   "threshold and the probability of at least as many late ones, were late and in time equally "
                   "likely, is below 'significance' (0.05).",
        .example = "Ten delivered projects were planned for 12 months each, and nine took 18: the median slip is 1.5, "
                   "and nine late of ten come by luck with a probability of 1.1 %, a warning.",
        .source = "PDMA / APQC: 51 % of new products launch on time. Flyvbjerg & Gardner: 8.5 % of 16,000 big "
                  "projects kept budget and time. The thresholds are judgement.",
        .advice = "Set the next dates from how long such projects took in the past, not from how long their leads "
                  "hope to take.",
        .needs = {Column::stage, Column::start, Column::delivery, Column::ended}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const DeliveryMeasure& delivery = measures.delivery;
        const double least = policy.threshold(info.code, "least");
        if (static_cast<double>(delivery.slips) < least)
            return NotAssessed{{},
                               fmt::format("{} {} start, delivery and end; at least {} are needed",
                                           counted(delivery.slips, "delivered project", "delivered projects"),
                                           delivery.slips == 1 ? "states" : "state", number(least, 6))};
        const double median = *delivery.slip_median;
        const double threshold = policy.threshold(info.code, "warning");
        if (!at_least(median, threshold) ||
            !below(*delivery.late_by_chance, policy.threshold(info.code, "significance")))
            return Passed{};

        Found found{.severity = Severity::warning, .value = median, .threshold = threshold, .unit = "ratio"};
        found.message =
            fmt::format("Half of {} delivered projects took {} times their planned time or longer, and {} came late: "
                        "more than bad luck explains.",
                        delivery.slips, number(median), delivery.late_projects.size());
        found.projects = evidence(delivery.late_projects, [&measures](std::size_t i) {
            const ProjectFacts& facts = measures.facts.at(i);
            const double slip = static_cast<double>(days_between(*facts.start, *facts.ended)) /
                                static_cast<double>(days_between(*facts.start, *facts.delivery));
            return fmt::format("due {}, ended {}: {} times its planned time", to_iso(*facts.delivery),
                               to_iso(*facts.ended), number(slip));
        });
        return found;
    }
};

} // namespace engineroom
