/// Computes what live projects are resourced with.
#pragma once

#include <algorithm>
#include <cstddef>
#include <engineroom/measures/compute/funding.hpp>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/compute/volunteers.hpp>
#include <engineroom/measures/compute/weights.hpp>
#include <engineroom/measures/compute/workload.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/quantiles.hpp>
#include <engineroom/measures/resourcing.hpp>
#include <engineroom/measures/sum.hpp>
#include <utility>
#include <vector>

namespace engineroom {

namespace detail {

/// The budgets of some live projects; no list.
///
/// @param live  in the order of the portfolio
inline void measure_budget_figures(ResourcingMeasure& resourcing, const Ledger& ledger, const Indices& live) {
    const Indices known = those(live, [&](std::size_t i) { return ledger.budget[i].has_value(); });
    resourcing.base = Weights{ledger, live.size(), known}.base;
    std::vector<double> budgets;
    budgets.reserve(known.size());
    Sum total;
    double largest = 0.0;
    for (const ProjectIndex i : known) {
        budgets.push_back(ledger.budget[i]->amount());
        total += budgets.back();
        largest = std::max(largest, budgets.back());
    }
    Quantiles quantiles{std::move(budgets)};
    resourcing.budget_p10 = quantiles.at(0.1);
    resourcing.budget_p90 = quantiles.at(0.9);
    if (resourcing.budget_p10 && *resourcing.budget_p10 > 0.0)
        resourcing.budget_ratio = *resourcing.budget_p90 / *resourcing.budget_p10;
    if (!known.empty()) resourcing.budget = total.value();
    if (total.value() > 0.0) resourcing.largest_share = largest / total.value();
}

inline void measure_budgets(ResourcingMeasure& resourcing, const Ledger& ledger, const TellingOrder& order) {
    measure_budget_figures(resourcing, ledger, ledger.live);
    resourcing.largest =
        order.by_budget(those(ledger.live, [&](std::size_t i) { return ledger.budget[i].has_value(); }));
    const Indices with_spent = those(ledger.live, [&](std::size_t i) { return ledger.budget[i] && ledger.spent[i]; });
    resourcing.spent_base = {ledger.live.size(), with_spent.size(), with_spent.size(), false};
    const auto excess = [&](std::size_t i) { return (*ledger.spent[i] - *ledger.budget[i]).amount(); };
    resourcing.over_budget = order.ordered(those(with_spent, [&](std::size_t i) { return excess(i) > 0.0; }), excess);
}

} // namespace detail

/// @cost O(n log n)
[[nodiscard]] inline ResourcingMeasure measure_resourcing(const Ledger& ledger, const TellingOrder& order,
                                                          const Roster& roster) {
    ResourcingMeasure resourcing;
    detail::measure_budgets(resourcing, ledger, order);
    resourcing.funding = measure_funding(ledger, order, roster);
    resourcing.workload = measure_workload(ledger, order, roster);
    resourcing.volunteers = measure_volunteers(ledger, order, roster);
    return resourcing;
}

} // namespace engineroom
