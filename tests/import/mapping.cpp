#include "support/reading.hpp"
#include <doctest/doctest.h>

using namespace engineroom;
using reading::day;
using reading::says;

namespace {

Problem refused(const std::string& text) {
    const Result<Mapping> mapping = read_mapping(text, "m.toml");
    Problem none;
    none.message = "taken";
    return mapping.has_error() ? mapping.error() : none;
}

} // namespace

TEST_CASE("a mapping is read with every section, its headers in order") {
    const Mapping mapping =
        read_mapping("[columns]\n\"z header\" = \"id\"\n\"a header\" = \"id\"\nstatus = \"stage\"\nnotes = \"ignore\"\n"
                     "[values.stage]\noperating = \"active\"\n\"\" = \"idea\"\n[defaults]\ncurrency = \"USD\"\nfte = "
                     "2\nstart = 2026-01-02\n"
                     "[only]\n\"Date Reported As Of\" = 2019-09-01\nyear = 2019\n[money]\nscale = 1e6\n"
                     "[convention]\ndate_order = \"mdy\"\ndecimal = \".\"\nrisk_scale = 5\n",
                     "m.toml")
            .value();
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    CHECK(mapping.columns == Pairs{{"z header", "id"}, {"a header", "id"}, {"status", "stage"}, {"notes", "ignore"}});
    CHECK(mapping.values.at("stage") == Pairs{{"operating", "active"}, {"", "idea"}});
    CHECK(mapping.defaults.at("currency") == "USD");
    CHECK(mapping.defaults.at("fte") == "2");
    CHECK(mapping.defaults.at("start") == "2026-01-02");
    CHECK(mapping.only == Pairs{{"Date Reported As Of", "2019-09-01"}, {"year", "2019"}});
    CHECK(mapping.money_scale == 1e6);
    CHECK(mapping.date_order == DateOrder::mdy);
    CHECK(mapping.decimal == '.');
    CHECK(mapping.risk_scale == RiskScale::of_5);
    CHECK(read_mapping("", "m.toml").value().columns.empty());
}

TEST_CASE("what is wrong in a mapping is told with its line") {
    struct Case {
        const char* text;
        std::uint32_t line;
    };
    for (const Case& one : {Case{"[colums]\nx = \"id\"\n", 1},
                            Case{"[columns]\nx = \"ident\"\n", 2},
                            Case{"[columns]\nx = 5\n", 2},
                            Case{"columns = 5\n", 1},
                            Case{"[values.stag]\nx = \"active\"\n", 1},
                            Case{"[values.stage]\n\nx = \"activ\"\n", 3},
                            Case{"[values.risk]\nx = \"1.4\"\n", 2},
                            Case{"[defaults]\nbudget = \"-5\"\n", 2},
                            Case{"[defaults]\nid = \"1\"\n", 2},
                            Case{"[defaults]\ncurrency = \"Euro\"\n", 2},
                            Case{"[defaults]\nstart = \"01/02/2026\"\n", 2},
                            Case{"[defaults]\nfte = nan\n", 2},
                            Case{"[only]\nx = \"\"\n", 2},
                            Case{"[only]\nx = [1]\n", 2},
                            Case{"[money]\nscale = 0\n", 2},
                            Case{"[money]\nscale = -1\n", 2},
                            Case{"[money]\nscale = inf\n", 2},
                            Case{"[money]\nunit = 5\n", 2},
                            Case{"[convention]\ndate_order = \"dym\"\n", 2},
                            Case{"[convention]\ndecimal = \";\"\n", 2},
                            Case{"[convention]\nrisk_scale = 7\n", 2},
                            Case{"[convention]\nx = 1\n", 2},
                            Case{"[columns\n", 1},
                            Case{"[columns]\nx = \"id\"\nx = \"name\"\n", 3}}) {
        CAPTURE(one.text);
        const Problem problem = refused(one.text);
        CHECK(problem.message != "taken");
        CHECK(problem.fault == Fault::usage);
        CHECK(problem.place == Place{"m.toml", one.line, 0});
    }
}

