#include "support/reading.hpp"
#include "support/workbooks.hpp"
#include <doctest/doctest.h>

using namespace engineroom;
using namespace workbooks;
using reading::says;

TEST_CASE("cells of .xlsx are read with their kinds") {
    const auto kinds = [](const std::string& c) {
        return cell({.rows = "<row>" + c + "</row>", .strings = "<si><t>a</t></si><si><t>b</t></si>"});
    };
    const auto words = [&](const std::string& c) {
        const WorkbookCell read = kinds(c);
        CHECK_FALSE(read.exact);
        return read.text;
    };
    const auto exact = [&](const std::string& c) {
        const WorkbookCell read = kinds(c);
        CHECK(read.exact);
        return read.text;
    };
    CHECK(words("<c t='s'><v>1</v></c>") == "b");
    CHECK(words("<c t='inlineStr'><is><t>in line</t></is></c>") == "in line");
    CHECK(words("<c t='str'><f>A2&amp;\"x\"</f><v>of a formula</v></c>") == "of a formula");
    CHECK(words("<c t='e'><v>#N/A</v></c>") == "#N/A");
    CHECK(exact("<c t='b'><v>1</v></c>") == "TRUE");
    CHECK(exact("<c t='b'><v>0</v></c>") == "FALSE");
    CHECK(exact("<c><v>12</v></c>") == "12");
    CHECK(exact("<c t='n'><f>1+1</f><v>2</v></c>") == "2");
    CHECK(exact("<c t='d'><v>2026-11-01T00:00:00Z</v></c>") == "2026-11-01");
    CHECK(exact("<c t='d'><v>2026-11-01T13:45</v></c>") == "2026-11-01T13:45:00");
    CHECK(words("<c t='d'><v>13:45:00</v></c>") == "13:45:00");
}

TEST_CASE("a number is the shortest text that reads back") {
    const auto number = [](const std::string& v) { return cell({.rows = "<row><c><v>" + v + "</v></c></row>"}).text; };
    CHECK(number("0.35") == "0.35");
    CHECK(number("4.0000000000000001E-2") == "0.04");
    CHECK(number("0.30000000000000004") == "0.30000000000000004");
    CHECK(number("1E-007") == "0.0000001");
    CHECK(number("-1234567.89") == "-1234567.89");
    CHECK(number("1.2E6") == "1200000");
    CHECK(number("999999999999999") == "999999999999999");
    CHECK(number("1e20") == "1e+20");
    CHECK(number("-0") == "0");
    CHECK(number(" 7 ") == "7");
}

TEST_CASE("cells and rows without a reference come next, and gaps are empty") {
    CHECK(texts({.rows = "<row><c><v>1</v></c><c r='D1'><v>2</v></c><c><v>3</v></c></row>"
                         "<row r='4'><c r='B4'><v>4</v></c></row><row><c><v>5</v></c></row>"}) ==
          Rows{{"1", "", "", "2", "3"}, {}, {}, {"", "4"}, {"5"}});
}

TEST_CASE("cells in any order stand where they say") {
    CHECK(texts({.rows = "<row r='2'><c r='B2'><v>4</v></c><c r='A2'><v>3</v></c></row><row r='1'><c "
                         "r='A1'><v>1</v></c></row>"}) == Rows{{"1"}, {"3", "4"}});
}

TEST_CASE("formatted cells with nothing in them make no row longer") {
    CHECK(texts({.rows = "<row><c s='1'/><c r='B1'><v>1</v></c><c s='3'/><c t='s'/></row><row><c/></row>"}) ==
          Rows{{"", "1"}});
}

TEST_CASE("a merged cell holds its value once") {
    CHECK(
        texts({.rows =
                   "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c><c><v>5</v></c></row>",
               .behind = "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>"}) == Rows{{"1", "", "3"}});
}

TEST_CASE("runs of a text are joined, and how it is pronounced is left out") {
    CHECK(
        texts(
            {.rows = "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c "
                     "t='inlineStr'><is><r><t>x</t></r><r><t>y</t></r></is></c></row>",
             .strings =
                 "<si><r><rPr><b/></rPr><t>bold</t></r><r><t xml:space='preserve'> and not </t></r></si>"
                 "<si><t>\u6771\u4eac</t><rPh sb='0' eb='2'><t>\u30c8\u30a6</t></rPh><phoneticPr fontId='1'/></si>"}) ==
        Rows{{"bold and not ", "\u6771\u4eac", "xy"}});
}

TEST_CASE("escaped characters of a text are what they stand for") {
    const auto text = [](const std::string& t) {
        return cell({.rows = "<row><c t='inlineStr'><is><t>" + t + "</t></is></c></row>"}).text;
    };
    CHECK(text("one_x000D_\ntwo") == "one\r\ntwo");
    CHECK(text("_x005F_x000D_") == "_x000D_");
    CHECK(text("_xD83D__xDE00_") == "\U0001F600");
    CHECK(text("_xD83D_ _x00_ _x0000_ max_x") == "_xD83D_ _x00_ _x0000_ max_x");
    CHECK(text("a &lt;&amp;&gt; &#228;&#xE4;") == "a <&> ää");
    CHECK(text("<![CDATA[<c>]]>") == "<c>");
    CHECK(text("  ") == "  ");
}

