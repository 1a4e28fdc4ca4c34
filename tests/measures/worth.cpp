#include "support.hpp"

using namespace engineroom;
using namespace engineroom::testing;

TEST_CASE("quadrants: by hand") {
    const Portfolio portfolio =
        portfolio_of({bet("pearl", 0.49, 10, 30), bet("oyster", 0.5, 20, 60), bet("bread", 0.1, 30, 89),
                      bet("elephant", 0.9, 40, 10), bare("unknown")});
    const QuadrantMeasure quadrants = measured(portfolio).quadrants;
    CHECK(near(quadrants.pearl, 0.1));
    CHECK(near(quadrants.oyster, 0.2));
    CHECK(near(quadrants.bread_and_butter, 0.3));
    CHECK(near(quadrants.white_elephant, 0.4));
    CHECK(ids(portfolio, quadrants.pearls) == Ids{"pearl"});
    CHECK(ids(portfolio, quadrants.oysters) == Ids{"oyster"});
    CHECK(ids(portfolio, quadrants.breads) == Ids{"bread"});
    CHECK(ids(portfolio, quadrants.elephants) == Ids{"elephant"});
    CHECK(quadrants.base.size == 5);
    CHECK(quadrants.base.stated == 4);
    CHECK_FALSE(measured(portfolio_of({bare("A")})).quadrants.pearl);
}

TEST_CASE("what is valuable, and what is likely, is the policy's") {
    Policy policy;
    policy.definitions.valuable_multiple = 5.0;
    policy.definitions.high_risk = 0.6;
    CHECK(measured(portfolio_of({bet("A", 0.55, 10, 40)}), policy).quadrants.bread_and_butter == 1.0);
    CHECK(measured(portfolio_of({bet("A", 0.6, 10, 50)}), policy).quadrants.oyster == 1.0);
}

TEST_CASE("LCD: low risk and low enabled multiple, edges included") {
    const auto is_lcd = [](const Project& p) { return measured(portfolio_of({p})).lcd.share == 1.0; };
    CHECK(is_lcd(bet("A", 0.2, 10, 20)));
    CHECK_FALSE(is_lcd(bet("A", 0.21, 10, 20)));
    CHECK_FALSE(is_lcd(bet("A", 0.2, 10, 20.1)));
    CHECK(is_lcd(bet("A", 0.0, 10, 0)));
    CHECK(is_lcd(bet("A", 1.0 - 0.8, 10, 20))); // 0.19999999999999996
}

TEST_CASE("a dull project on which much stands is no LCD project") {
    const Portfolio portfolio = portfolio_of({waiting("road", 0.1, 100, {}), waiting("town", 0.5, 900, {"road"})});
    const LcdMeasure lcd = measured(portfolio).lcd; // (100 + 900 x 0.5) / 100 = 5.5
    CHECK(lcd.share == 0.0);
    CHECK(lcd.projects.empty());
    CHECK(lcd.base.stated == 2);
}

TEST_CASE("LCD shares by weight and by count, the most typical first, with their signs") {
    Project plain = bet("plain", 0.1, 10, 10), typical = bet("typical", 0.1, 20, 20), large = bet("large", 0.1, 30, 30);
    typical.scope = Scope::cluster_wide;
    typical.participants = {"a", "b", "b"};
    typical.lead = "a";
    typical.delivery = Date{2027, 11, 23};
    typical.novelty = Novelty::core;
    typical.votes = {4, 4};
    large.delivery = Date{2027, 11, 24}; // not within 12 months
    large.votes = {4, 5};
    large.lead = "c";
    large.novelty = Novelty::edge;
    Project bold = bet("bold", 0.7, 40, 400);
    bold.proposed_by = "d";
    const Portfolio portfolio = portfolio_of({plain, large, typical, bold}); // organisations a, b, c, d
    const LcdMeasure lcd = measured(portfolio).lcd;
    CHECK(near(lcd.share, 0.6));
    CHECK(near(lcd.count_share, 0.75));
    REQUIRE(lcd.projects.size() == 3);
    CHECK(portfolio.projects[lcd.projects[0].project].id == "typical");
    CHECK(lcd.projects[0].signs() == 5);
    CHECK(lcd.projects[0].cluster_wide);
    CHECK(lcd.projects[0].half_take_part);
    CHECK(lcd.projects[0].due_soon);
    CHECK(lcd.projects[0].core_novelty);
    CHECK(lcd.projects[0].no_dissent);
    CHECK(portfolio.projects[lcd.projects[1].project].id == "large"); // no sign either, but the larger budget
    CHECK(lcd.projects[1].signs() == 0);
    CHECK(lcd.projects[2].signs() == 0);
}

