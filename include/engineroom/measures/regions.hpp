/// Several clusters side by side: each by itself, the issues that they share, and what spans them.
#pragma once

#include <array>
#include <cstddef>
#include <engineroom/measures/base.hpp>
#include <engineroom/measures/organisation_facts.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <optional>
#include <string>
#include <vector>

namespace engineroom {

/// A project's clusters: the one in its cell (or several, where the cell lists names each of which stands alone on
/// another project), and those whose cluster organisation takes part, under the same name.
///
/// The figures of one cluster, over the projects in whose cell it stands.
struct ClusterFigures {
    std::string cluster;
    std::size_t projects = 0, pipeline = 0, live = 0, closed = 0;
    std::size_t organisations = 0; ///< that take part in its live projects
    std::optional<double> budget;  ///< live
    std::optional<double> high_share, high_count_share;
    std::optional<double> expected_failures;
    std::optional<double> distinct_bets;
    std::optional<double> lcd_share, lcd_count_share;
    std::optional<double> pearl, oyster, bread_and_butter, white_elephant;
    std::optional<double> expected_payoff;
    std::optional<double> multiple_p10, multiple_p90;
    std::optional<double> winner_probability;
    std::optional<double> overdue_count_share;
    std::optional<double> slip_median;
    std::optional<double> largest_share;
    std::optional<double> funder_hhi;
    std::optional<double> coverage_36;
    std::optional<double> lead_hhi;
    std::optional<double> failure_rate; ///< of closed ones of known outcome
    std::optional<double> survival_median_days;
};

/// An issue that pipeline or live projects of two clusters or more name.
struct SharedIssue {
    std::string issue;                 ///< as one of them writes it
    std::vector<std::size_t> clusters; ///< into `RegionMeasure::clusters`, in order of name
    Indices projects;                  ///< that name it, the largest budget first
    Indices spanning;                  ///< live, and in two or more of these clusters, whether they name it or not
};

/// Two or three clusters and what they share.
struct ClusterLink {
    std::vector<std::size_t> clusters; ///< 2 or 3, into `RegionMeasure::clusters`, in order of name
    Indices projects;                  ///< live, in all of them
    OrganisationIndices participants;  ///< in live projects of each of them, in order of name
};

struct RegionMeasure {
    static constexpr std::size_t most_linked = 40; ///< clusters up to which pairs and triples are looked at

    Base base;                                 ///< all projects of known stage; cluster stated
    std::vector<ClusterFigures> clusters;      ///< in order of name; empty where there is one alone, or none
    std::vector<SharedIssue> issues;           ///< in the most clusters first
    Indices spanning;                          ///< live projects in two clusters or more, the largest budget first
    OrganisationIndices spanning_participants; ///< in live projects of two clusters or more, in order of name
    bool linked = true;                        ///< false: too many clusters to look at pairs and triples
    std::vector<ClusterLink> pairs;            ///< that share something; the most shared first
    std::vector<ClusterLink> triples;
};

} // namespace engineroom
