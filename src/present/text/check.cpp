#include "present/phrases.hpp"
#include "present/text/page.hpp"

#include <algorithm>
#include <engineroom/core/wording.hpp>
#include <engineroom/present/display.hpp>
#include <engineroom/present/problem_kinds.hpp>
#include <engineroom/present/text.hpp>
#include <fmt/format.h>
#include <map>
#include <utility>

namespace engineroom {
namespace {

constexpr int letters_width = 3;
constexpr int header_width = 20;
constexpr int meaning_width = 14;
constexpr int filled_width = 7;
constexpr int reading_indent = 2 + letters_width + 1 + header_width + 1 + meaning_width + filled_width + 2;
constexpr int longest_example = 24;

void draw_file(Page& page, const SourceFile& file) {
    page.gap();
    page.paragraph(file.name, 0, 0, Ink::bold);
    if (!file.encoding.empty())
        page.paragraph(fmt::format("encoding {}, delimiter {}, header in row {}", file.encoding,
                                   file.delimiter.size() == 1 ? fmt::format("'{}'", file.delimiter) : file.delimiter,
                                   file.header_row),
                       2, 2);
    page.paragraph(fmt::format("{} below the header", counted(file.rows, "row", "rows")), 2, 2);
}

void draw_outcome(Page& page, const Import& import) {
    const std::size_t errors = static_cast<std::size_t>(
        std::count_if(import.problems.begin(), import.problems.end(),
                      [](const Problem& problem) { return problem.gravity == Gravity::error; }));
    const std::size_t notices = import.problems.size() - errors;
    std::string text = fmt::format("{} read", projects(import.portfolio.projects.size()));
    if (!import.portfolio.organisations.empty())
        text += fmt::format(", {}", counted(import.portfolio.organisations.size(), "organisation", "organisations"));
    text += fmt::format("; {} left out; {}, {}.", counted(import.left_out.size(), "row", "rows"),
                        counted(errors, "error", "errors"), counted(notices, "notice", "notices"));
    page.paragraph(text + (import.usable() ? " This file can be reviewed." : " This file cannot be reviewed as it is."),
                   0, 0, Ink::bold);
}

/// Reasons in the order of their first rows, each once.
void draw_left_out(Page& page, const std::vector<LeftOut>& left_out) {
    if (left_out.empty()) return;
    std::vector<std::pair<std::string, std::vector<std::uint32_t>>> reasons;
    std::map<std::string_view, std::size_t> known;
    for (const LeftOut& row : left_out) {
        const auto [reason, is_new] = known.emplace(row.because, reasons.size());
        if (is_new) reasons.push_back({row.because, {}});
        reasons[reason->second].second.push_back(row.row);
    }
    page.heading("Rows that are not projects");
    for (auto& [because, rows] : reasons)
        page.paragraph(fmt::format("{}: {}", because, rows_text(std::move(rows))), 2, 2);
}

std::string column_line(std::string_view letters, std::string_view header, std::string_view meaning,
                        std::string_view filled) {
    return fmt::format("  {} {} {}{}  ", pad_left(letters, letters_width), pad(header, header_width),
                       pad(meaning, meaning_width), pad_left(filled, filled_width));
}

/// "d/m/y, '31/03/2027' → 2027-03-31"; the example alone where nothing had to be converted.
std::string reading_text(const ColumnReading& column, std::string_view arrow) {
    std::string text = column.convention;
    if (column.before.empty()) return text;
    text += fmt::format("{}'{}'", text.empty() ? "" : ", ", cut(shown(column.before), longest_example));
    if (!column.after.empty() && column.after != column.before)
        text += fmt::format(" {}{}", arrow, cut(shown(column.after), longest_example));
    return text;
}

void draw_column(Page& page, const ColumnReading& column) {
    const std::vector<std::string> lines =
        wrapped(shown(reading_text(column, page.glyphs().arrow)), page.width() - reading_indent);
    page.line({{column_line(column_letters(column.index), shown(column.header), shown(column.meaning),
                            std::to_string(column.filled))},
               {lines.front()}});
    for (std::size_t i = 1; i < lines.size(); ++i) page.line({{std::string(reading_indent, ' ') + lines[i]}});
    if (!column.evidence.empty()) page.paragraph(column.evidence, reading_indent, 0, Ink::faint);
    std::string faults;
    if (column.missing > 0)
        faults = fmt::format("{} {} that there is none", counted(column.missing, "cell", "cells"),
                             column.missing == 1 ? "says" : "say");
    if (column.problems > 0)
        faults += fmt::format("{}{}", faults.empty() ? "" : ", ", counted(column.problems, "problem", "problems"));
    if (!faults.empty()) page.paragraph(faults, reading_indent, 0, column.problems > 0 ? Ink::warning : Ink::faint);
}

void draw_columns(Page& page, std::string_view title, const std::vector<ColumnReading>& columns) {
    if (columns.empty()) return;
    std::string unknown, ignored;
    bool any = false;
    for (const ColumnReading& column : columns) {
        if (!column.meaning.empty() && column.meaning != "ignored") {
            if (!std::exchange(any, true)) {
                page.heading(title);
                page.line({{column_line("", "header", "meaning", "filled") + "read as", Ink::faint}});
            }
            draw_column(page, column);
            continue;
        }
        std::string& list = column.meaning.empty() ? unknown : ignored;
        list += fmt::format("{}{} '{}'", list.empty() ? "" : ", ", column_letters(column.index),
                            cut(shown(column.header), 40));
    }
    if (!unknown.empty()) {
        page.heading(fmt::format("{}: kept, and used for nothing", title));
        page.paragraph(unknown, 2);
    }
    if (!ignored.empty()) {
        page.heading(fmt::format("{}: ignored, as the mapping says", title));
        page.paragraph(ignored, 2);
    }
}

void draw_problems(Page& page, const Problems& problems, bool all) {
    bool errors = false, notices = false;
    for (ProblemKind& kind : problem_kinds(problems)) {
        const bool error = kind.first.gravity == Gravity::error;
        if (!std::exchange(error ? errors : notices, true)) page.heading(error ? "Errors" : "Notices");
        const std::string place = to_string(kind.first.place);
        page.paragraph(fmt::format("{}{}{}", place, place.empty() ? "" : "  ", kind.first.message), 2, 2,
                       error ? Ink::critical : Ink::notice);
        const std::string rows = kind.rows.empty() ? std::string{} : ": " + rows_text(std::move(kind.rows));
        if (kind.count > 1) page.paragraph(fmt::format("{} like it{}", kind.count, rows), 4, 2);
        if (!kind.first.expected.empty()) page.paragraph("expected " + kind.first.expected, 4, 2);
        if (!kind.first.remedy.empty()) page.remedy(kind.first.remedy, 4);
    }
    if (all && !problems.empty()) {
        page.heading("All of them");
        for (const Problem& problem : problems)
            page.paragraph(fmt::format("{}  {}", to_string(problem.place), problem.message), 2, 2);
    }
}

} // namespace

std::string to_text(const Import& import, const TextStyle& style) {
    Page page{style};
    draw_outcome(page, import);
    for (const SourceFile& file : import.portfolio.files) draw_file(page, file);
    draw_left_out(page, import.left_out);
    draw_columns(page, "Columns", import.columns);
    draw_columns(page, "Columns of the organisations", import.organisation_columns);
    draw_problems(page, import.problems, style.verbose);
    return page.take();
}

} // namespace engineroom
