#include <algorithm>
#include <doctest/doctest.h>
#include <engineroom/present/display.hpp>
#include <engineroom/present/text.hpp>

#include "present/golden.hpp"
#include "present/sample_review.hpp"

using namespace engineroom;
using namespace engineroom::testing;

namespace {

int widest(const std::string& page) {
    int width = 0;
    for (const std::string& line : lines_of(page)) width = std::max(width, display_width(line));
    return width;
}

bool has(const std::string& page, std::string_view text) {
    return page.find(text) != std::string::npos;
}

TextStyle wide(int width, bool verbose = false) {
    TextStyle style;
    style.width = width;
    style.verbose = verbose;
    return style;
}

/// Without ANSI colours.
std::string uncoloured(const std::string& page) {
    std::string plain;
    for (std::size_t i = 0; i < page.size(); ++i) {
        if (page[i] == '\x1b')
            i = page.find('m', i);
        else
            plain += page[i];
    }
    return plain;
}

} // namespace

TEST_CASE("a review reads as text of 80 columns") {
    check_golden(to_text(sample_review()), "review.txt");
}

TEST_CASE("a review reads as text of 120 columns, with all its evidence") {
    check_golden(to_text(sample_review(), wide(120, true)), "review_verbose_120.txt");
}

TEST_CASE("a review of nothing reads as text") {
    check_golden(to_text(empty_review()), "review_empty.txt");
}

TEST_CASE("no line is wider than the page, and narrower pages are not made") {
    for (const int width : {80, 81, 100, 119, 120, 160}) {
        CAPTURE(width);
        CHECK(widest(to_text(sample_review(), wide(width))) <= width);
        CHECK(widest(to_text(hostile_review(), wide(width))) <= width);
        CHECK(widest(to_text(hostile_review(), wide(width, true))) <= width);
    }
    CHECK(to_text(sample_review(), wide(20)) == to_text(sample_review(), wide(80)));
}

TEST_CASE("what a spreadsheet says cannot take hold of a terminal") {
    for (const bool verbose : {false, true}) {
        const std::string page = to_text(hostile_review(), wide(80, verbose));
        CHECK(is_plain(page));
        CHECK_FALSE(has(page, "\xE2\x80\xAE")); // right-to-left override
        CHECK_FALSE(has(page, "\xC2\x9B"));     // C1 control sequence introducer
        CHECK(has(page, "␛[31mred"));
        CHECK(has(page, "broken =cmd()"));
        // A line break in a name would start a line of its own.
        for (const std::string& line : lines_of(page)) REQUIRE(line.substr(0, 9) != "# heading");
    }
}

TEST_CASE("a long text is cut unless all is asked for") {
    const std::string short_page = to_text(hostile_review(), wide(80)),
                      long_page = to_text(hostile_review(), wide(80, true));
    CHECK(short_page.size() * 2 < long_page.size());
}

TEST_CASE("colour is used when asked for alone, and changes no letter") {
    TextStyle colour;
    colour.colour = true;
    const std::string plain = to_text(sample_review()), coloured = to_text(sample_review(), colour);
    CHECK_FALSE(has(plain, "\x1b"));
    CHECK(has(coloured, "\x1b[1;31mCRITICAL\x1b[0m"));
    CHECK(has(coloured, "\x1b[1mYes, in one way"));
    CHECK(uncoloured(coloured) == plain);
}

TEST_CASE("a page in ASCII draws with ASCII alone") {
    TextStyle style;
    style.ascii = true;
    Review review = sample_review();
    review.findings.clear();
    review.accepted.clear();
    const std::string page = to_text(review, style);
    CHECK(std::all_of(page.begin(), page.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
}

TEST_CASE("findings show the first few rows, or all of them") {
    const std::string page = to_text(sample_review());
    CHECK(has(page, "    row 4  P-03 Village fair\n    and 6 more: rows 5–10\n"));
    CHECK(has(page, "    row 5  P-04 Newsletter\n")); // four are shown whole: one more line is as long as 'and 1 more'
    const std::string all = to_text(sample_review(), wide(80, true));
    CHECK(has(all, "row 10  P-09"));
    CHECK_FALSE(has(all, " more: rows"));
}

TEST_CASE("projects of several files are told with their files") {
    Review review = sample_review();
    CHECK(has(to_text(review), "    row 2  P-01 Cluster website\n"));
    review.inputs.push_back(review.inputs.front());
    review.inputs.back().name = "second.csv";
    CHECK(has(to_text(review), "    pipeline.csv row 2  P-01 Cluster website\n"));
}

TEST_CASE("a file of organisations is no second file of projects") {
    Review review = sample_review();
    review.inputs.push_back(review.inputs.front());
    review.inputs.back().name = "organisations.csv";
    review.inputs.back().projects = 0;
    CHECK(has(to_text(review), "    row 2  P-01 Cluster website\n"));
}

TEST_CASE("projects made in code are told without a row") {
    Review review = sample_review();
    change(review.findings.front().projects, [](auto& projects) {
        for (ProjectRef& project : projects) project.row = 0;
    });
    CHECK(has(to_text(review), "    P-01 Cluster website\n"));
    CHECK(has(to_text(review), "    and 6 more\n"));
}

TEST_CASE("a note that is longer than a line goes on in the next") {
    Review review = sample_review();
    change(review.findings[2].projects, [](auto& projects) {
        projects[0].note = "due 2025-03-31, 580 days ago, planned for 365 days, and not updated since the spring";
    });
    CHECK(has(to_text(review), "    row 10  P-09 Réseau d'été: due 2025-03-31, 580 days ago, planned for 365\n"
                               "            days, and not updated since the spring\n"));
}

TEST_CASE("a characteristic of which nothing could be assessed never reads as passed") {
    for (const std::string& line : lines_of(to_text(sample_review()))) {
        if (line.find("driving-change") != std::string::npos && line.find("not assessed") == std::string::npos)
            continue;
        if (line.substr(0, 16) == "  driving-change")
            CHECK(line == "  driving-change    not assessed: nothing could be checked (1 check)");
        if (line.substr(0, 12) == "  governance") CHECK(line == "  governance        no check looks at this");
    }
    CHECK(has(to_text(sample_review()), "  driving-change    not assessed"));
}

TEST_CASE("what one more column would add is told with its checks") {
    CHECK(has(to_text(sample_review()), "  add a column \"scope\": 2 more checks (SCO001, LCD003)\n"));
}

TEST_CASE("one live project makes a page") {
    Review review = empty_review();
    change(review.measures, [](Measures& measures) {
        measures.counts = {1, 0, 1, 0, 0};
        measures.projects.resize(1);
        measures.projects[0].failure = 0.1;
        measures.projects[0].multiple = 2.0;
    });
    review.projects = {ProjectRef{"P-1", "Only one", "", 0, ""}};
    review.live = {0};
    const std::string page = to_text(review);
    CHECK(has(page, "Projects       1: 1 live, 0 in the pipeline, 0 closed\n"));
    CHECK(has(page, "Risk and multiple of the live projects"));
    CHECK(widest(page) <= 80);
}

TEST_CASE("where no project can be placed there is no map") {
    Review review = sample_review();
    change(review.measures, [](Measures& measures) {
        for (std::size_t i = 0; i < measures.projects.size(); ++i) measures.projects[i].failure.reset();
    });
    CHECK_FALSE(has(to_text(review), "Risk and multiple of the live projects"));
}
