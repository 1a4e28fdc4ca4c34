#include "support.hpp"
#include <engineroom/policy/shipped.hpp>

using namespace engineroom;
using namespace engineroom::testing;

namespace {

ProjectFigures figures_of(const Portfolio& portfolio, std::string_view id, const Policy& policy = {}) {
    const Measures measures = measured(portfolio, policy);
    for (std::size_t i = 0; i < portfolio.projects.size(); ++i)
        if (portfolio.projects[i].id == id) return measures.projects[i];
    FAIL("no such project");
    return {};
}

ProjectFigures alone(const Project& project, const Policy& policy = {}) {
    return figures_of(portfolio_of({project}), project.id, policy);
}

} // namespace

TEST_CASE("a project's worth: by hand") {
    // p = 0.4, c = 100, mu = 500: q mu = 300, v = 200, M = 5, headroom = 1 - 100/500 - 0.4 = 0.4
    const ProjectFigures figures = alone(bet("P", 0.4, 100, 500));
    CHECK(near(figures.success, 0.6));
    CHECK(near(figures.failure, 0.4));
    CHECK(near(figures.payoff_mean, 500.0));
    CHECK(near(figures.multiple, 5.0));
    CHECK(near(figures.expected_payoff, 300.0));
    CHECK(near(figures.expected_net, 200.0));
    CHECK(near(figures.headroom, 0.4));
    CHECK(figures.enabled_value == 0.0);
    CHECK(near(figures.enabled_multiple, 5.0));
    CHECK(figures.winner == 0.0);
    CHECK_FALSE(figures.ranged);
    CHECK_FALSE(figures.judged);
}

TEST_CASE("headroom of a project worth less than it costs, or nothing, is minus its risk") {
    CHECK(near(alone(bet("P", 0.4, 100, 50)).headroom, -0.4));
    CHECK(near(alone(bet("P", 0.4, 100, 0)).headroom, -0.4));
    CHECK(near(alone(bet("P", 0.4, 0, 50)).headroom, 0.6));
}

TEST_CASE("what is not stated is missing, never 0") {
    const ProjectFigures nothing = alone(bare("P"));
    CHECK_FALSE(nothing.success);
    CHECK_FALSE(nothing.failure);
    CHECK_FALSE(nothing.payoff_mean);
    CHECK_FALSE(nothing.multiple);
    CHECK_FALSE(nothing.expected_payoff);
    CHECK_FALSE(nothing.expected_net);
    CHECK_FALSE(nothing.headroom);
    CHECK_FALSE(nothing.winner);
    CHECK_FALSE(nothing.enabled_multiple);

    Project no_budget = bet("P", 0.4, 100, 500);
    no_budget.budget.reset();
    const ProjectFigures figures = alone(no_budget);
    CHECK(near(figures.expected_payoff, 300.0));
    CHECK_FALSE(figures.multiple);
    CHECK_FALSE(figures.expected_net);
    CHECK_FALSE(figures.headroom);
    CHECK_FALSE(figures.winner);
    CHECK_FALSE(figures.enabled_multiple);
}

TEST_CASE("a budget of 0 has no multiple, but an expected net") {
    const ProjectFigures figures = alone(bet("P", 0.5, 0, 50));
    CHECK_FALSE(figures.multiple);
    CHECK_FALSE(figures.enabled_multiple);
    CHECK_FALSE(figures.winner);
    CHECK(near(figures.expected_net, 25.0));
}

TEST_CASE("a winner: q times the chance of ten times the budget") {
    CHECK(near(alone(bet("P", 0.4, 100, 1000)).winner, 0.6)); // a certain payoff of just 10 x
    CHECK(alone(bet("P", 0.4, 100, 999)).winner == 0.0);
    Project ranged = bet("P", 0.4, 100, 500);
    ranged.payoff_low = Money{250};
    ranged.payoff_high = Money{1000};
    const ProjectFigures figures = alone(ranged);
    CHECK(figures.ranged);
    CHECK(near(figures.winner, 0.06)); // 0.6 x P(X >= P90)
    Policy modest;
    modest.definitions.winner_multiple = 5.0;
    CHECK(near(alone(ranged, modest).winner, 0.3)); // 0.6 x P(X >= P50)
}