TEST_CASE("a formula without its value is told as such, and an empty result is empty") {
    CHECK(texts({.rows = "<row><c><f>B1*2</f></c><c t='str'><f>IF(1,\"\")</f><v></v></c></row>"}) == Rows{{"=B1*2"}});
}

TEST_CASE("sheets keep their order, their names and whether they are hidden; charts are no sheets") {
    Parts parts = Xlsx{}.parts();
    parts[2].second =
        "<x:workbook xmlns:x='m' xmlns:rel='r'><x:sheets><x:sheet name='B &amp; C' sheetId='7' rel:id='e' "
        "state='veryHidden'/>"
        "<x:sheet name='Chart' sheetId='3' rel:id='f'/><x:sheet name='A' sheetId='2' rel:id='b' state='hidden'/>"
        "<x:sheet name='Seen' sheetId='1' rel:id='g' state='visible'/></x:sheets></x:workbook>";
    parts[3].second =
        "<Relationships><Relationship Id='b' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet' "
        "Target='worksheets/sheet1.xml'/>"
        "<Relationship Id='e' Type='http://x/worksheet' Target='/XL/Other/two.xml'/>"
        "<Relationship Id='f' Type='http://x/chartsheet' Target='chartsheets/sheet1.xml'/>"
        "<Relationship Id='g' Type='http://x/worksheet' Target='../deep/../three.xml'/>"
        "<Relationship Id='h' Type='http://x/externalLink' TargetMode='External' "
        "Target='file:///../../etc/passwd'/></Relationships>";
    parts.emplace_back(
        "xl\\other\\two.xml",
        "<x:worksheet xmlns:x='m'><x:sheetData><x:row><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>");
    parts.emplace_back(
        "three.xml", "\xEF\xBB\xBF<?xml version='1.0'?><!-- > --><worksheet><sheetPr a='>'/><sheetData/></worksheet>");
    const Workbook workbook = read(parts).value();
    CHECK(workbook.format == "xlsx");
    REQUIRE(workbook.sheets.size() == 3);
    CHECK(workbook.sheets[0].name == "B & C");
    CHECK(workbook.sheets[0].hidden);
    CHECK(texts(workbook.sheets[0]) == Rows{{"2"}});
    CHECK(workbook.sheets[1].name == "A");
    CHECK(workbook.sheets[1].hidden);
    CHECK(workbook.sheets[2].name == "Seen");
    CHECK_FALSE(workbook.sheets[2].hidden);
    CHECK(workbook.sheets[2].rows.empty());
}

TEST_CASE("parts in UTF-16 are read") {
    std::string wide = "\xFF\xFE";
    for (const char c :
         std::string{"<?xml version='1.0' "
                     "encoding='UTF-16'?><worksheet><sheetData><row><c><v>5</v></c></row></sheetData></worksheet>"}) {
        wide += c;
        wide += '\0';
    }
    Parts parts = Xlsx{}.parts();
    parts[4].second = wide;
    CHECK(texts(read(parts).value().sheets.at(0)) == Rows{{"5"}});
}

TEST_CASE("a cell that cannot be is refused with its place") {
    const auto refused = [](const std::string& row) { return refusal(Xlsx{.rows = row}); };
    CHECK(
        says(refused("<row><c r='ZZZZ99999999'><v>1</v></c></row>"), "sheet 'One' has a cell 'ZZZZ99999999' in row 1"));
    CHECK(says(refused("<row><c r='XFE1'><v>1</v></c></row>"), "'XFE1'"));
    CHECK(says(refused("<row r='1048577'><c><v>1</v></c></row>"), "has a row '1048577'"));
    CHECK(says(refused("<row r='0'><c><v>1</v></c></row>"), "has a row '0'"));
    CHECK(says(refused("<row r='3'><c r='A4'><v>1</v></c></row>"), "has a cell 'A4' in row 3"));
    CHECK(says(refused("<row><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>"),
               "p.xlsx:1:A: sheet 'One' has two values for cell A1"));
    CHECK(says(refused("<row r='7'><c r='B7'><v>seven</v></c></row>"),
               "p.xlsx:7:B: cell B7 of sheet 'One' is 'seven', which is no number"));
    CHECK(says(refused("<row><c><v>1e999</v></c></row>"), "no number"));
    CHECK(says(refused("<row><c t='s'><v>0</v></c></row>"), "refers to text 0, and there are 0"));
    CHECK(says(refused("<row><c t='b'><v>2</v></c></row>"), "neither true nor false"));
    CHECK(says(refused("<row><c t='q'><v>2</v></c></row>"), "'q'"));
    CHECK(refused("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>").empty());
}
