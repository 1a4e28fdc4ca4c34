/// STK002: business, academia or the public side is absent.
#pragma once

#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/names.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct HelixLegMissing {
    static constexpr RuleInfo info{
        .code = "STK002",
        .slug = "helix-leg-missing",
        .characteristic = Characteristic::governance,
        .finds = "Business, academia or public agencies take part in no live project.",
        .why = "The three know different things: what sells, what is possible, and what is allowed. "
               "An initiative without one of them finds out what that one knows when it is too late.",
        .formula = "Kinds of the organisations that take part in live projects or lead them; a warning "
                   "where none is a business, none is academia or none is public, and half of the "
                   "organisations are of known kind.",
        .example = "Businesses and public agencies take part in live projects, and no university or institute does: a "
                   "warning.",
        .source = "Business, academia and public agencies together: Ffowcs-Williams, Cluster "
                  "Development Handbook, chapter 2.",
        .advice = "Invite one organisation of the missing kind into a project that needs what it knows.",
        .needs = Needs{{Column::participants}, true}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy&) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const ParticipantMeasure& participants = measures.stakeholders.participants;
        if (const auto few = thin(participants.base, "live projects", "state who takes part")) return *few;
        if (const auto unsaid =
                mostly_unsaid(participants.kinds.base, "organisations that take part", "are of known kind"))
            return *unsaid;
        std::vector<std::string> absent;
        if (participants.kinds.of(OrganisationKind::business) == 0) absent.emplace_back("no business");
        if (participants.kinds.of(OrganisationKind::academia) == 0) absent.emplace_back("no academia");
        if (participants.kinds.of(OrganisationKind::public_) == 0) absent.emplace_back("no public organisation");
        if (absent.empty()) return Passed{};

        Found found{.severity = Severity::warning,
                    .value = static_cast<double>(3 - absent.size()),
                    .threshold = 3.0,
                    .unit = "kinds"};
        found.message = fmt::format("Among the {} organisations in live projects there is {}.",
                                    participants.organisations, listed(absent));
        return found;
    }
};

} // namespace engineroom
