/// What the words of a review mean in numbers: high risk, LCD, valuable, winner.
#pragma once

#include <array>
#include <cstddef>

namespace engineroom {

struct Definitions {
    double high_risk = 0.5;                            ///< p' at or above is high risk; (0, 1]
    double lcd_risk = 0.2;                             ///< LCD: p' at or below ...; [0, 1]
    double lcd_multiple = 2.0;                         ///< ... and enabled multiple at or below; >= 0
    double valuable_multiple = 3.0;                    ///< M at or above is valuable; > 0
    double winner_multiple = 10.0;                     ///< a winner returns at least this; > 0
    std::array<double, 3> risk_bands{0.1, 0.2, 0.5};   ///< very low < first <= low <= second < medium < third <= high
    std::size_t exact_limit = 5000;                    ///< projects up to which everything is computed exactly
    double tail_index = 0.0; ///< `[payoff] tail_index`: Pareto tail above P90; 0: none, else > 1
};

} // namespace engineroom
