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

/// An R&D unit of one company: more at the edges (10 % transformational, Nagji & Tuff, HBR May 2012); neither all
/// scopes asked for, nor academia and public agencies beside business.
[[nodiscard]] inline Policy corporate_policy() {
    Policy policy;
    policy.name = "corporate";
    policy.changed_thresholds[{"SCO004", "notice"}] = 0.10;
    policy.ignored = {"SCO001", "STK002"};
    return policy;
}

/// A seed fund: most bets are high-risk, and a winner is what it lives on. It has no members and no region: nothing is
/// asked of stakeholders and clusters.
[[nodiscard]] inline Policy seed_fund_policy() {
    Policy policy;
    policy.name = "seed-fund";
    policy.changed_thresholds[{"RSK001", "warning"}] = 0.60;
    policy.changed_thresholds[{"RSK002", "failures"}] = 0.50;
    policy.changed_thresholds[{"LCD001", "warning"}] = 0.10;
    policy.changed_thresholds[{"LCD001", "critical"}] = 0.25;
    policy.changed_thresholds[{"PAY002", "warning"}] = 0.80;
    policy.changed_thresholds[{"RSK003", "warning"}] = 0.40;
    policy.ignored = {"LCD003", "SCO001", "STK001", "STK002", "STK003", "STK004", "STK005", "STK006",
                      "STK007", "STK008", "STK009", "STK010", "STK011", "STK012", "STK013", "STK014",
                      "STK015", "STK016", "STK017", "STK018", "STK019", "REG001", "REG002", "REG003"};
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
