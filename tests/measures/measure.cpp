#include "support.hpp"

using namespace engineroom;
using namespace engineroom::testing;

TEST_CASE("counts of stages: unknown outcome is closed, a blank stage unknown") {
    Project blank = bare("blank");
    blank.stage.reset();
    const Measures measures =
        measured(portfolio_of({bare("a", Stage::idea), bare("b", Stage::proposed), bare("c"), bare("d", Stage::paused),
                               bare("e", Stage::delivered), bare("f", Stage::failed), bare("g", Stage::cancelled),
                               bare("h", Stage::closed), blank}));
    CHECK(measures.counts.projects == 9);
    CHECK(measures.counts.pipeline == 2);
    CHECK(measures.counts.live == 2);
    CHECK(measures.counts.closed == 4);
    CHECK(measures.counts.unknown == 1);
    CHECK(measures.as_of == as_of);
    CHECK(measures.facts.size() == 9);
    CHECK(measures.projects.size() == 9);
    CHECK(measures.columns.contains(Column::id));
    CHECK_FALSE(measures.has_organisations);
}

TEST_CASE("an organisations file counts though it is empty") {
    Portfolio portfolio = portfolio_of({});
    portfolio.has_organisations = true;
    CHECK(measured(portfolio).has_organisations);
}

TEST_CASE("a blank stage stands outside every base set") {
    Project blank = bet("blank", 0.9, 100, 1);
    blank.stage.reset();
    const Measures measures = measured(portfolio_of({blank, bet("A", 0.1, 10, 10)}));
    CHECK(measures.risk.base.size == 1);
    CHECK(measures.risk.high_share == 0.0);
    CHECK(measures.resourcing.budget == 10.0);
    CHECK(measures.composition.open == 1);
}

TEST_CASE("one project is all of its portfolio") {
    const Measures measures = measured(portfolio_of({bet("A", 0.3, 10, 50)}));
    CHECK(measures.diversity.distinct_bets == 1.0);
    CHECK(measures.payoff.top_share == 1.0);
    CHECK(measures.payoff.gini == 0.0);
    CHECK(measures.resourcing.largest_share == 1.0);
    CHECK(measures.quadrants.pearl == 1.0);
    CHECK(near(measures.risk.expected_failures, 0.3));
}

TEST_CASE("a thousand projects that state nothing have no figures, and no false ones") {
    std::vector<Project> projects;
    for (int i = 0; i < 1000; ++i) projects.push_back(bare("P" + std::to_string(i)));
    const Measures measures = measured(portfolio_of(projects));
    CHECK(measures.counts.live == 1000);
    CHECK_FALSE(measures.risk.high_share);
    CHECK_FALSE(measures.diversity.distinct_bets);
    CHECK_FALSE(measures.payoff.expected);
    CHECK_FALSE(measures.quadrants.pearl);
    CHECK_FALSE(measures.lcd.share);
    CHECK_FALSE(measures.resourcing.budget);
    CHECK_FALSE(measures.dependencies.largest_blast_radius);
    CHECK(measures.contradictions.duplicates.empty());
}
