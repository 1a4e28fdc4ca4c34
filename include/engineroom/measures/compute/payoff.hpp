/// Computes what the live portfolio is expected to pay, how that is spread, and whether a winner is in sight.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/compute/weights.hpp>
#include <engineroom/measures/gini.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/payoff_spread.hpp>
#include <engineroom/measures/project_payoff.hpp>
#include <engineroom/measures/quantiles.hpp>
#include <engineroom/measures/rounding.hpp>
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
    for (const ProjectIndex i : known) {
        sum += *figures[i].winner;
        log_none += std::log1p(-*figures[i].winner);
        payoff.ranged += figures[i].ranged ? 1 : 0;
    }
    if (known.empty()) return;
    payoff.winner_probability = 0.0 - std::expm1(log_none); // not -expm1: of no chance at all that is -0
    payoff.winner_mean = sum.value() / static_cast<double>(known.size());
}

} // namespace detail

/// The figures of what some live projects are expected to pay; no lists.
///
/// @param live  in the order of the portfolio
[[nodiscard]] inline PayoffMeasure measure_payoff_figures(const Ledger& ledger, const Figures& figures,
                                                          const Indices& live) {
    PayoffMeasure payoff;
    payoff.live = live.size();

    const Indices multiples = those(live, [&](std::size_t i) { return figures[i].multiple.has_value(); });
    payoff.multiple_base = Weights{ledger, live.size(), multiples}.base;
    std::vector<double> values;
    values.reserve(multiples.size());
    for (const ProjectIndex i : multiples) values.push_back(*figures[i].multiple);
    Quantiles quantiles{std::move(values)};
    payoff.multiple_p10 = quantiles.at(0.1);
    payoff.multiple_p90 = quantiles.at(0.9);
    if (payoff.multiple_p10 && *payoff.multiple_p10 > 0.0)
        payoff.multiple_ratio = *payoff.multiple_p90 / *payoff.multiple_p10;

    const Indices with_expected = those(live, [&](std::size_t i) { return figures[i].expected_payoff.has_value(); });
    payoff.expected_base = Weights{ledger, live.size(), with_expected}.base;
    if (!with_expected.empty()) {
        Sum sum;
        for (const ProjectIndex i : with_expected) sum += *figures[i].expected_payoff;
        payoff.expected = sum.value();
    }

    detail::measure_winners(payoff, those(live, [&](std::size_t i) { return figures[i].winner.has_value(); }),
                            live.size(), figures);
    for (const ProjectIndex i : live) {
        payoff.ranges += figures[i].ranged ? 1 : 0;
        payoff.judged += figures[i].judged ? 1 : 0;
    }
    return payoff;
}

/// @cost O(n log n)
[[nodiscard]] inline PayoffMeasure measure_payoff(const Ledger& ledger, const TellingOrder& order,
                                                  const Figures& figures) {
    const auto& projects = ledger.portfolio.projects;
    PayoffMeasure payoff = measure_payoff_figures(ledger, figures, ledger.live);

    // In columns, as lists are not in the order of the portfolio.
    std::vector<double> multiple(ledger.size(), 0.0), expected(ledger.size(), 0.0), loss(ledger.size(), 0.0);
    Indices multiples, with_expected, with_net, losing, unstated;
    for (Indices* list : {&multiples, &with_expected, &with_net}) list->reserve(ledger.live.size());
    for (const ProjectIndex i : ledger.live) {
        const ProjectFigures& own = figures[i];
        if (own.multiple) {
            multiple[i] = *own.multiple;
            multiples.push_back(i);
        }
        if (own.expected_payoff) {
            expected[i] = *own.expected_payoff;
            with_expected.push_back(i);
        }
        if (own.expected_net) {
            loss[i] = -*own.expected_net;
            with_net.push_back(i);
            if (expected_to_lose(own, projects[i])) losing.push_back(i);
        }
        if (own.payoff_mean || own.ranged) continue;
        const bool by_multiple = projects[i].multiple && !states_payoff(projects[i]);
        if (!by_multiple) unstated.push_back(i);
    }
    const auto largest_first = [&order](Indices list, const std::vector<double>& telling) {
        return order.ordered(std::move(list), [&](std::size_t i) { return telling[i]; });
    };
    payoff.multiples = largest_first(std::move(multiples), multiple);
    payoff.largest = largest_first(std::move(with_expected), expected);
    if (payoff.expected) {
        if (*payoff.expected > 0.0) payoff.top_share = expected[payoff.largest.front()] / *payoff.expected;
        std::vector<double> expectations;
        expectations.reserve(payoff.largest.size());
        for (auto i = payoff.largest.rbegin(); i != payoff.largest.rend(); ++i) expectations.push_back(expected[*i]);
        payoff.gini = gini(std::move(expectations));
    }

    const Weights net_weights{ledger, ledger.live.size(), with_net};
    payoff.net_base = net_weights.base;
    std::vector<bool> loses(ledger.size(), false);
    for (const ProjectIndex i : losing) loses[i] = true;
    payoff.losing_share = net_weights.by_weight([&](std::size_t i) { return loses[i]; });
    payoff.losing = largest_first(std::move(losing), loss);
    payoff.unstated = order.by_budget(std::move(unstated));
    return payoff;
}

} // namespace engineroom
