/// The numbers of one rule under a policy, and what it needs, for the pages that explain it.
#pragma once

#include <engineroom/policy/policy.hpp>
#include <engineroom/rules/rule.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

/// A threshold and its value in force.
struct ThresholdInForce {
    Threshold threshold;
    double value = 0.0;
};

[[nodiscard]] std::vector<ThresholdInForce> thresholds_in_force(std::string_view code, const Policy& policy);

/// "0 to 1", "at least 1".
[[nodiscard]] std::string range_text(const Threshold& threshold);

/// `RSK001 = { warning = 0.1 }`: what a policy file says to change it; empty for a rule without thresholds.
[[nodiscard]] std::string thresholds_toml(std::string_view code, const Policy& policy);

/// Columns, and "organisations" for the file.
[[nodiscard]] std::vector<std::string> needs_of(const RuleInfo& rule);

/// "columns stage and risk, and a file of organisations"; "nothing but projects" for none.
[[nodiscard]] std::string needs_text(const RuleInfo& rule);

/// `extends = "cluster"` for a shipped policy; a file of somebody's own is changed where it is.
[[nodiscard]] std::string extends_toml(const Policy& policy);

/// The shortest text that reads back as the same number: thresholds are told as they are set.
[[nodiscard]] std::string exact(double value);

[[nodiscard]] bool ignores(const Policy& policy, std::string_view code);

/// What the policy does with the rule beside its thresholds; empty for nothing.
[[nodiscard]] std::string policy_text(const RuleInfo& rule, const Policy& policy);

/// Rules of one characteristic, in the order of the catalogue.
struct RuleGroup {
    Characteristic characteristic{};
    std::vector<const RuleInfo*> rules;
};

/// Characteristics without rules are left out.
[[nodiscard]] std::vector<RuleGroup> by_characteristic(std::span<const Rule> rules);

} // namespace engineroom
