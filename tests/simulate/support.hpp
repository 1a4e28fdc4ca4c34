/// Portfolios to simulate.
#pragma once

#include <cstdlib>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/policy/shipped.hpp>
#include <engineroom/simulate/simulate.hpp>
#include <fmt/format.h>
#include <random>
#include <string>
#include <vector>

namespace engineroom {

/// Set in the environment where tests may take minutes.
inline bool long_tests() {
    return std::getenv("ENGINEROOM_LONG_TESTS") != nullptr;
}

/// Neither market nor theme nor lead ties fates together.
inline Policy independent_policy() {
    Policy policy = cluster_policy();
    policy.correlation = {0, 0, 0};
    return policy;
}

inline Portfolio empty_portfolio() {
    Portfolio portfolio;
    portfolio.as_of = Date{2026, 11, 1};
    portfolio.currency = "EUR";
    return portfolio;
}

/// A live project with a certain payoff.
inline Project bet(const std::string& id, double risk, double payoff, double budget) {
    Project project;
    project.id = Text{id};
    project.stage = Stage::active;
    project.risk = Probability{risk};
    project.payoff = Money{payoff};
    project.budget = Money{budget};
    return project;
}

/// Live projects with every figure that a simulation uses, drawn at random.
inline Portfolio random_portfolio(std::size_t projects, unsigned seed) {
    std::mt19937 random{seed};
    const auto within = [&random](double least, double most) {
        return least + (most - least) * static_cast<double>(random()) / 4294967296.0;
    };
    Portfolio portfolio = empty_portfolio();
    for (std::size_t i = 0; i < projects; ++i) {
        Project project = bet(fmt::format("P{}", i), within(0.02, 0.9), 0, 1e5 * within(0.2, 5));
        const double middle = project.budget->amount() * within(0.8, 8), spread = within(1.2, 4);
        project.payoff_low = Money{middle / spread};
        project.payoff = Money{middle};
        project.payoff_high = Money{middle * within(1.2, 4)};
        project.spent = Money{project.budget->amount() * within(0, 1)};
        project.theme = Text{fmt::format("Theme {}", random() % 5)};
        project.lead = Text{fmt::format("Org {}", random() % (projects / 3 + 1))};
        project.start = portfolio.as_of - boost::gregorian::days{static_cast<int>(random() % 900)};
        project.delivery = *project.start + boost::gregorian::days{100 + static_cast<int>(random() % 1200)};
        portfolio.projects.push_back(std::move(project));
    }
    return portfolio;
}

/// Makes some projects wait for others that come before them.
inline void add_dependencies(Portfolio& portfolio, unsigned seed) {
    std::mt19937 random{seed};
    for (std::size_t i = 1; i < portfolio.projects.size(); ++i)
        for (int k = 0; k < 2; ++k)
            if (random() % 4 == 0) portfolio.projects[i].depends_on.push_back(portfolio.projects[random() % i].id);
}

inline Simulation simulated(const Portfolio& portfolio, const Policy& policy, std::uint64_t trials,
                            std::uint64_t seed = 1, unsigned threads = 1) {
    Scenario scenario;
    scenario.trials = trials;
    scenario.seed = seed;
    return simulate(portfolio, policy, scenario, {threads, {}}).value();
}

} // namespace engineroom
