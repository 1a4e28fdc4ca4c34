/// The review of a portfolio: all measures, the whole catalogue, one value.
#pragma once

#include <engineroom/measures/compute/change.hpp>
#include <engineroom/measures/measure.hpp>
#include <engineroom/review/by_rules.hpp>
#include <engineroom/rules/catalogue.hpp>
#include <optional>
#include <utility>

namespace engineroom {

/// Pure: the same portfolio and policy give the same review.
///
/// @pre   the as-of date is set, ids are unique
/// @param loss  of a simulation, for RSK006 (`simulated_loss`, compiled); none: that is not assessed
/// @param threads  that share the work at most; the review is the same for any number
/// @cost  close to linear in projects; see `measure`
[[nodiscard]] inline Review review(const Portfolio& portfolio, const Policy& policy,
                                   std::optional<SimulatedLoss> loss = std::nullopt, unsigned threads = 1) {
    Measures measures = measure(portfolio, policy, threads);
    measures.loss = std::move(loss);
    return review(portfolio, policy, std::move(measures), catalogue(), threads);
}

/// The same for a portfolio that was reviewed before: it is asked, too, what changed since.
///
/// @param before  the review of `earlier`
[[nodiscard]] inline Review review(const Portfolio& portfolio, const Policy& policy, const Portfolio& earlier,
                                   const Review& before, std::optional<SimulatedLoss> loss = std::nullopt,
                                   unsigned threads = 1) {
    Measures measures = measure(portfolio, policy, threads);
    measures.loss = std::move(loss);
    measures.change = measure_change(earlier, before.measures->projects, portfolio, measures.projects);
    return review(portfolio, policy, std::move(measures), catalogue(), threads);
}

} // namespace engineroom
