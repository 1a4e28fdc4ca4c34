// What changed between two days.
#include "review/support.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <engineroom/measures/compute/change.hpp>
#include <engineroom/review/compare.hpp>
#include <engineroom/review/review.hpp>

using namespace engineroom;
using namespace engineroom::testing;

namespace {

using Ids = std::vector<std::string>;

/// A review of `portfolio` with the figures that a comparison looks at.
Review reviewed_by(const Portfolio& portfolio, const std::vector<Rule>& rules,
                   const std::vector<std::optional<double>>& multiples = {}) {
    Measures measures;
    measures.projects.resize(portfolio.projects.size());
    for (std::size_t i = 0; i < multiples.size(); ++i) measures.projects[i].multiple = multiples[i];
    return review(portfolio, Policy{}, std::move(measures), rules);
}

/// The later one is told of the earlier, as a comparison wants it.
Comparison compared_portfolios(const Portfolio& before, const Portfolio& after,
                               const std::vector<std::optional<double>>& multiples_before = {},
                               const std::vector<std::optional<double>>& multiples = {}) {
    const Review old_review = reviewed_by(before, {}, multiples_before);
    Review new_review = reviewed_by(after, {}, multiples);
    Measures measures = *new_review.measures;
    measures.change = measure_change(before, old_review.measures->projects, after, measures.projects);
    new_review.measures = std::make_shared<const Measures>(std::move(measures));
    return compare(before, old_review, after, new_review, Policy{});
}

Assessment lacks(const Measures& measures, const Policy& policy) {
    return lacks_risk(measures, policy);
}

Ids codes(const std::vector<FindingChange>& findings) {
    Ids found;
    for (const FindingChange& change : findings) found.push_back(change.finding.code + ", " + change.otherwise);
    return found;
}

} // namespace

TEST_CASE("projects came and went by their ids") {
    Portfolio before = live_projects(3), after = live_projects(3);
    after.projects[1].id = "Q-9";
    const Comparison comparison = compared_portfolios(before, after);
    CHECK(ids(comparison.came) == Ids{"Q-9"});
    CHECK(ids(comparison.went) == Ids{"P-2"});
    CHECK(comparison.stayed == 2);
    // Both are 'Project 2': perhaps only the id was changed.
    REQUIRE(comparison.same_names.size() == 1);
    CHECK(comparison.same_names[0].went.id == "P-2");
    CHECK(comparison.same_names[0].came.id == "Q-9");
}

TEST_CASE("what a project says differently is told with both values") {
    Portfolio before = live_projects(1), after = live_projects(1);
    before.projects[0].delivery = Date{2026, 12, 31};
    after.projects[0].delivery = Date{2027, 6, 30};
    before.projects[0].budget = Money{100};
    after.projects[0].budget = Money{150};
    before.projects[0].risk = Probability{0.5};
    after.projects[0].stage = Stage::delivered;
    const Comparison comparison = compared_portfolios(before, after);
    REQUIRE(comparison.changed.size() == 4);
    CHECK(comparison.changed[0].field == Column::stage);
    CHECK(comparison.changed[0].before == ComparedValue{Stage::active});
    CHECK(comparison.changed[0].after == ComparedValue{Stage::delivered});
    CHECK(comparison.changed[1].field == Column::delivery);
    CHECK(comparison.changed[1].after == ComparedValue{Date{2027, 6, 30}});
    CHECK(comparison.changed[2].field == Column::risk);
    CHECK(comparison.changed[2].before == ComparedValue{0.5});
    CHECK(comparison.changed[2].after == ComparedValue{}); // no longer stated
    CHECK(comparison.changed[3].field == Column::budget);
    CHECK(comparison.changed[3].after == ComparedValue{150.0});
    CHECK(comparison.changed[3].project.id == "P-1");
}

TEST_CASE("a portfolio compared with itself has not changed") {
    Portfolio same = live_projects(3);
    same.projects[0].risk = Probability{0.3};
    same.projects[1].budget = Money{100};
    const std::vector<Rule> rules{rule_that("LCD001", finds_three), rule_that("RSK001", passes)};
    const Review once = reviewed_by(same, rules, {2.0, {}, 1.0});
    const Comparison comparison = compare(same, once, same, once, Policy{});
    CHECK(comparison.came.empty());
    CHECK(comparison.went.empty());
    CHECK(comparison.changed.empty());
    CHECK(comparison.watered_down.empty());
    CHECK(comparison.findings_came.empty());
    CHECK(comparison.findings_went.empty());
    CHECK(comparison.findings_stayed.size() == 1);
    CHECK(comparison.stayed == 3);
}

TEST_CASE("amounts of two currencies are not compared, all else is") {
    Portfolio before = live_projects(1), after = live_projects(1);
    before.projects[0].budget = Money{100};
    after.projects[0].budget = Money{150};
    after.projects[0].risk = Probability{0.5};
    after.currency = "SEK";
    Comparison comparison = compared_portfolios(before, after);
    CHECK_FALSE(comparison.money_compared);
    REQUIRE(comparison.changed.size() == 1);
    CHECK(comparison.changed[0].field == Column::risk);
    after.currency.clear(); // not stated: the same, as far as anybody knows
    comparison = compared_portfolios(before, after);
    CHECK(comparison.money_compared);
    CHECK(comparison.changed.size() == 2);
}

