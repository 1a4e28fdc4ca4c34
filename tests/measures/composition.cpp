#include "support.hpp"

using namespace engineroom;
using namespace engineroom::testing;

TEST_CASE("parts by term stand in the vocabulary's order, those without a project too") {
    Project a = bet("A", 0.1, 30, 1), b = bet("B", 0.1, 70, 1), c = bet("C", 0.1, 900, 1);
    a.scope = Scope::cluster_wide;
    b.scope = Scope::private_;
    a.driver = b.driver = Driver::bottleneck;
    a.market = Market::international;
    b.novelty = Novelty::edge;
    const Portfolio portfolio = portfolio_of({a, b, c});
    const CompositionMeasure composition = measured(portfolio).composition;
    const Parts& scope = composition.scope;
    CHECK(scope.base.size == 3);
    CHECK(scope.base.stated == 2);
    REQUIRE(scope.parts.size() == 3);
    CHECK(scope.parts[0].name == "cluster-wide");
    CHECK(near(scope.parts[0].share, 0.3));
    CHECK(near(scope.parts[0].count_share, 0.5));
    CHECK(scope.parts[1].name == "hot-spot");
    CHECK(scope.parts[1].share == 0.0);
    CHECK(near(scope.parts[2].share, 0.7));
    CHECK(ids(portfolio, scope.parts[2].projects) == Ids{"B"});
    CHECK(composition.driver.parts[0].share == 0.0);
    CHECK(composition.driver.parts[1].share == 1.0);
    CHECK(composition.market.parts[2].share == 1.0);
    CHECK(composition.novelty.parts[2].share == 1.0);
}

TEST_CASE("themes come by weight, with their concentration: by hand") {
    std::vector<Project> projects{bet("A", 0.1, 10, 1), bet("B", 0.1, 50, 1), bet("C", 0.1, 10, 1),
                                  bet("D", 0.1, 30, 1), bet("E", 0.1, 9, 1)};
    projects[0].theme = projects[2].theme = "water";
    projects[1].theme = "wind";
    projects[3].theme = "solar";
    const Portfolio portfolio = portfolio_of(projects);
    const CompositionMeasure composition = measured(portfolio).composition;
    REQUIRE(composition.theme.parts.size() == 3);
    CHECK(composition.theme.parts[0].name == "wind");
    CHECK(composition.theme.parts[1].name == "solar");
    CHECK(composition.theme.parts[2].name == "water");
    CHECK(near(composition.theme.parts[2].share, 0.2));
    CHECK(near(composition.theme.parts[2].count_share, 0.5));
    CHECK(near(composition.theme_hhi, 0.25 + 0.09 + 0.04));
}

TEST_CASE("cells within a theme: by hand") {
    std::vector<Project> projects{bet("A", 0.1, 10, 10), bet("B", 0.1, 10, 10), bet("C", 0.9, 10, 10),
                                  bet("D", 0.1, 10, 10)};
    for (Project& p : projects) p.theme = "wind";
    projects[3].theme = "solar";
    Project unknown = bare("E");
    unknown.theme = "wind";
    unknown.novelty = Novelty::edge;
    projects.push_back(unknown);
    unknown.id = "F";
    unknown.theme = "tides"; // none of its projects has a known cell
    projects.push_back(unknown);
    const Portfolio portfolio = portfolio_of(projects);
    const auto cells = measured(portfolio).composition.theme_cells;
    REQUIRE(cells.size() == 2);
    CHECK(cells[0].theme == "solar");
    CHECK(cells[0].largest_share == 1.0);
    CHECK_FALSE(cells[0].edge);
    CHECK(cells[1].theme == "wind");
    CHECK(cells[1].projects == 3);
    CHECK(near(cells[1].largest_share, 2.0 / 3.0));
    CHECK(cells[1].edge);
    CHECK(ids(portfolio, cells[1].alike) == Ids{"A", "B"});
}

TEST_CASE("cells are told apart by theme even where too few state one to count for diversity") {
    std::vector<Project> projects;
    for (int i = 0; i < 5; ++i) projects.push_back(bet("P" + std::to_string(i), 0.1, 10, 10));
    projects[0].theme = "wind";
    projects[1].theme = "solar";
    const Portfolio portfolio = portfolio_of(projects);
    const Measures measures = measured(portfolio);
    CHECK_FALSE(measures.diversity.theme);
    REQUIRE(measures.composition.theme_cells.size() == 2);
    CHECK(ids(portfolio, measures.composition.theme_cells[0].alike) == Ids{"P1"});
}

