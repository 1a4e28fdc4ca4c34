/// The fifteen characteristics of strong clustering initiatives (Ffowcs-Williams, Cluster Development Handbook, chapter
/// 2).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace engineroom {

enum class Characteristic : std::uint8_t {
    driving_change,
    business_results,
    project_pipeline,
    governance,
    management,
    open_process,
    edges,
    inertia,
    neutrality,
    profile,
    resourcing,
    nimbleness,
    venture_capital,
    coalition,
    regional_system
};

inline constexpr std::array<std::string_view, 15> characteristic_names{
    "driving-change",  "business-results", "project-pipeline", "governance", "management", "open-process",
    "edges",           "inertia",          "neutrality",       "profile",    "resourcing", "nimbleness",
    "venture-capital", "coalition",        "regional-system"};

[[nodiscard]] constexpr std::string_view to_string(Characteristic characteristic) {
    return characteristic_names[static_cast<std::size_t>(characteristic)];
}

} // namespace engineroom
