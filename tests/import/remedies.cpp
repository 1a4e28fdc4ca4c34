// What is said to do about words that are not known, so that it can be copied as it stands.
#include "support/reading.hpp"

#include <doctest/doctest.h>
#include <engineroom/import/mapping_toml.hpp>

using namespace engineroom;
using reading::says;

namespace {

/// The file read with the lines of a remedy as its mapping.
Import with_lines_of(const std::string& remedy, const std::string& text) {
    const std::size_t begin = remedy.find("\n[values.") + 1;
    return reading::with(remedy.substr(begin, remedy.find("\nsave this") - begin) + "\n", text);
}

} // namespace

TEST_CASE("words that are sure to be one stage are that stage") {
    const Import import = reading::of(
        reading::column("status", {"Not Started", "to do", "On track", "At risk", "ruht", "Umsetzung", "Archived",
                                   "Archiviert", "Mise en \u0153uvre", "in planning", "No iniciado"}));
    REQUIRE(import.usable());
    std::vector<Stage> stages;
    for (const Project& project : import.portfolio.projects) stages.push_back(project.stage.value_or(Stage::idea));
    CHECK(stages == std::vector<Stage>{Stage::proposed, Stage::proposed, Stage::active, Stage::active, Stage::paused,
                                       Stage::active, Stage::closed, Stage::closed, Stage::active, Stage::proposed,
                                       Stage::proposed});
}

TEST_CASE("a column of ratings alone is still none of stages") {
    const Import import = reading::of(reading::column("status", {"On track", "At risk", "Off track"}));
    CHECK_FALSE(import.portfolio.columns.contains(Column::stage));
}

TEST_CASE("a word that may be two stages is asked for, with what it may be") {
    const Problem problem = reading::only_error(reading::of(
        reading::column("status", {"Approved", "abgelehnt", "En attente", "New", "Planning", "active", "simmering"})));
    CHECK(says(problem.remedy, "\n\"Approved\" = \"\" # proposed if it has not started, active if it has\n"));
    CHECK(says(problem.remedy, "\n\"abgelehnt\" = \"\" # cancelled, or leave the row out"));
    CHECK(says(problem.remedy, "\n\"En attente\" = \"\" # paused if it has started, proposed if it has not\n"));
    CHECK(says(problem.remedy, "\n\"New\" = \"\" # idea, or proposed if it has been submitted\n"));
    CHECK(says(problem.remedy, "\n\"Planning\" = \"\" # proposed"));
    CHECK(says(problem.remedy, "\n\"simmering\" = \"\"\n"));
}

TEST_CASE("a mapping that is written offers unknown words with what they may be") {
    const Import import = reading::of("id,status,start\n1,Approved,offen\n2,simmering,2026-01-01\n");
    const std::string text = to_toml(import.understood, mapping_offers(import));
    CHECK(says(text, "\n# \"Approved\" = \"\" # proposed if it has not started, active if it has\n"));
    CHECK(says(text, "\n# \"simmering\" = \"\"\n"));
    CHECK(says(text, "\n[values.start]\n# Words that are not known. Take the # away and write what each means, a date "
                     "such as 2026-11-01, or nothing for a blank cell\n# \"offen\" = \"\"\n"));
}

TEST_CASE("the lines of a remedy are a mapping as they stand") {
    const std::string text = reading::column("status", {"Approved", "new"});
    const Import import = with_lines_of(reading::only_error(reading::of(text)).remedy, text);
    CHECK(import.usable());
    CHECK_FALSE(import.portfolio.projects.at(0).stage);
}

TEST_CASE("a word among dates or amounts may be made a blank cell") {
    const std::string dates = reading::column("start", {"2026-01-01", "offen", "2026-03-01"});
    const Problem date = reading::only_error(reading::of(dates));
    CHECK(date.message == "start has a word that is not known: 'offen' (row 3)");
    CHECK(says(date.remedy, "[values.start]\n\"offen\" = \"\"\n"));
    const Import import = with_lines_of(date.remedy, dates);
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects.size() == 3);
    CHECK_FALSE(import.portfolio.projects[1].start);
    const std::string amounts = reading::column("budget", {"1000", "to come"});
    const Import blank = with_lines_of(reading::only_error(reading::of(amounts)).remedy, amounts);
    REQUIRE(blank.usable());
    CHECK_FALSE(blank.portfolio.projects.at(1).budget);
    CHECK(says(reading::only_error(reading::of(reading::column("fte", {"1", "some"}))).remedy, "[values.fte]"));
    CHECK_FALSE(says(reading::only_error(reading::of(reading::column("start", {"2026-13-01"}))).remedy, "[values"));
}

TEST_CASE("'to be confirmed' is missing") {
    const Import import = reading::of(reading::column("start", {"2026-01-01", "TBC", "tbd", "TBA"}));
    REQUIRE(import.usable());
    CHECK(import.columns.at(1).missing == 3);
}

TEST_CASE("words for risks are known in their usual short forms, and others asked for with the lines to write") {
    const Import import = reading::of(reading::column("risk", {"H", "M", "L", "Med", "Moderate", "Yellow"}));
    REQUIRE(import.usable());
    const std::vector<double> expected{0.60, 0.30, 0.10, 0.30, 0.30, 0.30};
    for (std::size_t i = 0; i < expected.size(); ++i)
        CHECK(import.portfolio.projects[i].risk == Probability{expected[i]});
    const std::string text = reading::column("risk", {"Low", "Critical"});
    const Problem problem = reading::only_error(reading::of(text));
    CHECK(says(problem.remedy, "[values.risk]\n\"Critical\" = \"\"\n"));
    CHECK(says(problem.expected, "very high"));
    CHECK(reading::with("[values.risk]\nCritical = \"very high\"\n", text).usable());
    // Four colours: the fourth is asked for.
    CHECK_FALSE(reading::of(reading::column("risk", {"green", "yellow", "orange", "red"})).usable());
    CHECK(says(reading::only_error(reading::of(reading::column("multiple", {"low", "huge"}))).remedy,
               "[values.multiple]"));
}

TEST_CASE("a dash beside a currency is missing, as a dash alone is, and told with how to make it zero") {
    const std::string text = reading::column("budget", {"$ 1,200.50", "$ -", "-", "$-"});
    const Import import = reading::of(text);
    REQUIRE(import.usable());
    CHECK(import.columns.at(1).missing == 3);
    CHECK_FALSE(import.portfolio.projects[1].budget);
    for (const Problem& problem : reading::notices(import)) {
        if (!says(problem.message, "a dash beside a currency")) continue;
        CHECK(problem.message ==
              "2 cells of 'budget' are a dash beside a currency, such as '$ -': they count as missing, "
              "as a dash alone does");
        const Import zero = with_lines_of(problem.remedy, text);
        REQUIRE(zero.usable());
        CHECK(zero.portfolio.projects[1].budget == Money{0.0});
        return;
    }
    FAIL("not told");
}

TEST_CASE("an amount in MM is asked for: it is a million where M is a thousand") {
    const Problem problem = reading::only_error(reading::of(reading::column("budget", {"$1.2MM", "$500M"})));
    CHECK(says(problem.message, "'$1.2MM' is not an amount of money"));
    CHECK(says(problem.remedy, "people mean different amounts by that word"));
}
