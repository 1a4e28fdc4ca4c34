/// A portfolio written as a spreadsheet in some style, and which of its cells can be read in two ways.
#pragma once

#include "sheet_style.hpp"
#include <algorithm>
#include <engineroom/model/portfolio.hpp>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace written {

using engineroom::Column;
using engineroom::Project;

/// A cell before it is quoted, with the numbers and the dates in it.
struct Cell {
    std::string text;
    std::vector<std::string> numbers; ///< digits and marks alone
    std::optional<engineroom::Date> date;
    bool numeric = false;
};

struct Sheet {
    std::string bytes;
    std::vector<std::uint32_t> rows; ///< of each project, as a spreadsheet shows them
    std::map<Column, std::vector<Cell>> cells;
};

[[nodiscard]] inline Cell text_cell(std::string_view text) {
    return {std::string{text}, {}, {}, false};
}

[[nodiscard]] inline Cell number_cell(const std::optional<double>& value, int decimals, const Style& style) {
    if (!value) return {};
    const std::string digits = number(*value, decimals, style);
    return {digits, {digits}, {}, true};
}

[[nodiscard]] inline Cell money_cell(const std::optional<engineroom::Money>& amount, const Style& style) {
    if (!amount) return {};
    return {money(amount->amount(), style), {number(amount->amount(), style.decimals, style)}, {}, true};
}

[[nodiscard]] inline Cell date_cell(const std::optional<engineroom::Date>& when, const Style& style) {
    if (!when) return {};
    return {date(*when, style), {}, *when, true};
}

template<class Items, class Show>
[[nodiscard]] Cell list_cell(const Items& items, const Style& style, Show show) {
    Cell cell;
    for (const auto& item : items) {
        if (!cell.text.empty()) cell.text += style.list_mark;
        show(item, cell);
    }
    return cell;
}

[[nodiscard]] inline Cell names_cell(const engineroom::TextList& names, const Style& style) {
    return list_cell(names, style, [](const engineroom::Text& name, Cell& cell) { cell.text += name.view(); });
}

[[nodiscard]] inline Cell risk_cell(const std::optional<engineroom::Probability>& risk, const Style& style) {
    if (!risk) return {};
    const double value = style.as_success ? 1.0 - risk->value() : risk->value();
    switch (style.risks) {
    case Risks::probability:
        return number_cell(value, 2, style);
    case Risks::percent_sign: {
        const std::string digits = number(value * 100.0, 0, style);
        return {digits + (style.padded ? "%" : " %"), {digits}, {}, true};
    }
    case Risks::percent_bare:
        return number_cell(value * 100.0, 0, style);
    case Risks::labels:
        break;
    }
    static const std::map<int, std::string> labels{{5, "very low"}, {10, "Low"}, {30, "medium"}, {60, "HIGH"}};
    return text_cell(labels.at(static_cast<int>(risk->value() * 100.0 + 0.5)));
}

template<class Term>
[[nodiscard]] Cell term_cell(const std::optional<Term>& term) {
    return term ? text_cell(to_string(*term)) : Cell{};
}

