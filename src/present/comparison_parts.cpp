#include "present/comparison_parts.hpp"

#include "present/phrases.hpp"

#include <cmath>
#include <engineroom/core/wording.hpp>
#include <fmt/format.h>
#include <set>
#include <utility>

namespace engineroom {
namespace {

std::string value_text(Column field, const ComparedValue& value, const std::string& currency) {
    if (const auto* stage = std::get_if<Stage>(&value)) return std::string{to_string(*stage)};
    if (const auto* date = std::get_if<Date>(&value)) return to_iso(*date);
    if (const auto* amount = std::get_if<double>(&value)) {
        if (field == Column::risk) return percent(*amount);
        return field == Column::multiple ? number(*amount) + "×" : money_text(*amount, currency);
    }
    return "not stated";
}

/// " (181 days later)", " (EUR 50,000 more)"; empty where there is nothing to take from.
std::string difference_text(const ProjectChange& change, const std::string& currency) {
    const auto *day_before = std::get_if<Date>(&change.before), *day = std::get_if<Date>(&change.after);
    if (day_before && day) {
        const long days = days_between(*day_before, *day);
        return fmt::format(" ({} {} {})", std::abs(days), std::abs(days) == 1 ? "day" : "days",
                           days > 0 ? "later" : "earlier");
    }
    const auto *before = std::get_if<double>(&change.before), *after = std::get_if<double>(&change.after);
    if (!before || !after || change.field == Column::risk || change.field == Column::multiple) return {};
    return fmt::format(" ({} {})", money_text(std::abs(*after - *before), currency),
                       *after > *before ? "more" : "less");
}

std::string change_text(const Comparison& comparison, const ProjectChange& change, bool whole) {
    return fmt::format("{}: {} was {}, is {}{}", project_text(change.project, whole), to_string(change.field),
                       value_text(change.field, change.before, comparison.before.currency),
                       value_text(change.field, change.after, comparison.after.currency),
                       difference_text(change, comparison.after.currency));
}

bool is_later(const ProjectChange& change) {
    const auto *before = std::get_if<Date>(&change.before), *after = std::get_if<Date>(&change.after);
    return before && after && *after > *before;
}

/// Lines of the changes for which `is` holds.
template<class Is>
ComparisonPart changes(const Comparison& comparison, std::string title, bool whole, Is is) {
    ComparisonPart part{std::move(title), {}};
    for (const ProjectChange& change : comparison.changed)
        if (is(change)) part.lines.push_back(change_text(comparison, change, whole));
    return part;
}

ComparisonPart listed(std::string title, const std::vector<ProjectRef>& projects, bool whole) {
    ComparisonPart part{std::move(title), {}};
    for (const ProjectRef& project : projects) part.lines.push_back(project_text(project, whole));
    return part;
}

ComparisonPart answers(const Comparison& comparison) {
    return {"The answer then and now",
            {fmt::format("{}: {}", to_iso(comparison.before.as_of), comparison.before.answer.sentence),
             fmt::format("{}: {}", to_iso(comparison.after.as_of), comparison.after.answer.sentence)}};
}

std::string side_text(const ComparedSide& side) {
    std::string files;
    for (const SourceFile& file : side.inputs) files += ", " + file.name;
    std::string text = fmt::format("{}{}: {}, {} live", to_iso(side.as_of), files, projects(side.projects), side.live);
    if (side.budget) text += fmt::format(", live budget {}", money_text(*side.budget, side.currency));
    for (const Line& line : reservations(side.inputs)) text += fmt::format("; {}: {}", line.label, line.text);
    return text;
}

ComparisonPart sides(const Comparison& comparison) {
    ComparisonPart part{fmt::format("The portfolio then and now, by the policy {}", comparison.policy),
                        {side_text(comparison.before), side_text(comparison.after)}};
    if (!comparison.money_compared)
        part.lines.push_back(fmt::format("Amounts are not compared: they were in {} and are in {}.",
                                         comparison.before.currency, comparison.after.currency));
    else if (comparison.before.currency != comparison.after.currency)
        part.lines.emplace_back("One of the files states no currency; amounts are compared as if it were the same.");
    return part;
}

ComparisonPart renamed(const Comparison& comparison, bool whole) {
    ComparisonPart part{"Perhaps the same under another id", {}};
    for (const SameName& pair : comparison.same_names)
        part.lines.push_back(
            fmt::format("{} went, {} came", project_text(pair.went, whole), project_text(pair.came, whole)));
    return part;
}

ComparisonPart watered(const Comparison& comparison, bool whole) {
    ComparisonPart part{fmt::format("Watered down: risk and multiple both fell by more than {}, {} of {}",
                                    percent(comparison.watering_fall), comparison.watered_down.size(),
                                    projects(comparison.watered_base)),
                        {}};
    for (const WateredProject& one : comparison.watered_down)
        part.lines.push_back(fmt::format("{}: risk was {}, is {}; multiple was {}×, is {}×",
                                         project_text(one.project, whole), percent(one.risk_before), percent(one.risk),
                                         number(one.multiple_before), number(one.multiple)));
    return part;
}

std::string finding_text(const Finding& finding, const std::string& note) {
    return fmt::format("{} {} ({}{}): {}", finding.code, finding.slug, to_string(finding.severity), note,
                       finding.message);
}

void add_findings(std::vector<ComparisonPart>& parts, const Comparison& comparison) {
    ComparisonPart came{"Findings that are new", {}}, went{"Findings that are gone", {}},
        stayed{"Findings that stayed", {}};
    for (const FindingChange& change : comparison.findings_came)
        came.lines.push_back(finding_text(change.finding, "; then " + change.otherwise));
    for (const FindingChange& change : comparison.findings_went)
        went.lines.push_back(finding_text(change.finding, "; now " + change.otherwise));
    for (const FindingKept& kept : comparison.findings_stayed)
        stayed.lines.push_back(finding_text(kept.finding, kept.before == kept.finding.severity
                                                              ? std::string{}
                                                              : fmt::format("; was {}", to_string(kept.before))));
    for (ComparisonPart* part : {&came, &went, &stayed}) parts.push_back(std::move(*part));
}

} // namespace

std::string comparison_headline(const Comparison& comparison) {
    std::set<std::string> changed;
    for (const ProjectChange& change : comparison.changed) changed.insert(change.project.id.str());
    return fmt::format("{} came, {} went and {} stayed, of which {} changed; {} new, {} gone and {} stayed.",
                       projects(comparison.came.size()), comparison.went.size(), comparison.stayed, changed.size(),
                       counted(comparison.findings_came.size(), "finding is", "findings are"),
                       comparison.findings_went.size(), comparison.findings_stayed.size());
}

std::vector<ComparisonPart> comparison_parts(const Comparison& comparison, bool whole) {
    std::vector<ComparisonPart> parts{answers(comparison), sides(comparison),
                                      listed("Projects that came", comparison.came, whole),
                                      listed("Projects that went", comparison.went, whole), renamed(comparison, whole)};
    const auto of = [&](std::string title, auto is) {
        parts.push_back(changes(comparison, std::move(title), whole, is));
    };
    of("Moved stage", [](const ProjectChange& change) { return change.field == Column::stage; });
    of("Slipped", [](const ProjectChange& change) { return change.field == Column::delivery && is_later(change); });
    of("Other changes of delivery",
       [](const ProjectChange& change) { return change.field == Column::delivery && !is_later(change); });
    of("Changed risk", [](const ProjectChange& change) { return change.field == Column::risk; });
    of("Changed payoff", [](const ProjectChange& change) {
        return change.field == Column::payoff_low || change.field == Column::payoff ||
               change.field == Column::payoff_high || change.field == Column::multiple;
    });
    of("Changed budget", [](const ProjectChange& change) { return change.field == Column::budget; });
    parts.push_back(watered(comparison, whole));
    add_findings(parts, comparison);
    std::vector<ComparisonPart> told;
    for (ComparisonPart& part : parts)
        if (!part.lines.empty()) told.push_back(std::move(part));
    return told;
}

} // namespace engineroom
