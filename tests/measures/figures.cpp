/// Figures of projects, kept figure by figure.
#include <doctest/doctest.h>
#include <engineroom/measures/project_figures.hpp>
#include <utility>

using namespace engineroom;

TEST_CASE("the figures of a project are read as they were written, and in their place") {
    ProjectFigures all;
    all.success = 0.9;
    all.failure = 0.1;
    all.payoff_mean = 300.0;
    all.multiple = 3.0;
    all.expected_payoff = 270.0;
    all.expected_net = 170.0;
    all.headroom = 0.5;
    all.winner = 0.01;
    all.enabled_value = 20.0;
    all.enabled_multiple = 3.2;
    all.enabled_missing = 2;
    all.blast_radius = 0.25;
    all.state = FailureState::zombie;
    all.judged = true;
    all.ranged = true;

    Figures figures;
    figures.resize(1);
    figures.push_back(all);
    CHECK(figures.size() == 2);
    const ProjectFigures read = std::as_const(figures)[1];
    CHECK(read.success == 0.9);
    CHECK(read.failure == 0.1);
    CHECK(read.payoff_mean == 300.0);
    CHECK(read.multiple == 3.0);
    CHECK(read.expected_payoff == 270.0);
    CHECK(read.expected_net == 170.0);
    CHECK(read.headroom == 0.5);
    CHECK(read.winner == 0.01);
    CHECK(read.enabled_value == 20.0);
    CHECK(read.enabled_multiple == 3.2);
    CHECK(read.enabled_missing == 2);
    CHECK(read.blast_radius == 0.25);
    CHECK(read.state == FailureState::zombie);
    CHECK(read.judged);
    CHECK(read.ranged);

    CHECK_FALSE(std::as_const(figures)[0].success);
    figures[0].multiple = 7.0;
    CHECK(figures.at(0).multiple == 7.0);
    CHECK_FALSE(figures.at(0).failure);
    CHECK(figures.at(1).multiple == 3.0);
    CHECK_THROWS_AS((void)figures.at(2), std::out_of_range);
}
