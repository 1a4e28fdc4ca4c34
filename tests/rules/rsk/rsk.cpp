// RSK001 to RSK005: values worked out by hand, and both sides of every threshold.
#include "../support.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <engineroom/policy/shipped.hpp>
#include <engineroom/rules/catalogue.hpp>

using namespace engineroom;
using namespace engineroom::test;

namespace {

Measures risky(double share, double count_share, std::size_t live = 10) {
    Measures measures = blank_measures(live);
    measures.risk.base = all_of(live);
    measures.risk.high_share = share;
    measures.risk.high_count_share = count_share;
    measures.risk.high = {0};
    return measures;
}

Measures few_failures(double probability, std::size_t live = 10) {
    Measures measures = blank_measures(live);
    measures.risk.stated_base = all_of(live);
    measures.risk.few_failures = 1;
    measures.risk.few_failures_probability = probability;
    measures.risk.expected_failures = 0.5;
    return measures;
}

Measures ended(std::size_t closed, std::size_t failures, double upper) {
    Measures measures = blank_measures(0);
    measures.counts.closed = closed;
    measures.risk.observed.closed = closed;
    measures.risk.observed.failures = failures;
    measures.risk.observed.upper_one_sided = upper;
    return measures;
}

Measures unstated(std::size_t without, std::size_t live) {
    Measures measures = blank_measures(live);
    for (ProjectIndex i = 0; i < without; ++i) measures.risk.unstated.push_back(i);
    return measures;
}

Measures bands(double entropy, std::array<double, 4> shares, std::size_t live = 8) {
    Measures measures = blank_measures(live);
    measures.risk.base = all_of(live);
    measures.risk.entropy_bits = entropy;
    measures.risk.band_shares = shares;
    return measures;
}

} // namespace

TEST_CASE("RSK001 finds one small daring project among eleven too little") {
    // P-04 alone has a risk of 0.5 or more: 20 of 1,020 thousand and 1 of 11 projects, both below 0.10.
    const Fixture read = fixture(TooLittleRisk::info, "flagged");
    const Assessment assessment = TooLittleRisk::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == doctest::Approx(20.0 / 1020.0).epsilon(1e-12));
    CHECK(*what.threshold == 0.10);
    CHECK(what.message == "Projects that may fail with a chance of 50 % or more make up only 2.0 % of the live budget "
                          "and 9.1 % of the live projects.");
    CHECK(what.projects.size() == 10);
    CHECK(projects_of(what).front() == 1); // the safest first: 0.05
}

TEST_CASE("RSK001 warns below 10 %, where weight and count agree") {
    CHECK(verdict_of<TooLittleRisk>(risky(0.10, 0)) == "passed");
    CHECK(verdict_of<TooLittleRisk>(risky(0.10 - nothing, 0)) == "passed");
    CHECK(verdict_of<TooLittleRisk>(risky(0.10 - little, 0)) == "warning");
    CHECK(verdict_of<TooLittleRisk>(risky(0, 0.10)) == "passed");
    CHECK(verdict_of<TooLittleRisk>(risky(0, 0.10 - little)) == "warning");
    CHECK(verdict_of<TooLittleRisk>(risky(0.5, 0.5), seed_fund_policy()) == "warning");
    CHECK(verdict_of<TooLittleRisk>(risky(0, 0, 4)) == "not assessed");
}

TEST_CASE("RSK001 is critical where no live project is risky, and a risky one without a budget is one") {
    Measures measures = risky(0, 0);
    CHECK(verdict_of<TooLittleRisk>(measures) == "warning");
    measures.risk.high.clear();
    const Assessment assessment = TooLittleRisk::assess(measures, Policy{});
    CHECK(found(assessment).severity == Severity::critical);
    CHECK(found(assessment).message ==
          "None of the 10 live projects with a known risk has a chance of 50 % or more to fail.");
    Policy careless;
    careless.changed_thresholds[{"RSK001", "warning"}] = 0;
    CHECK(verdict_of<TooLittleRisk>(measures, careless) == "critical");
}

TEST_CASE("RSK002 finds a portfolio of ten safe projects") {
    // K ~ Bin(10, 0.05), few: floor(1.5) = 1. P(K <= 1) = 0.95^10 + 10 * 0.05 * 0.95^9 = 0.9139; mean 0.5.
    const Fixture read = fixture(FewFailuresExpected::info, "flagged");
    const Assessment assessment = FewFailuresExpected::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(*what.value == doctest::Approx(std::pow(0.95, 10) + 0.5 * std::pow(0.95, 9)).epsilon(1e-12));
    CHECK(*what.threshold == 0.5);
    CHECK(what.unit == "probability");
    CHECK(what.message == "By the risks stated, the chance that no more than 1 of 10 live projects fail is 91 %; 0.5 "
                          "failures are to be expected.");
}

