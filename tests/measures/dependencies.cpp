#include "support.hpp"
#include <algorithm>

using namespace engineroom;
using namespace engineroom::testing;

namespace {

Project planned(std::string id, std::optional<Date> start, std::optional<Date> delivery,
                std::vector<Text> upstreams = {}, Stage stage = Stage::active) {
    Project project = bare(std::move(id), stage);
    project.start = start;
    project.delivery = delivery;
    project.depends_on = std::move(upstreams);
    return project;
}

/// Projects in layers; each waits for three of the layer before.
Portfolio layered(int layers, int width) {
    std::vector<Project> projects;
    for (int l = 0; l < layers; ++l) {
        for (int w = 0; w < width; ++w) {
            std::vector<Text> upstreams;
            for (int k = 0; k < 3 && l > 0; ++k)
                upstreams.push_back(std::to_string(l - 1) + "-" + std::to_string((w * 7 + k * 5 + l) % width));
            projects.push_back(
                waiting(std::to_string(l) + "-" + std::to_string(w), ((l + w) % 4) / 100.0, 50.0 + w, upstreams));
        }
    }
    return portfolio_of(std::move(projects));
}

/// On the first project all others stand, and few upstreams stand behind any: each waits for those at half and a third.
Portfolio pyramid(int size) {
    std::vector<Project> projects;
    for (int i = 1; i <= size; ++i) {
        std::vector<Text> upstreams;
        if (i > 1) upstreams = {std::to_string(i / 2), std::to_string((i + 2) / 3)};
        projects.push_back(waiting(std::to_string(i), (i % 4) / 100.0, 50.0 + i % 9, upstreams));
    }
    return portfolio_of(std::move(projects));
}

} // namespace

TEST_CASE("a portfolio without dependencies has neither circles nor a critical path") {
    const DependencyMeasure none =
        measured(portfolio_of({planned("A", Date{2026, 1, 1}, Date{2027, 1, 1})})).dependencies;
    CHECK(none.edges == 0);
    CHECK_FALSE(none.has_cycle);
    CHECK_FALSE(none.critical_path_days);
    CHECK(none.critical_path.empty());
    CHECK_FALSE(none.largest_blast_radius);
    CHECK_FALSE(none.error);
    const DependencyMeasure empty = measured(portfolio_of({})).dependencies;
    CHECK(empty.cycles.empty());
    CHECK(empty.blast.empty());
}

TEST_CASE("a circle is told as a path that starts with the smallest id") {
    // C waits for B, B for A, A for C; D waits for all; E waits for itself.
    const Portfolio portfolio =
        portfolio_of({waiting("C", 0.1, 1, {"B"}), waiting("E", 0.1, 1, {"E"}), waiting("B", 0.1, 1, {"A"}),
                      waiting("A", 0.1, 1, {"C"}), waiting("D", 0.1, 1, {"A", "B", "C"})});
    const DependencyMeasure dependencies = measured(portfolio).dependencies;
    CHECK(dependencies.has_cycle);
    REQUIRE(dependencies.cycles.size() == 2);
    CHECK(ids(portfolio, dependencies.cycles[0]) == Ids{"A", "C", "B"}); // A waits for C, C for B, B for A
    CHECK(ids(portfolio, dependencies.cycles[1]) == Ids{"E"});
}

TEST_CASE("of circles that share a project the shortest through the smallest id is told") {
    const Portfolio portfolio = portfolio_of({waiting("A", 0.1, 1, {"B", "D"}), waiting("B", 0.1, 1, {"C"}),
                                              waiting("C", 0.1, 1, {"A"}), waiting("D", 0.1, 1, {"A", "gone"})});
    const DependencyMeasure dependencies = measured(portfolio).dependencies;
    REQUIRE(dependencies.cycles.size() == 1);
    CHECK(ids(portfolio, dependencies.cycles[0]) == Ids{"A", "D"});
}

TEST_CASE("nobody waits in a circle through what is closed") {
    Project done = waiting("B", 0.1, 1, {"A"});
    done.stage = Stage::delivered;
    CHECK_FALSE(measured(portfolio_of({waiting("A", 0.1, 1, {"B"}), done})).dependencies.has_cycle);
    done.stage = Stage::failed;
    CHECK_FALSE(measured(portfolio_of({waiting("A", 0.1, 1, {"B"}), done})).dependencies.has_cycle);
}

