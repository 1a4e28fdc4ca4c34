/// What the tests of measures share: projects made in a line, measures of them, and figures of an independent program.
#pragma once

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <engineroom/measures/measures.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/policy/policy.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace engineroom::testing {

inline const Date as_of{2026, 11, 24};

[[nodiscard]] inline Portfolio portfolio_of(std::vector<Project> projects) {
    Portfolio portfolio;
    portfolio.as_of = as_of;
    portfolio.projects = std::move(projects);
    return portfolio;
}

/// A project that states nothing but its id and stage.
[[nodiscard]] inline Project bare(std::string id, Stage stage = Stage::active) {
    Project project;
    project.id = std::move(id);
    project.stage = stage;
    return project;
}

/// A live project with its risk, budget and certain payoff.
[[nodiscard]] inline Project bet(std::string id, double risk, double budget, double payoff) {
    Project project = bare(std::move(id));
    project.risk = Probability{risk};
    project.budget = Money{budget};
    project.payoff = Money{payoff};
    return project;
}

/// A live project that waits for others.
[[nodiscard]] inline Project waiting(std::string id, double risk, double payoff, std::vector<Text> upstreams) {
    Project project = bet(std::move(id), risk, 100.0, payoff);
    project.depends_on = std::move(upstreams);
    return project;
}

/// `measure`, compiled once.
[[nodiscard]] Measures measured(const Portfolio& portfolio, const Policy& policy = {});

/// The figures of that name in tests/reference: measures.txt, or statistics.txt for those that start with `r/`.
[[nodiscard]] std::vector<double> reference(const std::string& name);

/// Equal to one part in a thousand million, or both as good as 0.
[[nodiscard]] inline bool near(double a, double b, double relative = 1e-9) {
    return std::abs(a - b) <= std::max(1e-300, relative * std::max(std::abs(a), std::abs(b)));
}
[[nodiscard]] inline bool near(std::optional<double> a, double b, double relative = 1e-9) {
    return a && near(*a, b, relative);
}

/// Ids, so that a test reads without counting indices.
[[nodiscard]] inline std::vector<std::string> ids(const Portfolio& portfolio, const Indices& indices) {
    std::vector<std::string> names;
    for (const std::size_t i : indices) names.push_back(portfolio.projects.at(i).id.str());
    return names;
}

using Ids = std::vector<std::string>;

} // namespace engineroom::testing
