/// STK011: a project has no lead.
#pragma once

#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct Unled {
    static constexpr RuleInfo info{
        .code = "STK011",
        .slug = "unled",
        .characteristic = Characteristic::coalition,
        .finds = "Live projects have no lead.",
        .why = "A project that everybody supports and nobody leads is not done. It stays on the list "
               "because no one is there to end it.",
        .formula = "Live projects without a lead; any is a notice. A spreadsheet without such a column "
                   "is not assessed; an empty column is a finding.",
        .example = "One of 20 live projects names no lead: a notice.",
        .source = "A coalition of leaders: Ffowcs-Williams, Cluster Development Handbook, chapter 2. "
                  "That any is worth a notice is judgement.",
        .advice = "Name a lead for each within a month, or stop it.",
        .needs = {Column::lead}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy&) {
        if (const auto missing = lacks(info, measures)) return *missing;
        if (measures.counts.live == 0) return NotAssessed{{}, "there are no live projects"};
        const Indices& unled = measures.stakeholders.leads.unled;
        if (unled.empty()) return Passed{};

        Found found{.severity = Severity::notice,
                    .value = static_cast<double>(unled.size()),
                    .threshold = 0.0,
                    .unit = "projects"};
        found.message = fmt::format("{} of {} {} no lead.", unled.size(),
                                    counted(measures.counts.live, "live project", "live projects"),
                                    unled.size() == 1 ? "has" : "have");
        found.projects = evidence(unled, [&measures](std::size_t i) { return budget_of(measures, i); });
        return found;
    }
};

} // namespace engineroom
