/// Computes clusters side by side, the issues that they share, and what spans them.
#pragma once

#include <algorithm>
#include <bit>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstddef>
#include <cstdint>
#include <engineroom/measures/compute/cluster_figures.hpp>
#include <engineroom/measures/compute/cluster_membership.hpp>
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
    std::size_t what = 0;
    ClusterNumbers clusters; ///< two or more
};

template<class Visit>
void each_pair(const ClusterNumbers& clusters, Visit visit) {
    for (std::size_t a = 0; a < clusters.size(); ++a)
        for (std::size_t b = a + 1; b < clusters.size(); ++b) visit(std::pair{clusters[a], clusters[b]});
}

/// Organisations that take part in live projects of two clusters or more, in order of name.
[[nodiscard]] inline std::vector<Across> organisations_across(const Portfolio& portfolio, const Roster& roster,
                                                              const ClusterMembership& membership) {
    std::vector<std::pair<std::size_t, std::size_t>> seen; // organisation, cluster
    for (std::size_t i = 0; i < portfolio.projects.size(); ++i) {
        if (!portfolio.projects[i].live()) continue;
        for (const std::size_t cluster : membership.home(portfolio.projects[i]))
            for (const Roster::Number member : roster.members(i)) seen.emplace_back(member, cluster);
    }
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    std::vector<Across> across;
    for (auto first = seen.begin(); first != seen.end();) {
        const auto end = std::find_if(first, seen.end(), [&](const auto& next) { return next.first != first->first; });
        if (end - first >= 2) {
            across.push_back({first->first, {}});
            for (auto next = first; next != end; ++next) across.back().clusters.push_back(next->second);
        }
        first = end;
    }
    const auto& organisations = roster.organisations();
    std::sort(across.begin(), across.end(), [&](const Across& a, const Across& b) {
        return organisations[a.what].name < organisations[b.what].name;
    });
    return across;
}

[[nodiscard]] inline std::vector<SharedIssue>
shared_issues(const Portfolio& portfolio, const ClusterMembership& membership, const SpanningPairs& spanning) {
    std::map<std::string, SharedIssue> by_plain_name;
    for (std::size_t i = 0; i < portfolio.projects.size(); ++i) {
        const Project& project = portfolio.projects[i];
        const ClusterNumbers& home = membership.home(project);
        if (home.empty() || (!project.live() && !project.pipeline())) continue;
        for (const Text& stated : project.issues) {
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
        issue.spanning = by_budget(std::move(issue.spanning), portfolio);
        issue.projects = by_budget(std::move(issue.projects), portfolio);
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

/// @cost O(n log n + participations log participations); where there are several clusters, a copy of each in turn
[[nodiscard]] inline RegionMeasure measure_regions(const Portfolio& portfolio, const Policy& policy,
                                                   const Roster& roster, const Figures& figures) {
    const auto& projects = portfolio.projects;
    RegionMeasure regions;
    for (const Project& project : projects) {
        regions.base.size += project.stage ? 1 : 0;
        regions.base.stated += project.stage && !project.cluster.empty() ? 1 : 0;
    }
    regions.base.weighed = regions.base.stated;
    if (regions.base.stated == 0) return regions;
    const ClusterMembership membership{portfolio, roster};
    const std::size_t clusters = membership.names().size();
    if (clusters < 2) return regions;

    std::vector<Indices> members(clusters);
    std::vector<detail::Across> spanning;
    detail::SpanningPairs spanning_pairs;
    for (std::size_t i = 0; i < projects.size(); ++i) {
        for (const std::size_t cluster : membership.home(projects[i])) members[cluster].push_back(i);
        if (projects[i].live()) regions.spanning.push_back(i);
    }
    for (std::size_t c = 0; c < clusters; ++c) {
        regions.clusters.push_back(measure_cluster(portfolio, policy, roster, figures, members[c]));
        regions.clusters.back().cluster = membership.names()[c];
    }
    const auto clusters_of = [&](std::size_t i) { return membership.all(projects[i], roster.members(i)); };
    regions.spanning =
        by_budget(those(regions.spanning, [&](std::size_t i) { return clusters_of(i).size() >= 2; }), portfolio);
    for (const std::size_t i : regions.spanning) {
        spanning.push_back({i, clusters_of(i)});
        detail::each_pair(spanning.back().clusters, [&](const auto& two) { spanning_pairs[two].push_back(i); });
    }
    const std::vector<detail::Across> participants = detail::organisations_across(portfolio, roster, membership);
    for (const detail::Across& organisation : participants) regions.spanning_participants.push_back(organisation.what);
    regions.issues = detail::shared_issues(portfolio, membership, spanning_pairs);
    for (std::size_t i = 0; i < projects.size(); ++i) {
        if (projects[i].cluster.empty() || (!projects[i].live() && !projects[i].pipeline())) continue;
        ++regions.issue_base.size;
        regions.issue_base.stated += projects[i].issues.empty() ? 0 : 1;
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
