#include "support.hpp"
#include <cmath>

using namespace engineroom;
using namespace engineroom::testing;

TEST_CASE("diversity agrees with the double sum over projects") {
    std::vector<Project> projects; // the same formulas stand in tests/reference/measures.py
    for (int i = 0; i < 150; ++i) {
        Project p = bet("P" + std::to_string(i), ((i * 7) % 20) / 20.0, 100 + 13 * (i % 11), 0);
        p.payoff.reset();
        p.multiple = StatedMultiple{((i * i) % 37) / 2.0, false};
        if (i % 6 != 0) p.theme = std::to_string(i % 5);
        if (i % 4 != 3) p.scope = static_cast<Scope>(i % 3);
        if (i % 2 != 1) p.novelty = static_cast<Novelty>(i % 3);
        projects.push_back(p);
    }
    const DiversityMeasure diversity = measured(portfolio_of(projects)).diversity;
    CHECK(near(diversity.distinct_bets, reference("diversity/150").front()));
    CHECK(diversity.theme);
    CHECK(diversity.scope);
    CHECK(diversity.novelty); // just half of them state it
}

TEST_CASE("forty copies of one project are one bet") {
    std::vector<Project> projects;
    for (int i = 0; i < 40; ++i) projects.push_back(bet("P" + std::to_string(i), 0.1, 10 + i, 3 * (10 + i)));
    const DiversityMeasure diversity = measured(portfolio_of(projects)).diversity;
    CHECK(diversity.distinct_bets == 1.0);
    REQUIRE(diversity.cells.size() == 1);
    CHECK(diversity.cells[0].size() == 40);
}

TEST_CASE("two bets a distance apart: by hand") {
    // Risks 0.1 and 0.9: bands 1 and 5, d = 4, Z = e^-2; equal weights: D = exp(-ln(0.5 + 0.5 e^-2)) = 1.7616
    const DiversityMeasure risks = measured(portfolio_of({bet("A", 0.1, 10, 10), bet("B", 0.9, 10, 10)})).diversity;
    CHECK(near(risks.distinct_bets, 2.0 / (1.0 + std::exp(-2.0))));
    // Themes alone differ: d = 1, Z = e^-0.5.
    Project a = bet("A", 0.1, 10, 10), b = bet("B", 0.1, 10, 10);
    a.theme = "solar";
    b.theme = "wind";
    CHECK(near(measured(portfolio_of({a, b})).diversity.distinct_bets, 2.0 / (1.0 + std::exp(-0.5))));
    // Not stated is a value of its own, one away from every other.
    b.theme = {};
    CHECK(near(measured(portfolio_of({a, b})).diversity.distinct_bets, 2.0 / (1.0 + std::exp(-0.5))));
    a.theme = {};
    CHECK(measured(portfolio_of({a, b})).diversity.distinct_bets == 1.0);
}

TEST_CASE("a dimension that fewer than half state does not count") {
    Project a = bet("A", 0.1, 10, 10), b = bet("B", 0.1, 10, 10), c = bet("C", 0.1, 10, 10);
    a.theme = "solar";
    a.scope = Scope::private_;
    a.novelty = Novelty::edge;
    const DiversityMeasure diversity = measured(portfolio_of({a, b, c})).diversity;
    CHECK_FALSE(diversity.theme);
    CHECK_FALSE(diversity.scope);
    CHECK_FALSE(diversity.novelty);
    CHECK(diversity.distinct_bets == 1.0);
}

TEST_CASE("edges of the bands belong to the band above") {
    const auto distinct = [](double p, double q) {
        return *measured(portfolio_of({bet("A", p, 10, 10), bet("B", q, 10, 10)})).diversity.distinct_bets;
    };
    for (const double edge : {0.1, 0.2, 0.35, 0.5, 0.75}) {
        CHECK(distinct(edge, edge + 0.01) == 1.0);
        CHECK(near(distinct(edge, edge - 0.01), 2.0 / (1.0 + std::exp(-0.5))));
    }
    const auto multiples = [](double m, double n) {
        return *measured(portfolio_of({bet("A", 0.1, 10, 10 * m), bet("B", 0.1, 10, 10 * n)})).diversity.distinct_bets;
    };
    for (const double edge : {1.0, 2.0, 4.0, 8.0, 16.0}) {
        CHECK(multiples(edge, edge + 0.1) == 1.0);
        CHECK(near(multiples(edge, edge - 0.1), 2.0 / (1.0 + std::exp(-0.5))));
    }
}

TEST_CASE("cells come the heaviest first, with all of S") {
    Project no_budget = bet("C", 0.9, 10, 10);
    no_budget.budget.reset();
    no_budget.payoff.reset();
    no_budget.multiple = StatedMultiple{1.0, false};
    const Portfolio portfolio =
        portfolio_of({bet("A", 0.1, 10, 10), no_budget, bet("B", 0.5, 90, 90), bet("D", 0.1, 20, 20)});
    const DiversityMeasure diversity = measured(portfolio).diversity;
    REQUIRE(diversity.cells.size() == 3);
    CHECK(ids(portfolio, diversity.cells[0]) == Ids{"B"});
    CHECK(ids(portfolio, diversity.cells[1]) == Ids{"D", "A"});
    CHECK(ids(portfolio, diversity.cells[2]) == Ids{"C"});
    CHECK(diversity.base.stated == 4);
    CHECK(diversity.base.weighed == 3);
}

TEST_CASE("cells as heavy as each other come the fullest first, then by id") {
    const auto free_of_charge = [](std::string id, double risk) {
        Project p = bare(std::move(id));
        p.risk = Probability{risk};
        p.multiple = StatedMultiple{1.0, false};
        return p;
    };
    std::vector<Project> projects{bet("X", 0.9, 10, 10), bet("Y", 0.9, 10, 10), bet("V", 0.9, 10, 10),
                                  bet("W", 0.9, 10, 10)};
    projects.push_back(free_of_charge("C", 0.1));
    projects.push_back(free_of_charge("B", 0.2));
    projects.push_back(free_of_charge("A", 0.4));
    projects.push_back(free_of_charge("D", 0.4));
    const Portfolio portfolio = portfolio_of(projects);
    const DiversityMeasure diversity = measured(portfolio).diversity;
    REQUIRE(diversity.cells.size() == 4);
    CHECK(ids(portfolio, diversity.cells[1]) == Ids{"A", "D"});
    CHECK(ids(portfolio, diversity.cells[2]) == Ids{"B"});
    CHECK(ids(portfolio, diversity.cells[3]) == Ids{"C"});
}

TEST_CASE("nothing known, no bets to count") {
    CHECK_FALSE(measured(portfolio_of({})).diversity.distinct_bets);
    CHECK_FALSE(measured(portfolio_of({bare("A")})).diversity.distinct_bets);
    CHECK(measured(portfolio_of({bet("A", 0.1, 10, 10)})).diversity.distinct_bets == 1.0);
}

TEST_CASE("thousands of themes are not compared pair by pair") {
    // 20,000 projects, each with a theme of its own and otherwise alike: Z is 1 for itself, e^-0.5 for all others.
    std::vector<Project> projects;
    const int n = 20000;
    for (int i = 0; i < n; ++i) {
        projects.push_back(bet("P" + std::to_string(i), 0.1, 10, 10));
        projects.back().theme = "T" + std::to_string(i);
    }
    const double likeness = (1.0 + (n - 1) * std::exp(-0.5)) / n;
    CHECK(near(measured(portfolio_of(projects)).diversity.distinct_bets, 1.0 / likeness));
}
