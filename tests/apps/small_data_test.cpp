/// Little to go by is no fault: such portfolios are reviewed, and what cannot be assessed is told.
#include "apps/support/command.hpp"
#include "apps/support/samples.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace {

nlohmann::json review(const std::string& bytes) {
    const TemporaryFolder folder;
    const Ended ended = run({"review", folder.file("p.csv", bytes), "--as-of", as_of, "--format", "json"});
    REQUIRE_MESSAGE(ended.status == 0, ended.err);
    return nlohmann::json::parse(ended.out);
}

} // namespace

TEST_CASE("one project alone is reviewed") {
    const nlohmann::json page = review("id,name,stage,risk,budget,payoff\nP-1,Mast,active,0.4,1000,20000\n");
    CHECK(page["portfolio"]["projects"] == 1);
    CHECK(page["portfolio"]["live"] == 1);
    CHECK(page["portfolio"]["budget"] == 1000);
    CHECK(page["answer"]["lcd_concentrated"].is_null()); // fewer than five projects
}

TEST_CASE("a thousand projects without any optional column are counted, and nothing passes for want of data") {
    std::string bytes = "id\n";
    for (int i = 1; i <= 1000; ++i) bytes += fmt::format("P-{}\n", i);
    const nlohmann::json page = review(bytes);
    CHECK(page["portfolio"]["projects"] == 1000);
    CHECK(page["portfolio"]["live"] == 1000); // no stage column: every project is taken as active
    CHECK(page["portfolio"]["budget"].is_null());
    CHECK(page["answer"]["lcd_concentrated"].is_null());
    CHECK(page["answer"]["too_little_risk"].is_null());
    CHECK(page["not_assessed"].size() > 10);
    for (const char* code : {"LCD001", "RSK001", "RSK002", "PAY001", "RES001"})
        CHECK(std::find(page["passed"].begin(), page["passed"].end(), code) == page["passed"].end());
}

TEST_CASE("what had to be assumed is told in one line on standard error, unless --quiet") {
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", "id\nP-1\nP-2\n");
    const Ended told = run({"review", path, "--as-of", as_of});
    CHECK(told.status == 0);
    CHECK(has(told.err, "stage"));
    const Ended quiet = run({"review", path, "--as-of", as_of, "--quiet"});
    CHECK(quiet.err.empty());
    CHECK(quiet.out == told.out);
}
