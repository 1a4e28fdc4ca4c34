/// How many distinct bets the live portfolio holds.
#pragma once

#include <engineroom/measures/base.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/policy/policy.hpp>
#include <optional>
#include <vector>

namespace engineroom {

struct DiversityMeasure {
    Base base;                                          ///< live; p' and multiple known
    std::optional<double> distinct_bets;                ///< D in [1, |S|]
    bool theme = false, scope = false, novelty = false; ///< dimensions that enough of S state to count
    std::vector<Indices> cells;                         ///< projects alike in every dimension, the heaviest cell first
};

} // namespace engineroom
