/// Computes what connects organisations: components, brokers and overlap.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/connections.hpp>
#include <engineroom/measures/jaccard.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/stakeholders.hpp>
#include <engineroom/policy/policy.hpp>
#include <vector>

namespace engineroom {

/// Mean Jaccard index of who takes part, over all pairs of `projects` up to the policy's exact limit, and beyond it as
/// long as few pairs share anything; else over a sample of pairs.
///
/// @pre   two projects or more, none without organisations
/// @cost  up to the limit one step for each pair and organisation shared; above it exact_limit^2 / 2 of them, or
/// 200,000
///        pairs
[[nodiscard]] inline MeanOverlap mean_overlap(const Portfolio& portfolio, const Roster& roster, const Indices& projects,
                                              std::size_t exact_limit) {
    constexpr std::size_t samples = 200'000;
    std::vector<NumberSet> sets;
    sets.reserve(projects.size());
    std::vector<std::size_t> degree(roster.organisations().size(), 0);
    for (const ProjectIndex i : projects) {
        sets.push_back(roster.members(i));
        for (const Roster::Number member : sets.back()) ++degree[member];
    }
    double steps = 0.0;
    for (const std::size_t d : degree) steps += static_cast<double>(d) * (static_cast<double>(d) - 1.0) / 2.0;
    const auto limit = static_cast<double>(exact_limit);
    if (projects.size() <= exact_limit || steps <= limit * limit / 2.0)
        return mean_overlap_exactly(sets, roster.organisations().size());
    std::vector<std::uint64_t> keys;
    keys.reserve(projects.size());
    for (const ProjectIndex i : projects) keys.push_back(hash_text(portfolio.projects[i].id));
    return mean_overlap_sampled(sets, keys, samples);
}

/// @cost O(participations), and what `mean_overlap` takes
[[nodiscard]] inline NetworkMeasure measure_network(const Portfolio& portfolio, const Policy& policy,
                                                    const Roster& roster, const Indices& live) {
    const auto& organisations = roster.organisations();
    const Indices known = those(live, [&](std::size_t i) { return !roster.members(i).empty(); });
    NetworkMeasure network;
    network.base = {live.size(), known.size(), known.size(), false};

    std::vector<NumberSet> groups;
    groups.reserve(known.size());
    for (const ProjectIndex i : known) groups.push_back(roster.members(i));
    const Connections connected = connections(groups, organisations.size());
    std::size_t all = 0;
    for (const std::size_t size : connected.sizes) all += size;
    network.components.resize(connected.sizes.size());
    for (std::size_t o = 0; o < organisations.size(); ++o)
        if (connected.component[o] != Connections::none)
            network.components[connected.component[o]].organisations.push_back(o);
    for (Component& component : network.components) {
        component.share = static_cast<double>(component.organisations.size()) / static_cast<double>(all);
        component.organisations = by_name(std::move(component.organisations), organisations);
    }
    const auto name = [&](std::size_t organisation) { return organisations[organisation].name.view(); };
    std::sort(network.components.begin(), network.components.end(), [&](const Component& a, const Component& b) {
        if (a.organisations.size() != b.organisations.size()) return a.organisations.size() > b.organisations.size();
        return name(a.organisations.front()) < name(b.organisations.front());
    });

    for (const CutMember& cut : connected.cuts)
        network.brokers.push_back(
            {cut.member, cut.split_off, static_cast<double>(cut.split_off) / static_cast<double>(all - 1)});
    std::sort(network.brokers.begin(), network.brokers.end(), [&](const Broker& a, const Broker& b) {
        return a.split_off != b.split_off ? a.split_off > b.split_off : name(a.organisation) < name(b.organisation);
    });

    if (known.size() >= 2) {
        const MeanOverlap overlap = mean_overlap(portfolio, roster, known, policy.definitions.exact_limit);
        network.mean_overlap = overlap.mean;
        network.overlap_error = overlap.error;
    }
    return network;
}

} // namespace engineroom
