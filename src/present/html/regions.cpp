#include "present/html/content.hpp"
#include "present/html/sections.hpp"

namespace engineroom::html {
namespace {

std::string names_of(const RegionMeasure& regions, const std::vector<std::size_t>& clusters) {
    std::string text;
    for (const std::size_t c : clusters) text += (text.empty() ? "" : ", ") + displayed(regions.clusters[c].cluster);
    return text;
}

} // namespace

Json regions_section(const Review& review) {
    const RegionMeasure& regions = review.measures->regions;
    if (regions.clusters.empty()) return nullptr;
    Table clusters{"clusters",
                   "Clusters side by side",
                   {{"Cluster", Kind::text},
                    {"Live projects", Kind::number},
                    {in_currency("Live budget", review.currency), Kind::number},
                    {"High risk", Kind::number},
                    {"LCD", Kind::number},
                    {"Distinct bets", Kind::number},
                    {"Chance of a winner", Kind::number},
                    {"Overdue", Kind::number},
                    {"36 months covered", Kind::number}}};
    for (const ClusterFigures& one : regions.clusters)
        clusters.row({text_cell(one.cluster), one.live, amount_cell(one.budget), share_cell(one.high_share),
                      share_cell(one.lcd_share), number_cell(one.distinct_bets), share_cell(one.winner_probability),
                      share_cell(one.overdue_count_share), share_cell(one.coverage_36)});
    std::vector<Part> parts{{"Clusters side by side", "", nullptr, std::move(clusters).json()}};
    if (!regions.issues.empty()) {
        Table issues{"issues",
                     "Issues that several clusters name",
                     {{"Issue", Kind::text},
                      {"Clusters", Kind::text},
                      {"Projects", Kind::number},
                      {"Live projects that span them", Kind::number}}};
        for (const SharedIssue& one : regions.issues)
            issues.row(
                {text_cell(one.issue), names_of(regions, one.clusters), one.projects.size(), one.spanning.size()});
        parts.push_back({"Issues that several clusters name", "", nullptr, std::move(issues).json()});
    }
    if (!regions.pairs.empty()) {
        Table pairs{"links",
                    "What clusters share",
                    {{"Clusters", Kind::text}, {"Live projects", Kind::number}, {"Participants", Kind::number}}};
        for (const ClusterLink& one : regions.pairs)
            pairs.row({names_of(regions, one.clusters), one.projects.size(), one.participants.size()});
        parts.push_back({"What clusters share", "", nullptr, std::move(pairs).json()});
    }
    return section("regions", "Clusters", "Which cluster does what, and what do they share?", std::move(parts));
}

} // namespace engineroom::html
