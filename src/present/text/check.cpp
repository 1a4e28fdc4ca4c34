#include "present/phrases.hpp"
#include "present/text/page.hpp"
#include "present/text/problem_paragraph.hpp"

#include <algorithm>
#include <array>
#include <engineroom/core/wording.hpp>
#include <engineroom/import/mapping_condition.hpp>
#include <engineroom/present/display.hpp>
#include <engineroom/present/problem_kinds.hpp>
#include <engineroom/present/text.hpp>
#include <fmt/format.h>
#include <limits>
#include <map>
#include <utility>

namespace engineroom {
namespace {

constexpr int letters_width = 3;
constexpr int meaning_width = 13;
constexpr int count_width = 8;
constexpr int indent = 2 + letters_width + 2;
constexpr int widest_header = 36;
constexpr int longest_example = 32;
constexpr std::size_t most_left_out = 40; ///< runs of rows that are named for one reason
constexpr std::size_t every_row = std::numeric_limits<std::size_t>::max();

void draw_file(Page& page, const SourceFile& file) {
    page.gap();
    page.paragraph(file.name, 0, 0, Ink::bold);
    std::string facts;
    if (!file.sheet.empty())
        facts = fmt::format("{}, sheet '{}', ", file.encoding, displayed(file.sheet));
    else if (!file.encoding.empty())
        facts = fmt::format("encoding {}, ", file.encoding);
    if (!file.delimiter.empty())
        facts += fmt::format("delimiter {}, ",
                             file.delimiter.size() == 1 ? fmt::format("'{}'", file.delimiter) : file.delimiter);
    if (file.header_row > 0) facts += fmt::format("header in row {}, ", file.header_row);
    page.paragraph(fmt::format("{}{} below it", facts, counted(file.rows, "row", "rows")), 2, 2);
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

/// A mapping that keeps one snapshot of many leaves out most rows: a screen of numbers would hide all else.
void draw_rows(Page& page, std::string_view because, std::vector<std::uint32_t> rows, bool all) {
    const std::size_t count = rows.size();
    const SomeRows some = rows_text(std::move(rows), all ? every_row : most_left_out);
    std::string text = fmt::format("{}: {}", because, some.text);
    if (some.more > 0)
        text += fmt::format(" and {} more ({} in all); --verbose and --format json list them", some.more, count);
    page.paragraph(text, 2, 2);
}

/// Reasons in the order of their first rows, each once.
void draw_left_out(Page& page, const std::vector<LeftOut>& left_out, bool all) {
    if (left_out.empty()) return;
    std::vector<std::pair<std::string, std::vector<std::uint32_t>>> reasons;
    std::map<std::string_view, std::size_t> known;
    for (const LeftOut& row : left_out) {
        const auto [reason, is_new] = known.emplace(row.because, reasons.size());
        if (is_new) reasons.push_back({row.because, {}});
        reasons[reason->second].second.push_back(row.row);
    }
    page.heading("Rows that are not projects");
    for (auto& [because, rows] : reasons) draw_rows(page, because, std::move(rows), all);
}

/// One line of the table: what a column is called, what it means, and how many cells are what.
void draw_line(Page& page, std::string_view letters, std::string_view header, std::string_view meaning,
               const std::array<std::string, 4>& counts, Ink ink, Ink last) {
    const int header_width = std::min(widest_header, page.width() - indent - meaning_width - 1 - 4 * count_width);
    std::string line = fmt::format("  {}  {} {}", pad_left(letters, letters_width),
                                   pad(cut(displayed(header), header_width, page.glyphs().ellipsis), header_width),
                                   pad(meaning, meaning_width));
    for (std::size_t i = 0; i + 1 < counts.size(); ++i) line += pad_left(counts[i], count_width);
    page.line({{line, ink}, {pad_left(counts.back(), count_width), last}});
}

std::string count_text(std::uint32_t count) {
    return count == 0 ? std::string{} : std::to_string(count);
}

/// "d/m/y: '31/03/2027' → 2027-03-31"; the example alone where nothing had to be converted.
std::string reading_text(const ColumnReading& column, const Glyphs& glyphs) {
    std::string text = column.convention;
    if (column.before.empty()) return text;
    text += fmt::format("{}'{}'", text.empty() ? "" : ": ",
                        cut(displayed(column.before), longest_example, glyphs.ellipsis));
    if (!column.after.empty() && column.after != column.before)
        text += fmt::format(" {}{}", glyphs.arrow, cut(displayed(column.after), longest_example, glyphs.ellipsis));
    return text;
}

/// @param condition  what a row must say in the column to be kept; none: anything
/// @param rows  below the header
void draw_column(Page& page, const ColumnReading& column, std::uint32_t rows, const std::string* condition) {
    const std::uint32_t said = column.filled + column.missing;
    draw_line(page, column_letters(column.index), column.header,
              column.meaning.empty() ? std::string_view{"(rows)"} : std::string_view{column.meaning},
              {std::to_string(column.filled), count_text(rows > said ? rows - said : 0), count_text(column.missing),
               count_text(column.problems)},
              Ink::plain, Ink::critical);
    const std::string reading = reading_text(column, page.glyphs());
    if (!reading.empty()) page.paragraph(reading, indent, 2);
    if (!column.evidence.empty()) page.paragraph(column.evidence, indent, 2, Ink::faint);
    if (condition != nullptr) page.paragraph(fmt::format("only rows that say '{}' are kept", *condition), indent, 2);
}

void draw_columns(Page& page, std::string_view title, const std::vector<ColumnReading>& columns, std::uint32_t rows,
                  const Mapping& mapping) {
    if (columns.empty()) return;
    std::string unknown, ignored;
    bool any = false;
    for (const ColumnReading& column : columns) {
        const std::string* const condition = condition_on(mapping, column.header);
        if ((!column.meaning.empty() && column.meaning != "ignored") || condition != nullptr) {
            if (!std::exchange(any, true)) {
                page.heading(title);
                draw_line(page, "", "header", "meaning", {"filled", "blank", "n/a", "wrong"}, Ink::faint, Ink::faint);
            }
            draw_column(page, column, rows, condition);
            continue;
        }
        std::string& list = column.meaning.empty() ? unknown : ignored;
        list += fmt::format("{}{} '{}'", list.empty() ? "" : ", ", column_letters(column.index),
                            cut(displayed(column.header), 40));
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
    for (const ProblemKind& kind : problem_kinds(problems)) {
        const bool error = kind.first.gravity == Gravity::error;
        if (!std::exchange(error ? errors : notices, true)) page.heading(error ? "Errors" : "Notices");
        draw_kind(page, kind, 2, every_row, {});
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
    draw_left_out(page, import.left_out, style.verbose);
    const std::vector<SourceFile>& files = import.portfolio.files;
    const auto rows_of = [&files](std::size_t file) { return file < files.size() ? files[file].rows : 0; };
    draw_columns(page, "Columns", import.columns, rows_of(0), import.understood);
    draw_columns(page, "Columns of the organisations", import.organisation_columns, rows_of(1), Mapping{});
    draw_problems(page, import.problems, style.verbose);
    return page.take();
}

} // namespace engineroom
