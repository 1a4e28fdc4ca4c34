// What changed between two days as text, JSON and Markdown.
#include <doctest/doctest.h>
#include <engineroom/present/display.hpp>
#include <engineroom/present/json.hpp>
#include <engineroom/present/markdown.hpp>
#include <engineroom/present/text.hpp>

#include "present/golden.hpp"
#include "present/sample_review.hpp"

using namespace engineroom;
using namespace engineroom::testing;

namespace {

ProjectRef project(std::string id, std::string name) {
    return {Text{id}, Text{name}, "now.csv", 2, {}};
}

Finding finding(std::string code, std::string slug, Severity severity, std::string message) {
    Finding made;
    made.code = std::move(code);
    made.slug = std::move(slug);
    made.severity = severity;
    made.message = std::move(message);
    return made;
}

/// Everything that may have changed; `name` stands for every text of somebody else's.
Comparison sample_comparison(const std::string& name) {
    Comparison comparison;
    comparison.policy = "cluster";
    comparison.before = {Date{2026, 2, 1}, {}, "EUR", 5, 4, 400000.0, {true, true, "Yes: crowded, and too timid."}};
    comparison.after = {Date{2026, 11, 1}, {}, "", 6, 5, 2.5e6, {false, {}, "Told only in part: not crowded."}};
    comparison.before.inputs.resize(1);
    comparison.before.inputs[0].name = name + ".csv";
    comparison.after.inputs.resize(1);
    comparison.after.inputs[0].name = "now.csv";
    comparison.came = {project("P-8", name), project("P-9", "Harbour survey")};
    comparison.went = {project("P-1", name)};
    comparison.same_names = {{comparison.went[0], comparison.came[0]}};
    comparison.stayed = 4;
    const ProjectRef valve = project("P-2", "Hydrogen valve"), bench = project("P-3", name);
    comparison.changed = {{valve, Column::stage, Stage::proposed, Stage::active},
                          {valve, Column::delivery, Date{2026, 12, 31}, Date{2027, 1, 1}},
                          {valve, Column::risk, 0.5, 0.25},
                          {valve, Column::multiple, 10.0, 2.5},
                          {bench, Column::delivery, Date{2026, 12, 31}, Date{2026, 10, 1}},
                          {bench, Column::risk, std::monostate{}, 0.3},
                          {bench, Column::payoff, 1.0e6, 2.0e6},
                          {bench, Column::budget, 150000.0, 100000.0}};
    comparison.watered_base = 4;
    comparison.watering_fall = 0.2;
    comparison.watered_down = {{valve, 0.5, 0.25, 10.0, 2.5}};
    comparison.findings_came = {
        {finding("DEL003", "overdue", Severity::notice, "2 of 5 projects are overdue."), "passed"}};
    comparison.findings_went = {
        {finding("LCD001", "lcd-concentration", Severity::warning, "Crowded."), "passed"},
        {finding("RSK001", "too-little-risk", Severity::critical, "Timid."), "not assessed: there is no column risk"}};
    comparison.findings_stayed = {
        {finding("INE001", "nothing-new", Severity::warning, "Nothing new in a year."), Severity::notice}};
    return comparison;
}

bool has(const std::string& page, std::string_view text) {
    return page.find(text) != std::string::npos;
}

} // namespace

TEST_CASE("a comparison reads as text, JSON and Markdown") {
    check_golden(to_text(sample_comparison("Test bench")), "compare.txt");
    check_golden(to_json(sample_comparison("Test bench")), "compare.json");
    check_golden(to_markdown(sample_comparison("Test bench")), "compare.md");
}

TEST_CASE("amounts of two currencies are said not to be compared") {
    Comparison comparison = sample_comparison("Test bench");
    comparison.after.currency = "SEK";
    comparison.money_compared = false;
    CHECK(has(to_text(comparison), "Amounts are not compared: they were in EUR and are in SEK."));
    CHECK(has(to_json(comparison), "\"money_compared\": false"));
}

TEST_CASE("a comparison in which nothing changed says so, and has no empty headings") {
    Comparison comparison;
    comparison.before.as_of = comparison.after.as_of = Date{2026, 11, 1};
    const std::string page = to_text(comparison);
    CHECK(has(page, "0 projects came, 0 went and 0 stayed, of which 0 changed"));
    CHECK_FALSE(has(page, "Slipped"));
    CHECK_FALSE(has(page, "Findings"));
}

TEST_CASE("a long list is cut unless all is asked for") {
    Comparison comparison = sample_comparison("Test bench");
    comparison.came.assign(30, project("P-30", "One of many"));
    CHECK(has(to_text(comparison), "and 22 more"));
    CHECK(has(to_markdown(comparison), "and 22 more"));
    TextStyle style;
    style.verbose = true;
    CHECK_FALSE(has(to_text(comparison, style), "more; --verbose"));
}

TEST_CASE("what a spreadsheet says is only text on a page of a comparison") {
    const Comparison comparison = sample_comparison(hostile_text());
    for (const bool verbose : {false, true}) {
        TextStyle style;
        style.verbose = verbose;
        const std::string page = to_text(comparison, style);
        CHECK(is_plain(page));
        for (const std::string& line : lines_of(page)) REQUIRE(display_width(line) <= 80);
    }
    const std::string markdown = to_markdown(comparison);
    CHECK(is_plain(markdown));
    CHECK_FALSE(has(markdown, "<script>"));
    CHECK_FALSE(has(markdown, "[link](http"));
}
