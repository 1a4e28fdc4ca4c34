/// How long projects live: the share of them that has not ended so many days after its start.
#pragma once

#include <engineroom/measures/base.hpp>
#include <engineroom/measures/kaplan_meier.hpp>
#include <optional>
#include <vector>

namespace engineroom {

struct SurvivalMeasure {
    Base base;                         ///< live and closed; start, and if closed the end, stated and in order
    std::size_t ended = 0;             ///< of them; the others are live
    std::vector<SurvivalStep> steps;   ///< in days from start
    std::optional<double> median_days; ///< first day by which half have ended; none where it has not come yet
};

} // namespace engineroom
