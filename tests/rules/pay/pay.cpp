// PAY001 to PAY006: values worked out by hand, and both sides of every threshold.
#include "../support.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <engineroom/policy/shipped.hpp>
#include <engineroom/rules/catalogue.hpp>

using namespace engineroom;
using namespace engineroom::test;

namespace {

Measures alike(std::optional<double> ratio, std::size_t live = 15) {
    Measures measures = blank_measures(live);
    measures.payoff.multiple_base = all_of(live);
    measures.payoff.multiple_ratio = ratio;
    measures.payoff.multiple_p10 = 1.0;
    measures.payoff.multiple_p90 = 2.5;
    measures.payoff.multiples = {5, 3};
    return measures;
}

Measures winners(double probability, double mean, std::size_t ranged = 15, std::size_t live = 15) {
    Measures measures = blank_measures(live);
    measures.payoff.winner_base = all_of(live);
    measures.payoff.winner_probability = probability;
    measures.payoff.winner_mean = mean;
    measures.payoff.ranged = ranged;
    measures.payoff.multiples = {5, 3};
    measures.projects[5].winner = 0.003;
    measures.projects[3].multiple = 2.0;
    return measures;
}

Measures carried(std::optional<double> top, std::size_t live = 15) {
    Measures measures = blank_measures(live);
    measures.payoff.expected_base = all_of(live);
    measures.payoff.top_share = top;
    measures.payoff.largest = {7, 2, 1};
    return measures;
}

Measures losing(double share, std::size_t live = 10) {
    Measures measures = blank_measures(live);
    measures.payoff.net_base = all_of(live);
    measures.payoff.losing_share = share;
    return measures;
}

Measures unpriced(std::size_t without, std::size_t live, std::size_t ranges) {
    Measures measures = blank_measures(live);
    for (ProjectIndex i = 0; i < without; ++i) measures.payoff.unstated.push_back(i);
    measures.payoff.ranges = ranges;
    measures.payoff.largest = {4, 3};
    return measures;
}

Measures driven(double opportunities, std::size_t live = 10) {
    Measures measures = blank_measures(live);
    measures.composition.driver.base = all_of(live);
    measures.composition.driver.parts = {{"opportunity", opportunities, opportunities, {1}},
                                         {"bottleneck", 1 - opportunities, 1 - opportunities, {2, 0}}};
    return measures;
}

} // namespace

TEST_CASE("PAY001 finds multiples between 1x and 2.4x alike") {
    // Multiples 1.0, 1.1, ... 2.4 (15). Type 7: P10 at 1.4, 1.1 + 0.4 * 0.1 = 1.14; P90 at 12.6, 2.2 + 0.6 * 0.1
    // = 2.26.
    const Fixture read = fixture(PayoffsAlike::info, "flagged");
    const Assessment assessment = PayoffsAlike::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == doctest::Approx(2.26 / 1.14).epsilon(1e-12));
    CHECK(*what.threshold == 3);
    CHECK(what.unit == "ratio");
    CHECK(what.message ==
          "Payoffs are much alike: leaving out the top and the bottom tenth, the 15 live projects with a payoff would "
          "return between 1.14× and 2.26× their budget.");
    CHECK(what.projects.size() == 10);
    CHECK(what.projects.front().note == "pays 2.4×, budget 10,000");
}

TEST_CASE("PAY001 warns below a ratio of three, with fifteen projects or more") {
    CHECK(verdict_of<PayoffsAlike>(alike(3)) == "passed");
    CHECK(verdict_of<PayoffsAlike>(alike(3 - nothing)) == "passed");
    CHECK(verdict_of<PayoffsAlike>(alike(3 - little)) == "warning");
    CHECK(verdict_of<PayoffsAlike>(alike(1, 14)) == "not assessed");
    CHECK(because(PayoffsAlike::assess(alike(std::nullopt), Policy{})) ==
          "a tenth of the live projects or more would return nothing, so there is no ratio");
}

TEST_CASE("PAY002 finds fifteen projects whose high payoff is five times their budget") {
    // P50 = 2c, P90 = 5c: s = ln(2.5) / 1.2815515655446004, P(X >= 10c) = 1 - Phi(ln(5) / s) = erfc(ln(5) / s /
    // sqrt(2)) / 2; q = 0.5 in each of 15: P = 1 - (1 - 0.5 * that)^15 = 0.0876.
    const double s = std::log(2.5) / 1.2815515655446004;
    const double each = 0.5 * 0.5 * std::erfc(std::log(5.0) / s / std::sqrt(2.0));
    const Fixture read = fixture(NoOutlier::info, "flagged");
    const Assessment assessment = NoOutlier::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(*what.value == doctest::Approx(1 - std::pow(1 - each, 15)).epsilon(1e-9));
    CHECK(*what.value == doctest::Approx(0.0876).epsilon(1e-3));
    CHECK(*what.threshold == 0.25);
    CHECK(what.unit == "probability");
    CHECK(what.message == "The chance that at least one of 15 live projects returns 10× its budget or more is 8.8 %.");
    CHECK(what.projects.front().note == "0.6 % chance of 10×");
}

