/// Computes the risk of the live portfolio.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <engineroom/measures/clopper_pearson.hpp>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/compute/weights.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/poisson_binomial.hpp>
#include <engineroom/measures/risk.hpp>
#include <engineroom/measures/rounding.hpp>
#include <utility>
#include <vector>

namespace engineroom {

namespace detail {

/// Failures among closed ones of `projects` of known outcome, and what they tell of the rate behind them.
[[nodiscard]] inline ObservedFailures observed_failures(const Ledger& ledger, const Indices& projects) {
    ObservedFailures observed;
    for (const ProjectIndex i : projects) {
        const auto& stage = ledger.stage[i];
        if (!stage || !has_outcome(*stage)) continue;
        ++observed.closed;
        observed.failures += is_failure(*stage) ? 1 : 0;
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

/// Shares of weight by risk with knock-on, over `known`: those of `live` whose p' is known.
inline void measure_shares(RiskMeasure& risk, const Ledger& ledger, const Definitions& definitions,
                           const Figures& figures, const Indices& live, const Indices& known) {
    const Weights weighed{ledger, live.size(), known};
    risk.base = weighed.base;
    if (weighed.base.weighed == 0) return;
    std::array<Sum, 4> by_weight{};
    std::array<std::size_t, 4> by_count{};
    Sum high;
    std::size_t high_count = 0;
    weighed.each([&](std::size_t i, double share) {
        const double failure = *figures[i].failure;
        const std::size_t band = risk_band(failure, definitions.risk_bands);
        by_weight[band] += share;
        ++by_count[band];
        if (!at_least(failure, definitions.high_risk)) return;
        high += share;
        ++high_count;
    });
    const auto n = static_cast<double>(weighed.base.weighed);
    risk.high_share = high.value();
    risk.high_count_share = static_cast<double>(high_count) / n;
    std::array<double, 4> shares{}, count_shares{};
    double entropy = 0.0;
    for (std::size_t band = 0; band < 4; ++band) {
        shares[band] = by_weight[band].value();
        count_shares[band] = static_cast<double>(by_count[band]) / n;
        if (shares[band] > 0.0) entropy -= shares[band] * std::log2(shares[band]);
    }
    risk.band_shares = shares;
    risk.band_count_shares = count_shares;
    risk.entropy_bits = std::abs(entropy); // of one band alone it is 0, not -0
}

} // namespace detail

/// The figures of the risk of some projects; no list but `stated` and `unstated`, in the order of `live`.
///
/// @param projects, live  in the order of the portfolio
/// @cost                  O(n); up to the policy's exact limit O(n^1.5) for the number of failures
[[nodiscard]] inline RiskMeasure measure_risk_figures(const Ledger& ledger, const Policy& policy,
                                                      const Figures& figures, const Indices& projects,
                                                      const Indices& live) {
    RiskMeasure risk;
    detail::measure_shares(risk, ledger, policy.definitions, figures, live,
                           those(live, [&](std::size_t i) { return figures[i].failure.has_value(); }));

    const Indices with_headroom = those(live, [&](std::size_t i) { return figures[i].headroom.has_value(); });
    const Weights headroom_weights{ledger, live.size(), with_headroom};
    risk.headroom_base = headroom_weights.base;
    Sum headroom;
    headroom_weights.each([&](std::size_t i, double share) { headroom += share * *figures[i].headroom; });
    if (headroom_weights.base.weighed > 0) risk.headroom = headroom.value();

    std::vector<Probability> risks;
    risks.reserve(live.size());
    risk.stated.reserve(live.size());
    for (const ProjectIndex i : live) {
        if (const auto& own = ledger.risk[i]) {
            risks.push_back(*own);
            risk.stated.push_back(i);
        } else {
            risk.unstated.push_back(i);
        }
    }
    risk.stated_base = {live.size(), risks.size(), risks.size(), false};
    detail::measure_failures(risk, risks, policy);
    risk.observed = detail::observed_failures(ledger, projects);
    return risk;
}

/// @cost O(n log n); up to the policy's exact limit O(n^1.5) for the number of failures
[[nodiscard]] inline RiskMeasure measure_risk(const Ledger& ledger, const TellingOrder& order, const Policy& policy,
                                              const Figures& figures) {
    RiskMeasure risk = measure_risk_figures(ledger, policy, figures, ledger.all, ledger.live);
    Indices known, high;
    known.reserve(ledger.live.size());
    high.reserve(ledger.live.size());
    std::vector<double> failures(ledger.size(), 0.0);
    for (const ProjectIndex i : ledger.live) {
        if (!figures[i].failure) continue;
        known.push_back(i);
        failures[i] = *figures[i].failure;
        if (at_least(failures[i], policy.definitions.high_risk)) high.push_back(i);
    }
    const auto failure = [&](std::size_t i) { return failures[i]; };
    risk.high = order.ordered(std::move(high), failure);
    risk.safest = order.ordered(std::move(known), [&](std::size_t i) { return -failure(i); });
    risk.stated = order.ordered(std::move(risk.stated), [&](std::size_t i) { return -ledger.risk[i]->value(); });
    risk.unstated = order.by_budget(std::move(risk.unstated));
    risk.failed = order.by_budget(
        those(ledger.all, [&](std::size_t i) { return ledger.stage[i] && is_failure(*ledger.stage[i]); }));
    return risk;
}

} // namespace engineroom