TEST_CASE("of several headers for one column the first that is filled counts, and its place is kept") {
    const Import import = reading::with("[columns]\nshort = \"id\"\nlong = \"id\"\n", "long,short\nx,a\ny,\nz,n/a\n");
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects[0].id == "a");
    CHECK(import.portfolio.projects[1].id == "y");
    CHECK(import.portfolio.projects[2].id == "z");
    CHECK(import.portfolio.files[0].place(2, Column::id) == Place{"p.csv", 2, 2});
    CHECK(import.portfolio.files[0].place(3, Column::id) == Place{"p.csv", 3, 1});
}

TEST_CASE("values say what cells mean, without regard to case and surplus spaces") {
    const Import import =
        reading::with("[values.stage]\n\"in  the air\" = \"active\"\n\"\" = \"idea\"\n[values.budget]\n\"No data\" = "
                      "\"\"\n[values.risk]\nhoch = 0.6\n\"3\" = \"medium\"\n",
                      "id,stage,budget,risk\n1,In The  AIR,No data,Hoch\n2,,5,3\n3,idea,6,0.2\n");
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects[0].stage == Stage::active);
    CHECK_FALSE(import.portfolio.projects[0].budget.has_value());
    CHECK(import.portfolio.projects[0].risk == Probability{0.6});
    CHECK(import.portfolio.projects[1].stage == Stage::idea);
    CHECK(import.portfolio.projects[1].risk == Probability{0.3});
    CHECK(import.columns[2].missing == 1);
}

TEST_CASE("defaults fill empty cells and columns that are not there, in our own notation") {
    const Import import = reading::with(
        "[defaults]\ncurrency = \"USD\"\nfte = \"1.500\"\nstage = \"paused\"\nbudget = \"7\"\n[money]\nscale = 1000\n",
        "id;stage;spent;budget\n1;;1,5;2\n2;idea;;\n");
    REQUIRE(import.usable());
    CHECK(import.portfolio.currency == "USD");
    CHECK(import.portfolio.projects[0].stage == Stage::paused);
    CHECK(import.portfolio.projects[0].fte == 1.5);
    CHECK(import.portfolio.projects[0].spent == Money{1500.0});
    CHECK(import.portfolio.projects[0].budget == Money{2000.0});
    // A default is a value of ours: no unit of the spreadsheet applies to it.
    CHECK(import.portfolio.projects[1].budget == Money{7.0});
    CHECK(import.portfolio.columns.contains(Column::fte));
}

TEST_CASE("only keeps rows by date, number or text, and lists the others") {
    const std::string text = "id,seen,year,kind\n1,09/01/2019 12:00:00 "
                             "AM,2019,Big\n2,08/01/2019,2019.0,small\n3,13/01/2019,2018,big\n4,,,\n";
    const auto kept = [&text](const std::string& only) {
        std::string list;
        for (const Project& project : reading::with("[only]\n" + only + "\n", text).portfolio.projects)
            list += project.id;
        return list;
    };
    CHECK(kept("seen = \"2019-01-09\"") == "1");
    CHECK(kept("year = 2019") == "12");
    CHECK(kept("kind = \" BIG\"") == "13");
    CHECK(kept("kind = \"big\"\nyear = \"2018\"") == "3");
    const Import none = reading::with("[only]\nkind = \"huge\"\n", text);
    CHECK_FALSE(none.usable());
    CHECK(says(reading::only_error(none).message, "all were left out"));
    CHECK(none.left_out.size() == 4);
    CHECK(none.left_out[0].because == "kind is not huge");
}

TEST_CASE("only that keeps no row is told with its header, its value and the values that the column has") {
    const std::string text = "id,Status,year\n1,Active,2025\n2,ACTIVE,2026\n3,Paused,2026\n4,,2026\n";
    const Problem never = reading::only_error(reading::with("[only]\nstatus = \"Actve\"\n", text));
    CHECK(never.place == Place{"p.csv", 1, 2});
    CHECK(says(never.message, "'Status' never says 'Actve'"));
    CHECK(never.expected == "one of: 'Active', 'Paused'");
    // Each is met, but not by the same row.
    const Problem both = reading::only_error(reading::with("[only]\nStatus = \"Paused\"\nyear = 2025\n", text));
    CHECK(says(both.message, "in no row 'Status' says 'Paused' and 'year' says '2025'"));
    // The one that is never met is told, not the other.
    CHECK(says(reading::only_error(reading::with("[only]\nStatus = \"Paused\"\nyear = 1999\n", text)).message,
               "'year' never says '1999'"));
    std::string many = "id,kind\n";
    for (int i = 1; i <= 11; ++i) many += std::to_string(i) + ",k" + std::to_string(i) + "\n";
    CHECK(
        says(reading::only_error(reading::with("[only]\nkind = \"z\"\n", many)).expected, "'k8', \u2026 (11 in all)"));
    CHECK(says(reading::only_error(reading::with("[only]\nkind = \"z\"\n", "id,kind\n1,\n")).expected, "are empty"));
}

