#include "support/reading.hpp"
#include "support/workbooks.hpp"
#include <doctest/doctest.h>

using namespace engineroom;
using namespace workbooks;
using reading::says;

namespace {

std::string row(const std::string& cells) {
    return "<table:table-row>" + cells + "</table:table-row>";
}
std::string refused(const std::string& rows) {
    return refusal(ods("<table:table table:name='One'>" + rows + "</table:table>"));
}
WorkbookCell one(const std::string& cell) {
    return read_ods("<table:table>" + row(cell) + "</table:table>").sheets.at(0).rows.at(0).at(0);
}

const std::string seven = "<table:table-cell office:value-type='float' office:value='7'/>";

} // namespace

TEST_CASE("cells of .ods are read with their kinds") {
    const auto exact = [](const std::string& attributes) {
        const WorkbookCell cell =
            one("<table:table-cell " + attributes + "><text:p>as shown</text:p></table:table-cell>");
        CHECK(cell.exact);
        return cell.text;
    };
    CHECK(exact("office:value-type='float' office:value='1E-007'") == "0.0000001");
    CHECK(exact("office:value-type='percentage' office:value='0.35'") == "35%");
    CHECK(exact("office:value-type='currency' office:currency='EUR' office:value='1234567.89'") == "1234567.89 EUR");
    CHECK(exact("office:value-type='date' office:date-value='2026-11-01'") == "2026-11-01");
    CHECK(exact("office:value-type='date' office:date-value='2026-11-01T00:00:00'") == "2026-11-01");
    CHECK(exact("office:value-type='date' office:date-value='2026-11-01T13:45:07.600000000'") == "2026-11-01T13:45:08");
    CHECK(exact("office:value-type='date' office:date-value='2026-12-31T23:59:59.9'") == "2027-01-01");
    CHECK(exact("office:value-type='time' office:time-value='PT18H00M00S'") == "0.75");
    CHECK(exact("office:value-type='boolean' office:boolean-value='true'") == "TRUE");
    CHECK(exact("office:value-type='boolean' office:boolean-value='false'") == "FALSE");
    CHECK(exact("calcext:value-type='string' office:value-type='float' office:value='7' calcext:value='8'") == "7");
    const WorkbookCell text =
        one("<table:table-cell office:value-type='string'><text:p>007</text:p></table:table-cell>");
    CHECK(text.text == "007");
    CHECK_FALSE(text.exact);
    CHECK(one("<table:table-cell office:value-type='string' office:string-value='said'/>").text == "said");
}

TEST_CASE("errors are words, also where an old program wrote a 0 behind them") {
    for (const char* attributes : {"office:value-type='string' office:string-value='' calcext:value-type='error'",
                                   "office:value-type='float' office:value='0'"}) {
        const WorkbookCell cell =
            one(std::string{"<table:table-cell "} + attributes + "><text:p>#N/A</text:p></table:table-cell>");
        CHECK(cell.text == "#N/A");
        CHECK_FALSE(cell.exact);
    }
    CHECK(one("<table:table-cell office:value-type='float' office:value='0'><text:p>#1</text:p></table:table-cell>")
              .text == "0");
}

TEST_CASE("a text is what its paragraphs show") {
    const auto text = [](const std::string& inside) {
        return one("<table:table-cell office:value-type='string'>" + inside + "</table:table-cell>").text;
    };
    CHECK(text("<text:p>one</text:p><text:p/><text:p>three</text:p>") == "one\n\nthree");
    CHECK(text("<text:p>a<text:s/>b<text:s text:c='3'/>c<text:tab/>d<text:line-break/>e</text:p>") == "a b   c\td\ne");
    CHECK(text("<text:p>see <text:span>the <text:a>link</text:a></text:span> here</text:p>") == "see the link here");
    CHECK(
        text(
            "<office:annotation><text:p>comment</text:p></"
            "office:annotation><text:p>text<office:annotation><text:p>another</text:p></office:annotation></text:p>") ==
        "text");
    CHECK(text("<text:p>\n    in neat\n    lines  &amp; two spaces</text:p>") == "in neat lines  & two spaces");
    CHECK(text("<text:p><text:ruby><text:ruby-base>base</text:ruby-base><text:ruby-text>above</text:ruby-text></"
               "text:ruby></text:p>") == "base");
}

TEST_CASE("repeated cells and rows stand as often as they say, and empty ones at the end take no room") {
    CHECK(
        ods_texts(row("<table:table-cell table:number-columns-repeated='2'/>"
                      "<table:table-cell table:number-columns-repeated='2' office:value-type='float' office:value='1'/>"
                      "<table:table-cell table:number-columns-repeated='16380'/>") +
                  "<table:table-row table:number-rows-repeated='2'><table:table-cell "
                  "table:number-columns-repeated='16384'/></table:table-row>"
                  "<table:table-row table:number-rows-repeated='2'>" +
                  seven +
                  "</table:table-row>"
                  "<table:table-row table:number-rows-repeated='2147483648'><table:table-cell "
                  "table:number-columns-repeated='99999999999999999999'/></table:table-row>") ==
        Rows{{"", "", "1", "1"}, {}, {}, {"7"}, {"7"}});
}

