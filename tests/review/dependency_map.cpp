// The picture of who waits for whom.
#include "review/support.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <engineroom/review/map_dependencies.hpp>

using namespace engineroom;
using namespace engineroom::testing;

namespace {

using Ids = std::vector<std::string>;

Project project(std::string id, Stage stage, std::vector<Text> upstreams = {}, Maybe<Date> start = {},
                Maybe<Date> delivery = {}) {
    Project made;
    made.id = std::move(id);
    made.stage = stage;
    made.depends_on = std::move(upstreams);
    made.start = start;
    made.delivery = delivery;
    return made;
}

/// B carries C and D, with a delivered and an unknown upstream beside it; F waits for the dead; G and H for each other.
Portfolio linked() {
    Portfolio portfolio;
    portfolio.as_of = Date{2026, 11, 1};
    portfolio.projects = {
        project("A", Stage::delivered),
        project("B", Stage::active, {}, Date{2026, 1, 1}, Date{2026, 12, 31}),
        project("C", Stage::active, {"B"}, Date{2026, 3, 1}, Date{2026, 6, 30}),
        project("D", Stage::active, {"B", "X-9", "A"}, Date{2027, 1, 1}, Date{2027, 6, 30}),
        project("E", Stage::failed),
        project("F", Stage::active, {"E"}),
        project("G", Stage::active, {"H"}),
        project("H", Stage::active, {"G"}),
        project("I", Stage::active),
    };
    return portfolio;
}

Ids ids(const DependencyMap& map, const Nodes& nodes) {
    Ids found;
    for (const std::size_t v : nodes) found.push_back(map.nodes.at(v).project.id.str());
    return found;
}

/// Ids of the nodes for which `is` holds.
template<class Is>
Ids those_that(const DependencyMap& map, Is is) {
    Ids found;
    for (const DependencyNode& node : map.nodes)
        if (is(node)) found.push_back(node.project.id.str());
    return found;
}

/// "B>D", from and to, of the edges for which `is` holds.
template<class Is>
Ids edges_that(const DependencyMap& map, Is is) {
    Ids found;
    for (const DependencyEdge& edge : map.edges)
        if (is(edge))
            found.push_back(map.nodes[edge.from].project.id.str() + ">" + map.nodes[edge.to].project.id.str());
    return found;
}

Ids edges_of(const DependencyMap& map, DependencyState state) {
    return edges_that(map, [state](const DependencyEdge& edge) { return edge.state == state; });
}

} // namespace

TEST_CASE("the map has every project with a dependency and every unknown id, and counts the rest") {
    const DependencyMap map = map_dependencies(linked(), Policy{});
    CHECK(those_that(map, [](const DependencyNode&) { return true; }) ==
          Ids{"A", "B", "C", "D", "E", "F", "G", "H", "X-9"});
    CHECK(those_that(map, [](const DependencyNode& node) { return !node.known; }) == Ids{"X-9"});
    CHECK(map.projects == 9);
    CHECK(map.alone() == 1); // I
}

TEST_CASE("an arrow leads from what is waited for, and tells how the dependency stands") {
    const DependencyMap map = map_dependencies(linked(), Policy{});
    CHECK(map.edges.size() == 7);
    CHECK(edges_of(map, DependencyState::waiting) == Ids{"B>D", "H>G", "G>H"});
    CHECK(edges_of(map, DependencyState::settled) == Ids{"A>D"});    // delivered
    CHECK(edges_of(map, DependencyState::impossible) == Ids{"B>C"}); // due half a year before B
    CHECK(edges_of(map, DependencyState::doomed) == Ids{"E>F"});
    CHECK(edges_of(map, DependencyState::unknown) == Ids{"X-9>D"});
}

TEST_CASE("the critical path is marked on points and arrows") {
    // 364 days of B and 180 of D, against 364 and 121 by way of C.
    const DependencyMap map = map_dependencies(linked(), Policy{});
    CHECK(ids(map, map.critical_path) == Ids{"B", "D"});
    CHECK(map.critical_path_days == 544);
    CHECK(map.critical_path_undated == 0);
    CHECK(those_that(map, [](const DependencyNode& node) { return node.critical; }) == Ids{"B", "D"});
    CHECK(edges_that(map, [](const DependencyEdge& edge) { return edge.critical; }) == Ids{"B>D"});
}

