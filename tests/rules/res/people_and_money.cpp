// RES003 to RES008 and RES010: values worked out by hand, and both sides of every threshold.
#include "../support.hpp"

#include <doctest/doctest.h>
#include <engineroom/rules/res/fees_do_not_grow.hpp>
#include <engineroom/rules/res/little_leverage.hpp>
#include <engineroom/rules/res/one_funder.hpp>
#include <engineroom/rules/res/overload.hpp>
#include <engineroom/rules/res/seed_money_stays.hpp>
#include <engineroom/rules/res/unfunded_ahead.hpp>
#include <engineroom/rules/res/volunteer_burnout.hpp>

using namespace engineroom;
using namespace engineroom::test;

namespace {

Measures named(std::size_t live = 10) {
    Measures measures = blank_measures(live);
    measures.as_of = *make_date(2026, 11, 1);
    for (int i = 0; i < 4; ++i) {
        OrganisationFacts facts;
        facts.name = Text{"O-" + std::to_string(i)};
        measures.organisations.push_back(facts);
    }
    return measures;
}

Measures covered(std::optional<double> ratio_36, std::optional<double> ratio_60) {
    Measures measures = named();
    CoverageMeasure& coverage = measures.resourcing.funding.coverage;
    coverage.base = some_of(5, 10);
    coverage.ratio_36 = ratio_36;
    coverage.ratio_60 = ratio_60;
    return measures;
}

Measures funders(double hhi, double top) {
    Measures measures = named();
    FundingMeasure& funding = measures.resourcing.funding;
    funding.base = some_of(5, 10);
    funding.funders = {{0, 80, top}, {1, 20, 1 - top}};
    funding.hhi = hhi;
    funding.top_share = top;
    return measures;
}

FundingMix mix(double public_money, double industry, double unknown = 0) {
    FundingMix made;
    made.base = some_of(5, 10);
    made.money = public_money + industry + unknown;
    made.kind[static_cast<std::size_t>(FundingKind::public_)] = public_money;
    made.kind[static_cast<std::size_t>(FundingKind::industry)] = industry;
    made.unknown = unknown;
    return made;
}

Measures seeds(const FundingMix& now, const FundingMix& then) {
    Measures measures = named();
    measures.resourcing.funding.last_24 = now;
    measures.resourcing.funding.before_24 = then;
    return measures;
}

Measures levers(double cluster, double other, double unknown = 0) {
    Measures measures = named();
    FundingMeasure& funding = measures.resourcing.funding;
    funding.base = some_of(5, 10);
    funding.cluster_money = cluster;
    funding.other_money = other;
    funding.unknown_kind_money = unknown;
    funding.leverage = other / cluster;
    return measures;
}

Measures fees(Date oldest, const FundingMix& lately) {
    Measures measures = named();
    measures.resourcing.funding.oldest_start = oldest;
    measures.resourcing.funding.last_12 = lately;
    return measures;
}

} // namespace

TEST_CASE("RES003 finds seven people promised by a lead that has six") {
    // From January 2027 on, 4 + 3 FTE; all organisations have 10 for 9.
    const Found what = flagged<PeopleOverload>();
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == doctest::Approx(7).epsilon(1e-12));
    CHECK(*what.threshold == 6);
    CHECK(what.unit == "FTE");
    CHECK(what.message == "In 2027-01 the projects that Hafn leads need 7 FTE, and it has 6.");
    CHECK(projects_of(what) == Indices{0, 1});
    CHECK(what.organisations == std::vector<std::string>{"Hafn"});
}

TEST_CASE("RES003 asks of each lead and of all together, and is content only where people are mostly told") {
    Measures measures = named();
    WorkloadMeasure& workload = measures.resourcing.workload;
    workload.base = some_of(5, 10);
    workload.lead_base = some_of(3, 5);
    workload.months = {{{2026, 11}, 9}, {{2026, 12}, 10}};
    CHECK(verdict_of<PeopleOverload>(measures) == "passed");
    workload.capacity = 10;
    CHECK(verdict_of<PeopleOverload>(measures) == "passed");
    workload.capacity = 9.9;
    const Assessment all = PeopleOverload::assess(measures, Policy{});
    CHECK(found(all).message == "In 2026-12 live projects need 10 FTE; all organisations together have 9.9.");
    workload.capacity.reset();
    workload.overloads = {{1, {2027, 3}, 5, 4, 2, {3}}, {2, {2027, 4}, 3, 2.5, 1, {4}}};
    CHECK(found(PeopleOverload::assess(measures, Policy{})).message ==
          "In 2027-03 the projects that O-1 leads need 5 FTE, and it has 4; 1 other lead is overloaded too.");
    workload.overloads.clear();
    workload.lead_base = some_of(2, 5);
    CHECK(verdict_of<PeopleOverload>(measures) == "not assessed");
    workload.lead_base = some_of(3, 5);
    workload.base = some_of(4, 10);
    CHECK(verdict_of<PeopleOverload>(measures) == "not assessed");
}