TEST_CASE("organisations are those of the file and those that projects name") {
    Project p = bet("P", 0.1, 10, 10);
    p.lead = "a";
    p.funding = {{"fund", Money{1}}, {"bank", Money{1}}};
    Portfolio portfolio = portfolio_of({p});
    CHECK_FALSE(measured(portfolio).lcd.projects[0].half_take_part); // 1 of 3
    portfolio.projects[0].participants = {"fund"};
    CHECK(measured(portfolio).lcd.projects[0].half_take_part); // 2 of 3
    portfolio.organisations.resize(2);
    portfolio.organisations[0].name = "x";
    portfolio.organisations[1].name = "y";
    CHECK_FALSE(measured(portfolio).lcd.projects[0].half_take_part); // 2 of 5
}

TEST_CASE("a sole vote is no agreement, an overdue delivery not due soon") {
    Project p = bet("P", 0.1, 10, 10);
    p.votes = {4};
    p.delivery = Date{2026, 11, 23};
    const LcdProject lcd = measured(portfolio_of({p})).lcd.projects.at(0);
    CHECK_FALSE(lcd.no_dissent);
    CHECK_FALSE(lcd.due_soon);
    p.delivery = as_of;
    CHECK(measured(portfolio_of({p})).lcd.projects.at(0).due_soon);
}

TEST_CASE("LCD of nothing known is missing") {
    CHECK_FALSE(measured(portfolio_of({})).lcd.share);
    CHECK_FALSE(measured(portfolio_of({bare("A")})).lcd.count_share);
}

TEST_CASE("payoff spread: by hand") {
    // M 1, 2, 3, 4, 10; q 1: q mu = 10, 20, 30, 40, 100
    std::vector<Project> projects;
    for (const double m : {1.0, 2.0, 3.0, 4.0, 10.0})
        projects.push_back(bet("M" + std::to_string(static_cast<int>(m)), 0, 10, 10 * m));
    const Portfolio portfolio = portfolio_of(projects);
    const PayoffMeasure payoff = measured(portfolio).payoff;
    CHECK(near(payoff.multiple_p10, 1.4)); // rank 1.4
    CHECK(near(payoff.multiple_p90, 7.6)); // rank 4.6: 4 + 0.6 x 6
    CHECK(near(payoff.multiple_ratio, 7.6 / 1.4));
    CHECK(near(payoff.expected, 200.0));
    CHECK(near(payoff.top_share, 0.5));
    // sum (2i - 6) x = -4 x 10 - 2 x 20 + 0 + 2 x 40 + 4 x 100 = 400; / (5 x 200)
    CHECK(near(payoff.gini, 0.4));
    CHECK(near(payoff.winner_probability, 1.0)); // 10 x for certain
    CHECK(near(payoff.winner_mean, 0.2));
    CHECK(payoff.losing_share == 0.0);
    CHECK(ids(portfolio, payoff.largest) == Ids{"M10", "M4", "M3", "M2", "M1"});
    CHECK(ids(portfolio, payoff.multiples) == Ids{"M10", "M4", "M3", "M2", "M1"});
    CHECK(payoff.live == 5);
    CHECK(payoff.ranges == 0);
}

TEST_CASE("the chance of a winner among independent projects: by hand") {
    // Two with q = 0.5 that return 10 x for certain: 1 - 0.5^2 = 0.75
    const PayoffMeasure two =
        measured(portfolio_of({bet("A", 0.5, 1, 10), bet("B", 0.5, 1, 10), bet("C", 0.5, 1, 9)})).payoff;
    CHECK(near(two.winner_probability, 0.75));
    CHECK(near(two.winner_mean, 1.0 / 3.0));
    CHECK(two.winner_base.stated == 3);
    CHECK(two.ranged == 0);
    // No chance at all is 0, and not the -0 that a page would show.
    CHECK_FALSE(std::signbit(*measured(portfolio_of({bet("C", 0.5, 1, 9)})).payoff.winner_probability));
    // Chances too small to show in 1 - product are kept.
    Project rare = bet("A", 0.0, 1, 1);
    rare.payoff_high = Money{1.2};
    const PayoffMeasure small = measured(portfolio_of({rare})).payoff;
    CHECK(*small.winner_probability > 0.0);
    CHECK(near(small.winner_probability, *small.winner_mean));
    CHECK(small.ranged == 1);
}

