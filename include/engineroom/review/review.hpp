/// The review of a portfolio: all measures, the whole catalogue, one value.
#pragma once

#include <engineroom/measures/compute/change.hpp>
#include <engineroom/measures/measure.hpp>
#include <engineroom/review/by_rules.hpp>
#include <engineroom/rules/catalogue.hpp>
#include <utility>

namespace engineroom {

/// Pure: the same portfolio and policy give the same review.
///
/// @pre   the as-of date is set, ids are unique
/// @cost  close to linear in projects; see `measure`
[[nodiscard]] inline Review review(const Portfolio& portfolio, const Policy& policy) {
    return review(portfolio, policy, measure(portfolio, policy), catalogue());
}

/// The same for a portfolio that was reviewed before: it is asked, too, what changed since.
///
/// @param before  the review of `earlier`
[[nodiscard]] inline Review review(const Portfolio& portfolio, const Policy& policy, const Portfolio& earlier,
                                   const Review& before) {
    Measures measures = measure(portfolio, policy);
    measures.change = measure_change(earlier, before.measures.projects, portfolio, measures.projects);
    return review(portfolio, policy, std::move(measures), catalogue());
}

} // namespace engineroom
