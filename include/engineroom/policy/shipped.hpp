/// The policies that come with the program.
#pragma once

#include <array>
#include <engineroom/policy/policy.hpp>
#include <optional>
#include <string_view>

namespace engineroom {

/// The defaults: a cluster initiative, or any portfolio that ought to be venture-like.
[[nodiscard]] inline Policy cluster_policy() {
    return {};
}

/// An R&D unit of one company: more at the edges (10 % transformational, Nagji & Tuff, HBR May 2012), no cluster-wide
/// scope asked for.
[[nodiscard]] inline Policy corporate_policy() {
    Policy policy;
    policy.name = "corporate";
    policy.changed_thresholds[{"SCO004", "notice"}] = 0.10;
    policy.ignored = {"SCO001"};
    return policy;
}

/// A seed fund: most bets are high-risk, and a winner is what it lives on.
[[nodiscard]] inline Policy seed_fund_policy() {
    Policy policy;
    policy.name = "seed-fund";
    policy.changed_thresholds[{"RSK001", "warning"}] = 0.60;
    policy.changed_thresholds[{"RSK002", "failures"}] = 0.50;
    policy.changed_thresholds[{"LCD001", "warning"}] = 0.10;
    policy.changed_thresholds[{"LCD001", "critical"}] = 0.25;
    policy.changed_thresholds[{"PAY002", "warning"}] = 0.80;
    policy.changed_thresholds[{"RSK003", "warning"}] = 0.40;
    policy.ignored = {"LCD003", "SCO001"};
    return policy;
}

inline constexpr std::array<std::string_view, 3> shipped_policies{"cluster", "corporate", "seed-fund"};

[[nodiscard]] inline std::optional<Policy> shipped_policy(std::string_view name) {
    if (name == "cluster") return cluster_policy();
    if (name == "corporate") return corporate_policy();
    if (name == "seed-fund") return seed_fund_policy();
    return std::nullopt;
}

} // namespace engineroom
