#include "support/reading.hpp"
#include <doctest/doctest.h>

using namespace engineroom;
using reading::says;

namespace {

Import organisations(const std::string& text, bool skip = false) {
    ImportOptions how = reading::options();
    how.skip_bad_rows = skip;
    return import_portfolio({"p.csv", "id,stage,lead\n1,active,Acme\n"}, FileBytes{"o.csv", text}, how);
}

} // namespace

TEST_CASE("organisations have their own file, dialect and conventions") {
    const Import import = organisations(
        "Name;Kind;Size;Joined;Capacity FTE;Board;Funding kind\nAcme;Business;LARGE;13.01.2020;2,5;No;user pays\n");
    REQUIRE(import.usable());
    const Organisation& acme = import.portfolio.organisations.at(0);
    CHECK(acme.kind == OrganisationKind::business);
    CHECK(acme.size == OrganisationSize::large);
    CHECK(acme.joined == make_date(2020, 1, 13));
    CHECK(acme.capacity_fte == 2.5);
    CHECK(acme.board == false);
    CHECK(acme.funding_kind == FundingKind::user_pays);
    CHECK(import.portfolio.files.at(1).delimiter == ";");
    CHECK(import.organisation_columns.size() == 7);
    CHECK(import.problems.empty());
}

TEST_CASE("wrong organisations are told with their rows") {
    CHECK(says(reading::only_error(organisations("name,kind\nAcme,business\nAcme,business\n")).message,
               "row 2 and again in row 3"));
    CHECK(reading::only_error(organisations("name,kind\nAcme,firm\n")).place == Place{"o.csv", 2, 2});
    CHECK_FALSE(organisations("name,board\nAcme,perhaps\n").usable());
    CHECK_FALSE(organisations("name,capacity_fte\nAcme,-1\n").usable());
    CHECK_FALSE(organisations("name,kind\n,business\n").usable());
    CHECK(says(reading::only_error(organisations("kind\nbusiness\n")).message, "no column name"));
    CHECK_FALSE(organisations("").usable());
    const Import skipped = organisations("name,kind\nAcme,firm\nBeta,public\n", true);
    REQUIRE(skipped.usable());
    CHECK(skipped.portfolio.organisations.size() == 1);
    CHECK(skipped.portfolio.files.at(1).skipped == 1);
}

TEST_CASE("an organisations file without rows is one all the same") {
    const Import import = organisations("name,kind\n");
    REQUIRE(import.usable());
    CHECK(import.portfolio.has_organisations);
    CHECK(says(import.problems.back().message, "1 organisation that projects name is not in this file"));
}

TEST_CASE("without the file nobody is told that organisations are unknown") {
    CHECK(reading::of("id,stage,lead\n1,active,Acme\n").problems.empty());
    CHECK_FALSE(reading::of("id,stage,lead\n1,active,Acme\n").portfolio.has_organisations);
}

TEST_CASE("rows that are no organisations are told, and no mapping is offered for words that none can reach") {
    const Import import = organisations("Members of the cluster\n\nname,kind\nAcme,business\n\nBeta,public\n");
    REQUIRE(import.usable());
    CHECK(import.portfolio.organisations.size() == 2);
    std::string told;
    for (const Problem& notice : reading::notices(import)) told += notice.message + "\n";
    CHECK(says(told, "1 row is left out (above the header): row 1\n"));
    CHECK(says(told, "2 rows are left out (empty row): rows 2, 5\n"));
    CHECK(reading::only_error(organisations("name,kind\nAcme,firm\n")).remedy == "write one of these words instead");
}
