/// RES001: every project gets much the same.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct SizesAlike {
    static constexpr RuleInfo info{
        .code = "RES001",
        .slug = "sizes-alike",
        .characteristic = Characteristic::project_pipeline,
        .finds = "Live projects have much the same budget.",
        .why =
            "A portfolio that learns starts many small things and puts much into few. Like budgets point to money that "
            "is shared out fairly rather than put where it works, or to a grant scheme that everything is cut to fit.",
        .formula = "P90 / P10 of the budgets of live projects, each counting the same (quantiles of type 7); a finding "
                   "below the threshold.",
        .example = "15 live projects have budgets between 80,000 and 120,000: P90 / P10 is at most 1.5, a notice.",
        .source = "A range of resourcing: Ffowcs-Williams, Cluster Development Handbook, chapter 2. The threshold is "
                  "judgement.",
        .advice =
            "Start new things with less than this, and give those that have shown something several times as much.",
        .needs = {Column::budget}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const ResourcingMeasure& resourcing = measures.resourcing;
        if (const auto few =
                fewer_than(policy.threshold(info.code, "least"), resourcing.base, "live projects", "state a budget"))
            return *few;
        if (!resourcing.budget_ratio)
            return NotAssessed{{}, "a tenth of the live budgets or more are 0, so there is no ratio"};
        const double ratio = *resourcing.budget_ratio;
        const double threshold = policy.threshold(info.code, "notice");
        if (!below(ratio, threshold)) return Passed{};

        Found found{.severity = Severity::notice, .value = ratio, .threshold = threshold, .unit = "ratio"};
        found.message = fmt::format("Budgets are much alike: leaving out the top and the bottom tenth, those of {} "
                                    "live projects lie between {} and {}.",
                                    resourcing.base.stated, money_text(*resourcing.budget_p10, ""),
                                    money_text(*resourcing.budget_p90, ""));
        found.projects = evidence(
            resourcing.largest, [&measures](std::size_t i) { return budget_of(measures, i); }, most_telling);
        return found;
    }
};

} // namespace engineroom
