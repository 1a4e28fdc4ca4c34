#include "support.hpp"

#include <engineroom/simulate/loss.hpp>

#include <cmath>
#include <doctest/doctest.h>

using namespace engineroom;

TEST_CASE("small webs of dependencies fail as often as all their outcomes, one by one, say") {
    Portfolio portfolio = random_portfolio(8, 31);
    add_dependencies(portfolio, 32);
    const std::size_t n = portfolio.projects.size();
    std::vector<double> fails(n, 0.0);
    double none = 0.0, expected = 0.0;
    for (unsigned own = 0; own < 1U << n; ++own) { // bit i: project i fails by itself
        double chance = 1.0;
        std::vector<bool> failed(n);
        for (std::size_t i = 0; i < n; ++i) {
            const double p = portfolio.projects[i].risk->value();
            failed[i] = (own >> i & 1U) != 0;
            chance *= failed[i] ? p : 1.0 - p;
            for (const Text& id : portfolio.projects[i].depends_on)
                for (std::size_t u = 0; u < i; ++u)
                    if (portfolio.projects[u].id == id && failed[u]) failed[i] = true;
        }
        bool any = false;
        for (std::size_t i = 0; i < n; ++i) {
            fails[i] += failed[i] ? chance : 0.0;
            expected += failed[i] ? chance : 0.0;
            any = any || failed[i];
        }
        if (!any) none += chance;
    }
    const double trials = 100'000;
    const Outcome outcome = simulated(portfolio, independent_policy(), 100'000, 3, 2).outcome;
    const auto near = [trials](double value, double p) {
        CHECK(std::fabs(value - p) < 4.0 * std::sqrt(p * (1.0 - p) / trials) + 1e-12);
    };
    for (std::size_t i = 0; i < n; ++i) near(outcome.by_project[i].failure_probability, fails[i]);
    near(outcome.failures.none_probability, none);
    CHECK(outcome.failures.mean == doctest::Approx(expected).epsilon(0.01));
    CHECK(outcome.failures.own_mean < outcome.failures.mean);
}

TEST_CASE("contributions to the expected shortfall add up to it") {
    Portfolio portfolio = random_portfolio(30, 41);
    add_dependencies(portfolio, 42);
    Policy policy = cluster_policy();
    policy.simulation.cost_at_failure = 0.2;
    for (const std::uint64_t trials :
         {std::uint64_t{10}, std::uint64_t{999}, std::uint64_t{50'000}, std::uint64_t{200'000}}) {
        const Outcome outcome = simulated(portfolio, policy, trials, 5, 2).outcome;
        double sum = 0;
        for (const SimulatedProject& project : outcome.by_project) sum += *project.shortfall_contribution;
        CHECK(sum == doctest::Approx(outcome.net->expected_shortfall).epsilon(1e-9));
        // Equal where one trial is the whole tail, but for rounding.
        const double rounding = trials <= 20 ? 1e-6 * std::fabs(outcome.net->quantiles.p05) : 0.0;
        CHECK(outcome.net->expected_shortfall <= outcome.net->quantiles.p05 + outcome.net->quantile_error + rounding);
        double mean = 0;
        for (const SimulatedProject& project : outcome.by_project) mean += *project.mean_net;
        CHECK(mean == doctest::Approx(outcome.net->mean).epsilon(1e-5));
    }
}

TEST_CASE("what costs nothing is no winner, whatever it pays") {
    Portfolio portfolio = empty_portfolio();
    portfolio.projects = {bet("A", 0.2, 100, 0)};
    CHECK(*simulated(portfolio, independent_policy(), 10'000, 8).outcome.winner_probability == 0.0);
    portfolio.projects = {bet("A", 0.2, 100, 10)};
    CHECK(*simulated(portfolio, independent_policy(), 10'000, 8).outcome.winner_probability > 0.5);
}

TEST_CASE("the expected shortfall of a coin is what its formula says") {
    // Pays 100 or nothing, costs 60: net 40 with 0.99 or -60 with 0.01. Of the worst 5 %, a fifth loses 60 and the rest
    // gains 40: 0.2 * -60 + 0.8 * 40 = 20, for exactly that many failures.
    Portfolio portfolio = empty_portfolio();
    portfolio.projects = {bet("A", 0.01, 100, 60)};
    const Outcome outcome = simulated(portfolio, independent_policy(), 100'000, 8).outcome;
    const double failed = outcome.by_project.front().failure_probability;
    CHECK(failed == doctest::Approx(0.01).epsilon(0.2));
    CHECK(outcome.net->expected_shortfall == doctest::Approx((failed * -60 + (0.05 - failed) * 40) / 0.05));
    CHECK(*outcome.loss_probability == doctest::Approx(failed));
    CHECK(outcome.net->mean == doctest::Approx(100 * (1 - failed) - 60));
    CHECK(outcome.multiple->p50 == doctest::Approx(100.0 / 60.0));
}

TEST_CASE("costs are those of success, failure and knock-on") {
    // U fails for certain: it costs 30 + 0.5 * 70 = 65. D, not started, costs what was spent, 10. E, started, costs
    // 20 + 0.5 * 80 = 60.
    Portfolio portfolio = empty_portfolio();
    Project u = bet("U", 1.0, 500, 100), d = bet("D", 0.0, 500, 100), e = bet("E", 0.0, 500, 100),
            s = bet("S", 0.0, 300, 100);
    u.spent = Money{30};
    d.spent = Money{10};
    d.start = Date{2027, 1, 1};
    e.spent = Money{20};
    e.start = Date{2026, 1, 1};
    d.depends_on.push_back(Text{"U"});
    e.depends_on.push_back(Text{"U"});
    portfolio.projects = {d, e, u, s};
    Policy policy = cluster_policy();
    policy.simulation.cost_at_failure = 0.5;
    const Outcome outcome = simulated(portfolio, policy, 2000).outcome;
    CHECK(*outcome.by_project[0].mean_net == doctest::Approx(-10));
    CHECK(*outcome.by_project[1].mean_net == doctest::Approx(-60));
    CHECK(*outcome.by_project[2].mean_net == doctest::Approx(-65));
    CHECK(*outcome.by_project[3].mean_net == doctest::Approx(200));
    CHECK(outcome.net->mean == doctest::Approx(65));
    CHECK(outcome.net->sd == doctest::Approx(0).epsilon(1e-9));
    CHECK(outcome.failures.mean == 3);
    CHECK(outcome.failures.own_mean == 1);
    CHECK(outcome.failures.none_probability == 0);
}

TEST_CASE("an upstream that is not simulated counts by its stage") {
    Portfolio portfolio = empty_portfolio();
    const auto with_upstream = [&](std::optional<Stage> stage) {
        Project up = bet("U", 0.25, 10, 1), down = bet("D", 0.0, 10, 1);
        up.stage = stage;
        down.depends_on.push_back(Text{"U"});
        portfolio.projects = {down, up};
        return simulated(portfolio, cluster_policy(), 50'000, 6);
    };
    CHECK(with_upstream(Stage::delivered).outcome.by_project.front().failure_probability == 0);
    CHECK(with_upstream(Stage::failed).outcome.by_project.front().failure_probability == 1);
    const Simulation idea = with_upstream(Stage::idea);
    CHECK(idea.outcome.by_project.front().failure_probability == doctest::Approx(0.25).epsilon(0.05));
    CHECK(idea.projects == 1);
    CHECK(idea.left_out.size() >= 1);
    CHECK(idea.outcome.by_project.size() == 1);
}

TEST_CASE("projects are delivered by the month when their duration, slipped, ends") {
    // Planned for 100 days from the as-of date, median slip 1: half of those that succeed are there after 100 days.
    Portfolio portfolio = empty_portfolio();
    Project project = bet("A", 0.2, 10, 1);
    project.start = Date{2026, 11, 1};
    project.delivery = Date{2027, 2, 9};
    portfolio.projects = {project};
    Policy policy = cluster_policy();
    const Outcome outcome = simulated(portfolio, policy, 8192, 2).outcome;
    REQUIRE(outcome.delivered_by.size() > 4);
    CHECK(outcome.delivered_by.front().month == Date{2026, 11, 1});
    // By the end of January 2027, day 92 begins: ln 0.92 / (ln 1.5 / 1.28155) = -0.2635, of which 39.6 % lie below.
    CHECK(outcome.delivered_by[2].mean == doctest::Approx(0.8 * 0.396).epsilon(0.06));
    CHECK(outcome.delivered_by.back().mean == doctest::Approx(0.8).epsilon(0.03));
    CHECK(outcome.delivered_by.back().payoff_mean == doctest::Approx(10 * outcome.delivered_by.back().mean));
    for (std::size_t m = 1; m < outcome.delivered_by.size(); ++m)
        CHECK(outcome.delivered_by[m].mean >= outcome.delivered_by[m - 1].mean);
}

TEST_CASE("a project that waits starts when what it waits for is delivered; one that is overdue ends after today") {
    Policy policy = cluster_policy();
    policy.simulation.slip_p90 = policy.simulation.slip_median; // durations are as planned
    policy.simulation.discount_rate = 0.10;
    Portfolio portfolio = empty_portfolio();
    Project up = bet("U", 0.0, 0, 0), down = bet("D", 0.0, 100, 0), late = bet("L", 0.0, 100, 0);
    up.start = Date{2026, 11, 1};
    up.delivery = Date{2027, 11, 1}; // 365 days
    down.stage = Stage::proposed;
    down.start = Date{2027, 1, 1};
    down.delivery = Date{2028, 1, 1}; // 365 days, from 1 November 2027
    down.depends_on.push_back(Text{"U"});
    late.start = Date{2025, 1, 1};
    late.delivery = Date{2025, 6, 1}; // over already: delivered today
    portfolio.projects = {up, down, late};
    Scenario scenario;
    scenario.trials = 1024;
    scenario.include_proposed = true;
    const Outcome outcome = simulate(portfolio, policy, scenario).value().outcome;
    CHECK(*outcome.by_project[1].mean_net == doctest::Approx(100 / std::pow(1.1, 730 / 365.25)).epsilon(1e-5));
    CHECK(*outcome.by_project[2].mean_net == doctest::Approx(100).epsilon(1e-5));
}

TEST_CASE("extreme inputs give finite, right answers or are refused") {
    Portfolio portfolio = empty_portfolio();
    SUBCASE("nothing is live") {
        portfolio.projects = {bet("A", 0.5, 1, 1)};
        portfolio.projects[0].stage = Stage::idea;
        CHECK(simulate(portfolio, cluster_policy()).has_error());
    }
    SUBCASE("all fail, pay nothing") {
        portfolio.projects = {bet("A", 1.0, 5, 1), bet("B", 0.0, 0, 1)};
        const Outcome outcome = simulated(portfolio, cluster_policy(), 100).outcome;
        CHECK(outcome.net->mean == doctest::Approx(-2));
        CHECK(*outcome.loss_probability == 1);
        CHECK(!outcome.top_decile_share);
        CHECK(outcome.by_project[0].failure_probability == 1);
        CHECK(outcome.by_project[1].failure_probability == 0);
    }
    SUBCASE("a spread of a million") {
        Project project = bet("A", 0.5, 1e6, 1e5);
        project.payoff_low = Money{1e3};
        project.payoff_high = Money{1e9};
        portfolio.projects = {project};
        const Outcome outcome = simulated(portfolio, cluster_policy(), 100'000, 3, 2).outcome;
        CHECK(std::isfinite(outcome.net->mean));
        CHECK(std::isfinite(outcome.net->sd));
        // The median payoff is that of half of the successes: P75 of the net.
        CHECK(outcome.net->quantiles.p75 == doctest::Approx(1e6 - 1e5).epsilon(0.15));
    }
    SUBCASE("a range beyond single precision is refused with its place") {
        Project project = bet("A", 0.5, 1, 1);
        project.payoff_low = Money{1e-12};
        project.payoff_high = Money{1e12};
        portfolio.projects = {project};
        const auto refused = simulate(portfolio, cluster_policy());
        REQUIRE(refused.has_error());
        CHECK(refused.error().message.find("'A'") != std::string::npos);
    }
    SUBCASE("nothing states money") {
        portfolio.projects = {bet("A", 0.5, 1, 1)};
        portfolio.projects[0].budget = std::nullopt;
        const Simulation told = simulated(portfolio, cluster_policy(), 1000);
        CHECK(!told.outcome.net);
        CHECK(!told.outcome.by_project[0].mean_net);
        CHECK(told.left_out.size() == 2); // out of money, and out of timing
    }
}

TEST_CASE("a review is given the chance of a loss, while the work stays below what the policy allows") {
    Portfolio portfolio = random_portfolio(20, 51);
    Policy policy = cluster_policy();
    policy.simulation.trials = 2000;
    const auto loss = simulated_loss(portfolio, policy);
    REQUIRE(loss);
    const Simulation same = simulated(portfolio, policy, 2000);
    CHECK(loss->probability == *same.outcome.loss_probability);
    CHECK(loss->base.stated == 20);
    CHECK(loss->trials == 2000);
    for (std::size_t k = 0; k < loss->worst.size(); ++k)
        CHECK(*same.outcome.by_project[loss->worst[k]].shortfall_contribution == loss->contributions[k]);
    policy.simulation.review_work = 40'000;
    CHECK(!simulated_loss(portfolio, policy));
    policy.simulation.review_work = 40'001;
    CHECK(simulated_loss(portfolio, policy));
}
