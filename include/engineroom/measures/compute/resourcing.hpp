/// Computes what live projects are resourced with.
#pragma once

#include <cstddef>
#include <engineroom/measures/compute/funding.hpp>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/compute/volunteers.hpp>
#include <engineroom/measures/compute/workload.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/quantiles.hpp>
#include <engineroom/measures/resourcing.hpp>
#include <engineroom/measures/weights.hpp>
#include <utility>
#include <vector>

namespace engineroom {

namespace detail {

inline void measure_budgets(ResourcingMeasure& resourcing, const Portfolio& portfolio, const Indices& live) {
    const auto& projects = portfolio.projects;
    const Indices known = those(live, [&](std::size_t i) { return projects[i].budget.has_value(); });
    const auto budget = [&](std::size_t i) { return projects[i].budget->amount(); };

    resourcing.base = weights(portfolio, live.size(), known).base;
    resourcing.largest = by_budget(known, portfolio);
    std::vector<double> budgets;
    Sum total;
    for (const std::size_t i : known) {
        budgets.push_back(budget(i));
        total += budget(i);
    }
    const Quantiles quantiles{std::move(budgets)};
    resourcing.budget_p10 = quantiles.at(0.1);
    resourcing.budget_p90 = quantiles.at(0.9);
    if (resourcing.budget_p10 && *resourcing.budget_p10 > 0.0)
        resourcing.budget_ratio = *resourcing.budget_p90 / *resourcing.budget_p10;
    if (!known.empty()) resourcing.budget = total.value();
    if (total.value() > 0.0) resourcing.largest_share = budget(resourcing.largest.front()) / total.value();

    const Indices with_spent = those(known, [&](std::size_t i) { return projects[i].spent.has_value(); });
    resourcing.spent_base = {live.size(), with_spent.size(), with_spent.size(), false};
    const auto excess = [&](std::size_t i) { return (*projects[i].spent - *projects[i].budget).amount(); };
    resourcing.over_budget =
        ordered(those(with_spent, [&](std::size_t i) { return excess(i) > 0.0; }), portfolio, excess);
}

} // namespace detail

/// @cost O(n log n)
[[nodiscard]] inline ResourcingMeasure measure_resourcing(const Portfolio& portfolio, const Roster& roster) {
    const Indices live = where(portfolio, [&](std::size_t i) { return portfolio.projects[i].live(); });
    ResourcingMeasure resourcing;
    detail::measure_budgets(resourcing, portfolio, live);
    resourcing.funding = measure_funding(portfolio, roster, live);
    resourcing.workload = measure_workload(portfolio, roster, live);
    resourcing.volunteers = measure_volunteers(portfolio, roster, live);
    return resourcing;
}

} // namespace engineroom
