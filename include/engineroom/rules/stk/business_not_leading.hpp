/// STK001: business leads too few projects.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/names.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct BusinessNotLeading {
    static constexpr RuleInfo info{
        .code = "STK001",
        .slug = "business-not-leading",
        .characteristic = Characteristic::governance,
        .finds = "Business leads less than half of the live projects.",
        .why = "What business does not lead it does not use. Projects led by those who study or "
               "support a cluster end in reports and events; projects led by those who would sell or "
               "buy the result end in the market, or are stopped because they will not get there.",
        .formula = "Of live projects led by an organisation of known kind, the share (by count) led by a "
                   "business; with five of them, and half of the live ones, a warning below the "
                   "threshold.",
        .example = "Of 10 live projects four are led by a business: 40 %, a warning.",
        .source = "Led by business, together with academia and public agencies: Ffowcs-Williams, "
                  "Cluster Development Handbook, chapter 2. A business share of members is expected of "
                  "labelled clusters (European Secretariat for Cluster Analysis). The threshold is "
                  "judgement.",
        .advice = "Ask of each of these projects which business wants the result most, and let it lead.",
        .needs = Needs{{Column::lead}, true}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const LeadMeasure& leads = measures.stakeholders.leads;
        if (const auto few = thin(leads.kinds.base, "live projects", "are led by an organisation of known kind"))
            return *few;
        const double share = *leads.kinds.share(OrganisationKind::business);
        const double threshold = policy.threshold(info.code, "warning");
        if (!below(share, threshold)) return Passed{};

        Found found{.severity = Severity::warning, .value = share, .threshold = threshold, .unit = "share"};
        found.message =
            fmt::format("Business leads {} of {} live projects whose lead is of known kind ({}).",
                        leads.kinds.of(OrganisationKind::business), leads.kinds.base.stated, percent(share));
        found.projects = {
            leads.not_by_business.size(), [&measures, &leads](std::size_t k) {
                return Evidence{leads.not_by_business[k], "led by " + name_of(measures, leads.other_leads.at(k))};
            }};
        return found;
    }
};

} // namespace engineroom
