/// LCD004: too much is likely and not worth much.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct BreadAndButter {
    static constexpr RuleInfo info{
        .code = "LCD004",
        .slug = "bread-and-butter",
        .characteristic = Characteristic::business_results,
        .finds = "Too much of the live portfolio is bread and butter: likely to succeed, and worth little for its "
                 "budget if it does.",
        .why = "Bread and butter keeps a house going and is never what makes it grow. Most portfolios hold too much of "
               "it, because each such project is easy to defend by itself.",
        .formula = "Bread and butter: p' < high_risk (0.5) and multiple < valuable_multiple (3). Share of live "
                   "projects by weight (budget); a finding above the threshold.",
        .example = "Of 10 live projects of 100,000 each, eight have a risk of 10 % and a multiple of 2: 80 % of the "
                   "budget is bread and butter, a warning.",
        .source = "Quadrants: Matheson & Matheson, The Smart Organization. 88 % of innovation portfolios have too many "
                  "incremental projects: Matheson, PDMA Visions 37(4), 2013. 70 / 20 / 10 on core / adjacent / "
                  "transformational: Nagji & Tuff, Harvard Business Review, May 2012; that the threshold for bread and "
                  "butter is their 70 % is judgement.",
        .advice = "Hold the sum that goes into projects like these, and open a separate one for projects that would "
                  "return several times their budget.",
        .needs = {Column::risk, Column::payoff, Column::budget}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const QuadrantMeasure& quadrants = measures.quadrants;
        if (const auto few = thin(quadrants.base, "live projects", "have a known risk, payoff and budget")) return *few;
        const double share = *quadrants.bread_and_butter;
        const double threshold = policy.threshold(info.code, "warning");
        if (!above(share, threshold)) return Passed{};

        Found found{.severity = Severity::warning, .value = share, .threshold = threshold, .unit = "share"};
        found.message =
            fmt::format("Projects that are likely to succeed and would return less than {}× their budget make up {}.",
                        number(policy.definitions.valuable_multiple), of_live(share, quadrants.base));
        found.projects = evidence(quadrants.breads, [&measures](std::size_t i) { return bet(measures, i); });
        return found;
    }
};

} // namespace engineroom
