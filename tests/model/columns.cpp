#include <doctest/doctest.h>
#include <engineroom/model/stated.hpp>
#include <set>

using namespace engineroom;

TEST_CASE("every column is found by its name, and no two share one") {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < column_count; ++i) {
        const auto column = static_cast<Column>(i);
        CHECK(column_named(to_string(column)) == column);
        names.insert(to_string(column));
    }
    CHECK(names.size() == column_count);
    CHECK_FALSE(column_named("Budget").has_value());
    CHECK(to_string(Column::url) == "url");
}

TEST_CASE("a set of columns holds what was put in") {
    ColumnSet set{Column::id, Column::risk};
    CHECK(set.contains(Column::risk));
    CHECK_FALSE(set.contains(Column::name));
    set.erase(Column::risk);
    CHECK_FALSE(set.contains(Column::risk));
    set |= ColumnSet{Column::url};
    CHECK(set == ColumnSet{Column::url, Column::id});
    CHECK(ColumnSet{}.empty());
    CHECK_FALSE(set.empty());
}

TEST_CASE("a portfolio made in code has the columns that its projects state") {
    Portfolio portfolio;
    CHECK(columns_of(portfolio).empty());
    portfolio.projects.resize(2);
    portfolio.projects[0].id = "a";
    portfolio.projects[0].risk = Probability{0.5};
    portfolio.projects[1].votes = {1.0};
    portfolio.projects[1].stage = Stage::idea;
    CHECK(columns_of(portfolio) == ColumnSet{Column::id, Column::risk, Column::votes, Column::stage});
}

TEST_CASE("stages that a file without them yields state no stage, and success states a risk") {
    Portfolio portfolio;
    portfolio.projects.resize(2);
    portfolio.projects[0].stage = Stage::active;
    portfolio.projects[1].stage = Stage::closed;
    CHECK(columns_of(portfolio).empty());
    portfolio.columns = {Column::success, Column::stage};
    CHECK(columns_of(portfolio) == ColumnSet{Column::success, Column::risk, Column::stage});
}

TEST_CASE("every field of a project that is filled makes its column stated") {
    Portfolio portfolio;
    Project p;
    p.id = p.name = p.cluster = p.theme = p.need = p.lead = p.proposed_by = p.failure_reason = p.lesson = p.url = "x";
    p.scope = Scope::private_;
    p.stage = Stage::failed;
    p.risk = Probability{0.1};
    p.payoff = p.payoff_low = p.payoff_high = p.budget = p.spent = Money{1.0};
    p.multiple = StatedMultiple{1.0, false};
    p.fte = p.volunteer_fte = 1.0;
    p.funding = {{"EU", Money{1.0}}};
    p.proposed = p.start = p.delivery = p.ended = p.updated = make_date(2026, 1, 1);
    p.driver = Driver::bottleneck;
    p.novelty = Novelty::edge;
    p.market = Market::local;
    p.issues = p.participants = p.depends_on = {"x"};
    p.votes = {1.0};
    portfolio.projects = {p};
    const ColumnSet columns = columns_of(portfolio);
    for (std::size_t i = 0; i < column_count; ++i) {
        const auto column = static_cast<Column>(i);
        // A currency is the portfolio's, and success is stated as a risk.
        CHECK_MESSAGE(columns.contains(column) == (column != Column::currency && column != Column::success),
                      to_string(column));
    }
}
