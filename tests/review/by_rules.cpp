#include "review/support.hpp"

#include <doctest/doctest.h>

using namespace engineroom;
using namespace engineroom::testing;
using Names = std::vector<std::string>;

namespace {

template<Severity severity>
Assessment finds(const Measures&, const Policy&) {
    Found found;
    found.severity = severity;
    found.message = "It is so.";
    return found;
}

const Score& line(const Review& review, Characteristic characteristic) {
    return review.scorecard[static_cast<std::size_t>(characteristic)];
}

} // namespace

TEST_CASE("findings come by severity, and within one in the order of the catalogue") {
    const Review review =
        reviewed(live_projects(1), {},
                 {rule_that("A1", finds<Severity::notice>), rule_that("A2", finds<Severity::critical>),
                  rule_that("A3", finds<Severity::good>), rule_that("A4", finds<Severity::warning>),
                  rule_that("A5", finds<Severity::critical>), rule_that("A6", finds<Severity::notice>)});
    Names codes;
    for (const Finding& finding : review.findings) codes.push_back(finding.code);
    CHECK(codes == Names{"A2", "A5", "A4", "A1", "A6", "A3"});
}

TEST_CASE("the policy's severity stands in place of the rule's, in the order and on the scorecard too") {
    Policy policy;
    policy.severities["A2"] = Severity::critical;
    const Review review =
        reviewed(live_projects(1), policy,
                 {rule_that("A1", finds<Severity::warning>), rule_that("A2", finds<Severity::notice>)});
    REQUIRE(review.findings.size() == 2);
    CHECK(review.findings[0].code == "A2");
    CHECK(review.findings[0].severity == Severity::critical);
    CHECK(line(review, Characteristic::venture_capital).worst == Severity::critical);
}

TEST_CASE("an ignored rule stands in no list, and is not run") {
    Policy policy;
    policy.ignored = {"A1", "A2", "A3"};
    const Review review = reviewed(
        live_projects(4), policy, {rule_that("A1", finds_three), rule_that("A2", passes), rule_that("A3", lacks_risk)});
    CHECK(review.findings.empty());
    CHECK(review.accepted.empty());
    CHECK(review.passed.empty());
    CHECK(review.not_assessed.empty());
    CHECK(review.wake.empty());
    for (const Score& score : review.scorecard)
        CHECK(score.passed + score.findings + score.accepted + score.not_assessed == 0);
}

TEST_CASE("every rule counts once on the scorecard, on the line of its characteristic") {
    const Review review = reviewed(
        live_projects(4), accepting("A2", ""),
        {rule_that("A1", finds_three, Characteristic::nimbleness),
         rule_that("A2", finds_three, Characteristic::nimbleness), rule_that("A3", passes, Characteristic::nimbleness),
         rule_that("A4", lacks_risk, Characteristic::nimbleness), rule_that("A5", lacks_risk, Characteristic::edges)});
    const Score& nimbleness = line(review, Characteristic::nimbleness);
    CHECK(nimbleness.findings == 1);
    CHECK(nimbleness.accepted == 1);
    CHECK(nimbleness.passed == 1);
    CHECK(nimbleness.not_assessed == 1);
    CHECK(nimbleness.worst == Severity::warning);
    CHECK(nimbleness.assessed());
    const Score& edges = line(review, Characteristic::edges);
    CHECK(edges.not_assessed == 1);
    CHECK_FALSE(edges.assessed());
    CHECK_FALSE(edges.worst.has_value());
}

TEST_CASE("the scorecard has a line for each characteristic, in order, for an empty portfolio too") {
    const Review review = reviewed(live_projects(0), {}, {});
    for (std::size_t i = 0; i < review.scorecard.size(); ++i) {
        CHECK(review.scorecard[i].characteristic == static_cast<Characteristic>(i));
        CHECK_FALSE(review.scorecard[i].assessed());
    }
}

TEST_CASE("evidence is told with id, name, file and row, and the note of the rule") {
    const Review review = reviewed(live_projects(4), {}, {rule_that("A1", finds_three)});
    REQUIRE(review.findings.size() == 1);
    const ProjectRef& first = review.findings[0].projects.at(0);
    CHECK(first.id == "P-3");
    CHECK(first.name == "Project 3");
    CHECK(first.file == "pipeline.csv");
    CHECK(first.row == 4);
    CHECK(first.note == "late by 3 days");
    CHECK(review.findings[0].advice == "The rule's own advice.");
}

TEST_CASE("a project made in code has no file and no row") {
    Portfolio portfolio = live_projects(4);
    portfolio.files.clear();
    for (Project& project : portfolio.projects) project.row = 0;
    const Review review = reviewed(portfolio, {}, {rule_that("A1", finds_three)});
    CHECK(review.findings.at(0).projects.at(0).file.empty());
    CHECK(review.findings.at(0).projects.at(0).row == 0);
}

TEST_CASE("a finding's own advice stands in place of the rule's") {
    const Review review =
        reviewed(live_projects(1), {}, {rule_that("A1", [](const Measures&, const Policy&) -> Assessment {
                     Found found;
                     found.advice = "Just this once.";
                     return found;
                 })});
    CHECK(review.findings.at(0).advice == "Just this once.");
}

TEST_CASE("an accepted finding still counts in the answer") {
    const std::vector<Rule> rules{rule_that("LCD001", finds_as_a_whole), rule_that("RSK001", finds_as_a_whole)};
    Policy policy = accepting("LCD001", "");
    policy.accepted.push_back({"RSK001", "", "known", Date{2027, 6, 30}});
    const Review review = reviewed(live_projects(1), policy, rules);
    CHECK(review.findings.empty());
    CHECK(review.answer.lcd_concentrated == true);
    CHECK(review.answer.too_little_risk == true);
}

TEST_CASE("an ignored rule leaves its half of the answer untold, and the sentence says why") {
    Policy policy;
    policy.ignored = {"LCD001"};
    const Review review =
        reviewed(live_projects(1), policy,
                 {rule_that("LCD001", finds_as_a_whole), rule_that("RSK001", passes), rule_that("RSK002", passes)});
    CHECK(review.answer.lcd_concentrated == std::nullopt);
    CHECK(review.answer.too_little_risk == false);
    CHECK(review.answer.sentence.find("(the policy ignores LCD001)") != std::string::npos);
}

TEST_CASE("a finding of RSK002 alone says that too little risk is taken") {
    const Review review =
        reviewed(live_projects(1), {},
                 {rule_that("LCD001", passes), rule_that("RSK001", lacks_risk), rule_that("RSK002", finds_as_a_whole)});
    CHECK(review.answer.too_little_risk == true);
}

TEST_CASE("the review knows which projects are live, and carries what the pages need") {
    Portfolio portfolio = live_projects(4);
    portfolio.projects[1].stage = Stage::delivered;
    portfolio.projects[2].stage = {};
    portfolio.projects[3].stage = Stage::paused;
    Policy policy;
    policy.name = "ours";
    policy.definitions.high_risk = 0.4;
    const Review review = reviewed(portfolio, policy, {});
    CHECK(review.live == Indices{0, 3});
    CHECK(review.projects.size() == 4);
    CHECK(review.policy == "ours");
    CHECK(review.definitions.high_risk == 0.4);
    CHECK(review.currency == "EUR");
    CHECK(review.inputs.size() == 1);
}
