/// REG003: between two or three clusters something new grows.
#pragma once

#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/names.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct EmergingCluster {
    static constexpr RuleInfo info{
        .code = "REG003",
        .slug = "emerging-cluster",
        .characteristic = Characteristic::regional_system,
        .finds = "Two or three clusters share so many live projects or organisations that a new cluster may be growing "
                 "between them.",
        .why = "New clusters grow where old ones overlap, long before anybody gives them a name. To see one early is a "
               "chance to help it while that is cheap.",
        .formula = "Two or three clusters share at least 'projects' (3) live projects, or at least 'participants' (5) "
                   "organisations that take part in live projects of each. This is good news, and never fails a run.",
        .example = "Three live projects are in both North and South: good news.",
        .source = "A regional system of clusters: Ffowcs-Williams, Cluster Development Handbook, chapter 2. The "
                  "thresholds are judgement.",
        .advice = "Ask those who take part what they would do together if somebody helped them, and help.",
        .needs = {Column::cluster}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const RegionMeasure& regions = measures.regions;
        if (regions.clusters.size() < 2) return NotAssessed{{}, "fewer than two clusters are named"};
        if (!regions.linked)
            return NotAssessed{{},
                               fmt::format("{} clusters are too many to look at all pairs; at most {} are",
                                           regions.clusters.size(), RegionMeasure::most_linked)};
        const double enough_projects = policy.threshold(info.code, "projects");
        const double enough_people = policy.threshold(info.code, "participants");
        const ClusterLink* best = nullptr;
        std::size_t links = 0;
        for (const std::vector<ClusterLink>* some : {&regions.triples, &regions.pairs})
            for (const ClusterLink& link : *some) {
                if (static_cast<double>(link.projects.size()) < enough_projects &&
                    static_cast<double>(link.participants.size()) < enough_people)
                    continue;
                ++links;
                if (best == nullptr) best = &link;
            }
        if (best == nullptr) return quiet(measures);

        const bool by_projects = static_cast<double>(best->projects.size()) >= enough_projects;
        Found found{.severity = Severity::good,
                    .value = static_cast<double>(by_projects ? best->projects.size() : best->participants.size()),
                    .threshold = by_projects ? enough_projects : enough_people,
                    .unit = by_projects ? "projects" : "organisations"};
        std::vector<std::string> names;
        for (const std::size_t cluster : best->clusters) names.push_back(regions.clusters.at(cluster).cluster);
        std::vector<std::string> shared;
        if (!best->projects.empty()) shared.push_back(counted(best->projects.size(), "live project", "live projects"));
        if (!best->participants.empty())
            shared.push_back(counted(best->participants.size(), "organisation", "organisations"));
        found.message = fmt::format("{} share {}", listed(names), listed(shared));
        if (links > 1)
            found.message += fmt::format(
                "; {} as much", counted(links - 1, "other pair or triple shares", "other pairs or triples share"));
        found.message += '.';
        found.projects = evidence(best->projects, [&measures](std::size_t i) { return budget_of(measures, i); });
        found.organisations = names_of(measures, best->participants);
        return found;
    }

private:
    /// Nothing is seen to grow: does that say anything?
    [[nodiscard]] static Assessment quiet(const Measures& measures) {
        if (!has(measures, Column::participants))
            return NotAssessed{{"participants"}, "there is no column participants"};
        const Base& base = measures.stakeholders.participants.base;
        if (const auto few = fewer_than(1, base, "live projects", "state who takes part")) return *few;
        if (const auto unsaid = mostly_unsaid(base, "live projects", "state who takes part")) return *unsaid;
        return Passed{};
    }
};

} // namespace engineroom
