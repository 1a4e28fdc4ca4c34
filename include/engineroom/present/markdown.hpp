/// Markdown for a ticket, a wiki or a report: the same content as the text. Compiled: `engineroom::engineroom`.
#pragma once

#include <engineroom/policy/policy.hpp>
#include <engineroom/review/comparison.hpp>
#include <engineroom/review/result.hpp>
#include <engineroom/rules/rule.hpp>
#include <span>
#include <string>

namespace engineroom {

struct MarkdownStyle {
    bool verbose = false; ///< all evidence, not the first few
};

[[nodiscard]] std::string to_markdown(const Review& review, const MarkdownStyle& style = {});

/// What changed between two days.
[[nodiscard]] std::string to_markdown(const Comparison& comparison, const MarkdownStyle& style = {});

/// One rule, with its thresholds in force under `policy`.
[[nodiscard]] std::string to_markdown(const RuleInfo& rule, const Policy& policy);

/// The list of rules by characteristic.
[[nodiscard]] std::string to_markdown(std::span<const Rule> rules, const Policy& policy);

} // namespace engineroom