TEST_CASE("dependencies on rows that only leaves out are told apart from ids that nobody knows") {
    const std::string text = "id,kind,stage,depends_on\n1,a,active,2;3;9\n2,b,active,\n3,b,active,\n4,a,active,3\n";
    const auto told = [&text](const std::string& mapping) {
        std::string list;
        for (const Problem& problem : reading::notices(reading::with(mapping, text)))
            if (says(problem.message, "left out by --only")) list += problem.message + "; ";
        return list;
    };
    CHECK(told("[only]\nkind = \"a\"\n") ==
          "2 (row 3), 3 (row 4) were left out by --only, though 3 dependencies of the projects kept name them; ");
    CHECK(told("[only]\nkind = \"b\"\n").empty());
    CHECK(told("").empty());
    // An id that a kept row has too is there: snapshots repeat ids.
    const Import snapshots =
        reading::with("[only]\nseen = 2\n", "id,seen,stage,depends_on\n1,1,active,\n1,2,active,\n2,2,active,1\n");
    REQUIRE(snapshots.usable());
    CHECK(snapshots.problems.empty());
}

TEST_CASE("rows that only leaves out are not judged") {
    CHECK(reading::with("[only]\nkind = \"a\"\n", "id,kind,budget\n1,a,5\n1,b,x\n").usable());
}

TEST_CASE("a mapping that does not fit the file is a fault of use that names the headers met") {
    for (const char* mapping : {"[columns]\nkost = \"budget\"\n", "[only]\nkost = 5\n"}) {
        const Problem problem = reading::only_error(reading::with(mapping, "id,cost\n1,5\n"));
        CHECK(problem.fault == Fault::usage);
        CHECK(says(problem.message, "'kost'"));
        CHECK(says(problem.expected, "'id', 'cost'"));
    }
    ImportOptions how = reading::options();
    how.mapping.columns = {{"cost", "kost"}};
    CHECK(reading::only_error(reading::of("id,cost\n1,5\n", how)).fault == Fault::usage);
}

TEST_CASE("a header that a program writes several times is mapped as one column") {
    const Import amounts = reading::with("[columns]\ncost = \"budget\"\n", "id,cost,cost\n1,5,6\n2,,7\n");
    REQUIRE(amounts.usable());
    CHECK(amounts.portfolio.projects[0].budget == Money{5.0});
    CHECK(amounts.portfolio.projects[1].budget == Money{7.0});
    const Import lists =
        reading::with("[columns]\nLabels = \"issues\"\n", "id,Labels,Labels,Labels\n1,skills,,market\n2,,,\n");
    REQUIRE(lists.usable());
    CHECK(lists.portfolio.projects[0].issues == std::vector<Text>{"skills", "market"});
    CHECK(lists.portfolio.projects[1].issues.empty());
}

TEST_CASE("a mapping goes before what a header seems to say, and that is told") {
    const Import import = reading::with("[columns]\nstatus = \"stage\"\n", "id,stage,status\n1,x,idea\n");
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects[0].stage == Stage::idea);
    CHECK(says(reading::notices(import)[0].message, "'stage' (B) is not used"));
    const Import unused = reading::with("[values.scope]\nx = \"private\"\n", "id,stage\n1,idea\n");
    CHECK(says(reading::notices(unused)[0].message, "no column of the file is scope"));
}

TEST_CASE("a mapped header whose unit its column does not have is refused, not read as if it had none") {
    for (const char* header : {"People (k)", "Effort %"}) {
        const std::string mapping = std::string{"[columns]\n\""} + header + "\" = \"fte\"\n";
        CHECK(reading::only_error(reading::with(mapping, std::string{"id,"} + header + "\n1,5\n")).fault ==
              Fault::usage);
    }
    CHECK(reading::with("[columns]\n\"Effort (people)\" = \"fte\"\n", "id,Effort (people)\n1,5\n").usable());
}
