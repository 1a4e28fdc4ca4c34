/// How sure a rate is that was seen in a few cases: the Clopper-Pearson interval.
#pragma once

#include <boost/math/special_functions/beta.hpp>
#include <cassert>
#include <cstddef>

namespace engineroom {

/// Smallest rate under which at least `events` of `cases` is not rarer than `tail` (Clopper & Pearson, Biometrika 26,
/// 1934).
///
/// @pre  cases > 0, events <= cases, 0 < tail < 1
[[nodiscard]] inline double clopper_pearson_lower(std::size_t events, std::size_t cases, double tail) {
    assert(cases > 0 && events <= cases && tail > 0.0 && tail < 1.0);
    if (events == 0) return 0.0;
    return boost::math::ibeta_inv(static_cast<double>(events), static_cast<double>(cases - events) + 1.0, tail);
}

/// Largest rate under which at most `events` of `cases` is not rarer than `tail`: 0 of 10 at 0.05 gives 0.2589.
[[nodiscard]] inline double clopper_pearson_upper(std::size_t events, std::size_t cases, double tail) {
    assert(cases > 0 && events <= cases && tail > 0.0 && tail < 1.0);
    if (events == cases) return 1.0;
    return boost::math::ibeta_inv(static_cast<double>(events) + 1.0, static_cast<double>(cases - events), 1.0 - tail);
}

/// Probability of at least `events` heads in `cases` tosses of a fair coin.
[[nodiscard]] inline double fair_coin_at_least(std::size_t events, std::size_t cases) {
    assert(events <= cases);
    if (events == 0) return 1.0;
    return boost::math::ibeta(static_cast<double>(events), static_cast<double>(cases - events) + 1.0, 0.5);
}

} // namespace engineroom
