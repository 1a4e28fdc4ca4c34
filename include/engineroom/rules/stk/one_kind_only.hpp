/// STK017: projects are made among one's own kind.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct OneKindOnly {
    static constexpr RuleInfo info{
        .code = "STK017",
        .slug = "one-kind-only",
        .characteristic = Characteristic::project_pipeline,
        .finds = "Many live projects have participants of one kind alone.",
        .why = "Firms among themselves miss what research knows, research among itself misses what "
               "sells. What is new arises where kinds meet, and a project of one kind needs no "
               "initiative to happen.",
        .formula = "Of live projects with participants (the lead among them) for which it is known, the "
                   "share (by count) whose organisations are all of one kind; with five of them, and "
                   "half of all, a warning above the threshold.",
        .example = "Of 10 live projects four have academia alone: 40 % are of one kind, a warning.",
        .source = "Business, academia and public agencies together: Ffowcs-Williams, Cluster "
                  "Development Handbook, chapter 2. The threshold is judgement.",
        .advice = "Ask in each of these projects who would know what the others do not, and invite "
                  "them.",
        .needs = Needs{{Column::participants}, true}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const ParticipantMeasure& participants = measures.stakeholders.participants;
        if (const auto few =
                thin(participants.one_kind_base, "live projects with participants", "tell of what kinds they are"))
            return *few;
        const double share = *participants.one_kind_share;
        const double threshold = policy.threshold(info.code, "warning");
        if (!above(share, threshold)) return Passed{};

        Found found{.severity = Severity::warning, .value = share, .threshold = threshold, .unit = "share"};
        found.message = fmt::format("{} of {} live projects of which it is known ({}) have participants of one kind "
                                    "alone.",
                                    participants.one_kind.size(), participants.one_kind_base.stated, percent(share));
        found.projects = evidence(participants.one_kind, [&measures](std::size_t i) { return budget_of(measures, i); });
        return found;
    }
};

} // namespace engineroom
