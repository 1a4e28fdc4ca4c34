/// Real spreadsheets that nobody here wrote, read with a mapping: figures as counted by others, or a refusal that a
/// user understands. They are not part of the project; without them these tests say so and pass by.
#include "apps/support/command.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace {

const std::string mappings = ENGINEROOM_SOURCE_DIR "/examples/mappings/";

std::string data(const std::string& name) {
    const std::string path = ENGINEROOM_SHARED_DIR "/data/" + name;
    if (std::filesystem::exists(path)) return path;
    MESSAGE("skipped: there is no ", name);
    return {};
}

nlohmann::json review(std::vector<std::string> options) {
    options.insert(options.begin(), "review");
    options.insert(options.end(), {"--format", "json", "--quiet"});
    const Ended ended = run(Call{.arguments = options});
    REQUIRE_MESSAGE(ended.status == 0, ended.err);
    return nlohmann::json::parse(ended.out);
}

} // namespace

TEST_CASE("New York's capital projects: the last snapshot has the rows and the money that its readers counted") {
    const std::string path = data("nyc_capital_projects.csv");
    if (path.empty()) return;
    const nlohmann::json page = review({path, "--mapping", mappings + "nyc.toml", "--as-of", "2019-09-01"});
    CHECK(page["portfolio"]["projects"] == 378);
    CHECK(page["portfolio"]["unknown"] == 94); // blank phases, without a budget
    CHECK(page["portfolio"]["pipeline"] == 4); // Scoping/Planning
    CHECK(page["portfolio"]["live"] == 280);   // Construction 147, Design 91, Construction Procurement 35, IT 7
    CHECK(page["measures"]["delivery"]["overdue"] == 2);
}

TEST_CASE("New York's capital projects: where every phase counts as live, the budgets add up to the city's total") {
    const std::string path = data("nyc_capital_projects.csv");
    if (path.empty()) return;
    std::string mapping = contents(mappings + "nyc.toml");
    const std::string pipeline = "= \"proposed\"";
    REQUIRE(has(mapping, pipeline));
    mapping.replace(mapping.find(pipeline), pipeline.size(), "= \"active\"");
    const TemporaryFolder folder;
    const nlohmann::json page = review({path, "--mapping", folder.file("nyc.toml", mapping), "--as-of", "2019-09-01"});
    CHECK(page["portfolio"]["live"] == 284);
    CHECK(page["portfolio"]["budget"].get<double>() == doctest::Approx(31974750591.36).epsilon(1e-13));
}

TEST_CASE("--only reads another snapshot of the same file") {
    const std::string path = data("nyc_capital_projects.csv");
    if (path.empty()) return;
    const nlohmann::json page = review({path, "--mapping", mappings + "nyc.toml", "--only",
                                        "Date Reported As Of=2013-09-01", "--as-of", "2013-09-01"});
    // Counted with Python's csv module: rows whose first cell starts with 09/01/2013.
    CHECK(page["portfolio"]["projects"] == 45);
}

TEST_CASE("New York's capital projects without a mapping are refused, not guessed at") {
    const std::string path = data("nyc_capital_projects.csv");
    if (path.empty()) return;
    const Ended ended = run({"review", path, "--as-of", "2019-09-01"});
    CHECK(ended.status == 3);
    CHECK_FALSE(ended.err.empty());
}

TEST_CASE("CORDIS: 22 projects, all but one known to be closed") {
    const std::string path = data("cordis_citizen_science_projects.csv");
    if (path.empty()) return;
    const nlohmann::json page = review({path, "--mapping", mappings + "cordis.toml", "--as-of", "2026-11-01"});
    CHECK(page["portfolio"]["projects"] == 22);
    CHECK(page["portfolio"]["closed"] == 21); // one has no status
    CHECK(page["portfolio"]["unknown"] == 1);
}

TEST_CASE(
    "India's start-ups: the six cells that nobody can read are named, and without their rows the rest is reviewed") {
    const std::string path = data("india_startup_funding.csv");
    if (path.empty()) return;
    const std::vector<std::string> arguments{"review",  path,        "--mapping", mappings + "india.toml",
                                             "--as-of", "2017-08-31"};
    const Ended refused = run(Call{.arguments = arguments});
    CHECK(refused.status == 3);
    CHECK(has(refused.err, ":1477:I")); // 7,000,0000: its commas are astray
    CHECK(has(refused.err, ":2105:B  start '12/05.2015' is not a date"));
    CHECK(has(refused.err, "5 in all: '12/05.2015' in rows 2105, 2106, '13/04.2015' in row 2161, '15/01.2015' in row "
                           "2341, '22/01//2015' in row 2359\n"));

    std::vector<std::string> options{arguments.begin() + 1, arguments.end()};
    options.emplace_back("--skip-bad-rows");
    const nlohmann::json page = review(options);
    CHECK(page["inputs"][0]["skipped"] == 6);
    CHECK(page["portfolio"]["projects"] == 2366); // of 2,372
    // The file's amounts but for those of the six rows, added with Python.
    CHECK(page["portfolio"]["budget"].get<double>() == doctest::Approx(18274036476.0).epsilon(1e-13));
}
