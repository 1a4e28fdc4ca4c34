#include "judge.hpp"
#include "random_cases.hpp"

#include <doctest/doctest.h>

using namespace select_test;

namespace {

unsigned chosen_of(const Portfolio& portfolio, const Selection& selection) {
    unsigned set = 0;
    for (const ChosenProject& chosen : selection.chosen)
        for (std::size_t i = 0; i < portfolio.projects.size(); ++i)
            if (portfolio.projects[i].id == chosen.project.id) set |= 1U << i;
    return set;
}

/// How many demands of whatever kind there are.
std::vector<Demands> each_demand_left_out(const Demands& all) {
    std::vector<Demands> fewer;
    const auto without = [&](auto change) {
        Demands changed = all;
        change(changed);
        if (!(changed == all)) fewer.push_back(changed);
    };
    without([](Demands& d) { d.budget.reset(); });
    for (std::size_t k = 0; k < all.budget_by.size(); ++k)
        without([k](Demands& d) { d.budget_by.erase(d.budget_by.begin() + static_cast<std::ptrdiff_t>(k)); });
    without([](Demands& d) { d.fte.reset(); });
    without([](Demands& d) { d.fte_in.clear(); });
    without([](Demands& d) { d.fte_of.clear(); });
    without([](Demands& d) { d.min_high_risk.reset(); });
    without([](Demands& d) { d.max_lcd.reset(); });
    without([](Demands& d) { d.min_edge.reset(); });
    without([](Demands& d) { d.min_scope.clear(); });
    without([](Demands& d) { d.min_theme.clear(); });
    without([](Demands& d) { d.max_theme.clear(); });
    without([](Demands& d) { d.max_lead.clear(); });
    without([](Demands& d) { d.must.clear(); });
    without([](Demands& d) { d.never.clear(); });
    without([](Demands& d) { d.exclusive.clear(); });
    without([](Demands& d) { d.min_projects.reset(); });
    without([](Demands& d) { d.max_projects.reset(); });
    return fewer;
}

/// The demands of those names alone, so that brute force can try whether they contradict.
Demands only(const Demands& all, const std::vector<std::string>& names) {
    const auto named = [&](const std::string& beginning) {
        return std::any_of(names.begin(), names.end(),
                           [&](const std::string& name) { return name.rfind(beginning, 0) == 0; });
    };
    Demands left;
    if (named("budget ")) left.budget = all.budget;
    for (const BudgetBy& by : all.budget_by) {
        constexpr const char* words[]{"funder", "theme", "cluster"};
        if (named(std::string{"budget-by "} + words[static_cast<std::size_t>(by.of)])) left.budget_by.push_back(by);
    }
    for (const std::string& name : names) {
        if (name.rfind("fte ", 0) != 0) continue;
        if (name.rfind("fte 2027-Q", 0) == 0)
            left.fte_in = all.fte_in;
        else if (name.rfind("fte L", 0) == 0)
            left.fte_of = all.fte_of;
        else
            left.fte = all.fte;
    }
    if (named("min-high-risk")) left.min_high_risk = all.min_high_risk;
    if (named("max-lcd")) left.max_lcd = all.max_lcd;
    if (named("min-edge")) left.min_edge = all.min_edge;
    if (named("min-scope")) left.min_scope = all.min_scope;
    if (named("min-theme")) left.min_theme = all.min_theme;
    if (named("max-theme")) left.max_theme = all.max_theme;
    if (named("max-lead")) left.max_lead = all.max_lead;
    if (named("must")) left.must = all.must;
    if (named("never")) left.never = all.never;
    if (named("exclusive")) left.exclusive = all.exclusive;
    if (named("min-projects")) left.min_projects = all.min_projects;
    if (named("max-projects")) left.max_projects = all.max_projects;
    return left;
}

} // namespace

TEST_CASE("on 500 random portfolios the choice is worth what the best of all subsets is, and keeps to every demand") {
    Cases cases{20261101};
    int feasible = 0, infeasible = 0;
    for (int round = 0; round < 500; ++round) {
        CAPTURE(round);
        const Case made = cases.next();
        const auto selection = select(made.portfolio, made.demands, {}, exact());
        REQUIRE(selection.has_value());
        const Brute best = by_brute_force(made.portfolio, made.demands);
        if (!best.worth) {
            ++infeasible;
            CHECK(selection->status == SelectionStatus::infeasible);
            CHECK(selection->chosen.empty());
            CHECK_FALSE(selection->objective);
            continue;
        }
        ++feasible;
        REQUIRE(selection->status == SelectionStatus::optimal);
        CHECK(*selection->objective == doctest::Approx(*best.worth).epsilon(1e-6));
        const Judge judge{made.portfolio, made.demands};
        const unsigned chosen = chosen_of(made.portfolio, *selection);
        CHECK(judge.allowed(chosen));
        CHECK(judge.worth(chosen) == doctest::Approx(*selection->objective));
        CHECK(judge.cost(chosen) == doctest::Approx(selection->budget_used));
        CHECK(*selection->bound >= *selection->objective);
    }
    // The cases are of both kinds, else this would prove little.
    CHECK(feasible > 250);
    CHECK(infeasible > 50);
}