TEST_CASE("PAY002 warns below 25 % for one winner, or below 1 % on average") {
    CHECK(verdict_of<NoOutlier>(winners(0.25, 0.01)) == "passed");
    CHECK(verdict_of<NoOutlier>(winners(0.25 - nothing, 0.01 - nothing)) == "passed");
    CHECK(verdict_of<NoOutlier>(winners(0.25 - little, 0.01)) == "warning");
    CHECK(verdict_of<NoOutlier>(winners(0.25, 0.01 - little)) == "warning");
    CHECK(verdict_of<NoOutlier>(winners(0.7, 0.1), seed_fund_policy()) == "warning");
    const Measures many = winners(0.9, 0.004);
    const Assessment average = NoOutlier::assess(many, Policy{});
    CHECK(*found(average).value == 0.004);
    CHECK(*found(average).threshold == 0.01);
    CHECK(found(average).message == "On average a live project returns 10× its budget or more with a chance of 0.4 %; "
                                    "only their number, 15, makes one likely.");
    CHECK(found(average).projects[0].note == "0.3 % chance of 10×");
    CHECK(found(average).projects[1].note == "pays 2×");
    const Assessment both = NoOutlier::assess(winners(0.1, 0.004), Policy{});
    CHECK(*found(both).value == 0.1);
}

TEST_CASE("PAY002 needs fifteen projects, half of the live ones, and ranges in half of them") {
    CHECK(verdict_of<NoOutlier>(winners(0, 0, 14, 14)) == "not assessed");
    CHECK(verdict_of<NoOutlier>(winners(0, 0, 8)) == "warning");
    CHECK(because(NoOutlier::assess(winners(0, 0, 7), Policy{})) ==
          "7 of 15 live projects give a range of payoff; at least half are needed");
    Measures measures = winners(0, 0);
    measures.payoff.winner_base = some_of(15, 31);
    CHECK(verdict_of<NoOutlier>(measures) == "not assessed");
}

TEST_CASE("PAY003 finds one project behind more than half of what is expected") {
    // q = 0.5: 14 times 5 thousand and once 100 thousand: 100 / 170.
    const Fixture read = fixture(OneCarriesAll::info, "flagged");
    const Assessment assessment = OneCarriesAll::assess(read.measures, read.policy);
    CHECK(*found(assessment).value == doctest::Approx(100.0 / 170.0).epsilon(1e-12));
    CHECK(projects_of(found(assessment)) == Indices{6});
    CHECK(found(assessment).message == "59 % of the payoff expected of 15 live projects would come from one of them.");
}

TEST_CASE("PAY003 warns above one half, with fifteen projects or more") {
    CHECK(verdict_of<OneCarriesAll>(carried(0.5)) == "passed");
    CHECK(verdict_of<OneCarriesAll>(carried(0.5 + nothing)) == "passed");
    CHECK(verdict_of<OneCarriesAll>(carried(0.5 + little)) == "warning");
    CHECK(verdict_of<OneCarriesAll>(carried(1, 14)) == "not assessed");
    CHECK(because(OneCarriesAll::assess(carried(std::nullopt), Policy{})) ==
          "no payoff is expected of any live project");
}

TEST_CASE("PAY004 finds projects that lose by their own figures") {
    // v: P-01 0.5 * 150 - 100 = -25, P-02 +35, P-03 0.8 * 90 - 50 = +22, P-04 0.4 * 120 - 80 = -32, P-05 and P-06 above
    // 0: budgets (100 + 80) of 450 thousand.
    const Fixture read = fixture(ValueDestroying::info, "flagged");
    const Assessment assessment = ValueDestroying::assess(read.measures, read.policy);
    CHECK(*found(assessment).value == doctest::Approx(180.0 / 450.0).epsilon(1e-12));
    CHECK(projects_of(found(assessment)) == Indices{3, 0}); // the largest loss first
    CHECK(found(assessment).projects.front().note ==
          "32,000 expected to be lost; 60 % chance to fail, pays 1.5×, budget 80,000");
}

TEST_CASE("PAY004 warns above one fifth") {
    CHECK(verdict_of<ValueDestroying>(losing(0.2)) == "passed");
    CHECK(verdict_of<ValueDestroying>(losing(0.2 + nothing)) == "passed");
    CHECK(verdict_of<ValueDestroying>(losing(0.2 + little)) == "warning");
    CHECK(verdict_of<ValueDestroying>(losing(1, 4)) == "not assessed");
}

TEST_CASE("PAY005 finds two of six projects without a payoff") {
    // P-03 states the likely payoff alone, P-04 both ends: both state one. P-02 and P-05 do not.
    const Fixture read = fixture(PayoffUnstated::info, "flagged");
    const Assessment assessment = PayoffUnstated::assess(read.measures, read.policy);
    CHECK(found(assessment).severity == Severity::warning);
    CHECK(*found(assessment).value == doctest::Approx(2.0 / 6.0).epsilon(1e-12));
    CHECK(found(assessment).message == "2 of 6 live projects (33 %) state no payoff.");
    CHECK(projects_of(found(assessment)) == Indices{1, 4});
}

