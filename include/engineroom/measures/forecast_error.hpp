/// How far stated risks were from what happened: the Brier score, and Spiegelhalter's test of it.
#pragma once

#include <cmath>
#include <engineroom/core/probability.hpp>
#include <engineroom/measures/sum.hpp>
#include <optional>
#include <span>

namespace engineroom {

/// A stated risk, and whether the project failed.
struct Forecast {
    Probability risk;
    bool failed = false;

    [[nodiscard]] double outcome() const { return failed ? 1.0 : 0.0; }
};

/// Brier score: the mean squared difference of risk and outcome (Brier, Monthly Weather Review 78, 1950).
///
/// @return in [0, 1], 0 being perfect; none for no forecasts
[[nodiscard]] inline std::optional<double> brier_score(std::span<const Forecast> forecasts) {
    if (forecasts.empty()) return std::nullopt;
    Sum squares;
    for (const Forecast& one : forecasts) squares += std::pow(one.risk.value() - one.outcome(), 2);
    return squares.value() / static_cast<double>(forecasts.size());
}

/// 1 - Brier score / that of the base rate stated for all alike.
///
/// @return at most 1; 0 is no better than the base rate; none where all failed or none did
[[nodiscard]] inline std::optional<double> brier_skill(std::span<const Forecast> forecasts) {
    Sum failed;
    for (const Forecast& one : forecasts) failed += one.outcome();
    const double rate = failed.value() / static_cast<double>(forecasts.size());
    const double uncertainty = rate * (1.0 - rate);
    if (!(uncertainty > 0.0)) return std::nullopt; // NaN for no forecasts at all
    return 1.0 - *brier_score(forecasts) / uncertainty;
}

/// Spiegelhalter's Z: how far the Brier score is from what it would be if the stated risks were true, in standard
/// deviations (Spiegelhalter, Statistics in Medicine 5, 1986).
///
/// @return standard normal for many forecasts with true risks; none where every risk is 0, 1/2 or 1
[[nodiscard]] inline std::optional<double> spiegelhalter_z(std::span<const Forecast> forecasts) {
    Sum excess, variance;
    for (const Forecast& one : forecasts) {
        const double p = one.risk.value(), lean = 1.0 - 2.0 * p;
        excess += (one.outcome() - p) * lean;
        variance += lean * lean * p * (1.0 - p);
    }
    if (!(variance.value() > 0.0)) return std::nullopt;
    return excess.value() / std::sqrt(variance.value());
}

} // namespace engineroom
