/// The parts of a selection that are worked out once its choice is known, or known not to be there.
#pragma once

#include <engineroom/select/candidates.hpp>
#include <engineroom/select/demand_rows.hpp>
#include <engineroom/select/search.hpp>
#include <engineroom/select/select.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom::detail {

/// A selection while it is made.
struct Working {
    const Portfolio& portfolio;
    const Policy& policy;
    const Demands& demands;
    const SelectOptions& options;
    const Solver& solver;
    Candidates candidates;
    Task task;
    ProjectRefs refs; ///< by project

    /// What a search is limited by, and told as.
    [[nodiscard]] SearchLimits limits(double gap, std::string_view what) const;
    /// Whether there is no time for more.
    [[nodiscard]] bool out_of_time() const { return options.stop && options.stop(); }
};

/// Among choices of the same worth the one of least budget, then the one with the first ids. False where time ran out:
/// `choice` is then the best of those that were looked at.
[[nodiscard]] bool settle_ties(const Working& working, Choice& choice);

/// Fills `not_chosen` with reasons, and `binding` with the demands that keep a single project from coming, or going.
void tell_reasons(const Working& working, const Choice& choice, Selection& selection);

/// Adds to `binding` the demands without which something else altogether would be chosen, by a search without each.
void find_binding(const Working& working, const BestChoice& best, Selection& selection);

/// Fills `conflict`: demands are left out one by one, and stay out where those that are left still contradict.
void find_conflict(const Working& working, Selection& selection);

/// What one more of the budget is worth.
[[nodiscard]] std::optional<double> value_of_budget(const Working& working, const BestChoice& best);

/// What each budget, or floor of high risk, is worth.
[[nodiscard]] std::vector<FrontierPoint> frontier(const Working& working, const BestChoice& best);

/// Fills findings and shares before and after: of the portfolio as it is, and as it is once the chosen are funded.
void tell_change(const Working& working, const Portfolio& after, Selection& selection);

/// Fills `resamples` and `resampled`.
void resample(const Working& working, Selection& selection);

/// @return the index of the demand of that name among the task's; it must be there
[[nodiscard]] std::size_t demand_called(const Task& task, std::string_view beginning);

} // namespace engineroom::detail