TEST_CASE("the tail index of the policy fattens ranges alone") {
    Policy fat;
    fat.definitions.tail_index = 1.5;
    Project ranged = bet("P", 0.0, 100, 500);
    ranged.payoff_high = Money{1000};
    CHECK(*alone(ranged, fat).payoff_mean > *alone(ranged).payoff_mean);
    CHECK(alone(bet("P", 0.0, 100, 500), fat).payoff_mean == 500.0);
}

TEST_CASE("a payoff too wide for numbers has no mean, and is not taken for unstated") {
    Project wide = bet("P", 0.1, 100, 1);
    wide.payoff_high = Money{1e200};
    const Portfolio portfolio = portfolio_of({wide});
    const Measures measures = measured(portfolio);
    CHECK_FALSE(measures.projects[0].payoff_mean);
    CHECK_FALSE(measures.projects[0].multiple);
    CHECK(measures.payoff.unstated.empty());
    CHECK(measures.payoff.ranges == 1);
}

TEST_CASE("a judged multiple is a certain payoff of a budget, and stands alone without one") {
    Project judged = bare("P");
    judged.risk = Probability{0.2};
    judged.multiple = StatedMultiple{10.0, true};
    const ProjectFigures no_budget = alone(judged);
    CHECK(no_budget.judged);
    CHECK(no_budget.multiple == 10.0);
    CHECK_FALSE(no_budget.payoff_mean);
    CHECK_FALSE(no_budget.expected_payoff);
    CHECK(near(no_budget.winner, 0.8));
    CHECK(no_budget.enabled_multiple == 10.0); // nothing stands on it

    judged.budget = Money{30};
    const ProjectFigures with_budget = alone(judged);
    CHECK(near(with_budget.payoff_mean, 300.0));
    CHECK(with_budget.multiple == 10.0);
    CHECK(near(with_budget.expected_payoff, 240.0));

    judged.budget = Money{0};
    const ProjectFigures zero_budget = alone(judged);
    CHECK_FALSE(zero_budget.multiple);
    CHECK_FALSE(zero_budget.payoff_mean);

    judged.budget = Money{30};
    judged.payoff = Money{90};
    const ProjectFigures stated = alone(judged);
    CHECK_FALSE(stated.judged);
    CHECK(near(stated.multiple, 3.0));
}

TEST_CASE("a multiple without a budget is no enabled multiple when a live project stands on it") {
    Project judged = bare("P");
    judged.risk = Probability{0.2};
    judged.multiple = StatedMultiple{2.0, false};
    const Portfolio portfolio = portfolio_of({judged, waiting("D", 0.5, 100, {"P"})});
    CHECK(figures_of(portfolio, "P").multiple == 2.0);
    CHECK_FALSE(figures_of(portfolio, "P").enabled_multiple);
    CHECK(near(figures_of(portfolio, "P").enabled_value, 50.0));
}

TEST_CASE("chance, enabled value and blast radius agree with enumeration of all outcomes") {
    for (int number = 0; number < 12; ++number) {
        const std::string graph = "graph/" + std::to_string(number) + "/";
        CAPTURE(graph);
        const auto risk = reference(graph + "risk_percent"), payoff = reference(graph + "payoff");
        const auto stage = reference(graph + "stage"), edges = reference(graph + "edges");
        std::vector<Project> projects;
        for (std::size_t i = 0; i < risk.size(); ++i) {
            projects.push_back(bet("P" + std::to_string(i), risk[i] / 100.0, 100.0, payoff[i]));
            projects[i].stage =
                std::vector{Stage::active, Stage::idea, Stage::paused}.at(static_cast<std::size_t>(stage[i]));
        }
        for (std::size_t e = 0; e + 1 < edges.size(); e += 2)
            projects[static_cast<std::size_t>(edges[e + 1])].depends_on.push_back(
                "P" + std::to_string(static_cast<int>(edges[e])));
        const Measures measures = measured(portfolio_of(projects));
        for (std::size_t i = 0; i < risk.size(); ++i) {
            CAPTURE(i);
            CHECK(near(measures.projects[i].success, reference(graph + "q")[i]));
            CHECK(near(measures.projects[i].enabled_value, reference(graph + "enabled")[i]));
            CHECK(near(measures.projects[i].blast_radius, reference(graph + "blast")[i]));
            CHECK(measures.projects[i].enabled_missing == 0);
        }
    }
}

