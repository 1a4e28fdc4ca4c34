/// Sums over all that stands on each project, estimated where the graph is too large to follow.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <engineroom/measures/dependency_graph.hpp>
#include <engineroom/measures/fixed_random.hpp>
#include <limits>
#include <string_view>
#include <vector>

namespace engineroom {

/// For each project, the sum of `weight` over all projects downstream of it, direct and not, each once.
///
/// The smallest of exponential ranks tells the size of what is reached (Cohen, Journal of Computer and System Sciences
/// 55, 1997). Ranks depend on ids alone: the order of rows changes nothing, and the same portfolio gives the same sums.
class DownstreamSums {
public:
    static constexpr std::size_t rounds = 258;

    /// Relative standard error of each sum: 1 / sqrt(rounds - 2).
    static constexpr double error = 0.0625;

    /// @param weight  by project, >= 0
    /// @param ids     by project
    /// @cost          O(rounds x (projects + dependencies)), whatever the graph
    [[nodiscard]] static std::vector<double> estimate(const DependencyGraph& graph, const std::vector<double>& weight,
                                                      const std::vector<std::string_view>& ids) {
        constexpr double never = std::numeric_limits<double>::infinity();
        std::vector<double> below(graph.size()), sum(graph.projects(), 0.0);
        std::vector<std::uint64_t> key;
        key.reserve(ids.size());
        for (const std::string_view id : ids) key.push_back(hash_text(id));
        for (std::size_t round = 0; round < rounds; ++round) {
            const auto rank = [&](std::size_t v) {
                if (v >= graph.projects() || !(weight[v] > 0.0)) return never;
                return -std::log(fixed_uniform(key[v], round)) / weight[v];
            };
            std::fill(below.begin(), below.end(), never);
            const auto& order = graph.upstream_first();
            for (auto v = order.rbegin(); v != order.rend(); ++v) {
                if (*v < graph.projects()) sum[*v] += below[*v];
                const double least = std::min(below[*v], rank(*v));
                graph.each_upstream(*v, [&](std::size_t u) { below[u] = std::min(below[u], least); });
            }
        }
        for (double& total : sum) total = static_cast<double>(rounds - 1) / total;
        return sum;
    }
};

} // namespace engineroom