TEST_CASE("a project is watered down where risk and multiple both fell by more than a fifth") {
    Portfolio before = live_projects(5), after = live_projects(5);
    const double risks[] = {0.79, 0.8, 0.79, 0.5, 0.5}; // of 1 before
    for (std::size_t i = 0; i < 5; ++i) {
        before.projects[i].risk = Probability{1.0};
        after.projects[i].risk = Probability{risks[i]};
    }
    after.projects[4].stage = Stage::delivered; // has its outcome
    const Comparison comparison =
        compared_portfolios(before, after, {10.0, 10.0, 10.0, {}, 10.0}, {7.9, 7.9, 8.0, 1.0, 1.0});
    CHECK(comparison.watering_fall == 0.2);
    CHECK(comparison.watered_base == 3);
    REQUIRE(comparison.watered_down.size() == 1); // the second fell by a fifth in risk, the third in its multiple
    CHECK(comparison.watered_down[0].project.id == "P-1");
    CHECK(comparison.watered_down[0].risk == 0.79);
    CHECK(comparison.watered_down[0].multiple_before == 10.0);
}

TEST_CASE("findings came, went and stayed, and it is told what they are otherwise") {
    const Portfolio same = live_projects(3);
    const Review before = reviewed_by(same, {rule_that("AAA001", finds_three), rule_that("BBB001", passes),
                                             rule_that("CCC001", finds_three), rule_that("DDD001", finds_three)});
    const Review after = reviewed_by(same, {rule_that("AAA001", finds_as_a_whole), rule_that("BBB001", finds_three),
                                            rule_that("CCC001", lacks), rule_that("DDD001", passes)});
    const Comparison comparison = compare(same, before, same, after, Policy{});
    REQUIRE(comparison.findings_stayed.size() == 1);
    CHECK(comparison.findings_stayed[0].before == Severity::warning);
    CHECK(comparison.findings_stayed[0].finding.severity == Severity::critical);
    CHECK(codes(comparison.findings_came) == Ids{"BBB001, passed"});
    // Not assessed is not passed.
    CHECK(codes(comparison.findings_went) == Ids{"CCC001, not assessed: there is no column risk", "DDD001, passed"});
}

TEST_CASE("the rule on watered-down projects is asked of a review that was told of an earlier one, and of no other") {
    Portfolio before = live_projects(5), after = live_projects(5);
    for (Portfolio* portfolio : {&before, &after})
        for (Column column : {Column::risk, Column::payoff, Column::budget}) portfolio->columns.insert(column);
    for (std::size_t i = 0; i < 5; ++i) {
        before.projects[i].risk = after.projects[i].risk = Probability{0.5};
        before.projects[i].budget = after.projects[i].budget = Money{100};
        before.projects[i].payoff = after.projects[i].payoff = Money{600};
    }
    after.projects[2].risk = Probability{0.3};
    after.projects[2].payoff = Money{400};
    const Review old_review = review(before, Policy{}), alone = review(after, Policy{});
    const auto names = [](const auto& list, auto code_of) {
        return std::count_if(list.begin(), list.end(), [&](const auto& one) { return code_of(one) == "LCD007"; });
    };
    const auto of_finding = [](const Finding& finding) { return finding.code; };
    CHECK(names(alone.findings, of_finding) == 0);
    CHECK(names(alone.passed, [](const std::string& code) { return code; }) == 0);
    CHECK(names(alone.not_assessed, [](const Unassessed& rule) { return rule.code; }) == 0);

    const Review told = review(after, Policy{}, before, old_review);
    REQUIRE(names(told.findings, of_finding) == 1);
    const Comparison comparison = compare(before, old_review, after, told, Policy{});
    bool came = false;
    for (const FindingChange& change : comparison.findings_came)
        came = came || (change.finding.code == "LCD007" && change.otherwise == "not asked of one day alone" &&
                        change.finding.severity == Severity::warning && // one of five is a fifth
                        ids(change.finding.projects) == Ids{"P-3"});
    CHECK(came);
    REQUIRE(comparison.watered_down.size() == 1);
    CHECK(comparison.watered_down[0].project.id == "P-3");

    // Accepted, it is no finding; what happened to the project is told all the same.
    const Policy accepting_it = accepting("LCD007", "");
    const Review accepted = review(after, accepting_it, before, old_review);
    CHECK(names(accepted.findings, of_finding) == 0);
    CHECK(compare(before, old_review, after, accepted, accepting_it).watered_down.size() == 1);
}

TEST_CASE("nothing compared with something") {
    const Comparison comparison = compared_portfolios(live_projects(0), live_projects(2));
    CHECK(ids(comparison.came) == Ids{"P-1", "P-2"});
    CHECK(comparison.stayed == 0);
    CHECK(comparison.same_names.empty());
}
