/// RES008: the cluster organisation's own money moves little other money.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct LittleLeverage {
    static constexpr RuleInfo info{
        .code = "RES008",
        .slug = "little-leverage",
        .characteristic = Characteristic::management,
        .finds = "Cluster organisations put more money into live projects than all others together.",
        .why = "The money of a cluster organisation is there to move the money of others. Where it pays for most of "
               "the work itself, nobody else thinks the work worth paying for, and it ends with that money.",
        .formula = "Leverage: money of others / money of cluster organisations, in live projects; a finding below "
                   "'notice' (1). Funders of unknown kind count as others; where they could turn a pass into a "
                   "finding, the rule is not assessed.",
        .example =
            "In live projects, cluster organisations have 400,000 and others 300,000: the leverage is 0.75, a notice.",
        .source = "Judgement.",
        .advice = "Start nothing more that only the cluster organisation pays for, and ask those who will gain for "
                  "their part.",
        .needs = Needs{{Column::funding}, true}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const FundingMeasure& funding = measures.resourcing.funding;
        if (const auto few = fewer_than(1, funding.base, "live projects", "name a funder")) return *few;
        if (const auto unsaid = mostly_unsaid(funding.base, "live projects", "name a funder")) return *unsaid;
        if (!funding.leverage) return NotAssessed{{}, "no organisation known as a cluster gives money"};

        const double leverage = *funding.leverage;
        const double threshold = policy.threshold(info.code, "notice");
        if (!below(leverage, threshold)) {
            const double least = (funding.other_money - funding.unknown_kind_money) /
                                 (funding.cluster_money + funding.unknown_kind_money);
            if (below(least, threshold))
                return NotAssessed{
                    {},
                    fmt::format("{} comes from funders of unknown kind", money_text(funding.unknown_kind_money, ""))};
            return Passed{};
        }
        Found found{.severity = Severity::notice, .value = leverage, .threshold = threshold, .unit = "ratio"};
        found.message = fmt::format("Cluster organisations give {} to live projects, all others {}.",
                                    money_text(funding.cluster_money, ""), money_text(funding.other_money, ""));
        return found;
    }
};

} // namespace engineroom
