#include "review/support.hpp"

#include <doctest/doctest.h>

using namespace engineroom;
using namespace engineroom::testing;
using Names = std::vector<std::string>;

TEST_CASE("an accepted project is taken out of the evidence, and the finding's figures stay") {
    const Review review = reviewed(live_projects(4), accepting("DEL003", "P-1"), {rule_that("DEL003", finds_three)});
    REQUIRE(review.findings.size() == 1);
    CHECK(ids(review.findings[0].projects) == Names{"P-3", "P-2"});
    CHECK(review.findings[0].accepted == 1);
    CHECK(review.findings[0].value == 0.75);
    CHECK(review.findings[0].message == "3 of 4 are late.");
    REQUIRE(review.accepted.size() == 1);
    CHECK(ids(review.accepted[0].finding.projects) == Names{"P-1"});
    CHECK(review.accepted[0].reason == "known and paid for");
    CHECK(review.accepted[0].until == Date{2027, 6, 30});
    CHECK(review.accepted[0].finding.value == 0.75);
}

TEST_CASE("a finding of which all projects are accepted is listed as accepted alone") {
    Policy policy = accepting("DEL003", "P-1");
    for (const char* id : {"P-2", "P-3"})
        policy.accepted.push_back({"DEL003", id, "known and paid for", Date{2027, 6, 30}});
    const Review review = reviewed(live_projects(4), policy, {rule_that("DEL003", finds_three)});
    CHECK(review.findings.empty());
    REQUIRE(review.accepted.size() == 1);
    CHECK(ids(review.accepted[0].finding.projects) == Names{"P-3", "P-1", "P-2"});
    CHECK(review.passed.empty());
}

TEST_CASE("projects accepted for different reasons are listed apart") {
    Policy policy = accepting("DEL003", "P-1");
    policy.accepted.push_back({"DEL003", "P-2", "another reason", Date{2027, 6, 30}});
    policy.accepted.push_back({"DEL003", "P-3", "known and paid for", Date{2027, 1, 1}});
    const Review review = reviewed(live_projects(4), policy, {rule_that("DEL003", finds_three)});
    REQUIRE(review.accepted.size() == 3);
    CHECK(ids(review.accepted[0].finding.projects) == Names{"P-3"});
    CHECK(review.accepted[1].reason == "known and paid for");
    CHECK(review.accepted[2].reason == "another reason");
}

TEST_CASE("an acceptance without a project accepts the whole finding, with or without evidence") {
    for (const auto assess : {finds_three, finds_as_a_whole}) {
        const Review review = reviewed(live_projects(4), accepting("STK003", ""), {rule_that("STK003", assess)});
        CHECK(review.findings.empty());
        REQUIRE(review.accepted.size() == 1);
        CHECK(review.accepted[0].finding.code == "STK003");
    }
}

TEST_CASE("an acceptance of the portfolio's finding leaves a project's own reason beside it") {
    Policy policy = accepting("DEL003", "");
    policy.accepted.push_back({"DEL003", "P-2", "another reason", Date{2027, 1, 1}});
    const Review review = reviewed(live_projects(4), policy, {rule_that("DEL003", finds_three)});
    CHECK(review.findings.empty());
    REQUIRE(review.accepted.size() == 2);
    CHECK(ids(review.accepted[0].finding.projects) == Names{"P-2"});
    CHECK(ids(review.accepted[1].finding.projects) == Names{"P-3", "P-1"});
}

TEST_CASE("a project's acceptance does not touch a finding that has no projects") {
    const Review review =
        reviewed(live_projects(4), accepting("STK003", "P-1"), {rule_that("STK003", finds_as_a_whole)});
    CHECK(review.findings.size() == 1);
    CHECK(review.accepted.empty());
}

TEST_CASE("organisations are evidence that an acceptance of projects leaves") {
    Policy policy = accepting("STK004", "P-1");
    const Review review =
        reviewed(live_projects(1), policy, {rule_that("STK004", [](const Measures&, const Policy&) -> Assessment {
                     Found found;
                     found.projects = {{0, ""}};
                     found.organisations = {"Acme"};
                     return found;
                 })});
    REQUIRE(review.findings.size() == 1);
    CHECK(review.findings[0].projects.empty());
    CHECK(review.findings[0].organisations == Names{"Acme"});
}

TEST_CASE("an acceptance holds to the end of its last day, and then the finding counts again") {
    const Date today{2026, 11, 1}; // of live_projects
    for (const char* project : {"", "P-1"}) {
        CAPTURE(project);
        const std::vector<Rule> rules{rule_that("DEL003", finds_three)};
        CHECK(reviewed(live_projects(4), accepting("DEL003", project, today), rules).accepted.size() == 1);
        const Review after =
            reviewed(live_projects(4), accepting("DEL003", project, today - boost::gregorian::days{1}), rules);
        CHECK(after.accepted.empty());
        REQUIRE(after.findings.size() == 1);
        CHECK(after.findings[0].projects.size() == 3);
        CHECK(after.findings[0].accepted == 0);
    }
}

TEST_CASE("an acceptance of another rule, or of a project that shows nothing, changes nothing") {
    for (const Policy& policy :
         {accepting("DEL004", "P-1"), accepting("DEL003", "P-4"), accepting("DEL003", "unknown")}) {
        const Review review = reviewed(live_projects(4), policy, {rule_that("DEL003", finds_three)});
        CHECK(review.accepted.empty());
        REQUIRE(review.findings.size() == 1);
        CHECK(review.findings[0].projects.size() == 3);
    }
}

TEST_CASE("an acceptance that is over, or names a project that is not there, is told to do nothing") {
    Policy policy = accepting("DEL003", "unknown");
    policy.accepted.push_back({"DEL004", "", "was true once", Date{2020, 1, 31}});
    policy.accepted.push_back({"DEL003", "P-1", "agreed", Date{2099, 1, 1}});
    const Review review = reviewed(live_projects(4), policy, {rule_that("DEL003", finds_three)});
    REQUIRE(review.idle_acceptances.size() == 2);
    CHECK(review.idle_acceptances[0].project == "unknown");
    CHECK(review.idle_acceptances[0].because == "there is no such project");
    CHECK(review.idle_acceptances[1].code == "DEL004");
    CHECK(review.idle_acceptances[1].because == "it ended on 2020-01-31");
}
