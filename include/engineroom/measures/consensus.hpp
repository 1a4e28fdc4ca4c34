/// What votes tell: how much reviewers disagree on a project, and whether disputed proposals lose.
#pragma once

#include <cstddef>
#include <engineroom/measures/base.hpp>
#include <engineroom/measures/mann_whitney.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <optional>
#include <vector>

namespace engineroom {

/// The votes of one project.
struct ProjectVotes {
    ProjectIndex project = 0;
    std::size_t votes = 0; ///< >= 2
    double mean = 0.0;
    double dissensus = 0.0;    ///< sample standard deviation
    double champion_gap = 0.0; ///< highest vote - mean
    bool accepted = false;     ///< active or later; else idea, proposed, or cancelled without a start
};

struct ConsensusMeasure {
    Base base;                             ///< projects of known stage; two votes or more
    std::vector<ProjectVotes> projects;    ///< the largest dissensus first
    std::size_t accepted = 0;              ///< of them
    std::size_t not_accepted = 0;          ///< of them
    std::optional<double> accepted_median; ///< dissensus
    std::optional<double> not_accepted_median;
    std::optional<MannWhitney> less_dissensus; ///< of accepted ones; `p_less` is that of LCD006. None where one side
                                               ///< is empty or all are equal
};

} // namespace engineroom
