/// All rules, in the order of their codes' groups.
#pragma once

#include <array>
#include <engineroom/rules/dat/contradiction.hpp>
#include <engineroom/rules/dat/implausible_payoff.hpp>
#include <engineroom/rules/dat/possible_duplicate.hpp>
#include <engineroom/rules/del/deliveries_bunched.hpp>
#include <engineroom/rules/del/never_ends.hpp>
#include <engineroom/rules/del/one_horizon.hpp>
#include <engineroom/rules/del/optimistic_dates.hpp>
#include <engineroom/rules/del/overdue.hpp>
#include <engineroom/rules/del/slow_to_start.hpp>
#include <engineroom/rules/del/too_big_to_move.hpp>
#include <engineroom/rules/del/zombies.hpp>
#include <engineroom/rules/dep/cycle.hpp>
#include <engineroom/rules/dep/impossible_dates.hpp>
#include <engineroom/rules/dep/single_point_of_failure.hpp>
#include <engineroom/rules/dep/unknown_dependency.hpp>
#include <engineroom/rules/dep/waits_for_the_dead.hpp>
#include <engineroom/rules/fai/failure_unexplained.hpp>
#include <engineroom/rules/fai/forecasts_off.hpp>
#include <engineroom/rules/fai/nothing_stopped.hpp>
#include <engineroom/rules/fai/same_reason_again.hpp>
#include <engineroom/rules/fai/slow_feedback.hpp>
#include <engineroom/rules/fai/slow_to_fail.hpp>
#include <engineroom/rules/ine/nothing_decided.hpp>
#include <engineroom/rules/ine/nothing_ends.hpp>
#include <engineroom/rules/ine/nothing_new.hpp>
#include <engineroom/rules/ine/thin_pipeline.hpp>
#include <engineroom/rules/lcd/bread_and_butter.hpp>
#include <engineroom/rules/lcd/champions_lose.hpp>
#include <engineroom/rules/lcd/consensus_only.hpp>
#include <engineroom/rules/lcd/few_distinct_bets.hpp>
#include <engineroom/rules/lcd/lcd_concentration.hpp>
#include <engineroom/rules/lcd/watered_down.hpp>
#include <engineroom/rules/lcd/white_elephants.hpp>
#include <engineroom/rules/pay/no_outlier.hpp>
#include <engineroom/rules/pay/one_carries_all.hpp>
#include <engineroom/rules/pay/payoff_unstated.hpp>
#include <engineroom/rules/pay/payoffs_alike.hpp>
#include <engineroom/rules/pay/problems_only.hpp>
#include <engineroom/rules/pay/value_destroying.hpp>
#include <engineroom/rules/reg/clusters_apart.hpp>
#include <engineroom/rules/reg/emerging_cluster.hpp>
#include <engineroom/rules/reg/systemic_issue.hpp>
#include <engineroom/rules/res/fees_do_not_grow.hpp>
#include <engineroom/rules/res/little_leverage.hpp>
#include <engineroom/rules/res/one_bet.hpp>
#include <engineroom/rules/res/one_funder.hpp>
#include <engineroom/rules/res/over_budget.hpp>
#include <engineroom/rules/res/overload.hpp>
#include <engineroom/rules/res/seed_money_stays.hpp>
#include <engineroom/rules/res/sizes_alike.hpp>
#include <engineroom/rules/res/unfunded_ahead.hpp>
#include <engineroom/rules/res/volunteer_burnout.hpp>
#include <engineroom/rules/rsk/few_failures_expected.hpp>
#include <engineroom/rules/rsk/nothing_ever_fails.hpp>
#include <engineroom/rules/rsk/risk_uniform.hpp>
#include <engineroom/rules/rsk/risk_unstated.hpp>
#include <engineroom/rules/rsk/too_little_risk.hpp>
#include <engineroom/rules/rsk/too_much_risk.hpp>
#include <engineroom/rules/rule.hpp>
#include <engineroom/rules/sco/edges_kept_waiting.hpp>
#include <engineroom/rules/sco/no_need_stated.hpp>
#include <engineroom/rules/sco/nothing_at_the_edges.hpp>
#include <engineroom/rules/sco/nothing_international.hpp>
#include <engineroom/rules/sco/one_best_strategy.hpp>
#include <engineroom/rules/sco/scope_gap.hpp>
#include <engineroom/rules/sco/supply_driven.hpp>
#include <engineroom/rules/sco/theme_concentration.hpp>
#include <engineroom/rules/stk/anchor_exit.hpp>
#include <engineroom/rules/stk/board_apart.hpp>
#include <engineroom/rules/stk/business_not_leading.hpp>
#include <engineroom/rules/stk/captured.hpp>
#include <engineroom/rules/stk/closed_club.hpp>
#include <engineroom/rules/stk/few_leaders.hpp>
#include <engineroom/rules/stk/fragile_broker.hpp>
#include <engineroom/rules/stk/funders_set_agenda.hpp>
#include <engineroom/rules/stk/helix_leg_missing.hpp>
#include <engineroom/rules/stk/manager_of_everything.hpp>
#include <engineroom/rules/stk/no_co_opetition.hpp>
#include <engineroom/rules/stk/no_investors.hpp>
#include <engineroom/rules/stk/one_kind_only.hpp>
#include <engineroom/rules/stk/same_faces.hpp>
#include <engineroom/rules/stk/seniors_win.hpp>
#include <engineroom/rules/stk/silos.hpp>
#include <engineroom/rules/stk/small_firms_unseen.hpp>
#include <engineroom/rules/stk/unled.hpp>
#include <engineroom/rules/stk/untold.hpp>
#include <span>
#include <string_view>

