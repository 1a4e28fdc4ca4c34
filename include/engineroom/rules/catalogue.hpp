/// All rules, in the order of their codes' groups.
#pragma once

#include <array>
#include <engineroom/rules/lcd/lcd_concentration.hpp>
#include <engineroom/rules/rsk/too_little_risk.hpp>
#include <engineroom/rules/rule.hpp>
#include <span>
#include <string_view>

namespace engineroom {

namespace detail {
inline constexpr std::array all_rules{
    rule<LcdConcentration>(), // LCD001
    rule<TooLittleRisk>(),    // RSK001
};
} // namespace detail

/// Every rule that is built, a line each, by group: LCD RSK PAY RES DEL SCO INE DEP DAT.
[[nodiscard]] inline std::span<const Rule> catalogue() {
    return detail::all_rules;
}

/// The rule of that code; nothing where there is none.
[[nodiscard]] inline const Rule* rule_named(std::string_view code) {
    for (const Rule& known : catalogue())
        if (known.info.code == code) return &known;
    return nullptr;
}

} // namespace engineroom