TEST_CASE("RSK002 warns above an even chance of few failures") {
    CHECK(verdict_of<FewFailuresExpected>(few_failures(0.5)) == "passed");
    CHECK(verdict_of<FewFailuresExpected>(few_failures(0.5 + nothing)) == "passed");
    CHECK(verdict_of<FewFailuresExpected>(few_failures(0.5 + little)) == "warning");
    CHECK(verdict_of<FewFailuresExpected>(few_failures(1, 4)) == "not assessed");
    Measures measures = few_failures(1);
    measures.risk.stated_base = some_of(5, 11);
    CHECK(because(FewFailuresExpected::assess(measures, Policy{})) ==
          "5 of 11 live projects state a risk; at least half are needed");
}

TEST_CASE("RSK003 finds eleven delivered projects and no failure critical") {
    // 0 of 11: the one-sided 95 % bound is 1 - 0.05^(1/11) = 0.2384.
    const Fixture read = fixture(NothingEverFails::info, "flagged");
    const Assessment assessment = NothingEverFails::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::critical);
    CHECK(*what.value == doctest::Approx(1 - std::pow(0.05, 1.0 / 11)).epsilon(1e-9));
    CHECK(*what.threshold == 0.25);
    CHECK(what.message == "None of the 11 projects that ended failed or were cancelled; a portfolio with a failure "
                          "rate of 25 % or more would seldom show so few.");
    CHECK(what.projects.empty());
}

TEST_CASE("RSK003 warns below a bound of 25 %, with ten ended projects or more") {
    CHECK(verdict_of<NothingEverFails>(ended(10, 0, 0.2589)) == "passed");
    CHECK(verdict_of<NothingEverFails>(ended(20, 1, 0.25)) == "passed");
    CHECK(verdict_of<NothingEverFails>(ended(20, 1, 0.25 - nothing)) == "passed");
    CHECK(verdict_of<NothingEverFails>(ended(20, 1, 0.25 - little)) == "warning");
    CHECK(verdict_of<NothingEverFails>(ended(11, 0, 0.238)) == "critical");
    CHECK(verdict_of<NothingEverFails>(ended(9, 0, 0.1)) == "not assessed");
    CHECK(verdict_of<NothingEverFails>(ended(20, 1, 0.30), seed_fund_policy()) == "warning");
}

TEST_CASE("RSK003 counts only those that say how they ended, and shows the failures that there were") {
    Measures measures = ended(20, 2, 0.2);
    measures.facts.resize(20);
    measures.facts[4].stage = Stage::cancelled;
    measures.facts[9].stage = Stage::failed;
    measures.risk.failed = {4, 9};
    const Assessment assessment = NothingEverFails::assess(measures, Policy{});
    CHECK(found(assessment).message.rfind("Only 2 of the 20 projects", 0) == 0);
    CHECK(found(assessment).projects[0].note == "cancelled");
    CHECK(found(assessment).projects[1].note == "failed");
    measures.risk.observed.closed = 8;
    CHECK(because(NothingEverFails::assess(measures, Policy{})) ==
          "8 of 20 closed projects say how they ended; at least 10 are needed");
    measures.counts.closed = measures.risk.observed.closed = 0;
    CHECK(because(NothingEverFails::assess(measures, Policy{})) == "there are no closed projects");
}

TEST_CASE("RSK004 finds two of six projects without a risk") {
    const Fixture read = fixture(RiskUnstated::info, "flagged");
    const Assessment assessment = RiskUnstated::assess(read.measures, read.policy);
    CHECK(*found(assessment).value == doctest::Approx(2.0 / 6.0).epsilon(1e-12));
    CHECK(found(assessment).message == "2 of 6 live projects (33 %) state no risk.");
    CHECK(projects_of(found(assessment)) == Indices{1, 4});
}

TEST_CASE("RSK004 warns above one in five, of five live projects or more") {
    CHECK(verdict_of<RiskUnstated>(unstated(1, 5)) == "passed");
    CHECK(verdict_of<RiskUnstated>(unstated(2, 9)) == "warning");
    CHECK(verdict_of<RiskUnstated>(unstated(5, 5)) == "warning"); // the column is there, and empty
    CHECK(because(RiskUnstated::assess(unstated(4, 4), Policy{})) ==
          "there are 4 live projects; at least 5 are needed");
    CHECK(because(RiskUnstated::assess(unstated(1, 1), Policy{})) == "there is 1 live project; at least 5 are needed");
    CHECK(because(RiskUnstated::assess(unstated(0, 0), Policy{})) == "there are no live projects");
}

