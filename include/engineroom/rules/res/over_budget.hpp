/// RES009: live projects have spent more than they have.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct OverBudget {
    static constexpr RuleInfo info{
        .code = "RES009",
        .slug = "over-budget",
        .characteristic = Characteristic::management,
        .finds = "Live projects have already spent more than their budget.",
        .why = "A project that is over its budget and still live takes its money from the others, and every figure "
               "that rests on its budget, such as its multiple, reads too well.",
        .formula = "Live projects with spent > budget; any is a finding. Projects that state only one of the two are "
                   "left out.",
        .example = "A live project with a budget of 100,000 has spent 120,000: a warning.",
        .source = "About 48 % of 16,000 big projects were on budget: Flyvbjerg & Gardner. That any is worth a warning "
                  "is judgement.",
        .advice = "Decide for each whether to stop it or to commit a new budget, and write the new budget down.",
        .needs = {Column::spent, Column::budget}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy&) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const ResourcingMeasure& resourcing = measures.resourcing;
        if (const auto few = fewer_than(1, resourcing.spent_base, "live projects", "state what is spent and a budget"))
            return *few;
        if (resourcing.over_budget.empty()) {
            if (const auto unsaid =
                    mostly_unsaid(resourcing.spent_base, "live projects", "state what is spent and a budget"))
                return *unsaid;
            return Passed{};
        }

        const std::size_t over = resourcing.over_budget.size();
        Found found{
            .severity = Severity::warning, .value = static_cast<double>(over), .threshold = 0.0, .unit = "projects"};
        found.message =
            fmt::format("{} of {} live projects that state both {} spent more than {} budget.", over,
                        resourcing.spent_base.stated, over == 1 ? "has" : "have", over == 1 ? "its" : "their");
        found.projects = evidence(resourcing.over_budget, [&measures](std::size_t i) {
            const ProjectFacts& facts = measures.facts.at(i);
            return fmt::format("spent {} of {}", money_text(*facts.spent, ""), money_text(*facts.budget, ""));
        });
        return found;
    }
};

} // namespace engineroom
