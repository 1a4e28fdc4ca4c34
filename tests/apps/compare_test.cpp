/// engineroom compare: what changed between two days.
#include "apps/support/command.hpp"
#include "apps/support/samples.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace {

const std::string then = "id,name,stage,risk,budget,payoff,delivery\n"
                         "P-1,Bench,active,0.5,100,1000,2026-12-31\n"
                         "P-2,Valve,proposed,0.5,100,900,2027-06-30\n"
                         "P-3,Survey,active,0.1,100,200,2026-06-30\n";
const std::string now = "id,name,stage,risk,budget,payoff,delivery\n"
                        "P-1,Bench,active,0.2,100,500,2027-01-10\n"
                        "P-2,Valve,active,0.5,250,900,2027-06-30\n"
                        "P-4,Ferry,active,0.1,100,200,2027-06-30\n";

} // namespace

TEST_CASE("compare tells what came, went, moved, slipped and changed") {
    const TemporaryFolder folder;
    const std::string old_file = folder.file("then.csv", then), new_file = folder.file("now.csv", now);
    const Ended text = run({"compare", old_file, new_file, "--as-of", "2026-02-01", "--as-of", as_of});
    CHECK(text.status == 0);
    CHECK(text.err.empty());
    CHECK(has(text.out, "P-2 Valve: stage was proposed, is active"));
    CHECK(has(text.out, "P-1 Bench: delivery was 2026-12-31, is 2027-01-10 (10 days later)"));
    CHECK(has(text.out, "P-2 Valve: budget was 100, is 250 (150 more)"));

    const Ended ended =
        run({"compare", old_file, new_file, "--as-of", "2026-02-01", "--as-of", as_of, "--format", "json"});
    const auto json = nlohmann::json::parse(ended.out);
    CHECK(json.at("schema") == "engineroom.compare/1");
    CHECK(json.at("as_of") == nlohmann::json{"2026-02-01", as_of});
    CHECK(json.at("came") == nlohmann::json{"P-4"});
    CHECK(json.at("went") == nlohmann::json{"P-3"});
    CHECK(json.at("watered_down") == nlohmann::json{"P-1"}); // risk 0.5 to 0.2, multiple 10 to 5
    CHECK(json.at("answers").size() == 2);
    CHECK(has(run({"compare", old_file, new_file, "--as-of", "2026-02-01", "--format", "markdown"}).out, "## Slipped"));
}

TEST_CASE("compare reads each file by its own mapping and organisations") {
    const TemporaryFolder folder;
    const std::string old_file = folder.file("then.csv", "Ref,Odds\nP-1,0.5\n");
    const std::string new_file = folder.file("now.csv", "Key,Chance\nP-1,0.25\n");
    const std::string of_old = folder.file("old.toml", "[columns]\nRef = \"id\"\nOdds = \"risk\"\n");
    const std::string of_new = folder.file("new.toml", "[columns]\nKey = \"id\"\nChance = \"risk\"\n");
    const Ended ended = run({"compare", old_file, new_file, "--as-of", "2026-02-01", "--as-of", as_of, "--mapping",
                             of_old, "--mapping", of_new, "--format", "json", "--quiet"});
    CHECK(ended.status == 0);
    const auto json = nlohmann::json::parse(ended.out);
    REQUIRE(json.at("changed").size() == 1);
    CHECK(json.at("changed").at(0).at("old") == 0.5);
    CHECK(json.at("changed").at(0).at("new") == 0.25);
}

TEST_CASE("compare refuses a call that does not say which file is of which day") {
    const TemporaryFolder folder;
    const std::string old_file = folder.file("then.csv", then), new_file = folder.file("now.csv", now);
    const Ended no_day = run({"compare", old_file, new_file});
    CHECK(no_day.status == 2);
    CHECK(has(no_day.err, "compare needs the day of OLD"));
    const Ended backwards = run({"compare", old_file, new_file, "--as-of", as_of, "--as-of", "2026-02-01"});
    CHECK(backwards.status == 2);
    CHECK(has(backwards.err, "after NEW"));
    const Ended thrice =
        run({"compare", old_file, new_file, "--as-of", as_of, "--as-of", as_of, "--as-of", "2026-02-01"});
    CHECK(thrice.status == 2);
    CHECK(run({"compare", old_file, "--as-of", as_of}).status == 2);
    CHECK(run({"compare", old_file, new_file, new_file, "--as-of", as_of}).status == 2);
    CHECK(run({"compare", "-", "-", "--as-of", as_of}).status == 2);
    CHECK(run({"compare", old_file, new_file, "--as-of", as_of, "--format", "csv"}).status == 2);
    CHECK(run({"compare", old_file, new_file, "--as-of", "2026-02-01", "-o", new_file}).status == 2);
}

TEST_CASE("compare lists what is wrong in either file") {
    const TemporaryFolder folder;
    const std::string good = folder.file("good.csv", then), bad = folder.file("bad.csv", one_bad_row);
    for (const auto& files : {std::pair{good, bad}, std::pair{bad, good}}) {
        const Ended ended = run({"compare", files.first, files.second, "--as-of", "2026-02-01", "--format", "json"});
        CHECK(ended.status == 3);
        CHECK(has(ended.err, "bad.csv"));
        CHECK(has(ended.out, "engineroom.error/1"));
    }
    CHECK(run({"compare", good, folder.path("none.csv"), "--as-of", "2026-02-01"}).status == 5);
}

TEST_CASE("compare finds what was watered down, with code and severity, and a review of one day does not ask for it") {
    const TemporaryFolder folder;
    const std::string old_file = folder.file("then.csv", then), new_file = folder.file("now.csv", now);
    const Ended text = run({"compare", old_file, new_file, "--as-of", "2026-02-01", "--as-of", as_of});
    // P-1: risk 0.5 to 0.2, multiple 10 to 5; one of two, and shares of so few say nothing.
    CHECK(has(text.out, "LCD007 watered-down (notice; then not asked of one day alone)"));
    const Ended ended =
        run({"compare", old_file, new_file, "--as-of", "2026-02-01", "--as-of", as_of, "--format", "json"});
    bool came = false;
    const auto json = nlohmann::json::parse(ended.out);
    for (const auto& finding : json.at("findings").at("came"))
        came = came || (finding.at("code") == "LCD007" && finding.at("severity") == "notice");
    CHECK(came);
    CHECK(has(run({"compare", old_file, new_file, "--as-of", "2026-02-01", "--format", "markdown"}).out, "LCD007"));
    CHECK_FALSE(has(run({"review", new_file, "--as-of", as_of, "--verbose"}).out, "LCD007"));
    CHECK_FALSE(has(run({"review", new_file, "--as-of", as_of, "--format", "json"}).out, "LCD007"));
    CHECK(has(run({"explain", "LCD007"}).out, "engineroom compare"));
}