TEST_CASE("RES004 finds volunteers of one organisation in four live projects") {
    const Found what = flagged<VolunteerBurnout>();
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == 4);
    CHECK(*what.threshold == 3);
    CHECK(what.message == "Hafn gives volunteers to 4 live projects.");
    CHECK(projects_of(what) == Indices{2, 0, 1, 3});
}

TEST_CASE("RES004 warns above three projects of one giver, or above half of all work") {
    const auto given = [](double share, std::size_t projects, const Base& base) {
        Measures measures = named();
        VolunteerMeasure& volunteers = measures.resourcing.volunteers;
        volunteers.base = base;
        volunteers.share = share;
        volunteers.giver_base = some_of(projects, projects);
        volunteers.givers = {{0, 2, Indices(projects)}};
        for (ProjectIndex i = 0; i < projects; ++i) volunteers.givers[0].projects[i] = i;
        volunteers.most = volunteers.givers[0].projects;
        return measures;
    };
    CHECK(verdict_of<VolunteerBurnout>(given(0.5, 3, some_of(5, 10))) == "passed");
    CHECK(verdict_of<VolunteerBurnout>(given(0.5, 4, some_of(5, 10))) == "warning");
    CHECK(verdict_of<VolunteerBurnout>(given(0.5, 4, some_of(1, 10))) == "warning");
    CHECK(verdict_of<VolunteerBurnout>(given(0.9, 3, some_of(4, 4))) == "not assessed");
    const Assessment heavy = VolunteerBurnout::assess(given(0.5 + little, 3, some_of(5, 10)), Policy{});
    CHECK(found(heavy).unit == "share");
    CHECK(found(heavy).message == "Volunteers do 50 % of the work in live projects.");
    CHECK(found(VolunteerBurnout::assess(given(0.6, 4, some_of(5, 10)), Policy{})).message ==
          "Volunteers do 60 % of the work in live projects, and O-0 gives volunteers to 4 live projects.");
}

TEST_CASE("RES005 finds a fifth of the next three years covered") {
    // Left: 20,000 of the first, half of 40,000 of the second, nothing of the third. Planned: 100,000, 50,000 and
    // 50,000, all within 24 months.
    const Found what = flagged<UnfundedAhead>();
    CHECK(what.severity == Severity::critical);
    CHECK(*what.value == doctest::Approx(0.2).epsilon(1e-12));
    CHECK(*what.threshold == doctest::Approx(1.0 / 3.0).epsilon(1e-12));
    CHECK(what.message == "Funding that is left (40,000) covers 20 % of the 200,000 that pipeline and live projects "
                          "plan to spend in the next 36 months.");
    CHECK(projects_of(what) == Indices{0, 2, 1});
    CHECK(what.projects.front().note == "80,000 short in 60 months");
}

TEST_CASE("RES005 notices what five years lack, warns of three, and is critical below a third") {
    CHECK(verdict_of<UnfundedAhead>(covered(1, 1)) == "passed");
    CHECK(verdict_of<UnfundedAhead>(covered(1, 1 - little)) == "notice");
    CHECK(verdict_of<UnfundedAhead>(covered(std::nullopt, 0.1)) == "notice");
    CHECK(verdict_of<UnfundedAhead>(covered(1 - little, 0.9)) == "warning");
    CHECK(verdict_of<UnfundedAhead>(covered(1.0 / 3.0, 0.3)) == "warning");
    CHECK(verdict_of<UnfundedAhead>(covered(1.0 / 3.0 - little, 0.3)) == "critical");
    CHECK(verdict_of<UnfundedAhead>(covered(std::nullopt, std::nullopt)) == "not assessed");
    Measures measures = covered(0.1, 0.1);
    measures.resourcing.funding.coverage.base = some_of(4, 10);
    CHECK(verdict_of<UnfundedAhead>(measures) == "not assessed");
}

