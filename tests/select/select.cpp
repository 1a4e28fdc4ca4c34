#include "support.hpp"

#include <doctest/doctest.h>
#include <engineroom/select/candidates.hpp>
#include <engineroom/select/cbc.hpp>
#include <fstream>

using namespace select_test;

TEST_CASE("what is worth most within the budget is chosen, and what is not says why") {
    // Net worth: A 60 for 40, B 50 for 50, C 30 for 20, D -10 for 10. Within 70: A and C, 90 (A and B need 90).
    const Portfolio portfolio =
        portfolio_of({proposal("A", 40, 100), proposal("B", 50, 100), proposal("C", 20, 50), proposal("D", 10, 0)});
    const auto selection = select(portfolio, with_budget(70));
    REQUIRE(selection.has_value());
    CHECK(selection->status == SelectionStatus::optimal);
    CHECK(ids(selection->chosen) == std::vector<std::string>{"A", "C"});
    CHECK(*selection->objective == doctest::Approx(90));
    CHECK(*selection->gap == doctest::Approx(0));
    CHECK(selection->budget_used == doctest::Approx(60));
    REQUIRE(selection->not_chosen.size() == 2);
    CHECK(selection->not_chosen[0].project.id == "B");
    CHECK(selection->not_chosen[0].because == "would break budget 70");
    CHECK(selection->not_chosen[1].because == "worth less than it costs: 0 expected for 10");
    REQUIRE(selection->binding.size() == 1);
    CHECK(selection->binding[0].demand == "budget 70");
    CHECK(selection->binding[0].value == doctest::Approx(60));
    CHECK(selection->binding[0].limit == doctest::Approx(70));
}

TEST_CASE("what one more of the budget is worth is told from the budget and a hundredth more") {
    // 100 pays for A alone, 101 for B alone: worth 80 in place of 60, for one more.
    const Portfolio portfolio = portfolio_of({proposal("A", 100, 160), proposal("B", 101, 181)});
    CHECK(*select(portfolio, with_budget(100))->value_of_budget == doctest::Approx(20.0));
    // 1,000 pays for both, and more adds nothing.
    CHECK(*select(portfolio, with_budget(1000))->value_of_budget == doctest::Approx(0.0));
    CHECK_FALSE(select(portfolio, with_budget(0))->value_of_budget);
    SelectOptions plain;
    plain.extras = false;
    CHECK_FALSE(select(portfolio, with_budget(100), {}, plain)->value_of_budget);
}

TEST_CASE("a choice that is over the budget by a cent is not within the budget") {
    // Two of a billion and a cent each: a solver's tolerance of a millionth would let both pass for two billion.
    const Portfolio portfolio =
        portfolio_of({proposal("A", 1e9 + 0.01, 3e9), proposal("B", 1e9, 3e9), proposal("C", 1e9 - 1, 2.5e9)});
    const auto selection = select(portfolio, with_budget(2e9));
    REQUIRE(selection.has_value());
    CHECK(selection->status == SelectionStatus::optimal);
    CHECK(selection->budget_used <= 2e9);
    CHECK(ids(selection->chosen).size() == 2);
    CHECK(ids(selection->chosen) != std::vector<std::string>{"A", "B"});
    CHECK(ids(select(portfolio, with_budget(2e9 + 0.01))->chosen) == std::vector<std::string>{"A", "B"});
}

TEST_CASE("tenths that add up to the budget are within it") {
    const Portfolio portfolio = portfolio_of({proposal("A", 0.1, 1), proposal("B", 0.2, 1)});
    CHECK(select(portfolio, with_budget(0.3))->chosen.size() == 2);
}

TEST_CASE("a project is never chosen without what it waits for") {
    std::vector<Project> projects{proposal("base", 50, 10), proposal("top", 10, 100), proposal("lone", 55, 70)};
    projects[1].depends_on = {"base"};
    const Portfolio portfolio = portfolio_of(projects);
    // base and top: 110 for 60, worth 50; lone is worth 15.
    CHECK(ids(select(portfolio, with_budget(60))->chosen) == std::vector<std::string>{"base", "top"});
    const auto poor = select(portfolio, with_budget(55));
    CHECK(ids(poor->chosen) == std::vector<std::string>{"lone"});
    for (const NotChosenProject& one : poor->not_chosen)
        if (one.project.id == "top")
            CHECK(one.because == "waits for base, not chosen either; together they would break budget 55");
}

