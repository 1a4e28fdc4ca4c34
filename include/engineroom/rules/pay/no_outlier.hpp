/// PAY002: no winner is in sight.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct NoOutlier {
    static constexpr RuleInfo info{
        .code = "PAY002",
        .slug = "no-outlier",
        .characteristic = Characteristic::venture_capital,
        .finds = "It is unlikely that any live project returns many times its budget, or each by itself hardly can.",
        .why = "In a portfolio of ventures one or two winners pay for everything else. Without a fair chance of at "
               "least one there is nothing to pay for the failures.",
        .formula =
            "Winner: payoff >= winner_multiple (10) x budget. P: probability of at least one winner among the live "
            "projects, 1 - product (1 - q P(X >= 10 c)), taken as independent; m: mean of q P(X >= 10 c). X is the "
            "payoff's law through its P10, P50 and P90. A finding where P is below `warning` or m below `winner_mean`. "
            "Assessed only if at least half of the projects give a range: a payoff without one cannot surprise.",
        .example = "15 live projects of 100,000 each give ranges around payoffs of 100,000 to 300,000: ten times the "
                   "budget is far beyond each range, and the chance of even one winner is far below 25 %, a warning.",
        .source = "4 % of 21,000 venture financings returned more than 10x: Correlation Ventures, as reported by Seth "
                  "Levine; 6 % of 7,000 deals, which made 60 % of the returns: Horsley Bridge, as reported by Benedict "
                  "Evans. 60 bets at 2 % give 70 % for at least one: arithmetic. That a quarter is the least, and a "
                  "mean of 1 %, is judgement.",
        .advice = "Look for a few projects whose high payoff would be ten times their budget, however unlikely, and "
                  "fund them in small parts.",
        .needs = {Column::risk, Column::payoff_low, Column::payoff_high, Column::budget}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const PayoffMeasure& payoff = measures.payoff;
        const Base& base = payoff.winner_base;
        if (const auto few = thin(base, "live projects", "have a known risk, payoff and budget",
                                  policy.threshold(info.code, "least")))
            return *few;
        if (2 * payoff.ranged < base.stated)
            return NotAssessed{{},
                               fmt::format("{} of {} live projects give a range of payoff; at least half are needed",
                                           payoff.ranged, base.stated)};

        const std::string winner = number(policy.definitions.winner_multiple) + "×";
        Found found{.severity = Severity::warning,
                    .value = payoff.winner_probability,
                    .threshold = policy.threshold(info.code, "warning"),
                    .unit = "probability"};
        if (below(*found.value, *found.threshold)) {
            found.message =
                fmt::format("The chance that at least one of {} live projects returns {} its budget or more is {}.",
                            base.stated, winner, percent(*found.value));
        } else {
            found.value = payoff.winner_mean;
            found.threshold = policy.threshold(info.code, "winner_mean");
            if (!below(*found.value, *found.threshold)) return Passed{};
            found.message = fmt::format("On average a live project returns {} its budget or more with a chance of {}; "
                                        "only their number, {}, makes one likely.",
                                        winner, percent(*found.value), base.stated);
        }
        found.projects = evidence(
            payoff.multiples, [&measures, winner](std::size_t i) { return chance(measures, i, winner); }, most_telling);
        return found;
    }

private:
    /// "0.3 % chance of 10×"
    [[nodiscard]] static std::string chance(const Measures& measures, std::size_t project, const std::string& winner) {
        const auto& probability = measures.projects.at(project).winner;
        return probability ? fmt::format("{} chance of {}", percent(*probability), winner) : bet(measures, project);
    }
};

} // namespace engineroom
