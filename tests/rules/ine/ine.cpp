// INE001 to INE004: values worked out by hand, and both sides of every threshold.
#include "../support.hpp"

#include <doctest/doctest.h>
#include <engineroom/rules/catalogue.hpp>

using namespace engineroom;
using namespace engineroom::test;

namespace {

Measures begun(std::size_t stated, std::size_t projects) {
    Measures measures = blank_measures(projects);
    measures.as_of = *make_date(2026, 11, 1);
    measures.composition.begun = some_of(stated, projects);
    return measures;
}

Measures endless(std::size_t live, std::size_t closed) {
    Measures measures = blank_measures(live + closed);
    measures.composition.live = live;
    measures.composition.closed = closed;
    return measures;
}

Measures pipeline(std::size_t waiting, std::size_t live, std::size_t unknown = 0) {
    Measures measures = blank_measures(live + waiting + unknown);
    measures.counts.pipeline = waiting;
    measures.counts.live = live;
    measures.counts.unknown = unknown;
    return measures;
}

Measures decided(double share, std::size_t old = 5) {
    Measures measures = blank_measures(10);
    measures.as_of = *make_date(2026, 11, 1);
    measures.composition.old_proposals = some_of(old, 10);
    measures.composition.old_decided_share = share;
    return measures;
}

} // namespace

TEST_CASE("INE001 finds nothing new: the last start is twelve months old to the day") {
    // P-05's start lies ahead, which is a plan.
    const Fixture read = fixture(NothingNew::info, "flagged");
    const Assessment assessment = NothingNew::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == 0);
    CHECK(*what.threshold == 1);
    CHECK(what.unit == "projects");
    CHECK(what.message == "No project was proposed or started in the last 12 months.");
    REQUIRE(what.projects.size() == 1);
    CHECK(what.projects.front().project == 0);
    CHECK(what.projects.front().note == "started 2025-11-01, 365 days ago");
}

TEST_CASE("INE001 says nothing of years of which the spreadsheet says nothing") {
    CHECK(verdict_of<NothingNew>(begun(5, 10)) == "warning");
    CHECK(found(NothingNew::assess(begun(5, 10), Policy{})).projects.empty());
    CHECK(because(NothingNew::assess(begun(4, 10), Policy{})) ==
          "4 of 10 projects state when they were proposed or started; at least half are needed");
    CHECK(because(NothingNew::assess(begun(0, 10), Policy{})) ==
          "0 of 10 projects state when they were proposed or started; at least 1 is needed");
    CHECK(because(NothingNew::assess(begun(0, 0), Policy{})) == "there are no projects");
    Measures measures = begun(1, 10);
    measures.composition.recent = {3};
    CHECK(verdict_of<NothingNew>(measures) == "passed");
    measures = begun(10, 10);
    measures.columns.erase(Column::proposed);
    CHECK(verdict_of<NothingNew>(measures) == "warning");
    measures.columns.insert(Column::proposed);
    measures.columns.erase(Column::start);
    CHECK(verdict_of<NothingNew>(measures) == "warning");
    measures.columns.erase(Column::proposed);
    CHECK(std::get<NotAssessed>(NothingNew::assess(measures, Policy{})).needs ==
          std::vector<std::string>{"proposed", "start"});
}

TEST_CASE("INE002 finds that nothing ended: the last end is 24 months old to the day") {
    const Fixture read = fixture(NothingEnds::info, "flagged");
    const Assessment assessment = NothingEnds::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == 0);
    CHECK(*what.threshold == 1);
    CHECK(what.message == "None of 5 live or closed projects ended in the last 24 months.");
}

