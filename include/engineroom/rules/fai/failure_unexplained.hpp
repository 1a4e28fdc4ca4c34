/// FAI001: failures from which nobody can learn.
#pragma once

#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/once_each.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>
#include <utility>

namespace engineroom {

struct FailureUnexplained {
    static constexpr RuleInfo info{
        .code = "FAI001",
        .slug = "failure-unexplained",
        .characteristic = Characteristic::venture_capital,
        .finds = "Failed or cancelled projects do not say why they failed, or what was learned.",
        .why = "A failure is paid for once. What it taught is all that it leaves behind; where that is not written "
               "down, the next project pays for it again, and people learn that failure is something to hide.",
        .formula = "Failed and cancelled projects without a failure reason, or without a lesson; any is a notice. A "
                   "spreadsheet with only one of the two columns is judged by that one; an empty column is a finding.",
        .example = "Four projects failed, and one of them says no lesson: a notice.",
        .source =
            "Failure is part of a portfolio that is run like venture capital: Ffowcs-Williams, Cluster Development "
            "Handbook, chapter 2. That any is worth a notice is judgement.",
        .advice = "Ask those who ran it for one sentence each: why it failed, and what they would do next time.",
        .needs = {Column::stage}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy&) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const bool reasons = has(measures, Column::failure_reason);
        const bool lessons = has(measures, Column::lesson);
        if (!reasons && !lessons)
            return NotAssessed{{"failure_reason", "lesson"},
                               "there is neither a column failure_reason nor a column lesson"};
        const FailureMeasure& failures = measures.learning.failures;
        const std::size_t all = failures.failed + failures.cancelled;
        if (all == 0) return NotAssessed{{}, "no project is known to have failed or been cancelled"};

        std::vector<Evidence> shown;
        if (reasons)
            for (const std::size_t i : failures.without_reason) shown.push_back({i, "no reason"});
        if (lessons)
            for (const std::size_t i : failures.without_lesson) shown.push_back({i, "no lesson"});
        if (shown.empty()) return Passed{};
        shown = once_each(std::move(shown));

        Found found{.severity = Severity::notice,
                    .value = static_cast<double>(shown.size()),
                    .threshold = 0.0,
                    .unit = "projects"};
        const char* missing = !lessons ? "why" : !reasons ? "what was learned" : "why, or not what was learned";
        found.message = fmt::format("{} of {} failed or cancelled projects {} not say {}.", shown.size(), all,
                                    shown.size() == 1 ? "does" : "do", missing);
        found.projects = std::move(shown);
        return found;
    }
};

} // namespace engineroom
