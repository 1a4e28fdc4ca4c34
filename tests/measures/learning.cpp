// Votes, forecasts, failures and how long projects live. The as-of date of these tests is 2026-11-24.
#include "support.hpp"

using namespace engineroom;
using namespace engineroom::testing;

namespace {

Project voted(std::string id, std::vector<double> votes, Stage stage = Stage::active) {
    Project project = bare(std::move(id), stage);
    project.votes = std::move(votes);
    return project;
}

/// Closed, with the risk that was stated.
Project ended(std::string id, Stage stage, double risk) {
    Project project = bare(std::move(id), stage);
    project.risk = Probability{risk};
    return project;
}

Project lived(std::string id, Stage stage, Date start, std::optional<Date> end = std::nullopt) {
    Project project = bare(std::move(id), stage);
    project.start = start;
    project.ended = end;
    return project;
}

} // namespace

TEST_CASE("votes of a project: by hand") {
    // 1, 2, 6: mean 3; squares 4 + 1 + 9 = 14, over two: 7; the champion stands 3 above the mean.
    const Portfolio portfolio = portfolio_of({voted("A", {4, 4}), voted("B", {1, 2, 6}), voted("C", {5})});
    const ConsensusMeasure consensus = measured(portfolio).consensus;
    CHECK(consensus.base.size == 3);
    CHECK(consensus.base.stated == 2);
    REQUIRE(consensus.projects.size() == 2);
    const ProjectVotes& b = consensus.projects.front();
    CHECK(portfolio.projects[b.project].id == "B");
    CHECK(b.votes == 3);
    CHECK(near(b.mean, 3.0));
    CHECK(near(b.dissensus, std::sqrt(7.0)));
    CHECK(near(b.champion_gap, 3.0));
    CHECK(consensus.projects.back().dissensus == 0.0);
    CHECK_FALSE(consensus.less_dissensus); // nothing was turned down
}

TEST_CASE("whether disputed proposals lose: by hand") {
    // Dissensus of two votes is their difference / sqrt 2. Accepted 0, 1; not accepted 2, 3: u = 0, as in the rank
    // test.
    const Portfolio portfolio = portfolio_of({voted("A", {4, 4}, Stage::failed), voted("B", {4, 5}),
                                              voted("C", {4, 6}, Stage::idea), voted("D", {4, 7}, Stage::cancelled)});
    const ConsensusMeasure consensus = measured(portfolio).consensus;
    CHECK(consensus.accepted == 2);
    CHECK(consensus.not_accepted == 2);
    REQUIRE(consensus.less_dissensus);
    CHECK(consensus.less_dissensus->u == 0.0);
    CHECK(near(consensus.less_dissensus->z, -1.5 / std::sqrt(20.0 / 12.0)));
    CHECK(near(consensus.accepted_median, 0.5 / std::sqrt(2.0)));
    CHECK(near(consensus.not_accepted_median, 2.5 / std::sqrt(2.0)));
}

TEST_CASE("dissensus does not depend on where the votes lie, and equal spreads are ties") {
    // 0.1 apart everywhere, though the numbers differ in their last bits.
    const ConsensusMeasure consensus =
        measured(portfolio_of({voted("A", {0.1, 0.2}), voted("B", {0.7, 0.8}, Stage::idea),
                               voted("C", {3.3, 3.4}, Stage::idea)}))
            .consensus;
    CHECK_FALSE(consensus.less_dissensus); // all are equal
    CHECK(consensus.base.stated == 3);
}

TEST_CASE("projects without votes or stage have no consensus") {
    Project unknown = voted("A", {1, 2});
    unknown.stage.reset();
    const ConsensusMeasure consensus = measured(portfolio_of({unknown, bare("B")})).consensus;
    CHECK(consensus.base.size == 1);
    CHECK(consensus.base.stated == 0);
    CHECK_FALSE(consensus.accepted_median);
    CHECK(consensus.projects.empty());
}

TEST_CASE("stated risks against outcomes: by hand") {
    // 0.2 failed, 0.4 delivered, 0.5 cancelled: Brier (0.64 + 0.16 + 0.25) / 3. K = 2 of 3: P(K >= 2) = 0.2 0.4 0.5 +
    // 0.2 0.4 0.5 + 0.2 0.6 0.5 + 0.8 0.4 0.5 = 0.30; P(K <= 2) = 1 - 0.04.
    const Portfolio portfolio = portfolio_of({ended("A", Stage::failed, 0.2), ended("B", Stage::delivered, 0.4),
                                              ended("C", Stage::cancelled, 0.5), ended("D", Stage::closed, 0.9),
                                              ended("E", Stage::active, 0.9), bare("F", Stage::failed)});
    const ForecastMeasure forecasts = measured(portfolio).learning.forecasts;
    CHECK(forecasts.base.size == 4);
    CHECK(forecasts.base.stated == 3);
    CHECK(forecasts.failures == 2);
    CHECK(near(forecasts.expected_failures, 1.1));
    CHECK(near(forecasts.brier, 1.05 / 3.0));
    CHECK(near(forecasts.skill, 1.0 - 0.35 / (2.0 / 9.0)));
    CHECK(near(forecasts.spiegelhalter_z, (0.8 * 0.6 - 0.4 * 0.2) / std::sqrt(0.36 * 0.16 + 0.04 * 0.24)));
    CHECK(near(forecasts.failures_p_value, 0.60));
    CHECK_FALSE(forecasts.p_value_error);
    CHECK_FALSE(forecasts.murphy); // of three outcomes it would mean nothing
    CHECK(ids(portfolio, forecasts.surprises) == Ids{"A", "C", "B"});
}

