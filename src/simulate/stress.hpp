/// Stresses: their names, and what they do to the projects of a portfolio.
#pragma once

#include <engineroom/core/result.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/simulate/scenario.hpp>
#include <string>
#include <vector>

namespace engineroom {

struct StressEffect {
    std::vector<bool> fails;      ///< by project: for certain
    std::vector<bool> cost_spent; ///< such a failure costs what was spent, and no more
    std::vector<bool> riskier;    ///< p becomes 2p / (1 + p): an organisation that takes part is gone
    std::string idle{};           ///< why it changes nothing: a phrase; empty where it does, or moves a factor
};

/// @param included  the projects simulated, by index
[[nodiscard]] Result<StressEffect> effect_of(const Stress& stress, const Portfolio& portfolio,
                                             const std::vector<bool>& included);

/// As it is typed: downturn, technology:THEME, exit:ORGANISATION, funding:FUNDER, political.
[[nodiscard]] std::string to_string(const Stress& stress);

} // namespace engineroom
