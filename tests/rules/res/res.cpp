// RES001, RES002 and RES009: values worked out by hand, and both sides of every threshold.
#include "../support.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <engineroom/rules/catalogue.hpp>

using namespace engineroom;
using namespace engineroom::test;

namespace {

Measures sizes(std::optional<double> ratio, std::size_t live = 15) {
    Measures measures = blank_measures(live);
    measures.resourcing.base = all_of(live);
    measures.resourcing.budget_ratio = ratio;
    measures.resourcing.budget_p10 = 51400;
    measures.resourcing.budget_p90 = 62600;
    return measures;
}

Measures largest(std::optional<double> share, std::size_t live) {
    Measures measures = blank_measures(live);
    measures.resourcing.base = all_of(live);
    measures.resourcing.largest_share = share;
    measures.resourcing.largest = {3, 1, 0};
    return measures;
}

Measures overspent(Indices over, std::size_t stated, std::size_t live) {
    Measures measures = blank_measures(live);
    measures.resourcing.spent_base = some_of(stated, live);
    measures.resourcing.over_budget = std::move(over);
    return measures;
}

} // namespace

TEST_CASE("RES001 finds budgets between 50 and 64 thousand alike") {
    // 50, 51, ... 64 thousand (15). Type 7: P10 at 1.4 is 51.4, P90 at 12.6 is 62.6.
    const Fixture read = fixture(SizesAlike::info, "flagged");
    const Assessment assessment = SizesAlike::assess(read.measures, read.policy);
    CHECK(found(assessment).severity == Severity::notice);
    CHECK(*found(assessment).value == doctest::Approx(62.6 / 51.4).epsilon(1e-12));
    CHECK(*found(assessment).threshold == 3);
    CHECK(found(assessment).message ==
          "Budgets are much alike: leaving out the top and the bottom tenth, those of 15 live projects lie "
          "between 51,400 and 62,600.");
    CHECK(found(assessment).projects.size() == 10);
}

TEST_CASE("RES001 tells below a ratio of three, with fifteen projects or more") {
    CHECK(verdict_of<SizesAlike>(sizes(3)) == "passed");
    CHECK(verdict_of<SizesAlike>(sizes(3 - nothing)) == "passed");
    CHECK(verdict_of<SizesAlike>(sizes(3 - little)) == "notice");
    CHECK(verdict_of<SizesAlike>(sizes(1, 14)) == "not assessed");
    CHECK(because(SizesAlike::assess(sizes(std::nullopt), Policy{})) ==
          "a tenth of the live budgets or more are 0, so there is no ratio");
}

TEST_CASE("RES002 finds one of ten projects with 60 % of the money critical") {
    const Fixture read = fixture(OneBet::info, "flagged");
    const Assessment assessment = OneBet::assess(read.measures, read.policy);
    CHECK(found(assessment).severity == Severity::critical);
    CHECK(*found(assessment).value == doctest::Approx(600.0 / 1000.0).epsilon(1e-12));
    CHECK(*found(assessment).threshold == 0.5);
    CHECK(projects_of(found(assessment)) == Indices{2});
    CHECK(found(assessment).message == "One of 10 live projects takes 60 % of the live budget.");
    CHECK(found(assessment).projects.front().note == "budget 600,000");
}

TEST_CASE("RES002 warns above a quarter of many projects, and above more of few") {
    // 1.5 / sqrt(36) = 0.25: from there on the quarter counts. 1.5 / sqrt(25) = 0.3.
    CHECK(verdict_of<OneBet>(largest(0.25, 36)) == "passed");
    CHECK(verdict_of<OneBet>(largest(0.25, 100)) == "passed");
    CHECK(verdict_of<OneBet>(largest(0.25 + nothing, 100)) == "passed");
    CHECK(verdict_of<OneBet>(largest(0.25 + little, 100)) == "warning");
    CHECK(verdict_of<OneBet>(largest(0.30, 25)) == "passed");
    CHECK(verdict_of<OneBet>(largest(0.30 + nothing, 25)) == "passed");
    CHECK(verdict_of<OneBet>(largest(0.30 + little, 25)) == "warning");
    const Assessment assessment = OneBet::assess(largest(0.4, 25), Policy{});
    CHECK(*found(assessment).threshold == doctest::Approx(0.3));
}

TEST_CASE("RES002 is critical above one half, with ten projects or more") {
    CHECK(verdict_of<OneBet>(largest(0.5, 10)) == "warning"); // 1.5 / sqrt(10) = 0.474
    CHECK(verdict_of<OneBet>(largest(0.5 + little, 10)) == "critical");
    CHECK(verdict_of<OneBet>(largest(0.51, 9)) == "warning"); // 1.5 / sqrt(9) = 0.5
    CHECK(verdict_of<OneBet>(largest(0.5, 9)) == "passed");
    CHECK(verdict_of<OneBet>(largest(0.67, 5)) == "passed"); // 1.5 / sqrt(5) = 0.671
    CHECK(verdict_of<OneBet>(largest(0.68, 5)) == "warning");
    CHECK(verdict_of<OneBet>(largest(1, 4)) == "not assessed");
}

TEST_CASE("RES002 needs budgets of half the live projects, and one above 0") {
    Measures measures = largest(0.9, 21);
    measures.resourcing.base.stated = 10;
    CHECK(because(OneBet::assess(measures, Policy{})) ==
          "10 of 21 live projects state a budget; at least half are needed");
    CHECK(because(OneBet::assess(largest(std::nullopt, 10), Policy{})) == "no live project has a budget above 0");
}

TEST_CASE("RES009 finds projects that spent more than they have, and none that spent all") {
    // P-02 46 of 40 thousand, P-04 61 of 60; P-03 spent exactly its budget, P-05 says nothing.
    const Fixture read = fixture(OverBudget::info, "flagged");
    const Assessment assessment = OverBudget::assess(read.measures, read.policy);
    CHECK(found(assessment).severity == Severity::warning);
    CHECK(*found(assessment).value == 2);
    CHECK(found(assessment).unit == "projects");
    CHECK(found(assessment).message == "2 of 4 live projects that state both have spent more than their budget.");
    CHECK(found(assessment).projects.front().note == "spent 46,000 of 40,000");
    CHECK(projects_of(found(assessment)) == Indices{1, 3}); // the largest excess first: 6, then 1 thousand
}

TEST_CASE("RES009 warns of a single project, and is not assessed where none states both") {
    CHECK(verdict_of<OverBudget>(overspent({}, 5, 10)) == "passed");
    CHECK(verdict_of<OverBudget>(overspent({}, 4, 10)) == "not assessed"); // that few within their budget say little
    Measures single = overspent({2}, 3, 10);
    single.facts[2].spent = 11;
    single.facts[2].budget = 10;
    const Assessment one = OverBudget::assess(single, Policy{});
    CHECK(found(one).message == "1 of 3 live projects that state both has spent more than its budget.");
    CHECK(because(OverBudget::assess(overspent({}, 0, 10), Policy{})) ==
          "0 of 10 live projects state what is spent and a budget; at least 1 is needed");
}

TEST_CASE("the budget rules name the columns that would wake them") {
    Measures measures;
    measures.columns = {Column::id};
    using Names = std::vector<std::string>;
    const auto needs = [](const Assessment& assessment) { return std::get<NotAssessed>(assessment).needs; };
    CHECK(needs(SizesAlike::assess(measures, Policy{})) == Names{"budget"});
    CHECK(needs(OneBet::assess(measures, Policy{})) == Names{"budget"});
    CHECK(needs(OverBudget::assess(measures, Policy{})) == Names{"spent", "budget"});
}