TEST_CASE("a diamond counts its shared upstream once") {
    // A <- B, A <- C, D waits for B and C: q(D) = 0.9 x 0.8 x 0.7 x 0.6 = 0.3024, not 0.9^2 x ...
    const Portfolio portfolio = portfolio_of({waiting("A", 0.1, 10, {}), waiting("B", 0.2, 20, {"A"}),
                                              waiting("C", 0.3, 30, {"A"}), waiting("D", 0.4, 40, {"B", "C"})});
    CHECK(near(figures_of(portfolio, "D").success, 0.3024));
    // e(A) = 20 x 0.8 + 30 x 0.7 + 40 x 0.8 x 0.7 x 0.6 = 16 + 21 + 13.44 = 50.44
    CHECK(near(figures_of(portfolio, "A").enabled_value, 50.44));
    CHECK(near(figures_of(portfolio, "A").enabled_multiple, 0.6044)); // (10 + 50.44) / 100
    // e(B) = 40 x 0.7 x 0.6 = 16.8: B's own upstream A is taken to have succeeded
    CHECK(near(figures_of(portfolio, "B").enabled_value, 16.8));
    // sum q mu = 9 + 0.72 x 20 + 0.63 x 30 + 0.3024 x 40 = 54.396; behind A 45.396
    CHECK(near(figures_of(portfolio, "A").blast_radius, 45.396 / 54.396));
}

TEST_CASE("a dependency stated twice counts once") {
    const Portfolio portfolio = portfolio_of({waiting("A", 0.5, 10, {}), waiting("B", 0.0, 10, {"A", "A", ""})});
    CHECK(near(figures_of(portfolio, "B").success, 0.5));
    CHECK(measured(portfolio).dependencies.edges == 1);
}

TEST_CASE("a delivered upstream counts 1 and hides what is behind it") {
    Project done = waiting("B", 0.9, 10, {"A"});
    done.stage = Stage::delivered;
    const Portfolio portfolio = portfolio_of({waiting("A", 0.5, 10, {}), done, waiting("C", 0.2, 10, {"B"})});
    CHECK(near(figures_of(portfolio, "C").success, 0.8));
    CHECK(figures_of(portfolio, "B").success == 1.0);
    CHECK(figures_of(portfolio, "A").enabled_value == 0.0);
    CHECK(figures_of(portfolio, "A").blast_radius == 0.0);
    CHECK(figures_of(portfolio, "B").blast_radius == 0.0);
}

TEST_CASE("a failed or cancelled upstream counts 0, however far up") {
    for (const Stage stage : {Stage::failed, Stage::cancelled}) {
        const Portfolio portfolio =
            portfolio_of({bare("A", stage), waiting("B", 0.1, 10, {"A"}), waiting("C", 0.1, 10, {"B"})});
        CHECK(figures_of(portfolio, "A").success == 0.0);
        CHECK(figures_of(portfolio, "B").success == 0.0);
        CHECK(figures_of(portfolio, "C").failure == 1.0);
        CHECK(figures_of(portfolio, "C").state == FailureState::at_risk);
    }
}

TEST_CASE("what is unknown upstream makes the chance missing") {
    Project no_risk = waiting("A", 0.1, 10, {});
    no_risk.risk.reset();
    Project no_stage = waiting("A", 0.1, 10, {});
    no_stage.stage.reset();
    for (const Project& upstream : {no_risk, no_stage, bare("A", Stage::closed), waiting("not A", 0.1, 10, {})}) {
        const Portfolio portfolio =
            portfolio_of({upstream, waiting("B", 0.1, 10, {"A"}), waiting("C", 0.1, 10, {"B"})});
        CHECK_FALSE(figures_of(portfolio, "B").success);
        CHECK_FALSE(figures_of(portfolio, "C").success);
        CHECK_FALSE(figures_of(portfolio, "C").expected_payoff);
    }
}

