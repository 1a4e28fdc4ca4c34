/// RSK006: the live portfolio is more likely to lose money than not.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct TooMuchRisk {
    static constexpr RuleInfo info{
        .code = "RSK006",
        .slug = "too-much-risk",
        .characteristic = Characteristic::venture_capital,
        .finds = "By simulation, the live portfolio as a whole is likely to lose money.",
        .why =
            "That single projects fail is the price of those that win; a portfolio in which the winners do not pay for "
            "the losers more often than not spends other people's money without the worth to show for it.",
        .formula =
            "Every project's fate and payoff is drawn many times ('engineroom simulate'; trials, seed and "
            "correlations are the policy's). A finding where the share of trials in which all payoffs together "
            "are less than all costs is above the threshold: a warning above 0.50, critical above 0.75. Simulated "
            "while trials times projects stay below the policy's review_work.",
        .example =
            "Ten projects with a budget of 100,000 each, a risk of 80 % and a payoff of 300,000: the portfolio makes "
            "money only where four or more succeed, which happens in 12 % of the trials where fates are "
            "independent; it loses in 88 %, which is critical.",
        .source =
            "Judgement. The model of chance: one-factor credit portfolio models (Vasicek, Risk, 2002), with split "
            "lognormal payoffs.",
        .advice =
            "Look at the projects that lose most where things go badly: ask for stages with a stop between them, for "
            "partners who share the cost, or for a payoff that is worth the risk.",
        .needs = {Column::risk, Column::payoff, Column::budget}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        if (!measures.loss)
            return NotAssessed{{}, "no simulation goes with this review (see review_work in the policy)"};
        const SimulatedLoss& loss = *measures.loss;
        if (const auto few = thin(loss.base, "live projects", "state risk, payoff and budget")) return *few;
        const double warning = policy.threshold(info.code, "warning"),
                     critical = policy.threshold(info.code, "critical");
        if (!above(loss.probability, warning)) return Passed{};

        const bool worse = above(loss.probability, critical);
        Found found{.severity = worse ? Severity::critical : Severity::warning,
                    .value = loss.probability,
                    .threshold = worse ? critical : warning,
                    .unit = "probability"};
        found.message = fmt::format("In {} of {} trials the live portfolio pays less than it costs.",
                                    percent(loss.probability), loss.trials);
        found.projects = evidence(
            loss.worst, [&measures](std::size_t i) { return bet(measures, i); }, most_telling);
        return found;
    }
};

} // namespace engineroom
