#include <algorithm>
#include <engineroom/select/search.hpp>
#include <utility>

namespace engineroom {
namespace {

constexpr int most_cuts = 1000; ///< a solver that misses the same demands more often than this does not do its work

/// Whether nothing is chosen without its upstreams.
bool needs_met(const std::vector<Need>& needs, const Choice& choice) {
    return std::all_of(needs.begin(), needs.end(),
                       [&](const Need& need) { return !choice[need.candidate] || choice[need.upstream]; });
}

/// What goes too far in a row does so with anything on top: of the terms that take it there, one at least must go.
///
/// @param too_high  the sum of the row is above its upper limit; else below its lower one
Row cut(const Row& row, const Choice& choice, bool too_high) {
    Row cut;
    cut.name = row.name;
    cut.upper = -1.0;
    for (const Term& term : row.terms) {
        const bool pushes_on = (term.factor > 0.0) == too_high;
        if (choice[term.variable] != pushes_on) continue;
        cut.terms.push_back({term.variable, pushes_on ? 1.0 : -1.0});
        cut.upper += pushes_on ? 1.0 : 0.0;
    }
    return cut;
}

/// Whether the value is above the limit, not below it.
bool too_high(const DemandRow& row, const Choice& choice) {
    return value_of(row, choice).value_or(0.0) > row.limit;
}

} // namespace

LinearProgramme programme_of(const Task& task) {
    LinearProgramme programme;
    programme.worth = task.worth;
    for (const NamedDemand& demand : task.demands)
        for (const DemandRow& row : demand.rows) programme.rows.push_back(row.row);
    for (const Need& need : task.needs)
        programme.rows.push_back({"needs", {{need.candidate, 1.0}, {need.upstream, -1.0}}, -Row::none, 0.0});
    return programme;
}

bool meets_all(const Task& task, const Choice& choice) {
    return needs_met(task.needs, choice) &&
           std::all_of(task.demands.begin(), task.demands.end(), [&](const NamedDemand& demand) {
               return std::all_of(demand.rows.begin(), demand.rows.end(),
                                  [&](const DemandRow& row) { return met(row, choice); });
           });
}

BestChoice search(const Task& task, const SearchLimits& limits, const Solver& solver) {
    LinearProgramme programme = programme_of(task);
    BestChoice found;
    for (const double worth : task.worth) found.bound += std::max(0.0, worth);
    for (int cuts = 0; cuts < most_cuts;) {
        SearchAnswer answer = solver(programme, limits);
        found.end = answer.end;
        if (answer.bound) found.bound = std::min(found.bound, *answer.bound);
        if (!answer.choice) return found;
        const int before = cuts;
        for (const NamedDemand& demand : task.demands)
            for (const DemandRow& row : demand.rows)
                if (!met(row, *answer.choice)) {
                    programme.rows.push_back(cut(row.row, *answer.choice, too_high(row, *answer.choice)));
                    ++cuts;
                }
        if (cuts == before && needs_met(task.needs, *answer.choice)) {
            found.worth = worth_of(task.worth, *answer.choice);
            found.bound = std::max(found.bound, found.worth);
            found.choice = std::move(answer.choice);
            return found;
        }
        // What was found in the last moment does not hold, and there is no time for another.
        if (cuts == before || answer.end == SearchEnd::stopped) break;
    }
    if (found.end != SearchEnd::stopped) found.end = SearchEnd::failed;
    return found;
}

} // namespace engineroom
