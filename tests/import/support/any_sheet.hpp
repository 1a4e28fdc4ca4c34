/// Any portfolio, and any style that a spreadsheet program may write it in: what round trips are made of.
#pragma once

#include "written_sheet.hpp"
#include <algorithm>
#include <array>
#include <import/vocabulary/headers.hpp>
#include <optional>
#include <rapidcheck.h>
#include <string>
#include <utility>
#include <vector>

namespace any_sheet {

using namespace engineroom;
using written::Dates;
using written::Quotes;
using written::Risks;
using written::Style;

template<class T>
T pick(const std::vector<T>& from) {
    return *rc::gen::elementOf(from);
}

inline bool coin() {
    return *rc::gen::arbitrary<bool>();
}

/// True for one in `most`.
inline bool rarely(int most) {
    return *rc::gen::inRange(0, most) == 1;
}

inline bool is_unicode(const Style& style) {
    return style.encoding.substr(0, 3) == "UTF";
}
inline bool is_mac(const Style& style) {
    return style.encoding == "MACINTOSH";
}

inline std::vector<std::string> thousands_of(const Style& style) {
    std::vector<std::string> marks{"", style.decimal == '.' ? "," : ".", "'", " ", "\u00A0"};
    if (is_unicode(style)) marks.emplace_back("\u202F");
    return marks;
}

inline written::CurrencyStyle any_currency(const Style& style) {
    std::vector<written::CurrencyStyle> styles{
        {"", "", "", false},        {"EUR", "", "", true},        {"EUR", "EUR ", "", false},
        {"SEK", "", " SEK", false}, {"GBP", "\u00A3", "", false}, {"SEK", "", " kr", true},
        {"USD", "$", "", true},     {"USD", "US$ ", "", false},   {"CHF", "CHF", "", false}};
    if (!is_mac(style)) styles.push_back({"EUR", "\u20AC", "", false});
    if (!is_mac(style)) styles.push_back({"EUR", "", "\u00A0\u20AC", false});
    if (is_unicode(style)) styles.push_back({"PLN", "", " z\u0142", false});
    return pick(styles);
}

inline Style any_style() {
    Style style;
    style.delimiter = pick<char>({',', ';', '\t', '|'});
    style.sep_line = coin();
    style.quotes = pick<Quotes>({Quotes::minimal, Quotes::all, Quotes::non_numeric});
    style.encoding = pick<std::string>({"UTF-8", "UTF-8", "UTF-16LE", "UTF-16BE", "WINDOWS-1252", "MACINTOSH"});
    style.line_end = is_mac(style) ? "\r" : pick<std::string>({"\n", "\r\n", "\r"});
    // Windows-1252 with CR alone is taken for Mac Roman: no program of today writes it.
    if (style.encoding == "WINDOWS-1252" && style.line_end == "\r") style.line_end = "\r\n";
    style.byte_order_mark = is_unicode(style) && coin();
    style.decimal = pick<char>({'.', ','});
    style.thousands = pick(thousands_of(style));
    style.decimals = pick<int>({0, 2});
    style.currency = any_currency(style);
    style.dates = pick<Dates>({Dates::iso, Dates::timestamp, Dates::dmy, Dates::dmy, Dates::mdy, Dates::mdy, Dates::ymd,
                               Dates::mdy_time, Dates::dmy_time, Dates::day_mon_year, Dates::day_month_year,
                               Dates::month_day_year, Dates::serial});
    style.date_mark = pick<char>({'/', '.', '-'});
    style.short_year = coin();
    // A year of two digits stands first in 26-11-01 alone: 26/11/01 has a day first.
    if (style.short_year && style.dates == Dates::ymd) style.date_mark = '-';
    style.padded = coin() || (style.short_year && style.dates == Dates::ymd);
    style.risks = pick<Risks>({Risks::probability, Risks::percent_sign, Risks::percent_bare, Risks::labels});
    style.as_success = style.risks != Risks::labels && coin();
    style.list_mark = pick<std::string>({";", "; ", "|", " | ", is_mac(style) || style.line_end == "\r" ? "\r" : "\n"});
    style.language = *rc::gen::inRange<std::size_t>(0, 9);
    style.titles = rarely(3);
    style.blank_rows = rarely(3);
    style.totals = rarely(3);
    style.remark = rarely(4);
    style.short_rows = rarely(3);
    style.surplus_spaces = rarely(4);
    style.blank_with_marks = coin();
    return style;
}

inline std::string any_header(Column column, const Style& style) {
    std::vector<std::string> words;
    if (style.language < 8)
        for (const auto rows : {vocabulary::header_words_of_bets(), vocabulary::header_words_of_work()})
            for (const auto& row : rows)
                if (row.meaning == column)
                    vocabulary::for_each_word(row.words[style.language],
                                              [&words](std::string_view word) { words.emplace_back(word); });
    return words.empty() ? std::string{to_string(column)} : pick(words);
}

inline std::string any_text(const Style& style) {
    std::vector<std::string> pieces{
        "Kiln", "h\u00E4rte", "\u00E9t\u00E9", "Sm\u00F8r", "x",  "9",     ",",   ";", "|", "\t", "\"", "\"\"", "'",
        ".",    "\n",         " - ",           " ",         "  ", "2026-", "50%", "(", ")", "\\", "=1", "#",    "&"};
    if (style.line_end == "\r")
        for (std::string& piece : pieces)
            if (piece == "\n") piece = "\r";
    if (is_unicode(style))
        pieces.insert(pieces.end(), {"\u65E5\u672C", "\u03A9", "\U0001F680", "e\u0301", "\u0141\u00F3d\u017A"});
    std::string text = pick<std::string>({"Mast", "Ofen", "\u00C9cole", "a"});
    const int more = *rc::gen::inRange(0, 9);
    for (int i = 0; i < more; ++i) text += pick(pieces);
    const std::string blank = " \t\n\r";
    while (blank.find(text.back()) != std::string::npos) text.pop_back();
    return text;
}

inline std::string maybe_text(const Style& style) {
    return coin() ? any_text(style) : std::string{};
}

inline std::vector<Text> any_names(const Style& style) {
    std::vector<std::string> names{"Acme", "Beta, Ltd", "Gamma 3", "\u00D8rsted", "D-4", "007"};
    if (is_unicode(style)) names.emplace_back("\u65E5\u672C AG");
    std::vector<Text> result;
    const int count = *rc::gen::inRange(0, 4);
    for (int i = 0; i < count; ++i) result.emplace_back(pick(names));
    return result;
}

inline std::optional<Date> maybe_date() {
    if (rarely(4)) return std::nullopt;
    return make_date(*rc::gen::inRange(1990, 2040), *rc::gen::inRange(1, 13), *rc::gen::inRange(1, 29));
}

/// Amounts of every size, round ones too.
inline Money any_money(const Style& style) {
    const long scale = pick<long>({1, 1000, 100000});
    const long amount = *rc::gen::inRange(1L, 10000L) * scale;
    return Money{style.decimals == 0 ? static_cast<double>(amount) : static_cast<double>(amount) / 100.0};
}

inline std::optional<Money> maybe_money(const Style& style) {
    return coin() ? std::optional{any_money(style)} : std::nullopt;
}

inline std::optional<double> maybe_number(int most, double per) {
    return coin() ? std::optional{*rc::gen::inRange(0, most) / per} : std::nullopt;
}

template<class Term>
std::optional<Term> maybe_term() {
    const auto count = static_cast<int>(TermNames<Term>::names.size());
    return coin() ? std::optional{static_cast<Term>(*rc::gen::inRange(0, count))} : std::nullopt;
}

inline std::optional<Probability> maybe_risk(const Style& style) {
    if (rarely(4)) return std::nullopt;
    if (style.risks == Risks::labels) return Probability{pick<double>({0.05, 0.1, 0.3, 0.6})};
    return Probability{*rc::gen::inRange(0, 101) / 100.0};
}

inline Project any_project(std::size_t number, const Style& style) {
    Project p;
    p.id = pick<std::string>({"P", "00", "A-", "2026/"}) + std::to_string(number + 1);
    p.name = maybe_text(style);
    p.cluster = maybe_text(style);
    p.theme = maybe_text(style);
    p.scope = maybe_term<Scope>();
    p.stage = maybe_term<Stage>();
    p.risk = maybe_risk(style);
    if (coin()) {
        std::array<double, 3> range{};
        for (double& amount : range) amount = any_money(style).amount();
        std::sort(range.begin(), range.end());
        p.payoff_low = Money{range[0]};
        p.payoff = Money{range[1]};
        p.payoff_high = Money{range[2]};
    }
    if (coin()) p.multiple = StatedMultiple{*rc::gen::inRange(0, 300) / 10.0, false};
    p.budget = maybe_money(style);
    p.spent = maybe_money(style);
    p.fte = maybe_number(20000, 8.0);
    p.volunteer_fte = maybe_number(3000, 1.0);
    const int funders = *rc::gen::inRange(0, 3);
    for (int i = 0; i < funders; ++i)
        p.funding.push_back({Text{pick<std::string>({"EU", "City of \u00C9vry", "Members"})}, any_money(style)});
    p.proposed = maybe_date();
    p.start = maybe_date();
    p.delivery = maybe_date();
    p.ended = maybe_date();
    p.updated = maybe_date();
    p.driver = maybe_term<Driver>();
    p.novelty = maybe_term<Novelty>();
    p.market = maybe_term<Market>();
    p.need = maybe_text(style);
    p.issues = any_names(style);
    p.lead = maybe_text(style);
    p.proposed_by = maybe_text(style);
    p.participants = any_names(style);
    p.depends_on = any_names(style);
    p.failure_reason = maybe_text(style);
    p.lesson = maybe_text(style);
    const int votes = *rc::gen::inRange(0, 4);
    for (int i = 0; i < votes; ++i) p.votes.push_back(*rc::gen::inRange(0, 51) / 10.0);
    p.url = coin() ? Text{"https://example.org/?a=1,2;b"} : Text{};
    return p;
}

/// A comma parts the items of a column in which nothing else does: a lone name must not hold one.
inline void part_commas(std::vector<Project>& projects, TextList Project::*list) {
    if (std::any_of(projects.begin(), projects.end(), [list](const Project& p) { return (p.*list).size() > 1; }))
        return;
    for (Project& p : projects)
        if ((p.*list) == TextList{"Beta, Ltd"}) p.*list = {"Beta Ltd"};
}

/// Percent without a sign are known by one that is above 25, and 1 is that of probabilities.
inline bool are_percent(const std::vector<Project>& projects, const Style& style) {
    bool sure = false;
    for (const Project& p : projects) {
        if (!p.risk) continue;
        const double value = style.as_success ? 1.0 - p.risk->value() : p.risk->value();
        sure = sure || value > 0.255;
    }
    return sure;
}

inline std::vector<Column> any_columns(const Style& style) {
    std::vector<Column> columns{Column::id, Column::stage};
    for (std::size_t i = 0; i < column_count; ++i) {
        const auto column = static_cast<Column>(i);
        if (column == Column::id || column == Column::stage) continue;
        if (column == Column::currency  ? style.currency.column
            : column == Column::risk    ? !style.as_success
            : column == Column::success ? style.as_success
                                        : !rarely(3))
            columns.push_back(column);
    }
    for (std::size_t i = columns.size(); i > 1; --i)
        std::swap(columns[i - 1], columns[*rc::gen::inRange<std::size_t>(0, i)]);
    return columns;
}

/// What a sheet without some of the columns can give.
inline Project stated(const Project& p, const std::vector<Column>& columns) {
    Project s;
    const auto take = [&](Column column, auto member) {
        if (std::find(columns.begin(), columns.end(), column) != columns.end()) s.*member = p.*member;
    };
    take(Column::id, &Project::id);
    take(Column::name, &Project::name);
    take(Column::cluster, &Project::cluster);
    take(Column::theme, &Project::theme);
    take(Column::scope, &Project::scope);
    take(Column::stage, &Project::stage);
    take(Column::risk, &Project::risk);
    take(Column::success, &Project::risk);
    take(Column::payoff, &Project::payoff);
    take(Column::payoff_low, &Project::payoff_low);
    take(Column::payoff_high, &Project::payoff_high);
    take(Column::multiple, &Project::multiple);
    take(Column::budget, &Project::budget);
    take(Column::spent, &Project::spent);
    take(Column::fte, &Project::fte);
    take(Column::volunteer_fte, &Project::volunteer_fte);
    take(Column::funding, &Project::funding);
    take(Column::proposed, &Project::proposed);
    take(Column::start, &Project::start);
    take(Column::delivery, &Project::delivery);
    take(Column::ended, &Project::ended);
    take(Column::updated, &Project::updated);
    take(Column::driver, &Project::driver);
    take(Column::novelty, &Project::novelty);
    take(Column::market, &Project::market);
    take(Column::need, &Project::need);
    take(Column::issues, &Project::issues);
    take(Column::lead, &Project::lead);
    take(Column::proposed_by, &Project::proposed_by);
    take(Column::participants, &Project::participants);
    take(Column::depends_on, &Project::depends_on);
    take(Column::failure_reason, &Project::failure_reason);
    take(Column::lesson, &Project::lesson);
    take(Column::votes, &Project::votes);
    take(Column::url, &Project::url);
    return s;
}

} // namespace any_sheet
