// FAI001 to FAI006: values worked out by hand, and both sides of every threshold.
#include "../support.hpp"

#include <doctest/doctest.h>
#include <engineroom/rules/fai/failure_unexplained.hpp>
#include <engineroom/rules/fai/forecasts_off.hpp>
#include <engineroom/rules/fai/nothing_stopped.hpp>
#include <engineroom/rules/fai/same_reason_again.hpp>
#include <engineroom/rules/fai/slow_feedback.hpp>
#include <engineroom/rules/fai/slow_to_fail.hpp>

using namespace engineroom;
using namespace engineroom::test;

namespace {

Measures spent(double median, const Base& base) {
    Measures measures = blank_measures(10);
    measures.learning.failures.spent_base = base;
    measures.learning.failures.spent_median = median;
    return measures;
}

Measures closed(std::size_t closed, std::size_t failed, std::size_t cancelled) {
    Measures measures = blank_measures(10);
    measures.learning.failures.closed = closed;
    measures.learning.failures.failed = failed;
    measures.learning.failures.cancelled = cancelled;
    return measures;
}

Measures reasons(Indices alike, const Base& base) {
    Measures measures = blank_measures(20);
    measures.learning.failures.reason_base = base;
    measures.learning.failures.reasons = {{"no market", std::move(alike)}, {"no permit", {19}}};
    return measures;
}

Measures forecasts(double p_value, double z, const Base& base = some_of(20, 20)) {
    Measures measures = blank_measures(20);
    measures.learning.forecasts.base = base;
    measures.learning.forecasts.failures = 5;
    measures.learning.forecasts.expected_failures = 5.5;
    measures.learning.forecasts.failures_p_value = p_value;
    measures.learning.forecasts.spiegelhalter_z = z;
    return measures;
}

Measures silence(double median, const Base& base) {
    Measures measures = blank_measures(10);
    measures.composition.updated_base = base;
    measures.composition.updated_median_days = median;
    return measures;
}

} // namespace

TEST_CASE("FAI001 finds a failure without reason and lesson, and one without a lesson") {
    const Fixture read = fixture(FailureUnexplained::info, "flagged");
    const Assessment assessment = FailureUnexplained::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == 2);
    CHECK(*what.threshold == 0);
    CHECK(what.message == "2 of 3 failed or cancelled projects do not say why, or not what was learned.");
    CHECK(projects_of(what) == Indices{0, 1});
    CHECK(what.projects[0].note == "no reason; no lesson");
    CHECK(what.projects[1].note == "no lesson");
}

TEST_CASE("FAI001 judges by the column that is there, and has nothing to say where nothing failed") {
    Measures measures = closed(3, 2, 1);
    CHECK(verdict_of<FailureUnexplained>(measures) == "passed");
    measures.learning.failures.without_reason = {1};
    CHECK(verdict_of<FailureUnexplained>(measures) == "notice");
    CHECK(found(FailureUnexplained::assess(measures, Policy{})).projects.size() == 1);
    measures.columns.erase(Column::failure_reason);
    CHECK(verdict_of<FailureUnexplained>(measures) == "passed");
    measures.learning.failures.without_lesson = {2};
    const Assessment lesson = FailureUnexplained::assess(measures, Policy{});
    CHECK(found(lesson).message == "1 of 3 failed or cancelled projects does not say what was learned.");
    CHECK(verdict_of<FailureUnexplained>(closed(3, 0, 0)) == "not assessed");
}

TEST_CASE("FAI002 finds that half of five failures had spent 90 % or more") {
    // Shares in order: 0.40 0.85 0.90 0.95 1.00.
    const Fixture read = fixture(SlowToFail::info, "flagged");
    const Assessment assessment = SlowToFail::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == doctest::Approx(0.9).epsilon(1e-12));
    CHECK(*what.threshold == 0.80);
    CHECK(what.message == "Half of 5 failed or cancelled projects had spent 90 % of their budget or more.");
    CHECK(projects_of(what) == Indices{4, 0, 1, 2});
    CHECK(what.projects[what.projects.size() - 1].note == "failed after 85 % of its budget");
}

TEST_CASE("FAI002 warns above 80 %, with five failures and half of all") {
    CHECK(verdict_of<SlowToFail>(spent(0.8, some_of(5, 5))) == "passed");
    CHECK(verdict_of<SlowToFail>(spent(0.8 + nothing, some_of(5, 5))) == "passed");
    CHECK(verdict_of<SlowToFail>(spent(0.8 + little, some_of(5, 10))) == "warning");
    CHECK(verdict_of<SlowToFail>(spent(0.9, some_of(4, 4))) == "not assessed");
    CHECK(verdict_of<SlowToFail>(spent(0.9, some_of(5, 11))) == "not assessed");
}

