/// What a project states and a finding repeats beside it: "due 2026-03-31, 215 days ago".
#pragma once

#include <engineroom/core/date.hpp>
#include <engineroom/model/portfolio.hpp>
#include <optional>
#include <string>
#include <vector>

namespace engineroom {

struct ProjectFacts {
    Text id;
    std::optional<Stage> stage;
    std::optional<Date> proposed, start, delivery, ended, updated;
    std::optional<double> fte;
    std::optional<double> risk;          ///< its own, in [0, 1]
    std::optional<double> budget, spent; ///< in the portfolio's currency
};

using Facts = std::vector<ProjectFacts>; ///< parallel to `Portfolio::projects`

/// @cost O(projects)
[[nodiscard]] inline Facts facts_of(const Portfolio& portfolio) {
    Facts facts;
    facts.reserve(portfolio.projects.size());
    const auto amount = [](const std::optional<Money>& money) {
        return money ? std::optional{money->amount()} : std::nullopt;
    };
    for (const Project& project : portfolio.projects)
        facts.push_back({project.id, project.stage, project.proposed, project.start, project.delivery, project.ended,
                         project.updated, project.fte,
                         project.risk ? std::optional{project.risk->value()} : std::nullopt, amount(project.budget),
                         amount(project.spent)});
    return facts;
}

} // namespace engineroom
