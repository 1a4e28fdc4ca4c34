/// PAY005: nobody says what the projects are worth, or how sure that is.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct PayoffUnstated {
    static constexpr RuleInfo info{
        .code = "PAY005",
        .slug = "payoff-unstated",
        .characteristic = Characteristic::business_results,
        .finds = "Too many live projects state no payoff, or none of them gives a range.",
        .why = "A project without a payoff cannot be told from a pastime, and every figure about payoff speaks for the "
               "others alone. A single number hides what matters most in a venture: how much more, or less, it may be.",
        .formula = "Live projects without payoff, range or multiple, as a share of all live projects, by count: a "
                   "warning above the threshold. Otherwise a notice where none of them gives a low and a high value. A "
                   "spreadsheet without such a column is not assessed; an empty column is a finding.",
        .example = "12 of 40 live projects state neither a payoff nor a multiple: 30 %, a warning. Where 38 of 40 "
                   "state a payoff, but none a low and a high one, it is a notice.",
        .source = "Judgement.",
        .advice = "Ask the lead of each what it is worth to those who benefit if it succeeds, in money or as a "
                  "multiple of its budget.",
        .needs = {Column::payoff}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        if (const auto few = few_live(measures)) return *few;
        const PayoffMeasure& payoff = measures.payoff;
        const std::size_t live = measures.counts.live;
        const double share = static_cast<double>(payoff.unstated.size()) / static_cast<double>(live);
        const double threshold = policy.threshold(info.code, "warning");
        if (above(share, threshold)) {
            Found found{.severity = Severity::warning, .value = share, .threshold = threshold, .unit = "share"};
            found.message = fmt::format("{} of {} live projects ({}) state no payoff.", payoff.unstated.size(), live,
                                        percent(share));
            found.projects = evidence(payoff.unstated, [&measures](std::size_t i) { return budget_of(measures, i); });
            return found;
        }
        if (payoff.ranges > 0) return Passed{};
        Found found{.severity = Severity::notice, .value = 0.0, .threshold = std::nullopt, .unit = "projects"};
        found.message = fmt::format("None of {} live projects gives a range of payoff, a low and a high value.", live);
        found.advice = "Add a low and a high payoff, such that one project in ten falls below the one and one in ten "
                       "goes beyond the other.";
        found.projects = evidence(
            payoff.largest.empty() ? payoff.multiples : payoff.largest,
            [&measures](std::size_t i) { return bet(measures, i); }, most_telling);
        return found;
    }
};

} // namespace engineroom
