/// Sheets that LibreOffice saved in four locales; locales/README says how.
#include "support/reading.hpp"
#include <doctest/doctest.h>

using namespace engineroom;

namespace {

Import saved(const std::string& name, const ImportOptions& how = reading::options()) {
    const auto bytes = reading::file(ENGINEROOM_SOURCE_DIR "/tests/import/locales/" + name);
    REQUIRE(bytes);
    return import_portfolio({name, *bytes}, std::nullopt, how);
}

std::vector<Project> without_rows(const Import& import) {
    std::vector<Project> projects = import.portfolio.projects;
    for (Project& project : projects) project.row = project.file = 0;
    return projects;
}

} // namespace

TEST_CASE("a sheet that LibreOffice saved in another locale holds the same projects, cell for cell") {
    const Import stated = saved("stated.csv");
    REQUIRE(stated.usable());
    const std::vector<Project> expected = without_rows(stated);
    REQUIRE(expected.size() == 24);
    for (const char* name :
         {"german.csv", "french.csv", "american.csv", "swedish.csv", "american.xlsx", "german.ods"}) {
        CAPTURE(name);
        const Import import = saved(name);
        for (const Problem& problem : reading::errors(import)) FAIL_CHECK(problem.message);
        const std::vector<Project> projects = without_rows(import);
        REQUIRE(projects.size() == expected.size());
        for (std::size_t i = 0; i < projects.size(); ++i) CHECK_MESSAGE(projects[i] == expected[i], expected[i].id);
        CHECK(import.portfolio.currency == "EUR");
        // The title, the empty row and the totals.
        REQUIRE(import.left_out.size() == 3);
        CHECK(import.left_out[2].because == "a row of totals");
    }
}

TEST_CASE("a sheet in which no date has a day above 12 is refused, and read once the order is named") {
    const Import open = saved("german_open.csv");
    REQUIRE(reading::errors(open).size() == 2); // 'start' and 'delivery'
    for (const Problem& problem : reading::errors(open)) {
        CHECK(reading::says(problem.message, "can be read in two ways"));
        CHECK(reading::says(problem.remedy, "--date-order"));
    }
    ImportOptions how = reading::options();
    how.mapping.date_order = DateOrder::dmy;
    const Import named = saved("german_open.csv", how);
    REQUIRE(named.usable());
    CHECK(named.portfolio.projects[1].start == reading::day(2025, 6, 8));
}
