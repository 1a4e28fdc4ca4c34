/// Computes clusters side by side, the issues that they share, and what spans them.
#pragma once

#include <algorithm>
#include <bit>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstddef>
#include <cstdint>
#include <engineroom/measures/compute/cluster_figures.hpp>
#include <engineroom/measures/compute/cluster_membership.hpp>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/plain_name.hpp>
#include <engineroom/measures/regions.hpp>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace engineroom {

namespace detail {

/// Live projects in several clusters, by any two of these.
using SpanningPairs = std::map<std::pair<std::size_t, std::size_t>, Indices>;

/// Something, a project or an organisation, and the clusters in which it is.
struct Across {
    std::uint32_t what = 0;
    ClusterNumbers clusters; ///< two or more
};

template<class Visit>
void each_pair(const ClusterNumbers& clusters, Visit visit) {
    for (std::size_t a = 0; a < clusters.size(); ++a)
        for (std::size_t b = a + 1; b < clusters.size(); ++b) visit(std::pair{clusters[a], clusters[b]});
}

/// Organisations that take part in live projects of two clusters or more, in order of name.
[[nodiscard]] inline std::vector<Across> organisations_across(const Ledger& ledger, const Roster& roster,
                                                              const ClusterMembership& membership) {
    const auto& organisations = roster.organisations();
    // Most organisations are in one cluster alone: the first is noted as a number, only further ones in a list.
    constexpr auto nothing = static_cast<std::size_t>(-1);
    std::vector<std::size_t> first(organisations.size(), nothing);
    std::vector<ClusterNumbers> further(organisations.size());
    for (const ProjectIndex i : ledger.live)
        for (const std::size_t cluster : membership.home(ledger.cluster.number[i]))
            for (const Roster::Number member : roster.members(i)) {
                if (first[member] == nothing) first[member] = cluster;
                ClusterNumbers& more = further[member];
                if (first[member] == cluster) continue;
                const auto place = std::lower_bound(more.begin(), more.end(), cluster);
                if (place == more.end() || *place != cluster) more.insert(place, cluster);
            }
    std::vector<Across> across;
    for (std::size_t o = 0; o < organisations.size(); ++o) {
        ClusterNumbers& clusters = further[o];
        if (clusters.empty()) continue;
        clusters.insert(std::lower_bound(clusters.begin(), clusters.end(), first[o]), first[o]);
        across.push_back({static_cast<std::uint32_t>(o), std::move(clusters)});
    }
    std::sort(across.begin(), across.end(), [&](const Across& a, const Across& b) {
        return organisations[a.what].name < organisations[b.what].name;
    });
    return across;
}

[[nodiscard]] inline std::vector<SharedIssue> shared_issues(const Ledger& ledger, const TellingOrder& order,
                                                            const ClusterMembership& membership,
                                                            const SpanningPairs& spanning) {
    std::map<std::string, SharedIssue> by_plain_name;
    for (const ProjectIndex i : ledger.all) {
        const ClusterNumbers& home = membership.home(ledger.cluster.number[i]);
        if (home.empty() || !ledger.is_open(i) || !ledger.says[i].issues) continue;
        for (const Text& stated : ledger.portfolio.projects[i].issues) {
            std::string plain = plain_name(stated);
            if (plain.empty()) continue;
            SharedIssue& issue = by_plain_name[std::move(plain)];
            if (issue.projects.empty() || stated.view() < issue.issue) issue.issue = stated.view();
            if (issue.projects.empty() || issue.projects.back() != i) issue.projects.push_back(i);
            issue.clusters.insert(issue.clusters.end(), home.begin(), home.end());
        }
    }
    std::vector<SharedIssue> shared;
    for (auto& entry : by_plain_name) {
        SharedIssue& issue = entry.second; // and no structured binding, which a lambda may not capture
        std::sort(issue.clusters.begin(), issue.clusters.end());
        issue.clusters.erase(std::unique(issue.clusters.begin(), issue.clusters.end()), issue.clusters.end());
        if (issue.clusters.size() < 2) continue;
        each_pair(issue.clusters, [&](const std::pair<std::size_t, std::size_t>& two) {
            if (const auto found = spanning.find(two); found != spanning.end())
                issue.spanning.insert(issue.spanning.end(), found->second.begin(), found->second.end());
        });
        std::sort(issue.spanning.begin(), issue.spanning.end());
        issue.spanning.erase(std::unique(issue.spanning.begin(), issue.spanning.end()), issue.spanning.end());
        issue.spanning = order.by_budget(std::move(issue.spanning));
        issue.projects = order.by_budget(std::move(issue.projects));
        shared.push_back(std::move(issue));
    }
    std::stable_sort(shared.begin(), shared.end(),
                     [](const SharedIssue& a, const SharedIssue& b) { return a.clusters.size() > b.clusters.size(); });
    return shared;
}

/// Pairs and triples of clusters with what they share, in the order in which it is given.
class ClusterLinks {
public:
    /// @param member  `ClusterLink::projects` or `participants`
    template<class Member>
    void add(const std::vector<Across>& shared, Member member) {
        for (const auto& [what, clusters] : shared)
            for (std::size_t a = 0; a < clusters.size(); ++a)
                for (std::size_t b = a + 1; b < clusters.size(); ++b) {
                    const std::uint64_t two = bit(clusters[a]) | bit(clusters[b]);
                    (links_[two].*member).push_back(what);
                    for (std::size_t c = b + 1; c < clusters.size(); ++c)
                        (links_[two | bit(clusters[c])].*member).push_back(what);
                }
    }

