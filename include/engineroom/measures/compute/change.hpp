/// Computes what changed since an earlier review.
#pragma once

#include <engineroom/measures/change.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/model/same_ids.hpp>
#include <optional>
#include <vector>

namespace engineroom {

/// @param figures_before, figures  of the projects of `before` and of `after`
/// @pre                            ids are unique in each
/// @cost                           O(projects)
[[nodiscard]] inline ChangeMeasure measure_change(const Portfolio& before, const Figures& figures_before,
                                                  const Portfolio& after, const Figures& figures) {
    ChangeMeasure change;
    change.since = before.as_of;
    const std::vector<std::optional<std::size_t>> earlier = same_ids(before, after);
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        const Project& project = after.projects[i];
        if (!earlier[i] || project.closed()) continue;
        ++change.base.size;
        const Project& was = before.projects[*earlier[i]];
        const std::optional<double> multiple_before = figures_before[*earlier[i]].multiple;
        const std::optional<double> multiple = figures[i].multiple;
        if (!was.risk || !project.risk || !multiple_before || !multiple) continue;
        change.bets.push_back({i, was.risk->value(), project.risk->value(), *multiple_before, *multiple});
    }
    change.base.stated = change.base.weighed = change.bets.size();
    return change;
}

} // namespace engineroom
