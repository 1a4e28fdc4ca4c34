#include "present/markdown/escape.hpp"
#include "present/phrases.hpp"

#include <engineroom/core/wording.hpp>
#include <engineroom/present/display.hpp>
#include <engineroom/present/markdown.hpp>
#include <engineroom/present/risk_map.hpp>
#include <fmt/format.h>

namespace engineroom {
namespace {

std::string summary_part(const Review& review) {
    std::string text = table_row({"Figure", ""}) + table_row({"---", "---"});
    for (const Line& line : summary(review)) text += table_row({line.label, escaped(line.text)});
    return text + '\n';
}

/// The map by quadrants' edges alone: Markdown has no fixed grid that every reader shows alike.
std::string map_part(const Review& review) {
    const Definitions& definitions = review.definitions;
    const RiskMap map = risk_map(review.measures->projects, review.live, definitions, 10);
    if (map.placed == 0) return {};
    std::string text = "## Risk and multiple of the live projects\n\n| multiple \\ risk |";
    double from = 0.0;
    for (std::size_t column = 0; column < map.counts.front().size(); ++column) {
        const double to = column < map.risk_edges.size() ? map.risk_edges[column].at : 1.0;
        text += fmt::format(" {}–{} % |", number(from * 100), number(to * 100));
        from = to;
    }
    text += "\n|---|";
    for (std::size_t column = 0; column < map.counts.front().size(); ++column) text += "--:|";
    text += '\n';
    for (std::size_t row = map.counts.size(); row-- > 0;) {
        const std::string least = row == 0 ? "0" : number(map.multiple_edges[row - 1].at);
        text += row + 1 == map.counts.size() ? fmt::format("| {} and more |", least)
                                             : fmt::format("| {}–{} |", least, number(map.multiple_edges[row].at));
        for (const std::size_t count : map.counts[row]) text += count == 0 ? " |" : fmt::format(" {} |", count);
        text += '\n';
    }
    text += fmt::format("\nThe LCD corner is a risk of at most {} and a multiple of at most {}.",
                        percent(definitions.lcd_risk), number(definitions.lcd_multiple));
    if (map.unplaced > 0)
        text += fmt::format(
            " {} of {} could not be placed: risk, payoff or budget is not known, or the risk of what they wait for.",
            map.unplaced, counted(map.placed + map.unplaced, "live project", "live projects"));
    return text + "\n\n";
}

std::string bars_part(const Review& review) {
    std::string text;
    for (const Bars& group : bars(review)) {
        text += fmt::format("## {}\n\n", group.title) + table_row({"", "", "share"}) + table_row({"---", "---", "--:"});
        for (const Bar& bar : group.bars) text += table_row({bar.label, bar.extent, percent(bar.share)});
        text += '\n';
    }
    return text;
}

std::string evidence_part(const Finding& finding, bool several, bool all) {
    const Look shown_projects = look(finding.projects, all);
    std::string text;
    for (std::size_t i = 0; i < shown_projects.first; ++i) {
        const ProjectRef& project = finding.projects[i];
        const std::string place = place_text(project, several);
        text +=
            fmt::format("- {}{}{}\n", escaped(place), place.empty() ? "" : ": ", escaped(project_text(project, all)));
    }
    if (shown_projects.more > 0)
        text += fmt::format("- and {} more{}{}\n", shown_projects.more, shown_projects.more_rows.empty() ? "" : ": ",
                            shown_projects.more_rows);
    for (const std::string& organisation : finding.organisations) text += fmt::format("- {}\n", escaped(organisation));
    return text.empty() ? text : text + '\n';
}

std::string finding_part(const Finding& finding, bool several, bool all) {
    std::string text = fmt::format("### {}: {} {} ({})\n\n{}\n\n", to_string(finding.severity), finding.code,
                                   finding.slug, to_string(finding.characteristic), escaped(finding.message));
    text += evidence_part(finding, several, all);
    if (finding.accepted > 0) text += accepted_text(finding) + "\n\n";
    if (!finding.advice.empty()) text += fmt::format("**What to do:** {}\n\n", escaped(finding.advice));
    return text;
}

std::string findings_part(const Review& review, bool all) {
    const bool several = several_files(review);
    std::string text = fmt::format("## {}\n\n", findings_title(review));
    if (review.findings.empty()) text += no_findings_text(review) + "\n\n";
    for (const Finding& finding : review.findings) text += finding_part(finding, several, all);
    if (!review.accepted.empty() || !review.idle_acceptances.empty()) text += "## Accepted\n\n";
    for (const IdleAcceptance& acceptance : review.idle_acceptances) text += escaped(idle_text(acceptance)) + "\n\n";
    for (const AcceptedFinding& accepted : review.accepted) {
        text += finding_part(accepted.finding, several, all);
        text += fmt::format("**Accepted until {}:** {}\n\n", to_iso(accepted.until), escaped(accepted.reason));
    }
    return text;
}

std::string scorecard_part(const Review& review) {
    std::string text =
        "## Scorecard\n\n" + table_row({"Characteristic", "What its checks say"}) + table_row({"---", "---"});
    for (const Score& score : review.scorecard) text += table_row({to_string(score.characteristic), score_text(score)});
    return text;
}

std::string wake_part(const Review& review) {
    if (review.wake.empty()) return {};
    std::string text = "\n## What was not assessed, and what would change that\n\n";
    for (const Wake& wake : review.wake)
        text += fmt::format("- {}: {}\n", escaped(wake_text(wake)),
                            wake.needs.empty() ? rules_text(wake.codes) : checks_text(wake.codes));
    return text;
}

} // namespace

std::string to_markdown(const Review& review, const MarkdownStyle& style) {
    return fmt::format("# Portfolio review\n\n**{}**\n\n{}\n\n", escaped(review.answer.sentence),
                       escaped(occasion(review))) +
           summary_part(review) + map_part(review) + bars_part(review) + findings_part(review, style.verbose) +
           scorecard_part(review) + wake_part(review);
}

} // namespace engineroom