TEST_CASE("INE002 needs five projects that could have ended, and the end of every closed one") {
    CHECK(verdict_of<NothingEnds>(endless(5, 0)) == "notice");
    CHECK(verdict_of<NothingEnds>(endless(3, 2)) == "notice");
    CHECK(because(NothingEnds::assess(endless(4, 0), Policy{})) ==
          "4 projects are live or closed; at least 5 are needed");
    CHECK(because(NothingEnds::assess(endless(1, 0), Policy{})) ==
          "1 project is live or closed; at least 5 are needed");
    Measures measures = endless(5, 3);
    measures.facts[6].stage = Stage::failed;
    measures.facts[7].stage = Stage::closed;
    measures.facts[7].ended = make_date(2020, 1, 1);
    CHECK(because(NothingEnds::assess(measures, Policy{})) == "1 of 3 closed projects does not say when it ended");
    measures.facts[5].stage = Stage::cancelled;
    CHECK(because(NothingEnds::assess(measures, Policy{})) == "2 of 3 closed projects do not say when they ended");
    measures.composition.recently_ended = {4};
    CHECK(verdict_of<NothingEnds>(measures) == "passed");
}

TEST_CASE("INE003 finds one idea behind eight live projects") {
    const Fixture read = fixture(ThinPipeline::info, "flagged");
    const Assessment assessment = ThinPipeline::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == 0.125);
    CHECK(*what.threshold == 0.25);
    CHECK(what.unit == "ratio");
    CHECK(what.message == "Only 1 project in the pipeline stands behind 8 live ones.");
}

TEST_CASE("INE003 notices less than one idea to four live projects") {
    CHECK(verdict_of<ThinPipeline>(pipeline(2, 8)) == "passed");
    CHECK(verdict_of<ThinPipeline>(pipeline(2, 9)) == "notice");
    CHECK(verdict_of<ThinPipeline>(pipeline(0, 5)) == "notice");
    CHECK(verdict_of<ThinPipeline>(pipeline(0, 4)) == "not assessed");
    CHECK(verdict_of<ThinPipeline>(pipeline(8, 0)) == "not assessed");
    CHECK(found(ThinPipeline::assess(pipeline(2, 9), Policy{})).message ==
          "Only 2 projects in the pipeline stand behind 9 live ones.");
    CHECK(found(ThinPipeline::assess(pipeline(0, 5), Policy{})).message ==
          "No project in the pipeline stands behind 5 live ones.");
    Measures measures = pipeline(1, 3);
    measures.counts.projects += 6; // closed
    CHECK(because(ThinPipeline::assess(measures, Policy{})) ==
          "the pipeline holds 1 and the live portfolio 3; at least 5 together, and one live, are needed");
}

TEST_CASE("INE003 judges nothing where most stages are blank") {
    CHECK(verdict_of<ThinPipeline>(pipeline(0, 8, 8)) == "notice");
    CHECK(because(ThinPipeline::assess(pipeline(0, 8, 9), Policy{})) ==
          "8 of 17 projects state a stage; at least half are needed");
}

TEST_CASE("INE004 finds three of five old proposals undecided") {
    // 2025-10-31 is 366 days before the review; 2025-11-01, 365 days, is not old yet.
    const Fixture read = fixture(NothingDecided::info, "flagged");
    const Assessment assessment = NothingDecided::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == doctest::Approx(0.4).epsilon(1e-12));
    CHECK(*what.threshold == 0.5);
    CHECK(what.message == "3 of 5 projects proposed more than 365 days ago are still undecided.");
    CHECK(projects_of(what) == Indices{1, 0, 2});
    CHECK(what.projects[2].note == "proposed 2025-10-31, 366 days ago");
}

TEST_CASE("INE004 notices less than half decided, with five old proposals or more") {
    CHECK(verdict_of<NothingDecided>(decided(0.5)) == "passed");
    CHECK(verdict_of<NothingDecided>(decided(0.5 - nothing)) == "passed");
    CHECK(verdict_of<NothingDecided>(decided(0.5 - little)) == "notice");
    CHECK(because(NothingDecided::assess(decided(0, 4), Policy{})) ==
          "4 of 10 projects were proposed more than 365 days ago; at least 5 are needed");
    Measures measures = decided(0.4);
    measures.composition.old_undecided = {2};
    CHECK(found(NothingDecided::assess(measures, Policy{})).message ==
          "1 of 5 projects proposed more than 365 days ago is still undecided.");
}
