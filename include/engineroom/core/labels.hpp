/// Words that stand for numbers in a spreadsheet ("high" risk is 0.60), as the policy defines them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace engineroom {

/// Lower-case labels and their values, in the order in which they are told.
using Labels = std::vector<std::pair<std::string, double>>;

[[nodiscard]] inline std::optional<double> value_of(const Labels& labels, std::string_view label) {
    for (const auto& [name, value] : labels)
        if (name == label) return value;
    return std::nullopt;
}

[[nodiscard]] inline Labels default_risk_labels() {
    return {{"very low", 0.05}, {"low", 0.10},   {"medium", 0.30}, {"high", 0.60},        {"very high", 0.85},
            {"green", 0.10},    {"amber", 0.30}, {"red", 0.60},    {"amber/green", 0.20}, {"amber/red", 0.45}};
}

[[nodiscard]] inline Labels default_multiple_labels() {
    return {{"low", 1.0}, {"medium", 3.0}, {"high", 10.0}, {"very high", 30.0}};
}

} // namespace engineroom
