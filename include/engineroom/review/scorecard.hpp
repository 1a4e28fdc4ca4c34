/// The scorecard: one line for each of the fifteen characteristics, with what its rules said.
#pragma once

#include <array>
#include <cstddef>
#include <engineroom/core/severity.hpp>
#include <engineroom/rules/characteristic.hpp>
#include <optional>

namespace engineroom {

/// One line of the scorecard: how many rules said what.
struct Score {
    Characteristic characteristic{};
    std::size_t passed = 0, findings = 0, not_assessed = 0;
    std::size_t accepted = 0;      ///< findings that the owner accepts wholly
    std::optional<Severity> worst; ///< of its findings

    /// Whether any rule could be assessed; a characteristic of which nothing could be must never read as passed.
    [[nodiscard]] constexpr bool assessed() const { return passed + findings + accepted > 0; }
};

using Scorecard = std::array<Score, characteristic_names.size()>;

[[nodiscard]] constexpr Scorecard blank_scorecard() {
    Scorecard scorecard;
    for (std::size_t i = 0; i < scorecard.size(); ++i) scorecard[i].characteristic = static_cast<Characteristic>(i);
    return scorecard;
}

[[nodiscard]] constexpr Score& score_of(Scorecard& scorecard, Characteristic characteristic) {
    return scorecard[static_cast<std::size_t>(characteristic)];
}

constexpr void count_finding(Score& score, Severity severity) {
    ++score.findings;
    if (!score.worst || *score.worst < severity) score.worst = severity;
}

} // namespace engineroom
