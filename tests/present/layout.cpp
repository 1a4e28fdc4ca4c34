/// Where the points of the two pictures stand.
#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <present/html/layers.hpp>
#include <present/html/spread.hpp>
#include <rapidcheck.h>
#include <utility>
#include <vector>

using namespace engineroom;
using namespace engineroom::html;

namespace {

DependencyEdge arrow(std::size_t from, std::size_t to) {
    DependencyEdge edge;
    edge.from = from;
    edge.to = to;
    return edge;
}

} // namespace

TEST_CASE("what waits stands to the right of all that it waits for") {
    CHECK(rc::check([] {
        const auto size = *rc::gen::inRange<std::size_t>(1, 30);
        std::vector<DependencyEdge> edges;
        for (const auto& [a, b] : *rc::gen::container<std::vector<std::pair<std::size_t, std::size_t>>>(
                 rc::gen::pair(rc::gen::inRange<std::size_t>(0, size), rc::gen::inRange<std::size_t>(0, size))))
            if (a != b) edges.push_back(arrow(std::min(a, b), std::max(a, b))); // no circle
        const std::vector<Spot> spots = layered(size, edges);
        for (const DependencyEdge& edge : edges) RC_ASSERT(spots[edge.from].x < spots[edge.to].x);
        for (std::size_t a = 0; a < size; ++a)
            for (std::size_t b = 0; b < a; ++b) RC_ASSERT(spots[a].x != spots[b].x || spots[a].y != spots[b].y);
    }));
}

TEST_CASE("a chain of three takes three columns of one row") {
    const std::vector<Spot> spots = layered(3, {arrow(2, 1), arrow(1, 0)});
    CHECK(spots[2].x == 0.0);
    CHECK(spots[1].x == 1.0);
    CHECK(spots[0].x == 2.0);
    CHECK(spots[0].y == spots[2].y);
}

TEST_CASE("arrows that would cross are untangled") {
    // 0 -> 3 and 1 -> 2, joined by 0 -> 4 <- 1: the order of 2 and 3 follows that of 0 and 1.
    const std::vector<Spot> spots = layered(5, {arrow(0, 3), arrow(1, 2), arrow(0, 4), arrow(1, 4)});
    CHECK((spots[0].y < spots[1].y) == (spots[3].y < spots[2].y));
}

TEST_CASE("a circle has a picture, too") {
    const std::vector<Spot> spots = layered(2, {arrow(0, 1), arrow(1, 0)});
    CHECK(spots[0].x != spots[1].x);
    CHECK(layered(1, {arrow(0, 0)}).size() == 1);
    CHECK(layered(0, {}).empty());
}

TEST_CASE("linked points stand nearer each other than the others, always in the same places") {
    // Two groups of four, all linked within.
    std::vector<std::pair<std::size_t, std::size_t>> lines;
    for (const std::size_t first : {0U, 4U})
        for (std::size_t a = first; a < first + 4; ++a)
            for (std::size_t b = first; b < a; ++b) lines.emplace_back(a, b);
    const std::vector<Spot> spots = spread(8, lines);
    const auto distance = [&](std::size_t a, std::size_t b) {
        return std::hypot(spots[a].x - spots[b].x, spots[a].y - spots[b].y);
    };
    CHECK(distance(0, 1) < distance(0, 5));
    CHECK(distance(6, 7) < distance(6, 2));
    const std::vector<Spot> again = spread(8, lines);
    for (std::size_t p = 0; p < 8; ++p) {
        CHECK(spots[p].x == again[p].x);
        CHECK(spots[p].y == again[p].y);
        CHECK(spots[p].x >= 0.0);
        CHECK(spots[p].x <= 1.0);
        CHECK(spots[p].y >= 0.0);
        CHECK(spots[p].y <= 1.0);
    }
    CHECK(spread(0, {}).empty());
    CHECK(spread(1, {}).size() == 1);
    CHECK(std::isfinite(spread(2, {}).front().x));
}
