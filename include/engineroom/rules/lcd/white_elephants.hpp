/// LCD005: too much is unlikely and not worth much either.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct WhiteElephants {
    static constexpr RuleInfo info{
        .code = "LCD005",
        .slug = "white-elephants",
        .characteristic = Characteristic::business_results,
        .finds = "Too much of the live portfolio sits in white elephants: projects that will as likely fail as not, or "
                 "likelier, and are worth little for their budget even if they succeed.",
        .why = "Risk is worth taking where much may come of it. A white elephant has the risk of a venture without its "
               "payoff, and is often kept alive because nobody likes to say so.",
        .formula = "White elephant: p' >= high_risk (0.5) and multiple < valuable_multiple (3). Share of live projects "
                   "by weight (budget); a finding above the threshold.",
        .example = "Of 10 live projects of 100,000 each, two have a risk of 60 % and a multiple of 2: 20 % of the "
                   "budget sits in white elephants, a warning.",
        .source = "Quadrants: Matheson & Matheson, The Smart Organization. The threshold is judgement.",
        .advice = "Ask of each of them what would make it worth several times its budget, and stop those for which "
                  "nobody has an answer.",
        .needs = {Column::risk, Column::payoff, Column::budget}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const QuadrantMeasure& quadrants = measures.quadrants;
        if (const auto few = thin(quadrants.base, "live projects", "have a known risk, payoff and budget")) return *few;
        const double share = *quadrants.white_elephant;
        const double threshold = policy.threshold(info.code, "warning");
        if (!above(share, threshold)) return Passed{};

        Found found{.severity = Severity::warning, .value = share, .threshold = threshold, .unit = "share"};
        found.message = fmt::format("Projects that may fail with a chance of {} or more, and would return less than "
                                    "{}× their budget if they do not, make up {}.",
                                    percent(policy.definitions.high_risk), number(policy.definitions.valuable_multiple),
                                    of_live(share, quadrants.base));
        found.projects = evidence(quadrants.elephants, [&measures](std::size_t i) { return bet(measures, i); });
        return found;
    }
};

} // namespace engineroom
