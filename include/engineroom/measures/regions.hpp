/// Several clusters side by side: each by itself, the issues that they share, and what spans them.
#pragma once

#include <cstddef>
#include <engineroom/measures/base.hpp>
#include <engineroom/measures/organisation_facts.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <optional>
#include <string>
#include <vector>

namespace engineroom {

/// The figures of one cluster, over its projects; chances of success take upstreams in other clusters into account.
struct ClusterFigures {
    std::string cluster;
    std::size_t projects = 0, pipeline = 0, live = 0, closed = 0;
    std::size_t organisations = 0; ///< that take part in its live projects or lead them
    std::optional<double> budget;  ///< live
    std::optional<double> high_share, high_count_share;
    std::optional<double> expected_failures, few_failures_probability;
    std::optional<double> failure_rate; ///< of closed ones of known outcome
    std::optional<double> distinct_bets;
    std::optional<double> lcd_share, lcd_count_share;
    std::optional<double> pearl, oyster, bread_and_butter, white_elephant;
    std::optional<double> expected_payoff;
    std::optional<double> multiple_p10, multiple_p90;
    std::optional<double> winner_probability;
    std::optional<double> overdue_count_share;
    std::optional<double> slip_median;
    std::optional<double> survival_median_days;
    std::optional<double> largest_share;
    std::optional<double> funder_hhi;
    std::optional<double> coverage_36;
    std::optional<double> lead_hhi;
};

/// An issue that pipeline or live projects of two clusters or more name; compared in lower case without punctuation.
struct SharedIssue {
    std::string issue;                 ///< as one of them writes it
    std::vector<std::size_t> clusters; ///< into `RegionMeasure::clusters`, in order of name
    Indices projects;                  ///< pipeline and live, that name it, the largest budget first
    Indices spanning;                  ///< live projects in two or more of these clusters, whether they name it or not,
                                       ///< the largest budget first
};

/// Two or three clusters and what they share.
struct ClusterLink {
    std::vector<std::size_t> clusters; ///< 2 or 3, into `RegionMeasure::clusters`, in order of name
    Indices projects;                  ///< live, in all of them, the largest budget first
    OrganisationIndices participants;  ///< in live projects of each of them, in order of name
};

/// A project belongs to the cluster in its cell. Where the cell lists several ("North; South"), each of which stands
/// alone in another project's cell, it belongs to each. It also spans a cluster whose own organisation, under the same
/// name, takes part in it or leads it.
struct RegionMeasure {
    static constexpr std::size_t most_linked = 40; ///< clusters up to which pairs and triples are looked at

    Base base;                                 ///< projects of known stage; cluster stated
    std::vector<ClusterFigures> clusters;      ///< in order of name; empty where there is one alone, or none
    std::vector<SharedIssue> issues;           ///< in the most clusters first
    Base issue_base;                           ///< pipeline and live with a cluster; issues stated
    Indices spanning;                          ///< live, in two clusters or more, the largest budget first
    OrganisationIndices spanning_participants; ///< in live projects of two clusters or more, in order of name
    bool linked = true;                        ///< false: too many clusters to look at pairs and triples
    std::vector<ClusterLink> pairs;            ///< that share something; the most projects first
    std::vector<ClusterLink> triples;
};

} // namespace engineroom
