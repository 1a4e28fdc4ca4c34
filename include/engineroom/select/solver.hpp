/// The seam behind which a solver stands: whatever maximises a `LinearProgramme` can be put there.
#pragma once

#include <engineroom/select/linear_programme.hpp>
#include <functional>
#include <optional>

namespace engineroom {

/// Where a search stands, for whoever watches it.
struct SearchProgress {
    std::optional<double> best;  ///< worth of the best choice found so far
    std::optional<double> bound; ///< no choice is worth more than this
};

struct SearchLimits {
    double gap = 0.0; ///< the search ends when the bound is above the best by no more than this share of it; >= 0
    /// Asked often, from the thread that searches; true ends the search with what was found so far. May be empty. A
    /// deadline is kept here, as the library has no clock.
    std::function<bool()> stop;
    std::function<void(const SearchProgress&)> progress; ///< told now and then; may be empty
};

enum class SearchEnd {
    optimal,    ///< proved, up to the gap
    stopped,    ///< by `SearchLimits::stop`
    infeasible, ///< proved: no choice meets every row
    failed      ///< the solver gave up, without proof
};

struct SearchAnswer {
    SearchEnd end = SearchEnd::failed;
    std::optional<Choice> choice; ///< the best found; rows are met to the solver's tolerance, not exactly
    std::optional<double> bound;  ///< no choice is worth more than this
};

using Solver = std::function<SearchAnswer(const LinearProgramme&, const SearchLimits&)>;

} // namespace engineroom