TEST_CASE("behind a live project stands what that one waits for") {
    std::vector<Project> projects{proposal("idea", 50, 0), proposal("live", 10, 0), proposal("top", 10, 200)};
    projects[1].stage = Stage::active;
    projects[1].depends_on = {"idea"};
    projects[2].depends_on = {"live"};
    CHECK(ids(select(portfolio_of(projects), with_budget(100))->chosen) == std::vector<std::string>{"idea", "top"});
    CHECK(select(portfolio_of(projects), with_budget(30))->chosen.empty());
    // A delivered one hides what is behind it.
    projects[1].stage = Stage::delivered;
    CHECK(ids(select(portfolio_of(projects), with_budget(30))->chosen) == std::vector<std::string>{"top"});
}

TEST_CASE("what is not eligible says why") {
    std::vector<Project> projects(8);
    for (std::size_t i = 0; i < projects.size(); ++i) projects[i] = proposal("P" + std::to_string(i), 10, 100);
    projects[0].risk.reset();
    projects[1].payoff.reset();
    projects[2].budget.reset();
    projects[3].stage = Stage::failed;
    projects[4].depends_on = {"P3"};
    projects[5].depends_on = {"P2"};
    projects[6].depends_on = {"nowhere"};
    projects[7].depends_on = {"P7"};
    const auto selection = select(portfolio_of(projects), with_budget(1000));
    REQUIRE(selection.has_value());
    CHECK(selection->chosen.empty());
    std::vector<std::string> reasons;
    for (const IneligibleProject& one : selection->ineligible)
        reasons.push_back(one.project.id.str() + " " + one.because);
    CHECK(reasons == std::vector<std::string>{"P0 states no risk", "P1 states no payoff", "P2 states no budget",
                                              "P4 waits for P3, which failed",
                                              "P5 waits for P2, which cannot be chosen",
                                              "P6 waits for a project of which risk or outcome is not known",
                                              "P7 waits in a circle, or for projects that do"});
}

TEST_CASE("live projects are kept, or chosen anew at what they have not spent") {
    std::vector<Project> projects{proposal("old", 100, 90), proposal("new", 50, 100)};
    projects[0].stage = Stage::active;
    projects[0].spent = Money{70.0}; // 30 to spend for 90
    const Portfolio portfolio = portfolio_of(projects);
    const auto kept = select(portfolio, with_budget(50));
    CHECK(kept->kept == 1);
    CHECK(kept->kept_budget == doctest::Approx(100));
    CHECK(ids(kept->chosen) == std::vector<std::string>{"new"});
    SelectOptions options;
    options.reconsider_live = true;
    // 50 pays for old (worth 60) or new (worth 50); 80 for both.
    const auto anew = select(portfolio, with_budget(50), {}, options);
    CHECK(anew->kept == 0);
    CHECK(ids(anew->chosen) == std::vector<std::string>{"old"});
    CHECK(anew->chosen[0].live);
    CHECK(anew->chosen[0].budget == doctest::Approx(30));
    CHECK(ids(select(portfolio, with_budget(80), {}, options)->chosen) == std::vector<std::string>{"new", "old"});
}

TEST_CASE("a live project of which not enough is known goes on, though others are chosen anew") {
    std::vector<Project> projects{proposal("dark", 100, 90), proposal("new", 50, 100)};
    projects[0].stage = Stage::active;
    projects[0].risk.reset();
    SelectOptions options;
    options.reconsider_live = true;
    const auto selection = select(portfolio_of(projects), with_budget(50), {}, options);
    CHECK(selection->kept == 1);
    REQUIRE(selection->ineligible.size() == 1);
    CHECK(selection->ineligible[0].because == "goes on as it is, as it states no risk");
}

TEST_CASE("a floor of high risk is met by dearer choices, and the frontier tells what it costs") {
    std::vector<Project> projects{proposal("safe", 50, 100), proposal("bold", 50, 140)};
    projects[1].risk = Probability{0.5}; // worth 20 in place of 50
    Demands demands = with_budget(50);
    demands.min_high_risk = 0.5;
    SelectOptions options;
    options.frontier = 3;
    options.frontier_of = FrontierOf::min_high_risk;
    const auto selection = select(portfolio_of(projects), demands, {}, options);
    CHECK(ids(selection->chosen) == std::vector<std::string>{"bold"});
    REQUIRE(selection->frontier.size() == 3);
    CHECK(selection->frontier_of == "min-high-risk");
    CHECK(*selection->frontier[0].objective == doctest::Approx(50)); // no floor
    CHECK(*selection->frontier[1].objective == doctest::Approx(20)); // half
    CHECK(*selection->frontier[2].objective == doctest::Approx(20)); // all
    CHECK(selection->frontier[0].chosen == std::vector<Text>{"safe"});
    CHECK(selection->frontier[1].chosen == std::vector<Text>{"bold"});
    CHECK(selection->frontier[2].chosen == std::vector<Text>{"bold"});
    bool binds = false;
    for (const BindingDemand& binding : selection->binding) binds = binds || binding.demand == "min-high-risk 0.5";
    CHECK(binds);
}

