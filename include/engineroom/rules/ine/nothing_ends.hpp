/// INE002: no project ended for two years.
#pragma once

#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct NothingEnds {
    static constexpr RuleInfo info{
        .code = "INE002",
        .slug = "nothing-ends",
        .characteristic = Characteristic::inertia,
        .finds = "No project ended in the last 24 months: none delivered, none failed, none was cancelled.",
        .why = "Where nothing ends, nothing is learnt, no money and no people come free, and the oldest projects "
               "decide what the newest may cost. Ending is a decision, and not taking it is a habit.",
        .formula = "Projects whose end lies within 'months' (24) before the as-of date; with at least 'least' (5) "
                   "live or closed projects, a finding where there is none. Not assessed where a closed project does "
                   "not say when it ended.",
        .example = "12 projects are live, and the last one ended three years ago: a notice.",
        .source = "Projects end when the task does; inertia: Ffowcs-Williams, Cluster Development Handbook, chapter "
                  "2. The period and the number of projects are judgement.",
        .advice = "Go through the oldest live projects and end at least one: delivered, failed or cancelled.",
        .needs = {Column::ended}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const CompositionMeasure& composition = measures.composition;
        if (!composition.recently_ended.empty()) return Passed{};
        // A pipeline project cannot end before it began.
        const std::size_t begun = composition.live + composition.closed;
        const double least = policy.threshold(info.code, "least");
        if (static_cast<double>(begun) < least)
            return NotAssessed{{},
                               fmt::format("{} {} live or closed; at least {} are needed", projects(begun),
                                           begun == 1 ? "is" : "are", number(least, 6))};
        std::size_t undated = 0;
        for (const ProjectFacts& facts : measures.facts)
            if (facts.stage && is_closed(*facts.stage) && !facts.ended) ++undated;
        if (undated > 0)
            return NotAssessed{{},
                               fmt::format("{} of {} {} ended", undated,
                                           counted(composition.closed, "closed project", "closed projects"),
                                           undated == 1 ? "does not say when it" : "do not say when they")};

        Found found{.severity = Severity::notice, .value = 0.0, .threshold = 1.0, .unit = "projects"};
        found.message = fmt::format("None of {} live or closed projects ended in the last {} months.", begun,
                                    number(policy.threshold(info.code, "months"), 6));
        return found;
    }
};

} // namespace engineroom
