/// Compares two reviews of one portfolio: what came, went, moved and changed.
#pragma once

#include <algorithm>
#include <cstddef>
#include <engineroom/measures/plain_name.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/model/same_ids.hpp>
#include <engineroom/policy/policy.hpp>
#include <engineroom/review/comparison.hpp>
#include <engineroom/review/result.hpp>
#include <engineroom/rules/lcd/watered_down.hpp>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace engineroom {

namespace detail {

[[nodiscard]] inline ComparedSide side_of(const Review& review) {
    return {review.as_of,
            review.inputs,
            review.currency,
            review.measures->counts.projects,
            review.measures->counts.live,
            review.measures->resourcing.budget,
            review.answer};
}

[[nodiscard]] inline ComparedValue compared(const std::optional<Stage>& stage) {
    return stage ? ComparedValue{*stage} : ComparedValue{};
}
[[nodiscard]] inline ComparedValue compared(const Maybe<Date>& date) {
    return date ? ComparedValue{*date} : ComparedValue{};
}
[[nodiscard]] inline ComparedValue compared(const Maybe<Money>& money) {
    return money ? ComparedValue{money->amount()} : ComparedValue{};
}
[[nodiscard]] inline ComparedValue compared(const Maybe<Probability>& risk) {
    return risk ? ComparedValue{risk->value()} : ComparedValue{};
}
[[nodiscard]] inline ComparedValue compared(const Maybe<StatedMultiple>& multiple) {
    return multiple ? ComparedValue{multiple->value()} : ComparedValue{};
}

inline void compare_project(Comparison& comparison, const Project& before, const Project& after,
                            const ProjectRef& project) {
    const auto note = [&](Column field, const ComparedValue& old_value, const ComparedValue& new_value) {
        if (old_value != new_value) comparison.changed.push_back({project, field, old_value, new_value});
    };
    note(Column::stage, compared(before.stage), compared(after.stage));
    note(Column::delivery, compared(before.delivery), compared(after.delivery));
    note(Column::risk, compared(before.risk), compared(after.risk));
    note(Column::multiple, compared(before.multiple), compared(after.multiple));
    if (!comparison.money_compared) return;
    note(Column::payoff_low, compared(before.payoff_low), compared(after.payoff_low));
    note(Column::payoff, compared(before.payoff), compared(after.payoff));
    note(Column::payoff_high, compared(before.payoff_high), compared(after.payoff_high));
    note(Column::budget, compared(before.budget), compared(after.budget));
}

/// As the rule on it says, whether the policy asks for the rule or not.
inline void find_watered_down(Comparison& comparison, const ChangeMeasure& change, const Policy& policy,
                              const ProjectRefs& projects) {
    comparison.watered_base = change.base.stated;
    comparison.watering_fall = WateredDown::fall(policy);
    for (const RestatedBet& bet : WateredDown::watered_down(change, policy))
        comparison.watered_down.push_back(
            {projects[bet.project], bet.risk_before, bet.risk, bet.multiple_before, bet.multiple});
}

/// Why a rule is no finding of a review.
[[nodiscard]] inline std::string otherwise(const Review& review, const std::string& code) {
    if (std::find(review.passed.begin(), review.passed.end(), code) != review.passed.end()) return "passed";
    for (const Unassessed& rule : review.not_assessed)
        if (rule.code == code) return "not assessed: " + rule.because;
    for (const AcceptedFinding& accepted : review.accepted)
        if (accepted.finding.code == code) return "accepted";
    if (code == WateredDown::info.code && !review.measures->change) return "not asked of one day alone";
    return "ignored by the policy";
}

inline void compare_findings(Comparison& comparison, const Review& before, const Review& after) {
    const auto in = [](const Review& review, const std::string& code) {
        return std::find_if(review.findings.begin(), review.findings.end(),
                            [&code](const Finding& finding) { return finding.code == code; });
    };
    for (const Finding& finding : after.findings) {
        if (const auto known = in(before, finding.code); known != before.findings.end())
            comparison.findings_stayed.push_back({finding, known->severity});
        else
            comparison.findings_came.push_back({finding, otherwise(before, finding.code)});
    }
    for (const Finding& finding : before.findings)
        if (in(after, finding.code) == after.findings.end())
            comparison.findings_went.push_back({finding, otherwise(after, finding.code)});
}

/// An id that was changed reads as one project gone and another come.
inline void find_same_names(Comparison& comparison) {
    std::map<std::string, const ProjectRef*> went;
    for (const ProjectRef& project : comparison.went)
        if (std::string name = plain_name(project.name); !name.empty()) went.emplace(std::move(name), &project);
    for (const ProjectRef& project : comparison.came)
        if (const auto found = went.find(plain_name(project.name)); found != went.end()) {
            comparison.same_names.push_back({*found->second, project});
            went.erase(found);
        }
}

} // namespace detail

/// Projects are the same where their ids are. Amounts of two currencies that are both stated and differ are not
/// compared.
///
/// @param before  review of `old_portfolio`
/// @param after   review of `new_portfolio`, which was told of `before`
/// @param policy  of both
/// @pre           ids are unique in each
/// @cost          O(projects)
[[nodiscard]] inline Comparison compare(const Portfolio& old_portfolio, const Review& before,
                                        const Portfolio& new_portfolio, const Review& after, const Policy& policy) {
    Comparison comparison;
    comparison.policy = after.policy;
    comparison.before = detail::side_of(before);
    comparison.after = detail::side_of(after);
    comparison.money_compared = before.currency.empty() || after.currency.empty() || before.currency == after.currency;
    const std::vector<std::optional<std::size_t>> same = same_ids(old_portfolio, new_portfolio);
    std::vector<bool> still(old_portfolio.projects.size(), false);
    for (std::size_t i = 0; i < new_portfolio.projects.size(); ++i) {
        if (!same[i]) {
            comparison.came.push_back(after.projects[i]);
            continue;
        }
        still[*same[i]] = true;
        ++comparison.stayed;
        detail::compare_project(comparison, old_portfolio.projects[*same[i]], new_portfolio.projects[i],
                                after.projects[i]);
    }
    if (after.measures->change) detail::find_watered_down(comparison, *after.measures->change, policy, after.projects);
    for (std::size_t i = 0; i < still.size(); ++i)
        if (!still[i]) comparison.went.push_back(before.projects[i]);
    detail::find_same_names(comparison);
    detail::compare_findings(comparison, before, after);
    return comparison;
}

} // namespace engineroom
