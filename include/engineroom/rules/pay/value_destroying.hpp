/// PAY004: too much is expected to return less than it costs.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct ValueDestroying {
    static constexpr RuleInfo info{
        .code = "PAY004",
        .slug = "value-destroying",
        .characteristic = Characteristic::business_results,
        .finds = "Too much of the live portfolio is expected, by its own figures, to return less than its budget.",
        .why = "That most ventures lose money is what the winners pay for; a project that is expected to lose money "
               "even when its chance of a large payoff is counted in has nobody to pay for it.",
        .formula = "v = q x mean payoff - budget, q the chance of success with what the project depends on. Share of "
                   "live projects with v < 0, by weight (budget); a finding above the threshold. What a project makes "
                   "possible for others is not counted in v.",
        .example = "Of 10 live projects of 100,000 each, three have a risk of 50 % and would pay 150,000: each is "
                   "worth 75,000 - 100,000 = -25,000, and they hold 30 % of the budget, a warning.",
        .source = "Expected commercial value instead of NPV alone: Cooper. The threshold is judgement.",
        .advice = "Take each in turn: correct its figures, name the projects that it makes possible, cut its budget to "
                  "what it can return, or stop it.",
        .needs = {Column::risk, Column::payoff, Column::budget}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        if (!has(measures, Column::budget)) return NotAssessed{{"budget"}, "there is no column budget"};
        const PayoffMeasure& payoff = measures.payoff;
        if (const auto few = thin(payoff.net_base, "live projects", "have a known risk, payoff and budget"))
            return *few;
        const double share = *payoff.losing_share;
        const double threshold = policy.threshold(info.code, "warning");
        if (!above(share, threshold)) return Passed{};

        Found found{.severity = Severity::warning, .value = share, .threshold = threshold, .unit = "share"};
        found.message = fmt::format("Projects that are expected to return less than their budget make up {}.",
                                    of_live(share, payoff.net_base));
        found.projects = evidence(payoff.losing, [&measures](std::size_t i) {
            return fmt::format("{} expected to be lost; {}", money_text(-*measures.projects.at(i).expected_net, ""),
                               bet(measures, i));
        });
        return found;
    }
};

} // namespace engineroom