TEST_CASE("RSK005 finds eight projects of medium risk") {
    const Fixture read = fixture(RiskUniform::info, "flagged");
    const Assessment assessment = RiskUniform::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == 0); // all in one band
    CHECK(*what.threshold == 0.5);
    CHECK(what.unit == "bits");
    CHECK(what.message == "Projects of medium risk (between 20 % and 50 %) make up 100 % of the live projects.");
    CHECK(what.projects.size() == 8);
    CHECK(projects_of(what).front() == 2); // the safest first: 0.25
}

TEST_CASE("RSK005 tells below half a bit, with eight projects or more, which kind of risk it is") {
    const std::array<double, 4> even{0.25, 0.25, 0.25, 0.25};
    CHECK(verdict_of<RiskUniform>(bands(0.5, even)) == "passed");
    CHECK(verdict_of<RiskUniform>(bands(0.5 - nothing, even)) == "passed");
    CHECK(verdict_of<RiskUniform>(bands(0.5 - little, even)) == "notice");
    CHECK(verdict_of<RiskUniform>(bands(0, even, 7)) == "not assessed");
    const auto told = [](std::array<double, 4> shares) {
        return found(RiskUniform::assess(bands(0.4, shares), Policy{})).message;
    };
    CHECK(told({0.95, 0.05, 0, 0}) == "Projects of very low risk (below 10 %) make up 95 % of the live budget.");
    CHECK(told({0.05, 0.95, 0, 0}) == "Projects of low risk (10 % to 20 %) make up 95 % of the live budget.");
    CHECK(told({0, 0, 0.05, 0.95}) == "Projects of high risk (50 % or more) make up 95 % of the live budget.");
}

TEST_CASE("RSK005 shows ten of the projects in the fullest band, and none of another") {
    Measures measures = bands(0.4, {0.1, 0, 0.9, 0}, 14);
    for (ProjectIndex i = 0; i < 14; ++i) {
        measures.projects[i].failure = i < 2 ? 0.05 : 0.3;
        measures.risk.safest.push_back(i);
    }
    const Assessment assessment = RiskUniform::assess(measures, Policy{});
    CHECK(projects_of(found(assessment)) == Indices{2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
    CHECK(found(assessment).projects.front().note == "30 % chance to fail");
    measures.risk.safest = {0, 1, 13};
    const Assessment fewer = RiskUniform::assess(measures, Policy{});
    CHECK(projects_of(found(fewer)) == Indices{13});
}

TEST_CASE("the risk rules name the columns that would wake them") {
    Measures measures;
    measures.columns = {Column::id};
    for (const Assessment& assessment :
         {TooLittleRisk::assess(measures, Policy{}), FewFailuresExpected::assess(measures, Policy{}),
          RiskUnstated::assess(measures, Policy{}), RiskUniform::assess(measures, Policy{})})
        CHECK(std::get<NotAssessed>(assessment).needs == std::vector<std::string>{"risk"});
    CHECK(std::get<NotAssessed>(NothingEverFails::assess(measures, Policy{})).needs ==
          std::vector<std::string>{"stage"});
}

namespace {

/// Ten live projects that state everything, and a chance to lose money.
Measures losing(double probability, std::size_t stated = 10) {
    Measures measures = blank_measures(10);
    measures.loss = SimulatedLoss{some_of(stated, 10), 1000, probability, 0.01, {}, {}};
    return measures;
}

} // namespace

TEST_CASE("RSK006 finds ten long shots that pay too little for what they cost") {
    // Ten with a risk of 0.8 that pay 3 for 1: four must succeed, which has a chance of 0.121 where fates are
    // independent; ties between them make it somewhat larger.
    const Fixture read = fixture(TooMuchRisk::info, "flagged");
    const Assessment assessment = TooMuchRisk::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::critical);
    CHECK(*what.value > 0.8);
    CHECK(*what.value < 0.9);
    CHECK(projects_of(what).size() == 10);
}

TEST_CASE("RSK006 tells above a half, critical above three quarters, where half of the projects or more are in it") {
    CHECK(verdict_of<TooMuchRisk>(losing(0.5)) == "passed");
    CHECK(verdict_of<TooMuchRisk>(losing(0.5 + nothing)) == "passed");
    CHECK(verdict_of<TooMuchRisk>(losing(0.5 + little)) == "warning");
    CHECK(verdict_of<TooMuchRisk>(losing(0.75)) == "warning");
    CHECK(verdict_of<TooMuchRisk>(losing(0.75 + little)) == "critical");
    CHECK(verdict_of<TooMuchRisk>(losing(0.9, 5)) == "critical");
    CHECK(verdict_of<TooMuchRisk>(losing(0.9, 4)) == "not assessed");
    Measures none = blank_measures(10);
    CHECK(verdict_of<TooMuchRisk>(none) == "not assessed");
}
