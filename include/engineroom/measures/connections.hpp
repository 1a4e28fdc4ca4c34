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

/// Members are vertices, and so are groups of two members or more: an edge leads from each member to each of its
/// groups. Two members are connected here if and only if they are where all members of a group know each other, and
/// what parts them here parts them there; but a group of a thousand takes a thousand edges, not half a million.
class GroupGraph {
public:
    using Vertex = std::uint32_t;

    /// @param groups  of numbers below `numbers`; referred to
    GroupGraph(const std::vector<NumberSet>& groups, std::size_t numbers) : first_(numbers + 1, 0) {
        groups_.reserve(groups.size());
        for (const NumberSet group : groups) {
            if (group.size() < 2) continue;
            groups_.push_back(group);
            for (const Vertex member : group) ++first_[member + 1];
        }
        std::partial_sum(first_.begin(), first_.end(), first_.begin());
        of_member_.resize(first_.back());
        std::vector<std::size_t> next(first_.begin(), first_.end() - 1);
        for (std::size_t g = 0; g < groups_.size(); ++g)
            for (const Vertex member : groups_[g]) of_member_[next[member]++] = static_cast<Vertex>(numbers + g);
    }

    [[nodiscard]] std::size_t members() const { return first_.size() - 1; }
    [[nodiscard]] std::size_t size() const { return members() + groups_.size(); }
    [[nodiscard]] NumberSet neighbours(Vertex v) const {
        if (v >= members()) return groups_[v - members()];
        return {of_member_.data() + first_[v], of_member_.data() + first_[v + 1]};
    }

private:
    std::vector<NumberSet> groups_;
    std::vector<std::size_t> first_; ///< in `of_member_`, by member, and the end of the last
    std::vector<Vertex> of_member_;
};

/// Tarjan's walk (SIAM Journal on Computing 1, 1972): below a vertex hangs a piece of its own wherever nothing in it
/// reaches above that vertex.
class PieceWalk {
public:
    using Vertex = GroupGraph::Vertex;

    /// What the walk learns of a vertex.
    struct Seen {
        Vertex discovered = 0; ///< 0: not yet
        Vertex low = 0;
        Vertex component = 0;
        Vertex members = 0;       ///< in the subtree below it, itself included
        Vertex pieces = 0;        ///< members in all pieces that hang below it alone
        Vertex largest_piece = 0; ///< members
    };

    explicit PieceWalk(const GroupGraph& graph) : graph_{graph}, seen_(graph.size()) {
        for (std::size_t v = 0; v < graph.members(); ++v)
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
        seen.members = v < graph_.members() ? 1 : 0;
        sizes_.back() += seen.members;
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

    const GroupGraph& graph_;
    std::vector<Seen> seen_;
    std::vector<std::size_t> sizes_;
    std::vector<Step> path_;
    Vertex clock_ = 0;
};

} // namespace detail

/// Components and articulation points of the graph in which all members of a group know each other.
///
/// @param groups  of numbers below `numbers`, each number once in a group
/// @pre           fewer than 2^32 numbers and groups together
/// @cost          O(numbers + members of all groups)
[[nodiscard]] inline Connections connections(const std::vector<NumberSet>& groups, std::size_t numbers) {
    const detail::GroupGraph graph{groups, numbers};
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
