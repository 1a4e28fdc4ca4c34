/// PAY003: one project carries the whole portfolio.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct OneCarriesAll {
    static constexpr RuleInfo info{
        .code = "PAY003",
        .slug = "one-carries-all",
        .characteristic = Characteristic::venture_capital,
        .finds = "One live project stands for too large a part of all that is expected to come of the portfolio.",
        .why =
            "That one project returns most of it afterwards is how ventures go; that everybody knows beforehand which "
            "one it will be is not. Such a portfolio is one bet with company, or one estimate is out of proportion.",
        .formula = "q x mean payoff of the largest, over the sum of all live projects; q is the chance of success with "
                   "what a project depends on. A finding above the threshold.",
        .example =
            "15 live projects are expected to pay 10 million in all, and one of them 6 million: 60 %, a warning.",
        .source = "6 % of deals made 60 % of the returns, afterwards: Horsley Bridge, as reported by Benedict Evans. "
                  "The threshold is judgement.",
        .advice = "Check the estimate of that one project first; if it holds, split it into steps that can be stopped, "
                  "and look for others of its size.",
        .needs = {Column::risk, Column::payoff}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const PayoffMeasure& payoff = measures.payoff;
        const Base& base = payoff.expected_base;
        if (const auto few =
                thin(base, "live projects", "have a known risk and payoff", policy.threshold(info.code, "least")))
            return *few;
        if (!payoff.top_share) return NotAssessed{{}, "no payoff is expected of any live project"};
        const double share = *payoff.top_share;
        const double threshold = policy.threshold(info.code, "warning");
        if (!above(share, threshold)) return Passed{};

        Found found{.severity = Severity::warning, .value = share, .threshold = threshold, .unit = "share"};
        found.message = fmt::format("{} of the payoff expected of {} live projects would come from one of them.",
                                    percent(share), base.stated);
        found.projects = evidence(
            payoff.largest, [&measures](std::size_t i) { return bet(measures, i); }, 1);
        return found;
    }
};

} // namespace engineroom
