/// Data that contradict themselves, repeat themselves or cannot be true.
#pragma once

#include <cstddef>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/policy/policy.hpp>
#include <string>
#include <vector>

namespace engineroom {

/// One project and what is odd about it, in words: "ended 2025-01-31, before its start 2025-03-01".
struct Oddity {
    ProjectIndex project = 0;
    std::string fact;
};

struct ContradictionMeasure {
    std::vector<Oddity> contradictions;
    std::vector<Indices> duplicates; ///< groups of two or more
    std::vector<Oddity> implausible; ///< payoffs
    std::size_t ranged = 0;          ///< projects that state a range of payoff
};

} // namespace engineroom
