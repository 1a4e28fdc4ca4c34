/// Computes circles, the critical path, impossible dates and what stands on one project.
#pragma once

#include <algorithm>
#include <cstddef>
#include <engineroom/core/date.hpp>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/compute/projects.hpp>
#include <engineroom/measures/dependencies.hpp>
#include <engineroom/measures/dependency_graph.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/model/column.hpp>
#include <limits>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace engineroom {

/// A shortest circle through the project of the smallest id in each knot; each waits for the next, the last for the
/// first.
///
/// Circles that share a project are one knot, told by one path. Knots are in order of the ids that they start with.
///
/// @cost O(n log n + dependencies)
[[nodiscard]] inline std::vector<Indices> find_circles(const Portfolio& portfolio, const DependencyGraph& graph) {
    const auto by_id = [&](std::size_t a, std::size_t b) {
        return portfolio.projects[a].id < portfolio.projects[b].id;
    };
    std::vector<Indices> circles;
    std::vector<std::size_t> knot_of(graph.size(), 0), came_from(graph.size(), graph.size());
    for (std::size_t k = 0; k < graph.knots().size(); ++k)
        for (const std::size_t v : graph.knots()[k]) knot_of[v] = k + 1;
    for (const auto& knot : graph.knots()) {
        const std::size_t first = *std::min_element(knot.begin(), knot.end(), by_id);
        // Breadth first from `first` to what it waits for, until something waits for `first` itself.
        std::vector<std::size_t> reached{first};
        std::size_t last = graph.size();
        for (std::size_t at = 0; at < reached.size() && last == graph.size(); ++at) {
            const std::size_t v = reached[at];
            std::vector<std::size_t> upstreams;
            graph.each_upstream(v, [&](std::size_t u) { upstreams.push_back(u); });
            std::sort(upstreams.begin(), upstreams.end(), [&](std::size_t a, std::size_t b) {
                return a < graph.projects() && b < graph.projects() ? by_id(a, b) : a < b;
            });
            for (const std::size_t u : upstreams) {
                if (u == first) {
                    last = v;
                    break;
                }
                if (knot_of[u] != knot_of[first] || came_from[u] != graph.size()) continue;
                came_from[u] = v;
                reached.push_back(u);
            }
        }
        Indices circle;
        for (std::size_t v = last; v != first; v = came_from[v]) circle.push_back(static_cast<ProjectIndex>(v));
        circle.push_back(static_cast<ProjectIndex>(first));
        std::reverse(circle.begin(), circle.end());
        circles.push_back(std::move(circle));
    }
    std::sort(circles.begin(), circles.end(),
              [&](const Indices& a, const Indices& b) { return by_id(a.front(), b.front()); });
    return circles;
}