TEST_CASE("needs and proposers of what is not closed") {
    Project a = bare("A"), b = bare("B", Stage::idea), c = bare("C", Stage::proposed), d = bare("D", Stage::delivered),
            e = bare("E");
    a.need = "grid";
    a.proposed_by = "firm";
    b.proposed_by = "university";
    c.proposed_by = "stranger";
    d.proposed_by = "firm";
    e.proposed_by = "nobody knows";
    Portfolio portfolio = portfolio_of({a, b, c, d, e});
    Organisation firm, university, unknown;
    firm.name = "firm";
    firm.kind = OrganisationKind::business;
    university.name = "university";
    university.kind = OrganisationKind::academia;
    unknown.name = "nobody knows";
    portfolio.organisations = {firm, university, unknown};
    const Measures measures = measured(portfolio);
    const CompositionMeasure& composition = measures.composition;
    CHECK(measures.has_organisations);
    CHECK(composition.open == 4);
    CHECK(ids(portfolio, composition.without_need) == Ids{"B", "C", "E"});
    CHECK(composition.proposer_base.size == 4);
    CHECK(composition.proposer_base.stated == 2);
    CHECK(near(composition.business_proposed_share, 0.5));
    CHECK(ids(portfolio, composition.proposed_by_others) == Ids{"B"});
    CHECK(composition.other_proposers == std::vector{OrganisationKind::academia});
}

TEST_CASE("proposals that wait, on 2026-11-24") {
    const auto proposal = [](std::string id, std::optional<Date> proposed, Stage stage,
                             std::optional<Novelty> novelty) {
        Project p = bare(std::move(id), stage);
        p.proposed = proposed;
        p.novelty = novelty;
        return p;
    };
    Project blank = proposal("blank", Date{2020, 1, 1}, Stage::idea, {});
    blank.stage.reset();
    const Portfolio portfolio =
        portfolio_of({proposal("180", Date{2026, 5, 28}, Stage::idea, Novelty::edge),     // 180 days: not more
                      proposal("181", Date{2026, 5, 27}, Stage::proposed, Novelty::edge), // 181 days
                      proposal("older", Date{2025, 11, 23}, Stage::idea, Novelty::edge),  // 366 days
                      proposal("year", Date{2025, 11, 24}, Stage::idea, Novelty::core),   // 365 days: not more
                      proposal("undated", std::nullopt, Stage::idea, Novelty::edge),
                      proposal("started", Date{2024, 1, 1}, Stage::active, Novelty::edge),
                      proposal("ended", Date{2024, 1, 1}, Stage::cancelled, {}),
                      proposal("plain", Date{2026, 11, 1}, Stage::idea, {}), blank});
    const CompositionMeasure composition = measured(portfolio).composition;
    CHECK(composition.pipeline_novelty.size == 6);
    CHECK(composition.pipeline_novelty.stated == 5);
    CHECK(composition.edge_proposals.size == 4);
    CHECK(composition.edge_proposals.stated == 3);
    CHECK(ids(portfolio, composition.edge_waiting) == Ids{"older", "181"});
    CHECK(composition.old_proposals.stated == 3); // older, started, ended
    CHECK(near(composition.old_decided_share, 2.0 / 3.0));
    CHECK(ids(portfolio, composition.old_undecided) == Ids{"older"});
    CHECK(composition.pipeline == 6);
    CHECK(composition.live == 1);
    CHECK(composition.closed == 1);
}

TEST_CASE("what began and ended of late: after the same day of 12, or 24, months ago, and not after today") {
    const auto dated = [](std::string id, std::optional<Date> proposed, std::optional<Date> start,
                          std::optional<Date> ended) {
        Project p = bare(std::move(id));
        p.proposed = proposed;
        p.start = start;
        p.ended = ended;
        return p;
    };
    const Portfolio portfolio = portfolio_of({dated("edge", Date{2025, 11, 25}, {}, Date{2024, 11, 25}),
                                              dated("out", Date{2025, 11, 24}, {}, Date{2024, 11, 24}),
                                              dated("start", Date{2020, 1, 1}, as_of, as_of),
                                              dated("planned", {}, Date{2026, 11, 25}, Date{2026, 11, 25}),
                                              dated("both", Date{2026, 3, 1}, Date{2026, 2, 1}, {}), bare("undated")});
    const CompositionMeasure composition = measured(portfolio).composition;
    CHECK(composition.begun.size == 6);
    CHECK(composition.begun.stated == 5);
    CHECK(ids(portfolio, composition.recent) == Ids{"start", "both", "edge"});
    CHECK(composition.endings.stated == 4);
    CHECK(ids(portfolio, composition.recently_ended) == Ids{"start", "edge"});
    Policy patient;
    patient.changed_thresholds[{"INE001", "months"}] = 13;
    CHECK(measured(portfolio, patient).composition.recent.size() == 4);
}

TEST_CASE("an empty composition has no shares") {
    const CompositionMeasure composition = measured(portfolio_of({})).composition;
    CHECK(composition.scope.parts.empty());
    CHECK(composition.theme.parts.empty());
    CHECK_FALSE(composition.theme_hhi);
    CHECK_FALSE(composition.business_proposed_share);
    CHECK_FALSE(composition.old_decided_share);
    CHECK(composition.theme_cells.empty());
}
