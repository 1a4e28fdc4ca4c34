#include <doctest/doctest.h>
#include <engineroom/present/csv.hpp>

using namespace engineroom;

namespace {

CsvStyle verbatim() {
    CsvStyle style;
    style.safe = false;
    return style;
}

} // namespace

TEST_CASE("a cell is quoted where RFC 4180 asks for it, and its quotes are doubled") {
    CHECK(csv_cell("plain") == "plain");
    CHECK(csv_cell("") == "");
    CHECK(csv_cell("a,b") == "\"a,b\"");
    CHECK(csv_cell("say \"hi\"") == "\"say \"\"hi\"\"\"");
    CHECK(csv_cell("two\nlines") == "\"two\nlines\"");
    CHECK(csv_cell("two\rlines") == "\"two\rlines\"");
    CHECK(csv_cell(" outer ") == "\" outer \"");
    CHECK(csv_cell("\xEF\xBB\xBFmark") == "\"\xEF\xBB\xBFmark\"");
}

TEST_CASE("another delimiter is the one that needs quotes") {
    CsvStyle style;
    style.delimiter = ';';
    CHECK(csv_cell("a,b", style) == "a,b");
    CHECK(csv_cell("a;b", style) == "\"a;b\"");
    style.delimiter = '\t';
    CHECK(csv_cell("a\tb", style) == "\"a\tb\"");
}

TEST_CASE("no cell is a formula in the spreadsheet that reads it") {
    CHECK(csv_cell("=1+1") == "'=1+1");
    CHECK(csv_cell("+49 30 1234") == "'+49 30 1234");
    CHECK(csv_cell("-cmd") == "'-cmd");
    CHECK(csv_cell("@SUM(A1)") == "'@SUM(A1)");
    CHECK(csv_cell("\t=1") == "'\t=1");
    CHECK(csv_cell("\r=1") == "\"'\r=1\"");
    CHECK(csv_cell("=HYPERLINK(\"x\")") == "\"'=HYPERLINK(\"\"x\"\")\"");
    CHECK(csv_cell("a=1") == "a=1");
}

TEST_CASE("a negative number stays a number") {
    CHECK(csv_cell("-12.5") == "-12.5");
    CHECK(csv_cell("-1e-05") == "-1e-05");
    for (const char* text : {"-12.5+A1", "-", "-inf", "-nan", "--1", "-1 "}) {
        CAPTURE(text);
        CHECK(csv_cell(text).find('\'') != std::string::npos);
    }
}

TEST_CASE("verbatim cells stay as they are, formulas too") {
    CHECK(csv_cell("=1+1", verbatim()) == "=1+1");
    CHECK(csv_cell("-cmd", verbatim()) == "-cmd");
}

TEST_CASE("records end as RFC 4180 ends them, and a record of one empty cell is no empty line") {
    CHECK(csv_record({"a", "", "c"}) == "a,,c\r\n");
    CHECK(csv_record({""}) == "\"\"\r\n");
    CHECK(csv_record({"", ""}) == ",\r\n");
    CHECK(csv_record({}) == "\r\n");
}

TEST_CASE("a table is written as it was read") {
    RawTable table;
    table.rows = {{"id", "name"}, {"001", "=SUM(A1)"}, {"2", "a \"quoted\", name"}};
    CHECK(to_csv(table) == "id,name\r\n001,=SUM(A1)\r\n2,\"a \"\"quoted\"\", name\"\r\n");
    CHECK(to_csv(RawTable{}) == "");
}
