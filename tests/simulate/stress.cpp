#include "support.hpp"

#include "simulate/stress.hpp"

#include <cmath>
#include <doctest/doctest.h>

using namespace engineroom;

namespace {

Organisation organisation(const std::string& name, FundingKind kind) {
    Organisation made;
    made.name = name;
    made.funding_kind = kind;
    return made;
}

/// Three projects with 100 each, of which the state gives 80, 50 and 20, and a member the rest.
Portfolio funded() {
    Portfolio portfolio = empty_portfolio();
    portfolio.projects = {bet("A", 0.1, 300, 100), bet("B", 0.1, 300, 100), bet("C", 0.1, 300, 100)};
    const double state[] = {80, 50, 20};
    for (std::size_t i = 0; i < 3; ++i) {
        portfolio.projects[i].funding.push_back({Text{"State"}, Money{state[i]}});
        portfolio.projects[i].funding.push_back({Text{"Member"}, Money{100 - state[i]}});
        portfolio.projects[i].spent = Money{20};
    }
    portfolio.organisations = {organisation("State", FundingKind::public_),
                               organisation("Member", FundingKind::membership)};
    return portfolio;
}

Outcome stressed(const Portfolio& portfolio, const Policy& policy, const std::string& stress) {
    Scenario scenario;
    scenario.trials = 20'000;
    scenario.stresses = {stress_named(stress).value()};
    return simulate(portfolio, policy, scenario).value().stressed.at(0).outcome;
}

} // namespace

TEST_CASE("when a funder goes, projects stop until what they release covers the gaps of the others") {
    // Unspent are 80 of each 100; gaps 64, 40 and 16, 120 in all. A stops first (64 of 80): 16 are released, 56 open.
    // Then B (40 of 80): 40 more, 56 released in all, 16 open: enough.
    const Portfolio portfolio = funded();
    const std::vector<bool> all(3, true);
    for (const char* name : {"funding:State", "political"}) {
        const StressEffect effect = effect_of(stress_named(name).value(), portfolio, all).value();
        CHECK(effect.fails == std::vector<bool>{true, true, false});
        CHECK(effect.cost_spent == std::vector<bool>{true, true, false});
    }
    const Outcome outcome = stressed(portfolio, independent_policy(), "funding:State");
    CHECK(*outcome.by_project[0].mean_net == doctest::Approx(-20));
    CHECK(*outcome.by_project[1].mean_net == doctest::Approx(-20));
    CHECK(outcome.by_project[2].failure_probability == doctest::Approx(0.1).epsilon(0.1));
}

TEST_CASE("shares that are alike but for rounding are alike, and the larger gap stops first") {
    // Both lose two fifths of what they have left: 246,400 of 616,000, which in doubles is a hair less, and 160,000 of
    // 400,000. When the first stops it releases 369,600, more than the other needs.
    Portfolio portfolio = funded();
    portfolio.projects = {bet("B", 0.1, 900'000, 400'000), bet("A", 0.1, 900'000, 880'000)};
    portfolio.projects[0].funding = {{Text{"State"}, Money{160'000}}};
    portfolio.projects[1].funding = {{Text{"State"}, Money{352'000}}};
    portfolio.projects[1].spent = Money{264'000};
    const std::vector<bool> all(2, true);
    const StressEffect effect = effect_of(stress_named("political").value(), portfolio, all).value();
    CHECK(effect.fails == std::vector<bool>{false, true});
}

TEST_CASE("when an organisation leaves, what it leads fails and what it takes part in fails more often") {
    Portfolio portfolio = empty_portfolio();
    portfolio.projects = {bet("A", 0.2, 300, 100), bet("B", 0.2, 300, 100), bet("C", 0.2, 300, 100)};
    portfolio.projects[0].lead = Text{"Org"};
    portfolio.projects[1].lead = Text{"Other"};
    portfolio.projects[1].participants.push_back(Text{"Org"});
    const Outcome outcome = stressed(portfolio, independent_policy(), "exit:Org");
    CHECK(outcome.by_project[0].failure_probability == 1);
    CHECK(outcome.by_project[1].failure_probability == doctest::Approx(0.4 / 1.2).epsilon(0.04)); // 2p / (1 + p)
    CHECK(outcome.by_project[2].failure_probability == doctest::Approx(0.2).epsilon(0.05));
}

TEST_CASE("a downturn and a failing technology make failures more likely by what their factors weigh") {
    Portfolio portfolio = empty_portfolio();
    portfolio.projects = {bet("A", 0.3, 300, 100), bet("B", 0.3, 300, 100)};
    portfolio.projects[0].theme = Text{"Steam"};
    const auto normal = [](double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); };
    const double cut = -0.5244005127080407; // of 0.3
    // Market at -2: A also has its theme's own draw, so only the market's share is fixed.
    const Outcome downturn = stressed(portfolio, cluster_policy(), "downturn");
    const double expected = normal((cut + 2 * std::sqrt(0.05)) / std::sqrt(0.95));
    CHECK(downturn.by_project[0].failure_probability == doctest::Approx(expected).epsilon(0.03));
    CHECK(downturn.by_project[1].failure_probability == doctest::Approx(expected).epsilon(0.03));
    const Outcome steam = stressed(portfolio, cluster_policy(), "technology:Steam");
    CHECK(steam.by_project[0].failure_probability ==
          doctest::Approx(normal((cut + 3 * std::sqrt(0.10)) / std::sqrt(0.90))).epsilon(0.03));
    CHECK(steam.by_project[1].failure_probability == doctest::Approx(0.3).epsilon(0.05));
}

TEST_CASE("a stress that changes nothing says why") {
    const auto idle = [](const Portfolio& portfolio, const Policy& policy, const std::string& stress) {
        Scenario scenario;
        scenario.trials = 100;
        scenario.stresses = {stress_named(stress).value()};
        return simulate(portfolio, policy, scenario).value().stressed.at(0).idle;
    };
    CHECK(idle(funded(), cluster_policy(), "political").empty());
    CHECK(idle(funded(), cluster_policy(), "funding:State").empty());
    CHECK(idle(funded(), cluster_policy(), "downturn").empty());
    CHECK(idle(funded(), independent_policy(), "downturn").find("market is 0") == 0);
    Portfolio unknown = funded();
    unknown.organisations.clear();
    CHECK(idle(unknown, cluster_policy(), "political").find("known to be public") != std::string::npos);
    Portfolio spent = funded();
    for (Project& project : spent.projects) project.spent = project.budget;
    CHECK(idle(spent, cluster_policy(), "political").find("left to spend") != std::string::npos);
    CHECK(idle(spent, cluster_policy(), "funding:State").find("left to spend") != std::string::npos);
}

TEST_CASE("a stress that names nothing of the portfolio is refused, and so is a word that is none") {
    Scenario scenario;
    for (const char* name : {"technology:Tin", "exit:Nobody", "funding:Nobody"}) {
        scenario.stresses = {stress_named(name).value()};
        CHECK(simulate(funded(), cluster_policy(), scenario).has_error());
    }
    for (const char* word : {"", "crash", "downturn:now", "technology", "technology:", "exit", "political:left"})
        CHECK(stress_named(word).has_error());
}
