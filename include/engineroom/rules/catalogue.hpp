/// All rules, in the order of their codes' groups.
#pragma once

#include <array>
#include <engineroom/rules/lcd/bread_and_butter.hpp>
#include <engineroom/rules/lcd/consensus_only.hpp>
#include <engineroom/rules/lcd/few_distinct_bets.hpp>
#include <engineroom/rules/lcd/lcd_concentration.hpp>
#include <engineroom/rules/lcd/white_elephants.hpp>
#include <engineroom/rules/pay/no_outlier.hpp>
#include <engineroom/rules/pay/one_carries_all.hpp>
#include <engineroom/rules/pay/payoff_unstated.hpp>
#include <engineroom/rules/pay/payoffs_alike.hpp>
#include <engineroom/rules/pay/problems_only.hpp>
#include <engineroom/rules/pay/value_destroying.hpp>
#include <engineroom/rules/res/one_bet.hpp>
#include <engineroom/rules/res/over_budget.hpp>
#include <engineroom/rules/res/sizes_alike.hpp>
#include <engineroom/rules/rsk/few_failures_expected.hpp>
#include <engineroom/rules/rsk/nothing_ever_fails.hpp>
#include <engineroom/rules/rsk/risk_uniform.hpp>
#include <engineroom/rules/rsk/risk_unstated.hpp>
#include <engineroom/rules/rsk/too_little_risk.hpp>
#include <engineroom/rules/rule.hpp>
#include <span>
#include <string_view>

namespace engineroom {

namespace detail {
inline constexpr std::array all_rules{
    rule<LcdConcentration>(),    // LCD001
    rule<FewDistinctBets>(),     // LCD002
    rule<ConsensusOnly>(),       // LCD003
    rule<BreadAndButter>(),      // LCD004
    rule<WhiteElephants>(),      // LCD005
    rule<TooLittleRisk>(),       // RSK001
    rule<FewFailuresExpected>(), // RSK002
    rule<NothingEverFails>(),    // RSK003
    rule<RiskUnstated>(),        // RSK004
    rule<RiskUniform>(),         // RSK005
    rule<PayoffsAlike>(),        // PAY001
    rule<NoOutlier>(),           // PAY002
    rule<OneCarriesAll>(),       // PAY003
    rule<ValueDestroying>(),     // PAY004
    rule<PayoffUnstated>(),      // PAY005
    rule<ProblemsOnly>(),        // PAY006
    rule<SizesAlike>(),          // RES001
    rule<OneBet>(),              // RES002
    rule<OverBudget>(),          // RES009
};
} // namespace detail

/// Every rule that is built, a line each, by group: LCD RSK PAY RES DEL SCO INE DEP DAT.
[[nodiscard]] inline std::span<const Rule> catalogue() {
    return detail::all_rules;
}

/// The rule of that code; nothing where there is none.
[[nodiscard]] inline const Rule* rule_named(std::string_view code) {
    for (const Rule& known : catalogue())
        if (known.info.code == code) return &known;
    return nullptr;
}

} // namespace engineroom
