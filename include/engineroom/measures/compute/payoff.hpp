/// Computes what the live portfolio is expected to pay, how that is spread, and whether a winner is in sight.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <engineroom/measures/gini.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/payoff_spread.hpp>
#include <engineroom/measures/project_payoff.hpp>
#include <engineroom/measures/quantiles.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/weights.hpp>
#include <utility>
#include <vector>

namespace engineroom {

/// Whether a project is expected to lose money: q mu < c, compared as a multiple of the budget.
[[nodiscard]] inline bool expected_to_lose(const ProjectFigures& figures, const Project& project) {
    if (!figures.expected_net || project.budget->amount() <= 0.0) return false;
    return below(*figures.expected_payoff / project.budget->amount(), 1.0);
}

namespace detail {

inline void measure_winners(PayoffMeasure& payoff, const Indices& known, std::size_t live, const Figures& figures) {
    payoff.winner_base = {live, known.size(), known.size(), false};
    Sum sum;
    double log_none = 0.0;
    for (const std::size_t i : known) {
        sum += *figures[i].winner;
        log_none += std::log1p(-*figures[i].winner);
        payoff.ranged += figures[i].ranged ? 1 : 0;
    }
    if (known.empty()) return;
    payoff.winner_probability = 0.0 - std::expm1(log_none); // not -expm1: of no chance at all that is -0
    payoff.winner_mean = sum.value() / static_cast<double>(known.size());
}

} // namespace detail

/// @cost O(n log n)
[[nodiscard]] inline PayoffMeasure measure_payoff(const Portfolio& portfolio, const Figures& figures) {
    const auto& projects = portfolio.projects;
    const Indices live = where(portfolio, [&](std::size_t i) { return projects[i].live(); });
    PayoffMeasure payoff;
    payoff.live = live.size();

    const auto multiple = [&](std::size_t i) { return *figures[i].multiple; };
    const Indices multiples = those(live, [&](std::size_t i) { return figures[i].multiple.has_value(); });
    payoff.multiple_base = weights(portfolio, live.size(), multiples).base;
    std::vector<double> values;
    for (const std::size_t i : multiples) values.push_back(multiple(i));
    const Quantiles quantiles{std::move(values)};
    payoff.multiple_p10 = quantiles.at(0.1);
    payoff.multiple_p90 = quantiles.at(0.9);
    if (payoff.multiple_p10 && *payoff.multiple_p10 > 0.0)
        payoff.multiple_ratio = *payoff.multiple_p90 / *payoff.multiple_p10;
    payoff.multiples = ordered(multiples, portfolio, multiple);

    const auto expected = [&](std::size_t i) { return *figures[i].expected_payoff; };
    const Indices with_expected = those(live, [&](std::size_t i) { return figures[i].expected_payoff.has_value(); });
    payoff.expected_base = weights(portfolio, live.size(), with_expected).base;
    payoff.largest = ordered(with_expected, portfolio, expected);
    if (!with_expected.empty()) {
        std::vector<double> expectations;
        Sum sum;
        for (const std::size_t i : with_expected) {
            expectations.push_back(expected(i));
            sum += expected(i);
        }
        payoff.expected = sum.value();
        if (sum.value() > 0.0) payoff.top_share = expected(payoff.largest.front()) / sum.value();
        payoff.gini = gini(std::move(expectations));
    }

    detail::measure_winners(payoff, those(live, [&](std::size_t i) { return figures[i].winner.has_value(); }),
                            live.size(), figures);

    const auto loses = [&](std::size_t i) { return expected_to_lose(figures[i], projects[i]); };
    const Indices with_net = those(live, [&](std::size_t i) { return figures[i].expected_net.has_value(); });
    const Weights net_weights = weights(portfolio, live.size(), with_net);
    payoff.net_base = net_weights.base;
    payoff.losing_share = net_weights.by_weight(loses);
    payoff.losing =
        ordered(those(with_net, loses), portfolio, [&](std::size_t i) { return -*figures[i].expected_net; });

    const auto unstated = [&](std::size_t i) {
        const bool by_multiple = projects[i].multiple && !states_payoff(projects[i]);
        return !figures[i].payoff_mean && !figures[i].ranged && !by_multiple;
    };
    payoff.unstated = by_budget(those(live, unstated), portfolio);
    for (const std::size_t i : live) {
        payoff.ranges += figures[i].ranged ? 1 : 0;
        payoff.judged += figures[i].judged ? 1 : 0;
    }
    return payoff;
}

} // namespace engineroom
