/// Compares two reviews of one portfolio: what came, went, moved and changed.
#pragma once

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstddef>
#include <engineroom/measures/plain_name.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/review/comparison.hpp>
#include <engineroom/review/result.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace engineroom {

/// Share by which a risk and a multiple must fall for a project to be watered down: more than this. Judgement.
inline constexpr double watering_fall = 0.20;

namespace detail {

[[nodiscard]] inline ComparedSide side_of(const Review& review) {
    return {review.as_of,
            review.inputs,
            review.currency,
            review.measures.counts.projects,
            review.measures.counts.live,
            review.measures.resourcing.budget,
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
    return multiple ? ComparedValue{multiple->value} : ComparedValue{};
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

/// Both the project's own risk and its multiple fell by more than `watering_fall`.
inline void compare_bet(Comparison& comparison, const Project& before, const Project& after,
                        const std::optional<double>& multiple_before, const std::optional<double>& multiple,
                        const ProjectRef& project) {
    if (after.closed() || !before.risk || !after.risk || !multiple_before || !multiple) return;
    ++comparison.watered_base;
    const double risk_before = before.risk->value(), risk = after.risk->value();
    if (below(risk, (1.0 - watering_fall) * risk_before) && below(*multiple, (1.0 - watering_fall) * *multiple_before))
        comparison.watered_down.push_back({project, risk_before, risk, *multiple_before, *multiple});
}

/// Why a rule is no finding of a review.
[[nodiscard]] inline std::string otherwise(const Review& review, const std::string& code) {
    if (std::find(review.passed.begin(), review.passed.end(), code) != review.passed.end()) return "passed";
    for (const Unassessed& rule : review.not_assessed)
        if (rule.code == code) return "not assessed: " + rule.because;
    for (const AcceptedFinding& accepted : review.accepted)
        if (accepted.finding.code == code) return "accepted";
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
/// @param before  review of `old_portfolio`; both reviews by one policy
/// @pre           ids are unique in each
/// @cost          O(projects)
[[nodiscard]] inline Comparison compare(const Portfolio& old_portfolio, const Review& before,
                                        const Portfolio& new_portfolio, const Review& after) {
    Comparison comparison;
    comparison.policy = after.policy;
    comparison.before = detail::side_of(before);
    comparison.after = detail::side_of(after);
    comparison.money_compared = before.currency.empty() || after.currency.empty() || before.currency == after.currency;
    boost::unordered_flat_map<std::string_view, std::size_t> known;
    for (std::size_t i = 0; i < old_portfolio.projects.size(); ++i) known.emplace(old_portfolio.projects[i].id, i);
    std::vector<bool> still(old_portfolio.projects.size(), false);
    for (std::size_t i = 0; i < new_portfolio.projects.size(); ++i) {
        const Project& project = new_portfolio.projects[i];
        const auto found = known.find(project.id);
        if (found == known.end()) {
            comparison.came.push_back(after.projects[i]);
            continue;
        }
        const std::size_t was = found->second;
        still[was] = true;
        ++comparison.stayed;
        detail::compare_project(comparison, old_portfolio.projects[was], project, after.projects[i]);
        detail::compare_bet(comparison, old_portfolio.projects[was], project, before.measures.projects[was].multiple,
                            after.measures.projects[i].multiple, after.projects[i]);
    }
    for (std::size_t i = 0; i < still.size(); ++i)
        if (!still[i]) comparison.went.push_back(before.projects[i]);
    detail::find_same_names(comparison);
    detail::compare_findings(comparison, before, after);
    return comparison;
}

} // namespace engineroom