TEST_CASE("what is unknown makes the chance missing even beside a failed upstream") {
    const Portfolio portfolio = portfolio_of({bare("A", Stage::failed), waiting("B", 0.1, 10, {"A", "gone"})});
    CHECK_FALSE(figures_of(portfolio, "B").success);
    CHECK(figures_of(portfolio, "B").state == FailureState::at_risk);
}

TEST_CASE("what lies behind an ended upstream does not matter") {
    Project failed = bare("B", Stage::failed);
    failed.depends_on = {"gone"};
    Project closed = bare("C", Stage::closed);
    closed.depends_on = {"B"};
    const Portfolio portfolio =
        portfolio_of({failed, closed, waiting("D", 0.1, 10, {"B"}), waiting("E", 0.1, 10, {"C"})});
    CHECK(figures_of(portfolio, "D").success == 0.0);
    CHECK_FALSE(figures_of(portfolio, "E").success);
    CHECK(figures_of(portfolio, "E").state == FailureState::none);
}

TEST_CASE("pipeline projects have a chance of their own, closed ones that of their outcome") {
    Project idea = waiting("I", 0.3, 10, {"A"});
    idea.stage = Stage::idea;
    Project delivered = waiting("X", 0.3, 10, {"A"});
    delivered.stage = Stage::delivered;
    const Portfolio portfolio = portfolio_of({waiting("A", 0.5, 10, {}), idea, delivered, bare("Y", Stage::closed)});
    CHECK(near(figures_of(portfolio, "I").success, 0.35));
    CHECK(figures_of(portfolio, "X").success == 1.0);
    CHECK_FALSE(figures_of(portfolio, "Y").success);
    CHECK_FALSE(figures_of(portfolio, "X").enabled_value);
    CHECK(figures_of(portfolio, "A").enabled_value == 0.0); // an idea is not live
}

TEST_CASE("enabled value leaves out what is not known, and counts it") {
    Project no_payoff = waiting("B", 0.5, 10, {"A"});
    no_payoff.payoff.reset();
    Project no_risk = waiting("C", 0.5, 10, {"A"});
    no_risk.risk.reset();
    const Portfolio portfolio = portfolio_of(
        {waiting("A", 0.5, 10, {}), no_payoff, no_risk, waiting("D", 0.5, 10, {"C"}), waiting("E", 0.5, 80, {"A"})});
    const ProjectFigures a = figures_of(portfolio, "A");
    CHECK(near(a.enabled_value, 40.0)); // E alone: 80 x 0.5
    CHECK(a.enabled_missing == 3);      // B has no payoff, C and D no chance
}

TEST_CASE("a missing risk of one's own does not hide what one enables") {
    // e leaves out i and its upstreams, so that neither their missing nor their hopeless risk matters.
    Project unknown = waiting("A", 0.5, 10, {"gone"});
    unknown.risk.reset();
    Project hopeless = waiting("X", 1.0, 10, {});
    const Portfolio portfolio = portfolio_of({unknown, waiting("B", 0.25, 80, {"A"}), hopeless,
                                              waiting("Y", 0.25, 80, {"X"}), waiting("Z", 0.5, 40, {"X", "Y"})});
    CHECK_FALSE(figures_of(portfolio, "A").success);
    CHECK(near(figures_of(portfolio, "A").enabled_value, 60.0)); // 80 x 0.75
    CHECK(near(figures_of(portfolio, "X").enabled_value, 75.0)); // 80 x 0.75 + 40 x 0.75 x 0.5
    CHECK(figures_of(portfolio, "X").blast_radius == 0.0);       // nothing is expected of what stands on it
}

