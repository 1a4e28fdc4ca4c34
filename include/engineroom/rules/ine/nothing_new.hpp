/// INE001: nothing was proposed or started for a year.
#pragma once

#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/rule.hpp>
#include <engineroom/rules/when.hpp>
#include <optional>

namespace engineroom {

struct NothingNew {
    static constexpr RuleInfo info{
        .code = "INE001",
        .slug = "nothing-new",
        .characteristic = Characteristic::inertia,
        .finds = "No project was proposed or started in the last 12 months.",
        .why = "An initiative that starts nothing new lives on what it decided when it was young. The list still "
               "looks busy, because old projects are slow to end; the next portfolio is not there.",
        .formula = "Projects whose proposal or start lies within 'months' (12) before the as-of date; a finding where "
                   "there is none. Not assessed where more than half of the projects state neither date.",
        .example = "It is November, and the latest project was proposed and started in August of last year, 15 months "
                   "ago: a warning.",
        .source = "Inertia: Ffowcs-Williams, Cluster Development Handbook, chapter 2. The period is judgement.",
        .advice = "Open a call for proposals with a date on which it closes, and start at least one small project "
                  "from it this quarter.",
        .needs = {}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (!has(measures, Column::proposed) && !has(measures, Column::start))
            return NotAssessed{{"proposed", "start"}, "there is neither a column proposed nor a column start"};
        const CompositionMeasure& composition = measures.composition;
        if (!composition.recent.empty()) return Passed{};
        const Base& begun = composition.begun;
        if (const auto few = fewer_than(1, begun, "projects", "state when they were proposed or started")) return *few;
        if (2 * begun.stated < begun.size)
            return NotAssessed{
                {},
                fmt::format("{} of {} projects state when they were proposed or started; at least half are needed",
                            begun.stated, begun.size)};

        Found found{.severity = Severity::warning, .value = 0.0, .threshold = 1.0, .unit = "projects"};
        found.message = fmt::format("No project was proposed or started in the last {} months.",
                                    number(policy.threshold(info.code, "months"), 6));
        if (auto last = newest(measures)) found.projects = {std::move(*last)};
        return found;
    }

private:
    /// The project that began last; of several the first by id.
    [[nodiscard]] static std::optional<Evidence> newest(const Measures& measures) {
        std::optional<Evidence> found;
        std::optional<Date> latest;
        for (std::size_t i = 0; i < measures.facts.size(); ++i)
            for (const auto& [what, date] :
                 {std::pair{"proposed", measures.facts[i].proposed}, std::pair{"started", measures.facts[i].start}})
                // A date to come is a plan.
                if (date && *date <= measures.as_of &&
                    (!latest || *date > *latest ||
                     (*date == *latest && measures.facts[i].id < measures.facts[found->project].id))) {
                    latest = date;
                    found = Evidence{i, when(what, date, measures.as_of)};
                }
        return found;
    }
};

} // namespace engineroom