TEST_CASE("the decomposition is told from 30 outcomes on") {
    std::vector<Project> projects;
    for (int i = 0; i < 29; ++i)
        projects.push_back(
            ended("P" + std::to_string(i), i % 3 == 0 ? Stage::failed : Stage::delivered, 0.05 + 0.03 * i));
    CHECK_FALSE(measured(portfolio_of(projects)).learning.forecasts.murphy);
    projects.push_back(ended("Q", Stage::failed, 0.5));
    const ForecastMeasure forecasts = measured(portfolio_of(projects)).learning.forecasts;
    REQUIRE(forecasts.murphy);
    CHECK(near(forecasts.murphy->reliability - forecasts.murphy->resolution + forecasts.murphy->uncertainty +
                   forecasts.murphy->remainder,
               *forecasts.brier));
}

TEST_CASE("the p-value of failures is approximated above the exact limit and keeps to its error") {
    std::vector<Project> projects;
    for (int i = 0; i < 900; ++i)
        projects.push_back(
            ended("P" + std::to_string(i), i % 9 < 5 ? Stage::failed : Stage::delivered, 0.3 + 0.01 * (i % 41)));
    Policy policy;
    const ForecastMeasure exact = measured(portfolio_of(projects), policy).learning.forecasts;
    policy.definitions.exact_limit = 100;
    const ForecastMeasure nearly = measured(portfolio_of(projects), policy).learning.forecasts;
    REQUIRE(nearly.p_value_error);
    CHECK(*nearly.p_value_error < 0.01);
    CHECK(std::abs(*nearly.failures_p_value - *exact.failures_p_value) <= *nearly.p_value_error);
    CHECK(nearly.failures_p_value != exact.failures_p_value);
}

TEST_CASE("forecasts of nobody are missing; sure ones that came true have no Z") {
    const ForecastMeasure none = measured(portfolio_of({bare("A", Stage::failed)})).learning.forecasts;
    CHECK_FALSE(none.brier);
    CHECK_FALSE(none.failures_p_value);
    CHECK_FALSE(none.spiegelhalter_z);
    const ForecastMeasure sure =
        measured(portfolio_of({ended("A", Stage::failed, 1), ended("B", Stage::delivered, 0)})).learning.forecasts;
    CHECK(sure.brier == 0.0);
    CHECK(sure.skill == 1.0);
    CHECK_FALSE(sure.spiegelhalter_z);
    CHECK(sure.failures_p_value == 1.0);
    // A failure that could not be: nothing is rarer.
    CHECK(measured(portfolio_of({ended("A", Stage::failed, 0)})).learning.forecasts.failures_p_value == 0.0);
}

TEST_CASE("how failures went: by hand") {
    const auto failed = [](std::string id, double budget, std::optional<double> spent, std::string reason) {
        Project project = lived(std::move(id), Stage::failed, Date{2025, 1, 1}, Date{2025, 7, 20}); // 200 days
        project.delivery = Date{2026, 2, 5};                                                        // 400 days
        project.budget = Money{budget};
        if (spent) project.spent = Money{*spent};
        project.failure_reason = reason;
        return project;
    };
    Portfolio portfolio = portfolio_of({failed("A", 10, 5, "No permit"), failed("B", 20, 18, "no-permit!"),
                                        failed("C", 10, 12, "Lead left"), failed("D", 0, 1, "-"),
                                        failed("E", 10, std::nullopt, "NO  PERMIT"), bare("F", Stage::delivered)});
    portfolio.projects[2].stage = Stage::cancelled;
    portfolio.projects[2].lesson = "Have a second one";
    portfolio.projects[1].delivery.reset();
    const FailureMeasure failures = measured(portfolio).learning.failures;
    CHECK(failures.closed == 6);
    CHECK(failures.failed == 4);
    CHECK(failures.cancelled == 1);
    CHECK(ids(portfolio, failures.without_reason) == Ids{"D"});
    CHECK(ids(portfolio, failures.without_lesson) == Ids{"B", "A", "E", "D"});
    CHECK(failures.reason_base.size == 5);
    CHECK(failures.reason_base.stated == 4);
    REQUIRE(failures.reasons.size() == 2);
    CHECK(failures.reasons[0].reason == "NO  PERMIT"); // the first of its spellings
    CHECK(ids(portfolio, failures.reasons[0].projects) == Ids{"B", "A", "E"});
    CHECK(failures.reasons[1].reason == "Lead left");
    CHECK(failures.spent_base.stated == 3);
    CHECK(near(failures.spent_median, 0.9));
    CHECK(ids(portfolio, failures.spent_most) == Ids{"C", "B", "A"});
    CHECK(near(failures.spent_shares.front(), 1.2));
    CHECK(failures.time_base.stated == 4);
    CHECK(near(failures.time_median, 0.5));
}

