/// engineroom report, and compare as a page: what a browser shows of them is tested in tests/browser.
#include "apps/support/command.hpp"
#include "apps/support/samples.hpp"

#include <doctest/doctest.h>
#include <engineroom/present/html.hpp>

using engineroom::has_page;

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
