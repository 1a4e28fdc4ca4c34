/// Sums of blocks that do not depend on how the blocks were shared out: neighbours are added in pairs, as in a
/// tournament, so that every split of the blocks comes to the same tree and the same last bit.
#pragma once

#include <cstdint>
#include <map>
#include <utility>

namespace engineroom {

/// Holds at most one node a level and gap: memory grows with the logarithm of the number of blocks.
///
/// @tparam Sums  has `void add(const Sums&)`
template<class Sums>
class SumTree {
public:
    /// @param block  each once, in any order
    void insert(std::uint64_t block, Sums sums) { insert_node({block, 0}, std::move(sums)); }

    /// Takes what another tree, of other blocks, has summed.
    void merge(SumTree&& other) {
        for (auto& [node, sums] : other.nodes_) insert_node(node, std::move(sums));
        other.nodes_.clear();
    }

    /// All nodes, added from the first block to the last; once all blocks are there, they are the same nodes whatever
    /// the order in which these came.
    [[nodiscard]] Sums total() const {
        Sums sum;
        for (const auto& [node, sums] : nodes_) sum.add(sums);
        return sum;
    }

    [[nodiscard]] std::size_t nodes() const { return nodes_.size(); }

    /// Hands over every node: its first block, its level and its sums.
    template<class Take>
    void each(const Take& take) const {
        for (const auto& [node, sums] : nodes_) take(node.first, node.level, sums);
    }

    /// A node that another tree handed over.
    void insert_node(std::uint64_t first, unsigned level, Sums sums) { insert_node({first, level}, std::move(sums)); }

private:
    struct Node {
        std::uint64_t first = 0; ///< block
        unsigned level = 0;      ///< of 2^level blocks

        friend bool operator<(const Node& a, const Node& b) {
            return a.first != b.first ? a.first < b.first : a.level < b.level;
        }
    };

    void insert_node(Node node, Sums sums) {
        while (true) {
            const std::uint64_t size = std::uint64_t{1} << node.level;
            const bool left = (node.first & size) == 0;
            const auto sibling = nodes_.find({left ? node.first + size : node.first - size, node.level});
            if (sibling == nodes_.end()) break;
            Sums other = std::move(sibling->second);
            nodes_.erase(sibling);
            if (left) {
                sums.add(other);
            } else {
                other.add(sums);
                sums = std::move(other);
                node.first -= size;
            }
            ++node.level;
        }
        nodes_.emplace(node, std::move(sums));
    }

    std::map<Node, Sums> nodes_;
};

} // namespace engineroom
