/// STK016: businesses hardly work together.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct NoCoOpetition {
    static constexpr RuleInfo info{
        .code = "STK016",
        .slug = "no-co-opetition",
        .characteristic = Characteristic::driving_change,
        .finds = "In few live projects do two businesses work together.",
        .why = "A cluster is more than its members because firms that compete also build together "
               "what none can build alone. Projects with one business each could be done without any "
               "initiative.",
        .formula = "Of live projects with participants for which it is known, the share (by count) with "
                   "two businesses or more; with five of them, and half of all, a notice below the "
                   "threshold. Organisations of unknown kind leave it open where they could decide it.",
        .example = "Of 10 live projects three have two businesses or more: 30 %, a notice.",
        .source = "Co-opetition: Ffowcs-Williams, Cluster Development Handbook, chapter 2. The "
                  "threshold is judgement.",
        .advice = "Ask the business in each of these projects for the competitor that it would gain "
                  "most from working with.",
        .needs = Needs{{Column::participants}, true}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const ParticipantMeasure& participants = measures.stakeholders.participants;
        if (const auto few = thin(participants.co_opetition_base, "live projects with participants",
                                  "tell how many businesses take part"))
            return *few;
        const double share = *participants.co_opetition_share;
        const double threshold = policy.threshold(info.code, "notice");
        if (!below(share, threshold)) return Passed{};

        Found found{.severity = Severity::notice, .value = share, .threshold = threshold, .unit = "share"};
        const std::size_t without = participants.without_co_opetition.size();
        found.message =
            fmt::format("{} of {} live projects of which it is known ({}) {} two businesses or more.",
                        participants.co_opetition_base.stated - without, participants.co_opetition_base.stated,
                        percent(share), participants.co_opetition_base.stated - without == 1 ? "has" : "have");
        found.projects =
            evidence(participants.without_co_opetition, [&measures](std::size_t i) { return budget_of(measures, i); });
        return found;
    }
};

} // namespace engineroom
