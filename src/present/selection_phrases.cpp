#include "present/selection_phrases.hpp"

#include <algorithm>
#include <cmath>
#include <engineroom/core/wording.hpp>
#include <fmt/format.h>

namespace engineroom {
namespace {

constexpr double told_gap = 1e-6; ///< what is searched to, unless another gap is asked for

std::string money(const Selection& selection, double amount) {
    return money_text(amount, selection.currency);
}

} // namespace

std::string headline(const Selection& selection) {
    switch (selection.status) {
    case SelectionStatus::infeasible:
        return "Nothing meets these demands.";
    case SelectionStatus::unknown:
        return "No choice that meets the demands was found in time.";
    default:
        break;
    }
    if (selection.chosen.empty())
        return selection.status == SelectionStatus::optimal ? "Fund none of them."
                                                            : "No project to fund was found in time.";
    const std::string choice = fmt::format(
        "Fund {} for {}: expected to return {} {} than {}", projects(selection.chosen.size()),
        money(selection, selection.budget_used), money(selection, std::fabs(*selection.objective)),
        *selection.objective < 0.0 ? "less" : "more", selection.chosen.size() == 1 ? "it costs" : "they cost");
    if (selection.status == SelectionStatus::optimal) return choice + '.';
    return fmt::format("{}. This is the best found so far, not proved to be the best", choice) +
           (selection.bound ? fmt::format(": no choice returns more than {}.", money(selection, *selection.bound))
                            : ".");
}

std::vector<Line> summary(const Selection& selection) {
    std::vector<Line> lines;
    const auto add = [&lines](std::string label, std::string text) {
        lines.push_back({std::move(label), std::move(text)});
    };
    if (selection.objective) {
        if (selection.budget)
            add("Budget", fmt::format("{} of {} used", money(selection, selection.budget_used),
                                      money(selection, *selection.budget)));
        if (selection.value_of_budget)
            add("Worth of more",
                fmt::format("one more of it returns {} more than it costs", number(*selection.value_of_budget)));
        if (selection.gap && *selection.gap > told_gap)
            add("Gap", fmt::format("no choice is better by more than {}", percent(*selection.gap)));
    }
    add("Goes on anyway", fmt::format("{}, of {}", counted(selection.kept, "live project", "live projects"),
                                      money(selection, selection.kept_budget)));
    for (const std::string& note : selection.notes) add("Note", note);
    for (Line& line : reservations(selection.inputs)) lines.push_back(std::move(line));
    return lines;
}

std::string_view conflict_title(const Selection& selection) {
    return selection.conflict_irreducible
               ? "These contradict each other; without any one of them the others can be met"
               : "These contradict each other; there was no time to see which of them are needed for that";
}

std::string demand_text(const BindingDemand& demand, double value) {
    const bool share = demand.demand.rfind("min-", 0) == 0 || demand.demand.rfind("max-", 0) == 0;
    const bool count = demand.demand.find("-projects ") != std::string::npos;
    return share && !count ? percent(value) : number(value, 12);
}

FindingChanges finding_changes(const Selection& selection) {
    const std::vector<std::string>&before = *selection.findings_before, &after = *selection.findings_after;
    const auto is_in = [](const std::vector<std::string>& codes, const std::string& code) {
        return std::find(codes.begin(), codes.end(), code) != codes.end();
    };
    FindingChanges changes;
    for (const std::string& code : before) (is_in(after, code) ? changes.stay : changes.gone).push_back(code);
    for (const std::string& code : after)
        if (!is_in(before, code)) changes.came.push_back(code);
    return changes;
}

std::string_view frontier_title(const Selection& selection) {
    return selection.frontier_of == "budget" ? "What each budget is worth" : "What each floor of high risk costs";
}

std::string point_name(const Selection& selection, const FrontierPoint& point) {
    return selection.frontier_of == "budget" ? money(selection, point.at) : percent(point.at);
}

std::string point_text(const Selection& selection, const FrontierPoint& point) {
    std::string text = "no time to tell";
    if (point.objective) text = money(selection, *point.objective);
    if (point.status == SelectionStatus::infeasible && !point.objective) text = "nothing meets the demands";
    if (point.status == SelectionStatus::feasible) text += ", the best found so far";
    return text;
}

} // namespace engineroom
