/// DAT002: rows that may be one project.
#pragma once

#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/rule.hpp>
#include <vector>

namespace engineroom {

struct PossibleDuplicate {
    static constexpr RuleInfo info{
        .code = "DAT002",
        .slug = "possible-duplicate",
        .characteristic = Characteristic::management,
        .finds = "Projects that may be one and the same, entered more than once.",
        .why = "A project that stands in two rows counts twice: its budget, its risk and its payoff are in every "
               "figure twice over, and the portfolio looks larger and more certain than it is.",
        .formula = "Groups of projects with equal names (without case, punctuation and surplus spaces), or with equal "
                   "budget, dates and lead; any is a notice.",
        .example = "Row 4 is called 'Village fair', and row 9 'village fair!': a notice.",
        .source = "Judgement.",
        .advice = "Merge those that are one project, and give the others names that tell them apart.",
        .needs = {}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy&) {
        const bool dated = has(measures, Column::start) && has(measures, Column::delivery);
        if (!has(measures, Column::name) && !(has(measures, Column::budget) && dated && has(measures, Column::lead)))
            return NotAssessed{{"name"},
                               "there is no column name, nor budget, dates and lead together, to compare projects by"};
        if (measures.counts.projects < 2) return NotAssessed{{}, "there are no two projects to compare"};
        const std::vector<Indices>& groups = measures.contradictions.duplicates;
        if (groups.empty()) return Passed{};

        std::size_t alike = 0;
        for (const Indices& group : groups) alike += group.size();
        Found found{
            .severity = Severity::notice, .value = static_cast<double>(alike), .threshold = 0.0, .unit = "projects"};
        found.projects =
            evidence_of_each({groups.begin(), groups.end()}, [&measures, &groups](std::size_t group, std::size_t k) {
                const std::size_t twin = groups[group][k == 0 ? 1 : 0];
                return "looks like " + measures.facts.at(twin).id.str();
            });
        found.message = fmt::format("{} look like {}.", projects(alike),
                                    groups.size() == 1 ? "one and the same" : fmt::format("only {}", groups.size()));
        return found;
    }
};

} // namespace engineroom
