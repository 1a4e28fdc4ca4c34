/// Who waits for whom as a picture: projects as points, dependencies as arrows, and what is special about each.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <engineroom/core/date.hpp>
#include <engineroom/model/source.hpp>
#include <engineroom/model/terms.hpp>
#include <engineroom/review/finding.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

/// How a dependency stands.
enum class DependencyState : std::uint8_t {
    waiting,
    settled,    ///< the project that waits is closed, or its upstream is delivered
    impossible, ///< due before its upstream
    doomed,     ///< live, and its upstream failed or was cancelled
    unknown     ///< nobody knows its upstream
};

template<>
struct TermNames<DependencyState> {
    static constexpr std::array<std::string_view, 5> names{"waiting", "settled", "impossible", "doomed", "unknown"};
};

/// A project that waits, or that others wait for.
struct DependencyNode {
    ProjectRef project; ///< of an id that no project has, the id alone
    bool known = true;
    std::optional<Stage> stage;
    std::optional<double> failure;      ///< p', in [0, 1]
    std::optional<double> blast_radius; ///< share of live expected payoff that stands on it, in [0, 1]
    std::optional<Date> start, delivery;
    std::size_t component = 0; ///< into `DependencyMap::components`
    bool critical = false;     ///< on the critical path
    bool circular = false;     ///< on one of the circles
    bool articulation = false; ///< without it others of its component have nothing to do with each other
};

/// From what is waited for to what waits: the way of the work.
struct DependencyEdge {
    std::size_t from = 0, to = 0; ///< into `DependencyMap::nodes`
    DependencyState state = DependencyState::waiting;
    bool critical = false; ///< on the critical path
    bool circular = false; ///< on one of the circles
};

using Nodes = std::vector<std::size_t>; ///< into the nodes of a map

struct DependencyMap {
    Date as_of;
    std::string policy; ///< its name
    std::vector<SourceFile> inputs;
    bool stated = false;               ///< there is a column of dependencies, filled or not
    std::size_t projects = 0;          ///< of the portfolio
    std::vector<DependencyNode> nodes; ///< in the order of the portfolio, then ids that no project has
    std::vector<DependencyEdge> edges; ///< by the project that waits
    std::vector<Nodes> components;     ///< the largest first
    std::vector<Nodes> circles;        ///< each waits for the next, the last for the first
    Nodes critical_path;               ///< upstream first
    std::optional<long> critical_path_days;
    std::size_t critical_path_undated = 0; ///< projects on it without both dates: they add no days
    Nodes blast;                           ///< projects that live ones stand on, the largest blast radius first
    std::optional<double> error;           ///< relative standard error of blast radii where sampled; none: exact

    /// Projects that neither wait nor are waited for.
    [[nodiscard]] std::size_t alone() const {
        std::size_t linked = 0;
        for (const DependencyNode& node : nodes) linked += node.known ? 1 : 0;
        return projects - linked;
    }
};

} // namespace engineroom
