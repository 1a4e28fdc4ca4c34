/// How fates hang together and how simulations are made: the sections `[correlation]` and `[simulation]` of a policy.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string_view>

namespace engineroom {

/// Squared loadings of the factors that projects share: shares of the variance of what decides a project's fate. Their
/// sum lies below 1; what is left is the project's own.
struct Correlation {
    double market = 0.05; ///< one factor for the whole portfolio; [0, 1)
    double theme = 0.10;  ///< one a theme; [0, 1)
    double lead = 0.05;   ///< one a leading organisation; [0, 1)

    [[nodiscard]] double sum() const { return market + theme + lead; }
    friend bool operator==(const Correlation&, const Correlation&) = default;
};

struct SimulationSettings {
    std::uint64_t trials = 100'000; ///< [2, 1e12]
    std::uint64_t seed = 1;         ///< below 2^63: what TOML can hold
    double discount_rate = 0.0;     ///< a year, on payoffs, from delivery to the as-of date; [0, 10]
    double cost_at_failure = 1.0;   ///< share of what is unspent that a failure costs all the same; [0, 1]
    double slip_median = 1.0;       ///< actual over planned duration: median; > 0
    double slip_p90 = 1.5;          ///< and P90; not below the median
    double review_work = 1e8;       ///< a review simulates when trials times projects stay below; >= 0

    friend bool operator==(const SimulationSettings&, const SimulationSettings&) = default;
};

/// A setting that is one number: its key in a policy file, the values that it may take, and what it means.
template<class Settings>
struct SettingField {
    std::string_view name;
    double Settings::*field;
    double least;
    bool above_least; ///< `least` itself is refused
    double most;
    std::string_view meaning;
};

inline constexpr std::array correlation_fields{
    SettingField<Correlation>{"market", &Correlation::market, 0, false, 1,
                              "share of what decides a fate that all projects have in common"},
    SettingField<Correlation>{"theme", &Correlation::theme, 0, false, 1, "that those of one theme have in common"},
    SettingField<Correlation>{"lead", &Correlation::lead, 0, false, 1, "that those of one lead have in common"},
};

/// `trials` and `seed` are whole numbers and have shapes of their own.
inline constexpr std::array simulation_fields{
    SettingField<SimulationSettings>{"discount_rate", &SimulationSettings::discount_rate, 0, false, 10,
                                     "a year; payoffs are worth less the later they come"},
    SettingField<SimulationSettings>{"cost_at_failure", &SimulationSettings::cost_at_failure, 0, false, 1,
                                     "share of the unspent budget that a failure costs all the same"},
    SettingField<SimulationSettings>{"slip_median", &SimulationSettings::slip_median, 0, true, 1000,
                                     "actual over planned duration: half of the projects take no longer"},
    SettingField<SimulationSettings>{"slip_p90", &SimulationSettings::slip_p90, 0, true, 1000,
                                     "nine of ten projects take no longer"},
    SettingField<SimulationSettings>{"review_work", &SimulationSettings::review_work, 0, false,
                                     std::numeric_limits<double>::max(),
                                     "a review simulates (RSK006) while trials times projects stay below"},
};

inline constexpr std::uint64_t most_trials = 1'000'000'000'000;

} // namespace engineroom