TEST_CASE("the critical path is the chain with the most planned days: by hand") {
    // A 31 days (January), B 28 (February), C 59 (both); D waits for B and C and takes 31 (March).
    // A-B-D: 31 + 28 + 31 = 90; C-D: 59 + 31 = 90; E after A: 61 (March and April): A-E = 92.
    const Date jan{2026, 1, 1}, feb{2026, 2, 1}, mar{2026, 3, 1}, apr{2026, 4, 1}, may{2026, 5, 1};
    std::vector<Project> projects{planned("A", jan, feb), planned("B", feb, mar, {"A"}), planned("C", jan, mar),
                                  planned("D", mar, apr, {"B", "C"}), planned("E", mar, may, {"A"})};
    Portfolio portfolio = portfolio_of(projects);
    DependencyMeasure dependencies = measured(portfolio).dependencies;
    CHECK(dependencies.critical_path_days == 92);
    CHECK(ids(portfolio, dependencies.critical_path) == Ids{"A", "E"});

    // A closed project is no part of it, nor one on a circle; one without dates adds nothing.
    projects[4].stage = Stage::cancelled;
    projects[2].stage = Stage::idea;
    projects.push_back(planned("F", std::nullopt, may, {"D"}));
    projects.push_back(planned("G", may, jan, {"F"}));
    projects.push_back(planned("H", Date{2000, 1, 1}, may, {"H"}));
    portfolio = portfolio_of(projects);
    dependencies = measured(portfolio).dependencies;
    CHECK(dependencies.critical_path_days == 90);
    CHECK(ids(portfolio, dependencies.critical_path) == Ids{"A", "B", "D"}); // of two as long, by id: B before C
}

TEST_CASE("without dates there is no critical path") {
    CHECK_FALSE(measured(portfolio_of({bare("A"), waiting("B", 0.1, 1, {"A"})})).dependencies.critical_path_days);
}

TEST_CASE("due before what it waits for, the worst first") {
    const Date early{2026, 12, 1}, late{2027, 6, 1}, latest{2027, 7, 1};
    const Portfolio portfolio = portfolio_of(
        {planned("A", {}, late), planned("B", {}, early, {"A"}), planned("C", {}, early, {"D"}),
         planned("D", {}, latest), planned("E", {}, late, {"A"}), planned("X", {}, latest, {}, Stage::delivered),
         planned("F", {}, early, {"X"}), planned("G", {}, early, {"A"}, Stage::delivered),
         planned("H", {}, early, {"D"}, Stage::proposed), planned("I", {}, std::nullopt, {"A"})});
    const DependencyMeasure dependencies = measured(portfolio).dependencies;
    REQUIRE(dependencies.impossible.size() == 3);
    CHECK(portfolio.projects[dependencies.impossible[0].project].id == "C");
    CHECK(portfolio.projects[dependencies.impossible[0].upstream].id == "D");
    CHECK(portfolio.projects[dependencies.impossible[1].project].id == "H");
    CHECK(portfolio.projects[dependencies.impossible[2].project].id == "B");
    CHECK(dependencies.dated == 4); // B, C, E, H
    CHECK(dependencies.edges == 7);
}

TEST_CASE("waiting for the dead, and for what is not there") {
    Project idea = waiting("I", 0.1, 1, {"F"});
    idea.stage = Stage::idea;
    Project cheap = waiting("A", 0.1, 1, {"F", "X"});
    cheap.budget = Money{1};
    const Portfolio portfolio =
        portfolio_of({bare("F", Stage::failed), bare("X", Stage::cancelled), cheap,
                      waiting("B", 0.1, 1, {"X", "zz", "aa"}), idea, waiting("C", 0.1, 1, {"aa"})});
    const DependencyMeasure dependencies = measured(portfolio).dependencies;
    REQUIRE(dependencies.doomed.size() == 3); // the largest budget first; an idea is not live
    CHECK(portfolio.projects[dependencies.doomed[0].project].id == "B");
    CHECK(portfolio.projects[dependencies.doomed[1].upstream].id == "F");
    CHECK(portfolio.projects[dependencies.doomed[2].upstream].id == "X");
    REQUIRE(dependencies.unknown.size() == 3);
    CHECK(dependencies.unknown[0].id == "aa");
    CHECK(dependencies.unknown[1].id == "zz");
    CHECK(portfolio.projects[dependencies.unknown[2].project].id == "C");
    CHECK(dependencies.edges == 4);
}

TEST_CASE("blast radii come the largest first") {
    const Portfolio portfolio =
        portfolio_of({waiting("A", 0, 50, {}), waiting("B", 0, 30, {"A"}), waiting("C", 0, 20, {"B"}), bare("Z")});
    const DependencyMeasure dependencies = measured(portfolio).dependencies;
    CHECK(near(dependencies.largest_blast_radius, 0.5)); // B and C: 50 of 100
    CHECK(ids(portfolio, dependencies.blast) == Ids{"A", "B"});
    CHECK(measured(portfolio_of({waiting("A", 0, 50, {"no one"}), waiting("B", 0, 30, {})}))
              .dependencies.largest_blast_radius == 0.0);
    CHECK_FALSE(
        measured(portfolio_of({waiting("A", 1, 50, {})})).dependencies.largest_blast_radius); // nothing is expected
}

