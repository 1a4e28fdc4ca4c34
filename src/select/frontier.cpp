#include "select/parts.hpp"

#include <algorithm>

namespace engineroom::detail {
namespace {

/// The task with another limit on one of its demands that has one row.
Task with_limit(const Task& task, std::size_t demand, const DemandRow& row) {
    Task changed = task;
    changed.demands[demand].rows = {row};
    return changed;
}

DemandRow budget_row(const Task& task, std::size_t demand, double budget) {
    DemandRow row = task.demands[demand].rows.front();
    row.limit = row.row.upper = budget;
    return row;
}

SelectionStatus status_of(const BestChoice& found) {
    switch (found.end) {
    case SearchEnd::optimal:
        return SelectionStatus::optimal;
    case SearchEnd::infeasible:
        return SelectionStatus::infeasible;
    default:
        return found.choice ? SelectionStatus::feasible : SelectionStatus::unknown;
    }
}

/// A demand is the easier to meet the further a frontier goes, so what one point found will do for those after it: an
/// objective never falls.
void carry(FrontierPoint& point, const FrontierPoint& before) {
    if (!before.objective || (point.objective && *point.objective >= *before.objective)) return;
    point.objective = before.objective;
    point.chosen = before.chosen;
    if (point.status != SelectionStatus::optimal) point.status = SelectionStatus::feasible;
}

std::vector<Text> ids_of(const Working& working, const Choice& choice) {
    std::vector<Text> ids;
    for (std::size_t k = 0; k < choice.size(); ++k)
        if (choice[k]) ids.push_back(working.refs[working.candidates.all[k].project].id);
    return ids;
}

FrontierPoint point_of(const Working& working, double at, const BestChoice& found) {
    FrontierPoint point{at, std::nullopt, status_of(found)};
    if (found.choice) {
        point.objective = found.worth;
        point.chosen = ids_of(working, *found.choice);
    }
    return point;
}

FrontierPoint solved(const Working& working, double at, const Task& task) {
    if (working.out_of_time()) return {at, std::nullopt, SelectionStatus::unknown};
    return point_of(working, at, search(task, working.limits(working.options.gap, "frontier"), working.solver));
}

std::vector<FrontierPoint> budgets(const Working& working, const BestChoice& best) {
    const std::size_t points = working.options.frontier, demand = demand_called(working.task, "budget ");
    const double budget = working.demands.budget->amount();
    std::vector<FrontierPoint> frontier;
    FrontierPoint before; // the last that found something
    for (std::size_t k = 1; k <= points; ++k) {
        const double at = k == points ? budget : budget * static_cast<double>(k) / static_cast<double>(points);
        FrontierPoint point =
            k == points ? point_of(working, at, best)
                        : solved(working, at, with_limit(working.task, demand, budget_row(working.task, demand, at)));
        carry(point, before);
        if (point.objective) before = point;
        frontier.push_back(std::move(point));
    }
    return frontier;
}

/// The share row of high risk, with another floor.
DemandRow floor_row(const Working& working, double floor) {
    Demands demands;
    demands.min_high_risk = floor;
    return formulate(working.portfolio, working.policy, demands, working.candidates)->demands.front().rows.front();
}

std::vector<FrontierPoint> floors(const Working& working) {
    const std::size_t points = working.options.frontier;
    Task task = working.task;
    std::size_t demand = task.demands.size();
    if (working.demands.min_high_risk)
        demand = demand_called(task, "min-high-risk ");
    else
        task.demands.push_back({"min-high-risk", {}});
    std::vector<FrontierPoint> frontier(points);
    FrontierPoint before;
    // From the hardest floor to none.
    for (std::size_t k = points; k-- > 0;) {
        const double floor = static_cast<double>(k) / static_cast<double>(points - 1);
        frontier[k] = solved(working, floor, with_limit(task, demand, floor_row(working, floor)));
        carry(frontier[k], before);
        if (frontier[k].objective) before = frontier[k];
    }
    return frontier;
}

} // namespace

std::size_t demand_called(const Task& task, std::string_view beginning) {
    const auto found = std::find_if(task.demands.begin(), task.demands.end(), [&](const NamedDemand& demand) {
        return std::string_view{demand.name}.substr(0, beginning.size()) == beginning;
    });
    return static_cast<std::size_t>(found - task.demands.begin());
}

std::optional<double> value_of_budget(const Working& working, const BestChoice& best) {
    constexpr double more = 0.01;
    const double budget = working.demands.budget->amount();
    if (!(budget > 0.0) || best.end != SearchEnd::optimal || working.out_of_time()) return std::nullopt;
    const std::size_t demand = demand_called(working.task, "budget ");
    const Task richer = with_limit(working.task, demand, budget_row(working.task, demand, (1.0 + more) * budget));
    const BestChoice found = search(richer, working.limits(working.options.gap, "value of budget"), working.solver);
    if (found.end != SearchEnd::optimal) return std::nullopt;
    // Within the gap it may have found less; what was chosen with less money is still there to choose.
    return (std::max(found.worth, best.worth) - best.worth) / (more * budget);
}

std::vector<FrontierPoint> frontier(const Working& working, const BestChoice& best) {
    return working.options.frontier_of == FrontierOf::budget ? budgets(working, best) : floors(working);
}

} // namespace engineroom::detail
