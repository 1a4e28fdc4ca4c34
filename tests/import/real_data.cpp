#include "support/reading.hpp"
#include <doctest/doctest.h>

using namespace engineroom;
using reading::says;

namespace {

const std::string shared = std::string{ENGINEROOM_SHARED_DIR} + "/data/";

/// Reads a real file with one of the example mappings; nothing where the file is not there.
std::optional<Import> real(const std::string& data, const std::string& mapping, bool skip = false) {
    const auto bytes = reading::file(shared + data);
    if (!bytes) {
        MESSAGE("skipped: there is no " << data);
        return std::nullopt;
    }
    ImportOptions how = reading::options();
    how.mapping =
        read_mapping(reading::file(std::string{ENGINEROOM_SOURCE_DIR} + "/examples/mappings/" + mapping).value(),
                     mapping)
            .value();
    how.skip_bad_rows = skip;
    return import_portfolio({data, *bytes}, std::nullopt, how);
}

double budgets(const Import& import) {
    double sum = 0.0;
    for (const Project& project : import.portfolio.projects) sum += project.budget ? project.budget->amount() : 0.0;
    return sum;
}

template<class What>
long count(const Import& import, What what) {
    return std::count_if(import.portfolio.projects.begin(), import.portfolio.projects.end(), what);
}

} // namespace

// The figures are those of the data's README, counted there by another program.
TEST_CASE("the last snapshot of New York's capital projects is read to the cent") {
    const auto import = real("nyc_capital_projects.csv", "nyc.toml");
    if (!import) return;
    REQUIRE(import->usable());
    CHECK(import->portfolio.projects.size() == 378);
    CHECK(budgets(*import) == doctest::Approx(31974750591.36).epsilon(1e-12));
    CHECK(count(*import, [](const Project& p) { return p.delivery.has_value(); }) == 278);
    CHECK(count(*import, [](const Project& p) { return p.delivery && *p.delivery < reading::day(2019, 9, 1); }) == 2);
    CHECK(count(*import, [](const Project& p) { return !p.stage; }) == 94);
    CHECK(count(*import, [](const Project& p) { return p.stage == Stage::proposed; }) == 4);
    CHECK(import->left_out.size() == 2259 - 378);
    CHECK(import->portfolio.files[0].rows == 2259);
}

TEST_CASE("the CORDIS projects are read with decimal commas and dates in words") {
    const auto import = real("cordis_citizen_science_projects.csv", "cordis.toml");
    if (!import) return;
    REQUIRE(import->usable());
    CHECK(import->portfolio.projects.size() == 22);
    CHECK(budgets(*import) == doctest::Approx(93987041.87).epsilon(1e-12));
    CHECK(count(*import, [](const Project& p) { return p.stage == Stage::closed; }) == 21);
    CHECK(count(*import, [](const Project& p) { return p.id == "OMNISCIENTS"; }) == 1);
    CHECK(count(*import, [](const Project& p) { return p.start && p.delivery && *p.start < *p.delivery; }) == 22);
    CHECK(import->portfolio.currency == "EUR");
}

TEST_CASE("the Indian deals are refused cell by cell, and without these rows they add to what they should") {
    const auto import = real("india_startup_funding.csv", "india.toml");
    if (!import) return;
    CHECK_FALSE(import->usable());
    const auto found = reading::errors(*import);
    CHECK(found.size() == 6);
    CHECK(std::count_if(found.begin(), found.end(),
                        [](const Problem& problem) { return says(problem.message, "is not a date"); }) == 5);
    CHECK(std::count_if(found.begin(), found.end(),
                        [](const Problem& problem) { return problem.value == "7,000,0000"; }) == 1);
    const auto skipped = real("india_startup_funding.csv", "india.toml", true);
    REQUIRE(skipped->usable());
    CHECK(skipped->portfolio.projects.size() == 2366);
    // 18,347,386,476 less 70,000,000 (the malformed amount) less 3,350,000 in the rows with malformed dates; added up
    // by a Python program of its own.
    CHECK(budgets(*skipped) == 18274036476.0);
    CHECK(skipped->portfolio.files[0].skipped == 6);
}

TEST_CASE("without a mapping each of these files says what it lacks, and none is taken for something else") {
    for (const char* name :
         {"nyc_capital_projects.csv", "india_startup_funding.csv", "cordis_citizen_science_participants.csv"}) {
        const auto bytes = reading::file(shared + name);
        if (!bytes) return;
        CAPTURE(name);
        const Import import = import_portfolio({name, *bytes}, std::nullopt, reading::options());
        CHECK_FALSE(import.usable());
        for (const Problem& problem : reading::errors(import)) CHECK_FALSE(problem.message.empty());
    }
}
