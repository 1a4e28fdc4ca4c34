#include <doctest/doctest.h>
#include <engineroom/import/table.hpp>
#include <rapidcheck.h>

using namespace engineroom;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(const Table& table) {
    Rows rows;
    for (std::size_t record = 0; record < table.records(); ++record) {
        rows.emplace_back();
        for (std::size_t column = 0; column < table.cells(record); ++column)
            rows.back().emplace_back(table.cell(record, column));
    }
    return rows;
}

} // namespace

TEST_CASE("quotes keep delimiters, line breaks and doubled quotes within a cell") {
    const std::string text = "a,b\n\"x,y\",\"one\r\ntwo\"\n\"say \"\"hi\"\"\",\"\"\n5\" pipe,\"\"\"\"\n";
    const Table table = Table::cut(text, ',', "t.csv");
    CHECK(rows_of(table) == Rows{{"a", "b"}, {"x,y", "one\r\ntwo"}, {"say \"hi\"", ""}, {"5\" pipe", "\""}});
    CHECK(table.problems.empty());
    CHECK(table.cell(0, 7) == "");
}

TEST_CASE("LF, CRLF and CR end lines alike, with or without one at the end") {
    const Rows expected{{"a", "b"}, {"1", "2"}};
    for (const std::string text : {"a,b\n1,2\n", "a,b\n1,2", "a,b\r\n1,2\r\n", "a,b\r\n1,2", "a,b\r1,2\r", "a,b\r1,2"})
        CHECK(rows_of(Table::cut(text, ',', "t.csv")) == expected);
    // Where lines end with LF, a CR within one is a character of its cell.
    const std::string stray = "a\rb,c\n";
    CHECK(rows_of(Table::cut("x\n" + stray, ',', "t.csv")) == Rows{{"x"}, {"a\rb", "c"}});
}

TEST_CASE("rows are numbered as a spreadsheet shows them") {
    const Table table = Table::cut("h\n\n\"two\nlines\"\nlast\n", ',', "t.csv");
    REQUIRE(table.records() == 4);
    CHECK(table.cell(2, 0) == "two\nlines");
    CHECK(table.row(2) == 3);
    CHECK(table.cell(3, 0) == "last");
    CHECK(table.row(3) == 4);
}

TEST_CASE("an unclosed quote is told with the row where it opened, and what is behind it is not taken for data") {
    const Table table = Table::cut("id,name\n1,a\n2,\"b\n3,c\n", ',', "t.csv");
    CHECK(table.records() == 2);
    REQUIRE(table.truncated);
    CHECK(table.truncated->place == Place{"t.csv", 3, 2});
}

TEST_CASE("text behind a closing quote is told; white space there is not") {
    const Table table = Table::cut("\"a\" ,\"b\"x\n", ',', "t.csv");
    REQUIRE(table.problems.size() == 1);
    CHECK(table.problems[0].place == Place{"t.csv", 1, 2});
    CHECK(table.cell(0, 0) == "a");
}

TEST_CASE("nothing in, nothing out") {
    CHECK(Table::cut("", ',', "t.csv").records() == 0);
    CHECK(rows_of(Table::cut(",\n", ',', "t.csv")) == Rows{{"", ""}});
}

TEST_CASE("any table that is written with quotes is cut into the same cells") {
    CHECK(rc::check([] {
        const auto cell = rc::gen::container<std::string>(rc::gen::elementOf(std::string{"ab \",;\t\n\r|"}));
        const auto rows = *rc::gen::nonEmpty(
            rc::gen::container<Rows>(rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(cell))));
        const char delimiter = *rc::gen::elementOf(std::string{",;\t|"});
        const std::string line_end = *rc::gen::elementOf(std::vector<std::string>{"\n", "\r\n", "\r"});
        std::string text;
        for (const auto& row : rows) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                if (i > 0) text += delimiter;
                text += '"';
                for (const char c : row[i]) text += c == '"' ? std::string{"\"\""} : std::string(1, c);
                text += '"';
            }
            text += line_end;
        }
        const Table table = Table::cut(text, delimiter, "t.csv");
        RC_ASSERT(!table.truncated);
        RC_ASSERT(table.problems.empty());
        RC_ASSERT(rows_of(table) == rows);
    }));
}

TEST_CASE("any bytes are cut without harm") {
    CHECK(rc::check([](const std::string& text) {
        const Table table = Table::cut(text, ',', "t.csv");
        std::size_t bytes = 0;
        for (const auto& row : rows_of(table))
            for (const auto& cell : row) bytes += cell.size();
        RC_ASSERT(bytes <= text.size());
    }));
}

TEST_CASE("a text that is cut in many stretches by several threads has the cells of one piece") {
    CHECK(rc::check([] {
        const auto piece =
            rc::gen::elementOf(std::vector<std::string>{"a", "bc", ",", ",", "\n", "\r\n", "\r", "\"", "\"\"",
                                                        "\"x,\ny\"", "\"z\"", "\"q\" behind", " ", "\u00E9"});
        std::string text;
        for (const std::string& one : *rc::gen::container<std::vector<std::string>>(piece)) text += one;
        const Table whole = Table::cut(text, ',', "t.csv");
        for (const std::size_t stretch : {1U, 2U, 5U, 16U})
            for (const std::size_t threads : {1U, 3U}) {
                const Table parts = Table::cut(text, ',', "t.csv", 0, threads, stretch);
                RC_ASSERT(rows_of(parts) == rows_of(whole));
                RC_ASSERT(parts.truncated.has_value() == whole.truncated.has_value());
                if (whole.truncated) {
                    RC_ASSERT(parts.truncated->place == whole.truncated->place);
                    RC_ASSERT(parts.truncated->value == whole.truncated->value);
                }
                RC_ASSERT(parts.problems.size() == whole.problems.size());
                for (std::size_t i = 0; i < whole.problems.size(); ++i) {
                    RC_ASSERT(parts.problems[i].place == whole.problems[i].place);
                    RC_ASSERT(parts.problems[i].value == whole.problems[i].value);
                }
            }
    }));
}

TEST_CASE("the first rows of a table are those of the whole") {
    CHECK(rc::check([] {
        const auto piece = rc::gen::elementOf(std::vector<std::string>{"a", ",", "\n", "\r", "\"", "\"x\ny\"", "b"});
        std::string text;
        for (const std::string& one : *rc::gen::container<std::vector<std::string>>(piece)) text += one;
        const std::size_t most = *rc::gen::inRange<std::size_t>(1, 5);
        Rows whole = rows_of(Table::cut(text, ',', "t.csv"));
        if (whole.size() > most) whole.resize(most);
        RC_ASSERT(rows_of(Table::cut(text, ',', "t.csv", most)) == whole);
    }));
}