TEST_CASE("PAY005 warns above one fifth without a payoff, else tells where none gives a range") {
    CHECK(verdict_of<PayoffUnstated>(unpriced(1, 5, 1)) == "passed");
    CHECK(verdict_of<PayoffUnstated>(unpriced(2, 9, 1)) == "warning");
    CHECK(verdict_of<PayoffUnstated>(unpriced(9, 9, 0)) == "warning"); // the column is there, and empty
    CHECK(verdict_of<PayoffUnstated>(unpriced(4, 4, 0)) == "not assessed");
    const Measures unranged = unpriced(1, 5, 0);
    const Assessment assessment = PayoffUnstated::assess(unranged, Policy{});
    CHECK(found(assessment).severity == Severity::notice);
    CHECK(*found(assessment).value == 0);
    CHECK_FALSE(found(assessment).threshold);
    CHECK(found(assessment).unit == "projects");
    CHECK(found(assessment).message == "None of 5 live projects gives a range of payoff, a low and a high value.");
    CHECK_FALSE(found(assessment).advice.empty());
    CHECK(projects_of(found(assessment)) == Indices{4, 3});
}

TEST_CASE("PAY006 finds a quarter of the money in opportunities too little") {
    // 30 + 20 of 200 thousand.
    const Fixture read = fixture(ProblemsOnly::info, "flagged");
    const Assessment assessment = ProblemsOnly::assess(read.measures, read.policy);
    CHECK(found(assessment).severity == Severity::notice);
    CHECK(*found(assessment).value == doctest::Approx(0.25).epsilon(1e-12));
    CHECK(found(assessment).message ==
          "Projects that go after an opportunity make up 25 % of the live budget; the others remove bottlenecks.");
    CHECK(projects_of(found(assessment)) == Indices{0, 2, 3, 5}); // bottlenecks, the heaviest first
}

TEST_CASE("PAY006 tells below a third") {
    CHECK(verdict_of<ProblemsOnly>(driven(0.33)) == "passed");
    CHECK(verdict_of<ProblemsOnly>(driven(0.33 - nothing)) == "passed");
    CHECK(verdict_of<ProblemsOnly>(driven(0.33 - little)) == "notice");
    CHECK(verdict_of<ProblemsOnly>(driven(0, 4)) == "not assessed");
}

TEST_CASE("a payoff may be stated as a range or as a multiple, and one end of a range follows from the other") {
    Measures measures = winners(0, 0);
    const auto with = [&measures](std::initializer_list<Column> columns) {
        measures.columns = columns;
        const Assessment assessment = NoOutlier::assess(measures, Policy{});
        const auto* reason = std::get_if<NotAssessed>(&assessment);
        return reason == nullptr ? std::vector<std::string>{} : reason->needs;
    };
    using Names = std::vector<std::string>;
    CHECK(with({Column::risk, Column::budget, Column::payoff_low, Column::payoff_high}).empty());
    CHECK(with({Column::risk, Column::budget, Column::payoff, Column::payoff_high}).empty());
    CHECK(with({Column::risk, Column::budget, Column::payoff, Column::payoff_low}).empty());
    CHECK(with({Column::risk, Column::budget, Column::payoff}) == Names{"payoff_low", "payoff_high"});
    CHECK(with({Column::risk, Column::budget, Column::multiple}) == Names{"payoff_low", "payoff_high"});
    CHECK(with({Column::budget, Column::payoff_low}) == Names{"risk", "payoff_high"});

    const auto priced = [](std::initializer_list<Column> columns) {
        Measures stated = unpriced(0, 5, 1);
        stated.columns = columns;
        return verdict_of<PayoffUnstated>(stated);
    };
    CHECK(priced({Column::multiple}) == "passed");
    CHECK(priced({Column::payoff}) == "passed");
    CHECK(priced({Column::payoff_low, Column::payoff_high}) == "passed");
    CHECK(priced({Column::payoff_low}) == "not assessed");
    CHECK(priced({Column::payoff_high}) == "not assessed");
}

TEST_CASE("the payoff rules name the columns that would wake them") {
    Measures measures;
    measures.columns = {Column::id};
    using Names = std::vector<std::string>;
    const auto needs = [](const Assessment& assessment) { return std::get<NotAssessed>(assessment).needs; };
    CHECK(needs(PayoffsAlike::assess(measures, Policy{})) == Names{"payoff", "budget"});
    CHECK(needs(OneCarriesAll::assess(measures, Policy{})) == Names{"risk", "payoff"});
    CHECK(needs(ValueDestroying::assess(measures, Policy{})) == Names{"risk", "payoff", "budget"});
    CHECK(needs(PayoffUnstated::assess(measures, Policy{})) == Names{"payoff"});
    CHECK(needs(ProblemsOnly::assess(measures, Policy{})) == Names{"driver"});
}
