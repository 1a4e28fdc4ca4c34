/// SCO007: most projects are proposed by others than business.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct SupplyDriven {
    static constexpr RuleInfo info{
        .code = "SCO007",
        .slug = "supply-driven",
        .characteristic = Characteristic::driving_change,
        .finds = "Most pipeline and live projects were proposed by others than business.",
        .why = "Research, agencies and the cluster organisation propose what they can supply. Where few proposals "
               "come from those who would have to buy, sell or use the result, the portfolio answers questions that "
               "no market asks.",
        .formula = "Of pipeline and live projects whose proposer is an organisation of known kind, the share (by "
                   "count) whose proposer is not a business; a finding above the threshold.",
        .example =
            "Of 10 pipeline and live projects six were proposed by universities and public agencies: 60 %, a notice.",
        .source = "Led by business, together with academia and public agencies: Ffowcs-Williams, Cluster Development "
                  "Handbook, chapter 2. A business share of members is expected of labelled clusters (European "
                  "Secretariat for Cluster Analysis). The threshold is judgement.",
        .advice = "Go and ask businesses what they would put their own people on, and help two or three of them to "
                  "propose it.",
        .needs = Needs{{Column::proposed_by}, true}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const CompositionMeasure& composition = measures.composition;
        if (const auto few =
                thin(composition.proposer_base, "pipeline and live projects", "name a proposer of known kind"))
            return *few;
        const double share = 1.0 - *composition.business_proposed_share;
        const double threshold = policy.threshold(info.code, "notice");
        if (!above(share, threshold)) return Passed{};

        Found found{.severity = Severity::notice, .value = share, .threshold = threshold, .unit = "share"};
        found.message = fmt::format(
            "{} of {} pipeline and live projects with a known proposer ({}) were proposed by others than business.",
            composition.proposed_by_others.size(), composition.proposer_base.stated, percent(share));
        found.projects = {
            composition.proposed_by_others.size(), [&composition](std::size_t k) {
                return Evidence{composition.proposed_by_others[k],
                                fmt::format("proposer is of kind '{}'", to_string(composition.other_proposers.at(k)))};
            }};
        return found;
    }
};

} // namespace engineroom
