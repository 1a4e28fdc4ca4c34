// LCD001 to LCD005: values worked out by hand, and both sides of every threshold.
#include "../support.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <engineroom/measures/measure.hpp>
#include <engineroom/policy/shipped.hpp>
#include <engineroom/rules/catalogue.hpp>

using namespace engineroom;
using namespace engineroom::test;

namespace {

Measures lcd(double share, double count_share, std::size_t live = 10) {
    Measures measures = blank_measures(live);
    measures.lcd.base = all_of(live);
    measures.lcd.share = share;
    measures.lcd.count_share = count_share;
    return measures;
}

Measures bets(double distinct, std::size_t live = 20) {
    Measures measures = blank_measures(live);
    measures.diversity.base = all_of(live);
    measures.diversity.distinct_bets = distinct;
    measures.diversity.cells = {{0, 1, 2}, {3}};
    return measures;
}

Measures cluster_wide(double share, std::size_t live = 11) {
    Measures measures = blank_measures(live);
    measures.composition.scope.base = all_of(live);
    measures.composition.scope.parts = {
        {"cluster-wide", share, share, {2, 0}}, {"hot-spot", 1 - share, 1 - share, {1}}, {"private", 0, 0, {}}};
    return measures;
}

Measures quadrants(double bread_and_butter, double white_elephant, std::size_t live = 10) {
    Measures measures = blank_measures(live);
    measures.quadrants.base = all_of(live);
    measures.quadrants.bread_and_butter = bread_and_butter;
    measures.quadrants.white_elephant = white_elephant;
    measures.quadrants.breads = {4, 2};
    measures.quadrants.elephants = {3};
    return measures;
}

} // namespace

TEST_CASE("LCD001 finds two thirds of the money in LCD projects") {
    // P-01, 03, 05, 07, 08 have a risk of at most 0.2 and a multiple of at most 2 (P-05 stands on both edges):
    // 50 + 40 + 30 + 50 + 30 = 200 of 300 thousand, 5 of 8 projects; both above 0.60.
    const Fixture read = fixture(LcdConcentration::info, "flagged");
    const Assessment assessment = LcdConcentration::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::critical);
    CHECK(*what.value == doctest::Approx(200.0 / 300.0).epsilon(1e-12));
    CHECK(*what.threshold == 0.60);
    CHECK(what.unit == "share");
    CHECK(what.message == "Projects with little to lose and little to gain make up 67 % of the live budget and 62 % of "
                          "the live projects.");
    CHECK(projects_of(what) == Indices{0, 6, 2, 4, 7}); // no signs: the largest budget first, then the id
    CHECK(what.projects.front().note == "5 % chance to fail, pays 1.2×, budget 50,000");
}

TEST_CASE("LCD001 warns above 40 % and is critical above 60 %, where weight and count agree") {
    CHECK(verdict_of<LcdConcentration>(lcd(0.40, 0.90)) == "passed");
    CHECK(verdict_of<LcdConcentration>(lcd(0.40 + nothing, 0.90)) == "passed");
    CHECK(verdict_of<LcdConcentration>(lcd(0.40 + little, 0.90)) == "warning");
    CHECK(verdict_of<LcdConcentration>(lcd(0.90, 0.40)) == "passed");
    CHECK(verdict_of<LcdConcentration>(lcd(0.90, 0.40 + little)) == "warning");
    CHECK(verdict_of<LcdConcentration>(lcd(0.60, 0.90)) == "warning");
    CHECK(verdict_of<LcdConcentration>(lcd(0.90, 0.60)) == "warning");
    CHECK(verdict_of<LcdConcentration>(lcd(0.60 + little, 0.60 + little)) == "critical");
    const Assessment warned = LcdConcentration::assess(lcd(0.9, 0.5), Policy{});
    CHECK(*found(warned).value == 0.9);
    CHECK(*found(warned).threshold == 0.40);
}

TEST_CASE("LCD001 takes its thresholds from the policy") {
    CHECK(verdict_of<LcdConcentration>(lcd(0.2, 0.2), seed_fund_policy()) == "warning");
    CHECK(verdict_of<LcdConcentration>(lcd(0.3, 0.3), seed_fund_policy()) == "critical");
    CHECK(verdict_of<LcdConcentration>(lcd(0.3, 0.3)) == "passed");
}

