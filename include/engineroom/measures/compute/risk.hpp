/// Computes the risk of the live portfolio.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <engineroom/measures/clopper_pearson.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/poisson_binomial.hpp>
#include <engineroom/measures/risk.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/weights.hpp>
#include <optional>
#include <vector>

namespace engineroom {

namespace detail {

/// Failures among closed projects of known outcome, and what they tell of the rate behind them.
[[nodiscard]] inline ObservedFailures observed_failures(const Portfolio& portfolio) {
    ObservedFailures observed;
    for (const Project& project : portfolio.projects) {
        if (!project.stage || !has_outcome(*project.stage)) continue;
        ++observed.closed;
        observed.failures += is_failure(*project.stage) ? 1 : 0;
    }
    if (observed.closed == 0) return observed;
    observed.rate = static_cast<double>(observed.failures) / static_cast<double>(observed.closed);
    observed.lower = clopper_pearson_lower(observed.failures, observed.closed, 0.025);
    observed.upper = clopper_pearson_upper(observed.failures, observed.closed, 0.025);
    observed.upper_one_sided = clopper_pearson_upper(observed.failures, observed.closed, 0.05);
    return observed;
}

/// The number of own failures among projects that state a risk.
inline void measure_failures(RiskMeasure& risk, const std::vector<Probability>& risks, const Policy& policy) {
    if (risks.empty()) return;
    const FailureCount count = failure_count(risks);
    const double few = policy.threshold("RSK002", "failures") * static_cast<double>(risks.size());
    const auto most = static_cast<std::size_t>(std::floor(rounded(few)));
    risk.expected_failures = count.mean;
    risk.failures_sd = count.sd;
    risk.none_fails_probability = none_fails_probability(risks);
    risk.few_failures = most;
    if (risks.size() <= policy.definitions.exact_limit || count.sd < 10.0) {
        risk.few_failures_probability = at_most_fail_exactly(risks, most);
    } else {
        risk.few_failures_probability = at_most_fail_nearly(count, most);
        risk.failures_error = at_most_fail_error(count);
    }
}

} // namespace detail

/// @cost O(n log n); up to the policy's exact limit O(n^1.5) for the number of failures
[[nodiscard]] inline RiskMeasure measure_risk(const Portfolio& portfolio, const Policy& policy,
                                              const Figures& figures) {
    const auto& projects = portfolio.projects;
    const Definitions& definitions = policy.definitions;
    const Indices live = where(portfolio, [&](std::size_t i) { return projects[i].live(); });
    const Indices known = those(live, [&](std::size_t i) { return figures[i].failure.has_value(); });
    const auto failure = [&](std::size_t i) { return *figures[i].failure; };
    const auto high = [&](std::size_t i) { return at_least(failure(i), definitions.high_risk); };

    RiskMeasure risk;
    const Weights weighed = weights(portfolio, live.size(), known);
    risk.base = weighed.base;
    risk.high_share = weighed.by_weight(high);
    risk.high_count_share = weighed.by_count(high);
    if (!weighed.projects.empty()) {
        std::array<double, 4> by_weight{}, by_count{};
        double entropy = 0.0;
        for (std::size_t band = 0; band < 4; ++band) {
            const auto in_band = [&](std::size_t i) { return risk_band(failure(i), definitions.risk_bands) == band; };
            by_weight[band] = *weighed.by_weight(in_band);
            by_count[band] = *weighed.by_count(in_band);
            if (by_weight[band] > 0.0) entropy -= by_weight[band] * std::log2(by_weight[band]);
        }
        risk.band_shares = by_weight;
        risk.band_count_shares = by_count;
        risk.entropy_bits = std::abs(entropy); // of one band alone it is 0, not -0
    }

    const Indices with_headroom = those(live, [&](std::size_t i) { return figures[i].headroom.has_value(); });
    const Weights headroom_weights = weights(portfolio, live.size(), with_headroom);
    risk.headroom_base = headroom_weights.base;
    Sum headroom;
    for (std::size_t k = 0; k < headroom_weights.projects.size(); ++k)
        headroom += headroom_weights.share[k] * *figures[headroom_weights.projects[k]].headroom;
    if (!headroom_weights.projects.empty()) risk.headroom = headroom.value();

    std::vector<Probability> risks;
    for (const std::size_t i : live) {
        if (projects[i].risk) {
            risks.push_back(*projects[i].risk);
            risk.stated.push_back(i);
        } else {
            risk.unstated.push_back(i);
        }
    }
    risk.stated_base = {live.size(), risks.size(), risks.size(), false};
    detail::measure_failures(risk, risks, policy);

    risk.observed = detail::observed_failures(portfolio);
    risk.high = ordered(those(known, high), portfolio, failure);
    risk.safest = ordered(known, portfolio, [&](std::size_t i) { return -failure(i); });
    risk.stated = ordered(risk.stated, portfolio, [&](std::size_t i) { return -projects[i].risk->value(); });
    risk.unstated = by_budget(std::move(risk.unstated), portfolio);
    risk.failed =
        by_budget(where(portfolio, [&](std::size_t i) { return projects[i].stage && is_failure(*projects[i].stage); }),
                  portfolio);
    return risk;
}

} // namespace engineroom
