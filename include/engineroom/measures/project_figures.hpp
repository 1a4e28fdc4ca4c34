/// What is computed for every project, once, for all measures: chance of success, worth, and what depends on it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace engineroom {

/// Derived: how far a project has gone wrong.
enum class FailureState : std::uint8_t { none, at_risk, zombie, failed, cancelled };

/// Figures of one project; none where it cannot be computed. Money is in the portfolio's currency.
struct ProjectFigures {
    std::optional<double> success;         ///< q: chance of success with knock-on, in [0, 1]
    std::optional<double> failure;         ///< p' = 1 - q, in [0, 1]
    std::optional<double> payoff_mean;     ///< mu: mean payoff if it succeeds, >= 0
    std::optional<double> multiple;        ///< M = mu / budget, or as stated where no payoff is; >= 0
    std::optional<double> expected_payoff; ///< q mu
    std::optional<double> expected_net;    ///< v = q mu - c
    std::optional<double> headroom;        ///< max(0, 1 - c / mu) - p', in [-1, 1]
    std::optional<double> winner;          ///< q P(X >= winner_multiple c), in [0, 1]
    std::optional<double>
        enabled_value; ///< e: what live projects downstream are worth given that this one succeeds; none where closed
    std::optional<double> enabled_multiple; ///< (mu + e) / c
    std::size_t enabled_missing = 0; ///< live projects downstream that add nothing to e because a figure is missing
    double blast_radius = 0.0;       ///< share of live expected payoff that stands on it, in [0, 1]
    FailureState state = FailureState::none;
    bool judged = false; ///< payoff from a multiple label: judged, not estimated
    bool ranged = false; ///< payoff stated as a range
};

using Figures = std::vector<ProjectFigures>; ///< parallel to `Portfolio::projects`
using Indices = std::vector<std::size_t>;    ///< into `Portfolio::projects`

} // namespace engineroom
