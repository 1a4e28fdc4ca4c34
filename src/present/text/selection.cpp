#include "present/phrases.hpp"
#include "present/text/page.hpp"

#include <algorithm>
#include <engineroom/core/wording.hpp>
#include <engineroom/present/display.hpp>
#include <engineroom/present/text.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace engineroom {
namespace {

constexpr int summary_label = 18;
constexpr double told_gap = 1e-6;     ///< what is searched to, unless another gap is asked for
constexpr int longest_label = 32;     ///< columns
constexpr std::size_t first_few = 10; ///< entries of a list, unless all is asked for

struct Lists {
    const Selection& selection;
    bool all;
};

std::string money(const Lists& lists, double amount) {
    return money_text(amount, lists.selection.currency);
}

std::size_t told(const Lists& lists, std::size_t size) {
    return lists.all || size <= first_few + 1 ? size : first_few; // one more line costs no more than 'and 1 more'
}

void tell_rest(Page& page, const Lists& lists, std::size_t size) {
    if (const std::size_t rest = size - told(lists, size); rest > 0)
        page.paragraph(fmt::format("and {} more; --verbose tells all", rest), 2);
}

std::string label_of(const ProjectRef& project) {
    std::string label = displayed(project.id);
    if (!project.name.empty()) label += ' ' + displayed(project.name);
    return cut(label, longest_label);
}

/// How wide the labels of the entries that are told are.
template<class Entries>
int label_width(const Lists& lists, const Entries& entries) {
    int width = 0;
    for (std::size_t k = 0; k < told(lists, entries.size()); ++k)
        width = std::max(width, display_width(label_of(entries[k].project)));
    return width + 2;
}

template<class Entries, class Text>
void draw_list(Page& page, const Lists& lists, const std::string& heading, const Entries& entries, Text text) {
    if (entries.empty()) return;
    page.heading(heading);
    const int width = label_width(lists, entries);
    for (std::size_t k = 0; k < told(lists, entries.size()); ++k)
        page.entry(label_of(entries[k].project), text(entries[k]), 2, width);
    tell_rest(page, lists, entries.size());
}

std::string headline(const Lists& lists) {
    const Selection& selection = lists.selection;
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
    const std::string choice =
        fmt::format("Fund {} for {}: expected to return {} more than they cost", projects(selection.chosen.size()),
                    money(lists, selection.budget_used), money(lists, *selection.objective));
    if (selection.status == SelectionStatus::optimal) return choice + '.';
    return fmt::format("{}. This is the best found so far, not proved to be the best", choice) +
           (selection.bound ? fmt::format(": no choice returns more than {}.", money(lists, *selection.bound)) : ".");
}

void draw_summary(Page& page, const Lists& lists) {
    const Selection& selection = lists.selection;
    page.gap();
    if (selection.objective) {
        if (selection.budget)
            page.entry(
                "Budget",
                fmt::format("{} of {} used", money(lists, selection.budget_used), money(lists, *selection.budget)), 0,
                summary_label);
        if (selection.value_of_budget)
            page.entry("Worth of more",
                       fmt::format("one more of it returns {} more than it costs", number(*selection.value_of_budget)),
                       0, summary_label);
        if (selection.gap && *selection.gap > told_gap)
            page.entry("Gap", fmt::format("no choice is better by more than {}", percent(*selection.gap)), 0,
                       summary_label);
    }
    page.entry("Goes on anyway",
               fmt::format("{}, of {}", counted(selection.kept, "live project", "live projects"),
                           money(lists, selection.kept_budget)),
               0, summary_label);
    for (const std::string& note : selection.notes) page.entry("Note", note, 0, summary_label);
    for (const Line& line : reservations(selection.inputs)) page.entry(line.label, line.text, 0, summary_label);
}

/// Shares and amounts alike, as the demand has them.
std::string figure(const BindingDemand& demand, double value) {
    const bool share = demand.demand.rfind("min-", 0) == 0 || demand.demand.rfind("max-", 0) == 0;
    const bool count = demand.demand.find("-projects ") != std::string::npos;
    return share && !count ? percent(value) : number(value, 12);
}

void draw_demands(Page& page, const Lists& lists) {
    const Selection& selection = lists.selection;
    if (!selection.conflict.empty()) {
        page.heading(selection.conflict_irreducible
                         ? "These contradict each other; without any one of them the others can be met"
                         : "These contradict each other; there was no time to see which of them are needed for that");
        for (const std::string& demand : selection.conflict) page.paragraph(demand, 2, 2);
    }
    if (selection.binding.empty()) return;
    page.heading("Demands that keep out more");
    for (const BindingDemand& demand : selection.binding)
        page.paragraph(fmt::format("{}: comes to {}", demand.demand, figure(demand, demand.value)), 2, 2);
}

void draw_findings(Page& page, const Selection& selection) {
    if (!selection.findings_before || !selection.findings_after) return;
    const auto missing = [](const std::vector<std::string>& from, const std::vector<std::string>& in) {
        std::vector<std::string> gone;
        for (const std::string& code : from)
            if (std::find(in.begin(), in.end(), code) == in.end()) gone.push_back(code);
        return gone;
    };
    const auto went = missing(*selection.findings_before, *selection.findings_after);
    const auto came = missing(*selection.findings_after, *selection.findings_before);
    page.heading("Findings, once the chosen are active");
    page.entry("Before and after",
               fmt::format("{} and {}", selection.findings_before->size(), selection.findings_after->size()), 2,
               summary_label);
    if (!went.empty()) page.entry("Gone", fmt::format("{}", fmt::join(went, ", ")), 2, summary_label);
    if (!came.empty()) page.entry("New", fmt::format("{}", fmt::join(came, ", ")), 2, summary_label);
}

void draw_frontier(Page& page, const Lists& lists) {
    const Selection& selection = lists.selection;
    if (selection.frontier.empty()) return;
    const bool budgets = selection.frontier_of == "budget";
    page.heading(budgets ? "What each budget is worth" : "What each floor of high risk costs");
    for (const FrontierPoint& point : selection.frontier) {
        std::string text = "no time to tell";
        if (point.objective) text = money(lists, *point.objective);
        if (point.status == SelectionStatus::infeasible && !point.objective) text = "nothing meets the demands";
        if (point.status == SelectionStatus::feasible) text += ", the best found so far";
        page.entry(budgets ? money(lists, point.at) : percent(point.at), text, 2, summary_label);
    }
}

} // namespace

