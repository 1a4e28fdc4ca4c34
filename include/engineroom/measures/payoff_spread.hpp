/// Payoffs of the live portfolio: what is expected, how it is spread, and whether a winner is in sight.
#pragma once

#include <engineroom/measures/base.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/policy/policy.hpp>
#include <optional>

namespace engineroom {

struct PayoffMeasure {
    Base multiple_base;                 ///< live; multiple known
    std::optional<double> multiple_p10; ///< unweighted, type 7
    std::optional<double> multiple_p90;
    std::optional<double> multiple_ratio;     ///< P90 / P10; none where P10 is 0
    Base expected_base;                       ///< live; q mu known
    std::optional<double> expected;           ///< sum of q mu
    std::optional<double> top_share;          ///< of the project with the largest q mu, in [0, 1]
    std::optional<double> gini;               ///< of q mu, in [0, 1)
    Base winner_base;                         ///< live; winner probability known
    std::optional<double> winner_probability; ///< of at least one winner
    std::optional<double> winner_mean;        ///< mean probability of a winner
    std::size_t ranged = 0;                   ///< live projects of `winner_base` that state a range
    Base net_base;                            ///< live; expected net known
    std::optional<double> losing_share;       ///< by weight, v < 0
    Indices largest;                          ///< by q mu, the largest first
    Indices multiples;                        ///< live with multiple known, the largest first
    Indices losing;                           ///< v < 0, the largest loss first
    Indices unstated;                         ///< live without any payoff
    std::size_t live = 0;
    std::size_t ranges = 0; ///< live projects that state a range of payoff
    std::size_t judged = 0; ///< live projects whose payoff is judged from a label
};

} // namespace engineroom
