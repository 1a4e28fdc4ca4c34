#include "support/reading.hpp"
#include "support/workbooks.hpp"
#include <doctest/doctest.h>

using namespace engineroom;
using namespace workbooks;

namespace {

/// A number in a cell whose style has the format.
WorkbookCell shown_as(const std::string& number, const std::string& formats, const std::string& id,
                      bool of_1904 = false) {
    return cell({.rows = "<row><c s='1'><v>" + number + "</v></c></row>",
                 .styles = formats +
                           "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='" +
                           id +
                           "'><alignment/></xf></cellXfs><dxfs><dxf><numFmt numFmtId='9' formatCode='d'/></dxf></dxfs>",
                 .workbook_properties = of_1904 ? "<workbookPr date1904='1'/>" : ""});
}

std::string built_in(int id, const std::string& number = "46327") {
    return shown_as(number, "", std::to_string(id)).text;
}

std::string own(const std::string& code, const std::string& number = "46327") {
    return shown_as(number, "<numFmts><numFmt numFmtId='170' formatCode='" + code + "'/></numFmts>", "170").text;
}

} // namespace

TEST_CASE("built-in formats of dates show dates, those of times and numbers do not") {
    // 46327 is 2026-11-01: 126 years of 365 days, 31 leap days since 1900 and the false one, 304 days, and one.
    for (const int id : {14, 15, 16, 22, 27, 30, 31, 36, 50, 57, 58}) CHECK(built_in(id) == "2026-11-01");
    for (const int id : {0, 1, 4, 18, 19, 20, 21, 32, 33, 37, 44, 45, 46, 47, 48, 49, 59})
        CHECK(built_in(id) == "46327");
}

TEST_CASE("formats of one's own show dates by their letters alone") {
    for (const char* code :
         {"yyyy-mm-dd", "dd.mm.yyyy", "[$-407]dd.mm.yyyy", "[$-F800]dddd, mmmm dd, yyyy", "mmmm", "d",
          "yyyy\\-mm\\-dd\\ hh:mm:ss", "m/d/yy h:mm AM/PM", "YYYY/MM/DD", "[$-411]ggge&quot;年&quot;m&quot;月&quot;",
          "[=0]&quot;&quot;;dd.mm.yyyy", "yyyy-mm-dd hh:mm:ss.000"})
        CHECK_MESSAGE(own(code) == "2026-11-01", code);
    for (const char* code :
         {"General", "0.00", "#,##0 &quot;kd&quot;", "0.00E+00", "[h]:mm", "[mm]:ss", "h:mm", "hh:mm:ss AM/PM",
          "mm:ss.0", "[Red]0;[Black]0", "0\\d", "0_d", "0*y", "@", "#,##0 d", "Standard", "&quot;day&quot; 0", ""})
        CHECK_MESSAGE(own(code) == "46327", code);
}

TEST_CASE("what the file says of a number below 164 goes before what that number is without it") {
    CHECK(shown_as("46327", "<numFmts><numFmt numFmtId='14' formatCode='0.00'/></numFmts>", "14").text == "46327");
}

TEST_CASE("a date has its time of day to the second, unless that is midnight") {
    const WorkbookCell cell = shown_as("46327.572997685187", "", "22");
    CHECK(cell.text == "2026-11-01T13:45:07");
    CHECK(cell.exact);
    CHECK(built_in(14, "46327.5") == "2026-11-01T12:00:00");
    CHECK(built_in(14, "46326.999999") == "2026-11-01");
}

TEST_CASE("days of 1900 are counted with the 29 February that never was, and stay numbers where there is no day") {
    CHECK(built_in(14, "1") == "1900-01-01");
    CHECK(built_in(14, "59") == "1900-02-28");
    CHECK(built_in(14, "60") == "60");
    CHECK(built_in(14, "61") == "1900-03-01");
    CHECK(built_in(14, "2958465") == "9999-12-31");
    CHECK(built_in(14, "2958466") == "2958466");
    CHECK(built_in(14, "1e300") == "1e+300");
    CHECK(built_in(14, "0") == "0");
    CHECK(built_in(14, "0.75") == "0.75");
    CHECK(built_in(14, "-1") == "-1");
}

