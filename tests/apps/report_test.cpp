/// engineroom report, and compare and select as pages: what a browser shows of them is tested in tests/browser.
#include "apps/support/command.hpp"
#include "apps/support/samples.hpp"

#include <doctest/doctest.h>
#include <engineroom/present/html.hpp>
#include <engineroom/select/select.hpp>

using engineroom::has_page;

namespace {

// Net: A 0.8 x 100 - 40 = 40, B 0.5 x 300 - 60 = 90, C 0.9 x 100 - 30 = 60.
const std::string proposals = "id,name,stage,risk,budget,payoff\n"
                              "A,Able,proposed,0.2,40,100\n"
                              "B,Bold,proposed,0.5,60,300\n"
                              "C,Calm,idea,0.1,30,100\n"
                              "F,Old,active,0.2,100,200\n";

} // namespace

TEST_CASE("report writes one page, to a file or to standard output, or says what to install") {
    const TemporaryFolder folder;
    const std::string file = folder.file("timid.csv", timid), page = folder.path("report.html");
    const Ended ended = run({"report", file, "--as-of", as_of, "-o", page});
    if (!has_page()) {
        CHECK(ended.status == 2);
        CHECK(has(ended.err, "npm"));
        return;
    }
    CHECK(ended.status == 0);
    CHECK(ended.out.empty());
    CHECK(ended.err.empty());
    CHECK(has(contents(page), "LCD001"));
    CHECK(run({"report", file, "--as-of", as_of}).out == contents(page));
}

TEST_CASE("report refuses what is no page, no file, or the spreadsheet itself") {
    const TemporaryFolder folder;
    const std::string file = folder.file("timid.csv", timid);
    CHECK(run({"report", file, "--format", "json"}).status == 2);
    CHECK(run({"report"}).status == 2);
    CHECK(run({"report", file, "-o", file}).status == 2);
    if (has_page()) CHECK(run({"report", folder.path("none.csv"), "--as-of", as_of}).status == 5);
}

TEST_CASE("report with a budget tells what to fund next, as select does") {
    const TemporaryFolder folder;
    const std::string file = folder.file("proposals.csv", proposals), page = folder.path("report.html");
    const auto report = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"report", file, "--as-of", as_of, "-o", page});
        return run(Call{words});
    };
    if (!has_page() || !engineroom::can_select()) {
        CHECK(report({"--budget", "90"}).status == 2);
        return;
    }
    const Ended ended = report({"--budget", "90", "--frontier", "3"});
    CHECK(ended.status == 0);
    CHECK(ended.err.empty());
    CHECK(has(contents(page), "Fund 2 projects for 90: expected to return 150 more than they cost."));
    CHECK(has(contents(page), "What each budget is worth"));
    CHECK(report({}).status == 0);
    CHECK_FALSE(has(contents(page), "Fund 2 projects"));

    const std::string policy = folder.file("ours.toml", "[select]\nbudget = 30\n");
    CHECK(report({"--policy", policy}).status == 0);
    CHECK(has(contents(page), "Fund 1 project for 30"));

    const Ended unmet = report({"--budget", "50", "--must", "B"});
    CHECK(unmet.status == 4);
    CHECK(has(contents(page), "Nothing meets these demands."));
    CHECK(has(unmet.err, "nothing meets these demands together: budget 50; must B"));
}

TEST_CASE("report refuses demands that mean nothing, or limit nothing") {
    const TemporaryFolder folder;
    const std::string file = folder.file("proposals.csv", proposals);
    const auto refused = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"report", file, "--as-of", as_of, "-o", folder.path("x.html")});
        const Ended ended = run(Call{words});
        CHECK(ended.status == 2);
        CHECK_FALSE(ended.err.empty());
    };
    refused({"--budget", "2 million"});
    refused({"--min-high-risk", "0.2"});
    refused({"--frontier", "5"});
    refused({"--budget", "50", "--never", "Z"});
    CHECK(folder.files() == 1);
}

TEST_CASE("select writes a page to a file whose name ends in .html") {
    const TemporaryFolder folder;
    const std::string file = folder.file("proposals.csv", proposals), page = folder.path("x.html");
    const Ended ended = run({"select", file, "--budget", "90", "--frontier", "3", "--as-of", as_of, "-o", page});
    if (!has_page() || !engineroom::can_select()) {
        CHECK(ended.status == 2);
        return;
    }
    CHECK(ended.status == 0);
    CHECK(has(contents(page), "<!doctype html>"));
    CHECK(has(contents(page), "Fund 2 projects for 90"));
    CHECK(run({"select", file, "--budget", "90", "--frontier", "3", "--as-of", as_of, "--format", "html"}).out ==
          contents(page));
    CHECK(run({"select", file, "--budget", "90", "--as-of", as_of, "--format", "csv", "-o", page}).status == 0);
    CHECK(contents(page).rfind("id,name", 0) == 0);
}

TEST_CASE("compare writes a page to a file whose name ends in .html, unless told another format") {
    const TemporaryFolder folder;
    const std::string before = folder.file("old.csv", timid), after = folder.file("new.csv", bold);
    const std::string page = folder.path("x.html");
    const Ended ended = run({"compare", before, after, "--as-of", "2026-02-01", "--as-of", as_of, "-o", page});
    CHECK(ended.status == (has_page() ? 0 : 2));
    if (has_page()) CHECK(has(contents(page), "<!doctype html>"));
    CHECK(run({"compare", before, after, "--as-of", "2026-02-01", "--as-of", as_of, "--format", "text", "-o", page})
              .status == 0);
    CHECK(!has(contents(page), "<!doctype html>"));
}