TEST_CASE("a frontier of budgets tells who is chosen within each, and a point without a choice has nobody") {
    Demands demands = with_budget(100);
    SelectOptions options;
    options.frontier = 4;
    const auto selection = select(portfolio_of({proposal("A", 50, 100), proposal("B", 75, 140), proposal("C", 25, 40)}),
                                  demands, {}, options);
    REQUIRE(selection->frontier.size() == 4);
    CHECK(selection->frontier[0].chosen == std::vector<Text>{"C"});      // 25: worth 15
    CHECK(selection->frontier[1].chosen == std::vector<Text>{"A"});      // 50: worth 50
    CHECK(*selection->frontier[2].objective == doctest::Approx(65));     // 75: A and C, or B
    CHECK(selection->frontier[3].chosen == std::vector<Text>{"B", "C"}); // 100: worth 80
    demands = with_budget(60);
    demands.must = {"A"};
    const auto bound = select(portfolio_of({proposal("A", 50, 100)}), demands, {}, options);
    CHECK(bound->frontier[0].chosen.empty());
    CHECK(bound->frontier[3].chosen == std::vector<Text>{"A"});
}

TEST_CASE("shares before and after are those of the reviews before and after") {
    std::vector<Project> projects{proposal("A", 100, 500), proposal("L", 100, 500)};
    projects[0].risk = Probability{0.6};
    projects[0].theme = "Water";
    projects[0].lead = "Acme";
    projects[1].stage = Stage::active;
    projects[1].risk = Probability{0.1};
    projects[1].theme = "Air";
    const auto selection = select(portfolio_of(projects), with_budget(100));
    REQUIRE(selection->shares_before);
    REQUIRE(selection->shares_after);
    CHECK(*selection->shares_before->high_risk == 0.0);
    CHECK(*selection->shares_after->high_risk == doctest::Approx(0.5));
    REQUIRE(selection->shares_before->theme.size() == 1);
    CHECK(selection->shares_before->theme[0].name == "Air");
    CHECK(selection->shares_after->theme.size() == 2);
    CHECK(selection->shares_before->lead.empty());
    REQUIRE(selection->shares_after->lead.size() == 1);
    CHECK(selection->shares_after->lead[0].name == "Acme");
    SelectOptions plain;
    plain.extras = false;
    CHECK(!select(portfolio_of(projects), with_budget(100), {}, plain)->shares_after);
}

TEST_CASE("the answer warns where the choice changes who is a lowest-common-denominator project") {
    // Alone, safe returns 1.5 times its budget; with dream upon it, far more. Dream is too dear.
    std::vector<Project> projects{proposal("safe", 100, 150), proposal("dream", 1000, 9000)};
    projects[1].depends_on = {"safe"};
    Demands demands = with_budget(200);
    demands.max_lcd = 0.5;
    const auto selection = select(portfolio_of(projects), demands);
    CHECK(ids(selection->chosen) == std::vector<std::string>{"safe"});
    REQUIRE(selection->notes.size() == 1);
    CHECK(selection->notes[0].find("whether safe is lowest-common-denominator") != std::string::npos);
    demands.budget = Money{2000.0};
    CHECK(select(portfolio_of(projects), demands)->notes.empty());
}

TEST_CASE("demands that nothing meets are named, and those that have no part in it are not") {
    Demands demands = with_budget(100);
    demands.must = {"A", "B"};
    demands.max_projects = 5;
    const auto selection = select(portfolio_of({proposal("A", 60, 100), proposal("B", 60, 100)}), demands);
    CHECK(selection->status == SelectionStatus::infeasible);
    CHECK(selection->conflict == std::vector<std::string>{"budget 100", "must A", "must B"});
    CHECK(selection->conflict_irreducible);
    CHECK_FALSE(selection->objective);
    // What cannot be chosen at all contradicts by itself.
    Portfolio portfolio = portfolio_of({proposal("A", 60, 100)});
    portfolio.projects[0].risk.reset();
    demands.must = {"A"};
    CHECK(select(portfolio, demands)->conflict == std::vector<std::string>{"must A"});
}

