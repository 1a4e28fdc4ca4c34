#include "unused_columns.hpp"

#include "map_option.hpp"
#include "projects_file.hpp"

#include <algorithm>
#include <cmath>
#include <engineroom/import/cell_number.hpp>
#include <engineroom/import/cell_words.hpp>
#include <fmt/format.h>
#include <initializer_list>

namespace engineroom {
namespace {

constexpr std::size_t judged_cells = 50;
constexpr std::size_t judged_records = 2000;
constexpr std::size_t most_told = 5; ///< columns in one notice

/// What the first cells of a column are.
struct Contents {
    std::size_t filled = 0;
    std::size_t dates = 0;
    std::size_t stages = 0;
    std::size_t numbers = 0; ///< of which are …
    std::size_t with_currency = 0;
    std::size_t large = 0; ///< 1,000 or more
    std::size_t round = 0; ///< hundreds, or with cents
};

[[nodiscard]] bool is_day_or_part_of_year(std::string_view cell, const DateFrame& frame) {
    const DateReadings readings = date_readings(cell, frame);
    const bool a_number = cell.find_first_not_of("0123456789.,") == std::string_view::npos && cell.size() < 6;
    return readings.any() && readings.form != DateForm::serial && !a_number;
}

void count_number(std::string_view cell, Contents& contents) {
    const std::optional<NumberCell> number = number_cell(cell);
    if (!number || number->percent || number->negative) return;
    const NumberReadings readings = number_readings(number->digits);
    if (!readings.point && !readings.comma) return;
    const double value = std::max(readings.point.value_or(0.0), readings.comma.value_or(0.0)) * number->scale;
    ++contents.numbers;
    if (number->currency) ++contents.with_currency;
    if (value >= 1000.0) ++contents.large;
    if (value != std::floor(value) || std::fmod(value, 100.0) == 0.0) ++contents.round;
}

[[nodiscard]] Contents contents_of(const Sheet& sheet, const SheetColumn& column, const DateFrame& frame) {
    Contents contents;
    const std::vector<std::uint32_t>& records = sheet.records();
    for (std::size_t i = 0; i < std::min(records.size(), judged_records) && contents.filled < judged_cells; ++i) {
        const std::string_view cell = sheet.cell(records[i], column.index - 1);
        if (cell.empty() || is_missing_word(cell)) continue;
        ++contents.filled;
        if (is_day_or_part_of_year(cell, frame))
            ++contents.dates;
        else
            count_number(cell, contents);
        if (term_in<Stage>(cell)) ++contents.stages;
    }
    return contents;
}

[[nodiscard]] bool fills(std::size_t part, std::size_t whole) {
    return part > 0 && part * 5 >= whole * 4;
}

[[nodiscard]] bool is_money(const Contents& contents, const SheetColumn& column) {
    if (!fills(contents.numbers, contents.filled)) return false;
    const HeaderUnit unit = header_unit(column.header);
    const auto most = [&contents](std::size_t part) { return part * 2 >= contents.numbers; };
    return !unit.currency.empty() || !unit.sign.empty() || most(contents.with_currency) ||
           (most(contents.large) && most(contents.round));
}

/// Columns of ours that the file lacks, the likeliest first.
[[nodiscard]] std::vector<Column> lacking(const std::vector<SheetColumn>& columns,
                                          std::initializer_list<Column> wanted) {
    std::vector<Column> result;
    for (const Column column : wanted)
        if (std::none_of(columns.begin(), columns.end(),
                         [column](const SheetColumn& one) { return one.meaning == at(column); }))
            result.push_back(column);
    return result;
}

/// "delivery, start or ended"
[[nodiscard]] std::string one_of(const std::vector<Column>& columns) {
    std::string names;
    for (std::size_t i = 0; i < columns.size(); ++i)
        names += fmt::format("{}{}", i == 0 ? "" : i + 1 == columns.size() ? " or " : ", ", to_string(columns[i]));
    return names;
}

void tell(const Sheet& sheet, const std::vector<const SheetColumn*>& found, std::string_view what,
          const std::vector<Column>& may_be, ProblemList& problems) {
    if (found.empty() || may_be.empty()) return;
    std::string names;
    for (std::size_t i = 0; i < std::min(found.size(), most_told); ++i) {
        const std::string sample{sheet.cell(found[i]->seen.sample.value_or(0), found[i]->index - 1)};
        names += fmt::format("{}'{}' ({}, such as '{}')", i == 0 ? "" : ", ", shown(found[i]->header, 40),
                             column_letters(found[i]->index), shown(sample, 40));
    }
    if (found.size() > most_told) names += fmt::format(", \u2026 ({} in all)", found.size());
    const bool one = found.size() == 1;
    problems.notice(
        sheet.header_row(), found.front()->index,
        {shown(found.front()->header),
         fmt::format("{} {} {}, but the {} not known: {} not used", names, one ? "is full of" : "are full of", what,
                     one ? "header is" : "headers are", one ? "it is" : "they are"),
         {},
         fmt::format("if {} {}, say {} {}; {} ends this notice", one ? "it is" : "one of them is", one_of(may_be),
                     may_be.size() == 1 ? "so with" : "which, as in",
                     map_option(found.front()->header, to_string(may_be.front())),
                     map_option(found.front()->header, "ignore"))});
}

} // namespace

void tell_unused_columns(const Sheet& sheet, const std::vector<SheetColumn>& columns, const DateFrame& dates,
                         ProblemList& problems) {
    std::vector<const SheetColumn*> of_stages;
    std::vector<const SheetColumn*> of_dates;
    std::vector<const SheetColumn*> of_money;
    for (const SheetColumn& column : columns) {
        if (column.meaning || column.ignored || !column.only.empty() || column.header.empty() || !column.seen.sample)
            continue;
        if (const HeaderMeaning known = header_meaning(column.header); known.column || !known.doubt.empty()) continue;
        const Contents contents = contents_of(sheet, column, dates);
        if (fills(contents.stages, contents.filled))
            of_stages.push_back(&column);
        else if (fills(contents.dates, contents.filled))
            of_dates.push_back(&column);
        else if (is_money(contents, column))
            of_money.push_back(&column);
    }
    tell(sheet, of_stages, "words for stages", lacking(columns, {Column::stage}), problems);
    tell(sheet, of_dates, "dates",
         lacking(columns, {Column::delivery, Column::start, Column::ended, Column::proposed, Column::updated}),
         problems);
    tell(sheet, of_money, "amounts", lacking(columns, {Column::budget, Column::payoff, Column::spent}), problems);
}

} // namespace engineroom
