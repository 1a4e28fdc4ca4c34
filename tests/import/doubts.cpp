// What could be misread in silence, and is asked or told instead.
#include "support/reading.hpp"
#include "support/workbooks.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <engineroom/import/mapping_toml.hpp>

using namespace engineroom;

namespace {

bool told(const Import& import, const std::string& words) {
    const std::vector<Problem> notices = reading::notices(import);
    return std::any_of(notices.begin(), notices.end(),
                       [&words](const Problem& one) { return one.message.find(words) != std::string::npos; });
}

} // namespace

TEST_CASE("a number of a workbook says nothing about how texts beside it write theirs") {
    const std::string sheet = workbooks::zip_of(workbooks::Xlsx{
        .rows = "<row><c t='str'><v>id</v></c><c t='str'><v>risk</v></c><c t='str'><v>budget</v></c></row>"
                "<row><c><v>1</v></c><c><v>0.35</v></c><c t='str'><v>1.250</v></c></row>"
                "<row><c><v>2</v></c><c><v>0.1</v></c><c t='str'><v>2.500</v></c></row>"}
                                                    .parts());
    const Import import = import_portfolio(FileBytes{"p.xlsx", sheet}, std::nullopt, reading::options());
    CHECK(reading::only_error(import).message.find("'1.250' is 1.25 with a decimal point and 1250") !=
          std::string::npos);
}

TEST_CASE("an order of dates that nothing decided is not written into a mapping") {
    CHECK_FALSE(reading::of("id,start\n1,05/05/2026\n").understood.date_order);
    CHECK(reading::of("id,start,delivery\n1,05/05/2026,31/12/2026\n").understood.date_order == DateOrder::dmy);
}

TEST_CASE("points of a scale stay points beside a label or a slip") {
    for (const char* text : {"id,impact\n1,4\n2,5\n3,high\n", "id,impact\n1,4\n2,5\n3,foour\n"})
        CHECK_FALSE(reading::of(text).usable());
    CHECK(reading::of("id,impact\n1,low\n2,high\n").usable());
    CHECK(reading::of("id,impact\n1,2.5\n2,12\n").usable());
}

TEST_CASE("a header in percent over fractions is asked, whatever else the column holds") {
    CHECK_FALSE(reading::of("id,Risk %\n1,0.35\n2,50\n").usable());
    CHECK(reading::of("id,Risk %\n1,35\n2,50\n").usable());
}

TEST_CASE("a column that is only asked for by [only] decides nothing for others") {
    ImportOptions how = reading::options();
    how.mapping.only = {{"Version", "1.2"}};
    const Import import = reading::of("id;Version;budget\n1;1.2;1.250\n", how);
    CHECK(reading::only_error(import).place.column == 3);
    how.mapping.only = {{"Version", "1.234"}};
    const Import alone = reading::of("id;Version;budget\n1;1.234;5\n2;1.235;6\n", how);
    REQUIRE(alone.usable());
    CHECK(alone.portfolio.projects.size() == 1);
}

TEST_CASE("two columns mapped to one meaning that differ are told with their rows") {
    const Import import =
        reading::with("[columns]\nCost = \"budget\"\n\"Total\" = \"budget\"\n", "id,Cost,Total\n1,5,5\n2,6,60\n3,,7\n");
    REQUIRE(import.usable());
    CHECK(told(import, "'Cost' (B) and 'Total' (C) are mapped to budget, and differ in row 3"));
    CHECK(import.portfolio.projects[2].budget == Money{7.0});
}

TEST_CASE("a formula that failed is told apart from a value that nobody has") {
    const Import import = reading::of("id,budget\n1,#REF!\n2,#DIV/0!\n3,n/a\n4,#N/A\n5,10\n");
    REQUIRE(import.usable());
    CHECK(told(import, "in 2 cells of 'budget' a formula of the spreadsheet failed, such as '#REF!'"));
    CHECK(import.columns[1].missing == 4);
}

TEST_CASE("subtotals and totals with more than the bare word are left out where they add up, and told where not") {
    const Import import = reading::of("Projekt;Budget;Risiko\nAlpha;100;hoch\nBeta;200;gering\nSumme Bereich A;300;\n"
                                      "Gamma;50;gering\nDelta;10;gering\nSumme Bereich B;60;\nGesamt;360;\n");
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects.size() == 4);
    const Import named = reading::of("id,name,budget\n1,Alpha,1000\n2,Beta,2000\n3,Total,3000\n");
    REQUIRE(named.usable());
    CHECK(named.portfolio.projects.size() == 2);
    const Import other = reading::of("name,budget\nAlpha,1000\nBeta,2000\nTotal energy retrofit,500\n");
    REQUIRE(other.usable());
    CHECK(other.portfolio.projects.size() == 3);
    CHECK(told(other, "is read as a project since its amounts are not the sum of those above"));
}
