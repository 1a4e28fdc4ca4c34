/// REG001: several clusters struggle with one issue, each by itself.
#pragma once

#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/names.hpp>
#include <engineroom/rules/once_each.hpp>
#include <engineroom/rules/rule.hpp>
#include <utility>

namespace engineroom {

struct SystemicIssue {
    static constexpr RuleInfo info{
        .code = "REG001",
        .slug = "systemic-issue",
        .characteristic = Characteristic::regional_system,
        .finds = "Projects of two clusters or more name the same issue, and no live project spans these clusters.",
        .why = "What holds back several clusters at once is no fault of any of them: skills, permits, transport or "
               "capital of the region. Each cluster alone is too small to solve it, and their separate projects "
               "compete for the same few people who could.",
        .formula = "Issues of pipeline and live projects, compared without case, punctuation and surplus spaces, that "
                   "are named in two clusters or more, while no live project is in two of these; any is a notice.",
        .example = "A project of the cluster North and one of the cluster South both name the issue 'welders', and no "
                   "live project is in both clusters: a notice.",
        .source =
            "A regional system of clusters: Ffowcs-Williams, Cluster Development Handbook, chapter 2. That any is "
            "worth a notice is judgement.",
        .advice = "Bring those who lead these projects around one table, and let one of them start a project for all "
                  "clusters concerned.",
        .needs = {Column::cluster, Column::issues}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy&) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const RegionMeasure& regions = measures.regions;
        if (regions.clusters.size() < 2) return NotAssessed{{}, "fewer than two clusters are named"};
        std::size_t alone = 0;
        std::vector<Evidence> shown;
        Found found{.severity = Severity::notice, .value = {}, .threshold = 0.0, .unit = "issues"};
        for (const SharedIssue& issue : regions.issues) {
            if (!issue.spanning.empty()) continue;
            const std::string clusters = clusters_of(regions, issue);
            if (alone == 0)
                found.message =
                    fmt::format("'{}' is an issue in {}, and no live project spans them", issue.issue, clusters);
            ++alone;
            for (const std::size_t i : issue.projects)
                shown.push_back({i, fmt::format("issue '{}', in {}", issue.issue, clusters)});
        }
        if (alone == 0) {
            constexpr std::string_view which = "pipeline and live projects with a cluster";
            if (const auto few = fewer_than(1, regions.issue_base, which, "name an issue")) return *few;
            if (const auto unsaid = mostly_unsaid(regions.issue_base, which, "name an issue")) return *unsaid;
            return Passed{};
        }
        found.value = static_cast<double>(alone);
        if (alone > 1)
            found.message += fmt::format("; so it is with {}", counted(alone - 1, "other issue", "other issues"));
        found.message += '.';
        found.projects = once_each(std::move(shown));
        return found;
    }

private:
    [[nodiscard]] static std::string clusters_of(const RegionMeasure& regions, const SharedIssue& issue) {
        std::vector<std::string> names;
        for (const std::size_t cluster : issue.clusters) names.push_back(regions.clusters.at(cluster).cluster);
        return listed(names);
    }
};

} // namespace engineroom