TEST_CASE("FAI003 finds ten closed projects of which none was cancelled") {
    const Fixture read = fixture(NothingStopped::info, "flagged");
    const Assessment assessment = NothingStopped::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == 0);
    CHECK(what.message == "None of 10 closed projects was cancelled; 2 failed.");
}

TEST_CASE("FAI003 needs ten closed projects to miss a cancelled one, and one to be content") {
    CHECK(verdict_of<NothingStopped>(closed(10, 3, 0)) == "notice");
    CHECK(verdict_of<NothingStopped>(closed(10, 3, 1)) == "passed");
    CHECK(verdict_of<NothingStopped>(closed(9, 3, 0)) == "not assessed");
    CHECK(verdict_of<NothingStopped>(closed(2, 0, 1)) == "passed");
}

TEST_CASE("FAI004 finds three of four failures for want of a market, however it is written") {
    const Fixture read = fixture(SameReasonAgain::info, "flagged");
    const Assessment assessment = SameReasonAgain::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == 0.75);
    CHECK(*what.threshold == 0.5);
    CHECK(projects_of(what) == Indices{0, 1, 2});
}

TEST_CASE("FAI004 notices three failures that are half of those with a reason") {
    CHECK(verdict_of<SameReasonAgain>(reasons({0, 1, 2}, some_of(6, 6))) == "notice");
    CHECK(verdict_of<SameReasonAgain>(reasons({0, 1, 2}, some_of(7, 7))) == "passed");
    CHECK(verdict_of<SameReasonAgain>(reasons({0, 1}, some_of(3, 3))) == "passed");
    CHECK(verdict_of<SameReasonAgain>(reasons({0, 1}, some_of(2, 2))) == "not assessed");
    CHECK(verdict_of<SameReasonAgain>(reasons({0, 1, 2}, some_of(3, 7))) == "not assessed");
}

TEST_CASE("FAI005 finds eight failures where two were promised") {
    const Fixture read = fixture(ForecastsOff::info, "flagged");
    const Assessment assessment = ForecastsOff::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::warning);
    // 2 P(Bin(20, 0.1) >= 8): 2 * 4.1561e-4, from a table of the binomial.
    CHECK(*what.value == doctest::Approx(8.312e-4).epsilon(1e-3));
    CHECK(*what.threshold == 0.05);
    CHECK(what.message == "8 of 20 closed projects failed or were cancelled, where the risks stated for them promised "
                          "2: more of a difference than luck explains.");
    CHECK(what.projects.size() == 10);
    CHECK(what.projects.front().note == "said to fail with 10 %, and failed");
}

TEST_CASE("FAI005 warns where the number of failures, or each risk by itself, is off beyond 5 %") {
    CHECK(verdict_of<ForecastsOff>(forecasts(0.05, 1.96)) == "passed");
    CHECK(verdict_of<ForecastsOff>(forecasts(0.05 - little, 0)) == "warning");
    CHECK(verdict_of<ForecastsOff>(forecasts(0.5, 1.96 + little)) == "warning");
    CHECK(verdict_of<ForecastsOff>(forecasts(0.5, -1.96 - little)) == "warning");
    CHECK(verdict_of<ForecastsOff>(forecasts(0.01, 0, some_of(19, 19))) == "not assessed");
    CHECK(verdict_of<ForecastsOff>(forecasts(0.01, 0, some_of(20, 41))) == "not assessed");
    const Assessment each = ForecastsOff::assess(forecasts(0.5, -3), Policy{});
    CHECK(*found(each).value == 3);
    CHECK(*found(each).threshold == 1.96);
    CHECK(found(each).unit == "standard deviations");
}

TEST_CASE("FAI006 finds half of five live projects silent for 92 days or longer") {
    // Days since the last update, in order: 7 31 92 123 184.
    const Fixture read = fixture(SlowFeedback::info, "flagged");
    const Assessment assessment = SlowFeedback::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == 92);
    CHECK(*what.threshold == 90);
    CHECK(what.message == "Half of 5 live projects that say so were last updated 92 days ago or longer.");
    CHECK(projects_of(what) == Indices{4, 2, 1});
    CHECK(what.projects[what.projects.size() - 1].note == "last updated 2026-08-01, 92 days ago");
}

TEST_CASE("FAI006 notices a median above 90 days, of five projects and half of the live ones") {
    CHECK(verdict_of<SlowFeedback>(silence(90, some_of(5, 10))) == "passed");
    CHECK(verdict_of<SlowFeedback>(silence(90.5, some_of(5, 10))) == "notice");
    CHECK(verdict_of<SlowFeedback>(silence(200, some_of(4, 4))) == "not assessed");
    CHECK(verdict_of<SlowFeedback>(silence(200, some_of(5, 11))) == "not assessed");
}
