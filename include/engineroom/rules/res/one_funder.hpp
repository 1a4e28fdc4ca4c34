/// RES006: the money comes from too few.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/names.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct OneFunder {
    static constexpr RuleInfo info{
        .code = "RES006",
        .slug = "one-funder",
        .characteristic = Characteristic::resourcing,
        .finds = "The money of live projects comes from one funder, or from very few.",
        .why = "Whoever pays for everything decides what is tried, and takes the initiative along when it changes its "
               "mind, its minister or its budget.",
        .formula = "Money in live projects by funder. A warning where the sum of squared shares (HHI) is above "
                   "'warning' (0.40), critical where the largest share is above 'critical' (0.80).",
        .example = "One funder pays 700,000 of 1,000,000 in live projects, and three others 100,000 each: the HHI is "
                   "0.49 + 3 x 0.01 = 0.52, a warning. A funder of 850,000 would be critical.",
        .source =
            "Five equal funders already give 0.20, so that the limits of the US merger guidelines (0.10 / 0.18 in "
            "2023) are too harsh for funders. The thresholds are judgement.",
        .advice = "Win a second and a third funder before the largest one's commitment ends; members' fees and users "
                  "who pay count most.",
        .needs = {Column::funding}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const FundingMeasure& funding = measures.resourcing.funding;
        if (const auto few = thin(funding.base, "live projects", "name a funder")) return *few;
        if (!funding.hhi || !funding.top_share) return NotAssessed{{}, "no funder of a live project gives any money"};

        const double warning = policy.threshold(info.code, "warning");
        const double critical = policy.threshold(info.code, "critical");
        const bool one_alone = above(*funding.top_share, critical);
        if (!one_alone && !above(*funding.hhi, warning)) return Passed{};
        Found found{.severity = one_alone ? Severity::critical : Severity::warning,
                    .value = one_alone ? *funding.top_share : *funding.hhi,
                    .threshold = one_alone ? critical : warning,
                    .unit = one_alone ? "share" : "concentration"};
        const std::string top = name_of(measures, funding.funders.front().organisation);
        const std::size_t others = funding.funders.size() - 1;
        found.message =
            fmt::format("{} gives {} of the money of live projects{}.", top, percent(*funding.top_share),
                        others == 0 ? "; there is no other funder"
                                    : "; " + counted(others, "other funder gives", "other funders give") + " the rest");
        found.organisations = names_of_first(3, measures, funding.funders);
        return found;
    }
};

} // namespace engineroom