TEST_CASE("a name that the portfolio does not have is a problem, not a demand that is met") {
    const Portfolio portfolio = portfolio_of({proposal("A", 60, 100)});
    const auto refused = [&](const Demands& demands) {
        const auto result = select(portfolio, demands);
        return !result.has_value() && result.error().fault == Fault::usage;
    };
    Demands demands;
    demands.never = {"a"};
    CHECK(refused(demands));
    demands = {};
    demands.budget_by = {{BudgetOf::theme, "Hydrogen", Money{10.0}}};
    CHECK(refused(demands));
    demands = {};
    demands.max_lead = {{"Nobody", 0.5}};
    CHECK(refused(demands));
    demands = {};
    demands.min_high_risk = 1.5;
    CHECK(refused(demands));
    CHECK(refused(with_budget(-1)));
}

TEST_CASE("findings are told before and after, the chosen counted as active") {
    std::vector<Project> projects;
    for (int i = 0; i < 6; ++i) {
        projects.push_back(proposal("L" + std::to_string(i), 100, 120));
        projects.back().stage = Stage::active;
        projects.back().risk = Probability{0.05};
    }
    projects.push_back(proposal("bold", 200, 5000));
    projects.back().risk = Probability{0.6};
    const auto selection = select(portfolio_of(projects), with_budget(200));
    REQUIRE(selection->findings_before);
    REQUIRE(selection->findings_after);
    const auto holds = [](const std::vector<std::string>& codes, const char* code) {
        return std::find(codes.begin(), codes.end(), code) != codes.end();
    };
    // RSK001: too little of the live budget is at high risk: none of 600, then 200 of 800.
    CHECK(holds(*selection->findings_before, "RSK001"));
    CHECK_FALSE(holds(*selection->findings_after, "RSK001"));
}

TEST_CASE("redrawn risks and payoffs leave what is sure, and shake what is close") {
    std::vector<Project> projects{proposal("sure", 10, 1000), proposal("left", 50, 200), proposal("right", 50, 200)};
    for (std::size_t i : {1U, 2U}) {
        projects[i].risk = Probability{0.4};
        projects[i].payoff_low = Money{100.0};
        projects[i].payoff_high = Money{400.0};
    }
    SelectOptions options;
    options.resamples = 200;
    const auto selection = select(portfolio_of(projects), with_budget(60), {}, options);
    CHECK(selection->resamples == 200);
    REQUIRE(selection->resampled.size() == 3);
    CHECK(selection->resampled[0].project.id == "sure");
    CHECK(selection->resampled[0].share == doctest::Approx(1.0));
    // Twins: each is the better one in half of the draws, give or take; 4 standard errors are 0.14.
    CHECK(selection->resampled[1].share == doctest::Approx(0.5).epsilon(0.3));
    CHECK(selection->resampled[1].share + selection->resampled[2].share <= 1.0 + 1e-12);
    const auto again = select(portfolio_of(projects), with_budget(60), {}, options);
    CHECK(again->resampled[1].share == selection->resampled[1].share);
    options.seed = 2;
    CHECK(select(portfolio_of(projects), with_budget(60), {}, options)->resampled[1].share !=
          selection->resampled[1].share);
}

TEST_CASE("nothing to choose from is an answer") {
    const auto nothing = select(portfolio_of({}), with_budget(100));
    CHECK(nothing->status == SelectionStatus::optimal);
    CHECK(nothing->chosen.empty());
    CHECK(*nothing->objective == 0.0);
    CHECK(*nothing->gap == 0.0);
    const auto worthless = select(portfolio_of({proposal("A", 10, 5)}), with_budget(100));
    CHECK(worthless->status == SelectionStatus::optimal);
    CHECK(worthless->chosen.empty());
    // Without any demand all that is worth more than it costs is chosen.
    CHECK(select(portfolio_of({proposal("A", 10, 15), proposal("B", 10, 5)}), {})->chosen.size() == 1);
}

TEST_CASE("a share that the live projects have to the last digit is met") {
    Project in = proposal("A", 7, 20), out = proposal("B", 93, 200);
    in.theme = "A";
    in.stage = out.stage = Stage::active;
    Demands demands;
    demands.min_theme = {{"A", 0.07}};
    CHECK(select(portfolio_of({in, out}), demands)->status == SelectionStatus::optimal);
    demands.min_theme = {{"A", 0.0700001}};
    CHECK(select(portfolio_of({in, out}), demands)->status == SelectionStatus::infeasible);
}