TEST_CASE("losing money: expected net below 0, not at it") {
    const Portfolio portfolio =
        portfolio_of({bet("even", 0.9, 3, 30), bet("loses", 0.5, 4, 7), bet("worst", 0.5, 3, 1), bet("free", 1, 0, 5)});
    const PayoffMeasure payoff = measured(portfolio).payoff;
    CHECK(ids(portfolio, payoff.losing) == Ids{"worst", "loses"});
    CHECK(near(payoff.losing_share, 0.7)); // 7 of 10
    CHECK(payoff.net_base.stated == 4);
}

TEST_CASE("what states no payoff: nothing, or one end of a range") {
    Project low = bare("low"), judged = bare("judged"), both = bare("both"), range = bare("range");
    low.payoff_low = Money{5};
    judged.multiple = StatedMultiple{3.0, true};
    both.payoff_high = Money{5};
    both.multiple = StatedMultiple{3.0, true};
    range.payoff_low = Money{5};
    range.payoff_high = Money{9};
    const Portfolio portfolio = portfolio_of({bare("nothing"), low, judged, both, range});
    const PayoffMeasure payoff = measured(portfolio).payoff;
    CHECK(ids(portfolio, payoff.unstated) == Ids{"both", "low", "nothing"});
    CHECK(payoff.ranges == 1);
    CHECK(payoff.judged == 1);
}

TEST_CASE("no payoff known, none told; nothing expected, no shares of it") {
    for (const Portfolio& portfolio : {portfolio_of({}), portfolio_of({bare("A")})}) {
        const PayoffMeasure payoff = measured(portfolio).payoff;
        CHECK_FALSE(payoff.multiple_p10);
        CHECK_FALSE(payoff.multiple_p90);
        CHECK_FALSE(payoff.multiple_ratio);
        CHECK_FALSE(payoff.expected);
        CHECK_FALSE(payoff.top_share);
        CHECK_FALSE(payoff.gini);
        CHECK_FALSE(payoff.winner_probability);
        CHECK_FALSE(payoff.winner_mean);
        CHECK_FALSE(payoff.losing_share);
    }
    const PayoffMeasure zero = measured(portfolio_of({bet("A", 1, 1, 9), bet("B", 0, 1, 0)})).payoff;
    CHECK(zero.expected == 0.0);
    CHECK_FALSE(zero.top_share);
    CHECK_FALSE(zero.gini);
    CHECK(near(zero.multiple_ratio, 9.0)); // M 0 and 9: P10 0.9, P90 8.1
    CHECK_FALSE(measured(portfolio_of({bet("A", 0, 1, 0)})).payoff.multiple_ratio);
}

TEST_CASE("budgets: by hand") {
    std::vector<Project> projects{bet("A", 0, 10, 1), bet("B", 0, 20, 1), bet("C", 0, 30, 1), bet("D", 0, 140, 1),
                                  bare("E")};
    projects[0].spent = Money{11};
    projects[1].spent = Money{20};
    projects[3].spent = Money{150};
    const Portfolio portfolio = portfolio_of(projects);
    const ResourcingMeasure resourcing = measured(portfolio).resourcing;
    CHECK(near(resourcing.budget, 200.0));
    CHECK(near(resourcing.budget_p10, 13.0));  // rank 1.3
    CHECK(near(resourcing.budget_p90, 107.0)); // rank 3.7: 30 + 0.7 x 110
    CHECK(near(resourcing.budget_ratio, 107.0 / 13.0));
    CHECK(near(resourcing.largest_share, 0.7));
    CHECK(ids(portfolio, resourcing.largest) == Ids{"D", "C", "B", "A"});
    CHECK(ids(portfolio, resourcing.over_budget) == Ids{"D", "A"});
    CHECK(resourcing.spent_base.stated == 3);
    CHECK(resourcing.base.stated == 4);
    CHECK(resourcing.base.size == 5);
}

TEST_CASE("no budgets, or all of them 0") {
    const ResourcingMeasure none = measured(portfolio_of({bare("A")})).resourcing;
    CHECK_FALSE(none.budget);
    CHECK_FALSE(none.budget_p10);
    CHECK_FALSE(none.budget_ratio);
    CHECK_FALSE(none.largest_share);
    const ResourcingMeasure zero = measured(portfolio_of({bet("A", 0, 0, 1), bet("B", 0, 0, 1)})).resourcing;
    CHECK(zero.budget == 0.0);
    CHECK(zero.budget_p10 == 0.0);
    CHECK_FALSE(zero.budget_ratio);
    CHECK_FALSE(zero.largest_share);
}