[[nodiscard]] inline Cell cell_of(const Project& p, Column column, const Style& style) {
    switch (column) {
    case Column::id:
        return text_cell(p.id);
    case Column::name:
        return text_cell(p.name);
    case Column::cluster:
        return text_cell(p.cluster);
    case Column::theme:
        return text_cell(p.theme);
    case Column::scope:
        return term_cell(p.scope);
    case Column::stage:
        return term_cell(p.stage);
    case Column::risk:
    case Column::success:
        return risk_cell(p.risk, style);
    case Column::payoff:
        return money_cell(p.payoff, style);
    case Column::payoff_low:
        return money_cell(p.payoff_low, style);
    case Column::payoff_high:
        return money_cell(p.payoff_high, style);
    case Column::multiple:
        return number_cell(p.multiple ? std::optional{p.multiple->value()} : std::nullopt, 1, style);
    case Column::budget:
        return money_cell(p.budget, style);
    case Column::spent:
        return money_cell(p.spent, style);
    case Column::fte:
        return number_cell(p.fte, 3, style);
    case Column::volunteer_fte:
        return number_cell(p.volunteer_fte, 0, style);
    case Column::funding:
        return list_cell(p.funding, style, [&style](const engineroom::Funding& one, Cell& cell) {
            cell.text += one.funder.str() + ":" + money(one.amount.amount(), style);
            cell.numbers.push_back(number(one.amount.amount(), style.decimals, style));
        });
    case Column::proposed:
        return date_cell(p.proposed, style);
    case Column::start:
        return date_cell(p.start, style);
    case Column::delivery:
        return date_cell(p.delivery, style);
    case Column::ended:
        return date_cell(p.ended, style);
    case Column::updated:
        return date_cell(p.updated, style);
    case Column::driver:
        return term_cell(p.driver);
    case Column::novelty:
        return term_cell(p.novelty);
    case Column::market:
        return term_cell(p.market);
    case Column::need:
        return text_cell(p.need);
    case Column::issues:
        return names_cell(p.issues, style);
    case Column::lead:
        return text_cell(p.lead);
    case Column::proposed_by:
        return text_cell(p.proposed_by);
    case Column::participants:
        return names_cell(p.participants, style);
    case Column::depends_on:
        return names_cell(p.depends_on, style);
    case Column::failure_reason:
        return text_cell(p.failure_reason);
    case Column::lesson:
        return text_cell(p.lesson);
    case Column::votes:
        return list_cell(p.votes, style, [&style](double vote, Cell& cell) {
            cell.numbers.push_back(number(vote, 1, style));
            cell.text += cell.numbers.back();
        });
    case Column::currency:
        return text_cell(style.currency.code);
    case Column::url:
        return text_cell(p.url);
    }
    return {};
}

/// The sum of a column of money, for a row of totals.
[[nodiscard]] inline Cell total_of(const std::vector<Project>& projects, Column column, const Style& style) {
    double sum = 0.0;
    for (const Project& p : projects)
        if (const auto amount = column == Column::budget ? p.budget : p.spent) sum += amount->amount();
    return money_cell(engineroom::Money{sum}, style);
}

/// @param columns  in their order
/// @param headers  what stands over each
[[nodiscard]] inline Sheet sheet(const std::vector<Project>& projects, const std::vector<Column>& columns,
                                 const std::vector<std::string>& headers, const Style& style) {
    Sheet result;
    std::string text;
    std::uint32_t row = 0;
    const auto line = [&](std::vector<Cell> cells) {
        while (style.short_rows && cells.size() > 1 && cells.back().text.empty()) cells.pop_back();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0) text += style.delimiter;
            text += quoted(cells[i].text, cells[i].numeric, style);
        }
        text += style.line_end;
        ++row;
    };
    const auto blank = [&] {
        if (style.blank_with_marks) text.append(columns.size() - 1, style.delimiter);
        text += style.line_end;
        ++row;
    };
    if (style.sep_line) text += std::string{"sep="} + style.delimiter + style.line_end;
    if (style.titles) {
        line({text_cell("Works of the harbour")});
        line({text_cell("as of"), text_cell("2026-11-01")});
        blank();
    }
    std::vector<Cell> head;
    for (const std::string& header : headers) head.push_back(text_cell(header));
    line(head);
    for (std::size_t i = 0; i < projects.size(); ++i) {
        if (style.blank_rows && i % 3 == 1) blank();
        std::vector<Cell> cells;
        for (const Column column : columns) {
            cells.push_back(cell_of(projects[i], column, style));
            result.cells[column].push_back(cells.back());
        }
        line(cells);
        result.rows.push_back(row);
    }
    if (style.totals) {
        std::vector<Cell> cells;
        for (const Column column : columns)
            cells.push_back(column == Column::id                                  ? text_cell("Total")
                            : column == Column::budget || column == Column::spent ? total_of(projects, column, style)
                                                                                  : Cell{});
        line(cells);
    }
    if (style.remark) {
        blank();
        line({text_cell("* All amounts are those of the last board meeting.")});
    }
    result.bytes =
        (style.byte_order_mark ? converted("\uFEFF", style.encoding) : std::string{}) + converted(text, style.encoding);
    return result;
}

