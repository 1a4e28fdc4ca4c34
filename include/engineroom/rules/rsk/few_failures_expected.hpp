/// RSK002: hardly anything is expected to fail.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct FewFailuresExpected {
    static constexpr RuleInfo info{
        .code = "RSK002",
        .slug = "few-failures-expected",
        .characteristic = Characteristic::venture_capital,
        .finds = "By the risks stated, very few of the live projects are expected to fail.",
        .why = "Where hardly anything can fail, nothing much is being tried; or the risks are stated too low: little "
               "more than half of all new products meet their financial goals.",
        .formula = "K: the number of live projects that fail by themselves, each with the risk it states, as "
                   "independent chances (exact Poisson-binomial). A finding where the probability that K is at most "
                   "the share `failures` (0.15) of them, rounded down, is above the threshold.",
        .example = "20 live projects have a risk of 10 % each: few failures are at most three (15 % of 20), and that "
                   "few come with a probability of 87 %, a warning.",
        .source = "56 % of new products meet their financial goals: PDMA / APQC. Nearly half of venture financings up "
                  "to 2023 lost money: Correlation Ventures. 16,000 big projects, 8.5 % on budget and time: Flyvbjerg "
                  "& Gardner. Both numbers of the rule are judgement.",
        .advice = "Ask those who did not write the proposals for the risks; if these stay as they are, fund projects "
                  "that may fail.",
        .needs = {Column::risk}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const RiskMeasure& risk = measures.risk;
        if (const auto few = thin(risk.stated_base, "live projects", "state a risk")) return *few;
        const double probability = *risk.few_failures_probability;
        const double threshold = policy.threshold(info.code, "warning");
        if (!above(probability, threshold)) return Passed{};

        Found found{.severity = Severity::warning, .value = probability, .threshold = threshold, .unit = "probability"};
        found.message = fmt::format("By the risks stated, the chance that no more than {} of {} live projects fail is "
                                    "{}; {} failures are to be expected.",
                                    *risk.few_failures, risk.stated_base.stated, percent(probability),
                                    number(*risk.expected_failures, 2));
        // Failures are counted by the risk that a project states for itself, so that is what its note must show.
        found.projects = evidence(
            risk.stated, [&measures](std::size_t i) { return percent(*measures.facts[i].risk) + " stated risk"; },
            most_telling);
        return found;
    }
};

} // namespace engineroom
