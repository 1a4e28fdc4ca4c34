#include "support/reading.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <engineroom/import/cell_text.hpp>
#include <fmt/format.h>
#include <rapidcheck.h>

using namespace engineroom;

namespace {

/// How a spreadsheet is written.
struct Style {
    char delimiter = ',';
    bool quote_all = false;
    std::string line_end;
    char decimal = '.';
    std::string thousands;
    DateOrder order = DateOrder::ymd;
    char date_mark = '-';
    bool byte_order_mark = false;
};

Style any_style() {
    Style style;
    style.delimiter = *rc::gen::elementOf(std::string{",;\t"});
    style.quote_all = *rc::gen::arbitrary<bool>();
    style.line_end = *rc::gen::elementOf(std::vector<std::string>{"\n", "\r\n", "\r"});
    style.decimal = *rc::gen::elementOf(std::string{".,"});
    style.thousands =
        *rc::gen::elementOf(std::vector<std::string>{"", "'", "\u00A0", style.decimal == '.' ? "," : "."});
    style.order = *rc::gen::element(DateOrder::ymd, DateOrder::dmy, DateOrder::mdy);
    style.date_mark = *rc::gen::elementOf(std::string{"-/."});
    style.byte_order_mark = *rc::gen::arbitrary<bool>();
    return style;
}

template<class T, class Make>
std::optional<T> maybe(Make make) {
    return *rc::gen::arbitrary<bool>() ? std::optional<T>{make()} : std::nullopt;
}

std::string any_text() {
    return *rc::gen::container<std::string>(rc::gen::elementOf(std::string{"abcXYZ019 ,;.\"'\t\n-"}));
}

std::string tidy(std::string text) {
    const auto space = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
    while (!text.empty() && space(text.front())) text.erase(0, 1);
    while (!text.empty() && space(text.back())) text.pop_back();
    return is_missing_word(text) ? "" : text;
}

Project any_project(std::size_t number) {
    Project project;
    project.id = "P" + std::to_string(number);
    project.name = tidy(any_text());
    project.theme = tidy(any_text());
    project.stage = *rc::gen::element(Stage::idea, Stage::active, Stage::failed, Stage::closed);
    project.risk = maybe<Probability>([] { return Probability{*rc::gen::inRange(0, 101) / 100.0}; });
    project.budget = maybe<Money>([] { return Money{*rc::gen::inRange(0, 100000000) / 100.0}; });
    project.fte = maybe<double>([] { return *rc::gen::inRange(0, 1000) / 10.0; });
    project.start = maybe<Date>(
        [] { return *make_date(*rc::gen::inRange(1990, 2040), *rc::gen::inRange(1, 13), *rc::gen::inRange(1, 29)); });
    project.participants =
        *rc::gen::container<std::vector<Text>>(rc::gen::elementOf(std::vector<Text>{"Acme", "Beta Ltd", "Gamma"}));
    return project;
}

std::vector<Project> any_projects() {
    std::vector<Project> projects;
    const int count = *rc::gen::inRange(1, 8);
    for (int i = 0; i < count; ++i) projects.push_back(any_project(static_cast<std::size_t>(i)));
    return projects;
}

std::string number(double value, const Style& style) {
    std::string text = fmt::format("{:.2f}", value);
    const std::string fraction = text.substr(text.size() - 2);
    std::string whole = text.substr(0, text.size() - 3);
    for (std::size_t at = whole.size(); at > 3; at -= 3) whole.insert(at - 3, style.thousands);
    return whole + style.decimal + fraction;
}

std::string date(Date when, const Style& style) {
    const auto ymd = when.year_month_day();
    const int y = ymd.year;
    const int m = ymd.month.as_number();
    const int d = ymd.day;
    const char mark = style.date_mark;
    switch (style.order) {
    case DateOrder::ymd:
        return fmt::format("{:04}{}{:02}{}{:02}", y, mark, m, mark, d);
    case DateOrder::dmy:
        return fmt::format("{:02}{}{:02}{}{:04}", d, mark, m, mark, y);
    case DateOrder::mdy:
        return fmt::format("{}{}{}{}{:04}", m, mark, d, mark, y);
    }
    return {};
}

std::string cell(const std::string& text, const Style& style) {
    if (!style.quote_all && text.find_first_of(std::string{"\"\n\r"} + style.delimiter) == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string{"\"\""} : std::string(1, c);
    return quoted + '"';
}

std::string written(const std::vector<Project>& projects, const Style& style, bool with_unknown_column) {
    std::string text = style.byte_order_mark ? "\xEF\xBB\xBF" : "";
    const auto line = [&](std::vector<std::string> cells, const std::string& extra) {
        if (with_unknown_column) cells.insert(cells.begin() + 2, extra);
        for (std::size_t i = 0; i < cells.size(); ++i)
            (text += i == 0 ? "" : std::string(1, style.delimiter)) += cell(cells[i], style);
        text += style.line_end;
    };
    line({"id", "name", "theme", "stage", "risk", "budget", "fte", "start", "participants"}, "colour of it");
    for (const Project& p : projects) {
        std::string participants;
        for (const Text& one : p.participants) (participants += participants.empty() ? "" : "; ") += one.view();
        line({p.id.str(), p.name.str(), p.theme.str(), p.stage ? std::string{to_string(*p.stage)} : "",
              p.risk ? number(p.risk->value(), style) : "", p.budget ? number(p.budget->amount(), style) : "",
              p.fte ? number(*p.fte, style) : "", p.start ? date(*p.start, style) : "", participants},
             "1,234; \"x\"");
    }
    return text;
}

bool same(std::vector<Project> read, std::vector<Project> expected) {
    for (std::vector<Project>* projects : {&read, &expected})
        for (Project& project : *projects) project.row = project.file = 0;
    return read == expected;
}

} // namespace

TEST_CASE("an unknown column changes nothing") {
    CHECK(rc::check([] {
        const std::vector<Project> projects = any_projects();
        const Style style = any_style();
        const Import without = reading::of(written(projects, style, false));
        const Import with = reading::of(written(projects, style, true));
        RC_ASSERT(with.usable() == without.usable());
        RC_ASSERT(with.portfolio.projects == without.portfolio.projects);
        RC_ASSERT(with.portfolio.columns == without.portfolio.columns);
    }));
}

TEST_CASE("the order of rows changes nothing but the order of projects") {
    CHECK(rc::check([] {
        std::vector<Project> projects = any_projects();
        const Style style = any_style();
        const Import before = reading::of(written(projects, style, false));
        std::reverse(projects.begin(), projects.end());
        const Import after = reading::of(written(projects, style, false));
        RC_ASSERT(before.usable() == after.usable());
        std::vector<Project> turned = after.portfolio.projects;
        std::reverse(turned.begin(), turned.end());
        RC_ASSERT(same(before.portfolio.projects, turned));
    }));
}

TEST_CASE("any text is a portfolio or a list of problems, and never a crash") {
    CHECK(rc::check([] {
        const auto piece = rc::gen::elementOf(std::vector<std::string>{
            "id",     "name",       "risk",       "budget",   "start", "status", "votes", "funding",
            ",",      ";",          "\t",         "\"",       "\n",    "\r",     "1.234", "0,5",
            "-5",     "03/04/2026", "2026-01-01", "EU:1,000", "30%",   "high",   "#N/A",  "\xE9",
            "\u20AC", "(",          ")",          "e9",       "sep=",  "impact", "x"});
        std::string text;
        for (const std::string& one : *rc::gen::container<std::vector<std::string>>(piece)) text += one;
        ImportOptions how = reading::options();
        how.skip_bad_rows = *rc::gen::arbitrary<bool>();
        const Import import = import_portfolio({"p.csv", text}, FileBytes{"o.csv", text}, how);
        if (import.usable()) RC_ASSERT(!import.portfolio.projects.empty());
        for (const Project& project : import.portfolio.projects) RC_ASSERT(!project.id.empty());
    }));
}
