#include "present/selection_phrases.hpp"
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

void draw_summary(Page& page, const Selection& selection) {
    page.gap();
    for (const Line& line : summary(selection)) page.entry(line.label, line.text, 0, summary_label);
}

void draw_demands(Page& page, const Selection& selection) {
    if (!selection.conflict.empty()) {
        page.heading(conflict_title(selection));
        for (const std::string& demand : selection.conflict) page.paragraph(demand, 2, 2);
    }
    if (selection.binding.empty()) return;
    page.heading("Demands that keep out more");
    for (const BindingDemand& demand : selection.binding)
        page.paragraph(fmt::format("{}: comes to {}", demand.demand, demand_text(demand, demand.value)), 2, 2);
}

void draw_findings(Page& page, const Selection& selection) {
    if (!selection.findings_before || !selection.findings_after) return;
    const FindingChanges changes = finding_changes(selection);
    page.heading("Findings, once the chosen are active");
    page.entry("Before and after",
               fmt::format("{} and {}", selection.findings_before->size(), selection.findings_after->size()), 2,
               summary_label);
    if (!changes.gone.empty()) page.entry("Gone", fmt::format("{}", fmt::join(changes.gone, ", ")), 2, summary_label);
    if (!changes.came.empty()) page.entry("New", fmt::format("{}", fmt::join(changes.came, ", ")), 2, summary_label);
}

void draw_frontier(Page& page, const Selection& selection) {
    if (selection.frontier.empty()) return;
    page.heading(frontier_title(selection));
    for (const FrontierPoint& point : selection.frontier)
        page.entry(point_name(selection, point), point_text(selection, point), 2, summary_label);
}

} // namespace

std::string to_text(const Selection& selection, const TextStyle& style) {
    Page page{style};
    const Lists lists{selection, style.verbose};
    page.paragraph(headline(selection), 0, 0, Ink::bold);
    page.gap();
    page.paragraph(occasion(selection.inputs, selection.as_of, selection.policy), 0, 0, Ink::faint);
    draw_summary(page, selection);
    draw_list(page, lists, "To fund", selection.chosen, [&](const ChosenProject& one) {
        return fmt::format("{}{}: {} chance to succeed, {} expected, {} net", money(lists, one.budget),
                           one.live ? " still to spend" : "", percent(one.success), money(lists, one.expected_payoff),
                           money(lists, one.net));
    });
    draw_demands(page, selection);
    draw_list(page, lists, "Not to fund, the nearest first", selection.not_chosen,
              [](const NotChosenProject& one) { return one.because; });
    draw_list(page, lists, "Could not be considered", selection.ineligible,
              [](const IneligibleProject& one) { return one.because; });
    draw_findings(page, selection);
    draw_frontier(page, selection);
    draw_list(page, lists,
              fmt::format("How often each is chosen, risks and payoffs redrawn {} times", selection.resamples),
              selection.resampled, [](const ResampledShare& one) { return percent(one.share); });
    return page.take();
}

} // namespace engineroom
