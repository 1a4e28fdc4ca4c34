// The picture of who works with whom.
#include "review/support.hpp"

#include <doctest/doctest.h>
#include <engineroom/review/map_organisations.hpp>

using namespace engineroom;
using namespace engineroom::testing;

namespace {

using Names = std::vector<std::string>;

Project with(std::string id, Text lead, std::vector<Text> participants, Stage stage = Stage::active) {
    Project made;
    made.id = std::move(id);
    made.stage = stage;
    made.lead = std::move(lead);
    made.participants = std::move(participants);
    return made;
}

Portfolio of(std::vector<Project> projects) {
    Portfolio portfolio;
    portfolio.as_of = Date{2026, 11, 1};
    portfolio.projects = std::move(projects);
    return portfolio;
}

/// Hub holds Ann to Ben and Cid; Dot and Eve keep to themselves; Fay's project has ended.
Portfolio network() {
    Portfolio portfolio = of({with("1", "Hub", {"Ann"}), with("2", "Hub", {"Ben", "Cid"}), with("3", "Dot", {"Eve"}),
                              with("4", "Dot", {"Eve"}), with("5", "Fay", {"Ann"}, Stage::delivered)});
    portfolio.organisations.emplace_back();
    portfolio.organisations.back().name = "Hub";
    portfolio.organisations.back().kind = OrganisationKind::cluster;
    return portfolio;
}

Names names(const OrganisationMap& map, const Nodes& nodes) {
    Names found;
    for (const std::size_t v : nodes) found.push_back(map.nodes.at(v).name.str());
    return found;
}

const OrganisationNode& node(const OrganisationMap& map, std::string_view name) {
    for (const OrganisationNode& each : map.nodes)
        if (each.name == name) return each;
    FAIL("no such organisation");
    return map.nodes.front();
}

} // namespace

TEST_CASE("the map has those who take part in live projects, in order of name") {
    const OrganisationMap map = map_organisations(network(), Policy{});
    Nodes all;
    for (std::size_t v = 0; v < map.nodes.size(); ++v) all.push_back(v);
    CHECK(names(map, all) == Names{"Ann", "Ben", "Cid", "Dot", "Eve", "Hub"});
    CHECK(map.base.size == 4);
    CHECK(map.base.stated == 4);
    CHECK(node(map, "Hub").kind == OrganisationKind::cluster);
    CHECK(node(map, "Hub").listed);
    CHECK_FALSE(node(map, "Ann").listed);
    CHECK(node(map, "Hub").projects == 2);
    CHECK(node(map, "Hub").leads == 2);
    CHECK(node(map, "Hub").partners == 3);
    CHECK(node(map, "Eve").leads == 0);
}

TEST_CASE("a line joins two organisations, and counts the projects that they share") {
    const OrganisationMap map = map_organisations(network(), Policy{});
    Names lines;
    for (const OrganisationEdge& edge : map.edges)
        lines.push_back(map.nodes[edge.a].name.str() + "-" + map.nodes[edge.b].name.str() + " " +
                        std::to_string(edge.projects));
    CHECK(lines == Names{"Ann-Hub 1", "Ben-Cid 1", "Ben-Hub 1", "Cid-Hub 1", "Dot-Eve 2"});
}

TEST_CASE("parts are told apart, and who holds one together is a broker") {
    const OrganisationMap map = map_organisations(network(), Policy{});
    REQUIRE(map.components.size() == 2);
    CHECK(names(map, map.components[0]) == Names{"Ann", "Ben", "Cid", "Hub"});
    CHECK(names(map, map.components[1]) == Names{"Dot", "Eve"});
    CHECK(node(map, "Eve").component == 1);
    CHECK(names(map, map.brokers) == Names{"Hub"});
    CHECK(node(map, "Hub").split_off == 1); // Ann, from Ben and Cid
}

TEST_CASE("betweenness counts the pairs of others who meet through an organisation") {
    // Ann meets Ben and Cid through Hub, who know each other: 2 of the 10 pairs among the 5 others.
    const OrganisationMap map = map_organisations(network(), Policy{});
    CHECK(node(map, "Hub").betweenness == 2.0);
    CHECK(node(map, "Hub").between == 0.2);
    CHECK(node(map, "Ben").betweenness == 0.0);
    CHECK(names(map, map.between) == Names{"Hub"});
    CHECK_FALSE(map.error);
}

TEST_CASE("too many pairs are not looked at, and nothing is said that rests on them") {
    // 1,500 organisations in one project are 1,124,250 pairs.
    std::vector<Text> many;
    for (int i = 0; i < 1500; ++i) many.emplace_back("O" + std::to_string(i));
    const OrganisationMap map = map_organisations(of({with("1", {}, std::move(many))}), Policy{});
    CHECK_FALSE(map.pairs_known);
    CHECK(map.edges.empty());
    CHECK(map.nodes.size() == 1500);
    CHECK_FALSE(map.nodes.front().betweenness);
    CHECK(map.components.size() == 1);
}

TEST_CASE("a network of nobody, and of one") {
    const OrganisationMap nobody = map_organisations(of({}), Policy{});
    CHECK(nobody.nodes.empty());
    CHECK(nobody.components.empty());
    const OrganisationMap one = map_organisations(of({with("1", "Ann", {})}), Policy{});
    CHECK(one.nodes.size() == 1);
    CHECK(one.components.size() == 1);
    CHECK(one.brokers.empty());
    CHECK_FALSE(one.nodes.front().between); // there is no pair of others
}
