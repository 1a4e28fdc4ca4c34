/// RES002: one project takes too much of the money.
#pragma once

#include <algorithm>
#include <cmath>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct OneBet {
    static constexpr RuleInfo info{
        .code = "RES002",
        .slug = "one-bet",
        .characteristic = Characteristic::venture_capital,
        .finds = "One live project takes so much of the live budget that the rest hardly matters.",
        .why =
            "If it fails, the portfolio fails. A portfolio can bear risky projects because none of them is all of it.",
        .formula =
            "The largest budget over the sum of live budgets, n projects stating one. A warning above the larger of "
            "`warning` (0.25) and `scale` (1.5) / sqrt(n), as in a small portfolio one project is bound to be a large "
            "part of it; critical above `critical` (0.50) with at least `critical_least` (10) projects.",
        .example = "Of 25 live projects one holds 35 % of the budget, above both 25 % and 1.5 / sqrt(25) = 30 %: a "
                   "warning. With 55 % it would be critical.",
        .source = "That a portfolio should be broad: Ffowcs-Williams, Cluster Development Handbook, chapter 2. The "
                  "numbers are judgement.",
        .advice = "Split it into steps, each with a point at which it can be stopped, and commit the money for one "
                  "step at a time.",
        .needs = {Column::budget}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const ResourcingMeasure& resourcing = measures.resourcing;
        if (const auto few = thin(resourcing.base, "live projects", "state a budget")) return *few;
        if (!resourcing.largest_share) return NotAssessed{{}, "no live project has a budget above 0"};
        const double share = *resourcing.largest_share;
        const auto n = static_cast<double>(resourcing.base.stated);

        Severity severity = Severity::critical;
        double threshold = policy.threshold(info.code, "critical");
        if (n < policy.threshold(info.code, "critical_least") || !above(share, threshold)) {
            severity = Severity::warning;
            threshold =
                std::max(policy.threshold(info.code, "warning"), policy.threshold(info.code, "scale") / std::sqrt(n));
            if (!above(share, threshold)) return Passed{};
        }
        Found found{.severity = severity, .value = share, .threshold = threshold, .unit = "share"};
        found.message =
            fmt::format("One of {} live projects takes {} of the live budget.", resourcing.base.stated, percent(share));
        found.projects = evidence(
            resourcing.largest, [&measures](std::size_t i) { return budget_of(measures, i); }, 1);
        return found;
    }
};

} // namespace engineroom
