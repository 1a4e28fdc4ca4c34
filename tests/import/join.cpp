/// Several spreadsheets are one portfolio, and what does not fit is told.
#include "support/reading.hpp"

#include <doctest/doctest.h>
#include <engineroom/import/join.hpp>
#include <initializer_list>
#include <utility>

using namespace engineroom;

namespace {

using Named = std::pair<std::string, std::string>; // name and text

Import joined(std::initializer_list<Named> files, const JoinOptions& joining = {},
              const ImportOptions& how = reading::options()) {
    std::vector<FileBytes> projects;
    for (const auto& [name, text] : files) projects.push_back({name, text});
    const std::vector<ImportOptions> options(projects.size(), how);
    return import_portfolio(std::move(projects), std::nullopt, options, joining);
}

std::vector<std::string> ids(const Import& import) {
    std::vector<std::string> result;
    for (const Project& project : import.portfolio.projects) result.push_back(project.id.str());
    return result;
}

std::vector<std::string> dependencies(const Project& project) {
    std::vector<std::string> result;
    for (const Text& id : project.depends_on) result.push_back(id.str());
    return result;
}

/// The notices that say `part`.
std::size_t notices_that_say(const Import& import, const std::string& part) {
    std::size_t count = 0;
    for (const Problem& problem : reading::notices(import)) count += reading::says(problem.message, part) ? 1 : 0;
    return count;
}

const std::string with_cluster = "id,cluster,risk\n";

} // namespace

TEST_CASE("projects of several files stand in the order of the files, each with its place") {
    const Import import =
        joined({{"data/north.csv", "id,stage,risk,cluster\nN-1,active,0.5,North\nN-2,idea,0.25,North\n"},
                {"south.csv", "risk;cluster;stage;id\n10 %;South;active;S-1\n"}});
    CHECK(import.usable());
    CHECK(import.problems.empty());
    CHECK(ids(import) == std::vector<std::string>{"N-1", "N-2", "S-1"});
    REQUIRE(import.portfolio.files.size() == 2);
    CHECK(import.portfolio.files[1].delimiter == ";");
    CHECK(import.portfolio.files[1].projects == 1);
    CHECK(to_string(place_of(import.portfolio, import.portfolio.projects[1])) == "data/north.csv:3");
    CHECK(to_string(place_of(import.portfolio, import.portfolio.projects[2])) == "south.csv:2");
    CHECK(import.portfolio.projects[2].risk->value() == doctest::Approx(0.1)); // by a convention of its own
    CHECK(import.columns.size() == 8);
    CHECK(import.columns[3].file == 0);
    CHECK(import.columns[4].file == 1);
    CHECK(import.portfolio.as_of == reading::day(2026, 11, 1));
}

TEST_CASE("dates and amounts of each file are read by its own conventions") {
    const Import import = joined({{"a.csv", "id;cluster;stage;start;budget\nA;N;active;13/04/2026;1.250,50\n"},
                                  {"b.csv", "id,cluster,stage,start,budget\nB,S,active,04/13/2026,\"1,250.50\"\n"}});
    REQUIRE(import.usable());
    CHECK(*import.portfolio.projects[0].start == reading::day(2026, 4, 13));
    CHECK(*import.portfolio.projects[1].start == reading::day(2026, 4, 13));
    CHECK(import.portfolio.projects[0].budget == import.portfolio.projects[1].budget);
}

TEST_CASE("one file alone is read as it would be without others") {
    const std::string text = "id,risk,budget\nP-1,0.5,100\nP-2,0.1,50\n";
    const Import alone = reading::of(text), one = joined({{"p.csv", text}});
    CHECK(one.portfolio.projects == alone.portfolio.projects);
    CHECK(one.problems.size() == alone.problems.size());
    CHECK(one.understood == alone.understood);
}

