/// What the words of a review mean in numbers: high risk, LCD, valuable, winner.
#pragma once

#include <array>
#include <cstddef>
#include <limits>
#include <string_view>

namespace engineroom {

struct Definitions {
    double high_risk = 0.5;                          ///< p' at or above is high risk; (0, 1]
    double lcd_risk = 0.2;                           ///< LCD: p' at or below ...; [0, 1]
    double lcd_multiple = 2.0;                       ///< ... and enabled multiple at or below; >= 0
    double valuable_multiple = 3.0;                  ///< M at or above is valuable; > 0
    double winner_multiple = 10.0;                   ///< a winner returns at least this; > 0
    std::array<double, 3> risk_bands{0.1, 0.2, 0.5}; ///< very low < first <= low <= second < medium < third <= high
    std::size_t exact_limit = 5000;                  ///< projects up to which everything is computed exactly; >= 1
    double tail_index = 0.0; ///< `[payoff] tail_index`: Pareto tail above P90; 0: none, else > 1

    friend bool operator==(const Definitions&, const Definitions&) = default;
};

/// A definition that is one number: its key in a policy file, the values that it may take, and what it means.
struct DefinitionField {
    std::string_view name;
    double Definitions::*field;
    double least;
    bool above_least; ///< `least` itself is refused
    double most;
    std::string_view meaning;
};

/// Those that are one number; `risk_bands`, `exact_limit` and `tail_index` have shapes of their own.
inline constexpr std::array definition_fields{
    DefinitionField{"high_risk", &Definitions::high_risk, 0, true, 1,
                    "a project whose risk, knock-on included, is at or above this is high-risk"},
    DefinitionField{"lcd_risk", &Definitions::lcd_risk, 0, false, 1,
                    "LCD: a project whose risk, knock-on included, is at or below this ..."},
    DefinitionField{"lcd_multiple", &Definitions::lcd_multiple, 0, false, std::numeric_limits<double>::max(),
                    "... and whose multiple, with what it enables, is at or below this"},
    DefinitionField{"valuable_multiple", &Definitions::valuable_multiple, 0, true, std::numeric_limits<double>::max(),
                    "a project whose multiple is at or above this is valuable"},
    DefinitionField{"winner_multiple", &Definitions::winner_multiple, 0, true, std::numeric_limits<double>::max(),
                    "a project that returns at least this many times its budget is a winner"},
};

} // namespace engineroom
