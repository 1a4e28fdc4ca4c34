// What changed since an earlier review.
#include <doctest/doctest.h>
#include <engineroom/measures/compute/change.hpp>

using namespace engineroom;

namespace {

/// Projects A, B, C, … live, with a risk of 0.5.
Portfolio portfolio_of(const std::string& ids, Date as_of) {
    Portfolio portfolio;
    portfolio.as_of = as_of;
    for (const char id : ids) {
        Project project;
        project.id = std::string(1, id);
        project.stage = Stage::active;
        project.risk = Probability{0.5};
        portfolio.projects.push_back(project);
    }
    return portfolio;
}

Figures multiples(const std::vector<std::optional<double>>& values) {
    Figures figures;
    figures.resize(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) figures[i].multiple = values[i];
    return figures;
}

const Date then{2026, 2, 1}, now{2026, 11, 1};

} // namespace

TEST_CASE("projects of both days are found by their ids, wherever they stand") {
    const Portfolio before = portfolio_of("ABC", then), after = portfolio_of("CXA", now);
    const auto same = same_ids(before, after);
    CHECK(same == std::vector<std::optional<std::size_t>>{2, std::nullopt, 0});
    const ChangeMeasure change = measure_change(before, multiples({1.0, 2.0, 3.0}), after, multiples({9.0, 8.0, 7.0}));
    CHECK(change.since == then);
    CHECK(change.base.size == 2);
    REQUIRE(change.bets.size() == 2);
    CHECK(change.bets[0].project == 0);
    CHECK(change.bets[0].multiple_before == 3.0);
    CHECK(change.bets[0].multiple == 9.0);
    CHECK(change.bets[1].project == 2);
    CHECK(change.bets[1].multiple_before == 1.0);
}

TEST_CASE("a project that is closed now, or says too little on one of the days, is not compared") {
    Portfolio before = portfolio_of("ABCDE", then), after = portfolio_of("ABCDE", now);
    after.projects[0].stage = Stage::failed;
    before.projects[1].risk = {};
    after.projects[2].risk = {};
    const ChangeMeasure change = measure_change(before, multiples({1.0, 1.0, 1.0, std::nullopt, 1.0}), after,
                                                multiples({1.0, 1.0, 1.0, 1.0, 1.0}));
    CHECK(change.base.size == 4);
    CHECK(change.base.stated == 1);
    REQUIRE(change.bets.size() == 1);
    CHECK(change.bets[0].project == 4);
}

TEST_CASE("of two portfolios without a common project nothing is compared") {
    CHECK(
        measure_change(portfolio_of("A", then), multiples({1.0}), portfolio_of("B", now), multiples({1.0})).base.size ==
        0);
    CHECK(measure_change({}, {}, {}, {}).bets.empty());
}
