/// STK019: nobody who invests takes part.
#pragma once

#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct NoInvestors {
    static constexpr RuleInfo info{
        .code = "STK019",
        .slug = "no-investors",
        .characteristic = Characteristic::profile,
        .finds = "No finance organisation takes part in a live project.",
        .why = "Those who invest know which results can be sold, and take over when public money "
               "ends. Where none has looked in, good results end as reports.",
        .formula = "Organisations of kind 'finance' in live projects; with at least 'least' (11) "
                   "projects that state who takes part, and half of the organisations of known kind, "
                   "none is a notice.",
        .example =
            "12 live projects have 30 organisations, and no bank, fund or other investor is among them: a notice.",
        .source = "Finance belongs to a strong cluster: Ffowcs-Williams, Cluster Development Handbook, "
                  "chapter 2. The threshold is judgement.",
        .advice = "Show the two most promising projects to a bank or a fund, and ask what it would need "
                  "to see.",
        .needs = Needs{{Column::participants}, true}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const ParticipantMeasure& participants = measures.stakeholders.participants;
        if (participants.kinds.of(OrganisationKind::finance) > 0) return Passed{};
        if (const auto few =
                thin(participants.base, "live projects", "state who takes part", policy.threshold(info.code, "least")))
            return *few;
        if (const auto unsaid =
                mostly_unsaid(participants.kinds.base, "organisations that take part", "are of known kind"))
            return *unsaid;

        Found found{.severity = Severity::notice, .value = 0.0, .threshold = 1.0, .unit = "organisations"};
        found.message = fmt::format("None of the {} organisations in live projects is known to invest.",
                                    participants.organisations);
        return found;
    }
};

} // namespace engineroom
