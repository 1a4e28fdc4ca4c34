/// How numbers read in a sentence: one place, so that every message, table and page says them alike.
#pragma once

#include <cmath>
#include <cstddef>
#include <fmt/format.h>
#include <string>
#include <string_view>

namespace engineroom {

/// 0.456 -> "46 %"; below 10 % one decimal, and never "0 %" or "100 %" for what is not quite so.
[[nodiscard]] inline std::string percent(double share) {
    // 1 - 0.95 is meant as 5 %, not as a little more: what is whole to 12 decimals reads as whole.
    const double whole = std::round(share * 100.0);
    const double hundredths = whole != 0.0 && std::abs(share * 100.0 - whole) < 1e-10 ? whole : share * 100.0;
    if (hundredths <= 0.0 && hundredths > -0.05) return "0 %"; // never "-0 %"
    if (hundredths > 0.0 && hundredths < 0.05) return "less than 0.1 %";
    if (hundredths < 100.0 && hundredths >= 99.95) return "more than 99.9 %";
    if (hundredths < 100.0 && hundredths >= 99.5) return fmt::format("{:.1f} %", hundredths);
    if (hundredths != std::round(hundredths) && std::abs(hundredths) < 9.95) return fmt::format("{:.1f} %", hundredths);
    return fmt::format("{:.0f} %", hundredths);
}

/// Up to `digits` significant digits, without trailing zeros: 1.25, 30, 0.004.
[[nodiscard]] inline std::string number(double value, int digits = 3) {
    if (std::abs(value) >= std::pow(10.0, digits) - 0.5) return fmt::format("{:.0f}", value);
    return fmt::format("{:.{}g}", value, digits);
}

/// "1 project", "3 projects".
[[nodiscard]] inline std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

[[nodiscard]] inline std::string projects(std::size_t count) {
    return counted(count, "project", "projects");
}

/// 1234567 with "EUR" -> "EUR 1.23 million"; without a currency the number alone.
[[nodiscard]] inline std::string money_text(double amount, std::string_view currency) {
    const double size = std::abs(amount);
    std::string prefix{currency};
    if (!prefix.empty()) prefix += ' ';
    if (size >= 999.5e6) return prefix + number(amount / 1e9) + " billion";
    if (size >= 999.5e3) return prefix + number(amount / 1e6) + " million";
    if (size >= 999.5) {
        const double whole = std::round(amount);
        return prefix + fmt::format("{:.0f},{:03.0f}", std::trunc(whole / 1e3), std::abs(std::fmod(whole, 1e3)));
    }
    return prefix + number(amount);
}

} // namespace engineroom
