// Several clusters side by side, and what they share. The as-of date of these tests is 2026-11-24.
#include "support.hpp"

using namespace engineroom;
using namespace engineroom::testing;

namespace {

using Names = std::vector<std::string>;

Project in(std::string cluster, Project project, std::vector<Text> participants = {}, std::vector<Text> issues = {}) {
    project.cluster = cluster;
    project.participants = std::move(participants);
    project.issues = std::move(issues);
    return project;
}

Names names(const Measures& measures, const OrganisationIndices& organisations) {
    Names result;
    for (const std::size_t o : organisations) result.push_back(measures.organisations.at(o).name.str());
    return result;
}

Names cluster_names(const RegionMeasure& regions, const std::vector<std::size_t>& clusters) {
    Names result;
    for (const std::size_t c : clusters) result.push_back(regions.clusters.at(c).cluster);
    return result;
}

} // namespace

TEST_CASE("the figures of each cluster are those of its projects alone") {
    const std::vector<Project> north{in("North", bet("A", 0.6, 100, 500), {"x"}),
                                     in("North", bet("B", 0.1, 300, 200), {"y"})};
    const std::vector<Project> south{in("South", bet("C", 0.3, 50, 500), {"z"})};
    std::vector<Project> all = north;
    all.insert(all.begin(), south.begin(), south.end());
    all.push_back(bet("D", 0.9, 1000, 1)); // of no cluster
    const RegionMeasure regions = measured(portfolio_of(all)).regions;
    CHECK(regions.base.size == 4);
    CHECK(regions.base.stated == 3);
    REQUIRE(regions.clusters.size() == 2);
    const Measures alone = measured(portfolio_of(north));
    const ClusterFigures& figures = regions.clusters[0];
    CHECK(figures.cluster == "North");
    CHECK(figures.live == 2);
    CHECK(figures.organisations == 2);
    CHECK(figures.budget == 400.0);
    CHECK(figures.high_share == alone.risk.high_share);
    CHECK(figures.distinct_bets == alone.diversity.distinct_bets);
    CHECK(figures.lcd_share == alone.lcd.share);
    CHECK(figures.white_elephant == alone.quadrants.white_elephant);
    CHECK(figures.expected_payoff == alone.payoff.expected);
    CHECK(figures.largest_share == alone.resourcing.largest_share);
    CHECK(near(figures.high_share, 0.25));
    CHECK(regions.clusters[1].cluster == "South");
    CHECK(near(regions.clusters[1].expected_payoff, 350.0));
}

TEST_CASE("a project's chance of success takes its upstream in another cluster into account") {
    const RegionMeasure regions =
        measured(portfolio_of({in("North", bet("A", 0.5, 100, 500)), in("South", waiting("B", 0.2, 500, {"A"}))}))
            .regions;
    CHECK(near(regions.clusters[1].expected_payoff, 0.4 * 500.0));
}

TEST_CASE("one cluster, or none, is no region") {
    CHECK(measured(portfolio_of({in("North", bare("A")), bare("B")})).regions.clusters.empty());
    CHECK(measured(portfolio_of({bare("A")})).regions.base.stated == 0);
    CHECK(measured(portfolio_of({})).regions.linked);
}

TEST_CASE("projects span clusters whose own organisation takes part, or that their cell lists") {
    const Portfolio portfolio =
        portfolio_of({in("North", bare("A"), {"South", "x"}), in("South", bare("B")), in("East", bare("C")),
                      in("North; East", bare("D"), {"y"}), in("North", bare("E", Stage::delivered), {"South"}),
                      in("Food | Bio", bare("F"))}); // nothing stands alone as 'Food': a name, not a list
    const Measures measures = measured(portfolio);
    const RegionMeasure& regions = measures.regions;
    CHECK(cluster_names(regions, {0, 1, 2, 3}) == Names{"East", "Food | Bio", "North", "South"});
    CHECK(ids(portfolio, regions.spanning) == Ids{"A", "D"});
    CHECK(regions.clusters[2].live == 2); // A and D
    CHECK(regions.clusters[0].live == 2); // C and D
    CHECK(names(measures, regions.spanning_participants) == Names{"y"});
    REQUIRE(regions.pairs.size() == 2);
    CHECK(cluster_names(regions, regions.pairs[0].clusters) == Names{"East", "North"});
    CHECK(ids(portfolio, regions.pairs[0].projects) == Ids{"D"});
    CHECK(names(measures, regions.pairs[0].participants) == Names{"y"});
    CHECK(cluster_names(regions, regions.pairs[1].clusters) == Names{"North", "South"});
    CHECK(ids(portfolio, regions.pairs[1].projects) == Ids{"A"});
    CHECK(regions.pairs[1].participants.empty());
}

