#include "present/rule_thresholds.hpp"
#include "present/text/page.hpp"

#include <engineroom/present/display.hpp>
#include <engineroom/present/text.hpp>
#include <fmt/format.h>

namespace engineroom {
namespace {

constexpr int label_width = 14;

void draw_thresholds(Page& page, const RuleInfo& rule, const Policy& policy) {
    const std::vector<ThresholdInForce> numbers = thresholds_in_force(rule.code, policy);
    if (!numbers.empty()) page.heading("Thresholds");
    for (const ThresholdInForce& one : numbers) {
        const std::string other =
            one.value == one.threshold.value ? std::string{} : fmt::format(" (default {})", exact(one.threshold.value));
        page.entry(one.threshold.name,
                   fmt::format("{}{}: {}; may be {}", exact(one.value), other, one.threshold.meaning,
                               range_text(one.threshold)),
                   2, label_width);
    }
    page.heading("To change it, in a policy file");
    if (const std::string extends = extends_toml(policy); !extends.empty()) page.paragraph(extends, 2);
    if (!numbers.empty()) {
        page.paragraph("[thresholds]", 2);
        page.paragraph(thresholds_toml(rule.code, policy), 2);
    }
    page.paragraph(fmt::format("or, to switch it off: ignore = [\"{}\"]", rule.code), 0);
}

} // namespace

std::string to_text(const RuleInfo& rule, const Policy& policy, const TextStyle& style) {
    Page page{style};
    page.line({{std::string{rule.code} + ' ' + std::string{rule.slug}, Ink::bold},
               {fmt::format(" ({})", to_string(rule.characteristic)), Ink::faint}});
    page.gap();
    page.entry("Finds", rule.finds, 0, label_width);
    page.entry("Why it matters", rule.why, 0, label_width);
    page.entry("What to do", rule.advice, 0, label_width);
    page.entry("Formula", rule.formula, 0, label_width);
    page.entry("Example", rule.example, 0, label_width);
    page.entry("Needs", needs_text(rule), 0, label_width);
    page.entry("Source", rule.source, 0, label_width);
    if (const std::string exception = policy_text(rule, policy); !exception.empty())
        page.entry("Policy", exception, 0, label_width);
    draw_thresholds(page, rule, policy);
    return page.take();
}

std::string to_text(std::span<const Rule> rules, const Policy& policy, const TextStyle& style) {
    Page page{style};
    for (const RuleGroup& group : by_characteristic(rules)) {
        page.heading(to_string(group.characteristic));
        for (const RuleInfo* rule : group.rules) {
            const std::string exception = policy_text(*rule, policy);
            page.entry(rule->code,
                       fmt::format("{}: {}{}{}", rule->slug, rule->finds, exception.empty() ? "" : " ", exception), 2,
                       6, Ink::bold);
        }
    }
    return page.take();
}

} // namespace engineroom