/// What a cell's digits are worth under a decimal mark, by the rules of school: groups of three, no group before the
/// first that begins with 0.
[[nodiscard]] inline std::optional<std::string> worth(const std::string& digits, char decimal) {
    const std::size_t point = digits.rfind(decimal);
    std::string whole = digits.substr(0, point);
    const std::string fraction = point == std::string::npos ? "" : digits.substr(point + 1);
    const auto only_digits = [](const std::string& text) {
        return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    if (!only_digits(fraction)) return std::nullopt;
    const char mark = decimal == '.' ? ',' : '.';
    if (whole.find(mark) != std::string::npos) {
        std::string joined;
        for (std::size_t group = 0, at = 0; at <= whole.size(); ++group) {
            const std::size_t end = std::min(whole.find(mark, at), whole.size());
            const std::size_t size = end - at;
            if (group == 0 ? size < 1 || size > 3 || whole[0] == '0' : size != 3) return std::nullopt;
            joined += whole.substr(at, size);
            at = end + 1;
        }
        whole = joined;
    }
    if (whole.find_first_of(".,") != std::string::npos) return std::nullopt;
    std::string kept = fraction;
    while (!kept.empty() && kept.back() == '0') kept.pop_back();
    return whole + "." + kept;
}

/// Whether no number of the sheet tells the decimal mark, though some number depends on it.
[[nodiscard]] inline bool numbers_are_open(const Sheet& sheet) {
    bool differ = false;
    for (const auto& [column, cells] : sheet.cells)
        for (const Cell& cell : cells)
            for (const std::string& digits : cell.numbers) {
                const auto point = worth(digits, '.');
                const auto comma = worth(digits, ',');
                if (!point || !comma) return false;
                differ = differ || *point != *comma;
            }
    return differ;
}

/// Whether votes with a decimal comma look like several votes, as no cell has two.
[[nodiscard]] inline bool votes_are_open(const Sheet& sheet, const Style& style) {
    const auto votes = sheet.cells.find(Column::votes);
    if (style.decimal != ',' || votes == sheet.cells.end()) return false;
    bool any = false;
    for (const Cell& cell : votes->second) {
        if (cell.numbers.size() > 1) return false;
        any = any || !cell.numbers.empty();
    }
    return any;
}

/// Whether no date of the sheet tells the order, though some date depends on it.
///
/// @param year_first  whether people write years of two digits first
[[nodiscard]] inline bool dates_are_open(const Sheet& sheet, const Style& style, bool year_first) {
    const bool dmy = style.dates == Dates::dmy || style.dates == Dates::dmy_time;
    const bool mdy = style.dates == Dates::mdy || style.dates == Dates::mdy_time;
    if (!dmy && !mdy && !(style.dates == Dates::ymd && style.short_year)) return false;
    bool open = false;
    for (const auto& [column, cells] : sheet.cells) {
        using Reading = std::optional<engineroom::Date>;
        std::array<bool, 3> possible{true, true, style.short_year && year_first};
        std::vector<std::array<Reading, 3>> readings;
        for (const Cell& cell : cells) {
            if (!cell.date) continue;
            const auto ymd = cell.date->year_month_day();
            const int y = style.short_year ? ymd.year % 100 : static_cast<int>(ymd.year);
            const int m = ymd.month.as_number();
            const int d = ymd.day;
            const std::array<int, 3> parts = dmy   ? std::array{d, m, y}
                                             : mdy ? std::array{m, d, y}
                                                   : std::array{y, m, d};
            const auto full = [&style](int year) { return style.short_year ? (year < 77 ? 2000 : 1900) + year : year; };
            // A year of two digits has two.
            const bool two_digits = possible[2] && (style.padded || parts[0] > 9);
            readings.push_back({engineroom::make_date(full(parts[2]), parts[1], parts[0]),
                                engineroom::make_date(full(parts[2]), parts[0], parts[1]),
                                two_digits ? engineroom::make_date(full(parts[0]), parts[1], parts[2]) : Reading{}});
            for (std::size_t i = 0; i < 3; ++i) possible[i] = possible[i] && readings.back()[i].has_value();
        }
        if (readings.empty()) continue;
        if (std::count(possible.begin(), possible.end(), true) == 1) return false;
        for (const auto& reading : readings)
            for (std::size_t i = 0; i < 3; ++i)
                for (std::size_t j = 0; j < i; ++j)
                    open = open || (possible[i] && possible[j] && *reading[i] != *reading[j]);
    }
    return open;
}

} // namespace written
