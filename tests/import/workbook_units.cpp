// The currency and the scale in which a workbook shows its numbers count like those written in a cell.
#include "support/reading.hpp"
#include "support/workbooks.hpp"
#include <doctest/doctest.h>

using namespace engineroom;
using namespace workbooks;
using reading::says;

namespace {

std::string escaped(const std::string& code) {
    std::string result;
    for (const char c : code) result += c == '"' ? "&quot;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    return result;
}

/// A style sheet whose style 1 has the first format, 2 the second, and so on.
std::string styles(const std::vector<std::string>& codes) {
    std::string formats;
    std::string cells = "<xf numFmtId='0'/>";
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const std::string id = std::to_string(170 + i);
        formats += "<numFmt numFmtId='" + id + "' formatCode=\"" + escaped(codes[i]) + "\"/>";
        cells += "<xf numFmtId='" + id + "'/>";
    }
    return "<numFmts>" + formats + "</numFmts><cellXfs>" + cells + "</cellXfs>";
}

std::string as(const std::string& code, const std::string& number = "1250000") {
    const WorkbookCell read = cell({.rows = "<row><c s='1'><v>" + number + "</v></c></row>", .styles = styles({code})});
    CHECK(read.exact);
    return read.text;
}

std::string in_ods(const std::string& value, const std::string& shown, const std::string& attributes = "") {
    return ods_texts("<table:table-row><table:table-cell office:value-type='float' office:value='" + value + "' " +
                     attributes + "><text:p>" + shown + "</text:p></table:table-cell></table:table-row>")
        .at(0)
        .at(0);
}

/// An id and a budget a row; the budget of the first has the first format, and so on.
Import budgets(const std::string& header, const std::vector<std::pair<std::string, std::string>>& formats_and_numbers) {
    std::string rows = "<row><c t='str'><v>id</v></c><c t='str'><v>" + header + "</v></c></row>";
    std::vector<std::string> codes;
    for (const auto& [code, number] : formats_and_numbers) {
        codes.push_back(code);
        const std::string style = std::to_string(codes.size());
        rows += "<row><c><v>" + style + "</v></c><c s='" + style + "'><v>" + number + "</v></c></row>";
    }
    const std::string bytes = zip_of(Xlsx{.rows = rows, .styles = styles(codes)}.parts());
    return import_portfolio(FileBytes{"p.xlsx", bytes}, std::nullopt, reading::options());
}

} // namespace

TEST_CASE("the currency of a number format stands behind its number") {
    for (const char* code :
         {"[$€-407] #,##0", "\"€\" #,##0", "#,##0 \"EUR\"", "#,##0\\ €", "€#,##0.00", "#,##0.00\\ [$€-1]",
          "[$EUR] #,##0", "_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00\\ \"€\"_-;_-* \"-\"??\\ \"€\"_-;_-@_-",
          "[Red]#,##0 \"Euro\"", "#,##0 EUR", "General \"€\"", "[$€-x-euro2]\\ #,##0"})
        CHECK_MESSAGE(as(code) == "1250000 EUR", code);
    CHECK(as("#,##0 [$kr.-406]") == "1250000 DKK");
    CHECK(as("#,##0 \"kr\"") == "1250000 kr");
    CHECK(as("\"$\"#,##0") == "1250000 $");
    CHECK(as("[$US$-409]#,##0") == "1250000 USD");
    CHECK(as("[$R$-416] #,##0") == "1250000 BRL");
    // Of no known currency, but certainly of one.
    CHECK(as("#,##0 [$DM-407]") == "1250000 DM");
    CHECK(as("#,##0 \"€\"", "-5") == "-5 EUR");
    CHECK(as("#,##0 \"€\"", "0") == "0 EUR");
}

TEST_CASE("a shared sign is that of the country that its format names") {
    CHECK(as("[$$-409]#,##0.00") == "1250000 USD");
    CHECK(as("[$$-en-US]#,##0.00") == "1250000 USD");
    CHECK(as("[$$-1009]#,##0.00") == "1250000 CAD");
    CHECK(as("[$$-10C0C]#,##0") == "1250000 CAD");
    CHECK(as("[$$-en-AU]#,##0") == "1250000 AUD");
    CHECK(as("[$¥-411]#,##0") == "1250000 JPY");
    CHECK(as("[$¥-804]#,##0") == "1250000 CNY");
    CHECK(as("[$$-407]#,##0") == "1250000 $"); // nobody's in Germany
}

TEST_CASE("words that are no unit, and countries alone, say nothing of a number's unit") {
    for (const char* code : {"General", "#,##0", "#,##0.00", "[$-407]#,##0", "#,##0 \"projects\"", "0.00E+00", "\"K\"0",
                             "\"M \"000", "# ?/?", "0_€", "0*$", "@", "#,##0;[Red]-#,##0", "0 \"top\""})
        CHECK_MESSAGE(as(code) == "1250000", code);
    CHECK(as("0.0 %", "0.35") == "35%");
}

TEST_CASE("a number that is divided to be shown says by how much") {
    CHECK(as("0.0,,") == "1.25 M");
    CHECK(as("#,##0,") == "1250 k");
    CHECK(as("0.0,\" k\"") == "1250 k");
    CHECK(as("#,##0.0,,\" Mio. €\"") == "1.25 M EUR");
    CHECK(as("0,.00", "1") == "0.001 k");
    CHECK(as("0.00,,,") == "0.00125 bn");
    CHECK(as("#,##0, [$€-407]", "-1234.5") == "-1.2345 k EUR");
    // By conditions and by sign, the section that shows the number counts.
    const char* by_size = "[>=1000000]0.0,,\"M\";[>=1000]0.0,\"k\";0";
    CHECK(as(by_size, "2500000") == "2.5 M");
    CHECK(as(by_size, "2500") == "2.5 k");
    CHECK(as(by_size, "250") == "250");
    CHECK(as("0.0,,;-0 \"€\";\"-\"") == "1.25 M");
    CHECK(as("0.0,,;-0 \"€\";\"-\"", "-3") == "-3 EUR");
    CHECK(as("0.0,,;-0 \"€\";\"-\"", "0") == "0");
}