TEST_CASE(
    "what contradicts is a set of demands that no subset meets, and that some subset meets without any one of it") {
    Cases cases{77};
    int looked_at = 0;
    for (int round = 0; round < 400; ++round) {
        CAPTURE(round);
        const Case made = cases.next();
        const auto selection = select(made.portfolio, made.demands, {}, exact());
        REQUIRE(selection.has_value());
        if (selection->status != SelectionStatus::infeasible) {
            CHECK(selection->conflict.empty());
            continue;
        }
        ++looked_at;
        CHECK(selection->conflict_irreducible);
        REQUIRE_FALSE(selection->conflict.empty());
        CHECK_FALSE(by_brute_force(made.portfolio, only(made.demands, selection->conflict)).worth);
        for (std::size_t k = 0; k < selection->conflict.size(); ++k) {
            std::vector<std::string> others = selection->conflict;
            others.erase(others.begin() + static_cast<std::ptrdiff_t>(k));
            CAPTURE(selection->conflict[k]);
            CHECK(by_brute_force(made.portfolio, only(made.demands, others)).worth);
        }
    }
    CHECK(looked_at > 40);
}

TEST_CASE("among choices of the same worth the cheapest is taken, then the one with the first ids") {
    Cases cases{5};
    SelectOptions options = exact();
    options.extras = true;
    for (int round = 0; round < 60; ++round) {
        CAPTURE(round);
        Case made = cases.next();
        // Few values, so that many choices are worth the same; no risk, so that they are so to the last digit.
        for (Project& project : made.portfolio.projects) {
            project.risk = Probability{project.risk->value() < 0.5 ? 0.0 : 0.5};
            project.budget = Money{project.budget->amount() < 100.0 ? 40.0 : 80.0};
            project.payoff = Money{project.payoff->amount() < 200.0 ? 80.0 : 160.0};
        }
        const Brute best = by_brute_force(made.portfolio, made.demands);
        const auto selection = select(made.portfolio, made.demands, {}, options);
        REQUIRE(selection.has_value());
        if (!best.worth) continue;
        CHECK(*selection->objective == doctest::Approx(*best.worth));
        CHECK(selection->ties_settled);
        CHECK(selection->budget_used == doctest::Approx(best.least_cost));
        CHECK(ids(selection->chosen) == best.first_ids);
    }
}

TEST_CASE("a demand less never makes the choice worth less") {
    Cases cases{99};
    for (int round = 0; round < 60; ++round) {
        CAPTURE(round);
        const Case made = cases.next();
        const auto all = select(made.portfolio, made.demands, {}, exact());
        REQUIRE(all.has_value());
        if (all->status != SelectionStatus::optimal) continue;
        for (const Demands& fewer : each_demand_left_out(made.demands)) {
            const auto selection = select(made.portfolio, fewer, {}, exact());
            REQUIRE(selection.has_value());
            REQUIRE(selection->status == SelectionStatus::optimal);
            CHECK(*selection->objective >= *all->objective - 1e-9);
        }
    }
}

TEST_CASE("the frontier never falls as the budget grows, and ends at the choice itself") {
    Cases cases{3};
    SelectOptions options = exact();
    options.frontier = 7;
    for (int round = 0; round < 60; ++round) {
        CAPTURE(round);
        Case made = cases.next();
        if (!made.demands.budget) made.demands.budget = Money{300.0};
        const auto selection = select(made.portfolio, made.demands, {}, options);
        REQUIRE(selection.has_value());
        if (!selection->objective) continue;
        REQUIRE(selection->frontier.size() == 7);
        std::optional<double> before;
        for (const FrontierPoint& point : selection->frontier) {
            Demands at = made.demands;
            at.budget = Money{point.at};
            const Brute best = by_brute_force(made.portfolio, at);
            CHECK(point.objective.has_value() == best.worth.has_value());
            if (best.worth && point.objective) CHECK(*point.objective == doctest::Approx(*best.worth));
            if (before) CHECK(point.objective.value_or(-1e300) >= *before);
            if (point.objective) before = point.objective;
        }
        CHECK(selection->frontier.back().at == selection->budget);
        CHECK(selection->frontier.back().objective == selection->objective);
    }
}
