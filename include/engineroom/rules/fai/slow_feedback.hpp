/// FAI006: nobody has looked at the typical project for a long time.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>
#include <engineroom/rules/when.hpp>

namespace engineroom {

struct SlowFeedback {
    static constexpr RuleInfo info{
        .code = "FAI006",
        .slug = "slow-feedback",
        .characteristic = Characteristic::venture_capital,
        .finds = "The typical live project was last updated long ago.",
        .why = "What is not looked at cannot be stopped, helped or copied in time. Those who invest look at each bet "
               "at least every quarter, because what they decide next rests on it.",
        .formula = "Median number of days since the last update of live projects; with five that state it, and half of "
                   "the live ones, a notice above the threshold.",
        .example = "More than half of the live projects were last updated 120 days ago or earlier: the median is at "
                   "least 120 days, a notice.",
        .source = "Judgement: a quarter of a year.",
        .advice = "Ask every project for three lines a quarter: what was learned, what is at risk, what is needed.",
        .needs = {Column::updated}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const CompositionMeasure& composition = measures.composition;
        if (const auto few = thin(composition.updated_base, "live projects", "state their last update")) return *few;
        const double median = *composition.updated_median_days;
        const double threshold = policy.threshold(info.code, "notice");
        if (!above(median, threshold)) return Passed{};

        Found found{.severity = Severity::notice, .value = median, .threshold = threshold, .unit = "days"};
        found.message = fmt::format("Half of {} live projects that say so were last updated {} days ago or longer.",
                                    composition.updated_base.stated, number(median, 6));
        const auto stale = leading(composition.stalest, [&](std::size_t i) {
            return above(static_cast<double>(days_between(*measures.facts.at(i).updated, measures.as_of)), threshold);
        });
        found.projects = evidence(stale, [&measures](std::size_t i) {
            return when("last updated", measures.facts.at(i).updated, measures.as_of);
        });
        return found;
    }
};

} // namespace engineroom
