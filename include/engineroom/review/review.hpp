/// The review of a portfolio: all measures, the whole catalogue, one value.
#pragma once

#include <engineroom/measures/measure.hpp>
#include <engineroom/review/by_rules.hpp>
#include <engineroom/rules/catalogue.hpp>

namespace engineroom {

/// Pure: the same portfolio and policy give the same review.
///
/// @pre   the as-of date is set, ids are unique
/// @cost  close to linear in projects; see `measure`
[[nodiscard]] inline Review review(const Portfolio& portfolio, const Policy& policy) {
    return review(portfolio, policy, measure(portfolio, policy), catalogue());
}

} // namespace engineroom
