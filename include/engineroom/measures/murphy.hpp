/// What a Brier score is made of: Murphy's decomposition.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <engineroom/measures/forecast_error.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/sum.hpp>
#include <optional>
#include <span>
#include <vector>

namespace engineroom {

/// Forecasts of nearly the same risk.
struct ForecastBin {
    std::size_t forecasts = 0;
    double risk = 0.0; ///< mean of those stated
    double rate = 0.0; ///< share that failed
};

/// Brier = reliability - resolution + uncertainty + remainder.
struct Murphy {
    double reliability = 0.0;      ///< mean squared distance of risk and rate by bin; 0 is perfect
    double resolution = 0.0;       ///< mean squared distance of a bin's rate from the base rate; more is better
    double uncertainty = 0.0;      ///< of the base rate: rate (1 - rate), in [0, 1/4]
    double remainder = 0.0;        ///< what the binning leaves within the bins
    std::vector<ForecastBin> bins; ///< those that hold a forecast, in order of risk
};

/// Murphy, Journal of Applied Meteorology 12, 1973, over ten bins of equal width (0.1 falls in the second, 1 in the
/// last), with the within-bin terms of Stephenson, Coelho & Jolliffe, Weather and Forecasting 23, 2008.
///
/// @return none for no forecasts
/// @cost   O(n)
[[nodiscard]] inline std::optional<Murphy> murphy_decomposition(std::span<const Forecast> forecasts) {
    if (forecasts.empty()) return std::nullopt;
    constexpr std::size_t width = 10;
    const auto bin_of = [](const Forecast& one) {
        return std::min(width - 1, static_cast<std::size_t>(rounded(one.risk.value() * width)));
    };
    struct Tally {
        std::size_t count = 0;
        Sum risk, failed;
    };
    std::array<Tally, width> tallies{};
    Sum failed;
    for (const Forecast& one : forecasts) {
        Tally& tally = tallies.at(bin_of(one));
        ++tally.count;
        tally.risk += one.risk.value();
        tally.failed += one.outcome();
        failed += one.outcome();
    }
    const auto n = static_cast<double>(forecasts.size());
    const double base_rate = failed.value() / n;

    Murphy murphy;
    murphy.uncertainty = base_rate * (1.0 - base_rate);
    std::array<ForecastBin, width> bins{};
    Sum reliability, resolution, remainder;
    for (std::size_t b = 0; b < width; ++b) {
        const auto count = static_cast<double>(tallies.at(b).count);
        if (tallies.at(b).count == 0) continue;
        bins.at(b) = {tallies.at(b).count, tallies.at(b).risk.value() / count, tallies.at(b).failed.value() / count};
        const ForecastBin& bin = bins.at(b);
        reliability += count * (bin.risk - bin.rate) * (bin.risk - bin.rate);
        resolution += count * (bin.rate - base_rate) * (bin.rate - base_rate);
        murphy.bins.push_back(bin);
    }
    for (const Forecast& one : forecasts) {
        const ForecastBin& bin = bins.at(bin_of(one));
        const double off = one.risk.value() - bin.risk;
        remainder += off * (off - 2.0 * (one.outcome() - bin.rate));
    }
    murphy.reliability = reliability.value() / n;
    murphy.resolution = resolution.value() / n;
    murphy.remainder = remainder.value() / n;
    return murphy;
}

} // namespace engineroom
