/// The figures of every project: chance of success, worth, and what stands on it.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <engineroom/measures/chance.hpp>
#include <engineroom/measures/dependency_graph.hpp>
#include <engineroom/measures/failure_state.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/measures/project_payoff.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/standing.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/policy/policy.hpp>
#include <optional>
#include <utility>
#include <vector>

namespace engineroom {

namespace detail {

/// What a project is worth by itself: mu and M.
inline void measure_worth(ProjectFigures& figures, const Project& project, const std::optional<PayoffLaw>& law) {
    const double cost = project.budget ? project.budget->amount() : 0.0;
    figures.ranged = law && !law->is_certain();
    if (law && std::isfinite(law->mean().amount())) figures.payoff_mean = law->mean().amount();
    if (!states_payoff(project) && project.multiple) {
        figures.judged = project.multiple->judged;
        if (!project.budget || cost > 0.0) figures.multiple = project.multiple->value;
    } else if (figures.payoff_mean && cost > 0.0) {
        figures.multiple = *figures.payoff_mean / cost;
    }
}

/// What it is worth with its chance of success.
inline void measure_prospect(ProjectFigures& figures, const Project& project, const std::optional<PayoffLaw>& law,
                             double winner_multiple) {
    if (!figures.success) return;
    const double q = *figures.success;
    figures.failure = 1.0 - q;
    if (figures.payoff_mean) {
        const double mean = *figures.payoff_mean;
        figures.expected_payoff = q * mean;
        if (project.budget) {
            const double cost = project.budget->amount();
            figures.expected_net = q * mean - cost;
            figures.headroom = (mean > 0.0 ? std::max(0.0, 1.0 - cost / mean) : 0.0) - *figures.failure;
        }
    }
    if (!figures.multiple) return;
    if (!law)
        figures.winner = at_least(*figures.multiple, winner_multiple) ? q : 0.0;
    else
        figures.winner = q * law->exceedance(winner_multiple * *project.budget).value();
}

inline void measure_standing(ProjectFigures& figures, const Project& project, const Downstream& downstream,
                             double live_expected) {
    if (live_expected > 0.0) figures.blast_radius = std::min(1.0, downstream.expected / live_expected);
    if (!project.live() && !project.pipeline()) return;
    figures.enabled_value = downstream.enabled;
    figures.enabled_missing = downstream.missing;
    if (downstream.live == 0) {
        figures.enabled_multiple = figures.multiple;
    } else if (figures.enabled_value && figures.payoff_mean && project.budget && project.budget->amount() > 0.0) {
        figures.enabled_multiple = (*figures.payoff_mean + *figures.enabled_value) / project.budget->amount();
    }
}

} // namespace detail

/// Figures by project, and what the measure of dependencies needs of them.
struct MeasuredProjects {
    Figures figures;
    std::size_t too_many_upstreams = 0; ///< projects without q for that reason
    double live_expected = 0.0;         ///< sum of q mu over live projects
    std::optional<double> error;        ///< relative standard error of e and blast radius where estimated
};

/// @cost see `chances` and `standing`
[[nodiscard]] inline MeasuredProjects measure_projects(const Portfolio& portfolio, const Policy& policy,
                                                       const DependencyGraph& graph) {
    const std::size_t n = portfolio.projects.size();
    MeasuredProjects measured;
    measured.figures.resize(n);

    std::vector<std::optional<PayoffLaw>> laws;
    std::vector<std::optional<double>> means;
    laws.reserve(n);
    means.reserve(n);
    for (std::size_t i = 0; i < n; ++i) {
        laws.push_back(payoff_law(portfolio.projects[i], policy.definitions.tail_index));
        detail::measure_worth(measured.figures[i], portfolio.projects[i], laws[i]);
        means.push_back(measured.figures[i].payoff_mean);
    }

    const Chances all_chances = chances(portfolio, graph, policy.definitions.exact_limit);
    const Standing stand = standing(portfolio, graph, all_chances, means, policy.definitions.exact_limit);
    const std::vector<FailureState> states = failure_states(portfolio, graph, policy);
    for (std::size_t i = 0; i < n; ++i) {
        ProjectFigures& figures = measured.figures[i];
        figures.success = all_chances.success[i];
        detail::measure_prospect(figures, portfolio.projects[i], laws[i], policy.definitions.winner_multiple);
        detail::measure_standing(figures, portfolio.projects[i], stand.downstream[i], stand.live_expected);
        figures.state = states[i];
    }
    measured.too_many_upstreams = all_chances.too_many;
    measured.live_expected = stand.live_expected;
    measured.error = stand.error;
    return measured;
}

} // namespace engineroom
