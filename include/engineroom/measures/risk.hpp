/// Risk of the live portfolio: how much of it may fail, and how much did.
#pragma once

#include <array>
#include <engineroom/measures/base.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/policy/policy.hpp>
#include <optional>

namespace engineroom {

/// 0 to 3: very low < first edge <= low <= second < medium < third <= high.
[[nodiscard]] inline std::size_t risk_band(double failure, const std::array<double, 3>& edges) {
    if (at_least(failure, edges[2])) return 3;
    if (above(failure, edges[1])) return 2;
    return at_least(failure, edges[0]) ? 1 : 0;
}

/// Failures among closed projects of known outcome.
struct ObservedFailures {
    std::size_t closed = 0;      ///< n
    std::size_t failures = 0;    ///< k: failed or cancelled
    std::optional<double> rate;  ///< k / n
    std::optional<double> lower; ///< two-sided 95 % Clopper-Pearson
    std::optional<double> upper;
    std::optional<double> upper_one_sided; ///< 95 %
};

struct RiskMeasure {
    Base base;                                        ///< live; p' known
    std::optional<double> high_share;                 ///< p' >= high_risk, by weight
    std::optional<double> high_count_share;           ///< the same, by count, over the same projects
    std::optional<std::array<double, 4>> band_shares; ///< very low, low, medium, high, by weight
    std::optional<std::array<double, 4>> band_count_shares;
    std::optional<double> entropy_bits;      ///< of `band_shares`, in [0, 2]
    std::optional<double> headroom;          ///< weighted mean, in [-1, 1]
    Base headroom_base;                      ///< live; p' and payoff and budget known
    Base stated_base;                        ///< live; own risk stated: what K is taken over
    std::optional<double> expected_failures; ///< mean of K, own failures
    std::optional<double> failures_sd;
    std::optional<double> none_fails_probability;
    std::optional<double> few_failures_probability; ///< P(K <= few_failures)
    std::optional<std::size_t> few_failures;        ///< floor(RSK002.failures n)
    std::optional<double>
        failures_error; ///< bound on the error of few_failures_probability where it is approximated; none: exact
    ObservedFailures observed;
    Indices high;     ///< live with p' >= high_risk, the riskiest first
    Indices safest;   ///< live with p' known, the safest first
    Indices stated;   ///< live with a stated risk of their own, the safest first
    Indices unstated; ///< live without a stated risk
    Indices failed;   ///< failed or cancelled
};

} // namespace engineroom
