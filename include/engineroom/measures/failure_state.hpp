/// How far each project has gone wrong: at risk, a zombie, failed or cancelled.
#pragma once

#include <cstddef>
#include <engineroom/measures/dependency_graph.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/policy/policy.hpp>
#include <vector>

namespace engineroom {

/// Live, and its delivery date lies before the as-of date.
[[nodiscard]] inline bool overdue(const Project& project, Date as_of) {
    return project.live() && project.delivery && *project.delivery < as_of;
}

/// Overdue by more than a share of its planned duration, or overdue and long not updated. Where neither its planned
/// duration nor its last update is known, nobody can tell, and it is none.
///
/// @param overrun      share of the planned duration (start to delivery), >= 0
/// @param silent_days  days without an update from which it counts as silent
[[nodiscard]] inline bool is_zombie(const Project& project, Date as_of, double overrun, double silent_days) {
    if (!overdue(project, as_of)) return false;
    if (project.updated && static_cast<double>(days_between(*project.updated, as_of)) >= silent_days) return true;
    if (!project.start || *project.start >= *project.delivery) return false;
    const auto planned = static_cast<double>(days_between(*project.start, *project.delivery));
    return static_cast<double>(days_between(*project.delivery, as_of)) > overrun * planned;
}

/// The state of every project. A failed or cancelled upstream, direct or not, puts a live project at risk.
[[nodiscard]] inline std::vector<FailureState> failure_states(const Portfolio& portfolio, const DependencyGraph& graph,
                                                              const Policy& policy) {
    std::vector<bool> behind_failure(graph.size(), false);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < graph.projects(); ++i) {
        const auto& stage = portfolio.projects[i].stage;
        if (stage && is_failure(*stage)) open.push_back(i);
    }
    while (!open.empty()) {
        const std::size_t at = open.back();
        open.pop_back();
        graph.each_downstream(at, [&](std::size_t next) {
            if (behind_failure[next]) return;
            behind_failure[next] = true;
            open.push_back(next);
        });
    }

    const double overrun = policy.threshold("DEL004", "overrun");
    const double silent_days = policy.threshold("DEL004", "silent_days");
    std::vector<FailureState> states(graph.projects(), FailureState::none);
    for (std::size_t i = 0; i < graph.projects(); ++i) {
        const Project& project = portfolio.projects[i];
        if (project.stage == Stage::failed)
            states[i] = FailureState::failed;
        else if (project.stage == Stage::cancelled)
            states[i] = FailureState::cancelled;
        else if (is_zombie(project, portfolio.as_of, overrun, silent_days))
            states[i] = FailureState::zombie;
        else if (project.live() && (behind_failure[i] || overdue(project, portfolio.as_of)))
            states[i] = FailureState::at_risk;
    }
    return states;
}

} // namespace engineroom
