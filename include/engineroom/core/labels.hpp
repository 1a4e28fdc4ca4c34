/// Words that stand for numbers in a spreadsheet ("high" risk is 0.60), as the policy defines them.
#pragma once

#include <array>
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

/// What the words for a risk, in [0, 1], mean where no policy says otherwise.
[[nodiscard]] inline Labels default_risk_labels() {
    static constexpr std::array<std::pair<std::string_view, double>, 10> labels{{
        {"very low", 0.05},
        {"low", 0.10},
        {"medium", 0.30},
        {"high", 0.60},
        {"very high", 0.85},
        {"green", 0.10},
        {"amber", 0.30},
        {"red", 0.60},
        {"amber/green", 0.20},
        {"amber/red", 0.45},
    }};
    return {labels.begin(), labels.end()};
}

/// What the words for a payoff, as a multiple of the cost, mean where no policy says otherwise.
[[nodiscard]] inline Labels default_multiple_labels() {
    static constexpr std::array<std::pair<std::string_view, double>, 4> labels{{
        {"low", 1.0},
        {"medium", 3.0},
        {"high", 10.0},
        {"very high", 30.0},
    }};
    return {labels.begin(), labels.end()};
}

} // namespace engineroom