TEST_CASE("a search that may end within a gap knows that what it gave up on may be better") {
    std::mt19937 random{2};
    const auto draw = [&random](int from, int to) { return std::uniform_int_distribution{from, to}(random); };
    SelectOptions rough = exact();
    rough.gap = 3e-4;
    int short_of_it = 0;
    for (int round = 0; round < 10; ++round) {
        CAPTURE(round);
        std::vector<Project> projects;
        for (int i = 0; i < 400; ++i) {
            const int budget = draw(20, 900);
            projects.push_back(proposal("P" + std::to_string(i), budget, budget * (1 + 0.01 * draw(10, 300))));
            projects.back().fte = draw(1, 12);
            projects.back().theme = "T" + std::to_string(draw(0, 3));
            projects.back().risk = Probability{0.01 * draw(0, 40)};
        }
        Demands demands = with_budget(400 * 130);
        demands.fte = 400 * 2.2;
        demands.max_projects = 200;
        demands.min_theme = {{"T1", 0.3}};
        demands.max_theme = {{"T2", 0.2}};
        const auto best = select(portfolio_of(projects), demands, {}, exact());
        const auto found = select(portfolio_of(projects), demands, {}, rough);
        REQUIRE(found->status == SelectionStatus::optimal);
        CHECK(*found->bound >= *best->objective * (1.0 - 1e-9));
        CHECK(*found->gap <= rough.gap);
        short_of_it += *found->objective < *best->objective ? 1 : 0;
    }
    CHECK(short_of_it > 0);
}

TEST_CASE("a search that is stopped at once says that it knows nothing, or how far it came") {
    std::vector<Project> projects;
    for (int i = 0; i < 60; ++i)
        projects.push_back(proposal("P" + std::to_string(i), 37 + i * i % 41, 90 + i * 7 % 53));
    SelectOptions options;
    options.stop = [] { return true; };
    const auto selection = select(portfolio_of(projects), with_budget(800), {}, options);
    REQUIRE(selection.has_value());
    CHECK((selection->status == SelectionStatus::feasible || selection->status == SelectionStatus::unknown));
    const auto best = select(portfolio_of(projects), with_budget(800));
    CHECK(*selection->bound >= *best->objective - 1e-6);
    if (selection->objective) CHECK(*selection->objective <= *best->objective + 1e-6);
    CHECK_FALSE(selection->value_of_budget);
    CHECK_FALSE(selection->ties_settled);
}

TEST_CASE("another solver can stand behind the seam, and is not believed where it breaks a demand") {
    const Portfolio portfolio = portfolio_of({proposal("A", 60, 100), proposal("B", 60, 100)});
    int asked = 0;
    // It chooses all that is not cut off, whatever the rows of the demands say.
    const Solver careless = [&](const LinearProgramme& programme, const SearchLimits&) {
        ++asked;
        SearchAnswer answer;
        answer.end = SearchEnd::optimal;
        answer.choice = Choice(programme.worth.size(), true);
        if (programme.rows.size() > 1) (*answer.choice)[1] = false;
        return answer;
    };
    const auto selection = select(portfolio, with_budget(100), {}, exact(), careless);
    CHECK(asked == 2);
    CHECK(ids(selection->chosen) == std::vector<std::string>{"A"});
}

TEST_CASE("the seven problems of Petersen reach their published optimum") {
    const std::string path = std::string{ENGINEROOM_SHARED_DIR} + "/data/mknap1_petersen_rd_projects.txt";
    std::ifstream file{path};
    if (!file) {
        MESSAGE("skipped: " << path << " is not there");
        return;
    }
    int problems = 0;
    file >> problems;
    REQUIRE(problems == 7);
    for (int problem = 0; problem < problems; ++problem) {
        CAPTURE(problem);
        std::size_t n = 0, m = 0;
        double optimum = 0.0;
        file >> n >> m >> optimum;
        // The budgets are those of funders; a project costs nothing besides, so that its worth is its payoff.
        std::vector<Project> projects;
        for (std::size_t j = 0; j < n; ++j) {
            double payoff = 0.0;
            file >> payoff;
            projects.push_back(proposal("P" + std::to_string(j), 0, payoff));
        }
        for (std::size_t i = 0; i < m; ++i)
            for (std::size_t j = 0; j < n; ++j) {
                double cost = 0.0;
                file >> cost;
                projects[j].funding.push_back({Text{"F" + std::to_string(i)}, Money{cost}});
            }
        Demands demands;
        for (std::size_t i = 0; i < m; ++i) {
            double budget = 0.0;
            file >> budget;
            demands.budget_by.push_back({BudgetOf::funder, "F" + std::to_string(i), Money{budget}});
        }
        const auto selection = select(portfolio_of(projects), demands, {}, exact());
        REQUIRE(selection.has_value());
        CHECK(selection->status == SelectionStatus::optimal);
        CHECK(*selection->objective == doctest::Approx(optimum).epsilon(1e-9));
    }
    double left_over = 0.0;
    CHECK(!(file >> left_over));
}
