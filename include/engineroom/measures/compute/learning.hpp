/// Computes what closed projects teach: whether forecasts of risk held, and how projects fail.
#pragma once

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <cmath>
#include <cstddef>
#include <engineroom/core/date.hpp>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/learning.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/plain_name.hpp>
#include <engineroom/measures/poisson_binomial.hpp>
#include <engineroom/measures/quantiles.hpp>
#include <engineroom/measures/text_numbers.hpp>
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

[[nodiscard]] inline ForecastMeasure measure_forecasts(const Ledger& ledger, const TellingOrder& order,
                                                       const Policy& policy, const Indices& ended) {
    const Indices stated = those(ended, [&](std::size_t i) { return ledger.risk[i].has_value(); });
    const auto failed = [&](std::size_t i) { return is_failure(*ledger.stage[i]); };

    ForecastMeasure forecasts;
    forecasts.base = {ended.size(), stated.size(), stated.size(), false};
    if (stated.empty()) return forecasts;
    std::vector<Forecast> known;
    for (const ProjectIndex i : stated) {
        known.push_back({*ledger.risk[i], failed(i)});
        forecasts.failures += failed(i) ? 1 : 0;
    }
    forecasts.brier = brier_score(known);
    if (known.size() >= ForecastMeasure::fewest_outcomes) forecasts.murphy = murphy_decomposition(known);
    forecasts.skill = brier_skill(known);
    forecasts.spiegelhalter_z = spiegelhalter_z(known);
    measure_failure_count(forecasts, known, policy.definitions.exact_limit);
    forecasts.surprises = order.ordered(
        stated, [&](std::size_t i) { return std::abs(ledger.risk[i]->value() - (failed(i) ? 1.0 : 0.0)); });
    return forecasts;
}

/// Reasons as they are compared; each is told as its alphabetically first spelling.
[[nodiscard]] inline std::vector<FailureReason> failure_reasons(const Ledger& ledger, const TellingOrder& order,
                                                                const Indices& failed) {
    // Each spelling is made plain once.
    TextNumbers spellings;
    std::vector<Indices> by_spelling;
    for (const ProjectIndex i : failed) {
        const TextNumbers::Number spelling = spellings.number(ledger.portfolio.projects[i].failure_reason);
        if (spelling == by_spelling.size()) by_spelling.emplace_back();
        by_spelling[spelling].push_back(i);
    }
    std::map<std::string, FailureReason> by_plain_name;
    for (std::size_t spelling = 0; spelling < by_spelling.size(); ++spelling) {
        const std::string_view stated = spellings.texts()[spelling];
        std::string plain = plain_name(stated);
        if (plain.empty()) continue;
        FailureReason& reason = by_plain_name[std::move(plain)];
        if (reason.projects.empty() || stated < reason.reason) reason.reason = stated;
        reason.projects.insert(reason.projects.end(), by_spelling[spelling].begin(), by_spelling[spelling].end());
    }
    std::vector<FailureReason> reasons;
    for (auto& [plain, reason] : by_plain_name) {
        reason.projects = order.by_budget(std::move(reason.projects));
        reasons.push_back(std::move(reason));
    }
    std::stable_sort(reasons.begin(), reasons.end(), [](const FailureReason& a, const FailureReason& b) {
        return a.projects.size() > b.projects.size();
    });
    return reasons;
}

[[nodiscard]] inline FailureMeasure measure_failed(const Ledger& ledger, const TellingOrder& order,
                                                   const Indices& ended) {
    const auto& projects = ledger.portfolio.projects;
    const Indices failed = those(ended, [&](std::size_t i) { return is_failure(*ledger.stage[i]); });
    const auto list = [&](auto belongs) { return order.by_budget(those(failed, belongs)); };

    FailureMeasure failures;
    failures.closed = ended.size();
    failures.cancelled = those(failed, [&](std::size_t i) { return ledger.stage[i] == Stage::cancelled; }).size();
    failures.failed = failed.size() - failures.cancelled;
    failures.without_reason = list([&](std::size_t i) { return plain_name(projects[i].failure_reason).empty(); });
    failures.without_lesson = list([&](std::size_t i) { return plain_name(projects[i].lesson).empty(); });
    const std::size_t with_reason = failed.size() - failures.without_reason.size();
    failures.reason_base = {failed.size(), with_reason, with_reason, false};
    failures.reasons = failure_reasons(ledger, order, failed);

    const Indices with_spent = those(
        failed, [&](std::size_t i) { return ledger.spent[i] && ledger.budget[i] && ledger.budget[i]->amount() > 0.0; });
    const auto spent = [&](std::size_t i) { return *ledger.spent[i] / *ledger.budget[i]; };
    failures.spent_base = {failed.size(), with_spent.size(), with_spent.size(), false};
    failures.spent_most = order.ordered(with_spent, spent);
    for (const ProjectIndex i : failures.spent_most) failures.spent_shares.push_back(spent(i));
    failures.spent_median = Quantiles{failures.spent_shares}.median();

    const Indices timed = those(failed, [&](std::size_t i) {
        const auto &start = ledger.start[i], &ended_on = ledger.ended[i], &delivery = ledger.delivery[i];
        return start && ended_on && delivery && *delivery > *start && *ended_on >= *start;
    });
    std::vector<double> times;
    for (const ProjectIndex i : timed)
        times.push_back(static_cast<double>(days_between(*ledger.start[i], *ledger.ended[i])) /
                        static_cast<double>(days_between(*ledger.start[i], *ledger.delivery[i])));
    failures.time_base = {failed.size(), timed.size(), timed.size(), false};
    failures.time_median = Quantiles{std::move(times)}.median();
    return failures;
}

[[nodiscard]] inline std::vector<ThemeFailures> failures_by_theme(const Ledger& ledger, const Indices& ended) {
    std::vector<ThemeFailures> themes(ledger.theme.texts.size());
    for (const ProjectIndex i : ended) {
        ThemeFailures& theme = themes[ledger.theme.number[i]];
        ++theme.closed;
        theme.failures += is_failure(*ledger.stage[i]) ? 1 : 0;
    }
    std::vector<ThemeFailures> result;
    for (std::size_t number = 1; number < themes.size(); ++number) {
        ThemeFailures& theme = themes[number];
        if (theme.closed == 0) continue;
        const auto failures = static_cast<double>(theme.failures), closed = static_cast<double>(theme.closed);
        const boost::math::beta_distribution<double> posterior{failures + 0.5, closed - failures + 0.5};
        theme.theme = ledger.theme.texts[number];
        theme.mean = boost::math::mean(posterior);
        theme.lower = boost::math::quantile(posterior, 0.025);
        theme.upper = boost::math::quantile(posterior, 0.975);
        result.push_back(std::move(theme));
    }
    return result;
}

} // namespace detail

/// @cost O(n log n); up to the policy's exact limit O(n^1.5) for the number of failures
[[nodiscard]] inline LearningMeasure measure_learning(const Ledger& ledger, const TellingOrder& order,
                                                      const Policy& policy) {
    const Indices ended =
        those(ledger.all, [&](std::size_t i) { return ledger.stage[i] && has_outcome(*ledger.stage[i]); });
    return {detail::measure_forecasts(ledger, order, policy, ended), detail::measure_failed(ledger, order, ended),
            detail::failures_by_theme(ledger, ended)};
}

} // namespace engineroom
