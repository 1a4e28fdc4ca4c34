/// What a project states and a finding repeats beside it: "due 2026-03-31, 215 days ago".
#pragma once

#include <engineroom/core/date.hpp>
#include <engineroom/core/maybe.hpp>
#include <engineroom/model/portfolio.hpp>
#include <optional>
#include <string>
#include <vector>

namespace engineroom {

struct ProjectFacts {
    Text id;
    std::optional<Stage> stage;
    Maybe<Date> proposed, start, delivery, ended, updated;
    Maybe<double> fte;
    Maybe<double> risk;          ///< its own, in [0, 1]
    Maybe<double> budget, spent; ///< in the portfolio's currency
};

using Facts = std::vector<ProjectFacts>; ///< parallel to `Portfolio::projects`

/// @cost O(projects)
[[nodiscard]] inline Facts facts_of(const Portfolio& portfolio) {
    Facts facts;
    facts.reserve(portfolio.projects.size());
    const auto amount = [](const Maybe<Money>& money) {
        return money ? Maybe<double>{money->amount()} : Maybe<double>{};
    };
    for (const Project& project : portfolio.projects)
        facts.push_back({project.id, project.stage, project.proposed, project.start, project.delivery, project.ended,
                         project.updated, project.fte,
                         project.risk ? Maybe<double>{project.risk->value()} : Maybe<double>{}, amount(project.budget),
                         amount(project.spent)});
    return facts;
}

} // namespace engineroom
