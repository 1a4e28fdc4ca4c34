/// STK003: a few organisations hold the portfolio.
#pragma once

#include <algorithm>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/names.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>
#include <span>

namespace engineroom {

struct Captured {
    static constexpr RuleInfo info{
        .code = "STK003",
        .slug = "captured",
        .characteristic = Characteristic::neutrality,
        .finds = "One organisation, or three together, lead far more of the live portfolio than their "
                 "even share.",
        .why = "An initiative that serves its strongest members is left by the others. They seldom "
               "say so: they send juniors to meetings, and take their ideas elsewhere.",
        .formula = "Weight (budget) of live projects by lead, among at least 'least' (5) organisations "
                   "in live projects. With L distinct leads, a warning where the first holds more than "
                   "'warning' (0.25) and more than 'scale' (1.5) / L, or the first three hold more than "
                   "'three' (0.50) and more than 'three_scale' (4.5) / L.",
        .example = "Live projects have 10 distinct leads, and one leads 30 % of the budget, above both 25 % and 1.5 / "
                   "10 = 15 %: a warning.",
        .source = "A neutral initiative, captured by nobody: Ffowcs-Williams, Cluster Development "
                  "Handbook, chapter 2. The thresholds are judgement.",
        .advice = "Let others lead the next projects, and ask those who left why.",
        .needs = {Column::lead}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const StakeholderMeasure& stakeholders = measures.stakeholders;
        const LeadMeasure& leads = stakeholders.leads;
        const Holding& holding = leads.holding;
        if (const auto few = thin(holding.base, "live projects", "state a lead")) return *few;
        const double least = policy.threshold(info.code, "least");
        if (static_cast<double>(stakeholders.participants.organisations) < least)
            return NotAssessed{
                {},
                fmt::format("{} in live projects; at least {} are needed",
                            counted(stakeholders.participants.organisations, "organisation is", "organisations are"),
                            number(least, 6))};
        if (!holding.top || !holding.top_three) return NotAssessed{{}, "no live project has any weight"};

        const auto distinct = static_cast<double>(leads.distinct);
        const double one =
            std::max(policy.threshold(info.code, "warning"), policy.threshold(info.code, "scale") / distinct);
        const double three =
            std::max(policy.threshold(info.code, "three"), policy.threshold(info.code, "three_scale") / distinct);
        const bool by_one = above(*holding.top, one);
        if (!by_one && !above(*holding.top_three, three)) return Passed{};

        Found found{.severity = Severity::warning,
                    .value = by_one ? *holding.top : *holding.top_three,
                    .threshold = by_one ? one : three,
                    .unit = "share"};
        found.organisations = names_of_first(by_one ? 1 : 3, measures, holding.shares);
        found.message = fmt::format("{} {} {}, among {}.", listed(found.organisations),
                                    found.organisations.size() == 1 ? "leads" : "lead",
                                    of_live(*found.value, holding.base), counted(leads.distinct, "lead", "leads"));
        std::vector<std::span<const ProjectIndex>> led;
        for (std::size_t k = 0; k < found.organisations.size() && k < leads.top_projects.size(); ++k)
            led.emplace_back(leads.top_projects[k]);
        found.projects = evidence_of_each(
            std::move(led), [names = found.organisations](std::size_t k, std::size_t) { return "led by " + names[k]; });
        return found;
    }
};

} // namespace engineroom
