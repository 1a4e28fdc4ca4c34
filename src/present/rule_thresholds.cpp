#include "present/rule_thresholds.hpp"

#include <algorithm>
#include <engineroom/policy/shipped.hpp>
#include <fmt/format.h>

namespace engineroom {

std::vector<ThresholdInForce> thresholds_in_force(std::string_view code, const Policy& policy) {
    std::vector<ThresholdInForce> found;
    for (const Threshold& threshold : thresholds)
        if (threshold.code == code) found.push_back({threshold, policy.threshold(code, threshold.name)});
    return found;
}

std::string range_text(const Threshold& threshold) {
    if (threshold.most == detail::unlimited) return fmt::format("at least {}", exact(threshold.least));
    return fmt::format("{} to {}", exact(threshold.least), exact(threshold.most));
}

std::string thresholds_toml(std::string_view code, const Policy& policy) {
    std::string text;
    for (const ThresholdInForce& one : thresholds_in_force(code, policy))
        text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", one.threshold.name, one.value);
    return text.empty() ? text : fmt::format("{} = {{ {} }}", code, text);
}

std::vector<std::string> needs_of(const RuleInfo& rule) {
    std::vector<std::string> needs;
    for (const Column column : rule.needs) needs.emplace_back(to_string(column));
    if (rule.needs.organisations()) needs.emplace_back("organisations");
    return needs;
}

std::string needs_text(const RuleInfo& rule) {
    std::string columns;
    std::size_t count = 0;
    for (const Column column : rule.needs) {
        columns += fmt::format("{}{}", columns.empty() ? "" : ", ", to_string(column));
        ++count;
    }
    if (count > 0) columns = (count == 1 ? "the column " : "the columns ") + columns;
    if (rule.needs.organisations())
        columns += columns.empty() ? "a file of organisations" : ", and a file of organisations";
    if (rule.in_compare_alone)
        columns += (columns.empty() ? "" : ", and ") + std::string{"an earlier spreadsheet: 'engineroom compare'"};
    return columns.empty() ? "nothing but projects" : columns;
}

std::string extends_toml(const Policy& policy) {
    const bool shipped =
        std::find(shipped_policies.begin(), shipped_policies.end(), policy.name) != shipped_policies.end();
    return shipped ? fmt::format("extends = \"{}\"", policy.name) : std::string{};
}

std::string exact(double value) {
    return fmt::format("{}", value);
}

bool ignores(const Policy& policy, std::string_view code) {
    return std::find(policy.ignored.begin(), policy.ignored.end(), code) != policy.ignored.end();
}

std::string policy_text(const RuleInfo& rule, const Policy& policy) {
    if (ignores(policy, rule.code)) return fmt::format("The policy {} ignores this rule.", policy.name);
    if (const auto severity = policy.severities.find(rule.code); severity != policy.severities.end())
        return fmt::format("Under the policy {} its findings are of severity {}.", policy.name,
                           to_string(severity->second));
    return {};
}

std::vector<RuleGroup> by_characteristic(std::span<const Rule> rules) {
    std::vector<RuleGroup> groups;
    for (std::size_t i = 0; i < characteristic_names.size(); ++i) {
        RuleGroup group{static_cast<Characteristic>(i), {}};
        for (const Rule& rule : rules)
            if (rule.info.characteristic == group.characteristic) group.rules.push_back(&rule.info);
        if (!group.rules.empty()) groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace engineroom