namespace detail {

/// Days from start to delivery; 0 where one is missing or they are out of order.
[[nodiscard]] inline long planned_days(const Project& project) {
    if (!project.start || !project.delivery) return 0;
    return std::max(0L, days_between(*project.start, *project.delivery));
}

[[nodiscard]] inline bool may_wait(const Project& project) {
    return project.live() || project.pipeline();
}

/// The chain of not closed projects with the longest sum of planned days, one project alone being a chain too.
///
/// A project without both dates adds no days. Projects on a circle are passed by. None where no dependency is stated.
inline void find_critical_path(DependencyMeasure& dependencies, const Portfolio& portfolio,
                               const DependencyGraph& graph) {
    const auto& projects = portfolio.projects;
    const auto passed_by = [&](std::size_t v) {
        return v >= graph.projects() || graph.in_knot(v) || !may_wait(projects[v]);
    };
    std::vector<long> days(graph.size(), 0);
    std::vector<std::size_t> before(graph.size(), graph.size());
    std::size_t end = graph.size();
    const auto better = [&](std::size_t v, std::size_t than) {
        if (than == graph.size()) return days[v] > 0;
        return days[v] != days[than] ? days[v] > days[than] : projects[v].id < projects[than].id;
    };
    for (const std::size_t v : graph.upstream_first()) {
        if (passed_by(v)) continue;
        graph.each_upstream(v, [&](std::size_t u) {
            if (!passed_by(u) && better(u, before[v])) before[v] = u;
        });
        days[v] = planned_days(projects[v]) + (before[v] == graph.size() ? 0 : days[before[v]]);
        if (better(v, end)) end = v;
    }
    if (end == graph.size()) return;
    dependencies.critical_path_days = days[end];
    for (std::size_t v = end; v != graph.size(); v = before[v]) {
        dependencies.critical_path.push_back(static_cast<ProjectIndex>(v));
        if (!projects[v].start || !projects[v].delivery) ++dependencies.critical_path_undated;
    }
    std::reverse(dependencies.critical_path.begin(), dependencies.critical_path.end());
}

/// Dependencies that cannot come true: due before an upstream that is not closed, or waiting for the dead.
inline void find_hopeless(DependencyMeasure& dependencies, const Portfolio& portfolio,
                          const std::vector<Dependency>& known) {
    const auto& projects = portfolio.projects;
    for (const Dependency& dependency : known) {
        const Project &project = projects[dependency.project], &upstream = projects[dependency.upstream];
        if (may_wait(project) && !upstream.closed()) {
            ++dependencies.datable;
            if (project.delivery && upstream.delivery) {
                ++dependencies.dated;
                if (*project.delivery < *upstream.delivery) dependencies.impossible.push_back(dependency);
            }
        }
        if (project.live() && upstream.stage && is_failure(*upstream.stage)) dependencies.doomed.push_back(dependency);
    }
    const auto ids = [&](const Dependency& d) { return std::tie(projects[d.project].id, projects[d.upstream].id); };
    const auto gap = [&](const Dependency& d) {
        return days_between(*projects[d.project].delivery, *projects[d.upstream].delivery);
    };
    const auto budget = [&](const Dependency& d) {
        const auto& stated = projects[d.project].budget;
        return stated ? stated->amount() : -1.0;
    };
    std::sort(
        dependencies.impossible.begin(), dependencies.impossible.end(),
        [&](const Dependency& a, const Dependency& b) { return gap(a) != gap(b) ? gap(a) > gap(b) : ids(a) < ids(b); });
    std::sort(dependencies.doomed.begin(), dependencies.doomed.end(), [&](const Dependency& a, const Dependency& b) {
        return budget(a) != budget(b) ? budget(a) > budget(b) : ids(a) < ids(b);
    });
}

} // namespace detail

/// @param columns  those of the portfolio
/// @cost O(n log n + dependencies), beyond what `measure_projects` took
[[nodiscard]] inline DependencyMeasure measure_dependencies(const Ledger& ledger, const TellingOrder& order,
                                                            const ColumnSet& columns, const StatedDependencies& stated,
                                                            const DependencyGraph& graph,
                                                            const MeasuredProjects& measured) {
    const Portfolio& portfolio = ledger.portfolio;
    const auto& projects = portfolio.projects;
    DependencyMeasure dependencies;
    dependencies.edges = stated.known.size();
    dependencies.cycles = find_circles(portfolio, graph);
    dependencies.has_cycle = !dependencies.cycles.empty();
    if (!stated.known.empty() || !stated.unknown.empty()) detail::find_critical_path(dependencies, portfolio, graph);
    detail::find_hopeless(dependencies, portfolio, stated.known);

    dependencies.unknown = stated.unknown;
    std::sort(dependencies.unknown.begin(), dependencies.unknown.end(),
              [&](const UnknownDependency& a, const UnknownDependency& b) {
                  return std::tie(projects[a.project].id, a.id) < std::tie(projects[b.project].id, b.id);
              });

    const auto radius = [&](std::size_t i) { return measured.figures[i].blast_radius; };
    dependencies.blast = order.ordered(those(ledger.all, [&](std::size_t i) { return radius(i) > 0.0; }), radius);
    if (measured.live_expected > 0.0 && columns.contains(Column::depends_on))
        dependencies.largest_blast_radius = dependencies.blast.empty() ? 0.0 : radius(dependencies.blast.front());
    dependencies.error = measured.error;
    dependencies.chance_missing = measured.too_many_upstreams;
    return dependencies;
}

} // namespace engineroom