TEST_CASE("days of 1904 are counted from its first") {
    CHECK(shown_as("0", "", "14", true).text == "1904-01-01");
    CHECK(shown_as("44865", "", "14", true).text == "2026-11-01"); // 46327 - 1462
    CHECK(shown_as("2957003", "", "14", true).text == "9999-12-31");
    CHECK(shown_as("2957004", "", "14", true).text == "2957004");
}

TEST_CASE("a number that is shown as percent has its sign, and the digits of the number") {
    for (const int id : {9, 10}) CHECK(built_in(id, "0.35") == "35%");
    for (const char* code : {"0%", "0.0 %", "#,##0.00\\ %;[Red]-0%"}) CHECK(own(code, "0.35") == "35%");
    for (const char* code : {"0\"%\"", "0\\%"}) CHECK(own(code, "0.35") == "0.35"); // only shown
    CHECK(built_in(9, "0") == "0%");
    CHECK(built_in(9, "1") == "100%");
    CHECK(built_in(9, "0.005") == "0.5%");
    CHECK(built_in(9, "0.1234") == "12.34%");
    CHECK(built_in(9, "-0.07") == "-7%");
    CHECK(built_in(9, "12.5") == "1250%");
    CHECK(built_in(9, "1e20") == "1e+20");
}

TEST_CASE("a style that there is not shows a number") {
    CHECK(cell({.rows = "<row><c s='99'><v>46327</v></c></row>"}).text == "46327");
}

namespace {

/// An id and a start a row, whose dates have a format.
Import starts(const std::string& format, const std::vector<std::string>& numbers, bool of_1904 = false) {
    std::string rows = "<row><c t='str'><v>id</v></c><c t='str'><v>start</v></c><c t='str'><v>delivery</v></c></row>";
    for (const std::string& number : numbers)
        rows += "<row><c><v>" + number + "</v></c><c s='1'><v>" + number + "</v></c><c s='1'><v>" + number +
                "</v></c></row>";
    const Xlsx sheet{.rows = rows,
                     .styles = "<numFmts><numFmt numFmtId='170' formatCode='" + format +
                               "'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='170'/></cellXfs>",
                     .workbook_properties = of_1904 ? "<workbookPr date1904='1'/>" : ""};
    return import_portfolio(FileBytes{"p.xlsx", zip_of(sheet.parts())}, std::nullopt, reading::options());
}

} // namespace

TEST_CASE("a date that is shown as a month is that month, as in the CSV file of the same sheet") {
    CHECK(built_in(17) == "2026-11");
    for (const char* code : {"mmm-yy", "mmmm yyyy", "[$-407]mmm\\ yy;@", "yyyy-mm", "mm/yyyy"})
        CHECK_MESSAGE(own(code) == "2026-11", code);
    CHECK(own("yyyy") == "2026");
    CHECK(own("[Red]yyyy;@") == "2026");
    CHECK(own("mmm-yy hh:mm") == "2026-11-01");
    const Import import = starts("mmm-yy", {"46341", "46342"}); // 15 and 16 November 2026
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects[0].start == make_date(2026, 11, 1));
    CHECK(import.portfolio.projects[1].delivery == make_date(2026, 11, 30));
    CHECK(reading::of("id,start,delivery\n1,Nov-26,Nov-26\n").portfolio.projects[0].delivery ==
          make_date(2026, 11, 30));
    std::size_t told = 0;
    for (const Problem& notice : reading::notices(import))
        told += reading::says(notice.message, "says a month or a year alone in 2 cells, such as '2026-11'") ? 1U : 0U;
    CHECK(told == 2);
}

