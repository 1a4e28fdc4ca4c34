/// STK010: the cluster organisation runs the projects itself.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/names.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct ManagerOfEverything {
    static constexpr RuleInfo info{
        .code = "STK010",
        .slug = "manager-of-everything",
        .characteristic = Characteristic::management,
        .finds = "Cluster organisations lead too many of the live projects themselves.",
        .why = "A cluster organisation that runs projects has no time to start others, competes with "
               "its members for money, and cannot judge fairly what to stop.",
        .formula = "Of live projects led by an organisation of known kind, the share (by count) led by a "
                   "cluster organisation; with five of them, and half of the live ones, a warning above "
                   "the threshold.",
        .example = "Of 10 live projects four are led by the cluster organisation: 40 %, a warning.",
        .source = "A cluster manager starts and connects, members lead: Ffowcs-Williams, Cluster "
                  "Development Handbook, chapter 2. The threshold is judgement.",
        .advice = "Hand each of these projects to the member that wants its result most; what nobody "
                  "wants, stop.",
        .needs = Needs{{Column::lead}, true}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const LeadMeasure& leads = measures.stakeholders.leads;
        if (const auto few = thin(leads.kinds.base, "live projects", "are led by an organisation of known kind"))
            return *few;
        const double share = *leads.kinds.share(OrganisationKind::cluster);
        const double threshold = policy.threshold(info.code, "warning");
        if (!above(share, threshold)) return Passed{};

        Found found{.severity = Severity::warning, .value = share, .threshold = threshold, .unit = "share"};
        found.message =
            fmt::format("Cluster organisations lead {} of {} live projects whose lead is of known kind ({}).",
                        leads.by_cluster.size(), leads.kinds.base.stated, percent(share));
        found.projects = {
            leads.by_cluster.size(), [&measures, &leads](std::size_t k) {
                return Evidence{leads.by_cluster[k], "led by " + name_of(measures, leads.cluster_leads.at(k))};
            }};
        return found;
    }
};

} // namespace engineroom
