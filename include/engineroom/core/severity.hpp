/// How much a finding matters.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace engineroom {

enum class Severity : std::uint8_t {
    good, ///< told, and never fails a run
    notice,
    warning,
    critical
};

inline constexpr std::array<std::string_view, 4> severity_names{"good", "notice", "warning", "critical"};

[[nodiscard]] constexpr std::string_view to_string(Severity severity) {
    return severity_names[static_cast<std::size_t>(severity)];
}

[[nodiscard]] constexpr std::optional<Severity> severity_named(std::string_view name) {
    for (std::size_t i = 0; i < severity_names.size(); ++i)
        if (severity_names[i] == name) return static_cast<Severity>(i);
    return std::nullopt;
}

} // namespace engineroom
