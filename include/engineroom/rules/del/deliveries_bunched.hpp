/// DEL001: too much is due in one quarter.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>
#include <engineroom/rules/when.hpp>

namespace engineroom {

struct DeliveriesBunched {
    static constexpr RuleInfo info{
        .code = "DEL001",
        .slug = "deliveries-bunched",
        .characteristic = Characteristic::project_pipeline,
        .finds = "More than half of the live portfolio is due in one and the same quarter.",
        .why = "Deliveries that come together want the same people, meetings and customers at the same time, and one "
               "delay of a shared resource moves them all. A portfolio with a range of delivery dates shows results, "
               "and learns, all the time.",
        .formula = "For each calendar quarter, the share of live projects with a delivery date that are due in it, by "
                   "weight (budget) and by count; overdue projects count in the denominator alone. A finding where "
                   "both shares of a quarter are above the threshold.",
        .example = "Of 10 live projects of 100,000 each, six are due between October and December: 60 % of the budget "
                   "and of the projects, a warning.",
        .source = "A range of delivery dates: Ffowcs-Williams, Cluster Development Handbook, chapter 2. The threshold "
                  "is judgement.",
        .advice = "Move, split or stage some of these deliveries, so that every quarter has something to show.",
        .needs = {Column::delivery}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const DeliveryMeasure& delivery = measures.delivery;
        if (const auto few = thin(delivery.base, "live projects", "state a delivery date")) return *few;
        const double threshold = policy.threshold(info.code, "warning");
        const QuarterDue* fullest = nullptr;
        for (const QuarterDue& quarter : delivery.quarters)
            if (above(quarter.share, threshold) && above(quarter.count_share, threshold) &&
                (!fullest || above(quarter.share, fullest->share)))
                fullest = &quarter;
        if (!fullest) return Passed{};

        Found found{.severity = Severity::warning, .value = fullest->share, .threshold = threshold, .unit = "share"};
        found.message = fmt::format("{} are due in one quarter, Q{} {}.",
                                    of_live(fullest->share, fullest->count_share, delivery.base),
                                    fullest->quarter.quarter, fullest->quarter.year);
        found.projects = evidence(fullest->projects, [&measures](std::size_t i) { return due(measures, i); });
        return found;
    }
};

} // namespace engineroom
