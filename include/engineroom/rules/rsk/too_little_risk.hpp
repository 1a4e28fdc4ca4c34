/// RSK001: too little of the live portfolio may fail.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct TooLittleRisk {
    static constexpr RuleInfo info{
        .code = "RSK001",
        .slug = "too-little-risk",
        .characteristic = Characteristic::venture_capital,
        .finds = "Live projects that may well fail hold too small a share of the live portfolio, or there are none.",
        .why = "A portfolio that takes no risk cannot contain the few projects that pay for all the others. In venture "
               "capital about half of the deals lose money, the best funds have more losers than the rest, and a few "
               "per cent of the deals make most of the returns.",
        .formula = "Share of live projects with p' >= high_risk (0.5), by weight (budget) and by count; a finding "
                   "where both are below the threshold, critical where no live project is that risky. p' counts what a "
                   "project depends on.",
        .example = "Of 20 live projects of 100,000 each, one has a risk of 60 %: 5 % of the budget and of the "
                   "projects, a warning. Were there none, it would be critical.",
        .source = "Ffowcs-Williams, Cluster Development Handbook, chapter 2: some projects are high-risk and may fail. "
                  "7,000 deals 1985-2014, about half lost money, 6 % made 10x or more and 60 % of the returns: Horsley "
                  "Bridge, as reported by Benedict Evans. A floor of 10 % is judgement; the Villum Foundation commits "
                  "15 % of its annual funding to risky grants.",
        .advice = "Add a few bets that are more likely to fail than to succeed and would pay many times their budget, "
                  "and say openly that they may fail.",
        .needs = {Column::risk}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const RiskMeasure& risk = measures.risk;
        if (const auto few = thin(risk.base, "live projects", "have a known risk")) return *few;
        const double share = *risk.high_share;
        const double count_share = *risk.high_count_share;
        const double threshold = policy.threshold(info.code, "warning");
        // The shares may leave out a risky project without a budget: then there is little risk, but not none.
        const bool none = risk.high.empty();
        if (!none && (!below(share, threshold) || !below(count_share, threshold))) return Passed{};

        const std::string odds = percent(policy.definitions.high_risk);
        Found found{.severity = none ? Severity::critical : Severity::warning,
                    .value = share,
                    .threshold = none ? 0.0 : threshold,
                    .unit = "share"};
        found.message =
            none ? fmt::format("None of the {} live projects with a known risk has a chance of {} or more to fail.",
                               risk.base.stated, odds)
                 : fmt::format("Projects that may fail with a chance of {} or more make up only {}.", odds,
                               of_live(share, count_share, risk.base));
        found.projects = evidence(
            risk.safest, [&measures](std::size_t i) { return bet(measures, i); }, most_telling);
        return found;
    }
};

} // namespace engineroom
