/// Makes the picture of who waits for whom.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <engineroom/measures/compute/dependencies.hpp>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/compute/projects.hpp>
#include <engineroom/measures/connections.hpp>
#include <engineroom/measures/dependency_graph.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/model/stated.hpp>
#include <engineroom/policy/policy.hpp>
#include <engineroom/review/by_rules.hpp>
#include <engineroom/review/dependency_map.hpp>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace engineroom {
namespace detail {

using Ends = std::pair<std::size_t, std::size_t>; ///< from, to

[[nodiscard]] inline DependencyState state_of(const Project& project, const Project& upstream) {
    if (project.closed() || upstream.stage == Stage::delivered) return DependencyState::settled;
    if (project.live() && upstream.stage && is_failure(*upstream.stage)) return DependencyState::doomed;
    if (may_wait(project) && !upstream.closed() && project.delivery && upstream.delivery &&
        *project.delivery < *upstream.delivery)
        return DependencyState::impossible;
    return DependencyState::waiting;
}

/// Nodes of every project with a dependency, and of every id that no project has; edges between them.
inline void draw_dependencies(DependencyMap& map, const Portfolio& portfolio, const StatedDependencies& stated,
                              const MeasuredProjects& measured, bool radii) {
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> node_of(portfolio.projects.size(), none);
    for (const auto& [project, upstream] : stated.known) node_of[project] = node_of[upstream] = 0;
    for (const UnknownDependency& unknown : stated.unknown) node_of[unknown.project] = 0;
    const ProjectRefs refs = project_refs(portfolio);
    for (std::size_t i = 0; i < portfolio.projects.size(); ++i) {
        if (node_of[i] == none) continue;
        node_of[i] = map.nodes.size();
        const Project& project = portfolio.projects[i];
        DependencyNode node;
        node.project = refs[i];
        node.stage = project.stage;
        node.failure = measured.figures[i].failure;
        if (radii) node.blast_radius = measured.figures[i].blast_radius;
        node.start = project.start;
        node.delivery = project.delivery;
        map.nodes.push_back(std::move(node));
    }
    for (const auto& [project, upstream] : stated.known)
        map.edges.push_back(
            {node_of[upstream], node_of[project], state_of(portfolio.projects[project], portfolio.projects[upstream])});
    std::map<std::string_view, std::size_t> strangers;
    for (const UnknownDependency& unknown : stated.unknown) {
        const auto [known, fresh] = strangers.emplace(unknown.id, map.nodes.size());
        if (fresh) {
            DependencyNode node;
            node.project.id = unknown.id;
            node.known = false;
            map.nodes.push_back(std::move(node));
        }
        const bool settled = portfolio.projects[unknown.project].closed();
        map.edges.push_back(
            {known->second, node_of[unknown.project], settled ? DependencyState::settled : DependencyState::unknown});
    }
    std::stable_sort(map.edges.begin(), map.edges.end(),
                     [](const DependencyEdge& a, const DependencyEdge& b) { return a.to < b.to; });
}

/// What holds together, whichever way the arrows point.
inline void find_components(DependencyMap& map) {
    std::vector<std::array<std::uint32_t, 2>> pairs;
    for (const DependencyEdge& edge : map.edges) {
        const auto [low, high] = std::minmax(edge.from, edge.to);
        pairs.push_back({static_cast<std::uint32_t>(low), static_cast<std::uint32_t>(high)});
    }
    std::vector<NumberSet> groups;
    for (const auto& pair : pairs) groups.emplace_back(pair.data(), pair[0] == pair[1] ? 1U : 2U);
    const Connections found = connections(groups, map.nodes.size());
    for (const CutMember& cut : found.cuts) map.nodes[cut.member].articulation = true;
    map.components.resize(found.sizes.size());
    for (std::size_t v = 0; v < map.nodes.size(); ++v) map.components[found.component[v]].push_back(v);
    std::stable_sort(map.components.begin(), map.components.end(),
                     [](const Nodes& a, const Nodes& b) { return a.size() > b.size(); });
    for (std::size_t c = 0; c < map.components.size(); ++c)
        for (const std::size_t v : map.components[c]) map.nodes[v].component = c;
}

} // namespace detail

/// Every stated dependency, those of closed projects too, with the figures of `DependencyMeasure`.
///
/// @pre   the as-of date is set, ids are unique
/// @cost  that of `measure_projects` and `measure_dependencies`
[[nodiscard]] inline DependencyMap map_dependencies(const Portfolio& portfolio, const Policy& policy) {
    const StatedDependencies stated = stated_dependencies(portfolio);
    const DependencyGraph graph{portfolio, stated};
    const MeasuredProjects measured = measure_projects(portfolio, policy, graph);
    const DependencyMeasure found = measure_dependencies(Ledger{portfolio}, TellingOrder{portfolio},
                                                         columns_of(portfolio), stated, graph, measured);

    DependencyMap map;
    map.as_of = portfolio.as_of;
    map.policy = policy.name;
    map.inputs = portfolio.files;
    map.stated = columns_of(portfolio).contains(Column::depends_on);
    map.projects = portfolio.projects.size();
    detail::draw_dependencies(map, portfolio, stated, measured, found.largest_blast_radius.has_value());
    detail::find_components(map);

    std::map<std::string_view, std::size_t> node_of;
    for (std::size_t v = 0; v < map.nodes.size(); ++v)
        if (map.nodes[v].known) node_of.emplace(map.nodes[v].project.id, v);
    // One project alone is a chain too, and has no node where nothing waits for it.
    const auto nodes_of = [&](const Indices& projects) {
        Nodes nodes;
        for (const std::size_t i : projects)
            if (const auto node = node_of.find(portfolio.projects[i].id); node != node_of.end())
                nodes.push_back(node->second);
        return nodes;
    };
    std::set<detail::Ends> critical, circular;
    for (const Indices& circle : found.cycles) {
        map.circles.push_back(nodes_of(circle));
        const Nodes& nodes = map.circles.back();
        for (std::size_t k = 0; k < nodes.size(); ++k) circular.emplace(nodes[(k + 1) % nodes.size()], nodes[k]);
    }
    if (found.critical_path.size() > 1) {
        map.critical_path = nodes_of(found.critical_path);
        map.critical_path_days = found.critical_path_days;
        map.critical_path_undated = found.critical_path_undated;
    }
    for (std::size_t k = 1; k < map.critical_path.size(); ++k)
        critical.emplace(map.critical_path[k - 1], map.critical_path[k]);
    for (const std::size_t v : map.critical_path) map.nodes[v].critical = true;
    for (const Nodes& circle : map.circles)
        for (const std::size_t v : circle) map.nodes[v].circular = true;
    for (DependencyEdge& edge : map.edges) {
        edge.critical = critical.contains({edge.from, edge.to});
        edge.circular = circular.contains({edge.from, edge.to});
    }
    map.blast = nodes_of(found.blast);
    map.error = found.error;
    return map;
}

} // namespace engineroom