    /// Those of so many clusters, the most projects first, then the most participants.
    [[nodiscard]] std::vector<ClusterLink> of(std::size_t clusters) const {
        std::vector<ClusterLink> links;
        for (const auto& [bits, link] : links_) {
            if (static_cast<std::size_t>(std::popcount(bits)) != clusters) continue;
            links.push_back(link);
            for (std::size_t c = 0; c < RegionMeasure::most_linked; ++c)
                if ((bits & bit(c)) != 0) links.back().clusters.push_back(c);
        }
        std::sort(links.begin(), links.end(), [](const ClusterLink& a, const ClusterLink& b) {
            if (a.projects.size() != b.projects.size()) return a.projects.size() > b.projects.size();
            if (a.participants.size() != b.participants.size()) return a.participants.size() > b.participants.size();
            return a.clusters < b.clusters;
        });
        return links;
    }

private:
    static_assert(RegionMeasure::most_linked <= 64, "a bit a cluster");

    [[nodiscard]] static std::uint64_t bit(std::size_t cluster) { return std::uint64_t{1} << cluster; }

    boost::unordered_flat_map<std::uint64_t, ClusterLink> links_;
};

} // namespace detail

/// @cost O(n log n + participations x log clusters of an organisation)
[[nodiscard]] inline RegionMeasure measure_regions(const Ledger& ledger, const TellingOrder& order,
                                                   const Policy& policy, const Roster& roster, const Figures& figures) {
    const auto& cell = ledger.cluster.number;
    RegionMeasure regions;
    for (const ProjectIndex i : ledger.all) {
        regions.base.size += ledger.stage[i] ? 1 : 0;
        regions.base.stated += ledger.stage[i] && cell[i] != 0 ? 1 : 0;
    }
    regions.base.weighed = regions.base.stated;
    if (regions.base.stated == 0) return regions;
    const ClusterMembership membership{ledger.cluster, roster};
    const std::size_t clusters = membership.names().size();
    if (clusters < 2) return regions;

    std::vector<Indices> members(clusters);
    std::vector<detail::Across> spanning;
    detail::SpanningPairs spanning_pairs;
    std::vector<std::size_t> sizes(clusters, 0);
    for (const ProjectIndex i : ledger.all)
        for (const std::size_t cluster : membership.home(cell[i])) ++sizes[cluster];
    for (std::size_t c = 0; c < clusters; ++c) members[c].reserve(sizes[c]);
    for (const ProjectIndex i : ledger.all)
        for (const std::size_t cluster : membership.home(cell[i])) members[cluster].push_back(i);
    detail::ClusterTally tally{roster.organisations().size()};
    for (std::size_t c = 0; c < clusters; ++c) {
        regions.clusters.push_back(measure_cluster(ledger, policy, roster, figures, members[c], tally));
        regions.clusters.back().cluster = membership.names()[c];
    }
    regions.spanning = order.by_budget(
        those(ledger.live, [&](std::size_t i) { return membership.spans(cell[i], roster.members(i)); }));
    for (const ProjectIndex i : regions.spanning) {
        spanning.push_back({i, membership.all(cell[i], roster.members(i))});
        detail::each_pair(spanning.back().clusters, [&](const auto& two) { spanning_pairs[two].push_back(i); });
    }
    const std::vector<detail::Across> participants = detail::organisations_across(ledger, roster, membership);
    for (const detail::Across& organisation : participants) regions.spanning_participants.push_back(organisation.what);
    regions.issues = detail::shared_issues(ledger, order, membership, spanning_pairs);
    for (const ProjectIndex i : ledger.all) {
        if (cell[i] == 0 || !ledger.is_open(i)) continue;
        ++regions.issue_base.size;
        regions.issue_base.stated += ledger.says[i].issues ? 1 : 0;
    }
    regions.issue_base.weighed = regions.issue_base.stated;
    regions.linked = clusters <= RegionMeasure::most_linked;
    if (regions.linked) {
        detail::ClusterLinks links;
        links.add(spanning, &ClusterLink::projects);
        links.add(participants, &ClusterLink::participants);
        regions.pairs = links.of(2);
        regions.triples = links.of(3);
    }
    return regions;
}

} // namespace engineroom
