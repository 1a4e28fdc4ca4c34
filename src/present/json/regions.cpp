#include "present/json/families.hpp"
#include "present/json/figures.hpp"
#include "present/json/review_text.hpp"

namespace engineroom {
namespace {

Json cluster_json(const ClusterFigures& cluster) {
    return {{"cluster", cluster.cluster},
            {"projects", cluster.projects},
            {"pipeline", cluster.pipeline},
            {"live", cluster.live},
            {"closed", cluster.closed},
            {"organisations", cluster.organisations},
            {"budget", number_json(cluster.budget)},
            {"high_share", number_json(cluster.high_share)},
            {"high_count_share", number_json(cluster.high_count_share)},
            {"expected_failures", number_json(cluster.expected_failures)},
            {"few_failures_probability", number_json(cluster.few_failures_probability)},
            {"failure_rate", number_json(cluster.failure_rate)},
            {"distinct_bets", number_json(cluster.distinct_bets)},
            {"lcd_share", number_json(cluster.lcd_share)},
            {"lcd_count_share", number_json(cluster.lcd_count_share)},
            {"pearl", number_json(cluster.pearl)},
            {"oyster", number_json(cluster.oyster)},
            {"bread_and_butter", number_json(cluster.bread_and_butter)},
            {"white_elephant", number_json(cluster.white_elephant)},
            {"expected_payoff", number_json(cluster.expected_payoff)},
            {"multiple_p10", number_json(cluster.multiple_p10)},
            {"multiple_p90", number_json(cluster.multiple_p90)},
            {"winner_probability", number_json(cluster.winner_probability)},
            {"overdue_count_share", number_json(cluster.overdue_count_share)},
            {"slip_median", number_json(cluster.slip_median)},
            {"survival_median_days", number_json(cluster.survival_median_days)},
            {"largest_share", number_json(cluster.largest_share)},
            {"funder_hhi", number_json(cluster.funder_hhi)},
            {"coverage_36", number_json(cluster.coverage_36)},
            {"lead_hhi", number_json(cluster.lead_hhi)}};
}

Json cluster_names_json(const RegionMeasure& regions, const std::vector<std::size_t>& clusters) {
    Json names = Json::array();
    for (const std::size_t c : clusters) names.push_back(regions.clusters[c].cluster);
    return names;
}

/// Null where there are too many clusters to look at each with each.
Json links_json(const RegionMeasure& regions, const std::vector<ClusterLink>& links) {
    if (!regions.linked) return nullptr;
    Json list = Json::array();
    for (const ClusterLink& link : links)
        list.push_back({{"clusters", cluster_names_json(regions, link.clusters)},
                        {"projects", link.projects.size()},
                        {"participants", link.participants.size()}});
    return list;
}

} // namespace

Json regions_json(const Review& review) {
    const RegionMeasure& regions = review.measures->regions;
    Json clusters = Json::array(), issues = Json::array();
    for (const ClusterFigures& cluster : regions.clusters) clusters.push_back(cluster_json(cluster));
    for (const SharedIssue& issue : regions.issues)
        issues.push_back({{"issue", issue.issue},
                          {"clusters", cluster_names_json(regions, issue.clusters)},
                          {"projects", kept_json(issue.projects)},
                          {"spanning", kept_json(issue.spanning)}});
    return {{"clusters", std::move(clusters)},
            {"issues", std::move(issues)},
            {"spanning_projects", kept_json(regions.spanning)},
            {"spanning_participants", names_json(review, regions.spanning_participants)},
            {"pairs", links_json(regions, regions.pairs)},
            {"triples", links_json(regions, regions.triples)},
            {"base", base_json(regions.base)}};
}

} // namespace engineroom
