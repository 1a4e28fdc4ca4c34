#include <doctest/doctest.h>
#include <engineroom/policy/shipped.hpp>
#include <engineroom/present/markdown.hpp>

#include "present/golden.hpp"
#include "present/sample_import.hpp"
#include "present/sample_review.hpp"

using namespace engineroom;
using namespace engineroom::testing;

namespace {

bool has(const std::string& page, std::string_view text) {
    return page.find(text) != std::string::npos;
}

/// The page with `name` as the name of its first project.
std::string page_with(const std::string& name) {
    Review review = sample_review();
    change(review.findings.front().projects, [&name](auto& projects) { projects.front().name = name; });
    return to_markdown(review);
}

} // namespace

TEST_CASE("a review reads as Markdown") {
    check_golden(to_markdown(sample_review()), "review.md");
}

TEST_CASE("a review of nothing reads as Markdown") {
    check_golden(to_markdown(empty_review()), "review_empty.md");
}

TEST_CASE("Markdown in a spreadsheet stays text") {
    CHECK(has(page_with("a | b"), "a \\| b"));
    CHECK(has(page_with("`code`"), "\\`code\\`"));
    CHECK(has(page_with("<b>&"), "&lt;b&gt;&amp;"));
    CHECK(has(page_with("[x](http://y)"), "\\[x\\](http&#58;//y)"));
    CHECK(has(page_with("www.example.org"), "&#119;ww.example.org"));
    CHECK(has(page_with("*_~$"), "\\*\\_\\~\\$"));
    CHECK(has(page_with("a\\b"), "a\\\\b"));
    CHECK(has(page_with("@everyone"), "&#64;everyone"));
    CHECK(has(page_with("two\nlines"), "two lines"));
}

TEST_CASE("a text that begins like a heading, a list or a rule does not become one") {
    Review review = sample_review();
    for (const std::string start : {"# x", "- x", "+ x", "12. x", "3) x", "---", "===", "> x"}) {
        CAPTURE(start);
        review.findings.front().message = start;
        const std::string page = to_markdown(review);
        CHECK_FALSE(has(page, "\n" + start + "\n"));
    }
    review.findings.front().message = "4.2 of them, 5 - 3 and C# are plain.";
    CHECK(has(to_markdown(review), "\n4.2 of them, 5 - 3 and C# are plain.\n"));
}

TEST_CASE("hostile text makes no line, no table cell and no tag of its own") {
    MarkdownStyle verbose;
    verbose.verbose = true;
    const std::string page = to_markdown(hostile_review(), verbose);
    CHECK_FALSE(has(page, "<script"));
    CHECK_FALSE(has(page, "\n# heading"));
    CHECK(has(page, "\\[link\\](http&#58;//x)"));
    Review harmless = sample_review();
    for (Finding& finding : harmless.findings)
        finding.organisations = {"Acme", "Bell"}; // as many as the hostile one has
    for (AcceptedFinding& accepted : harmless.accepted) accepted.finding.organisations = {"Acme", "Bell"};
    CHECK(lines_of(page).size() == lines_of(to_markdown(harmless, verbose)).size());
    CHECK(is_plain(page));
}

TEST_CASE("a rule is explained in Markdown, with the thresholds in force") {
    check_golden(to_markdown(sample_rules().front().info, seed_fund_policy()), "explain.md");
}

TEST_CASE("rules are listed in Markdown by characteristic") {
    check_golden(to_markdown(sample_rules(), Policy{}), "explain_all.md");
}