TEST_CASE("pairs and triples of clusters with the participants that they share: by hand") {
    // x is in all three, y in North and South, z in South twice.
    const Portfolio portfolio = portfolio_of(
        {in("North", bare("A"), {"x", "y"}), in("South", bare("B"), {"x", "y", "z"}), in("East", bare("C"), {"x"}),
         in("South", bare("D"), {"z"}), in("East", bare("E", Stage::failed), {"z"})});
    const Measures measures = measured(portfolio);
    const RegionMeasure& regions = measures.regions;
    CHECK(regions.spanning.empty());
    CHECK(names(measures, regions.spanning_participants) == Names{"x", "y"});
    REQUIRE(regions.pairs.size() == 3);
    CHECK(cluster_names(regions, regions.pairs[0].clusters) == Names{"North", "South"});
    CHECK(names(measures, regions.pairs[0].participants) == Names{"x", "y"});
    REQUIRE(regions.triples.size() == 1);
    CHECK(cluster_names(regions, regions.triples[0].clusters) == Names{"East", "North", "South"});
    CHECK(names(measures, regions.triples[0].participants) == Names{"x"});
}

TEST_CASE("issues that two clusters name, however they write them, and what spans these clusters") {
    const Portfolio portfolio = portfolio_of(
        {in("North", bare("A"), {}, {"Skilled labour", "permits"}),
         in("South", bare("B", Stage::proposed), {}, {"skilled-labour"}), in("North", bare("C"), {"South"}),
         in("East", bare("D"), {}, {"Permits", "permits"}), in("South", bare("E", Stage::delivered), {}, {"permits"}),
         in("South", bare("F"), {}, {"ports"})});
    const RegionMeasure regions = measured(portfolio).regions;
    REQUIRE(regions.issues.size() == 2);
    CHECK(regions.issues[0].issue == "Permits");
    CHECK(cluster_names(regions, regions.issues[0].clusters) == Names{"East", "North"});
    CHECK(ids(portfolio, regions.issues[0].projects) == Ids{"A", "D"});
    CHECK(regions.issues[0].spanning.empty());
    CHECK(regions.issues[1].issue == "Skilled labour");
    CHECK(ids(portfolio, regions.issues[1].projects) == Ids{"A", "B"});
    CHECK(ids(portfolio, regions.issues[1].spanning) == Ids{"C"});
}

TEST_CASE("the order of rows changes nothing but indices") {
    std::vector<Project> projects{in("North", bare("A"), {"x", "South"}, {"i"}), in("South", bare("B"), {"x"}, {"i"}),
                                  in("East", bare("C"), {"x"})};
    const Portfolio forwards = portfolio_of(projects);
    std::reverse(projects.begin(), projects.end());
    const Portfolio backwards = portfolio_of(projects);
    const RegionMeasure a = measured(forwards).regions, b = measured(backwards).regions;
    REQUIRE(a.pairs.size() == b.pairs.size());
    for (std::size_t k = 0; k < a.pairs.size(); ++k) {
        CHECK(a.pairs[k].clusters == b.pairs[k].clusters);
        CHECK(ids(forwards, a.pairs[k].projects) == ids(backwards, b.pairs[k].projects));
    }
    CHECK(ids(forwards, a.issues.front().projects) == ids(backwards, b.issues.front().projects));
}

TEST_CASE("too many clusters are not compared two by two, and it is said") {
    std::vector<Project> projects;
    for (std::size_t i = 0; i <= RegionMeasure::most_linked; ++i)
        projects.push_back(in("Cluster " + std::to_string(i), bare("P" + std::to_string(i)), {"x"}));
    const RegionMeasure regions = measured(portfolio_of(projects)).regions;
    CHECK_FALSE(regions.linked);
    CHECK(regions.pairs.empty());
    CHECK(regions.spanning_participants.size() == 1);
    projects.pop_back();
    CHECK(measured(portfolio_of(projects)).regions.pairs.size() == 40 * 39 / 2);
}
