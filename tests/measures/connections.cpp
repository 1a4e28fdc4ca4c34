// What holds a network together: by hand, against R's igraph (tests/reference/statistics.R), and sampled against exact.
#include "support.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <engineroom/measures/betweenness.hpp>
#include <engineroom/measures/connections.hpp>
#include <engineroom/measures/jaccard.hpp>
#include <numeric>

using namespace engineroom;
using namespace engineroom::testing;

namespace {

using Groups = std::vector<std::vector<std::uint32_t>>;

std::vector<NumberSet> sets_of(const Groups& groups) {
    return {groups.begin(), groups.end()};
}

/// The network of that number, with its members renumbered 0, 1, ... in their order.
struct Network {
    Groups groups;
    std::vector<double> present; ///< as R calls them
};

Network network(const std::string& name) {
    Network result{{}, reference(name + "/present")};
    const auto members = reference(name + "/members");
    std::size_t at = 0;
    for (const double size : reference(name + "/sizes")) {
        result.groups.emplace_back();
        for (std::size_t k = 0; k < static_cast<std::size_t>(size); ++k, ++at)
            result.groups.back().push_back(static_cast<std::uint32_t>(
                std::find(result.present.begin(), result.present.end(), members.at(at)) - result.present.begin()));
    }
    return result;
}

std::vector<std::uint64_t> keys(std::size_t count) {
    std::vector<std::uint64_t> result;
    for (std::size_t i = 0; i < count; ++i) result.push_back(hash_text("organisation " + std::to_string(i)));
    return result;
}

/// Groups that look like chance.
Groups some_groups(std::size_t count, std::uint32_t members, std::uint64_t seed) {
    Groups groups(count);
    for (std::size_t g = 0; g < count; ++g) {
        const auto size = 1 + static_cast<std::size_t>(5.0 * fixed_uniform(seed, 100 * g));
        for (std::size_t k = 1; k <= size; ++k)
            groups[g].push_back(static_cast<std::uint32_t>(fixed_uniform(seed, 100 * g + k) * members));
        std::sort(groups[g].begin(), groups[g].end());
        groups[g].erase(std::unique(groups[g].begin(), groups[g].end()), groups[g].end());
    }
    return groups;
}

} // namespace

TEST_CASE("components, articulation points and what they split off agree with igraph") {
    for (int k = 0; k < 4; ++k) {
        const std::string name = "r/network/" + std::to_string(k);
        CAPTURE(name);
        const Network net = network(name);
        const Connections found = connections(sets_of(net.groups), net.present.size());
        std::vector<double> sizes(found.sizes.begin(), found.sizes.end());
        std::sort(sizes.rbegin(), sizes.rend());
        CHECK(sizes == reference(name + "/components"));
        std::vector<double> cuts, split_off;
        for (const CutMember& cut : found.cuts) {
            cuts.push_back(net.present.at(cut.member));
            split_off.push_back(static_cast<double>(cut.split_off));
        }
        CHECK(cuts == reference(name + "/articulation"));
        CHECK(split_off == reference(name + "/split_off"));
    }
}

TEST_CASE("betweenness agrees with igraph") {
    for (int k = 0; k < 4; ++k) {
        const std::string name = "r/network/" + std::to_string(k);
        CAPTURE(name);
        const Network net = network(name);
        const auto edges = shared_groups(sets_of(net.groups), 1000);
        REQUIRE(edges);
        const Betweenness found = betweenness(keys(net.present.size()), *edges, 5000);
        const auto expected = reference(name + "/betweenness");
        REQUIRE(found.value.size() == expected.size());
        for (std::size_t v = 0; v < expected.size(); ++v)
            CHECK(std::abs(found.value[v] - expected[v]) <= 1e-9 * std::max(1.0, expected[v]));
        CHECK_FALSE(found.error);
    }
}

TEST_CASE("mean overlap agrees with R") {
    for (int k = 0; k < 4; ++k) {
        const std::string name = "r/network/" + std::to_string(k);
        const Network net = network(name);
        const MeanOverlap overlap = mean_overlap_exactly(sets_of(net.groups), net.present.size());
        CHECK(near(overlap.mean, reference(name + "/mean_jaccard").front()));
        CHECK_FALSE(overlap.error);
    }
}

TEST_CASE("a chain of three: the middle one is between the others, and parts them") {
    // 0-1-2 and 3 by itself; 4 is in no group.
    const Groups groups{{0, 1}, {1, 2}, {3}};
    const Connections found = connections(sets_of(groups), 5);
    CHECK(found.sizes == std::vector<std::size_t>{3, 1});
    CHECK(found.component[0] == found.component[2]);
    CHECK(found.component[3] != found.component[0]);
    CHECK(found.component[4] == Connections::none);
    REQUIRE(found.cuts.size() == 1);
    CHECK(found.cuts[0].member == 1);
    CHECK(found.cuts[0].split_off == 1);
    const Betweenness between = betweenness(keys(4), *shared_groups(sets_of(groups), 10), 5000);
    CHECK(between.value == std::vector<double>{0, 1, 0, 0});
}

TEST_CASE("what a broker splits off is all but the largest piece") {
    // 0 holds three pieces together: 1-2-3, 4-5 and 6.
    const Groups groups{{0, 1}, {1, 2, 3}, {0, 4, 5}, {0, 6}};
    const Connections found = connections(sets_of(groups), 7);
    REQUIRE(found.cuts.size() == 2);
    CHECK(found.cuts[0].member == 0);
    CHECK(found.cuts[0].split_off == 3); // 4, 5 and 6
    CHECK(found.cuts[1].member == 1);
    CHECK(found.cuts[1].split_off == 2); // 2 and 3, of 0, 2, 3, 4, 5, 6
}

