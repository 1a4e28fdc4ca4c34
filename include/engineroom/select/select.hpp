/// What to fund next: the choice among ideas and proposals that is worth most and meets the demands. Compiled:
/// `engineroom::engineroom`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <engineroom/core/result.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/policy/policy.hpp>
#include <engineroom/select/selection.hpp>
#include <engineroom/select/solver.hpp>
#include <functional>
#include <string_view>

namespace engineroom {

/// What a frontier goes along.
enum class FrontierOf : std::uint8_t { budget, min_high_risk };

struct SelectOptions {
    double gap = 1e-6;            ///< see `SearchLimits`; 0: to the last
    bool extras = true;           ///< ties, the value of budget, all demands that bind, and findings before and after
    bool reconsider_live = false; ///< live projects are chosen anew, at their unspent budget
    std::size_t frontier = 0;     ///< points: budgets B/K, 2 B/K, ... B, or floors from 0 to 1
    FrontierOf frontier_of = FrontierOf::budget;
    std::size_t resamples = 0; ///< draws of risks and payoffs
    std::uint64_t seed = 1;    ///< of the draws
    /// Asked often; true ends whatever is being searched, and all that would come after it. May be empty.
    std::function<bool()> stop;
    /// Told what is being searched ("choosing", "value of budget") and where that stands. May be empty.
    std::function<void(std::string_view, const SearchProgress&)> progress;
};

/// Maximises the expected net worth of what is chosen, sum of q mu - c, by a linear programme: see `demand_rows.hpp`
/// for every demand in linear form, and where that is exact.
///
/// Pure but for `stop`: the same portfolio, demands and options give the same selection. What cannot be met is a
/// selection as well (`infeasible`, with the demands that contradict each other).
///
/// @param solver  the search itself; CBC unless another is given
/// @pre     the as-of date is set, ids are unique
/// @return  or a usage problem: a demand that names what the portfolio does not have, a number out of its range, a
///          frontier of budgets without a budget, no solver
[[nodiscard]] Result<Selection> select(const Portfolio& portfolio, const Demands& demands, const Policy& policy = {},
                                       const SelectOptions& options = {}, const Solver& solver = {});

/// Whether a solver was built in.
[[nodiscard]] bool can_select();

} // namespace engineroom
