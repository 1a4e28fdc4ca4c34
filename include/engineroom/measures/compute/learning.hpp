/// Computes what closed projects teach: whether forecasts of risk held, and how projects fail.
#pragma once

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <cmath>
#include <cstddef>
#include <engineroom/core/date.hpp>
#include <engineroom/measures/learning.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/plain_name.hpp>
#include <engineroom/measures/poisson_binomial.hpp>
#include <engineroom/measures/quantiles.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/policy/policy.hpp>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace engineroom {

namespace detail {

/// Two-sided: how rare it is that so many fail, or so few, if the stated risks are true.
inline void measure_failure_count(ForecastMeasure& forecasts, const std::vector<Forecast>& known,
                                  std::size_t exact_limit) {
    std::vector<Probability> risks, successes;
    for (const Forecast& one : known) {
        risks.push_back(one.risk);
        successes.push_back(one.risk.complement());
    }
    const FailureCount count = failure_count(risks);
    const std::size_t n = known.size(), failures = forecasts.failures;
    forecasts.expected_failures = count.mean;
    double at_most = 1.0, at_least = 1.0;
    if (n <= exact_limit || count.sd < 10.0) {
        at_most = at_most_fail_exactly(risks, failures);
        at_least = at_most_fail_exactly(successes, n - failures); // and not 1 - P(K < k), which loses a small tail
    } else {
        at_most = at_most_fail_nearly(count, failures);
        if (failures > 0) at_least = 1.0 - at_most_fail_nearly(count, failures - 1);
        forecasts.p_value_error = 2.0 * at_most_fail_error(count);
    }
    forecasts.failures_p_value = std::min(1.0, 2.0 * std::min(at_most, at_least));
}

[[nodiscard]] inline ForecastMeasure measure_forecasts(const Portfolio& portfolio, const Policy& policy,
                                                       const Indices& ended) {
    const auto& projects = portfolio.projects;
    const Indices stated = those(ended, [&](std::size_t i) { return projects[i].risk.has_value(); });
    const auto failed = [&](std::size_t i) { return is_failure(*projects[i].stage); };

    ForecastMeasure forecasts;
    forecasts.base = {ended.size(), stated.size(), stated.size(), false};
    if (stated.empty()) return forecasts;
    std::vector<Forecast> known;
    for (const std::size_t i : stated) {
        known.push_back({*projects[i].risk, failed(i)});
        forecasts.failures += failed(i) ? 1 : 0;
    }
    forecasts.brier = brier_score(known);
    if (known.size() >= ForecastMeasure::fewest_outcomes) forecasts.murphy = murphy_decomposition(known);
    forecasts.skill = brier_skill(known);
    forecasts.spiegelhalter_z = spiegelhalter_z(known);
    measure_failure_count(forecasts, known, policy.definitions.exact_limit);
    forecasts.surprises = ordered(stated, portfolio, [&](std::size_t i) {
        return std::abs(projects[i].risk->value() - (failed(i) ? 1.0 : 0.0));
    });
    return forecasts;
}

/// Reasons as they are compared; each is told as its alphabetically first spelling.
[[nodiscard]] inline std::vector<FailureReason> failure_reasons(const Portfolio& portfolio, const Indices& failed) {
    std::map<std::string, FailureReason> by_plain_name;
    for (const std::size_t i : failed) {
        const std::string_view stated = portfolio.projects[i].failure_reason;
        std::string plain = plain_name(stated);
        if (plain.empty()) continue;
        FailureReason& reason = by_plain_name[std::move(plain)];
        if (reason.projects.empty() || stated < reason.reason) reason.reason = stated;
        reason.projects.push_back(i);
    }
    std::vector<FailureReason> reasons;
    for (auto& [plain, reason] : by_plain_name) {
        reason.projects = by_budget(std::move(reason.projects), portfolio);
        reasons.push_back(std::move(reason));
    }
    std::stable_sort(reasons.begin(), reasons.end(), [](const FailureReason& a, const FailureReason& b) {
        return a.projects.size() > b.projects.size();
    });
    return reasons;
}

[[nodiscard]] inline FailureMeasure measure_failed(const Portfolio& portfolio, const Indices& ended) {
    const auto& projects = portfolio.projects;
    const Indices failed = those(ended, [&](std::size_t i) { return is_failure(*projects[i].stage); });
    const auto list = [&](auto belongs) { return by_budget(those(failed, belongs), portfolio); };

    FailureMeasure failures;
    failures.closed = ended.size();
    failures.cancelled = those(failed, [&](std::size_t i) { return projects[i].stage == Stage::cancelled; }).size();
    failures.failed = failed.size() - failures.cancelled;
    failures.without_reason = list([&](std::size_t i) { return plain_name(projects[i].failure_reason).empty(); });
    failures.without_lesson = list([&](std::size_t i) { return plain_name(projects[i].lesson).empty(); });
    const std::size_t with_reason = failed.size() - failures.without_reason.size();
    failures.reason_base = {failed.size(), with_reason, with_reason, false};
    failures.reasons = failure_reasons(portfolio, failed);

    const Indices with_spent = those(failed, [&](std::size_t i) {
        return projects[i].spent && projects[i].budget && projects[i].budget->amount() > 0.0;
    });
    const auto spent = [&](std::size_t i) { return *projects[i].spent / *projects[i].budget; };
    failures.spent_base = {failed.size(), with_spent.size(), with_spent.size(), false};
    failures.spent_most = ordered(with_spent, portfolio, spent);
    for (const std::size_t i : failures.spent_most) failures.spent_shares.push_back(spent(i));
    failures.spent_median = Quantiles{failures.spent_shares}.median();

    const Indices timed = those(failed, [&](std::size_t i) {
        const Project& p = projects[i];
        return p.start && p.ended && p.delivery && *p.delivery > *p.start && *p.ended >= *p.start;
    });
    std::vector<double> times;
    for (const std::size_t i : timed)
        times.push_back(static_cast<double>(days_between(*projects[i].start, *projects[i].ended)) /
                        static_cast<double>(days_between(*projects[i].start, *projects[i].delivery)));
    failures.time_base = {failed.size(), timed.size(), timed.size(), false};
    failures.time_median = Quantiles{std::move(times)}.median();
    return failures;
}

[[nodiscard]] inline std::vector<ThemeFailures> failures_by_theme(const Portfolio& portfolio, const Indices& ended) {
    std::map<std::string_view, ThemeFailures> themes;
    for (const std::size_t i : ended) {
        const Project& project = portfolio.projects[i];
        if (project.theme.empty()) continue;
        ThemeFailures& theme = themes[project.theme];
        ++theme.closed;
        theme.failures += is_failure(*project.stage) ? 1 : 0;
    }
    std::vector<ThemeFailures> result;
    for (auto& [name, theme] : themes) {
        const auto failures = static_cast<double>(theme.failures), closed = static_cast<double>(theme.closed);
        const boost::math::beta_distribution<double> posterior{failures + 0.5, closed - failures + 0.5};
        theme.theme = name;
        theme.mean = boost::math::mean(posterior);
        theme.lower = boost::math::quantile(posterior, 0.025);
        theme.upper = boost::math::quantile(posterior, 0.975);
        result.push_back(std::move(theme));
    }
    return result;
}

} // namespace detail

/// @cost O(n log n); up to the policy's exact limit O(n^1.5) for the number of failures
[[nodiscard]] inline LearningMeasure measure_learning(const Portfolio& portfolio, const Policy& policy) {
    const Indices ended = where(portfolio, [&](std::size_t i) {
        const auto& stage = portfolio.projects[i].stage;
        return stage && has_outcome(*stage);
    });
    return {detail::measure_forecasts(portfolio, policy, ended), detail::measure_failed(portfolio, ended),
            detail::failures_by_theme(portfolio, ended)};
}

} // namespace engineroom
