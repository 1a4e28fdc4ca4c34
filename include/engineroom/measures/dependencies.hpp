/// What waits for what: circles, the critical path, and how much stands on one project.
#pragma once

#include <cstddef>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/model/portfolio.hpp>
#include <optional>
#include <string>
#include <vector>

namespace engineroom {

/// `project` depends on `upstream`.
struct Dependency {
    std::size_t project = 0;
    std::size_t upstream = 0;
};

/// `project` names an id that no project has.
struct UnknownDependency {
    std::size_t project = 0;
    Text id;
};

struct DependencyMeasure {
    std::size_t edges = 0;
    bool has_cycle = false;
    std::vector<Indices> cycles; ///< one path a circle; each waits for the next, the last for the first
    Indices critical_path;       ///< upstream first
    std::optional<long> critical_path_days;
    std::size_t critical_path_undated = 0; ///< projects on it without both dates: they add no days
    std::optional<double>
        largest_blast_radius; ///< none where no live expected payoff, or no dependency column, is known
    Indices blast;            ///< projects that live ones stand on, the largest blast radius first
    std::size_t datable = 0;  ///< edges from a live or pipeline project to an upstream that is not closed
    std::size_t dated =
        0; ///< edges that could be: live or pipeline, and its upstream not closed, and both state a delivery date
    std::vector<Dependency> impossible; ///< live or pipeline, due before its upstream
    std::vector<Dependency> doomed;     ///< live, and its upstream failed or was cancelled
    std::vector<UnknownDependency> unknown;
    std::optional<double> error;    ///< relative standard error of e and blast radius where sampled; none: exact
    std::size_t chance_missing = 0; ///< projects without q because their upstreams are too many to follow
};

} // namespace engineroom
