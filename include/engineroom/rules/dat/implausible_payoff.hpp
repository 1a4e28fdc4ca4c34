/// DAT003: payoffs whose range cannot be meant.
#pragma once

#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct ImplausiblePayoff {
    static constexpr RuleInfo info{
        .code = "DAT003",
        .slug = "implausible-payoff",
        .characteristic = Characteristic::management,
        .finds = "Payoffs whose range is so wide that it cannot be meant.",
        .why = "A range from a thousand to a billion says that nobody knows. The mean of such a range is driven by "
               "its upper end alone, and one such row can carry the expected payoff of the whole portfolio.",
        .formula = "Projects that state a range of payoff and whose mean payoff lies above their own P90, or whose "
                   "P90 is more than 'spread' (1,000) times their P10; any is a notice.",
        .example =
            "A project states a payoff of 1,000 at its P10 and of 2,000,000 at its P90, 2,000 times as much: a notice.",
        .source = "The mean of the payoff's law passes its P90 where P90 is some 26 times the P50: arithmetic. The "
                  "limit of 1,000 is judgement.",
        .advice = "Ask for the three figures again: the least, the likely and the most that would not surprise, each "
                  "one time in ten.",
        .needs = {Column::payoff_low, Column::payoff_high}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy&) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const ContradictionMeasure& contradictions = measures.contradictions;
        if (contradictions.ranged == 0) return NotAssessed{{}, "no project states a range of payoff"};
        if (contradictions.implausible.empty()) return Passed{};

        const std::size_t odd = contradictions.implausible.size();
        Found found{
            .severity = Severity::notice, .value = static_cast<double>(odd), .threshold = 0.0, .unit = "projects"};
        found.projects = {odd, [&contradictions](std::size_t k) {
                              const Oddity& oddity = contradictions.implausible[k];
                              return Evidence{oddity.project, oddity.fact};
                          }};
        found.message = fmt::format("{} of {} that {} a range of payoff {} one that is hard to believe.", odd,
                                    projects(contradictions.ranged), contradictions.ranged == 1 ? "states" : "state",
                                    odd == 1 ? "states" : "state");
        return found;
    }
};

} // namespace engineroom
