/// All rules, in the order of their codes' groups.
#pragma once

#include <engineroom/rules/rule.hpp>
#include <span>
#include <string_view>

namespace engineroom {

/// Every rule that is built, a line each.
[[nodiscard]] std::span<const Rule> catalogue();

/// The rule of that code; nothing where there is none.
[[nodiscard]] const Rule* rule_named(std::string_view code);

} // namespace engineroom
