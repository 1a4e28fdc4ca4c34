/// Portfolios made by hand or at random, and a judge of choices that shares no code with the library's.
#pragma once

#include <algorithm>
#include <cstdint>
#include <engineroom/policy/policy.hpp>
#include <engineroom/select/select.hpp>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace select_test {

using namespace engineroom;

/// A proposal that succeeds for certain, so that its worth is payoff less budget.
inline Project proposal(const std::string& id, double budget, double payoff) {
    Project project;
    project.id = id;
    project.stage = Stage::proposed;
    project.risk = Probability{0.0};
    project.budget = Money{budget};
    project.payoff = Money{payoff};
    return project;
}

inline Portfolio portfolio_of(std::vector<Project> projects) {
    Portfolio portfolio;
    portfolio.as_of = Date{2026, 11, 1};
    portfolio.projects = std::move(projects);
    return portfolio;
}

inline Demands with_budget(double budget) {
    Demands demands;
    demands.budget = Money{budget};
    return demands;
}

inline std::vector<std::string> ids(const std::vector<ChosenProject>& chosen) {
    std::vector<std::string> all;
    for (const ChosenProject& one : chosen) all.push_back(one.project.id.str());
    std::sort(all.begin(), all.end());
    return all;
}

/// To the last, and with nothing that the tests do not look at.
inline SelectOptions exact() {
    SelectOptions options;
    options.gap = 0.0;
    options.extras = false;
    return options;
}

} // namespace select_test
