/// FAI005: stated risks were not what happened.
#pragma once

#include <cmath>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>
#include <engineroom/rules/when.hpp>

namespace engineroom {

struct ForecastsOff {
    static constexpr RuleInfo info{
        .code = "FAI005",
        .slug = "forecasts-off",
        .characteristic = Characteristic::venture_capital,
        .finds = "Closed projects failed more often, or less often, than the risks that were stated for them.",
        .why = "All that a review says of risk rests on the stated risks. Where those of closed projects were off by "
               "more than luck explains, so probably are those of the live ones: a portfolio that seems bold may be "
               "timid, and the other way round.",
        .formula = "At least 'least' (20) closed projects of known outcome state a risk, and these are half of all. A "
                   "warning where the two-sided probability of so many failures under the stated risks "
                   "(Poisson-binomial) is below 'significance' (0.05), or where the size of Spiegelhalter's Z is above "
                   "'z' (1.96): the single risks do not fit, even though their sum does.",
        .example = "20 closed projects had a stated risk of 10 % each, so that two failures were to be expected, and "
                   "seven failed: the two-sided probability of that is below 1 %, a warning.",
        .source = "Spiegelhalter, Statistics in Medicine 5, 1986. 56 % of new products meet their financial goals: "
                  "PDMA / APQC. The thresholds are the customary 5 % of statistics; the number of projects is "
                  "judgement.",
        .advice = "Set the risks of live projects anew from how such projects ended, and let somebody set them who "
                  "does not run the project.",
        .needs = {Column::risk, Column::stage}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const ForecastMeasure& forecasts = measures.learning.forecasts;
        constexpr std::string_view which = "closed projects of known outcome";
        if (const auto few = fewer_than(policy.threshold(info.code, "least"), forecasts.base, which, "state a risk"))
            return *few;
        if (const auto unsaid = mostly_unsaid(forecasts.base, which, "state a risk")) return *unsaid;
        if (!forecasts.failures_p_value) return NotAssessed{{}, "there are no closed projects of known outcome"};

        const double significance = policy.threshold(info.code, "significance");
        const double z = policy.threshold(info.code, "z");
        const bool number_off = below(*forecasts.failures_p_value, significance);
        const bool each_off = forecasts.spiegelhalter_z && above(std::abs(*forecasts.spiegelhalter_z), z);
        if (!number_off && !each_off) return Passed{};

        Found found{.severity = Severity::warning,
                    .value = number_off ? *forecasts.failures_p_value : std::abs(*forecasts.spiegelhalter_z),
                    .threshold = number_off ? significance : z,
                    .unit = number_off ? "probability" : "standard deviations"};
        const std::string so =
            fmt::format("{} of {} closed projects failed or were cancelled, where the risks stated "
                        "for them promised {}",
                        forecasts.failures, forecasts.base.stated, number(forecasts.expected_failures.value_or(0.0)));
        if (number_off)
            found.message = so + ": more of a difference than luck explains.";
        else if (*forecasts.spiegelhalter_z > 0.0)
            found.message = so + "; but the wrong ones failed: those said to be safe too often, or those said to be "
                                 "risky too rarely.";
        else
            found.message = so + "; but the stated risks were too cautious one by one: the safe ones failed even less, "
                                 "and the risky ones even more, than was said.";
        found.projects = evidence(
            forecasts.surprises,
            [&measures](std::size_t i) {
                const ProjectFacts& facts = measures.facts.at(i);
                return fmt::format("said to fail with {}, and {}", percent(facts.risk.value_or(0.0)),
                                   facts.stage ? to_string(*facts.stage) : "closed");
            },
            most_telling);
        return found;
    }
};

} // namespace engineroom
