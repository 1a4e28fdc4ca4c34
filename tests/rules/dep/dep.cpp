// DEP001 to DEP005: values worked out by hand, and both sides of every threshold.
#include "../support.hpp"

#include <doctest/doctest.h>
#include <engineroom/rules/catalogue.hpp>

using namespace engineroom;
using namespace engineroom::test;

namespace {

/// Live projects P-0, P-1, ... of which one waits for another.
Measures waiting(std::size_t live = 10) {
    Measures measures = blank_measures(live);
    for (std::size_t i = 0; i < live; ++i) measures.facts[i].id = "P-" + std::to_string(i);
    measures.dependencies.edges = 1;
    return measures;
}

Measures stands_on_one(double radius, std::size_t known = 10, std::size_t live = 10) {
    Measures measures = waiting(live);
    measures.payoff.expected_base = some_of(known, live);
    measures.dependencies.largest_blast_radius = radius;
    measures.dependencies.blast = {2, 1};
    measures.projects[2].blast_radius = radius;
    measures.projects[1].blast_radius = 0.05;
    return measures;
}

} // namespace

TEST_CASE("DEP001 finds three projects in a circle, and not the one behind it") {
    const Fixture read = fixture(Cycle::info, "flagged");
    const Assessment assessment = Cycle::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::critical);
    CHECK(*what.value == 1);
    CHECK(*what.threshold == 0);
    CHECK(what.message == "3 projects wait for each other in a circle.");
    CHECK(projects_of(what) == Indices{0, 1, 2});
    CHECK(what.projects[0].note == "waits for P-02");
    CHECK(what.projects[2].note == "waits for P-01");
}

TEST_CASE("DEP001 counts circles, one project that waits for itself among them") {
    Measures measures = waiting();
    CHECK(verdict_of<Cycle>(measures) == "passed");
    measures.dependencies.cycles = {{4}};
    const Assessment one = Cycle::assess(measures, Policy{});
    CHECK(found(one).message == "1 project waits for itself.");
    CHECK(found(one).projects.front().note == "waits for P-4");
    measures.dependencies.cycles = {{4}, {1, 2}};
    const Assessment two = Cycle::assess(measures, Policy{});
    CHECK(*found(two).value == 2);
    CHECK(found(two).message == "3 projects wait for each other or for themselves, in 2 circles.");
}

TEST_CASE("no rule on dependencies passes where nobody names one") {
    Measures measures = waiting();
    measures.dependencies.edges = 0;
    for (const Assessment& assessment :
         {Cycle::assess(measures, Policy{}), SinglePointOfFailure::assess(measures, Policy{}),
          ImpossibleDates::assess(measures, Policy{}), WaitsForTheDead::assess(measures, Policy{}),
          DependsOnUnknown::assess(measures, Policy{})})
        CHECK(because(assessment) == "no project names another that it depends on");
    measures.columns.erase(Column::depends_on);
    for (const Assessment& assessment :
         {Cycle::assess(measures, Policy{}), SinglePointOfFailure::assess(measures, Policy{}),
          ImpossibleDates::assess(measures, Policy{}), WaitsForTheDead::assess(measures, Policy{}),
          DependsOnUnknown::assess(measures, Policy{})})
        CHECK(std::get<NotAssessed>(assessment).needs == std::vector<std::string>{"depends_on"});
}

TEST_CASE("DEP002 finds 42 % of the expected payoff on one project") {
    // q mu in thousands: P-01 0.8 x 100 = 80; P-02 0.8 x 0.5 x 1,000 = 400; P-03 0.8 x 0.5 x 0.5 x 500 = 100;
    // P-04 0.5 x 400 = 200; P-05 0.8 x 500 = 400: 1,180 in all, 500 of it behind P-01, 100 behind P-02.
    const Fixture read = fixture(SinglePointOfFailure::info, "flagged");
    const Assessment assessment = SinglePointOfFailure::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == doctest::Approx(500.0 / 1180.0).epsilon(1e-12));
    CHECK(*what.threshold == 0.30);
    CHECK(what.unit == "share");
    CHECK(what.message == "42 % of what the live projects are expected to return stands on one project.");
    CHECK(projects_of(what) == Indices{0});
    CHECK(what.projects.front().note == "42 % of the live expected payoff stands on it");
}