TEST_CASE("a chain of 100,000 is followed to its end, in time that grows with it") {
    std::vector<Project> projects;
    for (int i = 0; i < 100000; ++i) {
        projects.push_back(waiting("P" + std::to_string(i), 0.5, 1024.0, {}));
        if (i > 0) projects.back().depends_on = {"P" + std::to_string(i - 1)};
    }
    const Measures measures = measured(portfolio_of(projects));
    CHECK(near(measures.projects[9].success, std::pow(0.5, 10)));
    CHECK(measures.projects[99999].success == 0.0); // 0.5^100000 is less than any number
    // 1024 x (1/2 + 1/4 + ...) = 1024, all along
    CHECK(near(measures.projects[0].enabled_value, 1024.0));
    CHECK(near(measures.projects[90000].enabled_value, 1024.0));
    CHECK(measures.projects[99999].enabled_value == 0.0);
    CHECK(near(measures.projects[0].blast_radius, 0.5));
    CHECK_FALSE(measures.dependencies.error);
    CHECK(measures.dependencies.chance_missing == 0);
}

TEST_CASE("a tree above the exact limit is exact") {
    std::vector<Project> projects;
    for (int i = 0; i < 20000; ++i) {
        projects.push_back(waiting("P" + std::to_string(i), 0.0, 1.0, {}));
        if (i > 0) projects.back().depends_on = {"P" + std::to_string((i - 1) / 3)};
    }
    const Measures measures = measured(portfolio_of(projects));
    CHECK(near(measures.projects[0].enabled_value, 19999.0));
    CHECK_FALSE(measures.dependencies.error);
}

TEST_CASE("below the exact limit nothing is estimated, above it estimates are near and say so") {
    const Portfolio portfolio = pyramid(2000);
    const Measures exact = measured(portfolio);
    CHECK_FALSE(exact.dependencies.error);

    Policy policy;
    policy.definitions.exact_limit = 200; // 320,000 steps for 2,000 projects
    const Measures nearly = measured(portfolio, policy);
    CHECK(nearly.dependencies.chance_missing == 0);
    REQUIRE(nearly.dependencies.error);
    CHECK(*nearly.dependencies.error == 0.0625);
    std::size_t estimated = 0;
    for (std::size_t i = 0; i < portfolio.projects.size(); ++i) {
        const auto &a = exact.projects[i], &b = nearly.projects[i];
        CHECK(near(b.success, *a.success));
        estimated += near(b.blast_radius, a.blast_radius) ? 0 : 1;
        CHECK(std::abs(a.blast_radius - b.blast_radius) <= 5 * 0.0625 * a.blast_radius);
        CHECK(near(b.enabled_value, *a.enabled_value, 5 * 0.0625));
    }
    CHECK(estimated > 0);
    CHECK(estimated < 100); // those near the top; on most stands little enough to follow
}

TEST_CASE("upstreams too many to follow leave no chance, and are counted") {
    Policy policy;
    policy.definitions.exact_limit = 20; // 3,200 steps
    const Portfolio portfolio = layered(12, 40);
    const Measures exact = measured(portfolio), nearly = measured(portfolio, policy);
    std::size_t missing = 0;
    for (std::size_t i = 0; i < portfolio.projects.size(); ++i) {
        if (nearly.projects[i].success)
            CHECK(nearly.projects[i].success == exact.projects[i].success);
        else
            ++missing;
    }
    CHECK(missing > 0);
    CHECK(nearly.dependencies.chance_missing == missing);
    // Without a chance of their own there is no saying what they enable, unless nothing stands on them.
    for (std::size_t i = 0; i < portfolio.projects.size(); ++i)
        if (!nearly.projects[i].success && exact.projects[i].enabled_value.value_or(0.0) > 0.0)
            CHECK_FALSE(nearly.projects[i].enabled_value);
}

TEST_CASE("estimates do not depend on the order of rows") {
    Policy policy;
    policy.definitions.exact_limit = 200;
    Portfolio portfolio = pyramid(2000);
    const Measures forward = measured(portfolio, policy);
    std::reverse(portfolio.projects.begin(), portfolio.projects.end());
    const Measures backward = measured(portfolio, policy);
    const std::size_t n = portfolio.projects.size();
    for (std::size_t i = 0; i < n; ++i)
        CHECK(near(forward.projects[i].blast_radius, backward.projects[n - 1 - i].blast_radius));
}

TEST_CASE("estimates count what is missing downstream, and are missing where the project itself cannot succeed") {
    Policy policy;
    policy.definitions.exact_limit = 200;
    Portfolio portfolio = pyramid(2000);
    for (std::size_t i = 1500; i < 2000; ++i) portfolio.projects[i].payoff.reset();
    const Measures exact = measured(portfolio), nearly = measured(portfolio, policy);
    CHECK(exact.projects[0].enabled_missing == 500);
    CHECK(std::abs(static_cast<double>(nearly.projects[0].enabled_missing) - 500.0) <= 5 * 0.0625 * 500.0);
    CHECK(near(nearly.projects[0].enabled_value, *exact.projects[0].enabled_value, 5 * 0.0625));

    portfolio.projects[0].risk = Probability{1.0};
    CHECK(measured(portfolio).projects[0].enabled_value.value_or(0.0) > 0.0);
    CHECK_FALSE(
        measured(portfolio, policy).projects[0].enabled_value); // 0 of what succeeds tells nothing of what would
    for (Project& project : portfolio.projects) project.stage = Stage::idea;
    CHECK(measured(portfolio, policy).projects[0].enabled_value == 0.0); // nothing live stands on it
}
