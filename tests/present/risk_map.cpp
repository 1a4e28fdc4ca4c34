#include <doctest/doctest.h>
#include <engineroom/present/risk_map.hpp>
#include <numeric>
#include <rapidcheck.h>
#include <utility>
#include <vector>

using namespace engineroom;

namespace {

RiskMap map_of(const std::vector<std::pair<double, double>>& projects, const Definitions& definitions = {},
               std::size_t columns = 50) {
    Figures figures;
    figures.resize(projects.size());
    Indices live(projects.size());
    for (ProjectIndex i = 0; i < projects.size(); ++i) {
        figures[i].failure = projects[i].first;
        figures[i].multiple = projects[i].second;
        live[i] = i;
    }
    return risk_map(figures, live, definitions, columns);
}

/// Row and column of the one project of a map.
std::pair<std::size_t, std::size_t> cell(const RiskMap& map) {
    for (std::size_t row = 0; row < map.counts.size(); ++row)
        for (std::size_t column = 0; column < map.counts[row].size(); ++column)
            if (map.counts[row][column] == 1) return {row, column};
    FAIL("no project on the map");
    return {};
}

bool in_lcd_corner(const RiskMap& map) {
    const auto [row, column] = cell(map);
    return row < map.lcd_rows && column < map.lcd_columns;
}
bool likely(const RiskMap& map) {
    return cell(map).second < map.likely_columns;
}
bool valuable(const RiskMap& map) {
    return cell(map).first >= map.modest_rows;
}

} // namespace

TEST_CASE("the LCD corner takes its edges, the quadrants leave theirs to high risk and to value") {
    CHECK(in_lcd_corner(map_of({{0.2, 2.0}})));
    CHECK_FALSE(in_lcd_corner(map_of({{0.2000001, 2.0}})));
    CHECK_FALSE(in_lcd_corner(map_of({{0.2, 2.0000001}})));
    CHECK(likely(map_of({{0.4999999, 1.0}})));
    CHECK_FALSE(likely(map_of({{0.5, 1.0}})));
    CHECK(valuable(map_of({{0.5, 3.0}})));
    CHECK_FALSE(valuable(map_of({{0.5, 2.9999999}})));
}

TEST_CASE("an edge means what it says, whatever floating point makes of it") {
    CHECK(in_lcd_corner(map_of({{0.1 + 0.1 + 1e-16, 2.0}})));
    CHECK(in_lcd_corner(map_of({{1.0 - 0.8, 2.0}}))); // 0.19999999999999996
    CHECK_FALSE(likely(map_of({{1.0 - 0.5 - 1e-16, 1.0}})));
}

TEST_CASE("corners of the map are on the map") {
    for (const auto& project : std::vector<std::pair<double, double>>{{0, 0}, {1, 0}, {0, 1e9}, {1, 1e9}})
        CHECK(map_of({project}).placed == 1);
    CHECK(cell(map_of({{0, 0}})) == std::pair<std::size_t, std::size_t>{0, 0});
    const RiskMap far = map_of({{1, 1e9}});
    CHECK(cell(far) == std::pair{far.counts.size() - 1, far.counts.front().size() - 1});
}

TEST_CASE("fifty even columns need none added for the usual definitions, an odd one adds its own") {
    CHECK(map_of({{0.1, 1.0}}).counts.front().size() == 50);
    Definitions odd;
    odd.high_risk = 0.333;
    const RiskMap map = map_of({{0.3329, 1.0}}, odd);
    CHECK(map.counts.front().size() == 51);
    CHECK(likely(map));
    CHECK_FALSE(likely(map_of({{0.3331, 1.0}}, odd)));
}

TEST_CASE("definitions at the ends of the scale still part the map") {
    Definitions ends;
    ends.lcd_risk = 1.0;
    CHECK(in_lcd_corner(map_of({{1.0, 2.0}}, ends)));
    ends.lcd_risk = 0.0;
    CHECK(in_lcd_corner(map_of({{0.0, 2.0}}, ends)));
    CHECK_FALSE(in_lcd_corner(map_of({{0.001, 2.0}}, ends)));
    ends.high_risk = 1.0;
    CHECK(likely(map_of({{0.999, 2.0}}, ends)));
    CHECK_FALSE(likely(map_of({{1.0, 2.0}}, ends)));
    ends.lcd_multiple = 0.0;
    CHECK(in_lcd_corner(map_of({{0.0, 0.0}}, ends)));
    CHECK_FALSE(in_lcd_corner(map_of({{0.0, 0.001}}, ends)));
}

TEST_CASE("LCD and high risk at one value part that value from both sides") {
    Definitions same;
    same.lcd_risk = same.high_risk = 0.5;
    CHECK(in_lcd_corner(map_of({{0.5, 1.0}}, same)));
    CHECK_FALSE(likely(map_of({{0.5, 1.0}}, same)));
    CHECK(likely(map_of({{0.49, 1.0}}, same)));
    CHECK_FALSE(in_lcd_corner(map_of({{0.51, 1.0}}, same)));
}

TEST_CASE("live projects without risk or multiple are counted apart, others not at all") {
    Figures figures;
    figures.resize(4);
    figures[0].failure = 0.1;
    figures[0].multiple = 1.0;
    figures[1].failure = 0.1;
    figures[2].multiple = 1.0;
    figures[3] = std::as_const(figures)[0];
    const RiskMap map = risk_map(figures, {0, 1, 2}, {}, 50);
    CHECK(map.placed == 1);
    CHECK(map.unplaced == 2);
    CHECK(risk_map({}, {}, {}, 50).placed == 0);
}

TEST_CASE("every live project is on the map once, on the right side of every line") {
    CHECK(rc::check([] {
        Definitions definitions;
        definitions.high_risk = *rc::gen::inRange(1, 101) / 100.0;
        definitions.lcd_risk = *rc::gen::inRange(0, 101) / 100.0;
        definitions.valuable_multiple = *rc::gen::inRange(1, 60) / 10.0;
        definitions.lcd_multiple = *rc::gen::inRange(0, 60) / 10.0;
        const double risk = *rc::gen::inRange(0, 101) / 100.0, multiple = *rc::gen::inRange(0, 80) / 10.0;
        const RiskMap map = map_of({{risk, multiple}}, definitions, *rc::gen::element<std::size_t>(1, 10, 50, 100));
        RC_ASSERT(map.placed == 1u);
        RC_ASSERT(likely(map) == (risk < definitions.high_risk));
        RC_ASSERT(valuable(map) == (multiple >= definitions.valuable_multiple));
        RC_ASSERT(in_lcd_corner(map) == (risk <= definitions.lcd_risk && multiple <= definitions.lcd_multiple));
    }));
}