TEST_CASE("DEP002 warns above 30 %, and needs the payoff of half of the live projects") {
    CHECK(verdict_of<SinglePointOfFailure>(stands_on_one(0.30)) == "passed");
    CHECK(verdict_of<SinglePointOfFailure>(stands_on_one(0.30 + nothing)) == "passed");
    CHECK(verdict_of<SinglePointOfFailure>(stands_on_one(0.30 + little)) == "warning");
    CHECK(verdict_of<SinglePointOfFailure>(stands_on_one(1, 5, 10)) == "warning");
    CHECK(verdict_of<SinglePointOfFailure>(stands_on_one(1, 4, 8)) == "not assessed");
    CHECK(verdict_of<SinglePointOfFailure>(stands_on_one(1, 5, 11)) == "not assessed");
    Measures measures = stands_on_one(0.6);
    measures.projects[1].blast_radius = 0.4;
    const Assessment several = SinglePointOfFailure::assess(measures, Policy{});
    CHECK(found(several).message == "60 % of what the live projects are expected to return stands on one project; "
                                    "1 more has over 30 % standing on it.");
    CHECK(projects_of(found(several)) == Indices{2, 1});
    measures.projects[3].blast_radius = 0.35;
    measures.dependencies.blast = {2, 1, 3};
    CHECK(found(SinglePointOfFailure::assess(measures, Policy{})).message ==
          "60 % of what the live projects are expected to return stands on one project; 2 more have over 30 % standing "
          "on them.");
    measures.dependencies.largest_blast_radius.reset();
    CHECK(because(SinglePointOfFailure::assess(measures, Policy{})) ==
          "no live project is expected to return anything");
}

TEST_CASE("DEP003 finds a project that is due before the two that it waits for") {
    const Fixture read = fixture(ImpossibleDates::info, "flagged");
    const Assessment assessment = ImpossibleDates::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == 2);
    CHECK(*what.threshold == 0);
    CHECK(what.unit == "dependencies");
    CHECK(what.message == "2 times a project is due before something that it depends on.");
    CHECK(projects_of(what) == Indices{1});
    CHECK(what.projects.front().note == "due 2027-03-31, but P-01, which it waits for, is due 2027-06-30; "
                                        "due 2027-03-31, but P-04, which it waits for, is due 2027-04-30");
}

TEST_CASE("DEP003 warns of any, and passes only where dates could be compared") {
    Measures measures = waiting();
    CHECK(because(ImpossibleDates::assess(measures, Policy{})) ==
          "no project that waits for another states a delivery date together with what it waits for");
    measures.dependencies.dated = 1;
    CHECK(verdict_of<ImpossibleDates>(measures) == "passed");
    measures.dependencies.impossible = {{3, 2}};
    measures.facts[3].delivery = make_date(2027, 1, 1);
    measures.facts[2].delivery = make_date(2027, 1, 2);
    CHECK(found(ImpossibleDates::assess(measures, Policy{})).message ==
          "1 project is due before something that it depends on.");
}

TEST_CASE("DEP004 finds two live projects that wait for the dead, and not the proposal that does") {
    const Fixture read = fixture(WaitsForTheDead::info, "flagged");
    const Assessment assessment = WaitsForTheDead::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::critical);
    CHECK(*what.value == 2);
    CHECK(*what.threshold == 0);
    CHECK(what.unit == "projects");
    CHECK(what.message == "2 live projects wait for one that failed or was cancelled.");
    CHECK(projects_of(what) == Indices{2, 3});
    CHECK(what.projects[0].note == "waits for P-01, which failed; waits for P-02, which was cancelled");
    CHECK(what.projects[1].note == "waits for P-02, which was cancelled");
}

TEST_CASE("DEP004 is critical for any, and needs to know the stages") {
    Measures measures = waiting();
    CHECK(verdict_of<WaitsForTheDead>(measures) == "passed");
    measures.dependencies.doomed = {{3, 2}};
    measures.facts[2].stage = Stage::failed;
    CHECK(found(WaitsForTheDead::assess(measures, Policy{})).message ==
          "1 live project waits for one that failed or was cancelled.");
    measures.columns.erase(Column::stage);
    CHECK(std::get<NotAssessed>(WaitsForTheDead::assess(measures, Policy{})).needs ==
          std::vector<std::string>{"stage"});
}

TEST_CASE("DEP005 finds three names of nobody, two of them in one project") {
    const Fixture read = fixture(DependsOnUnknown::info, "flagged");
    const Assessment assessment = DependsOnUnknown::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == 3);
    CHECK(*what.threshold == 0);
    CHECK(what.message == "3 dependencies name an id that no project has.");
    CHECK(projects_of(what) == Indices{0, 1});
    CHECK(what.projects[0].note == "depends on 'P-20', which is not among the projects read");
}

TEST_CASE("DEP005 warns of any, even where no known project is named") {
    Measures measures = waiting();
    CHECK(verdict_of<DependsOnUnknown>(measures) == "passed");
    measures.dependencies.edges = 0;
    measures.dependencies.unknown = {{3, "P-99"}};
    CHECK(found(DependsOnUnknown::assess(measures, Policy{})).message ==
          "1 dependency names an id that no project has.");
}
