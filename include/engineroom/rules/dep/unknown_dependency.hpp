/// DEP005: a project depends on an id that is not there.
#pragma once

#include <engineroom/rules/dependencies_named.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/once_each.hpp>
#include <engineroom/rules/rule.hpp>
#include <utility>

namespace engineroom {

struct DependsOnUnknown {
    static constexpr RuleInfo info{
        .code = "DEP005",
        .slug = "unknown-dependency",
        .characteristic = Characteristic::management,
        .finds = "A project says that it depends on an id that no project has.",
        .why = "A mistyped id hides a dependency: the chance of success, the critical path and what stands on what "
               "are then unknown for this project and all that wait for it.",
        .formula = "Entries of depends_on that are the id of no project in the portfolio; any is a warning.",
        .example = "A project depends on P-99, and there is no such id: a warning.",
        .source = "Arithmetic.",
        .advice = "Correct the id, or add the project that is missing from the list.",
        .needs = {Column::depends_on}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy&) {
        if (const auto missing = no_dependencies(info, measures)) return *missing;
        const auto& unknown = measures.dependencies.unknown;
        if (unknown.empty()) return Passed{};

        Found found{.severity = Severity::warning,
                    .value = static_cast<double>(unknown.size()),
                    .threshold = 0.0,
                    .unit = "dependencies"};
        found.message =
            fmt::format("{} {} an id that no project has.", counted(unknown.size(), "dependency", "dependencies"),
                        unknown.size() == 1 ? "names" : "name");
        std::vector<Evidence> shown;
        shown.reserve(unknown.size());
        for (const UnknownDependency& entry : unknown)
            shown.push_back(
                {entry.project, fmt::format("depends on '{}', which is not among the projects read", entry.id)});
        found.projects = once_each(std::move(shown));
        return found;
    }
};

} // namespace engineroom
