/// What holds members of groups together: who is connected with whom, and without whom a connection breaks.
#pragma once

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/depth_first_search.hpp>
#include <cstddef>
#include <cstdint>
#include <engineroom/measures/jaccard.hpp>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

namespace engineroom {

/// A member without whom others of its component fall apart.
struct CutMember {
    std::uint32_t member = 0;
    std::size_t split_off = 0; ///< members outside the largest piece that is left of its component, >= 1
};

struct Connections {
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    std::vector<std::size_t> component; ///< by number; `none` for one that is in no group
    std::vector<std::size_t> sizes;     ///< members, by component
    std::vector<CutMember> cuts;        ///< articulation points, in order of number
};

namespace detail {

/// Members are vertices, and so are groups of two members or more: an edge leads from each member to each of its
/// groups. Two members are connected here if and only if they are where all members of a group know each other, and
/// what parts them here parts them there; but a group of a thousand takes a thousand edges, not half a million.
using GroupGraph = boost::compressed_sparse_row_graph<boost::directedS>;

[[nodiscard]] inline GroupGraph group_graph(const std::vector<NumberSet>& groups, std::size_t numbers) {
    std::vector<std::pair<std::size_t, std::size_t>> edges;
    std::size_t vertex = numbers;
    for (const NumberSet group : groups) {
        if (group.size() < 2) continue;
        for (const std::uint32_t member : group) {
            edges.emplace_back(member, vertex);
            edges.emplace_back(vertex, member);
        }
        ++vertex;
    }
    return {boost::edges_are_unsorted_multi_pass, edges.begin(), edges.end(), vertex};
}

/// Tarjan's walk (SIAM Journal on Computing 1, 1972): below a vertex hangs a piece of its own wherever nothing in it
/// reaches above that vertex.
class PieceVisitor : public boost::default_dfs_visitor {
public:
    /// What the walk learns of a vertex.
    struct Seen {
        std::size_t parent = Connections::none;
        std::size_t discovered = 0, low = 0;
        std::size_t component = 0;
        std::size_t members = 0;       ///< in the subtree below it, itself included
        std::size_t pieces = 0;        ///< members in all pieces that hang below it alone
        std::size_t largest_piece = 0; ///< members
    };

    PieceVisitor(std::vector<Seen>& seen, std::vector<std::size_t>& sizes, std::size_t numbers)
        : seen_{seen}, sizes_{sizes}, numbers_{numbers} {}

    void start_vertex(std::size_t, const GroupGraph&) { sizes_.push_back(0); }
    void discover_vertex(std::size_t v, const GroupGraph&) {
        Seen& seen = seen_[v];
        seen.discovered = seen.low = ++*clock_;
        seen.component = sizes_.size() - 1;
        seen.members = v < numbers_ ? 1 : 0;
        sizes_.back() += seen.members;
    }
    template<class Edge>
    void tree_edge(Edge edge, const GroupGraph& graph) {
        seen_[boost::target(edge, graph)].parent = boost::source(edge, graph);
    }
    template<class Edge>
    void back_edge(Edge edge, const GroupGraph& graph) {
        Seen& from = seen_[boost::source(edge, graph)];
        const std::size_t to = boost::target(edge, graph);
        if (to != from.parent) from.low = std::min(from.low, seen_[to].discovered);
    }
    void finish_vertex(std::size_t v, const GroupGraph&) {
        const Seen& own = seen_[v];
        if (own.parent == Connections::none) return;
        Seen& parent = seen_[own.parent];
        parent.low = std::min(parent.low, own.low);
        parent.members += own.members;
        if (own.low < parent.discovered) return;
        parent.pieces += own.members;
        parent.largest_piece = std::max(parent.largest_piece, own.members);
    }

private:
    std::vector<Seen>& seen_;
    std::vector<std::size_t>& sizes_;
    std::size_t numbers_;
    std::shared_ptr<std::size_t> clock_ = std::make_shared<std::size_t>(0); // the walk copies its visitor
};

} // namespace detail

/// Components and articulation points of the graph in which all members of a group know each other.
///
/// @param groups  of numbers below `numbers`
/// @cost          O(numbers + members of all groups)
[[nodiscard]] inline Connections connections(const std::vector<NumberSet>& groups, std::size_t numbers) {
    const detail::GroupGraph graph = detail::group_graph(groups, numbers);
    std::vector<detail::PieceVisitor::Seen> seen(boost::num_vertices(graph));
    std::vector<std::size_t> sizes;
    std::vector<boost::default_color_type> colours(boost::num_vertices(graph));
    boost::depth_first_search(
        graph, detail::PieceVisitor{seen, sizes, numbers},
        boost::make_iterator_property_map(colours.begin(), boost::get(boost::vertex_index, graph)));

    std::vector<bool> present(numbers, false);
    for (const NumberSet group : groups)
        for (const std::uint32_t member : group) present[member] = true;
    Connections found;
    found.component.assign(numbers, Connections::none);
    std::vector<std::size_t> renumbered(sizes.size(), Connections::none);
    for (std::size_t v = 0; v < numbers; ++v) {
        if (!present[v]) continue;
        std::size_t& component = renumbered[seen[v].component];
        if (component == Connections::none) {
            component = found.sizes.size();
            found.sizes.push_back(sizes[seen[v].component]);
        }
        found.component[v] = component;
        const std::size_t others = found.sizes[component] - 1, above = others - seen[v].pieces;
        if (const std::size_t split_off = others - std::max(above, seen[v].largest_piece); split_off > 0)
            found.cuts.push_back({static_cast<std::uint32_t>(v), split_off});
    }
    return found;
}

} // namespace engineroom