TEST_CASE("LCD001 needs five projects, and half of the live ones, whose figures are known") {
    CHECK(verdict_of<LcdConcentration>(lcd(1, 1, 5)) == "critical");
    CHECK(verdict_of<LcdConcentration>(lcd(1, 1, 4)) == "not assessed");
    Measures measures = lcd(1, 1, 11);
    measures.lcd.base = some_of(5, 11);
    CHECK(because(LcdConcentration::assess(measures, Policy{})) ==
          "5 of 11 live projects have a known risk, payoff and budget; at least half are needed");
    measures.lcd.base = some_of(5, 10);
    const Assessment assessment = LcdConcentration::assess(measures, Policy{});
    CHECK(found(assessment).message == "Projects with little to lose and little to gain make up 100 % of the live "
                                       "projects (judged on 5 of 10 live projects).");
}

TEST_CASE("LCD001 tells the signs that make an LCD project typical") {
    Measures measures = lcd(1, 1);
    LcdProject typical{.project = 3};
    typical.cluster_wide = typical.half_take_part = typical.due_soon = typical.core_novelty = typical.no_dissent = true;
    measures.lcd.projects = {typical, {.project = 1}};
    measures.projects[3].failure = 0.1;
    measures.projects[3].multiple = 1.5;
    const Assessment assessment = LcdConcentration::assess(measures, Policy{});
    const Found& what = found(assessment);
    CHECK(what.projects[0].note == "10 % chance to fail, pays 1.5×, cluster-wide, half of all organisations take part, "
                                   "due within a year, core novelty, no dissent in the votes");
    CHECK(what.projects[1].note.empty());
}

TEST_CASE("LCD002 sees little more than one bet in twenty projects of two kinds") {
    // 18 projects at p = 0.1, 1.5x: bands 1 and 1; 2 at p = 0.6, 20x: bands 4 and 5. Distance 3 + 4 = 7, Z = exp(-3.5).
    // D = exp(-(0.9 ln(0.9 + 0.1 Z) + 0.1 ln(0.1 + 0.9 Z))) = 1.3472...
    const Fixture read = fixture(FewDistinctBets::info, "flagged");
    const Assessment assessment = FewDistinctBets::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    const double z = std::exp(-3.5);
    CHECK(what.severity == Severity::critical);
    CHECK(*what.value ==
          doctest::Approx(std::exp(-(0.9 * std::log(0.9 + 0.1 * z) + 0.1 * std::log(0.1 + 0.9 * z)))).epsilon(1e-12));
    CHECK(*what.threshold == 2);
    CHECK(what.message == "The 20 live projects that could be compared amount to 1.3 distinct bets.");
    CHECK(what.projects.size() == 18);
}

TEST_CASE("LCD002 warns below three distinct bets and is critical below two") {
    CHECK(verdict_of<FewDistinctBets>(bets(3)) == "passed");
    CHECK(verdict_of<FewDistinctBets>(bets(3 - nothing)) == "passed");
    CHECK(verdict_of<FewDistinctBets>(bets(3 - little)) == "warning");
    CHECK(verdict_of<FewDistinctBets>(bets(2)) == "warning");
    CHECK(verdict_of<FewDistinctBets>(bets(2 - little)) == "critical");
    CHECK(verdict_of<FewDistinctBets>(bets(1, 19)) == "not assessed");
    const Measures few = bets(2.5);
    const Assessment warned = FewDistinctBets::assess(few, Policy{});
    CHECK(*found(warned).threshold == 3);
    CHECK(projects_of(found(warned)) == Indices{0, 1, 2});
}

TEST_CASE("LCD003 finds ten of eleven projects cluster-wide") {
    const Fixture read = fixture(ConsensusOnly::info, "flagged");
    const Assessment assessment = ConsensusOnly::assess(read.measures, read.policy);
    CHECK(*found(assessment).value == doctest::Approx(10.0 / 11.0).epsilon(1e-12));
    CHECK(found(assessment).message == "Cluster-wide projects make up 91 % of the live projects.");
    CHECK(found(assessment).projects.size() == 10);
}