TEST_CASE("rows in groups and headers count, covered cells and what is no row do not") {
    CHECK(ods_texts("<table:table-column table:number-columns-repeated='5'/><table:shapes><table:table-row>" + seven +
                    "</table:table-row></table:shapes>"
                    "<table:table-header-rows>" +
                    row(seven) + "</table:table-header-rows><table:table-row-group><table:table-row-group>" +
                    row("<table:table-cell table:number-columns-spanned='2'><text:p>wide</text:p></table:table-cell>"
                        "<table:covered-table-cell><text:p>under it</text:p></table:covered-table-cell>" +
                        seven) +
                    "</table:table-row-group></table:table-row-group>") == Rows{{"7"}, {"wide", "", "7"}});
}

TEST_CASE("a formula of .ods without its value is told as such, and an empty result is empty") {
    CHECK(ods_texts(row("<table:table-cell table:formula='of:=[.B1]*2'/><table:table-cell "
                        "table:formula='of:=IF(1;\"\")'><text:p/></table:table-cell>")) == Rows{{"=[.B1]*2"}});
}

TEST_CASE("sheets of .ods keep their names and whether they are hidden; what is kept of other files is none") {
    const Workbook workbook = read_ods(
        "<table:tracked-changes><table:table table:name='gone'/></table:tracked-changes>"
        "<table:table table:name='A' table:style-name='seen'/><table:table table:name='B' table:style-name='unseen'>" +
            row(seven) + "</table:table><table:table table:name=\"'file:///o.ods'#$Sheet1\">" + row(seven) +
            "</table:table>",
        "<style:style style:name='seen' style:family='table'><style:table-properties "
        "table:display='true'/></style:style>"
        "<style:style style:name='unseen' style:family='table'><style:table-properties "
        "table:display='false'/></style:style>");
    CHECK(workbook.format == "ods");
    REQUIRE(workbook.sheets.size() == 2);
    CHECK(workbook.sheets[0].name == "A");
    CHECK_FALSE(workbook.sheets[0].hidden);
    CHECK(workbook.sheets[1].name == "B");
    CHECK(workbook.sheets[1].hidden);
    CHECK(texts(workbook.sheets[1]) == Rows{{"7"}});
}

TEST_CASE("cells of .ods that cannot be are refused") {
    CHECK(says(refused("<table:table-row table:number-rows-repeated='2147483648'>" + seven + "</table:table-row>"),
               "sheet 'One' has more than 1048576 rows"));
    CHECK(says(refused("<table:table-row table:number-rows-repeated='1048576'/>" + row(seven)),
               "more than 1048576 rows"));
    CHECK(says(refused(row("<table:table-cell table:number-columns-repeated='16384'/>" + seven)),
               "more than 16384 columns"));
    CHECK(says(refused(row(seven + "<table:table-cell office:value-type='float' office:value='1,5'/>")),
               "p.xlsx:1:B: cell B1 of sheet 'One' is '1,5', which is no number"));
    CHECK(says(refused(row("<table:table-cell office:value-type='boolean'/>")), "neither true nor false"));
    CHECK(says(refused("<table:table-row table:number-rows-repeated='1048576'><table:table-cell "
                       "table:number-columns-repeated='16384' "
                       "office:value-type='float' office:value='1'/></table:table-row>"),
               "the cells would take more than 512 MiB"));
}

TEST_CASE("an OpenDocument file that is no spreadsheet, or is protected, is refused") {
    CHECK(says(refusal(zip_of(
                   {{"content.xml",
                     "<office:document-content><office:body><office:text/></office:body></office:document-content>"}})),
               "has no sheet"));
    CHECK(says(refusal(zip_of({{"content.xml", "<math/>"}})), "no spreadsheet"));
    CHECK(says(refusal(zip_of(
                   {{"content.xml", "\x01\x02"},
                    {"META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>"}})),
               "is protected by a password"));
}

TEST_CASE("of several sheets the one that is read is named") {
    const auto text = [](const std::string& cell) {
        return "<table:table-cell office:value-type='string'><text:p>" + cell + "</text:p></table:table-cell>";
    };
    const std::string bytes = ods("<table:table table:name='Notes'>" + row(text("read me")) +
                                  "</table:table><table:table table:name='Plan'>" + row(text("id") + text("name")) +
                                  row(text("1") + text("Mast")) + "</table:table>");
    const Import import = import_portfolio({"p.ods", bytes}, std::nullopt, reading::options());
    REQUIRE(import.usable());
    CHECK(reading::notices(import).at(0).message == "'Plan' is read, of the sheets 'Notes', 'Plan'");
}