TEST_CASE("RES006 finds 92 % of the money with one funder") {
    // 460 of 500.
    const Found what = flagged<OneFunder>();
    CHECK(what.severity == Severity::critical);
    CHECK(*what.value == doctest::Approx(0.92).epsilon(1e-12));
    CHECK(*what.threshold == 0.80);
    CHECK(what.message == "Region gives 92 % of the money of live projects; 1 other funder gives the rest.");
    CHECK(what.organisations == std::vector<std::string>{"Region", "Bank"});
}

TEST_CASE("RES006 warns above a concentration of 0.40, and is critical above a share of 0.80") {
    CHECK(verdict_of<OneFunder>(funders(0.40, 0.5)) == "passed");
    CHECK(verdict_of<OneFunder>(funders(0.40 + little, 0.5)) == "warning");
    CHECK(verdict_of<OneFunder>(funders(0.68, 0.80)) == "warning");
    CHECK(verdict_of<OneFunder>(funders(0.68, 0.80 + little)) == "critical");
    Measures measures = funders(1, 1);
    measures.resourcing.funding.base = some_of(4, 4);
    CHECK(verdict_of<OneFunder>(measures) == "not assessed");
}

TEST_CASE("RES007 finds more public money in later projects than in earlier ones") {
    const Found what = flagged<SeedMoneyStays>();
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == doctest::Approx(0.7).epsilon(1e-12));
    CHECK(what.message == "70 % of the money of projects that started in the last 24 months is public; of those that "
                          "started in the 24 months before it was 60 %.");
}

TEST_CASE("RES007 notices a public share above half that did not fall") {
    CHECK(verdict_of<SeedMoneyStays>(seeds(mix(50, 50), mix(40, 60))) == "passed");
    CHECK(verdict_of<SeedMoneyStays>(seeds(mix(51, 49), mix(51, 49))) == "notice");
    CHECK(verdict_of<SeedMoneyStays>(seeds(mix(51, 49), mix(52, 48))) == "passed");
    CHECK(verdict_of<SeedMoneyStays>(seeds(mix(30, 20, 50), mix(30, 20))) == "notice");
    CHECK(verdict_of<SeedMoneyStays>(seeds(mix(30, 20, 51), mix(30, 20))) == "not assessed");
    CHECK(verdict_of<SeedMoneyStays>(seeds(mix(30, 20), mix(0, 0, 9))) == "not assessed");
}

TEST_CASE("RES008 finds 80 of others for 100 of the cluster organisation") {
    const Found what = flagged<LittleLeverage>();
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == doctest::Approx(0.8).epsilon(1e-12));
    CHECK(*what.threshold == 1);
    CHECK(what.message == "Cluster organisations give 100 to live projects, all others 80.");
}

TEST_CASE("RES008 passes only where funders of unknown kind could not change it") {
    CHECK(verdict_of<LittleLeverage>(levers(100, 100)) == "passed");
    CHECK(verdict_of<LittleLeverage>(levers(100, 99)) == "notice");
    CHECK(verdict_of<LittleLeverage>(levers(100, 110, 5)) == "passed"); // 105 / 105
    CHECK(verdict_of<LittleLeverage>(levers(100, 110, 6)) == "not assessed");
    Measures measures = levers(100, 10);
    measures.resourcing.funding.leverage.reset();
    CHECK(verdict_of<LittleLeverage>(measures) == "not assessed");
}

TEST_CASE("RES010 finds no fee in the projects of the last year, almost seven years after the first start") {
    const Found what = flagged<FeesDoNotGrow>();
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == 0);
    CHECK(what.message == "The first project started on 2020-01-01, and in 2 projects that started in the last 12 "
                          "months is no membership, industry or user-pays money.");
}

TEST_CASE("RES010 asks for fees after 36 months, and takes money of unknown kind for neither") {
    const Date ripe = *make_date(2023, 10, 31), young = *make_date(2023, 11, 1);
    CHECK(verdict_of<FeesDoNotGrow>(fees(ripe, mix(100, 0))) == "notice");
    CHECK(verdict_of<FeesDoNotGrow>(fees(young, mix(100, 0))) == "not assessed");
    CHECK(verdict_of<FeesDoNotGrow>(fees(ripe, mix(100, 1))) == "passed");
    CHECK(verdict_of<FeesDoNotGrow>(fees(ripe, mix(100, 0, 1))) == "not assessed");
    FundingMix few = mix(100, 0);
    few.base = some_of(4, 10);
    CHECK(verdict_of<FeesDoNotGrow>(fees(ripe, few)) == "not assessed");
}
