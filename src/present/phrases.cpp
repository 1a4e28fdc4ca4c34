#include "present/phrases.hpp"

#include <algorithm>
#include <array>
#include <engineroom/core/wording.hpp>
#include <engineroom/present/display.hpp>
#include <fmt/format.h>
#include <iterator>
#include <set>
#include <string_view>

namespace engineroom {
namespace {

constexpr std::size_t first_few = 3;
constexpr std::size_t enough = 5; ///< projects below which a typical value, a spread or an interval says nothing
constexpr std::size_t most_rows_named = 12;
constexpr int longest_id = 24, longest_name = 48, longest_note = 160; ///< columns, unless all is asked for

/// Adds a sentence part, separated by `; `.
void add(std::string& text, std::string_view part) {
    if (!text.empty()) text += "; ";
    text += part;
}

/// ", 2 could not be judged": those of the base set that do not state what the figure needs.
std::string not_judged(const Base& base) {
    return base.stated == base.size ? std::string{} : fmt::format(", {} could not be judged", base.size - base.stated);
}

std::string portfolio_line(const Counts& counts) {
    std::string text = fmt::format("{}: {} live, {} in the pipeline, {} closed", counts.projects, counts.live,
                                   counts.pipeline, counts.closed);
    if (counts.unknown > 0) text += fmt::format(", {} of unknown stage", counts.unknown);
    return text;
}

std::string budget_line(const Review& review) {
    const ResourcingMeasure& resourcing = review.measures->resourcing;
    if (!resourcing.budget) return {};
    std::string text = money_text(*resourcing.budget, review.currency) + " live";
    if (resourcing.base.stated < resourcing.base.size)
        text += fmt::format(" ({} of {} live projects state one)", resourcing.base.stated, resourcing.base.size);
    if (resourcing.largest_share) add(text, "the largest project has " + percent(*resourcing.largest_share));
    return text;
}

std::string risk_line(const Review& review) {
    const RiskMeasure& risk = review.measures->risk;
    std::string text;
    if (risk.high_share)
        add(text, fmt::format("{} of the {} at a risk of {} or more", percent(*risk.high_share),
                              risk.base.by_budget ? "budget" : "projects", percent(review.definitions.high_risk)));
    if (risk.expected_failures)
        add(text, fmt::format("by their own risks alone {} of {} expected to fail{}",
                              number(*risk.expected_failures, *risk.expected_failures < 10.0 ? 2 : 3),
                              projects(risk.stated_base.stated), not_judged(risk.stated_base)));
    if (risk.expected_failures && risk.none_fails_probability)
        text += fmt::format(", chance that none does: {}", percent(*risk.none_fails_probability));
    return text;
}

std::string lcd_line(const Review& review) {
    const LcdMeasure& lcd = review.measures->lcd;
    if (!lcd.share) return {};
    return fmt::format("{} of {} ({} of the {}){}", lcd.projects.size(), projects(lcd.base.stated), percent(*lcd.share),
                       lcd.base.by_budget ? "budget" : "projects", not_judged(lcd.base));
}

std::string payoff_line(const Review& review) {
    const PayoffMeasure& payoff = review.measures->payoff;
    std::string text;
    if (payoff.expected)
        add(text, fmt::format("{} expected of {}{}", money_text(*payoff.expected, review.currency),
                              projects(payoff.expected_base.stated), not_judged(payoff.expected_base)));
    if (payoff.multiple_p10 && payoff.multiple_p90 && payoff.multiple_base.stated >= enough)
        add(text, fmt::format("most multiples between {} and {}", number(*payoff.multiple_p10),
                              number(*payoff.multiple_p90)));
    if (payoff.winner_probability)
        add(text, fmt::format("chance of a winner ({} times its budget or more): {}",
                              number(review.definitions.winner_multiple), percent(*payoff.winner_probability)));
    return text;
}

std::string delivery_line(const DeliveryMeasure& delivery) {
    if (delivery.base.stated == 0) return {};
    std::string text = fmt::format("{} of {} overdue", delivery.overdue, projects(delivery.base.stated));
    if (delivery.zombies > 0)
        add(text, fmt::format("{} long past {} date", delivery.zombies, delivery.zombies == 1 ? "its" : "their"));
    if (delivery.slip_median && delivery.slips >= enough)
        add(text, fmt::format("the typical one of {} delivered took {} times the time planned", delivery.slips,
                              number(*delivery.slip_median)));
    return text;
}

std::string closed_line(const ObservedFailures& observed, std::size_t all_closed) {
    if (!observed.rate) return {};
    std::string text = fmt::format("{} of {} failed or cancelled ({})", observed.failures, projects(observed.closed),
                                   percent(*observed.rate));
    if (observed.lower && observed.upper && observed.closed >= enough)
        add(text,
            fmt::format("true rate likely between {} and {}", percent(*observed.lower), percent(*observed.upper)));
    if (const std::size_t untold = all_closed - observed.closed; untold > 0)
        add(text, fmt::format("how {} ended is not stated", counted(untold, "other", "others")));
    return text;
}

Bars risk_bars(const Review& review) {
    const RiskMeasure& risk = review.measures->risk;
    Bars result{risk.base.by_budget ? "Risk, by live budget" : "Risk, by live projects", {}};
    if (!risk.band_shares) return result;
    const auto& [low, medium, high] = review.definitions.risk_bands;
    const std::array<std::string_view, 4> names{"very low", "low", "medium", "high"};
    const std::array<std::string, 4> extents{
        fmt::format("below {}", percent(low)), fmt::format("{} to {}", number(low * 100), percent(medium)),
        fmt::format("{} to {}", number(medium * 100), percent(high)), fmt::format("{} and more", percent(high))};
    for (std::size_t i = 0; i < names.size(); ++i)
        result.bars.push_back({std::string{names[i]}, extents[i], (*risk.band_shares)[i]});
    return result;
}

Bars quadrant_bars(const Review& review) {
    const QuadrantMeasure& quadrants = review.measures->quadrants;
    Bars result{quadrants.base.by_budget ? "Quadrants, by live budget" : "Quadrants, by live projects", {}};
    if (!quadrants.pearl || !quadrants.oyster || !quadrants.bread_and_butter || !quadrants.white_elephant)
        return result;
    result.bars = {{"pearls", "likely, valuable", *quadrants.pearl},
                   {"oysters", "unlikely, valuable", *quadrants.oyster},
                   {"bread and butter", "likely, modest", *quadrants.bread_and_butter},
                   {"white elephants", "unlikely, modest", *quadrants.white_elephant}};
    return result;
}

/// What figures rest on that no value of the files decides.
std::string guesses_line(const std::vector<SourceFile>& files) {
    std::string text;
    for (const SourceFile& file : files)
        for (const std::string& guess : file.guesses)
            text += fmt::format("{}{}{}", text.empty() ? "" : "; ", files.size() > 1 ? displayed(file.name) + ": " : "",
                                guess);
    return text.empty() ? text : text + "; nothing in the files decides this, and figures may be wrong";
}

} // namespace

std::string occasion(const std::vector<SourceFile>& inputs, Date as_of, std::string_view policy) {
    std::string files;
    for (const SourceFile& file : inputs) files += (files.empty() ? "" : ", ") + file.name;
    return fmt::format("{}{}as of {}, policy {}", files, files.empty() ? "" : ", ", to_iso(as_of), policy);
}

std::string occasion(const Review& review) {
    return occasion(review.inputs, review.as_of, review.policy);
}

std::vector<Line> reservations(const std::vector<SourceFile>& inputs) {
    std::vector<Line> lines;
    std::uint32_t skipped = 0;
    for (const SourceFile& file : inputs) skipped += file.skipped;
    if (skipped > 0)
        lines.push_back({"Left out", fmt::format("{} with errors, as asked: they are in no figure",
                                                 counted(skipped, "row", "rows"))});
    if (std::string guesses = guesses_line(inputs); !guesses.empty()) lines.push_back({"Guessed", std::move(guesses)});
    return lines;
}

std::vector<Line> summary(const Review& review) {
    const Measures& measures = *review.measures;
    std::vector<Line> lines{{"Projects", portfolio_line(measures.counts)},
                            {"Budget", budget_line(review)},
                            {"LCD projects", lcd_line(review)},
                            {"Risk", risk_line(review)},
                            {"Payoff", payoff_line(review)}};
    if (measures.diversity.distinct_bets && measures.diversity.base.stated >= enough)
        lines.push_back({"Distinct bets", fmt::format("{} among {}", number(*measures.diversity.distinct_bets, 2),
                                                      projects(measures.diversity.base.weighed))});
    lines.push_back({"Delivery", delivery_line(measures.delivery)});
    lines.push_back({"Closed", closed_line(measures.risk.observed, measures.counts.closed)});
    for (Line& line : reservations(review.inputs)) lines.push_back(std::move(line));
    lines.erase(std::remove_if(lines.begin(), lines.end(), [](const Line& line) { return line.text.empty(); }),
                lines.end());
    return lines;
}

std::vector<Bars> bars(const Review& review) {
    std::vector<Bars> groups;
    for (Bars& group : std::array{risk_bars(review), quadrant_bars(review)})
        if (!group.bars.empty()) groups.push_back(std::move(group));
    return groups;
}

Look look(const ProjectRefs& all_projects, bool all) {
    Look result;
    // One more line costs no more than 'and 1 more'.
    result.first = all || all_projects.size() <= first_few + 1 ? all_projects.size() : first_few;
    result.more = all_projects.size() - result.first;
    if (result.more == 0 || result.more > most_rows_named) return result;
    std::vector<std::uint32_t> rows;
    const Text file = all_projects.front().file;
    for (std::size_t i = result.first; i < all_projects.size(); ++i) {
        const ProjectRef project = all_projects[i];
        if (project.row == 0 || project.file != file) return result;
        rows.push_back(project.row);
    }
    result.more_rows = rows_text(std::move(rows));
    return result;
}

bool several_files(const Review& review) {
    // A portfolio that was made in code does not say how many projects a file has.
    const bool told = std::any_of(review.inputs.begin(), review.inputs.end(),
                                  [](const SourceFile& file) { return file.projects > 0; });
    std::set<std::string_view> names;
    for (const SourceFile& file : review.inputs)
        if (!told || file.projects > 0) names.insert(file.name);
    return names.size() > 1;
}

std::string place_text(const ProjectRef& project, bool several_files) {
    if (project.row == 0) return {};
    return several_files ? fmt::format("{} row {}", project.file, project.row) : fmt::format("row {}", project.row);
}

std::string project_text(const ProjectRef& project, bool whole) {
    const auto fitting = [whole](const std::string& text, int width) {
        return whole ? text : cut(displayed(text), width);
    };
    std::string text = fitting(project.id.str(), longest_id);
    if (!project.name.empty() && project.name != project.id)
        text += (text.empty() ? "" : " ") + fitting(project.name.str(), longest_name);
    if (!project.note.empty()) text += (text.empty() ? "" : ": ") + fitting(project.note, longest_note);
    return text;
}

std::string rows_text(std::vector<std::uint32_t> rows) {
    const std::size_t all = rows.size();
    return rows_text(std::move(rows), all).text;
}

SomeRows rows_text(std::vector<std::uint32_t> rows, std::size_t most) {
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::string text;
    std::size_t i = 0;
    for (std::size_t runs = 0; i < rows.size() && runs < most; ++runs) {
        std::size_t last = i;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1) ++last;
        if (last < i + 2) last = i;
        text += text.empty() ? "" : ", ";
        text += last == i ? fmt::format("{}", rows[i]) : fmt::format("{}–{}", rows[i], rows[last]);
        i = last + 1;
    }
    return {(rows.size() == 1 ? "row " : "rows ") + text, rows.size() - i};
}

