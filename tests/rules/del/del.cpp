// DEL001 to DEL008: values worked out by hand, and both sides of every threshold.
#include "../support.hpp"

#include <doctest/doctest.h>
#include <engineroom/rules/catalogue.hpp>

using namespace engineroom;
using namespace engineroom::test;

namespace {

/// Live projects P-01, P-02, ... on 2026-11-01, all with a delivery date.
Measures dated(std::size_t live) {
    Measures measures = blank_measures(live);
    measures.as_of = *make_date(2026, 11, 1);
    measures.delivery.live = live;
    measures.delivery.base = all_of(live);
    return measures;
}

Measures due_in_one_quarter(double share, double count_share, std::size_t live = 10) {
    Measures measures = dated(live);
    measures.delivery.quarters = {{{2027, 1}, {1, 0}, share, count_share}, {{2027, 2}, {2}, 0.01, 0.01}};
    return measures;
}

Measures horizons(double soon, double later, std::size_t live = 20) {
    Measures measures = dated(live);
    measures.delivery.within_year_share = soon;
    measures.delivery.after_year_share = later;
    return measures;
}

Measures late(std::size_t overdue, std::size_t live) {
    Measures measures = dated(live);
    measures.delivery.overdue = overdue;
    return measures;
}

Measures undead(std::size_t zombies, std::size_t live) {
    Measures measures = dated(live);
    measures.delivery.zombies = zombies;
    for (ProjectIndex i = 0; i < zombies; ++i) measures.delivery.zombie_projects.push_back(i);
    return measures;
}

Measures waits(double median, std::size_t starts = 5) {
    Measures measures = dated(starts);
    measures.delivery.starts = starts;
    measures.delivery.proposal_to_start_median_days = median;
    return measures;
}

Measures slips(double median, double by_chance, std::size_t delivered = 10) {
    Measures measures = dated(delivered);
    measures.delivery.slips = delivered;
    measures.delivery.slip_median = median;
    measures.delivery.late_by_chance = by_chance;
    return measures;
}

Measures sizes(double participants, double fte, std::size_t live = 10) {
    Measures measures = dated(live);
    measures.delivery.participants_base = measures.delivery.fte_base = all_of(live);
    measures.delivery.participants_median = participants;
    measures.delivery.fte_median = fte;
    return measures;
}

} // namespace

TEST_CASE("DEL001 finds more than half of the money due in the first quarter of 2027") {
    // P-01 to P-05: 100 + 120 + 80 + 100 + 100 = 500 of 900 thousand, 5 of 8 live; the overdue P-06 counts below alone.
    const Fixture read = fixture(DeliveriesBunched::info, "flagged");
    const Assessment assessment = DeliveriesBunched::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == doctest::Approx(500.0 / 900.0).epsilon(1e-12));
    CHECK(*what.threshold == 0.50);
    CHECK(what.unit == "share");
    CHECK(what.message == "56 % of the live budget and 62 % of the live projects are due in one quarter, Q1 2027.");
    CHECK(projects_of(what) == Indices{1, 0, 3, 4, 2});
    CHECK(what.projects.front().note == "due 2027-02-01");
}

TEST_CASE("DEL001 warns above half, where weight and count agree on a quarter") {
    CHECK(verdict_of<DeliveriesBunched>(due_in_one_quarter(0.5, 0.9)) == "passed");
    CHECK(verdict_of<DeliveriesBunched>(due_in_one_quarter(0.5 + nothing, 0.9)) == "passed");
    CHECK(verdict_of<DeliveriesBunched>(due_in_one_quarter(0.9, 0.5)) == "passed");
    CHECK(verdict_of<DeliveriesBunched>(due_in_one_quarter(0.5 + little, 0.5 + little)) == "warning");
    CHECK(verdict_of<DeliveriesBunched>(due_in_one_quarter(1, 1, 5)) == "warning");
    CHECK(verdict_of<DeliveriesBunched>(due_in_one_quarter(1, 1, 4)) == "not assessed");
    Measures measures = due_in_one_quarter(1, 1, 11);
    measures.delivery.base = some_of(5, 11);
    CHECK(because(DeliveriesBunched::assess(measures, Policy{})) ==
          "5 of 11 live projects state a delivery date; at least half are needed");
}