TEST_CASE("where nothing failed there is nothing to learn from failures") {
    const FailureMeasure none = measured(portfolio_of({bare("A", Stage::delivered), bare("B")})).learning.failures;
    CHECK(none.closed == 1);
    CHECK(none.reasons.empty());
    CHECK_FALSE(none.spent_median);
    CHECK_FALSE(none.time_median);
}

TEST_CASE("the failure rate of a theme is Jeffreys' posterior") {
    std::vector<Project> projects;
    for (int i = 0; i < 3; ++i)
        projects.push_back(bare("P" + std::to_string(i), i == 0 ? Stage::failed : Stage::delivered));
    for (Project& project : projects) project.theme = "wind";
    projects.push_back(bare("Q", Stage::failed));
    const auto themes = measured(portfolio_of(projects)).learning.themes;
    REQUIRE(themes.size() == 1);
    CHECK(themes[0].theme == "wind");
    CHECK(near(themes[0].mean, 1.5 / 4.0));
    // R: qbeta(c(0.025, 0.975), 1.5, 2.5)
    const auto expected = reference("r/jeffreys/1/3");
    CHECK(near(themes[0].lower, expected[0]));
    CHECK(near(themes[0].upper, expected[1]));
}

TEST_CASE("how long projects live: by hand") {
    // Lived 100 days and failed, 200 and was delivered; a live one is 200 days old, another began today.
    const Date back_200 = as_of - boost::gregorian::days{200};
    const Portfolio portfolio = portfolio_of(
        {lived("A", Stage::failed, {2025, 1, 1}, Date{2025, 4, 11}),
         lived("B", Stage::delivered, {2025, 1, 1}, Date{2025, 7, 20}), lived("C", Stage::paused, back_200),
         lived("D", Stage::active, as_of), lived("E", Stage::closed, {2025, 1, 1}),
         lived("F", Stage::failed, {2025, 1, 1}, Date{2024, 1, 1}), lived("G", Stage::active, {2027, 1, 1}),
         lived("H", Stage::idea, {2025, 1, 1})});
    const SurvivalMeasure survival = measured(portfolio).survival;
    CHECK(survival.base.size == 7);
    CHECK(survival.base.stated == 4);
    CHECK(survival.ended == 2);
    REQUIRE(survival.steps.size() == 2);
    CHECK(survival.steps[0].time == 100.0);
    CHECK(survival.steps[0].at_risk == 3); // the one that began today is out by then
    CHECK(near(survival.steps[0].survival, 2.0 / 3.0));
    CHECK(survival.steps[1].at_risk == 2); // the live one of 200 days counts as at risk
    CHECK(near(survival.steps[1].survival, 1.0 / 3.0));
    CHECK(survival.median_days == 200.0);
}

TEST_CASE("where nothing has ended there is no median, and moving all dates changes nothing") {
    CHECK_FALSE(measured(portfolio_of({lived("A", Stage::active, {2025, 1, 1})})).survival.median_days);
    CHECK(measured(portfolio_of({})).survival.steps.empty());
    Portfolio portfolio = portfolio_of(
        {lived("A", Stage::failed, {2025, 1, 1}, Date{2025, 4, 11}), lived("B", Stage::active, {2026, 5, 1})});
    const auto before = measured(portfolio).survival.steps;
    const boost::gregorian::days year{365};
    portfolio.as_of -= year;
    for (Project& project : portfolio.projects) {
        project.start = *project.start - year;
        if (project.ended) project.ended = *project.ended - year;
    }
    const auto after = measured(portfolio).survival.steps;
    REQUIRE(before.size() == after.size());
    CHECK(before[0].time == after[0].time);
    CHECK(before[0].survival == after[0].survival);
}

TEST_CASE("how fresh the data of live projects are, and which nobody can read of") {
    Portfolio portfolio = portfolio_of({bare("A"), bare("B"), bare("C"), bare("D", Stage::idea)});
    portfolio.projects[0].updated = Date{2026, 11, 14};
    portfolio.projects[1].updated = Date{2026, 10, 25};
    portfolio.projects[1].url = "https://b.example";
    portfolio.projects[3].updated = Date{2020, 1, 1};
    const CompositionMeasure composition = measured(portfolio).composition;
    CHECK(composition.updated_base.size == 3);
    CHECK(composition.updated_base.stated == 2);
    CHECK(composition.updated_median_days == 20.0);
    CHECK(ids(portfolio, composition.stalest) == Ids{"B", "A"});
    CHECK(ids(portfolio, composition.without_url) == Ids{"A", "C"});
    CHECK_FALSE(measured(portfolio_of({bare("A")})).composition.updated_median_days);
}