std::string score_text(const Score& score) {
    if (!score.assessed())
        return score.not_assessed == 0 ? "no check looks at this"
                                       : fmt::format("not assessed: nothing could be checked ({})",
                                                     counted(score.not_assessed, "check", "checks"));
    std::string text;
    const auto part = [&text](std::size_t count, const std::string& words) {
        if (count == 0) return;
        text += (text.empty() ? "" : ", ") + words;
    };
    part(score.findings,
         counted(score.findings, "finding", "findings") +
             (score.worst ? fmt::format(" ({}{})", score.findings > 1 ? "worst: " : "", to_string(*score.worst))
                          : std::string{}));
    part(score.accepted, fmt::format("{} accepted", score.accepted));
    part(score.passed, fmt::format("{} passed", score.passed));
    part(score.not_assessed, fmt::format("{} not assessed", score.not_assessed));
    return text;
}

std::string wake_text(const Wake& wake) {
    std::string columns;
    std::size_t count = 0;
    bool organisations = false;
    for (const std::string& need : wake.needs) {
        if (need == "organisations") {
            organisations = true;
            continue;
        }
        columns += fmt::format("{}\"{}\"", columns.empty() ? "" : ", ", need);
        ++count;
    }
    if (count == 0) return organisations ? "give a file of organisations (--organisations)" : wake.because;
    return fmt::format("add {} {}{}", count == 1 ? "a column" : "columns", columns,
                       organisations ? " and give a file of organisations (--organisations)" : "");
}