TEST_CASE("an id that stands in two files is an error that names both places and offers the prefix") {
    const Import import = joined({{"data/north.csv", with_cluster + "P-1,North,0.5\nP-2,North,0.5\n"},
                                  {"south.csv", with_cluster + "P-3,South,0.5\nP-2,South,0.5\n"}});
    const Problem error = reading::only_error(import);
    CHECK(error.message == "id 'P-2' stands in data/north.csv:3 and again in south.csv:3");
    CHECK(to_string(error.place) == "south.csv:3:A");
    CHECK(error.value == "P-2");
    CHECK(reading::says(error.remedy, "--prefix-ids writes them as 'North/P-2' and 'South/P-2'"));
    // Leaving rows out would lose two projects that may well be two.
    ImportOptions skipping = reading::options();
    skipping.skip_bad_rows = true;
    CHECK_FALSE(
        joined({{"a.csv", with_cluster + "P,N,0.5\n"}, {"b.csv", with_cluster + "P,S,0.5\n"}}, {}, skipping).usable());
}

TEST_CASE("with the prefix no id is there twice, and one file alone gets the same ids as beside others") {
    const JoinOptions prefix{.prefix_ids = true};
    const Named north{"data/north.csv", with_cluster + "P-1,North,0.5\nP-2,North,0.5\n"};
    const Named south{"south.v2.csv", with_cluster + "P-1,South,0.5\nP-2,East,0.5\n"};
    const Import both = joined({north, south}, prefix);
    CHECK(both.usable());
    // The second file names two clusters, so its own name stands for it.
    CHECK(ids(both) == std::vector<std::string>{"North/P-1", "North/P-2", "south.v2/P-1", "south.v2/P-2"});
    CHECK(ids(joined({north}, prefix)) == std::vector<std::string>{"North/P-1", "North/P-2"});
}

TEST_CASE("a prefix is one that a list of dependencies can name") {
    const Import import = joined({{"food.csv", "id;cluster\nP-1;\"Food, North\"\n"}}, {.prefix_ids = true});
    CHECK(ids(import) == std::vector<std::string>{"food/P-1"});
    CHECK(ids(joined({{".csv", "id,risk\nP-1,0.5\n"}}, {.prefix_ids = true})) == std::vector<std::string>{".csv/P-1"});
}

TEST_CASE("two files of one cluster share the prefix, and an id in both stays an error") {
    const Import import =
        joined({{"a.csv", with_cluster + "P-1,North,0.5\n"}, {"b.csv", with_cluster + "P-1,North,0.5\n"}},
               {.prefix_ids = true});
    const Problem error = reading::only_error(import);
    CHECK(error.message == "id 'North/P-1' stands in a.csv:2 and again in b.csv:2");
    CHECK(reading::says(error.remedy, "both have the prefix 'North'"));
    CHECK_FALSE(reading::says(error.remedy, "--prefix-ids"));
}

TEST_CASE("files without ids are told apart by names, with the prefix as without") {
    const Named north{"north.csv", "name,cluster,risk\nFair,North,0.5\n"};
    const Named south{"south.csv", "name,cluster,risk\nFair,South,0.5\n"};
    const Problem error = reading::only_error(joined({north, south}));
    CHECK(error.message == "id 'Fair' stands in north.csv:2 and again in south.csv:2");
    CHECK(to_string(error.place) == "south.csv:2:A");
    const Import import = joined({north, south}, {.prefix_ids = true});
    CHECK(import.usable());
    CHECK(ids(import) == std::vector<std::string>{"North/Fair", "South/Fair"});
    CHECK(import.portfolio.projects[0].name == "Fair");
}

TEST_CASE("a dependency within a file takes the prefix along, and one that is written with a prefix stays") {
    const std::string header = "id,cluster,stage,depends_on\n";
    const Import import = joined({{"north.csv", header + "P-1,North,active,\nP-2,North,active,P-1; South/P-7\n"},
                                  {"south.csv", header + "P-1,South,active,\nP-7,South,active,P-1\n"}},
                                 {.prefix_ids = true});
    CHECK(import.problems.empty());
    CHECK(dependencies(import.portfolio.projects[1]) == std::vector<std::string>{"North/P-1", "South/P-7"});
    CHECK(dependencies(import.portfolio.projects[3]) == std::vector<std::string>{"South/P-1"});
}

