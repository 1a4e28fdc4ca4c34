/// RSK003: of what has ended, hardly anything failed.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct NothingEverFails {
    static constexpr RuleInfo info{
        .code = "RSK003",
        .slug = "nothing-ever-fails",
        .characteristic = Characteristic::venture_capital,
        .finds = "So few of the projects that have ended failed or were cancelled that it can hardly be chance.",
        .why = "A record without failures shows a portfolio that takes no risk, or one that does not say when "
               "something failed; from neither can anybody learn. The best venture funds have more losers, not fewer.",
        .formula =
            "Closed projects of known outcome: the upper end of the one-sided 95 % Clopper-Pearson bound of the share "
            "that failed or was cancelled (0 of 10 gives 0.259, 0 of 11 gives 0.238). A finding where even that is "
            "below the threshold; critical where none failed. Closed projects of unknown outcome are left out.",
        .example = "12 projects are closed, and none failed: the upper bound of the failure rate is 22 %, below 25 %, "
                   "and as none failed at all it is critical.",
        .source = "The best funds had more losers, not fewer: Horsley Bridge, as reported by Benedict Evans. About "
                  "half of venture deals lose money; 56 % of new products meet their financial goals (PDMA / APQC). "
                  "That a quarter is the least to be expected is judgement.",
        .advice = "Ask of each ended project whether it delivered its payoff, record those that did not as failed with "
                  "the reason, and fund projects that may fail.",
        .needs = {Column::stage}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const ObservedFailures& observed = measures.risk.observed;
        const Base base{.size = measures.counts.closed, .stated = observed.closed};
        if (const auto few =
                fewer_than(policy.threshold(info.code, "least"), base, "closed projects", "say how they ended"))
            return *few;
        const double bound = *observed.upper_one_sided;
        const double threshold = policy.threshold(info.code, "warning");
        if (!below(bound, threshold)) return Passed{};

        const bool none = observed.failures == 0;
        Found found{.severity = none ? Severity::critical : Severity::warning,
                    .value = bound,
                    .threshold = threshold,
                    .unit = "share"};
        found.message =
            fmt::format("{} of the {} projects that ended failed or were cancelled; a portfolio with a failure rate of "
                        "{} or more would seldom show so few.",
                        none ? "None" : fmt::format("Only {}", observed.failures), observed.closed, percent(threshold));
        found.projects = evidence(measures.risk.failed, [&measures](std::size_t i) {
            return std::string{to_string(*measures.facts.at(i).stage)};
        });
        return found;
    }
};

} // namespace engineroom