TEST_CASE("DEL001 tells the fullest quarter where a policy lets several be too full") {
    Policy policy;
    policy.changed_thresholds[{"DEL001", "warning"}] = 0.2;
    Measures measures = due_in_one_quarter(0.3, 0.3);
    measures.delivery.quarters.push_back({{2028, 4}, {3}, 0.4, 0.4});
    measures.delivery.quarters.push_back({{2029, 1}, {4}, 0.25, 0.25});
    const Assessment assessment = DeliveriesBunched::assess(measures, policy);
    CHECK(*found(assessment).value == 0.4);
    CHECK(*found(assessment).threshold == 0.2);
    CHECK(found(assessment).message.find("Q4 2028") != std::string::npos);
    CHECK(projects_of(found(assessment)) == Indices{3});
}

TEST_CASE("DEL001 passes where nothing is due any more") {
    CHECK(verdict_of<DeliveriesBunched>(dated(10)) == "passed");
}

TEST_CASE("DEL002 finds that nothing is due within a year, the day itself not counted") {
    // The first is due 2027-11-01, which is 12 months after the review: not within them.
    const Fixture read = fixture(OneHorizon::info, "flagged");
    const Assessment assessment = OneHorizon::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == 0.0);
    CHECK(*what.threshold == 0.05);
    CHECK(what.message == "Of 11 live projects with a delivery date, none is due within the next 12 months.");
    CHECK(what.projects.size() == 10);
    CHECK(what.projects.front().project == 0);
    CHECK(what.projects.front().note == "due 2027-11-01");
}

TEST_CASE("DEL002 warns below 5 % on either side of a year, with eleven projects or more") {
    CHECK(verdict_of<OneHorizon>(horizons(0.05, 0.95)) == "passed");
    CHECK(verdict_of<OneHorizon>(horizons(0.05 - nothing, 0.95)) == "passed");
    CHECK(verdict_of<OneHorizon>(horizons(0.05 - little, 0.95)) == "warning");
    CHECK(verdict_of<OneHorizon>(horizons(0.95, 0.05)) == "passed");
    CHECK(verdict_of<OneHorizon>(horizons(0.95, 0.05 - little)) == "warning");
    CHECK(verdict_of<OneHorizon>(horizons(0, 1, 11)) == "warning");
    CHECK(verdict_of<OneHorizon>(horizons(0, 1, 10)) == "not assessed");
}

TEST_CASE("DEL002 says what is missing, and shows what stands nearest to it") {
    Measures measures = horizons(0.9, 1.0 / 30.0, 30);
    measures.facts[0].delivery = make_date(2026, 12, 1);
    measures.facts[1].delivery = make_date(2027, 6, 1);
    measures.facts[2].delivery = make_date(2028, 6, 1);
    measures.delivery.within_year = {0, 1};
    measures.delivery.after_year = {2};
    const Assessment later = OneHorizon::assess(measures, Policy{});
    CHECK(found(later).message == "Of 30 live projects with a delivery date, only 1 is due later than in 12 months.");
    CHECK(*found(later).value == 1.0 / 30.0);
    CHECK(projects_of(found(later)) == Indices{1, 0});

    measures = horizons(2.0 / 50.0, 0.9, 50);
    measures.delivery.within_year = {0, 1};
    const Assessment soon = OneHorizon::assess(measures, Policy{});
    CHECK(found(soon).message == "Of 50 live projects with a delivery date, only 2 are due within the next 12 months.");

    measures = horizons(0, 0, 20);
    measures.delivery.overdue_projects = {5};
    measures.facts[5].delivery = make_date(2026, 3, 31);
    const Assessment none = OneHorizon::assess(measures, Policy{});
    CHECK(found(none).message == "Of 20 live projects with a delivery date, none is due within 12 months and none is "
                                 "later: the others are overdue.");
    CHECK(found(none).projects.front().note == "due 2026-03-31, 215 days ago");
}

TEST_CASE("DEL003 finds three of ten live projects overdue") {
    const Fixture read = fixture(Overdue::info, "flagged");
    const Assessment assessment = Overdue::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == doctest::Approx(0.3).epsilon(1e-12));
    CHECK(*what.threshold == 0.25);
    CHECK(what.message == "3 of 10 live projects with a delivery date (30 %) are past it.");
    CHECK(projects_of(what) == Indices{2, 0, 1});
    // 2025-12-31 to 2026-11-01: 31 + 28 + 31 + 30 + 31 + 30 + 31 + 31 + 30 + 31 + 1.
    CHECK(what.projects[0].note == "due 2025-12-31, 305 days ago");
    CHECK(what.projects[2].note == "due 2026-10-31, 1 day ago");
}

