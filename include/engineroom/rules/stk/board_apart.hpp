/// STK018: the Board and the projects do not match.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/names.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct BoardApart {
    static constexpr RuleInfo info{
        .code = "STK018",
        .slug = "board-apart",
        .characteristic = Characteristic::governance,
        .finds = "Much of the Board takes part in no live project, or everybody who leads one sits on "
                 "the Board.",
        .why = "A Board that is in no project decides on what it does not know. A Board that leads "
               "all of them decides on itself. Either way nobody is left to ask why.",
        .formula = "A notice where, of at least five organisations on the Board, 'notice' (half) or more "
                   "take part in no live project, or where, of at least five leads of live projects "
                   "known to sit on the Board or not, all do.",
        .example = "Of six organisations on the Board three take part in no live project: half of them, a notice.",
        .source = "Governance: Ffowcs-Williams, Cluster Development Handbook, chapter 2. The thresholds "
                  "are judgement.",
        .advice = "Invite those who lead projects onto the Board, and those on the Board into projects.",
        .needs = Needs{{Column::lead}, true}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const StakeholderMeasure& stakeholders = measures.stakeholders;
        const ParticipantMeasure& participants = stakeholders.participants;
        const LeadMeasure& leads = stakeholders.leads;
        const double threshold = policy.threshold(info.code, "notice");

        const auto unseen = mostly_unsaid(participants.base, "live projects", "state who takes part");
        const bool judge_absent =
            static_cast<double>(participants.board) >= fewest_for_shares && participants.base.stated > 0 && !unseen;
        const double absent_share = judge_absent ? static_cast<double>(participants.board_absent.size()) /
                                                       static_cast<double>(participants.board)
                                                 : 0.0;
        const auto few_leads = thin(leads.board_base, "leads of live projects", "are known to sit on the Board or not");
        const bool judge_leads = !few_leads && !mostly_unsaid(leads.base, "live projects", "name a lead");
        const bool absent = judge_absent && at_least(absent_share, threshold);
        const bool all_lead = judge_leads && at_least(*leads.board_share, 1.0);
        if (!absent && !all_lead) {
            if (judge_absent || judge_leads) return Passed{};
            if (participants.board == 0) return NotAssessed{{}, "no organisation is known to sit on the Board"};
            return NotAssessed{{},
                               fmt::format("{} on the Board, and {} of live projects known to sit on it or not; "
                                           "five of either are needed",
                                           counted(participants.board, "organisation is", "organisations are"),
                                           counted(leads.board_base.stated, "lead", "leads"))};
        }

        Found found{.severity = Severity::notice,
                    .value = absent ? absent_share : *leads.board_share,
                    .threshold = absent ? threshold : 1.0,
                    .unit = "share"};
        if (absent)
            found.message = fmt::format("{} of {} organisations on the Board ({}) take part in no live project",
                                        participants.board_absent.size(), participants.board, percent(absent_share));
        if (all_lead)
            found.message += fmt::format("{} {} leads of live projects sit on the Board", absent ? ", and all" : "All",
                                         leads.board_base.stated);
        found.message += '.';
        if (absent) found.organisations = names_of(measures, participants.board_absent);
        return found;
    }
};

} // namespace engineroom
