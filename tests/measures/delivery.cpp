#include "support.hpp"

using namespace engineroom;
using namespace engineroom::testing;

namespace {

Project due(std::string id, Date delivery, double budget = 10.0) {
    Project project = bare(std::move(id));
    project.delivery = delivery;
    project.budget = Money{budget};
    return project;
}

Project delivered(std::string id, Date start, Date planned, Date actual) {
    Project project = bare(std::move(id), Stage::delivered);
    project.start = start;
    project.delivery = planned;
    project.ended = actual;
    return project;
}

Project started(std::string id, Date proposed, Date start) {
    Project project = bare(std::move(id));
    project.proposed = proposed;
    project.start = start;
    return project;
}

} // namespace

TEST_CASE("what is due when: by hand, on 2026-11-24") {
    Project unpriced = due("unpriced", Date{2026, 12, 30});
    unpriced.budget.reset();
    const Portfolio portfolio = portfolio_of({due("late", Date{2026, 11, 23}, 20), due("today", as_of, 30),
                                              due("soon", Date{2026, 12, 31}, 10), due("year", Date{2027, 11, 23}, 10),
                                              due("after", Date{2027, 11, 24}, 30), unpriced, bare("undated")});
    const DeliveryMeasure delivery = measured(portfolio).delivery;
    CHECK(delivery.live == 7);
    CHECK(delivery.base.stated == 6);
    CHECK(delivery.base.weighed == 5);
    CHECK(near(delivery.overdue_share, 0.2));
    CHECK(near(delivery.overdue_count_share, 0.2));
    CHECK(near(delivery.within_year_share, 4.0 / 6.0)); // today, unpriced, soon, year
    CHECK(near(delivery.after_year_share, 1.0 / 6.0));
    CHECK(ids(portfolio, delivery.within_year) == Ids{"today", "unpriced", "soon", "year"});
    CHECK(ids(portfolio, delivery.after_year) == Ids{"after"});
    CHECK(ids(portfolio, delivery.undated) == Ids{"undated"});
    REQUIRE(delivery.quarters.size() == 2);
    CHECK(delivery.quarters[0].quarter == Quarter{2026, 4});
    CHECK(near(delivery.quarters[0].share, 0.4)); // 30 + 10 of 100; the overdue stay in what they are a share of
    CHECK(near(delivery.quarters[0].count_share, 0.4));
    CHECK(ids(portfolio, delivery.quarters[0].projects) == Ids{"today", "soon", "unpriced"});
    CHECK(delivery.quarters[1].quarter == Quarter{2027, 4});
    CHECK(near(delivery.quarters[1].share, 0.4));
}

TEST_CASE("a quarter of projects without a budget weighs nothing") {
    Project unpriced = due("unpriced", Date{2027, 2, 1});
    unpriced.budget.reset();
    const DeliveryMeasure delivery = measured(portfolio_of({due("A", Date{2026, 12, 1}), unpriced})).delivery;
    REQUIRE(delivery.quarters.size() == 2);
    CHECK(delivery.quarters[1].share == 0.0);
    CHECK(delivery.quarters[1].count_share == 0.0);
    CHECK(delivery.quarters[1].projects.size() == 1);
}

TEST_CASE("within 12 months is clamped to the month's end") {
    Portfolio portfolio = portfolio_of({due("A", Date{2025, 2, 27}), due("B", Date{2025, 2, 28})});
    portfolio.as_of = Date{2024, 2, 29};
    const DeliveryMeasure delivery = measured(portfolio).delivery;
    CHECK(ids(portfolio, delivery.within_year) == Ids{"A"});
    CHECK(ids(portfolio, delivery.after_year) == Ids{"B"});
}

TEST_CASE("overdue projects and zombies, the longest overdue first") {
    Project zombie = due("zombie", Date{2026, 10, 1});
    zombie.start = Date{2026, 9, 1};
    const Portfolio portfolio = portfolio_of(
        {due("short", Date{2026, 11, 14}), zombie, due("long", Date{2026, 1, 1}), due("idle", Date{2027, 1, 1})});
    const DeliveryMeasure delivery = measured(portfolio).delivery;
    CHECK(ids(portfolio, delivery.overdue_projects) == Ids{"long", "zombie", "short"});
    CHECK(delivery.days_overdue == std::vector<long>{327, 54, 10});
    CHECK(ids(portfolio, delivery.zombie_projects) == Ids{"zombie"});
    CHECK(delivery.overdue == 3);
    CHECK(delivery.zombie_unknown == 2); // neither 'long' nor 'short' says when it started or was updated
    CHECK(delivery.zombies == 1);
}

