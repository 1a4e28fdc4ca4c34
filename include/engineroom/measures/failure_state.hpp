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

/// Which projects have a failed or cancelled one upstream, direct or not; by vertex of the graph.
[[nodiscard]] inline std::vector<bool> behind_failure(const Portfolio& portfolio, const DependencyGraph& graph) {
    std::vector<bool> behind(graph.size(), false);
    if (graph.edges() == 0) return behind;
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < graph.projects(); ++i) {
        const auto& stage = portfolio.projects[i].stage;
        if (stage && is_failure(*stage)) open.push_back(i);
    }
    while (!open.empty()) {
        const std::size_t at = open.back();
        open.pop_back();
        graph.each_downstream(at, [&](std::size_t next) {
            if (behind[next]) return;
            behind[next] = true;
            open.push_back(next);
        });
    }
    return behind;
}

/// The state of a project. A failed or cancelled upstream, direct or not, puts a live one at risk.
class FailureStates {
public:
    FailureStates(const Portfolio& portfolio, const DependencyGraph& graph, const Policy& policy)
        : as_of_{portfolio.as_of}, overrun_{policy.threshold("DEL004", "overrun")},
          silent_days_{policy.threshold("DEL004", "silent_days")}, behind_failure_{behind_failure(portfolio, graph)} {}

    /// @param i  the number of the project
    [[nodiscard]] FailureState of(const Project& project, std::size_t i) const {
        if (project.stage == Stage::failed) return FailureState::failed;
        if (project.stage == Stage::cancelled) return FailureState::cancelled;
        if (is_zombie(project, as_of_, overrun_, silent_days_)) return FailureState::zombie;
        if (project.live() && (behind_failure_[i] || overdue(project, as_of_))) return FailureState::at_risk;
        return FailureState::none;
    }

private:
    Date as_of_;
    double overrun_, silent_days_;
    std::vector<bool> behind_failure_;
};

} // namespace engineroom
