/// The best choice that really meets the demands: a solver's, checked by sums of our own. Compiled:
/// `engineroom::engineroom`.
#pragma once

#include <engineroom/select/candidates.hpp>
#include <engineroom/select/demand_rows.hpp>
#include <engineroom/select/solver.hpp>
#include <optional>
#include <vector>

namespace engineroom {

/// What a search is asked: maximise the worth of what is chosen, nothing without its upstreams, every demand met.
struct Task {
    std::vector<double> worth; ///< by candidate
    std::vector<Need> needs;
    std::vector<NamedDemand> demands;
};

struct BestChoice {
    SearchEnd end = SearchEnd::failed;
    std::optional<Choice> choice; ///< meets every demand, as `met` has it
    double worth = 0.0;           ///< of the choice
    double bound = 0.0;           ///< nothing is worth more; never below `worth`
};

/// The rows of a task, for a solver.
[[nodiscard]] LinearProgramme programme_of(const Task& task);

/// Whether a choice holds: nothing without its upstreams, every demand met exactly.
[[nodiscard]] bool meets_all(const Task& task, const Choice& choice);

/// A solver meets rows to a tolerance of its own, some millionths of a budget. Where its choice does not meet a demand
/// exactly, that choice, and every one that goes as far or further in the same row, is cut off, and the search begins
/// again.
[[nodiscard]] BestChoice search(const Task& task, const SearchLimits& limits, const Solver& solver);

} // namespace engineroom