namespace engineroom {

namespace detail {
inline constexpr std::array all_rules{
    rule<LcdConcentration>(),     // LCD001
    rule<FewDistinctBets>(),      // LCD002
    rule<ConsensusOnly>(),        // LCD003
    rule<BreadAndButter>(),       // LCD004
    rule<WhiteElephants>(),       // LCD005
    rule<ChampionsLose>(),        // LCD006
    rule<WateredDown>(),          // LCD007
    rule<TooLittleRisk>(),        // RSK001
    rule<FewFailuresExpected>(),  // RSK002
    rule<NothingEverFails>(),     // RSK003
    rule<RiskUnstated>(),         // RSK004
    rule<RiskUniform>(),          // RSK005
    rule<TooMuchRisk>(),          // RSK006
    rule<PayoffsAlike>(),         // PAY001
    rule<NoOutlier>(),            // PAY002
    rule<OneCarriesAll>(),        // PAY003
    rule<ValueDestroying>(),      // PAY004
    rule<PayoffUnstated>(),       // PAY005
    rule<ProblemsOnly>(),         // PAY006
    rule<SizesAlike>(),           // RES001
    rule<OneBet>(),               // RES002
    rule<PeopleOverload>(),       // RES003
    rule<VolunteerBurnout>(),     // RES004
    rule<UnfundedAhead>(),        // RES005
    rule<OneFunder>(),            // RES006
    rule<SeedMoneyStays>(),       // RES007
    rule<LittleLeverage>(),       // RES008
    rule<OverBudget>(),           // RES009
    rule<FeesDoNotGrow>(),        // RES010
    rule<DeliveriesBunched>(),    // DEL001
    rule<OneHorizon>(),           // DEL002
    rule<Overdue>(),              // DEL003
    rule<Zombies>(),              // DEL004
    rule<SlowToStart>(),          // DEL005
    rule<NeverEnds>(),            // DEL006
    rule<OptimisticDates>(),      // DEL007
    rule<TooBigToMove>(),         // DEL008
    rule<FailureUnexplained>(),   // FAI001
    rule<SlowToFail>(),           // FAI002
    rule<NothingStopped>(),       // FAI003
    rule<SameReasonAgain>(),      // FAI004
    rule<ForecastsOff>(),         // FAI005
    rule<SlowFeedback>(),         // FAI006
    rule<ScopeGap>(),             // SCO001
    rule<NothingInternational>(), // SCO002
    rule<ThemeConcentration>(),   // SCO003
    rule<NothingAtTheEdges>(),    // SCO004
    rule<OneBestStrategy>(),      // SCO005
    rule<NoNeedStated>(),         // SCO006
    rule<SupplyDriven>(),         // SCO007
    rule<EdgesKeptWaiting>(),     // SCO008
    rule<BusinessNotLeading>(),   // STK001
    rule<HelixLegMissing>(),      // STK002
    rule<Captured>(),             // STK003
    rule<ClosedClub>(),           // STK004
    rule<SameFaces>(),            // STK005
    rule<FragileBroker>(),        // STK006
    rule<Silos>(),                // STK007
    rule<AnchorExit>(),           // STK008
    rule<SeniorsWin>(),           // STK009
    rule<ManagerOfEverything>(),  // STK010
    rule<Unled>(),                // STK011
    rule<FewLeaders>(),           // STK012
    rule<FundersSetAgenda>(),     // STK013
    rule<SmallFirmsUnseen>(),     // STK014
    rule<Untold>(),               // STK015
    rule<NoCoOpetition>(),        // STK016
    rule<OneKindOnly>(),          // STK017
    rule<BoardApart>(),           // STK018
    rule<NoInvestors>(),          // STK019
    rule<NothingNew>(),           // INE001
    rule<NothingEnds>(),          // INE002
    rule<ThinPipeline>(),         // INE003
    rule<NothingDecided>(),       // INE004
    rule<Cycle>(),                // DEP001
    rule<SinglePointOfFailure>(), // DEP002
    rule<ImpossibleDates>(),      // DEP003
    rule<WaitsForTheDead>(),      // DEP004
    rule<DependsOnUnknown>(),     // DEP005
    rule<SystemicIssue>(),        // REG001
    rule<ClustersApart>(),        // REG002
    rule<EmergingCluster>(),      // REG003
    rule<Contradiction>(),        // DAT001
    rule<PossibleDuplicate>(),    // DAT002
    rule<ImplausiblePayoff>(),    // DAT003
};
} // namespace detail

/// Every rule that is built, a line each, by group: LCD RSK PAY RES DEL FAI SCO STK INE DEP REG DAT.
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