TEST_CASE("with the prefix a dependency on an id of another file is no guess: it stays unknown, and that is told") {
    const std::string header = "id,cluster,stage,depends_on\n";
    const Import import = joined({{"north.csv", header + "P-1,North,active,P-7\nP-2,North,active,P-8; P-9\n"},
                                  {"south.csv", header + "P-7,South,active,\nP-8,South,active,\n"}},
                                 {.prefix_ids = true});
    CHECK(import.usable());
    CHECK(dependencies(import.portfolio.projects[0]) == std::vector<std::string>{"P-7"});
    const std::vector<Problem> told = reading::notices(import);
    REQUIRE(told.size() == 1);
    CHECK(to_string(told[0].place) == "north.csv:2:D");
    CHECK(told[0].message ==
          "'P-7' is no id of this file, but one of south.csv: it stays as it is, and is not known; so "
          "do 1 dependency more"); // P-8; nobody has P-9
    CHECK(told[0].remedy == "write 'South/P-7' if that is meant");
}

TEST_CASE("without the prefix a dependency may name a project of another file") {
    const Import import = joined({{"north.csv", "id,cluster,stage,depends_on\nN-1,North,active,S-1\n"},
                                  {"south.csv", "id,cluster,stage,depends_on\nS-1,South,active,\n"}});
    CHECK(import.problems.empty());
    CHECK(dependencies(import.portfolio.projects[0]) == std::vector<std::string>{"S-1"});
}

TEST_CASE("a column that one file lacks is told with what follows") {
    const Import import =
        joined({{"north.csv", "id,cluster,stage,risk,payoff\nN-1,North,active,0.5,100\n"},
                {"south.csv", "id,cluster,stage,multiple\nS-1,South,active,2\nS-2,South,active,3\n"}});
    CHECK(import.usable());
    const std::vector<Problem> told = reading::notices(import);
    REQUIRE(told.size() == 1);
    // A multiple says what a payoff does.
    CHECK(told[0].message ==
          "other files have what this one lacks, the column risk: its 2 projects count as not stating it");
    CHECK(to_string(told[0].place) == "south.csv:1");
    CHECK(import.portfolio.columns.contains(Column::risk));
    CHECK_FALSE(import.portfolio.projects[1].risk.has_value());
}

TEST_CASE("files with the same columns in another order, or with success for risk, lack nothing") {
    CHECK(joined({{"north.csv", "id,name,cluster,stage,risk\nN-1,a,North,active,0.5\n"},
                  {"south.csv", "stage,cluster,name,success,id\nactive,South,b,0.5,S-1\n"}})
              .problems.empty());
}

TEST_CASE("where one file alone states stages, the review must say what the others' count as") {
    const Import import = joined({{"north.csv", "id,cluster,stage\nN-1,North,idea\n"},
                                  {"south.csv", "id,cluster,ended\nS-1,South,2026-01-31\n"}});
    CHECK(notices_that_say(import, "other files have a column stage, and this one does not") == 1);
    CHECK(import.portfolio.files[0].guesses.empty());
    REQUIRE(import.portfolio.files[1].guesses.size() == 1);
    CHECK(import.portfolio.files[1].guesses[0] ==
          "there is no column stage, and projects count as active, or as closed where they have ended");
    // Where no file states them, that is nothing that the files differ in.
    const Import none = joined({{"north.csv", "id,cluster\nN-1,North\n"}, {"south.csv", "id,cluster\nS-1,South\n"}});
    CHECK(none.portfolio.files[1].guesses.empty());
}

TEST_CASE("a file without a column cluster is in none until its name is asked for") {
    const Named north{"data/north.csv", "id,stage\nN-1,active\n"},
        south{"south.csv", "id,stage,cluster\nS-1,active,South\n"};
    const Import import = joined({north, south});
    CHECK(import.portfolio.projects[0].cluster.empty());
    REQUIRE(reading::notices(import).size() == 1);
    CHECK(reading::notices(import)[0].message == "there is no column cluster: regional checks leave out its 1 project");
    CHECK(reading::says(reading::notices(import)[0].remedy, "--file-as-cluster to call it 'north'"));
    const Import named = joined({north, south}, {.file_as_cluster = true});
    CHECK(named.problems.empty());
    CHECK(named.portfolio.projects[0].cluster == "north");
    CHECK(named.portfolio.projects[1].cluster == "South");
    // A blank cell of a column that is there stays blank.
    const Import blank = joined({{"east.csv", "id,cluster\nE-1,\nE-2,East\n"}}, {.file_as_cluster = true});
    CHECK(blank.portfolio.projects[0].cluster.empty());
}

