/// What projects say of their risk and worth otherwise than in an earlier review.
#pragma once

#include <cstddef>
#include <engineroom/core/date.hpp>
#include <engineroom/measures/base.hpp>
#include <vector>

namespace engineroom {

/// A project that stated a risk and a multiple then, and does now.
struct RestatedBet {
    std::size_t project = 0;                      ///< index into the later portfolio
    double risk_before = 0.0, risk = 0.0;         ///< its own, in [0, 1]
    double multiple_before = 0.0, multiple = 0.0; ///< mean payoff if it succeeds / budget, or as stated; >= 0
};

struct ChangeMeasure {
    Date since;                    ///< the day of the earlier review
    Base base;                     ///< in both portfolios and not closed now; risk and multiple known in both, by count
    std::vector<RestatedBet> bets; ///< those of the base, whether they changed or not
};

} // namespace engineroom
