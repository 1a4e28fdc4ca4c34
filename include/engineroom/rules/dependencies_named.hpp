/// When rules on dependencies cannot be assessed: a portfolio in which nobody names one may have some all the same.
#pragma once

#include <engineroom/rules/gates.hpp>
#include <optional>

namespace engineroom {

/// Not assessed, where the portfolio lacks what the rule needs, or no project says what it depends on.
[[nodiscard]] inline std::optional<NotAssessed> no_dependencies(const RuleInfo& info, const Measures& measures) {
    if (auto missing = lacks(info, measures)) return missing;
    if (measures.dependencies.edges > 0 || !measures.dependencies.unknown.empty()) return std::nullopt;
    return NotAssessed{{}, "no project names another that it depends on"};
}

} // namespace engineroom