TEST_CASE("a circle is told as a path, and marked on points and arrows") {
    const DependencyMap map = map_dependencies(linked(), Policy{});
    REQUIRE(map.circles.size() == 1);
    CHECK(ids(map, map.circles.front()) == Ids{"G", "H"});
    CHECK(those_that(map, [](const DependencyNode& node) { return node.circular; }) == Ids{"G", "H"});
    CHECK(edges_that(map, [](const DependencyEdge& edge) { return edge.circular; }) == Ids{"H>G", "G>H"});
}

TEST_CASE("projects fall into parts that have nothing to do with each other, the largest first") {
    const DependencyMap map = map_dependencies(linked(), Policy{});
    REQUIRE(map.components.size() == 3);
    CHECK(ids(map, map.components[0]) == Ids{"A", "B", "C", "D", "X-9"});
    CHECK(ids(map, map.components[1]) == Ids{"E", "F"});
    CHECK(ids(map, map.components[2]) == Ids{"G", "H"});
    for (std::size_t c = 0; c < map.components.size(); ++c)
        for (const std::size_t v : map.components[c]) CHECK(map.nodes[v].component == c);
    // C hangs on B alone; A and X-9 on D.
    CHECK(those_that(map, [](const DependencyNode& node) { return node.articulation; }) == Ids{"B", "D"});
}

TEST_CASE("a blast radius is the share of live expected payoff that stands on a project") {
    Portfolio portfolio;
    portfolio.as_of = Date{2026, 11, 1};
    portfolio.projects = {project("U", Stage::active), project("V", Stage::active, {"U"})};
    portfolio.projects[0].risk = Probability{0.2};
    portfolio.projects[1].risk = Probability{0.5};
    for (Project& each : portfolio.projects) each.payoff = Money{100.0};
    // Expected: U 0.8 x 100, V 0.8 x 0.5 x 100; V is all that stands on U: 40 of 120.
    const DependencyMap map = map_dependencies(portfolio, Policy{});
    REQUIRE(map.nodes[0].blast_radius);
    CHECK(*map.nodes[0].blast_radius == doctest::Approx(1.0 / 3.0).epsilon(1e-12));
    CHECK(map.nodes[1].blast_radius == 0.0);
    CHECK(ids(map, map.blast) == Ids{"U"});

    // Without payoffs nobody knows.
    for (Project& each : portfolio.projects) each.payoff.reset();
    CHECK_FALSE(map_dependencies(portfolio, Policy{}).nodes[0].blast_radius);
}

TEST_CASE("a map of nothing is empty, and knows whether dependencies are stated at all") {
    Portfolio portfolio;
    portfolio.as_of = Date{2026, 11, 1};
    CHECK(map_dependencies(portfolio, Policy{}).nodes.empty());
    CHECK(map_dependencies(portfolio, Policy{}).components.empty());
    CHECK_FALSE(map_dependencies(portfolio, Policy{}).stated);

    portfolio.projects = {project("A", Stage::active, {}, Date{2026, 1, 1}, Date{2026, 12, 31})};
    portfolio.columns.insert(Column::depends_on);
    const DependencyMap map = map_dependencies(portfolio, Policy{});
    CHECK(map.stated);
    CHECK(map.alone() == 1);
    CHECK(map.critical_path.empty());
    CHECK_FALSE(map.critical_path_days);
}

TEST_CASE("a project that waits for itself is a part and a circle of one") {
    Portfolio portfolio;
    portfolio.as_of = Date{2026, 11, 1};
    portfolio.projects = {project("A", Stage::active, {"A"})};
    const DependencyMap map = map_dependencies(portfolio, Policy{});
    CHECK(map.components == std::vector<Nodes>{{0}});
    CHECK(map.circles == std::vector<Nodes>{{0}});
    CHECK(map.edges.front().circular);
}