TEST_CASE("DEL003 notices more than 15 % overdue, and warns above 25 %") {
    CHECK(verdict_of<Overdue>(late(3, 20)) == "passed");
    CHECK(verdict_of<Overdue>(late(4, 20)) == "notice");
    CHECK(verdict_of<Overdue>(late(5, 20)) == "notice");
    CHECK(verdict_of<Overdue>(late(6, 20)) == "warning");
    CHECK(verdict_of<Overdue>(late(5, 5)) == "warning");
    CHECK(verdict_of<Overdue>(late(4, 4)) == "not assessed");
    const Assessment noticed = Overdue::assess(late(4, 20), Policy{});
    CHECK(*found(noticed).threshold == 0.15);
    CHECK(found(noticed).message == "4 of 20 live projects with a delivery date (20 %) are past it.");
    CHECK(found(Overdue::assess(late(1, 6), Policy{})).message ==
          "1 of 6 live projects with a delivery date (17 %) is past it.");
}

TEST_CASE("DEL003 is a share of the projects with a delivery date, and needs half of the live ones to have one") {
    Measures measures = late(4, 40);
    measures.delivery.base = some_of(20, 40);
    CHECK(*found(Overdue::assess(measures, Policy{})).value == doctest::Approx(0.2).epsilon(1e-12));
    measures.delivery.base = some_of(19, 40);
    CHECK(verdict_of<Overdue>(measures) == "not assessed");
}

TEST_CASE("DEL004 finds one project late by more than half of its planned time, and one late and silent") {
    // P-01: planned 2025-01-01 to 2025-12-31, 364 days; 305 days late, more than 182. P-02: silent since 245 days.
    // P-03 is late by 31 days of 1,004 and was updated this month.
    const Fixture read = fixture(Zombies::info, "flagged");
    const Assessment assessment = Zombies::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == doctest::Approx(0.2).epsilon(1e-12));
    CHECK(*what.threshold == 0.10);
    CHECK(what.unit == "share");
    CHECK(what.message ==
          "2 of 10 live projects with a delivery date are long past it, or past it and not updated for 180 days.");
    CHECK(projects_of(what) == Indices{0, 1});
    CHECK(what.projects[0].note == "due 2025-12-31, 305 days ago; last updated 2026-10-20, 12 days ago");
    CHECK(what.projects[1].note == "due 2026-09-30, 32 days ago; last updated 2026-03-01, 245 days ago");
}

TEST_CASE("DEL004 notices any zombie, and warns above a tenth") {
    CHECK(verdict_of<Zombies>(undead(0, 10)) == "passed");
    CHECK(verdict_of<Zombies>(undead(1, 10)) == "notice");
    CHECK(verdict_of<Zombies>(undead(2, 20)) == "notice");
    CHECK(verdict_of<Zombies>(undead(3, 20)) == "warning");
    const Assessment noticed = Zombies::assess(undead(1, 10), Policy{});
    CHECK(*found(noticed).value == 1.0);
    CHECK(*found(noticed).threshold == 0.0);
    CHECK(found(noticed).unit == "projects");
    CHECK(found(noticed).message ==
          "1 of 10 live projects with a delivery date is long past it, or past it and not updated for 180 days.");
}

TEST_CASE("DEL004 notices a zombie among few projects, but passes none of them") {
    CHECK(verdict_of<Zombies>(undead(1, 1)) == "notice");
    CHECK(verdict_of<Zombies>(undead(0, 4)) == "not assessed");
    Measures measures = undead(0, 20);
    measures.delivery.overdue = 4;
    measures.delivery.zombie_unknown = 2;
    CHECK(verdict_of<Zombies>(measures) == "passed");
    measures.delivery.zombie_unknown = 3;
    CHECK(because(Zombies::assess(measures, Policy{})) ==
          "3 of 4 overdue live projects state neither a start nor an update");
    measures.delivery.base = some_of(9, 20);
    CHECK(verdict_of<Zombies>(measures) == "not assessed");
    measures = undead(9, 20);
    measures.delivery.base = some_of(9, 20);
    CHECK(verdict_of<Zombies>(measures) == "notice");
}

TEST_CASE("DEL004 needs to know when projects started, or when they were updated") {
    Measures measures = undead(1, 10);
    measures.columns.erase(Column::start);
    CHECK(verdict_of<Zombies>(measures) == "notice");
    measures.columns.insert(Column::start);
    measures.columns.erase(Column::updated);
    CHECK(verdict_of<Zombies>(measures) == "notice");
    measures.columns.erase(Column::start);
    const Assessment assessment = Zombies::assess(measures, Policy{});
    CHECK(std::get<NotAssessed>(assessment).needs == std::vector<std::string>{"start", "updated"});
}

