/// Lowest-common-denominator projects: little can go wrong, little can come of it, and nothing of worth stands on them.
#pragma once

#include <cstddef>
#include <engineroom/measures/base.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/policy/policy.hpp>
#include <optional>
#include <vector>

namespace engineroom {

/// An LCD project and the signs that make it more typical.
struct LcdProject {
    ProjectIndex project = 0; ///< index into `Portfolio::projects`
    bool cluster_wide = false;
    bool half_take_part = false; ///< at least half of all organisations take part
    bool due_soon = false;       ///< within 12 months
    bool core_novelty = false;
    bool no_dissent = false; ///< at least two votes, all equal

    [[nodiscard]] int signs() const { return cluster_wide + half_take_part + due_soon + core_novelty + no_dissent; }
};

struct LcdMeasure {
    Base base;                         ///< live; p' and enabled multiple known
    std::optional<double> share;       ///< by weight
    std::optional<double> count_share; ///< by count, over the same projects
    std::vector<LcdProject> projects;  ///< the most typical first, then the largest budget, then id
};

} // namespace engineroom