TEST_CASE("LCD003 warns from 80 % on, with eleven projects or more") {
    CHECK(verdict_of<ConsensusOnly>(cluster_wide(0.80)) == "warning");
    CHECK(verdict_of<ConsensusOnly>(cluster_wide(0.80 - nothing)) == "warning");
    CHECK(verdict_of<ConsensusOnly>(cluster_wide(0.80 - little)) == "passed");
    CHECK(verdict_of<ConsensusOnly>(cluster_wide(1, 10)) == "not assessed");
    Measures measures = cluster_wide(1);
    measures.composition.scope.base = some_of(11, 23);
    CHECK(verdict_of<ConsensusOnly>(measures) == "not assessed");
}

TEST_CASE("LCD004 finds three quarters of the money in bread and butter") {
    // Likely and below 3x: P-01 (1.1x) 100, P-03 (2.5x) 100, P-04 (2.9x) 20, P-05 (1x) 80: 300 of 400 thousand.
    const Fixture read = fixture(BreadAndButter::info, "flagged");
    const Assessment assessment = BreadAndButter::assess(read.measures, read.policy);
    CHECK(*found(assessment).value == doctest::Approx(0.75).epsilon(1e-12));
    CHECK(found(assessment).message == "Projects that are likely to succeed and would return less than 3× their budget "
                                       "make up 75 % of the live budget.");
}

TEST_CASE("LCD004 warns above 70 %") {
    CHECK(verdict_of<BreadAndButter>(quadrants(0.70, 0)) == "passed");
    CHECK(verdict_of<BreadAndButter>(quadrants(0.70 + nothing, 0)) == "passed");
    CHECK(verdict_of<BreadAndButter>(quadrants(0.70 + little, 0)) == "warning");
    CHECK(verdict_of<BreadAndButter>(quadrants(1, 0, 4)) == "not assessed");
    const Measures safe = quadrants(1, 0);
    const Assessment assessment = BreadAndButter::assess(safe, Policy{});
    CHECK(projects_of(found(assessment)) == Indices{4, 2});
}

TEST_CASE("LCD005 finds a fifth of the money in white elephants") {
    // Unlikely and below 3x: P-02 (p = 0.5 is high already, 2.8x) 50, P-04 (1x) 30: 80 of 400 thousand.
    const Fixture read = fixture(WhiteElephants::info, "flagged");
    const Assessment assessment = WhiteElephants::assess(read.measures, read.policy);
    CHECK(*found(assessment).value == doctest::Approx(0.20).epsilon(1e-12));
    CHECK(projects_of(found(assessment)) == Indices{1, 3});
    CHECK(found(assessment).projects.front().note == "50 % chance to fail, pays 2.8×, budget 50,000");
}

TEST_CASE("LCD005 warns above 15 %") {
    CHECK(verdict_of<WhiteElephants>(quadrants(0, 0.15)) == "passed");
    CHECK(verdict_of<WhiteElephants>(quadrants(0, 0.15 + nothing)) == "passed");
    CHECK(verdict_of<WhiteElephants>(quadrants(0, 0.15 + little)) == "warning");
    CHECK(verdict_of<WhiteElephants>(quadrants(0, 1, 4)) == "not assessed");
}

TEST_CASE("the LCD rules name the columns that would wake them") {
    Measures measures;
    measures.columns = {Column::id, Column::risk, Column::payoff};
    for (const Assessment& assessment :
         {LcdConcentration::assess(measures, Policy{}), FewDistinctBets::assess(measures, Policy{}),
          BreadAndButter::assess(measures, Policy{}), WhiteElephants::assess(measures, Policy{})}) {
        const auto& reason = std::get<NotAssessed>(assessment);
        CHECK(reason.needs == std::vector<std::string>{"budget"});
        CHECK(reason.because == "there is no column budget");
    }
    CHECK(std::get<NotAssessed>(ConsensusOnly::assess(measures, Policy{})).needs == std::vector<std::string>{"scope"});
}

TEST_CASE("a payoff judged as a multiple needs no budget beside it") {
    Portfolio portfolio;
    portfolio.as_of = Date{2026, 11, 1};
    for (int i = 0; i < 6; ++i) {
        Project project;
        project.id = "P" + std::to_string(i);
        project.stage = Stage::active;
        project.risk = Probability{0.05};
        project.multiple = StatedMultiple{1.0, true};
        portfolio.projects.push_back(project);
    }
    const Measures measures = measure(portfolio, Policy{});
    CHECK(verdict_of<LcdConcentration>(measures) == "critical"); // six of six, each weighing the same
    CHECK(verdict_of<BreadAndButter>(measures) == "warning");
}
