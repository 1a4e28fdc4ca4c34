/// Makes the picture of who works with whom.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <engineroom/measures/betweenness.hpp>
#include <engineroom/measures/compute/network.hpp>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/fixed_random.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/policy/policy.hpp>
#include <engineroom/review/organisation_map.hpp>
#include <utility>
#include <vector>

namespace engineroom {
namespace detail {

/// Pairs up to which they are drawn: more make no picture.
inline constexpr std::size_t most_pairs = 1'000'000;

/// Pairs that share projects, and who stands between others.
inline void draw_pairs(OrganisationMap& map, const std::vector<std::vector<std::uint32_t>>& members,
                       std::size_t exact_limit) {
    const std::vector<NumberSet> groups{members.begin(), members.end()};
    const auto pairs = shared_groups(groups, most_pairs);
    map.pairs_known = pairs.has_value();
    if (!pairs) return;
    for (const SharedGroups& pair : *pairs) {
        map.edges.push_back({pair.a, pair.b, pair.groups});
        ++map.nodes[pair.a].partners;
        ++map.nodes[pair.b].partners;
    }
    std::vector<std::uint64_t> keys;
    for (const OrganisationNode& node : map.nodes) keys.push_back(hash_text(node.name));
    const Betweenness found = betweenness(keys, *pairs, exact_limit);
    map.error = found.error;
    const auto others = static_cast<double>(map.nodes.size()) - 1.0;
    for (std::size_t v = 0; v < map.nodes.size(); ++v) {
        map.nodes[v].betweenness = found.value[v];
        if (others >= 2.0) map.nodes[v].between = std::min(1.0, found.value[v] / (others * (others - 1.0) / 2.0));
        if (found.value[v] > 0.0) map.between.push_back(v);
    }
    std::stable_sort(map.between.begin(), map.between.end(),
                     [&](std::size_t a, std::size_t b) { return found.value[a] > found.value[b]; });
}

} // namespace detail

/// Organisations of the live projects, with the components and brokers of `NetworkMeasure`.
///
/// @pre   the as-of date is set, ids are unique
/// @cost  O(participations), and that of `betweenness` up to a million pairs, project by project
[[nodiscard]] inline OrganisationMap map_organisations(const Portfolio& portfolio, const Policy& policy) {
    const Roster roster{portfolio};
    const Indices live = where(portfolio, [&](std::size_t i) { return portfolio.projects[i].live(); });
    const NetworkMeasure network = measure_network(portfolio, policy, roster, live);

    OrganisationMap map;
    map.as_of = portfolio.as_of;
    map.policy = policy.name;
    map.inputs = portfolio.files;
    map.base = network.base;
    OrganisationIndices present;
    for (const Component& component : network.components)
        present.insert(present.end(), component.organisations.begin(), component.organisations.end());
    present = by_name(std::move(present), roster.organisations());
    std::vector<std::uint32_t> node_of(roster.organisations().size(), 0);
    for (const std::size_t o : present) {
        node_of[o] = static_cast<std::uint32_t>(map.nodes.size());
        const OrganisationFacts& facts = roster.organisations()[o];
        OrganisationNode node;
        node.name = facts.name;
        node.kind = facts.kind;
        node.listed = facts.listed;
        map.nodes.push_back(std::move(node));
    }
    std::vector<std::vector<std::uint32_t>> members;
    for (const std::size_t i : live) {
        std::vector<std::uint32_t> nodes;
        for (const Roster::Number member : roster.members(i)) nodes.push_back(node_of[member]);
        if (nodes.empty()) continue;
        std::sort(nodes.begin(), nodes.end());
        for (const std::uint32_t node : nodes) ++map.nodes[node].projects;
        if (const auto lead = roster.lead(i)) ++map.nodes[node_of[*lead]].leads;
        members.push_back(std::move(nodes));
    }
    for (const Component& component : network.components) {
        Nodes nodes;
        for (const std::size_t o : component.organisations) {
            map.nodes[node_of[o]].component = map.components.size();
            nodes.push_back(node_of[o]);
        }
        map.components.push_back(std::move(nodes));
    }
    for (const Broker& broker : network.brokers) {
        map.nodes[node_of[broker.organisation]].split_off = broker.split_off;
        map.brokers.push_back(node_of[broker.organisation]);
    }
    detail::draw_pairs(map, members, policy.definitions.exact_limit);
    return map;
}

} // namespace engineroom