std::string checks_text(const std::vector<std::string>& codes) {
    return fmt::format("{} ({})", counted(codes.size(), "more check", "more checks"), fmt::join(codes, ", "));
}

std::string rules_text(const std::vector<std::string>& codes) {
    return fmt::format("{} ({})", counted(codes.size(), "check", "checks"), fmt::join(codes, ", "));
}

std::string findings_title(const Review& review) {
    if (review.findings.empty()) return "No findings";
    std::string kinds;
    for (const Severity severity : {Severity::critical, Severity::warning, Severity::notice, Severity::good}) {
        const auto count = std::count_if(review.findings.begin(), review.findings.end(),
                                         [severity](const Finding& finding) { return finding.severity == severity; });
        if (count == 0) continue;
        const bool noun = severity == Severity::warning || severity == Severity::notice;
        kinds += fmt::format("{}{} {}{}", kinds.empty() ? "" : ", ", count, to_string(severity),
                             noun && count > 1 ? "s" : "");
    }
    return fmt::format("{}: {}", counted(review.findings.size(), "finding", "findings"), kinds);
}

std::string no_findings_text(const Review& review) {
    if (review.passed.empty()) return "Nothing could be checked.";
    return fmt::format("{} passed, {} could not be assessed.", counted(review.passed.size(), "check", "checks"),
                       review.not_assessed.size());
}

std::string idle_text(const IdleAcceptance& acceptance) {
    return fmt::format("The policy accepts {}{}, to no effect: {}.", acceptance.code,
                       acceptance.project.empty() ? "" : " for " + acceptance.project, acceptance.because);
}

std::string accepted_text(const Finding& finding) {
    if (finding.accepted == 0) return {};
    return fmt::format("{} {} accepted, see below.", counted(finding.accepted, "more project", "more projects"),
                       finding.accepted == 1 ? "is" : "are");
}

} // namespace engineroom
