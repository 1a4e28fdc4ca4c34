/// Who stands between others: betweenness in an undirected graph, every edge as long as the next.
#pragma once

#include <algorithm>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/pending/queue.hpp>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <engineroom/measures/jaccard.hpp>
#include <engineroom/measures/sum.hpp>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace engineroom {

/// Two members of at least one group, and how many groups they share.
struct SharedGroups {
    std::uint32_t a = 0, b = 0; ///< a < b
    std::size_t groups = 0;
};

/// All pairs of members that share a group, in order.
///
/// @param most  pairs, group by group, up to which they are looked at: a group of n has n (n - 1) / 2
/// @return      none where there are more
[[nodiscard]] inline std::optional<std::vector<SharedGroups>> shared_groups(const std::vector<NumberSet>& groups,
                                                                            std::size_t most) {
    std::size_t count = 0;
    for (const NumberSet group : groups)
        count += group.size() * (group.size() - std::min<std::size_t>(1, group.size())) / 2;
    if (count > most) return std::nullopt;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    pairs.reserve(count);
    for (const NumberSet group : groups)
        for (std::size_t x = 0; x < group.size(); ++x)
            for (std::size_t y = x + 1; y < group.size(); ++y) pairs.emplace_back(group[x], group[y]);
    std::sort(pairs.begin(), pairs.end());
    std::vector<SharedGroups> shared;
    for (const auto& [a, b] : pairs) {
        if (shared.empty() || shared.back().a != a || shared.back().b != b) shared.push_back({a, b, 0});
        ++shared.back().groups;
    }
    return shared;
}

struct Betweenness {
    std::vector<double> value; ///< by vertex: shortest paths between two others that pass it, each pair once, in parts
                               ///< where there are several
    std::optional<double> error; ///< where sampled: the largest standard error of any of them; none: exact. That of a
                                 ///< vertex by itself says too little, as few sources see one that few paths pass
};

namespace detail {

using PlainGraph = boost::compressed_sparse_row_graph<boost::directedS>;

/// Shortest paths from one vertex: how many lead to each, and in what order they are met.
class PathVisitor : public boost::default_bfs_visitor {
public:
    struct Paths {
        std::vector<std::size_t> met; ///< nearest first
        std::vector<std::size_t> distance;
        std::vector<double> count;
    };

    explicit PathVisitor(Paths& paths) : paths_{&paths} {}

    void discover_vertex(std::size_t v, const PlainGraph&) { paths_->met.push_back(v); }
    template<class Edge>
    void tree_edge(Edge edge, const PlainGraph& graph) {
        const std::size_t from = boost::source(edge, graph), to = boost::target(edge, graph);
        paths_->distance[to] = paths_->distance[from] + 1;
        paths_->count[to] = paths_->count[from];
    }
    template<class Edge>
    void non_tree_edge(Edge edge, const PlainGraph& graph) {
        const std::size_t from = boost::source(edge, graph), to = boost::target(edge, graph);
        if (paths_->distance[to] == paths_->distance[from] + 1) paths_->count[to] += paths_->count[from];
    }

private:
    Paths* paths_;
};

/// For each source in turn, calls `add(vertex, share)` with what passes `vertex` of the shortest paths from the source.
template<class Add>
void each_dependency(const PlainGraph& graph, const std::vector<std::size_t>& sources, Add add) {
    const std::size_t n = boost::num_vertices(graph);
    PathVisitor::Paths paths{{}, std::vector<std::size_t>(n), std::vector<double>(n)};
    std::vector<double> passing(n);
    std::vector<boost::default_color_type> colours(n, boost::white_color);
    const auto colour = boost::make_iterator_property_map(colours.begin(), boost::get(boost::vertex_index, graph));
    boost::queue<std::size_t> open;
    for (const std::size_t source : sources) {
        paths.distance[source] = 0;
        paths.count[source] = 1.0;
        boost::breadth_first_visit(graph, source, open, PathVisitor{paths}, colour);
        for (const std::size_t v : paths.met) passing[v] = 0.0;
        for (auto v = paths.met.rbegin(); v != paths.met.rend(); ++v) {
            for (auto [next, end] = boost::adjacent_vertices(*v, graph); next != end; ++next)
                if (paths.distance[*next] + 1 == paths.distance[*v])
                    passing[*next] += paths.count[*next] / paths.count[*v] * (1.0 + passing[*v]);
            if (*v != source) add(*v, passing[*v]);
            colours[*v] = boost::white_color;
        }
        paths.met.clear();
    }
}

} // namespace detail

/// Brandes, Journal of Mathematical Sociology 25, 2001. Above `exact_limit` vertices the paths from a sample of them
/// are taken for all (Brandes & Pich, International Journal of Bifurcation and Chaos 17, 2007).
///
/// @param keys  a number for each vertex that does not depend on the order of the vertices: those with the smallest are
///              the sample
/// @cost        vertices x edges; above the limit 8 exact_limit^2 steps, or 128 x edges
[[nodiscard]] inline Betweenness betweenness(const std::vector<std::uint64_t>& keys,
                                             const std::vector<SharedGroups>& edges, std::size_t exact_limit) {
    const std::size_t n = keys.size();
    std::vector<std::pair<std::size_t, std::size_t>> both_ways;
    both_ways.reserve(2 * edges.size());
    for (const SharedGroups& edge : edges) {
        both_ways.emplace_back(edge.a, edge.b);
        both_ways.emplace_back(edge.b, edge.a);
    }
    const detail::PlainGraph graph{boost::edges_are_unsorted_multi_pass, both_ways.begin(), both_ways.end(), n};

    std::vector<std::size_t> sources(n);
    std::iota(sources.begin(), sources.end(), std::size_t{0});
    if (n > exact_limit) {
        constexpr std::size_t fewest = 128; // or a standard error means little
        std::sort(sources.begin(), sources.end(), [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
        sources.resize(std::min(n, std::max(fewest, 8 * exact_limit * exact_limit / (n + 4 * edges.size()))));
    }
    std::vector<Sum> sum(n), squares(n);
    const bool sampled = sources.size() < n;
    detail::each_dependency(graph, sources, [&](std::size_t v, double share) {
        sum[v] += share;
        if (sampled) squares[v] += share * share;
    });

    Betweenness result;
    const auto all = static_cast<double>(n), drawn = static_cast<double>(sources.size());
    double largest_variance = 0.0;
    for (std::size_t v = 0; v < n; ++v) {
        const double mean = sum[v].value() / drawn;
        result.value.push_back(mean * all / 2.0); // from both ends of each pair
        largest_variance = std::max(largest_variance, (squares[v].value() / drawn - mean * mean) / (drawn - 1.0));
    }
    if (sampled) result.error = all / 2.0 * std::sqrt(largest_variance * (1.0 - drawn / all));
    return result;
}

} // namespace engineroom
