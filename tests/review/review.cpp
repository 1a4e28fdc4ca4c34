#include <engineroom/review/review.hpp>

#include "review/support.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <engineroom/policy/shipped.hpp>
#include <engineroom/present/json.hpp>
#include <random>

using namespace engineroom;
using namespace engineroom::testing;

TEST_CASE("the whole catalogue reviews an empty portfolio: nothing is passed off as passed") {
    Portfolio empty;
    empty.as_of = Date{2026, 11, 1};
    const Review result = review(empty, Policy{});
    CHECK(result.answer.lcd_concentrated == std::nullopt);
    CHECK(result.answer.too_little_risk == std::nullopt);
    CHECK(result.answer.sentence == "Cannot be told: there is no project.");
    CHECK(result.findings.empty());
}

TEST_CASE("each rule of the catalogue that does not compare stands in exactly one list") {
    const auto asked = static_cast<std::size_t>(std::count_if(
        catalogue().begin(), catalogue().end(), [](const Rule& rule) { return !rule.info.in_compare_alone; }));
    CHECK(asked < catalogue().size());
    const Review result = review(live_projects(30), Policy{});
    const std::size_t told =
        result.findings.size() + result.accepted.size() + result.passed.size() + result.not_assessed.size();
    CHECK(told == asked);
    std::size_t counted_rules = 0;
    for (const Score& score : result.scorecard)
        counted_rules += score.passed + score.findings + score.accepted + score.not_assessed;
    CHECK(counted_rules == asked);
    std::size_t woken = 0;
    for (const Wake& wake : result.wake) woken += wake.codes.size();
    CHECK(woken == result.not_assessed.size());
}

TEST_CASE("the number of threads changes nothing in a review") {
    Portfolio portfolio = live_projects(600);
    std::mt19937 random{7};
    const auto below = [&random](std::uint32_t end) { return static_cast<int>(random() % end); };
    for (std::size_t i = 0; i < portfolio.projects.size(); ++i) {
        Project& project = portfolio.projects[i];
        project.stage = static_cast<Stage>(below(8));
        project.cluster = "Cluster " + std::to_string(below(3));
        project.theme = "Theme " + std::to_string(below(5));
        project.risk = Probability{0.1 * below(10)};
        project.budget = Money{1000.0 * below(50)};
        project.payoff = Money{1500.0 * below(90)};
        project.start = Date{2024, 1, 1} + boost::gregorian::days{below(800)};
        project.delivery = Date{2025, 6, 1} + boost::gregorian::days{below(900)};
        project.updated = Date{2026, 1, 1} + boost::gregorian::days{below(300)};
        project.lead = "Org " + std::to_string(below(20));
        project.participants = {"Org " + std::to_string(below(20)), "Org " + std::to_string(below(20))};
        if (i > 0 && below(3) == 0) project.depends_on = {portfolio.projects[i - 1].id};
    }
    const Policy policy = cluster_policy();
    const Review alone = review(portfolio, policy);
    CHECK(alone.findings.size() > 5);
    CHECK(to_json(review(portfolio, policy, std::nullopt, 4)) == to_json(alone));
}