std::string to_text(const Selection& selection, const TextStyle& style) {
    Page page{style};
    const Lists lists{selection, style.verbose};
    page.paragraph(headline(lists), 0, 0, Ink::bold);
    page.gap();
    page.paragraph(occasion(selection.inputs, selection.as_of, selection.policy), 0, 0, Ink::faint);
    draw_summary(page, lists);
    draw_list(page, lists, "To fund", selection.chosen, [&](const ChosenProject& one) {
        return fmt::format("{}{}: {} chance to succeed, {} expected, {} net", money(lists, one.budget),
                           one.live ? " still to spend" : "", percent(one.success), money(lists, one.expected_payoff),
                           money(lists, one.net));
    });
    draw_demands(page, lists);
    draw_list(page, lists, "Not to fund, the nearest first", selection.not_chosen,
              [](const NotChosenProject& one) { return one.because; });
    draw_list(page, lists, "Could not be considered", selection.ineligible,
              [](const IneligibleProject& one) { return one.because; });
    draw_findings(page, selection);
    draw_frontier(page, lists);
    draw_list(page, lists,
              fmt::format("How often each is chosen, risks and payoffs redrawn {} times", selection.resamples),
              selection.resampled, [](const ResampledShare& one) { return percent(one.share); });
    return page.take();
}

} // namespace engineroom