TEST_CASE("amounts in two currencies are not added") {
    const Named euros{"north.csv", "id,cluster,budget (EUR)\nN-1,North,100\n"};
    const Problem error =
        reading::only_error(joined({euros, {"south.csv", "id,cluster,budget (USD)\nS-1,South,100\n"}}));
    CHECK(error.message == "the amounts are in USD, and those of north.csv in EUR");
    CHECK(to_string(error.place) == "south.csv:1:C");
    CHECK_FALSE(error.remedy.empty());
    CHECK(joined({euros, {"south.csv", "id,cluster,budget\nS-1,South,€ 100\n"}}).usable());
    // A dollar sign is no euro, whichever dollar it is.
    const Problem dollars = reading::only_error(joined({euros, {"south.csv", "id,cluster,budget\nS-1,South,$ 100\n"}}));
    CHECK(dollars.message == "the amounts are in $, and those of north.csv in EUR");
    CHECK(joined({{"west.csv", "id,cluster,budget (CAD)\nW-1,West,100\n"},
                  {"south.csv", "id,cluster,budget\nS-1,South,$ 100\n"}})
              .usable());
}

TEST_CASE("a file with amounts and no currency counts in that of the others, which is told") {
    const Named euros{"north.csv", "id,cluster,budget (EUR)\nN-1,North,100\n"};
    const Import import = joined({{"south.csv", "id,cluster,budget\nS-1,South,100\n"}, euros});
    CHECK(import.usable());
    CHECK(import.portfolio.currency == "EUR");
    CHECK(notices_that_say(import, "the file names no currency: its amounts count as EUR, like those of north.csv") ==
          1);
    // Nothing is told of a file without amounts, but that it lacks them.
    CHECK(notices_that_say(joined({euros, {"south.csv", "id,cluster\nS-1,South\n"}}), "currency") == 0);
    // Where nobody names one, nothing sets the files apart.
    CHECK(notices_that_say(joined({{"a.csv", "id,cluster,budget\nA,N,1\n"}, {"b.csv", "id,cluster,budget\nB,S,1\n"}}),
                           "currency") == 0);
}

TEST_CASE("problems of every file are listed, and the files are then not compared in what could not be read") {
    const Import import = joined({{"north.csv", "id,cluster,risk\nN-1,North,perhaps\n"}, {"south.csv", "nothing\n"}});
    CHECK_FALSE(import.usable());
    bool north = false, south = false;
    for (const Problem& problem : reading::errors(import)) {
        north = north || problem.place.file == "north.csv";
        south = south || problem.place.file == "south.csv";
    }
    CHECK(north);
    CHECK(south);
    CHECK(notices_that_say(import, "other files") == 0);
}

TEST_CASE("organisations stand behind all files of projects, and are told unknown for all at once") {
    std::vector<FileBytes> projects{{"north.csv", std::string{"id,cluster,lead\nN-1,North,Yard\n"}},
                                    {"south.csv", std::string{"id,cluster,lead\nS-1,South,Mill\n"}}};
    const Import import =
        import_portfolio(std::move(projects), FileBytes{"organisations.csv", std::string{"name,kind\nYard,business\n"}},
                         {reading::options(), reading::options()}, {});
    CHECK(import.usable());
    REQUIRE(import.portfolio.files.size() == 3);
    REQUIRE(import.portfolio.organisations.size() == 1);
    CHECK(import.portfolio.organisations[0].file == 2);
    CHECK(notices_that_say(import,
                           "1 organisation that projects name is not in this file, and so of unknown kind: Mill") == 1);
}
