/// DEP004: a live project depends on one that failed or was cancelled.
#pragma once

#include <engineroom/rules/dependencies_named.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/once_each.hpp>
#include <engineroom/rules/rule.hpp>
#include <utility>
#include <vector>

namespace engineroom {

struct WaitsForTheDead {
    static constexpr RuleInfo info{
        .code = "DEP004",
        .slug = "waits-for-the-dead",
        .characteristic = Characteristic::management,
        .finds = "A live project depends on a project that failed or was cancelled.",
        .why = "What it waits for will not come. Either it no longer needs it, and the list is wrong, or it goes on "
               "spending towards a payoff that cannot be reached.",
        .formula = "Live projects that name a failed or cancelled project in depends_on; any is critical. Their "
                   "chance of success counts as 0 in every other figure, or is missing where another risk that it "
                   "needs is.",
        .example = "A live project depends on P-03, which was cancelled: critical.",
        .source = "Arithmetic.",
        .advice = "Find another way to what the dead project was to deliver, or end this one too.",
        .needs = {Column::depends_on, Column::stage}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy&) {
        if (const auto missing = no_dependencies(info, measures)) return *missing;
        const auto& doomed = measures.dependencies.doomed;
        if (doomed.empty()) return Passed{};

        std::vector<Evidence> waiting;
        for (const Dependency& pair : doomed) {
            const ProjectFacts& upstream = measures.facts.at(pair.upstream);
            waiting.push_back(
                {pair.project, fmt::format("waits for {}, which {}", upstream.id,
                                           upstream.stage == Stage::cancelled ? "was cancelled" : "failed")});
        }
        waiting = once_each(std::move(waiting));
        const std::size_t count = waiting.size();
        Found found{
            .severity = Severity::critical, .value = static_cast<double>(count), .threshold = 0.0, .unit = "projects"};
        found.message = fmt::format("{} {} for one that failed or was cancelled.",
                                    counted(count, "live project", "live projects"), count == 1 ? "waits" : "wait");
        found.projects = std::move(waiting);
        return found;
    }
};

} // namespace engineroom
