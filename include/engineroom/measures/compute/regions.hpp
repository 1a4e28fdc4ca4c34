/// Computes clusters side by side, the issues that they share, and what spans them.
#pragma once

#include <algorithm>
#include <cstddef>
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

/// Calls `visit` with every two of `clusters` and, if asked, with every three.
template<class Visit>
void each_combination(const ClusterNumbers& clusters, bool triples, Visit visit) {
    for (std::size_t a = 0; a < clusters.size(); ++a)
        for (std::size_t b = a + 1; b < clusters.size(); ++b) {
            visit(ClusterNumbers{clusters[a], clusters[b]});
            for (std::size_t c = b + 1; triples && c < clusters.size(); ++c)
                visit(ClusterNumbers{clusters[a], clusters[b], clusters[c]});
        }
}

/// The clusters in whose live projects each organisation takes part, for those in two or more.
[[nodiscard]] inline std::vector<std::pair<std::size_t, ClusterNumbers>>
organisations_across(const Portfolio& portfolio, const Roster& roster, const ClusterMembership& membership) {
    std::vector<std::pair<std::size_t, std::size_t>> seen; // organisation, cluster
    for (std::size_t i = 0; i < portfolio.projects.size(); ++i) {
        if (!portfolio.projects[i].live()) continue;
        for (const std::size_t cluster : membership.home(portfolio.projects[i]))
            for (const Roster::Number member : roster.members(i)) seen.emplace_back(member, cluster);
    }
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    std::vector<std::pair<std::size_t, ClusterNumbers>> across;
    for (auto first = seen.begin(); first != seen.end();) {
        const auto end = std::find_if(first, seen.end(), [&](const auto& next) { return next.first != first->first; });
        if (end - first >= 2) {
            ClusterNumbers clusters;
            for (auto next = first; next != end; ++next) clusters.push_back(next->second);
            across.emplace_back(first->first, std::move(clusters));
        }
        first = end;
    }
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
    for (auto& [plain, issue] : by_plain_name) {
        std::sort(issue.clusters.begin(), issue.clusters.end());
        issue.clusters.erase(std::unique(issue.clusters.begin(), issue.clusters.end()), issue.clusters.end());
        if (issue.clusters.size() < 2) continue;
        each_combination(issue.clusters, false, [&](const ClusterNumbers& two) {
            if (const auto found = spanning.find({two.front(), two.back()}); found != spanning.end())
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

/// Pairs and triples of clusters with what they share.
inline void link_clusters(RegionMeasure& regions, const Portfolio& portfolio, const Roster& roster,
                          const std::vector<std::pair<std::size_t, ClusterNumbers>>& projects,
                          const std::vector<std::pair<std::size_t, ClusterNumbers>>& participants) {
    std::map<ClusterNumbers, ClusterLink> links;
    for (const auto& [project, clusters] : projects)
        each_combination(clusters, true,
                         [&, i = project](const ClusterNumbers& some) { links[some].projects.push_back(i); });
    for (const auto& [organisation, clusters] : participants)
        each_combination(clusters, true,
                         [&, o = organisation](const ClusterNumbers& some) { links[some].participants.push_back(o); });
    for (auto& [clusters, link] : links) {
        link.clusters = clusters;
        link.projects = by_budget(std::move(link.projects), portfolio);
        link.participants = by_name(std::move(link.participants), roster.organisations());
        (clusters.size() == 2 ? regions.pairs : regions.triples).push_back(std::move(link));
    }
    for (std::vector<ClusterLink>* list : {&regions.pairs, &regions.triples})
        std::stable_sort(list->begin(), list->end(), [](const ClusterLink& a, const ClusterLink& b) {
            if (a.projects.size() != b.projects.size()) return a.projects.size() > b.projects.size();
            return a.participants.size() > b.participants.size();
        });
}

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
    std::vector<std::pair<std::size_t, ClusterNumbers>> spanning;
    detail::SpanningPairs spanning_pairs;
    for (std::size_t i = 0; i < projects.size(); ++i) {
        for (const std::size_t cluster : membership.home(projects[i])) members[cluster].push_back(i);
        if (!projects[i].live()) continue;
        ClusterNumbers all = membership.all(projects[i], roster.members(i));
        if (all.size() < 2) continue;
        regions.spanning.push_back(i);
        detail::each_combination(all, false, [&](const ClusterNumbers& two) {
            spanning_pairs[{two.front(), two.back()}].push_back(i);
        });
        spanning.emplace_back(i, std::move(all));
    }
    for (std::size_t c = 0; c < clusters; ++c) {
        regions.clusters.push_back(measure_cluster(portfolio, policy, roster, figures, members[c]));
        regions.clusters.back().cluster = membership.names()[c];
    }
    regions.spanning = by_budget(std::move(regions.spanning), portfolio);
    const auto across = detail::organisations_across(portfolio, roster, membership);
    for (const auto& [organisation, where_it_is] : across) regions.spanning_participants.push_back(organisation);
    regions.spanning_participants = by_name(std::move(regions.spanning_participants), roster.organisations());
    regions.issues = detail::shared_issues(portfolio, membership, spanning_pairs);
    regions.linked = clusters <= RegionMeasure::most_linked;
    if (regions.linked) detail::link_clusters(regions, portfolio, roster, spanning, across);
    return regions;
}

} // namespace engineroom
