#include <doctest/doctest.h>
#include <engineroom/measures/facts.hpp>

using namespace engineroom;

TEST_CASE("facts say what each project states, in the order of the projects") {
    Portfolio portfolio;
    Project dated;
    dated.id = "P-01";
    dated.stage = Stage::paused;
    dated.proposed = make_date(2024, 1, 1);
    dated.start = make_date(2024, 2, 2);
    dated.delivery = make_date(2024, 3, 3);
    dated.ended = make_date(2024, 4, 4);
    dated.updated = make_date(2024, 5, 5);
    dated.fte = 2.5;
    dated.risk = Probability{0.25};
    dated.budget = Money{120000};
    dated.spent = Money{30000};
    Project bare;
    bare.id = "P-02";
    portfolio.projects = {dated, bare};

    const Facts facts = facts_of(portfolio);
    REQUIRE(facts.size() == 2);
    CHECK(facts[0].id == "P-01");
    CHECK(facts[0].stage == Stage::paused);
    CHECK(facts[0].proposed == make_date(2024, 1, 1));
    CHECK(facts[0].start == make_date(2024, 2, 2));
    CHECK(facts[0].delivery == make_date(2024, 3, 3));
    CHECK(facts[0].ended == make_date(2024, 4, 4));
    CHECK(facts[0].updated == make_date(2024, 5, 5));
    CHECK(facts[0].fte == 2.5);
    CHECK(facts[0].risk == 0.25);
    CHECK(facts[0].budget == 120000);
    CHECK(facts[0].spent == 30000);
    CHECK(facts[1].id == "P-02");
    CHECK_FALSE(facts[1].stage.has_value());
    CHECK_FALSE(facts[1].delivery.has_value());
    CHECK_FALSE(facts[1].risk.has_value());
    CHECK_FALSE(facts[1].budget.has_value());
    CHECK_FALSE(facts[1].spent.has_value());
    CHECK(facts_of(Portfolio{}).empty());
}
