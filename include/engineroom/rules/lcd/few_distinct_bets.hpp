/// LCD002: many projects, few distinct bets.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct FewDistinctBets {
    static constexpr RuleInfo info{
        .code = "LCD002",
        .slug = "few-distinct-bets",
        .characteristic = Characteristic::venture_capital,
        .finds = "Many live projects that amount to very few different bets: alike in risk and payoff, and in theme, "
                 "scope and novelty where these are stated.",
        .why = "Forty projects that are alike rise and fall together, and what none of them tries is never found. "
               "Breadth is what lets a portfolio of risky projects be safe as a whole.",
        .formula = "Distinct bets D: the order-1 similarity-sensitive diversity, exp(-sum w ln(sum Z w)), of live "
                   "projects over bands of p' and of the multiple, and over theme, scope and novelty where at least "
                   "half state them; Z = exp(-distance/2). D lies between 1 (all alike) and the number of projects "
                   "(all different). A finding where D is below the threshold.",
        .example = "20 live projects of one size, all at a risk of 5 % and a multiple of 1, on one theme and of one "
                   "scope and novelty, are 1 distinct bet: critical.",
        .source = "The measure: Leinster & Cobbold, Ecology 93, 2012. That a portfolio should be broad: "
                  "Ffowcs-Williams, Cluster Development Handbook, chapter 2. The bands and thresholds are judgement, "
                  "tried on invented portfolios.",
        .advice = "Give the next money to projects that differ from the largest group, shown here, in risk, payoff, "
                  "theme or novelty.",
        .needs = {Column::risk, Column::payoff, Column::budget}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const DiversityMeasure& diversity = measures.diversity;
        if (const auto few = fewer_than(policy.threshold(info.code, "least"), diversity.base, "live projects",
                                        "have a known risk, payoff and budget"))
            return *few;
        const double bets = *diversity.distinct_bets;

        Severity severity = Severity::critical;
        double threshold = policy.threshold(info.code, "critical");
        if (!below(bets, threshold)) {
            severity = Severity::warning;
            threshold = policy.threshold(info.code, "warning");
            if (!below(bets, threshold)) return Passed{};
        }
        Found found{.severity = severity, .value = bets, .threshold = threshold, .unit = "bets"};
        found.message = fmt::format("The {} live projects that could be compared amount to {:.1f} distinct bets.",
                                    diversity.base.weighed, bets);
        found.projects = evidence(diversity.cells.front(), [&measures](std::size_t i) { return bet(measures, i); });
        return found;
    }
};

} // namespace engineroom
