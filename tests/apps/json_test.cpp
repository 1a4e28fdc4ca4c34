/// JSON on standard output: one object with its schema, whatever happened.
#include "apps/support/command.hpp"
#include "apps/support/samples.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace {

nlohmann::json parsed(const Ended& ended) {
    REQUIRE_MESSAGE(nlohmann::json::accept(ended.out), ended.out, ended.err);
    return nlohmann::json::parse(ended.out);
}

} // namespace

TEST_CASE("a review has the keys that others rely on") {
    const TemporaryFolder folder;
    const nlohmann::json page =
        parsed(run({"review", folder.file("timid.csv", timid), "--as-of", as_of, "--format", "json"}));
    CHECK(page["schema"] == "engineroom.review/1");
    CHECK(page["as_of"] == as_of);
    CHECK(page["policy"] == "cluster");
    CHECK(page["inputs"][0]["rows"] == 8);
    CHECK(page["portfolio"]["live"] == 8);
    CHECK(page["portfolio"]["budget"] == 720000); // the sum of the eight budgets
    CHECK(page["answer"]["lcd_concentrated"] == true);
    CHECK(page["answer"]["too_little_risk"] == true);
    CHECK(page["measures"]["lcd"]["share"] == 1.0); // every project is LCD
    CHECK(page["scorecard"].size() == 15);
    for (const char* key : {"version", "findings", "accepted", "passed", "not_assessed"}) CHECK(page.contains(key));
}

TEST_CASE("a bold portfolio is not said to be crowded or timid") {
    const TemporaryFolder folder;
    const nlohmann::json page =
        parsed(run({"review", folder.file("bold.csv", bold), "--as-of", as_of, "--format", "json"}));
    CHECK(page["answer"]["lcd_concentrated"] == false);
    CHECK(page["answer"]["too_little_risk"] == false);
    CHECK(page["measures"]["lcd"]["share"] == 0.0);
}

TEST_CASE("check and explain have their schemas") {
    const TemporaryFolder folder;
    const nlohmann::json checked = parsed(run({"check", folder.file("timid.csv", timid), "--format", "json"}));
    CHECK(checked["schema"] == "engineroom.check/1");
    CHECK(checked["columns"].size() == 7);
    const nlohmann::json rules = parsed(run({"explain", "LCD001", "--format", "json"}));
    CHECK(rules["schema"] == "engineroom.explain/1");
    REQUIRE(rules["rules"].size() == 1);
    CHECK(rules["rules"][0]["code"] == "LCD001");
    CHECK(parsed(run({"explain", "--format", "json"}))["rules"].size() > 30);
}

TEST_CASE("data that are wrong are an error object with every problem") {
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", one_bad_row);
    const Ended ended = run({"review", path, "--as-of", as_of, "--format", "json"});
    CHECK(ended.status == 3);
    const nlohmann::json page = parsed(ended);
    CHECK(page["schema"] == "engineroom.error/1");
    REQUIRE(page["problems"].size() >= 1);
    const nlohmann::json& problem = page["problems"][0];
    CHECK(problem["file"] == path);
    CHECK(problem["row"] == 3);
    CHECK(problem["column"] == 3);
    CHECK(problem["value"] == "-5");
    CHECK(problem["severity"] == "error");
    CHECK(has(ended.err, "p.csv:3:C")); // people are told too
}

TEST_CASE("a file that cannot be read is an error object too") {
    const TemporaryFolder folder;
    const Ended ended = run({"review", folder.path("missing.csv"), "--format", "json"});
    CHECK(ended.status == 5);
    const nlohmann::json page = parsed(ended);
    CHECK(page["schema"] == "engineroom.error/1");
    CHECK(page["problems"][0]["file"] == folder.path("missing.csv"));
}

TEST_CASE("a file that cannot be written is an error object on standard output") {
    const TemporaryFolder folder;
    const Ended ended = run({"review", folder.file("timid.csv", timid), "--format", "json", "-o", "/dev/full"});
    CHECK(ended.status == 5);
    CHECK(parsed(ended)["problems"][0]["file"] == "/dev/full");
}

TEST_CASE("check prints its own object, with the problems, under status 3 and 5") {
    const TemporaryFolder folder;
    const Ended bad = run({"check", folder.file("p.csv", one_bad_row), "--format", "json"});
    CHECK(bad.status == 3);
    CHECK(parsed(bad)["schema"] == "engineroom.check/1");
    CHECK(parsed(bad)["problems"][0]["row"] == 3);
    const Ended missing = run({"check", folder.path("missing.csv"), "--format", "json"});
    CHECK(missing.status == 5);
    CHECK(parsed(missing)["schema"] == "engineroom.check/1");
    CHECK(parsed(missing)["problems"].size() == 1);
}

TEST_CASE("a call that is wrong prints no object") {
    CHECK(run({"review", "x.csv", "--format", "json", "--as-of", "never"}).out.empty());
}

TEST_CASE("names that are not UTF-8 cannot break the object") {
    const TemporaryFolder folder;
    const Ended ended = run({"review", folder.file("p\xff.csv", timid), "--as-of", as_of, "--format", "json"});
    CHECK(ended.status == 0);
    CHECK(parsed(ended)["portfolio"]["live"] == 8);
    CHECK(parsed(run({"review", folder.path("\xfe.csv"), "--format", "json"}))["problems"].size() == 1);
}

TEST_CASE("nothing is said on standard error when all is well") {
    const TemporaryFolder folder;
    const std::string path = folder.file("timid.csv", timid);
    for (const char* format : {"text", "json", "markdown"})
        CHECK(run({"review", path, "--format", format, "--quiet"}).err.empty());
    for (const char* format : {"text", "json", "csv"})
        CHECK(run({"check", path, "--format", format, "--quiet"}).err.empty());
}

TEST_CASE("the same call prints the same bytes") {
    const TemporaryFolder folder;
    const std::string path = folder.file("timid.csv", timid);
    CHECK(run({"review", path, "--as-of", as_of, "--format", "json"}).out ==
          run({"review", path, "--as-of", as_of, "--format", "json"}).out);
}

TEST_CASE("the locale of the user changes no number") {
    const TemporaryFolder folder;
    const std::string path = folder.file("bold.csv", bold);
    for (const char* format : {"text", "json", "markdown"}) {
        Call call{.arguments = {"review", path, "--as-of", as_of, "--format", format}};
        const std::string plain = run(call).out;
        call.environment = {{"LC_ALL", "de_DE.UTF-8"}, {"LANG", "de_DE.UTF-8"}};
        CHECK(run(call).out == plain);
    }
}
