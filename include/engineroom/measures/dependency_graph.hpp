/// Who waits for whom, as a graph, and which projects wait in a circle.
#pragma once

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <cstddef>
#include <engineroom/measures/dependencies.hpp>
#include <engineroom/model/portfolio.hpp>
#include <numeric>
#include <string_view>
#include <utility>
#include <vector>

namespace engineroom {

/// What the projects' `depends_on` say, each dependency once.
struct StatedDependencies {
    std::vector<Dependency> known;
    std::vector<UnknownDependency> unknown;
};

/// @pre ids are unique
[[nodiscard]] inline StatedDependencies stated_dependencies(const Portfolio& portfolio) {
    StatedDependencies stated;
    if (std::all_of(portfolio.projects.begin(), portfolio.projects.end(),
                    [](const Project& project) { return project.depends_on.empty(); }))
        return stated;
    boost::unordered_flat_map<std::string_view, std::size_t> index;
    index.reserve(portfolio.projects.size());
    for (std::size_t i = 0; i < portfolio.projects.size(); ++i) index.emplace(portfolio.projects[i].id, i);
    boost::unordered_flat_set<std::string_view> once;
    for (std::size_t i = 0; i < portfolio.projects.size(); ++i) {
        once.clear();
        for (const Text& id : portfolio.projects[i].depends_on) {
            if (id.empty() || !once.insert(id).second) continue;
            if (const auto found = index.find(id); found != index.end())
                stated.known.push_back({i, found->second});
            else
                stated.unknown.push_back({i, id});
        }
    }
    return stated;
}

/// The dependencies that still matter for what is not closed.
///
/// A closed project waits for nobody, and nobody waits for a delivered one: their dependencies are cut. A failed or
/// cancelled upstream stays, so does one of unknown outcome, and so does an unknown id, as a vertex of its own behind
/// the projects'.
class DependencyGraph {
public:
    using Vertex = std::size_t;

    DependencyGraph(const Portfolio& portfolio, const StatedDependencies& stated)
        : projects_{portfolio.projects.size()} {
        std::vector<std::pair<Vertex, Vertex>> edges;
        edges.reserve(stated.known.size() + stated.unknown.size());
        const auto waits = [&portfolio](std::size_t i) { return !portfolio.projects[i].closed(); };
        for (const auto& [project, upstream] : stated.known)
            if (waits(project) && portfolio.projects[upstream].stage != Stage::delivered)
                edges.emplace_back(upstream, project);
        boost::unordered_flat_map<std::string_view, Vertex> unknown;
        for (const auto& [project, id] : stated.unknown)
            if (waits(project))
                edges.emplace_back(unknown.emplace(id, projects_ + unknown.size()).first->second, project);
        size_ = projects_ + unknown.size();
        graph_ = Graph{boost::edges_are_unsorted_multi_pass, edges.begin(), edges.end(), size_};
        find_order(edges);
    }

    [[nodiscard]] std::size_t size() const { return size_; }         ///< vertices
    [[nodiscard]] std::size_t projects() const { return projects_; } ///< the first of them
    [[nodiscard]] std::size_t edges() const { return boost::num_edges(graph_); }

    /// Every vertex after all that it waits for, but for circles.
    [[nodiscard]] const std::vector<Vertex>& upstream_first() const { return order_; }
    /// Projects that wait for each other in a circle, by knot: each reaches every other of its knot.
    [[nodiscard]] const std::vector<std::vector<Vertex>>& knots() const { return knots_; }
    [[nodiscard]] bool in_knot(Vertex v) const { return in_knot_[v]; }
    /// On a circle, or behind one.
    [[nodiscard]] bool circular(Vertex v) const { return circular_[v]; }

    [[nodiscard]] std::size_t upstreams(Vertex v) const { return boost::in_degree(v, graph_); }
    [[nodiscard]] std::size_t downstreams(Vertex v) const { return boost::out_degree(v, graph_); }

    template<class Visit>
    void each_upstream(Vertex v, Visit visit) const {
        for (auto [edge, end] = boost::in_edges(v, graph_); edge != end; ++edge) visit(boost::source(*edge, graph_));
    }

    template<class Visit>
    void each_downstream(Vertex v, Visit visit) const {
        for (auto [next, end] = boost::adjacent_vertices(v, graph_); next != end; ++next) visit(*next);
    }

private:
    using Graph = boost::compressed_sparse_row_graph<boost::bidirectionalS>;

    void find_order(const std::vector<std::pair<Vertex, Vertex>>& edges) {
        if (edges.empty()) { // as below, where each is a component by itself
            order_.resize(size_);
            std::iota(order_.rbegin(), order_.rend(), Vertex{0});
            in_knot_.assign(size_, false);
            circular_ = in_knot_;
            return;
        }
        // Tarjan numbers a component only when all that it leads to have their numbers: downstream first.
        std::vector<std::size_t> component(size_);
        const auto components = boost::strong_components(
            graph_, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, graph_)));
        order_.resize(size_);
        std::iota(order_.begin(), order_.end(), Vertex{0});
        std::stable_sort(order_.begin(), order_.end(), [&](Vertex a, Vertex b) { return component[a] > component[b]; });

        std::vector<std::size_t> members(components, 0);
        for (const std::size_t c : component) ++members[c];
        in_knot_.assign(size_, false);
        for (Vertex v = 0; v < size_; ++v) in_knot_[v] = members[component[v]] > 1;
        for (const auto& [from, to] : edges)
            if (from == to) in_knot_[from] = true;
        circular_ = in_knot_;
        for (const Vertex v : order_) {
            if (in_knot_[v]) {
                if (knots_.empty() || component[knots_.back().front()] != component[v]) knots_.emplace_back();
                knots_.back().push_back(v);
            }
            if (circular_[v]) each_downstream(v, [this](Vertex next) { circular_[next] = true; });
        }
    }

    std::size_t projects_ = 0;
    std::size_t size_ = 0;
    Graph graph_;
    std::vector<Vertex> order_;
    std::vector<std::vector<Vertex>> knots_;
    std::vector<bool> in_knot_;
    std::vector<bool> circular_;
};

} // namespace engineroom