TEST_CASE("slip of delivered projects: by hand") {
    const Date start{2025, 1, 1}, planned{2025, 4, 11}; // 100 days
    Project undated = delivered("undated", start, planned, planned);
    undated.start.reset();
    const Portfolio portfolio = portfolio_of({delivered("half", start, planned, Date{2025, 2, 20}),  // 50 days: 0.5
                                              delivered("right", start, planned, planned),           // 1
                                              delivered("late", start, planned, Date{2025, 5, 31}),  // 150 days: 1.5
                                              delivered("later", start, planned, Date{2025, 7, 20}), // 200 days: 2
                                              delivered("odd", planned, planned, planned), undated, bare("live")});
    const DeliveryMeasure delivery = measured(portfolio).delivery;
    CHECK(delivery.slips == 4);
    CHECK(near(delivery.slip_median, 1.25));
    CHECK(near(delivery.slip_p90, 1.85)); // rank 3.7: 1.5 + 0.7 x 0.5
    CHECK(near(delivery.late_share, 0.5));
    CHECK(near(delivery.late_by_chance, 11.0 / 16.0)); // at least 2 of 4: (6 + 4 + 1) / 16
    CHECK(ids(portfolio, delivery.late_projects) == Ids{"later", "late"});
}

TEST_CASE("days from proposal to start, of what has started or has a day to start") {
    const Portfolio portfolio = portfolio_of(
        {started("A", Date{2026, 1, 1}, Date{2026, 1, 11}), started("B", Date{2026, 1, 1}, Date{2026, 2, 10}),
         started("C", Date{2026, 1, 1}, Date{2026, 1, 1}), started("before", Date{2026, 2, 1}, Date{2026, 1, 1}),
         started("planned", Date{2026, 10, 1}, Date{2026, 12, 30})});
    const DeliveryMeasure delivery = measured(portfolio).delivery;
    CHECK(delivery.starts == 4); // 0, 10, 40 and 90 days
    CHECK(near(delivery.proposal_to_start_median_days, 25.0));
    CHECK(near(delivery.proposal_to_start_p90_days, 75.0)); // rank 3.7: 40 + 0.7 x 50
    CHECK(ids(portfolio, delivery.slowest_starts) == Ids{"planned", "B", "A", "C"});
}

TEST_CASE("organisations and people a live project") {
    Project a = bare("A"), b = bare("B"), c = bare("C");
    a.lead = "x";
    a.participants = {"x", "y", "z", "y"};
    a.fte = 2.0;
    b.participants = {"x"};
    b.fte = 5.0;
    c.fte = 0.0;
    Project closed = bare("D", Stage::delivered);
    closed.fte = 100;
    closed.lead = "x";
    const Portfolio portfolio = portfolio_of({c, b, a, closed});
    const DeliveryMeasure delivery = measured(portfolio).delivery;
    CHECK(near(delivery.participants_median, 2.0)); // 3 and 1
    CHECK(delivery.participants_base.stated == 2);
    CHECK(delivery.participants_base.size == 3);
    CHECK(ids(portfolio, delivery.most_participants) == Ids{"A", "B"});
    CHECK(delivery.participants == std::vector<std::size_t>{3, 1});
    CHECK(near(delivery.fte_median, 2.0));
    CHECK(ids(portfolio, delivery.most_fte) == Ids{"B", "A", "C"});
}

TEST_CASE("without dates and people nothing is told of them") {
    for (const Portfolio& portfolio : {portfolio_of({}), portfolio_of({bare("A")})}) {
        const DeliveryMeasure delivery = measured(portfolio).delivery;
        CHECK_FALSE(delivery.overdue_share);
        CHECK_FALSE(delivery.overdue_count_share);
        CHECK_FALSE(delivery.within_year_share);
        CHECK_FALSE(delivery.after_year_share);
        CHECK_FALSE(delivery.slip_median);
        CHECK_FALSE(delivery.late_share);
        CHECK_FALSE(delivery.late_by_chance);
        CHECK_FALSE(delivery.proposal_to_start_median_days);
        CHECK_FALSE(delivery.participants_median);
        CHECK_FALSE(delivery.fte_median);
        CHECK(delivery.quarters.empty());
        CHECK(delivery.overdue == 0);
    }
}
