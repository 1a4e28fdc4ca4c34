/// STK004: hardly anybody new takes part.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/names.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct ClosedClub {
    static constexpr RuleInfo info{
        .code = "STK004",
        .slug = "closed-club",
        .characteristic = Characteristic::inertia,
        .finds = "Hardly any organisation in recently started projects is new to the initiative.",
        .why = "The same people have the same ideas. An initiative that nobody new joins ages with "
               "its founders, and those who could change its trade build something beside it.",
        .formula = "Organisations in live projects that started within 12 months and state when they "
                   "joined: the share that joined within these 12 months. With five of them, and half of "
                   "all, a warning below the threshold.",
        .example = "20 organisations take part in projects that started in the last 12 months, and one of them joined "
                   "in these months: 5 %, a warning.",
        .source = "Open to new members: Ffowcs-Williams, Cluster Development Handbook, chapter 2. The "
                  "threshold is judgement.",
        .advice = "Bring two organisations that nobody worked with before into the next project.",
        .needs = Needs{{Column::participants, Column::start}, true}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const ParticipantMeasure& participants = measures.stakeholders.participants;
        if (const auto few = thin(participants.newcomer_base, "organisations in projects that started within 12 months",
                                  "state when they joined"))
            return *few;
        const double share = *participants.newcomer_share;
        const double threshold = policy.threshold(info.code, "warning");
        if (!below(share, threshold)) return Passed{};

        Found found{.severity = Severity::warning, .value = share, .threshold = threshold, .unit = "share"};
        found.message =
            fmt::format("{} of {} organisations in the {} that started within 12 months joined in that time ({}).",
                        participants.newcomers.size(), participants.newcomer_base.stated,
                        counted(participants.fresh_projects, "live project", "live projects"), percent(share));
        found.organisations = names_of(measures, participants.newcomers);
        return found;
    }
};

} // namespace engineroom
