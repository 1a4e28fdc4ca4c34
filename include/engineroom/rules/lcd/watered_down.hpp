/// LCD007: projects lose their risk and their worth together, from one review to the next.
#pragma once

#include <algorithm>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>
#include <vector>

namespace engineroom {

struct WateredDown {
    static constexpr RuleInfo info{
        .code = "LCD007",
        .slug = "watered-down",
        .characteristic = Characteristic::inertia,
        .finds = "Since an earlier review, projects have become both less risky and less valuable.",
        .why =
            "Each objection that is met takes something away: the daring part of a project goes first, and what made "
            "it worth the money goes with it. Project by project nobody notices how a portfolio of ventures turns "
            "into one of lowest common denominators.",
        .formula =
            "Of projects in both spreadsheets that are not closed and state a risk and a multiple in both: those "
            "whose own risk and whose multiple both fell by more than the share 'fall' (0.20) of what they were. "
            "Any is a notice; 'least' (3) of them, or the share 'warning' (0.20) of five or more that state both, "
            "is a warning.",
        .example =
            "Of 12 projects in both spreadsheets one had a risk of 50 % and a multiple of 6, and has a risk of 30 % "
            "and a multiple of 4: both fell by more than a fifth, a notice. Three such projects are a warning.",
        .source = "Lowest-common-denominator projects: Ffowcs-Williams, Cluster Development Handbook, chapter 2. The "
                  "limits are judgement.",
        .advice = "Ask who objected to what in each of them, and whether the few who wanted it as it was would do it "
                  "without the others.",
        .needs = {Column::risk, Column::payoff, Column::budget},
        .in_compare_alone = true};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (!measures.change) return NotAssessed{{}, "there is no earlier review to compare with"};
        if (const auto missing = lacks(info, measures)) return *missing;
        const ChangeMeasure& change = *measures.change;
        std::vector<RestatedBet> watered = watered_down(change, policy);
        if (watered.empty()) {
            constexpr std::string_view which = "projects of both days that are not closed";
            constexpr std::string_view what = "state a risk, and what they would return, on both";
            if (const auto few = fewer_than(1, change.base, which, what)) return *few;
            if (const auto unsaid = mostly_unsaid(change.base, which, what)) return *unsaid;
            return Passed{};
        }
        const auto count = static_cast<double>(watered.size());
        const auto stated = static_cast<double>(change.base.stated);
        const double share = count / stated;
        const double least = policy.threshold(info.code, "least");
        const double threshold = policy.threshold(info.code, "warning");
        const bool many = at_least(count, least);
        const bool large = stated >= fewest_for_shares && at_least(share, threshold);

        Found found{.severity = many || large ? Severity::warning : Severity::notice,
                    .value = many || !large ? count : share,
                    .threshold = many    ? least
                                 : large ? threshold
                                         : 0.0,
                    .unit = many || !large ? "projects" : "share"};
        found.message = fmt::format(
            "{} of {} that state both lost more than {} of their risk and of what they would return, since {}.",
            watered.size(), projects(change.base.stated), percent(fall(policy)), to_iso(change.since));
        const std::size_t size = watered.size();
        found.projects = {size, [watered = std::move(watered)](std::size_t k) {
                              const RestatedBet& bet = watered[k];
                              return Evidence{bet.project,
                                              fmt::format("risk was {}, is {}; paid {}×, pays {}×",
                                                          percent(bet.risk_before), percent(bet.risk),
                                                          number(bet.multiple_before), number(bet.multiple))};
                          }};
        return found;
    }

    /// Share of what they were by which a risk and a multiple must fall.
    [[nodiscard]] static double fall(const Policy& policy) { return policy.threshold(info.code, "fall"); }

    /// The projects concerned, those first that lost most.
    [[nodiscard]] static std::vector<RestatedBet> watered_down(const ChangeMeasure& change, const Policy& policy) {
        const double left = 1.0 - fall(policy);
        std::vector<RestatedBet> watered;
        for (const RestatedBet& bet : change.bets)
            if (below(bet.risk, left * bet.risk_before) && below(bet.multiple, left * bet.multiple_before))
                watered.push_back(bet);
        const auto remains = [](const RestatedBet& bet) {
            return bet.risk / bet.risk_before * (bet.multiple / bet.multiple_before);
        };
        std::stable_sort(watered.begin(), watered.end(),
                         [&](const RestatedBet& a, const RestatedBet& b) { return remains(a) < remains(b); });
        return watered;
    }
};

} // namespace engineroom