TEST_CASE("a date of .ods that is shown as a month is that month, whether cell, row or column says so") {
    const std::string styles =
        "<number:date-style style:name='N1'><number:month number:textual='true'/><number:text>-</number:text>"
        "<number:year/></number:date-style><number:date-style style:name='N2'><number:day/><number:month/>"
        "<number:year/></number:date-style><number:date-style style:name='N3'><number:year/></number:date-style>"
        "<style:style style:name='month' style:family='table-cell' style:data-style-name='N1'/>"
        "<style:style style:name='day' style:family='table-cell' style:data-style-name='N2'/>"
        "<style:style style:name='year' style:family='table-cell' style:data-style-name='N3'/>";
    const std::string date = "office:value-type='date' office:date-value='2026-11-15'/>";
    const Workbook workbook =
        read_ods("<table:table><table:table-column table:number-columns-repeated='2'/><table:table-column "
                 "table:default-cell-style-name='month'/><table:table-row><table:table-cell table:style-name='month' " +
                     date + "<table:table-cell " + date + "<table:table-cell " + date +
                     "<table:table-cell table:style-name='year' " + date +
                     "</table:table-row><table:table-row table:default-cell-style-name='month'><table:table-cell " +
                     date + "<table:table-cell table:style-name='day' " + date + "</table:table-row></table:table>",
                 styles);
    CHECK(texts(workbook.sheets.at(0)) ==
          Rows{{"2026-11", "2026-11-15", "2026-11", "2026"}, {"2026-11", "2026-11-15"}});
}

TEST_CASE("formats of dates in .ods may stand among the styles of the whole file, and styles have parents") {
    const std::string names = "xmlns:office='o' xmlns:table='t' xmlns:text='x' xmlns:style='s' xmlns:number='n'";
    const auto shown = [&names](const std::string& cell_styles) {
        const std::string bytes = zip_of(
            {{"content.xml", "<office:document-content " + names +
                                 "><office:automatic-styles/><office:body><office:spreadsheet><table:table>"
                                 "<table:table-row><table:table-cell table:style-name='a' office:value-type='date' "
                                 "office:date-value='2026-11-15'/></table:table-row></table:table>"
                                 "</office:spreadsheet></office:body></office:document-content>"},
             {"styles.xml", "<office:document-styles " + names +
                                "><office:font-face-decls><x/></office:font-face-decls><office:styles>"
                                "<number:date-style style:name='N1'><number:month/><number:year/></number:date-style>" +
                                cell_styles + "</office:styles></office:document-styles>"}});
        return read_workbook(bytes, "p.ods").value().sheets.at(0).rows.at(0).at(0).text;
    };
    const std::string family = " style:family='table-cell' ";
    CHECK(shown("<style:style style:name='a'" + family + "style:data-style-name='N1'/>") == "2026-11");
    CHECK(shown("<style:style style:name='a'" + family + "style:parent-style-name='b'/><style:style style:name='b'" +
                family + "style:data-style-name='N1'/>") == "2026-11");
    CHECK(shown("<style:style style:name='a'" + family + "style:parent-style-name='a'/>") == "2026-11-15");
    CHECK(shown("") == "2026-11-15");
}

TEST_CASE("days that a workbook of 1904 shows as numbers count from 1904") {
    const Import import = starts("General", {"44865"}, true); // 46327 - 1462
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects[0].start == make_date(2026, 11, 1));
    CHECK(starts("General", {"46327"}).portfolio.projects.at(0).start == make_date(2026, 11, 1));
    bool told = false;
    for (const Problem& notice : reading::notices(import))
        told = told || reading::says(notice.message, "read as 2026-11-01, counted from 1904");
    CHECK(told);
    CHECK(read_ods("<table:calculation-settings><table:null-date table:date-value='1904-01-01'/>"
                   "</table:calculation-settings><table:table/>")
              .from_1904);
    CHECK_FALSE(read_ods("<table:calculation-settings><table:null-date/></table:calculation-settings><table:table/>")
                    .from_1904);
}
