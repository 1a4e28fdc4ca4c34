/// REG002: the clusters of a region have nothing to do with each other.
#pragma once

#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/names.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct ClustersApart {
    static constexpr RuleInfo info{
        .code = "REG002",
        .slug = "clusters-apart",
        .characteristic = Characteristic::regional_system,
        .finds = "No live project, and no organisation in live projects, is in two clusters.",
        .why = "What is new in a region mostly arises between its clusters: robots for fish farms, software for yards. "
               "Where no project and no firm is in two of them, nobody is there to see it.",
        .formula = "Of two clusters or more with live projects, none has a live project or an organisation in live "
                   "projects in common with another: a notice.",
        .example =
            "North has eight live projects and South six; no live project and no organisation is in both: a notice.",
        .source =
            "A regional system of clusters: Ffowcs-Williams, Cluster Development Handbook, chapter 2. The rest is "
            "judgement.",
        .advice = "Look for one need that two of them share, and start a small project with one firm from each.",
        .needs = {Column::cluster, Column::participants}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy&) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const RegionMeasure& regions = measures.regions;
        std::vector<std::string> live;
        for (const ClusterFigures& cluster : regions.clusters)
            if (cluster.live > 0) live.push_back(cluster.cluster);
        if (live.size() < 2) return NotAssessed{{}, "fewer than two clusters have live projects"};
        if (!regions.spanning.empty() || !regions.spanning_participants.empty()) return Passed{};
        // That nothing is seen to connect them says little where most projects do not say who takes part.
        if (const auto unsaid =
                mostly_unsaid(measures.stakeholders.participants.base, "live projects", "state who takes part"))
            return *unsaid;

        Found found{.severity = Severity::notice, .value = 0.0, .threshold = 1.0, .unit = "links"};
        found.message =
            live.size() > 3
                ? fmt::format("No live project and no organisation is in two of {} clusters.", live.size())
                : fmt::format("No live project and no organisation is in two of these clusters: {}.", listed(live));
        return found;
    }
};

} // namespace engineroom
