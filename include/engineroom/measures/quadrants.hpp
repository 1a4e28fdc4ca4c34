/// Pearls, oysters, bread and butter, white elephants: likely or not, valuable or not (Matheson & Matheson, The Smart
/// Organization).
#pragma once

#include <engineroom/measures/base.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/policy/policy.hpp>
#include <optional>

namespace engineroom {

/// Shares of live weight that add up to 1, each with its projects, the heaviest first.
struct QuadrantMeasure {
    Base base;                              ///< live; p' and multiple known
    std::optional<double> pearl;            ///< likely and valuable
    std::optional<double> oyster;           ///< unlikely and valuable
    std::optional<double> bread_and_butter; ///< likely and not valuable
    std::optional<double> white_elephant;   ///< unlikely and not valuable
    Indices pearls, oysters, breads, elephants;
};

} // namespace engineroom
