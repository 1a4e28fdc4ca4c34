/// What holds members of groups together: who is connected with whom, and without whom a connection breaks.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <engineroom/measures/jaccard.hpp>
#include <limits>
#include <numeric>
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

/// Members are vertices, and those of a group stand in a ring: edges lead from each to the next, and from the last to
/// the first. Two members are connected here if and only if they are where all members of a group know each other, and
/// so they are when any one member is gone; but a group of a thousand takes a thousand edges, not half a million.
class RingGraph {
public:
    using Vertex = std::uint32_t;

    /// @param groups  of numbers below `numbers`
    RingGraph(const std::vector<NumberSet>& groups, std::size_t numbers) : first_(numbers + 1, 0) {
        for (const NumberSet group : groups)
            each_edge(group, [this](Vertex a, Vertex b) {
                ++first_[a + 1];
                ++first_[b + 1];
            });
        std::partial_sum(first_.begin(), first_.end(), first_.begin());
        neighbours_.resize(first_.back());
        std::vector<std::size_t> next(first_.begin(), first_.end() - 1);
        for (const NumberSet group : groups)
            each_edge(group, [this, &next](Vertex a, Vertex b) {
                neighbours_[next[a]++] = b;
                neighbours_[next[b]++] = a;
            });
    }

    [[nodiscard]] std::size_t size() const { return first_.size() - 1; }
    /// One that is a neighbour in several rings, several times.
    [[nodiscard]] NumberSet neighbours(Vertex v) const {
        return {neighbours_.data() + first_[v], neighbours_.data() + first_[v + 1]};
    }

private:
    template<class Visit>
    static void each_edge(NumberSet group, Visit visit) {
        for (std::size_t k = 1; k < group.size(); ++k) visit(group[k - 1], group[k]);
        if (group.size() > 2) visit(group.back(), group.front());
    }

    std::vector<std::size_t> first_; ///< in `neighbours_`, by member, and the end of the last
    std::vector<Vertex> neighbours_;
};

/// Tarjan's walk (SIAM Journal on Computing 1, 1972): below a vertex hangs a piece of its own wherever nothing in it
/// reaches above that vertex.
class PieceWalk {
public:
    using Vertex = RingGraph::Vertex;

    /// What the walk learns of a vertex.
    struct Seen {
        Vertex discovered = 0; ///< 0: not yet
        Vertex low = 0;
        Vertex component = 0;
        Vertex members = 0;       ///< in the subtree below it, itself included
        Vertex pieces = 0;        ///< members in all pieces that hang below it alone
        Vertex largest_piece = 0; ///< members
    };

    explicit PieceWalk(const RingGraph& graph) : graph_{graph}, seen_(graph.size()) {
        for (std::size_t v = 0; v < graph.size(); ++v)
            if (seen_[v].discovered == 0) walk(static_cast<Vertex>(v));
    }

    [[nodiscard]] const Seen& seen(std::size_t v) const { return seen_[v]; }
    /// Members, by component.
    [[nodiscard]] const std::vector<std::size_t>& sizes() const { return sizes_; }

private:
    struct Step {
        Vertex vertex, parent;
        std::size_t next; ///< neighbour to look at
    };

    void discover(Vertex v, Vertex parent) {
        Seen& seen = seen_[v];
        seen.discovered = seen.low = ++clock_;
        seen.component = static_cast<Vertex>(sizes_.size() - 1);
        seen.members = 1;
        ++sizes_.back();
        path_.push_back({v, parent, 0});
    }
    void walk(Vertex start) {
        sizes_.push_back(0);
        discover(start, start);
        while (!path_.empty()) {
            Step& step = path_.back();
            const NumberSet neighbours = graph_.neighbours(step.vertex);
            if (step.next < neighbours.size()) {
                const Vertex to = neighbours[step.next++];
                if (seen_[to].discovered == 0)
                    discover(to, step.vertex);
                else if (to != step.parent)
                    seen_[step.vertex].low = std::min(seen_[step.vertex].low, seen_[to].discovered);
                continue;
            }
            const Step done = step;
            path_.pop_back();
            if (!path_.empty()) finish(seen_[done.vertex], seen_[done.parent]);
        }
    }
    static void finish(const Seen& own, Seen& parent) {
        parent.low = std::min(parent.low, own.low);
        parent.members += own.members;
        if (own.low < parent.discovered) return;
        parent.pieces += own.members;
        parent.largest_piece = std::max(parent.largest_piece, own.members);
    }

    const RingGraph& graph_;
    std::vector<Seen> seen_;
    std::vector<std::size_t> sizes_;
    std::vector<Step> path_;
    Vertex clock_ = 0;
};

} // namespace detail

/// Components and articulation points of the graph in which all members of a group know each other.
///
/// @param groups  of numbers below `numbers`, each number once in a group
/// @pre           fewer than 2^32 numbers
/// @cost          O(numbers + members of all groups)
[[nodiscard]] inline Connections connections(const std::vector<NumberSet>& groups, std::size_t numbers) {
    const detail::RingGraph graph{groups, numbers};
    const detail::PieceWalk walk{graph};

    std::vector<bool> present(numbers, false);
    for (const NumberSet group : groups)
        for (const std::uint32_t member : group) present[member] = true;
    Connections found;
    found.component.assign(numbers, Connections::none);
    std::vector<std::size_t> renumbered(walk.sizes().size(), Connections::none);
    for (std::size_t v = 0; v < numbers; ++v) {
        if (!present[v]) continue;
        const detail::PieceWalk::Seen& seen = walk.seen(v);
        std::size_t& component = renumbered[seen.component];
        if (component == Connections::none) {
            component = found.sizes.size();
            found.sizes.push_back(walk.sizes()[seen.component]);
        }
        found.component[v] = component;
        const std::size_t others = found.sizes[component] - 1, above = others - seen.pieces;
        if (const std::size_t split_off = others - std::max<std::size_t>(above, seen.largest_piece); split_off > 0)
            found.cuts.push_back({static_cast<std::uint32_t>(v), split_off});
    }
    return found;
}

} // namespace engineroom