TEST_CASE("on a circle, or behind one, there is no chance") {
    const Portfolio portfolio =
        portfolio_of({waiting("A", 0.1, 10, {"B"}), waiting("B", 0.1, 10, {"A"}), waiting("C", 0.1, 10, {"B"}),
                      waiting("S", 0.1, 10, {"S"}), waiting("U", 0.1, 10, {}), waiting("V", 0.1, 10, {"U", "C"}),
                      waiting("W", 0.1, 10, {"U"})});
    for (const std::string id : {"A", "B", "C", "S", "V"}) CHECK_FALSE(figures_of(portfolio, id).success);
    CHECK(near(figures_of(portfolio, "W").success, 0.81));
    CHECK(near(figures_of(portfolio, "U").enabled_value, 9.0)); // W; V is counted as missing
    CHECK(figures_of(portfolio, "U").enabled_missing == 1);
    CHECK_FALSE(figures_of(portfolio, "A").enabled_value);
    CHECK(figures_of(portfolio, "V").enabled_value == 0.0); // nothing stands on it
    CHECK(measured(portfolio).dependencies.chance_missing == 0);
}

TEST_CASE("failure state: overdue is at risk, long overdue or silent is a zombie") {
    const auto state = [](std::optional<Date> start, Date delivery, std::optional<Date> updated,
                          Stage stage = Stage::active) {
        Project p = bare("P", stage);
        p.start = start;
        p.delivery = delivery;
        p.updated = updated;
        return alone(p).state;
    };
    const Date start{2026, 1, 1};
    // Planned 200 days, to 2026-07-20; 127 days overdue on 2026-11-24: more than half of 200.
    CHECK(state(start, Date{2026, 7, 20}, std::nullopt) == FailureState::zombie);
    // Planned 218 days, to 2026-08-07; 109 days overdue: exactly half, not more.
    CHECK(state(start, Date{2026, 8, 7}, std::nullopt) == FailureState::at_risk);
    CHECK(state(start, Date{2026, 8, 6}, std::nullopt) == FailureState::zombie);
    // Silent for 180 days since 2026-05-28.
    CHECK(state(std::nullopt, Date{2026, 11, 23}, Date{2026, 5, 28}) == FailureState::zombie);
    CHECK(state(std::nullopt, Date{2026, 11, 23}, Date{2026, 5, 29}) == FailureState::at_risk);
    // Neither start nor update known, or a start after the delivery: nobody can tell.
    CHECK(state(std::nullopt, Date{2020, 1, 1}, std::nullopt) == FailureState::at_risk);
    CHECK(state(Date{2021, 1, 1}, Date{2020, 1, 1}, std::nullopt) == FailureState::at_risk);
    CHECK(state(start, as_of, Date{2020, 1, 1}) == FailureState::none); // due today is not overdue
    CHECK(state(start, Date{2026, 7, 20}, std::nullopt, Stage::proposed) == FailureState::none);
    CHECK(state(start, Date{2026, 7, 20}, std::nullopt, Stage::failed) == FailureState::failed);
    CHECK(state(start, Date{2026, 7, 20}, std::nullopt, Stage::cancelled) == FailureState::cancelled);
    CHECK(state(start, Date{2026, 7, 20}, std::nullopt, Stage::paused) == FailureState::zombie);
}

TEST_CASE("thresholds of a zombie are the policy's") {
    Project p = bare("P");
    p.start = Date{2026, 1, 1};
    p.delivery = Date{2026, 7, 20};
    Policy patient;
    patient.changed_thresholds[{"DEL004", "overrun"}] = 2.0;
    CHECK(alone(p, patient).state == FailureState::at_risk);
    p.updated = Date{2026, 11, 1};
    patient.changed_thresholds[{"DEL004", "silent_days"}] = 20;
    CHECK(alone(p, patient).state == FailureState::zombie);
}

TEST_CASE("at risk reaches through circles and pipeline, but not through what is delivered") {
    Project delivered = bare("D", Stage::delivered);
    delivered.depends_on = {"F"};
    const Portfolio portfolio = portfolio_of({bare("F", Stage::failed), delivered, waiting("A", 0.1, 1, {"F", "B"}),
                                              waiting("B", 0.1, 1, {"A"}), waiting("C", 0.1, 1, {"D"})});
    CHECK(figures_of(portfolio, "A").state == FailureState::at_risk);
    CHECK(figures_of(portfolio, "B").state == FailureState::at_risk);
    CHECK(figures_of(portfolio, "C").state == FailureState::none);
}
