/// DEP001: projects wait for each other in a circle.
#pragma once

#include <engineroom/rules/dependencies_named.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct Cycle {
    static constexpr RuleInfo info{
        .code = "DEP001",
        .slug = "cycle",
        .characteristic = Characteristic::management,
        .finds = "Projects wait for each other in a circle, so that none of them can ever start.",
        .why = "If the first waits for the second and the second, over others perhaps, for the first, the plan has no "
               "beginning. One of the dependencies is wrong, or the projects are one project. Until that is clear no "
               "chance of success can be given for any of them, nor for what waits for them.",
        .formula = "Circles in the graph of depends_on among projects that are not closed; any is critical. Of circles "
                   "that share a project the shortest is shown.",
        .example = "P-01 waits for P-02, and P-02 waits for P-01: critical.",
        .source = "Arithmetic: what waits for itself does not start.",
        .advice = "Find the dependency that is not meant, or join the projects of the circle into one.",
        .needs = {Column::depends_on}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy&) {
        if (const auto missing = no_dependencies(info, measures)) return *missing;
        const DependencyMeasure& dependencies = measures.dependencies;
        if (dependencies.cycles.empty()) return Passed{};

        const std::size_t circles = dependencies.cycles.size();
        std::size_t projects_in = 0;
        Found found{
            .severity = Severity::critical, .value = static_cast<double>(circles), .threshold = 0.0, .unit = "circles"};
        const std::vector<Indices>& cycles = dependencies.cycles;
        for (const Indices& cycle : cycles) projects_in += cycle.size();
        found.projects =
            evidence_of_each({cycles.begin(), cycles.end()}, [&measures, &cycles](std::size_t cycle, std::size_t k) {
                const Indices& circle = cycles[cycle];
                return "waits for " + measures.facts.at(circle[(k + 1) % circle.size()]).id.str();
            });
        found.message = projects_in == 1 ? std::string{"1 project waits for itself."}
                        : circles == 1
                            ? fmt::format("{} projects wait for each other in a circle.", projects_in)
                            : fmt::format("{} projects wait for each other or for themselves, in {} circles.",
                                          projects_in, circles);
        return found;
    }
};

} // namespace engineroom
