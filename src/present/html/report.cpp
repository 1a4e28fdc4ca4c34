#include "present/html/content.hpp"
#include "present/html/page.hpp"
#include "present/html/sections.hpp"

#include <array>
#include <engineroom/core/version.hpp>
#include <engineroom/review/map_dependencies.hpp>
#include <engineroom/review/map_organisations.hpp>

namespace engineroom {

Report report(const Portfolio& portfolio, const Policy& policy, Review review, std::span<const Rule> rules) {
    Report report;
    report.review = std::move(review);
    report.projects.reserve(portfolio.projects.size());
    for (const Project& project : portfolio.projects)
        report.projects.push_back({project.cluster, project.theme, project.lead, project.scope, project.novelty});
    report.dependencies = map_dependencies(portfolio, policy);
    report.organisations = map_organisations(portfolio, policy);
    for (const Rule& rule : rules) report.rules.push_back(rule.info);
    return report;
}

namespace html {

Json page_of(const Report& report) {
    const Review& review = report.review;
    Json sections = Json::array();
    for (Json& section : std::array{scorecard_section(review), bets_section(report), simulation_section(report),
                                    selection_section(report), delivery_section(review), resourcing_section(review),
                                    networks_section(report), learning_section(review), regions_section(review),
                                    findings_section(report), unassessed_section(report)})
        if (!section.is_null()) sections.push_back(std::move(section));
    return {{"title", "Portfolio review"},
            {"occasion", displayed(occasion(review))},
            {"version", version},
            {"answer", answer_json(report)},
            {"sections", std::move(sections)},
            {"projects", projects_table(report)}};
}

} // namespace html
} // namespace engineroom