TEST_CASE("DEL005 finds half of the projects waiting 220 days or more") {
    // Days: 2025-01-01 to 12-27: 360; to 08-09: 220; 2023-03-01 to 09-17: 200; 2026-01-01 to 03-02: 60;
    // 2025-06-01 to 2026-02-06: 250. In order 60, 200, 220, 250, 360.
    const Fixture read = fixture(SlowToStart::info, "flagged");
    const Assessment assessment = SlowToStart::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == 220);
    CHECK(*what.threshold == 180);
    CHECK(what.unit == "days");
    CHECK(what.message ==
          "Half of 5 projects that say when they were proposed and when they start take 220 days or more "
          "from the one to the other.");
    CHECK(projects_of(what) == Indices{0, 4, 1, 2});
    CHECK(what.projects.front().note == "360 days from proposal to start");
}

TEST_CASE("DEL005 notices a median above 180 days, with five starts or more") {
    CHECK(verdict_of<SlowToStart>(waits(180)) == "passed");
    CHECK(verdict_of<SlowToStart>(waits(180.5)) == "notice");
    CHECK(verdict_of<SlowToStart>(waits(1000, 4)) == "not assessed");
    CHECK(because(SlowToStart::assess(waits(1000, 1), Policy{})) ==
          "1 project states when it was proposed and, later, started; at least 5 are needed");
    CHECK(because(SlowToStart::assess(waits(1000, 4), Policy{})) ==
          "4 projects state when they were proposed and, later, started; at least 5 are needed");
    Policy lenient;
    lenient.changed_thresholds[{"DEL005", "least"}] = 1;
    CHECK(verdict_of<SlowToStart>(waits(1000, 1), lenient) == "notice");
}

TEST_CASE("DEL006 finds two of ten live projects without a delivery date") {
    const Fixture read = fixture(NeverEnds::info, "flagged");
    const Assessment assessment = NeverEnds::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == doctest::Approx(0.2).epsilon(1e-12));
    CHECK(*what.threshold == 0.10);
    CHECK(what.message == "2 of 10 live projects (20 %) have no delivery date.");
    CHECK(projects_of(what) == Indices{0, 1});
    // 2019-01-01 to 2026-11-01: 7 years with the leap days of 2020 and 2024 are 2,557 days, and 304 more.
    CHECK(what.projects[0].note == "no delivery date; started 2019-01-01, 2861 days ago");
    CHECK(what.projects[1].note == "no delivery date");
}

TEST_CASE("DEL006 warns above a tenth, and takes an empty column for a finding, no column for nothing to judge") {
    const auto endless = [](std::size_t undated, std::size_t live) {
        Measures measures = blank_measures(live);
        for (ProjectIndex i = 0; i < undated; ++i) measures.delivery.undated.push_back(i);
        return measures;
    };
    CHECK(verdict_of<NeverEnds>(endless(1, 10)) == "passed");
    CHECK(verdict_of<NeverEnds>(endless(2, 19)) == "warning");
    CHECK(verdict_of<NeverEnds>(endless(10, 10)) == "warning");
    CHECK(verdict_of<NeverEnds>(endless(4, 4)) == "not assessed");
    CHECK(found(NeverEnds::assess(endless(1, 5), Policy{})).message ==
          "1 of 5 live projects (20 %) has no delivery date.");
    Measures measures = endless(10, 10);
    measures.columns.erase(Column::delivery);
    CHECK(std::get<NotAssessed>(NeverEnds::assess(measures, Policy{})).needs == std::vector<std::string>{"delivery"});
}

TEST_CASE("DEL007 finds nine of ten deliveries late, half of them by 1.35 times the planned time or more") {
    // Slips in order: 0.9 1.1 1.2 1.3 1.3 1.4 1.5 1.6 2 3; median (1.3 + 1.4) / 2.
    // At least 9 of 10 fair coins: (10 + 1) / 1,024 = 0.0107.
    const Fixture read = fixture(OptimisticDates::info, "flagged");
    CHECK(*read.measures.delivery.late_by_chance == doctest::Approx(11.0 / 1024.0).epsilon(1e-12));
    const Assessment assessment = OptimisticDates::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == doctest::Approx(1.35).epsilon(1e-12));
    CHECK(*what.threshold == 1.25);
    CHECK(what.unit == "ratio");
    CHECK(what.message == "Half of 10 delivered projects took 1.35 times their planned time or longer, and 9 came "
                          "late: more than bad luck explains.");
    CHECK(what.projects.size() == 9);
    CHECK(what.projects[0].project == 7);
    CHECK(what.projects[0].note == "due 2024-04-10, ended 2024-10-27: 3 times its planned time");
}

