/// DEP003: a project is due before something that it waits for.
#pragma once

#include <engineroom/rules/dependencies_named.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/once_each.hpp>
#include <engineroom/rules/rule.hpp>
#include <utility>

namespace engineroom {

struct ImpossibleDates {
    static constexpr RuleInfo info{
        .code = "DEP003",
        .slug = "impossible-dates",
        .characteristic = Characteristic::management,
        .finds = "A project is due before something that it depends on.",
        .why = "A plan in which the roof is due before the walls has not been read by anybody. The date will slip, "
               "and all those who plan with it find out last.",
        .formula = "Pairs of a pipeline or live project and an upstream of it, both with a delivery date, where the "
                   "project is due before the upstream; any is a warning.",
        .example = "A project due on 2027-03-31 waits for one that is due on 2027-06-30: a warning.",
        .source = "Arithmetic.",
        .advice = "Move one of the two dates, or remove the dependency if it is none.",
        .needs = {Column::depends_on, Column::delivery}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy&) {
        if (const auto missing = no_dependencies(info, measures)) return *missing;
        const DependencyMeasure& dependencies = measures.dependencies;
        if (dependencies.impossible.empty()) {
            if (dependencies.dated == 0)
                return NotAssessed{
                    {}, "no project that waits for another states a delivery date together with what it waits for"};
            if (const auto unsaid = mostly_unsaid({dependencies.datable, dependencies.dated}, "dependencies",
                                                  "have a delivery date at both ends"))
                return *unsaid;
            return Passed{};
        }
        const std::size_t count = dependencies.impossible.size();
        Found found{.severity = Severity::warning,
                    .value = static_cast<double>(count),
                    .threshold = 0.0,
                    .unit = "dependencies"};
        found.message = count == 1
                            ? std::string{"1 project is due before something that it depends on."}
                            : fmt::format("{} times a project is due before something that it depends on.", count);
        std::vector<Evidence> shown;
        for (const Dependency& pair : dependencies.impossible) {
            const ProjectFacts& project = measures.facts.at(pair.project);
            const ProjectFacts& upstream = measures.facts.at(pair.upstream);
            shown.push_back(
                {pair.project, fmt::format("due {}, but {}, which it waits for, is due {}", to_iso(*project.delivery),
                                           upstream.id, to_iso(*upstream.delivery))});
        }
        found.projects = once_each(std::move(shown));
        return found;
    }
};

} // namespace engineroom
