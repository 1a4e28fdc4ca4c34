/// RES003: people are promised more often than they are there.
#pragma once

#include <algorithm>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/names.hpp>
#include <engineroom/rules/rule.hpp>
#include <span>

namespace engineroom {

struct PeopleOverload {
    static constexpr RuleInfo info{
        .code = "RES003",
        .slug = "overload",
        .characteristic = Characteristic::management,
        .finds = "In a month of the next two years, live projects need more people than those who lead them have, or "
                 "than all organisations have together.",
        .why = "People who are promised twice work on neither project properly. Nothing is stopped, everything slips, "
               "and the most ambitious projects slip first, because the modest ones are easier to finish.",
        .formula = "FTE of a live project run evenly from its start to its delivery (overdue ones until the end of the "
                   "as-of month), in proportion to the days of a month, and are charged to its lead. A finding where "
                   "in one of 24 months, the as-of month the first, a lead's demand exceeds its capacity, or all "
                   "demand the capacity of all organisations, where each that takes part states one.",
        .example = "A lead with a capacity of 3 FTE leads two live projects of 2 FTE each, which run side by side next "
                   "spring: 4 FTE are needed in these months, a warning.",
        .source = "Judgement.",
        .advice = "Stop or postpone the least promising of these projects, or let another organisation lead one.",
        .needs = Needs{{Column::fte, Column::start, Column::delivery, Column::lead}, true}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy&) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const WorkloadMeasure& workload = measures.resourcing.workload;
        const auto peak = std::max_element(workload.months.begin(), workload.months.end(),
                                           [](const MonthLoad& a, const MonthLoad& b) { return below(a.fte, b.fte); });
        const bool all_too_much =
            workload.capacity && peak != workload.months.end() && above(peak->fte, *workload.capacity);
        if (workload.overloads.empty() && !all_too_much) return calm(measures);

        Found found{.severity = Severity::warning, .value = {}, .threshold = {}, .unit = "FTE"};
        if (workload.overloads.empty()) {
            found.value = peak->fte;
            found.threshold = *workload.capacity;
            found.message = fmt::format("In {} live projects need {} FTE; all organisations together have {}.",
                                        named(peak->month), number(peak->fte), number(*workload.capacity));
            return found;
        }
        const Overload& worst = workload.overloads.front();
        found.value = worst.demand;
        found.threshold = worst.capacity;
        const std::size_t others = workload.overloads.size() - 1;
        found.message =
            fmt::format("In {} the projects that {} leads need {} FTE, and it has {}{}.", named(worst.worst),
                        name_of(measures, worst.organisation), number(worst.demand), number(worst.capacity),
                        others == 0 ? ""
                                    : fmt::format("; {} too", counted(others, "other lead is overloaded",
                                                                      "other leads are "
                                                                      "overloaded")));
        std::vector<std::span<const ProjectIndex>> led;
        for (const Overload& overload : workload.overloads) led.emplace_back(overload.projects);
        found.projects = evidence_of_each(std::move(led), [&measures, &workload](std::size_t lead, std::size_t k) {
            const Overload& overload = workload.overloads[lead];
            return fmt::format("{} FTE, led by {}, who is overloaded in {}",
                               number(measures.facts.at(overload.projects[k]).fte.value_or(0.0)),
                               name_of(measures, overload.organisation), named(overload.worst));
        });
        found.organisations = names_of_first(workload.overloads.size(), measures, workload.overloads);
        return found;
    }

private:
    [[nodiscard]] static std::string named(Month month) { return fmt::format("{}-{:02}", month.year, month.month); }

    /// Nobody is seen to be overloaded: does that say anything?
    [[nodiscard]] static Assessment calm(const Measures& measures) {
        const WorkloadMeasure& workload = measures.resourcing.workload;
        if (const auto few =
                fewer_than(1, workload.base, "live projects", "state their people (FTE), start and delivery"))
            return *few;
        if (const auto unsaid =
                mostly_unsaid(workload.base, "live projects", "state their people (FTE), start and delivery"))
            return *unsaid;
        if (const auto unsaid = mostly_unsaid(workload.lead_base, "live projects with people and dates",
                                              "are led by an organisation that states its capacity"))
            return *unsaid;
        return Passed{};
    }
};

} // namespace engineroom
