// LCD007: values worked out by hand, and both sides of every threshold.
#include "../support.hpp"

#include <doctest/doctest.h>
#include <engineroom/rules/lcd/watered_down.hpp>

using namespace engineroom;
using namespace engineroom::test;

namespace {

/// Of `stated` projects the first `watered` fell from a risk of 1 and a multiple of 10 to `left` of both.
Measures changed(std::size_t watered, std::size_t stated, double left = 0.5) {
    Measures measures = blank_measures(stated);
    ChangeMeasure change;
    change.since = *make_date(2026, 2, 1);
    change.base = some_of(stated, stated);
    for (std::size_t i = 0; i < stated; ++i)
        change.bets.push_back({i, 1.0, i < watered ? left : 1.0, 10.0, i < watered ? 10.0 * left : 10.0});
    measures.change = std::move(change);
    return measures;
}

} // namespace

TEST_CASE("LCD007 finds the valve and the ferry, which lost risk and worth together") {
    // P-01: 0.5 to 0.3 and 6 to 4; P-02: 0.6 to 0.3 and 9 to 3. P-03 kept its multiple, P-04 its risk, P-05 both; P-06
    // is delivered, P-07 gone, P-08 new. 2 of 5 is 0.4, at least 0.2.
    const Fixture read = fixture(WateredDown::info, "flagged");
    const Assessment assessment = WateredDown::assess(read.measures, read.policy);
    CHECK(verdict(assessment) == "warning");
    const Found& what = found(assessment);
    CHECK(*what.value == doctest::Approx(0.4));
    CHECK(*what.threshold == 0.2);
    CHECK(what.unit == "share");
    CHECK(projects_of(what) == Indices{1, 0}); // a sixth is left of the ferry, two fifths of the valve
    CHECK(what.projects[0].note == "risk was 60 %, is 30 %; paid 9×, pays 3×");
    CHECK(what.message == "2 of 5 projects that state both lost more than 20 % of their risk and of what they would "
                          "return, since 2026-02-01.");
}

TEST_CASE("a project is watered down where risk and multiple both fell by more than a fifth") {
    CHECK(verdict_of<WateredDown>(changed(1, 20, 0.8)) == "passed"); // P-01 of the clean spreadsheet stands there, too
    CHECK(verdict_of<WateredDown>(changed(1, 20, 0.8 - little)) == "notice");
    CHECK(verdict_of<WateredDown>(changed(1, 20, 0.8 - nothing)) == "passed");
    Measures risk_alone = changed(1, 20), multiple_alone = changed(1, 20);
    risk_alone.change->bets[0].multiple = 10.0;
    multiple_alone.change->bets[0].risk = 1.0;
    CHECK(verdict_of<WateredDown>(risk_alone) == "passed");
    CHECK(verdict_of<WateredDown>(multiple_alone) == "passed");
    Policy strict;
    strict.changed_thresholds[{"LCD007", "fall"}] = 0.5;
    CHECK(verdict_of<WateredDown>(changed(1, 20, 0.5), strict) == "passed");
    CHECK(verdict_of<WateredDown>(changed(1, 20, 0.49), strict) == "notice");
}

TEST_CASE("any such project is a notice, three of them or a fifth of all are a warning") {
    CHECK(verdict_of<WateredDown>(changed(0, 20)) == "passed");
    CHECK(verdict_of<WateredDown>(changed(1, 20)) == "notice");
    CHECK(verdict_of<WateredDown>(changed(2, 20)) == "notice");
    CHECK(verdict_of<WateredDown>(changed(3, 20)) == "warning");
    CHECK(verdict_of<WateredDown>(changed(1, 6)) == "notice");  // 0.167
    CHECK(verdict_of<WateredDown>(changed(1, 5)) == "warning"); // 0.2
    CHECK(found(WateredDown::assess(changed(1, 20), {})).threshold == 0.0);
    CHECK(found(WateredDown::assess(changed(3, 20), {})).threshold == 3.0);
    CHECK(found(WateredDown::assess(changed(3, 20), {})).value == 3.0);
}

TEST_CASE("a share of fewer than five projects says nothing, one of them that is watered down does") {
    CHECK(verdict_of<WateredDown>(changed(1, 4)) == "notice");
    CHECK(verdict_of<WateredDown>(changed(2, 4)) == "notice");
    CHECK(verdict_of<WateredDown>(changed(3, 4)) == "warning");
}

TEST_CASE("nothing that fell from nothing is watered down") {
    Measures measures = changed(0, 6);
    for (RestatedBet& bet : measures.change->bets)
        bet.risk_before = bet.risk = bet.multiple_before = bet.multiple = 0.0;
    CHECK(verdict_of<WateredDown>(measures) == "passed");
}

TEST_CASE("LCD007 says what it lacks") {
    CHECK(because(WateredDown::assess(blank_measures(5), {})) == "there is no earlier review to compare with");
    CHECK(because(WateredDown::assess(changed(0, 0), {})) == "there are no projects of both days that are not closed");
    Measures few = changed(0, 2);
    few.change->base.size = 5;
    CHECK(
        because(WateredDown::assess(few, {})) ==
        "2 of 5 projects of both days that are not closed state a risk, and what they would return, on both; at least "
        "half are needed");
    few.change->bets[0].risk = few.change->bets[0].multiple = 0.1; // what is seen counts, however few say it
    CHECK(verdict_of<WateredDown>(few) == "notice");
}
