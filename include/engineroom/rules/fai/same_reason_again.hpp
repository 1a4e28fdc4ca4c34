/// FAI004: projects fail for one and the same reason.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct SameReasonAgain {
    static constexpr RuleInfo info{
        .code = "FAI004",
        .slug = "same-reason-again",
        .characteristic = Characteristic::venture_capital,
        .finds = "One reason stands behind most failures.",
        .why =
            "To fail for a new reason is the price of trying something new. To fail again for a known one is a fault "
            "of the initiative, not of the project, and the next project will not escape it either.",
        .formula =
            "Failure reasons of failed and cancelled projects are compared without case, punctuation and surplus "
            "spaces. A notice where one reason stands behind 'least' (3) failures or more, and behind at least "
            "'notice' (half) of those that state a reason.",
        .example = "Three of four failures give the reason 'no customer': 75 %, a notice.",
        .source = "Judgement.",
        .advice = "Remove the cause for all projects at once, and ask each new proposal how it avoids it.",
        .needs = {Column::failure_reason, Column::stage}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const FailureMeasure& failures = measures.learning.failures;
        const double least = policy.threshold(info.code, "least");
        constexpr std::string_view which = "failed or cancelled projects";
        if (const auto few = fewer_than(least, failures.reason_base, which, "state a reason")) return *few;
        if (const auto unsaid = mostly_unsaid(failures.reason_base, which, "state a reason")) return *unsaid;
        if (failures.reasons.empty()) return NotAssessed{{}, "no failure states a reason"};
        const FailureReason& first = failures.reasons.front();
        const auto times = static_cast<double>(first.projects.size());
        const double share = times / static_cast<double>(failures.reason_base.stated);
        const double threshold = policy.threshold(info.code, "notice");
        if (times < least || !at_least(share, threshold)) return Passed{};

        Found found{.severity = Severity::notice, .value = share, .threshold = threshold, .unit = "share"};
        found.message = fmt::format("{} of {} failures that state a reason give the same one: '{}'.",
                                    first.projects.size(), failures.reason_base.stated, first.reason);
        found.projects = evidence(first.projects, [&measures](std::size_t i) { return budget_of(measures, i); });
        return found;
    }
};

} // namespace engineroom
