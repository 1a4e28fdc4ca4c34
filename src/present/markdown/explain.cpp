#include "present/markdown/escape.hpp"
#include "present/rule_thresholds.hpp"

#include <engineroom/present/markdown.hpp>
#include <fmt/format.h>

namespace engineroom {

std::string to_markdown(const RuleInfo& rule, const Policy& policy) {
    std::string text =
        fmt::format("# {} {}\n\nCharacteristic: {}\n\n", rule.code, rule.slug, to_string(rule.characteristic));
    const auto part = [&text](std::string_view title, std::string_view words) {
        if (!words.empty()) text += fmt::format("**{}:** {}\n\n", title, escaped(words));
    };
    part("Finds", rule.finds);
    part("Why it matters", rule.why);
    part("What to do", rule.advice);
    part("Formula", rule.formula);
    part("Example", rule.example);
    part("Needs", needs_text(rule));
    part("Source", rule.source);
    part("Policy", policy_text(rule, policy));
    const std::vector<ThresholdInForce> numbers = thresholds_in_force(rule.code, policy);
    if (!numbers.empty())
        text += "## Thresholds\n\n" + table_row({"Key", "Value", "Default", "May be", "Meaning"}) +
                table_row({"---", "--:", "--:", "---", "---"});
    for (const ThresholdInForce& one : numbers)
        text += table_row({escaped(one.threshold.name), exact(one.value), exact(one.threshold.value),
                           range_text(one.threshold), escaped(one.threshold.meaning)});
    const std::string extends = extends_toml(policy);
    text += fmt::format("{}To change it, in a policy file:\n\n```toml\n{}{}", numbers.empty() ? "" : "\n", extends,
                        extends.empty() ? "" : "\n");
    if (!numbers.empty()) text += fmt::format("[thresholds]\n{}\n", thresholds_toml(rule.code, policy));
    return text + fmt::format("```\n\nTo switch it off: `ignore = [\"{}\"]`\n", rule.code);
}

std::string to_markdown(std::span<const Rule> rules, const Policy& policy) {
    std::string text = "# Rules\n";
    for (const RuleGroup& group : by_characteristic(rules)) {
        text += fmt::format("\n## {}\n\n", to_string(group.characteristic)) + table_row({"Code", "Name", "Finds"}) +
                table_row({"---", "---", "---"});
        for (const RuleInfo* rule : group.rules) {
            const std::string exception = policy_text(*rule, policy);
            text += table_row({rule->code, rule->slug,
                               escaped(fmt::format("{}{}{}", rule->finds, exception.empty() ? "" : " ", exception))});
        }
    }
    return text;
}

} // namespace engineroom