TEST_CASE("DEL007 warns from a median slip of 1.25 on, where chance is below 5 %, with ten deliveries or more") {
    CHECK(verdict_of<OptimisticDates>(slips(1.25, 0.01)) == "warning");
    CHECK(verdict_of<OptimisticDates>(slips(1.25 - nothing, 0.01)) == "warning");
    CHECK(verdict_of<OptimisticDates>(slips(1.25 - little, 0.01)) == "passed");
    CHECK(verdict_of<OptimisticDates>(slips(2, 0.05)) == "passed");
    CHECK(verdict_of<OptimisticDates>(slips(2, 0.05 - little)) == "warning");
    CHECK(because(OptimisticDates::assess(slips(2, 0.01, 9), Policy{})) ==
          "9 delivered projects state start, delivery and end; at least 10 are needed");
    CHECK(because(OptimisticDates::assess(slips(2, 0.01, 1), Policy{})) ==
          "1 delivered project states start, delivery and end; at least 10 are needed");
}

TEST_CASE("DEL008 finds the typical project with 17 organisations") {
    // Participants and lead: 18, 21, 17, 5, 16; in order 5 16 17 18 21.
    const Fixture read = fixture(TooBigToMove::info, "flagged");
    const Assessment assessment = TooBigToMove::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == 17);
    CHECK(*what.threshold == 15);
    CHECK(what.unit == "organisations");
    CHECK(what.message == "Half of the live projects have 17 organisations or more.");
    CHECK(projects_of(what) == Indices{1, 0, 2, 4});
    CHECK(what.projects.front().note == "21 organisations");
}

TEST_CASE("DEL008 notices a median above 15 organisations or above 10 FTE") {
    CHECK(verdict_of<TooBigToMove>(sizes(15, 10)) == "passed");
    CHECK(verdict_of<TooBigToMove>(sizes(15.5, 10)) == "notice");
    CHECK(verdict_of<TooBigToMove>(sizes(15, 10 + nothing)) == "passed");
    CHECK(verdict_of<TooBigToMove>(sizes(15, 10.1)) == "notice");

    Measures heavy = sizes(3, 12);
    heavy.facts[2].fte = 30;
    heavy.facts[4].fte = 10;
    heavy.delivery.most_fte = {2, 4, 1};
    const Assessment assessment = TooBigToMove::assess(heavy, Policy{});
    CHECK(*found(assessment).value == 12);
    CHECK(*found(assessment).threshold == 10);
    CHECK(found(assessment).unit == "FTE");
    CHECK(found(assessment).message == "Half of the live projects have 12 full-time people or more.");
    CHECK(projects_of(found(assessment)) == Indices{2});
    CHECK(found(assessment).projects.front().note == "30 FTE");

    const Assessment both = TooBigToMove::assess(sizes(20, 12), Policy{});
    CHECK(found(both).message ==
          "Half of the live projects have 20 organisations or more, and half have 12 full-time people or more.");
    CHECK(*found(both).value == 20);
}

TEST_CASE("DEL008 judges by what is stated: participants, FTE or both") {
    Measures measures = sizes(20, 2);
    measures.columns.erase(Column::participants); // the lead alone says nothing of a project's size
    CHECK(verdict_of<TooBigToMove>(measures) == "passed");
    measures = sizes(2, 20);
    measures.columns.erase(Column::fte);
    CHECK(verdict_of<TooBigToMove>(measures) == "passed");
    measures.columns.erase(Column::participants);
    CHECK(std::get<NotAssessed>(TooBigToMove::assess(measures, Policy{})).needs ==
          std::vector<std::string>{"participants", "fte"});

    measures = sizes(2, 20);
    measures.delivery.fte_base = some_of(4, 10);
    CHECK(verdict_of<TooBigToMove>(measures) == "passed");
    measures.delivery.participants_base = some_of(3, 10);
    CHECK(because(TooBigToMove::assess(measures, Policy{})) ==
          "3 of 10 live projects state who takes part; at least 5 are needed");
    measures.columns.erase(Column::participants);
    CHECK(because(TooBigToMove::assess(measures, Policy{})) ==
          "4 of 10 live projects state their people (FTE); at least 5 are needed");
}
