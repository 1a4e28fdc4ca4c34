#include "present/html/project_rows.hpp"
#include "present/html/sections.hpp"

#include <algorithm>
#include <array>

namespace engineroom::html {
namespace {

/// A word a project, empty for those of which there is none.
using WordOfProject = std::vector<std::string_view>;

WordOfProject quadrant_words(const Review& review) {
    WordOfProject words(review.projects.size());
    const QuadrantMeasure& quadrants = review.measures->quadrants;
    const std::array<std::pair<const Indices*, std::string_view>, 4> kinds{{{&quadrants.pearls, "pearl"},
                                                                            {&quadrants.oysters, "oyster"},
                                                                            {&quadrants.breads, "bread and butter"},
                                                                            {&quadrants.elephants, "white elephant"}}};
    for (const auto& [projects, word] : kinds)
        for (const std::size_t i : *projects) words[i] = word;
    return words;
}

WordOfProject lcd_words(const Review& review) {
    WordOfProject words(review.projects.size());
    for (const LcdProject& project : review.measures->lcd.projects) words[project.project] = "yes";
    return words;
}

std::string_view state_word(const Review& review, std::size_t i) {
    switch (review.measures->projects[i].state) {
    case FailureState::at_risk:
        return "at risk";
    case FailureState::zombie:
        return "long overdue";
    case FailureState::failed:
    case FailureState::cancelled:
    case FailureState::none:
        break;
    }
    return {};
}

/// What a selection says of each project of the pipeline.
WordOfProject fund_words(const Report& report, const RowOfProject& rows) {
    WordOfProject words(report.review.projects.size());
    if (!report.selection) return words;
    const auto say = [&](const auto& projects, std::string_view word) {
        for (const auto& one : projects)
            if (const auto row = rows.of(one.project)) words[*row] = word;
    };
    say(report.selection->chosen, "to fund");
    say(report.selection->not_chosen, "not to fund");
    say(report.selection->ineligible, "not considered");
    return words;
}

/// The codes of the findings that point at each project.
std::vector<std::string> codes_by_project(const Review& review, const RowOfProject& rows) {
    std::vector<std::string> codes(review.projects.size());
    for (const Finding& finding : review.findings)
        for (const ProjectRef& project : finding.projects) {
            const auto row = rows.of(project);
            if (!row) continue;
            std::string& text = codes[*row];
            if (text.size() >= finding.code.size() && text.ends_with(finding.code)) continue;
            text += (text.empty() ? "" : " ") + finding.code;
        }
    return codes;
}

} // namespace

Json projects_table(const Report& report) {
    const Review& review = report.review;
    const Measures& measures = *review.measures;
    const bool several = several_files(review);
    const RowOfProject rows{review.projects};
    const WordOfProject quadrants = quadrant_words(review), lcd = lcd_words(review), funds = fund_words(report, rows);
    const std::vector<std::string> codes = codes_by_project(review, rows);
    Table table{"projects",
                "All projects",
                {{several ? "Place" : "Row", several ? Kind::text : Kind::number},
                 {"Id", Kind::text},
                 {"Name", Kind::text},
                 {"Stage", Kind::text},
                 {"Theme", Kind::text},
                 {"Scope", Kind::text},
                 {"Novelty", Kind::text},
                 {"Cluster", Kind::text},
                 {"Lead", Kind::text},
                 {"Own risk", Kind::number},
                 {"Risk with knock-on", Kind::number},
                 {"Multiple", Kind::number},
                 {in_currency("Budget", review.currency), Kind::number},
                 {in_currency("Spent", review.currency), Kind::number},
                 {in_currency("Expected net", review.currency), Kind::number},
                 {"Start", Kind::text},
                 {"Due", Kind::text},
                 {"Ended", Kind::text},
                 {"State", Kind::text},
                 {"Quadrant", Kind::text},
                 {"LCD", Kind::text},
                 {"Fund next", Kind::text},
                 {"Findings", Kind::text}}};
    for (std::size_t i = 0; i < review.projects.size(); ++i) {
        const ProjectRef& project = review.projects[i];
        const ProjectFigures& figures = measures.projects[i];
        const ProjectFacts facts = i < measures.facts.size() ? measures.facts[i] : ProjectFacts{};
        const ProjectWords words = i < report.projects.size() ? report.projects[i] : ProjectWords{};
        table.row({several ? text_cell(place_text(project, true)) : place_json(project.row),
                   text_cell(project.id),
                   text_cell(project.name),
                   term_cell(facts.stage),
                   text_cell(words.theme),
                   term_cell(words.scope),
                   term_cell(words.novelty),
                   text_cell(words.cluster),
                   text_cell(words.lead),
                   share_cell(facts.risk),
                   share_cell(figures.failure),
                   number_cell(figures.multiple, "×"),
                   amount_cell(facts.budget),
                   amount_cell(facts.spent),
                   amount_cell(figures.expected_net),
                   date_cell(facts.start),
                   date_cell(facts.delivery),
                   date_cell(facts.ended),
                   text_cell(state_word(review, i)),
                   text_cell(quadrants[i]),
                   text_cell(lcd[i]),
                   text_cell(funds[i]),
                   text_cell(codes[i])});
    }
    return std::move(table).json();
}

} // namespace engineroom::html
