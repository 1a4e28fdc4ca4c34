/// `[only]` compares dates, numbers and texts as such, whatever notation the spreadsheet has for them.
#include "support/reading.hpp"
#include <doctest/doctest.h>

using namespace engineroom;
using reading::says;

namespace {

/// The ids that are kept; "?" where the file cannot be read.
std::string kept(const std::string& header, const std::string& wanted, const std::string& text,
                 ImportOptions how = reading::options()) {
    how.mapping.only = {{header, wanted}};
    const Import import = reading::of(text, how);
    if (!import.usable()) return "?";
    std::string ids;
    for (const Project& project : import.portfolio.projects) ids += project.id;
    return ids;
}

} // namespace

TEST_CASE("a date is kept in whatever notation the column has, though the column means nothing to us") {
    CHECK(kept("seen", "2019-09-01", "id,seen\n1,09/01/2019 12:00:00 AM\n2,08/01/2019 12:00:00 AM\n3,09/13/2019\n") ==
          "1");
    CHECK(kept("seen", "2019-09-01", "id,seen\n1,1.9.2019\n2,9.1.2019\n3,13.9.2019\n") == "1");
    CHECK(kept("seen", "2019-09-01", "id,seen\n1,1 September 2019\n2,\"Sep 1, 2019\"\n3,2 September 2019\n") == "12");
    CHECK(kept("seen", "2019-09-01", "id,seen\n1,2019/09/01\n2,2019-09-01T13:45:00\n3,2019-09-02\n") == "12");
}

TEST_CASE("a date is kept in a column that means something, and beside other columns that decide the order") {
    CHECK(kept("start", "2019-09-01", "id,start\n1,01/09/2019\n2,09/01/2019\n3,13/09/2019\n") == "1");
    CHECK(kept("seen", "2019-09-01", "id,seen,start\n1,01/09/2019,13/01/2020\n2,09/01/2019,14/01/2020\n") == "1");
}

TEST_CASE("a date whose notation stays open is not guessed at, and the mapping may say which it is") {
    const std::string text = "id,seen\n1,01/09/2019\n2,09/01/2019\n";
    CHECK(kept("seen", "2019-09-01", text) == "?");
    ImportOptions how = reading::options();
    how.mapping.date_order = DateOrder::dmy;
    CHECK(kept("seen", "2019-09-01", text, how) == "1");
    how.mapping.date_order = DateOrder::mdy;
    CHECK(kept("seen", "2019-09-01", text, how) == "2");
}

TEST_CASE("a number is kept with or without thousands, decimals and currency, in a column that means nothing to us") {
    CHECK(kept("year", "2019", "id,year\n1,2019\n2,2019.0\n3,2018\n4,02019.5\n") == "12");
    CHECK(kept("size", "1234567", "id,size\n1,\"1,234,567\"\n2,\"1,234,568\"\n3,1234567\n4,\"12,345.67\"\n") == "13");
    CHECK(kept("size", "1234.5", "id;size\n1;1.234,5\n2;1234,50\n3;12345\n") == "12");
    CHECK(kept("size", "-5", "id,size\n1,-5\n2,(5)\n3,5\n") == "12");
    CHECK(kept("budget", "1500000", "id,budget\n1,\"$1,500,000\"\n2,$15\n3,1.5e6\n") == "13");
}

TEST_CASE("a text is kept without regard to case and surplus spaces, and as a whole") {
    const std::string text = "id,kind\n1,Joint  venture\n2, joint VENTURE \n3,joint\n4,joint ventures\n5,\n";
    CHECK(kept("kind", "joint venture", text) == "12");
    CHECK(kept("KIND", "  Joint   Venture", text) == "12");
}

TEST_CASE("what looks like a number or a date is still found as the text that it is") {
    CHECK(kept("batch", "007", "id,batch\n1,007\n2,8\n") == "1");
    CHECK(kept("round", "2", "id,round\n1,2\n2,2b\n3,round 2\n") == "1");
    CHECK(kept("seen", "2019-09-01", "id,seen\n1,2019-09-01\n2,soon\n3,\n") == "1");
}

TEST_CASE("each condition is compared by its own column's notation") {
    ImportOptions how = reading::options();
    how.mapping.only = {{"seen", "2019-09-01"}, {"size", "1000"}};
    const Import import = reading::of(
        "id,seen,size\n1,13/01/2019,\"1,000\"\n2,01/09/2019,\"1,000\"\n3,01/09/2019,1000.00\n4,01/09/2019,1\n", how);
    REQUIRE(import.usable());
    REQUIRE(import.portfolio.projects.size() == 2);
    CHECK(import.portfolio.projects[0].id == "2");
    CHECK(import.portfolio.projects[1].id == "3");
    CHECK(import.left_out.size() == 2);
    CHECK(import.left_out[0].because == "seen is not 2019-09-01");
    CHECK(import.left_out[1].because == "size is not 1000");
}

TEST_CASE("the condition may be written as the spreadsheet writes it") {
    CHECK(kept("seen", "09/01/2019 12:00:00 AM", "id,seen\n1,09/01/2019 12:00:00 AM\n2,08/01/2019 12:00:00 AM\n") ==
          "1");
    CHECK(kept("size", "1,000", "id,size\n1,\"1,000\"\n2,\"2,000.5\"\n") == "1");
    // Where nothing tells thousands from decimals, the column is refused like any other, until that is said.
    const std::string open = "id,size\n1,\"1,000\"\n2,\"2,000\"\n";
    CHECK(kept("size", "1000", open) == "?");
    ImportOptions how = reading::options();
    how.mapping.decimal = '.';
    CHECK(kept("size", "1000", open, how) == "1");
    CHECK(kept("size", "1,000", open, how) == "1");
}

TEST_CASE("the file of a mapping says dates and numbers with or without quotes") {
    const std::string text = "id,seen,year\n1,09/01/2019,2019\n2,09/13/2019,2019\n3,09/01/2019,2018\n";
    for (const char* only : {"seen = 2019-09-01\nyear = 2019\n", "seen = \"2019-09-01\"\nyear = \"2019\"\n"}) {
        const Import import = reading::with(std::string{"[only]\n"} + only, text);
        REQUIRE(import.usable());
        REQUIRE(import.portfolio.projects.size() == 1);
        CHECK(import.portfolio.projects[0].id == "1");
    }
}
