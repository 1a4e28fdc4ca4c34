#include "support/workbooks.hpp"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <doctest/doctest.h>
#include <engineroom/core/date.hpp>
#include <engineroom/import/write_workbook.hpp>
#include <fmt/format.h>
#include <rapidcheck.h>

using namespace engineroom;
using namespace workbooks;

namespace {

using Cells = std::vector<std::vector<WorkbookCell>>;

/// Pieces that a text could stumble over, in UTF-8.
WorkbookCell any_text() {
    const std::vector<std::string> pieces{"a",
                                          " ",
                                          "=1+1",
                                          "&",
                                          "<",
                                          ">",
                                          "\"",
                                          "'",
                                          "\n",
                                          "\r",
                                          "\t",
                                          "\x01",
                                          "\x1F",
                                          "_",
                                          "_x",
                                          "_x000D",
                                          "_x000D_",
                                          "_x005F_",
                                          "_xD83D__xDE00_",
                                          "000D_",
                                          "]]>",
                                          "&#65;",
                                          "ä",
                                          "\u20AC",
                                          "\U0001F600",
                                          "\uFFFE",
                                          "\uFFFF",
                                          "0",
                                          "2026-11-01",
                                          "TRUE"};
    std::string text;
    for (const std::string& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)))
        text += piece;
    return {text, false};
}

WorkbookCell any_number() {
    const auto digits = static_cast<double>(*rc::gen::inRange<std::int64_t>(-1'000'000'000'000, 1'000'000'000'000));
    const double value = digits / std::pow(10.0, *rc::gen::inRange(0, 12));
    return {value == 0.0 ? "0" : fmt::format("{:.{}f}", value, 20), true};
}

/// From 1900-03-01 to 9999-12-31.
WorkbookCell any_date() {
    std::string text = to_iso(Date{1900, 3, 1} + boost::gregorian::days{*rc::gen::inRange(0, 2'958'405)});
    const int seconds = *rc::gen::arbitrary<bool>() ? *rc::gen::inRange(1, 86'400) : 0;
    if (seconds > 0) text += fmt::format("T{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    return {text, true};
}

WorkbookCell any_cell() {
    switch (*rc::gen::inRange(0, 6)) {
    case 0:
        return {};
    case 1:
        return any_number();
    case 2:
        return any_date();
    case 3:
        return {*rc::gen::arbitrary<bool>() ? "TRUE" : "FALSE", true};
    default:
        return any_text();
    }
}

/// Numbers in the one notation, and no empty cells at the ends.
Cells tidy(Cells rows) {
    for (auto& row : rows) {
        for (WorkbookCell& cell : row) {
            double value = 0.0;
            if (!cell.exact || cell.text.find('.') == std::string::npos) continue;
            std::from_chars(cell.text.data(), cell.text.data() + cell.text.size(), value);
            char buffer[64];
            cell.text.assign(buffer,
                             std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed).ptr);
        }
        while (!row.empty() && row.back().text.empty()) row.pop_back();
    }
    while (!rows.empty() && rows.back().empty()) rows.pop_back();
    return rows;
}

bool same(const Cells& a, const Cells& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& left, const auto& right) {
        return std::equal(
            left.begin(), left.end(), right.begin(), right.end(),
            [](const WorkbookCell& x, const WorkbookCell& y) { return x.text == y.text && x.exact == y.exact; });
    });
}

} // namespace

TEST_CASE("what is written is read back, cell for cell") {
    CHECK(rc::check([] {
        Cells rows(*rc::gen::inRange<std::size_t>(0, 6));
        for (auto& row : rows) {
            row.resize(*rc::gen::inRange<std::size_t>(0, 6));
            for (WorkbookCell& cell : row) cell = any_cell();
        }
        rows = tidy(rows);
        const auto back = read_workbook(write_xlsx(rows, "Pro & Contra"), "w.xlsx");
        RC_ASSERT(back.has_value());
        RC_ASSERT(back->sheets.size() == 1U);
        RC_ASSERT(back->sheets[0].name == "Pro & Contra");
        RC_ASSERT(same(back->sheets[0].rows, rows));
    }));
}

TEST_CASE("a text that looks like a formula or a number is written as a text") {
    const Cells rows{{{"=1+1", false}, {"007", false}, {"-5", false}, {"2026-11-01", false}}};
    CHECK(same(read_workbook(write_xlsx(rows, "S"), "w.xlsx").value().sheets.at(0).rows, rows));
}

TEST_CASE("an exact cell that is no number, date or truth value of ours is written as a text") {
    const Cells back =
        read_workbook(
            write_xlsx({{{"1,5", true}, {"1900-02-28", true}, {"2026-02-30", true}, {"1e3", true}, {"35%", true}}},
                       "S"),
            "w.xlsx")
            .value()
            .sheets.at(0)
            .rows;
    CHECK(same(back, {{{"1,5", false}, {"1900-02-28", false}, {"2026-02-30", false}, {"1e3", false}, {"35%", false}}}));
}

TEST_CASE("the same rows are the same bytes") {
    const Cells rows{{{"id", false}}, {{"1", true}}};
    CHECK(write_xlsx(rows, "S") == write_xlsx(rows, "S"));
}

TEST_CASE("a workbook without a row is one") {
    CHECK(read_workbook(write_xlsx({}, "S"), "w.xlsx").value().sheets.at(0).rows.empty());
}
