// Maps as text, JSON and pictures for Graphviz.
#include <algorithm>
#include <doctest/doctest.h>
#include <engineroom/present/display.hpp>
#include <engineroom/present/dot.hpp>
#include <engineroom/present/json.hpp>
#include <engineroom/present/text.hpp>

#include "present/golden.hpp"
#include "present/sample_maps.hpp"
#include "present/sample_review.hpp"

using namespace engineroom;
using namespace engineroom::testing;

namespace {

bool has(const std::string& page, std::string_view text) {
    return page.find(text) != std::string::npos;
}

/// Quotes that no backslash takes away: two for each text.
std::size_t open_quotes(const std::string& line) {
    std::size_t quotes = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\')
            ++i;
        else if (line[i] == '"')
            ++quotes;
    }
    return quotes;
}

} // namespace

TEST_CASE("who waits for whom reads as text, JSON and a picture") {
    check_golden(to_text(sample_dependency_map()), "dependencies.txt");
    check_golden(to_json(sample_dependency_map()), "dependencies.json");
    check_golden(to_dot(sample_dependency_map()), "dependencies.dot");
}

TEST_CASE("who works with whom reads as text, JSON and a picture") {
    check_golden(to_text(sample_organisation_map()), "stakeholders.txt");
    check_golden(to_json(sample_organisation_map()), "stakeholders.json");
    check_golden(to_dot(sample_organisation_map()), "stakeholders.dot");
}

TEST_CASE("a map of nothing says so") {
    DependencyMap projects;
    projects.as_of = Date{2026, 11, 1};
    CHECK(has(to_text(projects), "There is no project."));
    projects.projects = 3;
    CHECK(has(to_text(projects), "there is no column depends_on"));
    projects.stated = true;
    CHECK(has(to_text(projects), "No project says that it depends on another."));
    CHECK(has(to_json(projects), "\"critical_path_days\": null"));
    CHECK(to_dot(projects).back() == '\n');

    OrganisationMap organisations;
    organisations.as_of = Date{2026, 11, 1};
    CHECK(has(to_text(organisations), "There is no live project."));
    organisations.base.size = 3;
    CHECK(has(to_text(organisations), "No live project states who leads it or takes part."));
}

TEST_CASE("pairs that were not looked at are null, not none") {
    OrganisationMap map = sample_organisation_map();
    map.pairs_known = false;
    map.edges.clear();
    map.between.clear();
    for (OrganisationNode& node : map.nodes) node.betweenness = node.between = std::nullopt;
    CHECK(has(to_json(map), "\"edges\": null"));
    CHECK(has(to_json(map), "\"betweenness\": null"));
    CHECK(has(to_json(map), "\"partners\": null"));
    CHECK(has(to_text(map), "too many pairs"));
}

TEST_CASE("no line of a map is wider than the page, and nothing takes hold of the terminal") {
    for (const bool verbose : {false, true}) {
        TextStyle style;
        style.verbose = verbose;
        for (const std::string& page :
             {to_text(hostile_dependency_map(), style), to_text(hostile_organisation_map(), style)}) {
            CHECK(is_plain(page));
            for (const std::string& line : lines_of(page)) REQUIRE(display_width(line) <= 80);
        }
    }
}

TEST_CASE("what a spreadsheet says stays within the quotes of a picture") {
    CHECK(dot_text("say \"x\\\" & y") == R"("say \"x\\\" &amp; y")");
    CHECK(dot_text("a\nb") == "\"a b\"");
    CHECK(dot_text("\\N\\l") == R"("\\N\\l")");
    for (const std::string& picture : {to_dot(hostile_dependency_map()), to_dot(hostile_organisation_map())}) {
        CHECK(is_plain(picture));
        for (const std::string& line : lines_of(picture)) {
            CAPTURE(line);
            REQUIRE(open_quotes(line) % 2 == 0);
            REQUIRE(line.size() < 1000);
        }
    }
    // As many statements as points and lines: none came out of a text.
    CHECK(lines_of(to_dot(hostile_dependency_map())).size() == lines_of(to_dot(sample_dependency_map())).size());
}
