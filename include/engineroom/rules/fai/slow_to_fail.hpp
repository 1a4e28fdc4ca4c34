/// FAI002: projects fail when nearly all of their money is gone.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct SlowToFail {
    static constexpr RuleInfo info{
        .code = "FAI002",
        .slug = "slow-to-fail",
        .characteristic = Characteristic::venture_capital,
        .finds = "Projects that fail have typically spent nearly all of their budget by then.",
        .why = "A portfolio can afford many failures if they are cheap. Money that is spent after it was clear that a "
               "project would fail is the money of those that might have succeeded.",
        .formula =
            "Median of spent / budget of failed and cancelled projects that state both; with at least 'least' (5) "
            "of them, a finding above 'warning' (0.80).",
        .example =
            "Five failed projects had spent 70, 80, 90, 95 and 100 % of their budgets: the median is 90 %, a warning.",
        .source = "The best venture funds had more losers, not fewer (Horsley Bridge, as reported by Benedict Evans), "
                  "which they can afford because losers are stopped early. The thresholds are judgement.",
        .advice = "Give money in stages, each with a question that must be answered before the next is paid.",
        .needs = {Column::stage, Column::spent, Column::budget}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const FailureMeasure& failures = measures.learning.failures;
        constexpr std::string_view which = "failed or cancelled projects";
        constexpr std::string_view what = "state what was spent and a budget";
        if (const auto few = fewer_than(policy.threshold(info.code, "least"), failures.spent_base, which, what))
            return *few;
        if (const auto unsaid = mostly_unsaid(failures.spent_base, which, what)) return *unsaid;
        if (!failures.spent_median) return NotAssessed{{}, "no project failed or was cancelled"};
        const double median = *failures.spent_median;
        const double threshold = policy.threshold(info.code, "warning");
        if (!above(median, threshold)) return Passed{};

        Found found{.severity = Severity::warning, .value = median, .threshold = threshold, .unit = "share"};
        found.message = fmt::format("Half of {} failed or cancelled projects had spent {} of their budget or more.",
                                    failures.spent_base.stated, percent(median));
        const auto late = leading(failures.spent_shares, [&](double share) { return above(share, threshold); });
        found.projects = {late.size(), [&failures](std::size_t k) {
                              return Evidence{failures.spent_most[k], fmt::format("failed after {} of its budget",
                                                                                  percent(failures.spent_shares[k]))};
                          }};
        return found;
    }
};

} // namespace engineroom