TEST_CASE("groups of one and no groups connect nobody") {
    const Groups alone{{2}, {0}};
    const Connections found = connections(sets_of(alone), 3);
    CHECK(found.sizes == std::vector<std::size_t>{1, 1});
    CHECK(found.component[1] == Connections::none);
    CHECK(found.cuts.empty());
    CHECK(connections({}, 0).sizes.empty());
    CHECK(shared_groups({}, 0)->empty());
    CHECK(betweenness({}, {}, 10).value.empty());
}

TEST_CASE("one member who joins all groups connects all, whatever the order of the groups") {
    Groups groups = some_groups(60, 50, 3);
    std::vector<NumberSet> sets = sets_of(groups);
    const Connections found = connections(sets, 50);
    std::reverse(sets.begin(), sets.end());
    const Connections reversed = connections(sets, 50);
    CHECK(found.component == reversed.component);
    REQUIRE(found.cuts.size() == reversed.cuts.size());
    for (std::size_t c = 0; c < found.cuts.size(); ++c) CHECK(found.cuts[c].split_off == reversed.cuts[c].split_off);
    for (auto& group : groups) group.push_back(50);
    CHECK(connections(sets_of(groups), 51).sizes.size() == 1);
}

TEST_CASE("a pair that shares several groups is one edge") {
    const Groups groups{{0, 1}, {0, 1, 2}, {1, 2}};
    const auto edges = shared_groups(sets_of(groups), 5);
    REQUIRE(edges);
    REQUIRE(edges->size() == 3);
    CHECK((*edges)[0].groups == 2); // 0-1
    CHECK((*edges)[1].groups == 1); // 0-2
    CHECK((*edges)[2].groups == 2); // 1-2
    CHECK_FALSE(shared_groups(sets_of(groups), 4));
}

TEST_CASE("betweenness agrees with that of Boost on a larger graph") {
    const Groups groups = some_groups(300, 200, 7);
    const auto edges = shared_groups(sets_of(groups), 100000);
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS> graph(200);
    for (const SharedGroups& edge : *edges) boost::add_edge(edge.a, edge.b, graph);
    std::vector<double> expected(200);
    boost::brandes_betweenness_centrality(
        graph, boost::make_iterator_property_map(expected.begin(), boost::get(boost::vertex_index, graph)));
    const Betweenness found = betweenness(keys(200), *edges, 5000);
    for (std::size_t v = 0; v < 200; ++v)
        CHECK(std::abs(found.value[v] - expected[v]) <= 1e-9 * std::max(1.0, expected[v]));
}

TEST_CASE("betweenness from a sample is near the exact one, by its own error") {
    const Groups groups = some_groups(900, 600, 11);
    const auto edges = shared_groups(sets_of(groups), 100000);
    const Betweenness exact = betweenness(keys(600), *edges, 5000), sampled = betweenness(keys(600), *edges, 200);
    REQUIRE(sampled.error);
    std::size_t within = 0;
    for (std::size_t v = 0; v < 600; ++v)
        within += std::abs(sampled.value[v] - exact.value[v]) <= 2.0 * *sampled.error ? 1 : 0;
    CHECK(within >= 590);
    CHECK(*sampled.error < 0.4 * *std::max_element(exact.value.begin(), exact.value.end()));
    CHECK(*sampled.error > 0.0);
    const double total = std::accumulate(exact.value.begin(), exact.value.end(), 0.0);
    CHECK(std::abs(std::accumulate(sampled.value.begin(), sampled.value.end(), 0.0) / total - 1.0) < 0.05);
    // The same portfolio gives the same sample.
    CHECK(sampled.value == betweenness(keys(600), *edges, 200).value);
}

TEST_CASE("the Jaccard index: by hand") {
    const std::vector<std::uint32_t> a{1, 2, 3}, b{2, 3, 4, 5}, none;
    CHECK(near(jaccard(a, b), 0.4)); // 2 of 5
    CHECK(jaccard(a, a) == 1.0);
    CHECK(jaccard(a, none) == 0.0);
    // Pairs {1,2,3}-{2,3,4,5}: 2/5; {1,2,3}-{9}: 0; {2,3,4,5}-{9}: 0.
    CHECK(near(mean_overlap_exactly(sets_of({a, b, {9}}), 10).mean, 0.4 / 3.0));
}

TEST_CASE("mean overlap from a sample is near the exact one, by its own error, whatever the order") {
    const Groups groups = some_groups(400, 30, 5);
    auto sets = sets_of(groups);
    auto names = keys(400);
    const double exact = mean_overlap_exactly(sets, 30).mean;
    const MeanOverlap sampled = mean_overlap_sampled(sets, names, 20000);
    REQUIRE(sampled.error);
    CHECK(*sampled.error > 0.0);
    CHECK(*sampled.error < 0.002);
    CHECK(std::abs(sampled.mean - exact) < 3.0 * *sampled.error);
    std::reverse(sets.begin(), sets.end());
    std::reverse(names.begin(), names.end());
    CHECK(mean_overlap_sampled(sets, names, 20000).mean == sampled.mean);
}

TEST_CASE("where no pair drawn shares anything the error is not 0") {
    const Groups apart{{0}, {1}, {2}};
    const MeanOverlap sampled = mean_overlap_sampled(sets_of(apart), keys(3), 100);
    CHECK(sampled.mean == 0.0);
    CHECK(sampled.error == 0.01);
    CHECK(mean_overlap_exactly(sets_of(apart), 3).mean == 0.0);
}
