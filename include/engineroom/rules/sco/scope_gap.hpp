/// SCO001: one of the three scopes has no live project.
#pragma once

#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct ScopeGap {
    static constexpr RuleInfo info{
        .code = "SCO001",
        .slug = "scope-gap",
        .characteristic = Characteristic::project_pipeline,
        .finds = "No live project is cluster-wide, none is on a hot spot, or none is a private collaboration.",
        .why = "The three scopes do different work. Cluster-wide projects build what all need, hot spots go deep "
               "where some are strong, and private collaborations of a few make the money and take the risks. A "
               "portfolio without one of them leaves that work undone.",
        .formula = "Live projects by scope; with 'least' (11) of them that state one, a finding where cluster-wide, "
                   "hot-spot or private has no project.",
        .example = "Of 12 live projects eight are cluster-wide and four are on hot spots: none is a private "
                   "collaboration, a warning.",
        .source = "Cluster-wide projects, projects on hot spots and private collaborations side by side: Ffowcs-"
                  "Williams, Cluster Development Handbook, chapter 2. The number of projects needed is judgement.",
        .advice = "Ask who would gain most from the missing kind, and help them to a first, small one.",
        .needs = {Column::scope}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const Parts& scope = measures.composition.scope;
        if (const auto few = thin(scope.base, "live projects", "state a scope", policy.threshold(info.code, "least")))
            return *few;
        std::string absent;
        std::size_t present = 0;
        for (const Part& part : scope.parts)
            if (part.projects.empty())
                absent += (absent.empty() ? "" : " and none is ") + part.name;
            else
                ++present;
        if (absent.empty()) return Passed{};

        const auto all = static_cast<double>(scope.parts.size());
        Found found{
            .severity = Severity::warning, .value = static_cast<double>(present), .threshold = all, .unit = "scopes"};
        found.message = fmt::format("Of {} live projects that state a scope, none is {}.", scope.base.stated, absent);
        return found;
    }
};

} // namespace engineroom
