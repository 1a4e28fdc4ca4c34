#include <doctest/doctest.h>
#include <engineroom/import/import.hpp>

using namespace engineroom;

namespace {

ImportOptions as_of(int year, int month, int day) {
    ImportOptions options;
    options.as_of = *make_date(year, month, day);
    return options;
}

} // namespace

TEST_CASE("a clean spreadsheet with every column becomes the portfolio that it states") {
    const FileBytes file{
        "pipeline.csv",
        "id,name,cluster,theme,scope,stage,risk,payoff,payoff_low,payoff_high,multiple,budget,spent,fte,volunteer_fte,"
        "funding,proposed,start,delivery,ended,updated,driver,novelty,market,need,issues,lead,proposed_by,participants,"
        "depends_on,failure_reason,lesson,votes,currency,url\n"
        "007,\"Test line, "
        "shared\",Bio,Composites,hot-spot,active,0.55,3000000,800000,12000000,5,600000.50,150000,2.5,0.2,"
        "EU:400000;Members:200000,2025-09-15,2026-01-12,2028-06-30,,2026-10-20,opportunity,edge,international,"
        "\"no \"\"one\"\" can pay\",testing;permits,Acme,Beta,Acme;Beta Ltd,P2,,,2;5;3.5,EUR,https://example.org\n"
        "P2,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,\n"};
    const Import import = import_portfolio(file, std::nullopt, as_of(2026, 11, 1));

    REQUIRE(import.usable());
    REQUIRE(import.portfolio.projects.size() == 2);
    Project expected;
    expected.id = "007";
    expected.name = "Test line, shared";
    expected.cluster = "Bio";
    expected.theme = "Composites";
    expected.scope = Scope::hot_spot;
    expected.stage = Stage::active;
    expected.risk = Probability{0.55};
    expected.payoff = Money{3000000};
    expected.payoff_low = Money{800000};
    expected.payoff_high = Money{12000000};
    expected.multiple = StatedMultiple{5, false};
    expected.budget = Money{600000.50};
    expected.spent = Money{150000};
    expected.fte = 2.5;
    expected.volunteer_fte = 0.2;
    expected.funding = {{"EU", Money{400000}}, {"Members", Money{200000}}};
    expected.proposed = make_date(2025, 9, 15);
    expected.start = make_date(2026, 1, 12);
    expected.delivery = make_date(2028, 6, 30);
    expected.updated = make_date(2026, 10, 20);
    expected.driver = Driver::opportunity;
    expected.novelty = Novelty::edge;
    expected.market = Market::international;
    expected.need = "no \"one\" can pay";
    expected.issues = {"testing", "permits"};
    expected.lead = "Acme";
    expected.proposed_by = "Beta";
    expected.participants = {"Acme", "Beta Ltd"};
    expected.depends_on = {"P2"};
    expected.votes = {2, 5, 3.5};
    expected.url = "https://example.org";
    expected.row = 2;
    CHECK(import.portfolio.projects[0] == expected);
    CHECK(import.portfolio.projects[1].id == "P2");
    CHECK_FALSE(import.portfolio.projects[1].stage);
    CHECK(import.portfolio.currency == "EUR");
    CHECK(import.portfolio.columns.contains(Column::risk));
    CHECK_FALSE(import.portfolio.columns.contains(Column::success));
    REQUIRE(import.portfolio.files.size() == 1);
    CHECK(import.portfolio.files[0].encoding == "UTF-8");
    CHECK(import.portfolio.files[0].delimiter == ",");
    CHECK(import.portfolio.files[0].place(2, Column::budget) == Place{"pipeline.csv", 2, 12});
}

TEST_CASE("an organisations file is read beside the projects, and what it lacks is told") {
    const FileBytes projects{"p.csv", "id,stage,lead,participants\n1,active,Acme,Acme;Beta;Gamma\n"};
    const FileBytes organisations{"o.csv",
                                  "name,kind,size,joined,capacity_fte,board,funding_kind\n"
                                  "Acme,business,large,2020-02-03,12.5,yes,membership\nBeta,academia,small,,,no,\n"};
    const Import import = import_portfolio(projects, organisations, as_of(2026, 11, 1));
    REQUIRE(import.usable());
    REQUIRE(import.portfolio.organisations.size() == 2);
    Organisation acme;
    acme.name = "Acme";
    acme.kind = OrganisationKind::business;
    acme.size = OrganisationSize::large;
    acme.joined = make_date(2020, 2, 3);
    acme.capacity_fte = 12.5;
    acme.board = true;
    acme.funding_kind = FundingKind::membership;
    acme.file = 1;
    acme.row = 2;
    CHECK(import.portfolio.organisations[0] == acme);
    CHECK(import.portfolio.has_organisations);
    REQUIRE(import.problems.size() == 1);
    CHECK(import.problems[0].gravity == Gravity::notice);
    CHECK(import.problems[0].message.find("Gamma") != std::string::npos);
}