TEST_CASE("a number that is not divided, but shown as thousands, is in thousands") {
    CHECK(as("#,##0 \"T€\"") == "1250000 k EUR");
    CHECK(as("#,##0 \"Mio. €\"", "3") == "3 M EUR");
    const Import import = budgets("Budget", {{"#,##0 \"T€\"", "250"}});
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects[0].budget == Money{250000.0});
    // It says thousands, and shows millions: nobody knows.
    CHECK(says(reading::only_error(budgets("Budget", {{"0.0,,\"k\"", "1250000"}})).message, "not an amount of money"));
}

TEST_CASE("a cell of .ods has the unit in which it is shown") {
    CHECK(in_ods("1250000", "1.250.000 EUR") == "1250000 EUR");
    CHECK(in_ods("1250000", "€ 1,250,000.00") == "1250000 EUR");
    CHECK(in_ods("1234.5", "1.235") == "1234.5"); // rounded, and parted as in Germany
    CHECK(in_ods("1250000", "1,3") == "1.25 M");
    CHECK(in_ods("1250000", "1250 k") == "1250 k");
    CHECK(in_ods("-1250000", "(1,3 Mio. €)") == "-1.25 M EUR");
    CHECK(in_ods("0.0004", "0.00") == "0.0004");
    CHECK(in_ods("5551234", "555-1234") == "5551234");
    CHECK(in_ods("5", "###") == "5");
    CHECK(in_ods("5", "5,00 €", "office:currency='EUR'") == "5 EUR");
    CHECK(in_ods("5", "$5.00", "office:currency='USD'") == "5 USD");
    CHECK(in_ods("5", "5,00 DM", "office:currency='DEM'") == "5 DEM");
}

TEST_CASE("amounts of a workbook in more than one currency do not pass") {
    const Problem mixed = reading::only_error(budgets("Budget", {{"[$€-407] #,##0", "100"}, {"[$$-409]#,##0", "200"}}));
    CHECK(says(mixed.message, "EUR in row 2; USD in row 3"));
    CHECK(says(reading::only_error(budgets("Budget", {{"\"€\" #,##0", "100"}, {"\"$\"#,##0", "200"}})).message,
               "more than one currency"));
    CHECK(
        says(reading::only_error(budgets("Budget (USD)", {{"\"€\" #,##0", "100"}})).message, "more than one currency"));
    const Import one = budgets("Budget", {{"#,##0 \"EUR\"", "100"}, {"General", "200"}});
    REQUIRE(one.usable());
    CHECK(one.portfolio.currency == "EUR");
    CHECK(one.portfolio.projects[0].budget == Money{100.0});
    CHECK(says(reading::only_error(budgets("Budget", {{"#,##0 [$DM-407]", "100"}})).message,
               "budget '100 DM' is not an amount of money"));
}

TEST_CASE("a number that is shown in the unit of its header is not multiplied again, and that is told") {
    const Import same = budgets("Budget (M€)", {{"0.0,,", "1250000"}, {"General", "2.5"}});
    REQUIRE(same.usable());
    CHECK(same.portfolio.projects[0].budget == Money{1.25e6});
    CHECK(same.portfolio.projects[1].budget == Money{2.5e6});
    const Import all = budgets("Budget (M€)", {{"0.0,,", "1250000"}, {"0.0,,", "700000"}});
    for (const Problem& notice : reading::notices(all)) CHECK_FALSE(says(notice.message, "is multiplied by that"));
    bool told = false;
    for (const Problem& notice : reading::notices(same))
        told = told || says(notice.message, "in 1 cell of 'Budget (M€)' the number format says the same unit as the "
                                            "header, as in '1.25 M': the number is read as 1250000");
    CHECK(told);
    CHECK(budgets("Budget", {{"0.0,,", "1250000"}}).portfolio.projects.at(0).budget == Money{1.25e6});
    const Problem other = reading::only_error(budgets("Budget (k€)", {{"0.0,,", "1250000"}}));
    CHECK(other.place == Place{"p.xlsx", 2, 2});
    CHECK(says(other.message, "'1.25 M' is 1250000 by its number format, and the header 'Budget (k€)' says units of "
                              "1000: 1250000 or 1250000000"));
    const Problem bare = reading::only_error(budgets("Budget (k€)", {{"#,##0 \"€\"", "1250"}}));
    CHECK(says(bare.message, "'1250 EUR' states a full amount"));
}

TEST_CASE("a sheet whose name says thousands is asked about") {
    const std::string bytes = ods("<table:table table:name='Budget in T€'><table:table-row><table:table-cell "
                                  "office:value-type='string'><text:p>id</text:p></table:table-cell><table:table-cell "
                                  "office:value-type='string'><text:p>budget</text:p></table:table-cell>"
                                  "</table:table-row><table:table-row><table:table-cell office:value-type='float' "
                                  "office:value='1'/><table:table-cell office:value-type='float' office:value='250'/>"
                                  "</table:table-row></table:table>");
    const Import import = import_portfolio(FileBytes{"p.ods", bytes}, std::nullopt, reading::options());
    CHECK(says(reading::only_error(import).message,
               "'250' is 250 as it stands, and 250000 if 'Budget in T€' (the name of the sheet) is meant for it"));
}
