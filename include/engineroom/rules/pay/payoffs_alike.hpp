/// PAY001: every project promises much the same.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct PayoffsAlike {
    static constexpr RuleInfo info{
        .code = "PAY001",
        .slug = "payoffs-alike",
        .characteristic = Characteristic::project_pipeline,
        .finds = "Live projects promise much the same payoff for their budget.",
        .why = "Real payoffs differ by orders of magnitude: most venture financings return less than was put in, and a "
               "few return more than twenty times. A column of like payoffs is a column of polite guesses, or a "
               "portfolio without range.",
        .formula = "P90 / P10 of the multiples (mean payoff if it succeeds / budget) of live projects, each counting "
                   "the same (quantiles of type 7); a finding below the threshold.",
        .example = "15 live projects would all return between 1 and 2 times their budget if they succeed: P90 / P10 is "
                   "at most 2, a warning.",
        .source = "21,000 venture financings 2004-2013: 65 % returned less than 1x, 25 % 1-5x, 6 % 5-10x, 4 % more "
                  "than 10x: Correlation Ventures, as reported by Seth Levine. The threshold is judgement.",
        .advice = "Have the payoffs estimated anew by people who do not own the projects, each with a low and a high "
                  "value, and look for projects of another order of payoff.",
        .needs = {Column::payoff, Column::budget}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const PayoffMeasure& payoff = measures.payoff;
        if (const auto few = fewer_than(policy.threshold(info.code, "least"), payoff.multiple_base, "live projects",
                                        "state a payoff and a budget"))
            return *few;
        if (!payoff.multiple_ratio)
            return NotAssessed{{}, "a tenth of the live projects or more would return nothing, so there is no ratio"};
        const double ratio = *payoff.multiple_ratio;
        const double threshold = policy.threshold(info.code, "warning");
        if (!below(ratio, threshold)) return Passed{};

        Found found{.severity = Severity::warning, .value = ratio, .threshold = threshold, .unit = "ratio"};
        found.message =
            fmt::format("Payoffs are much alike: leaving out the top and the bottom tenth, the {} live projects with a "
                        "payoff would return between {}× and {}× their budget.",
                        payoff.multiple_base.stated, number(*payoff.multiple_p10), number(*payoff.multiple_p90));
        found.projects = evidence(
            payoff.multiples, [&measures](std::size_t i) { return bet(measures, i); }, most_telling);
        return found;
    }
};

} // namespace engineroom
