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
#include <engineroom/measures/sum.hpp>
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
        figures.judged = project.multiple->judged();
        if (!project.budget || cost > 0.0) figures.multiple = project.multiple->value();
    } else if (figures.payoff_mean && cost > 0.0) {
        figures.multiple = *figures.payoff_mean / cost;
    }
}

/// The chance of a winner given that the project succeeds, where its multiple is known; its chance of success follows.
inline void measure_winner(ProjectFigures& figures, const Project& project, const std::optional<PayoffLaw>& law,
                           double winner_multiple) {
    if (!figures.multiple) return;
    if (!law)
        figures.winner = at_least(*figures.multiple, winner_multiple) ? 1.0 : 0.0;
    else
        figures.winner = law->exceedance(winner_multiple * *project.budget).value();
}

/// What it is worth with its chance of success.
///
/// @pre `winner` is that of a success
inline void measure_prospect(ProjectFigures& figures, const Project& project, const std::optional<double>& success) {
    figures.success = success;
    if (!success) {
        figures.winner.reset();
        return;
    }
    const double q = *success;
    figures.failure = 1.0 - q;
    if (figures.winner) figures.winner = q * *figures.winner;
    if (!figures.payoff_mean) return;
    const double mean = *figures.payoff_mean;
    figures.expected_payoff = q * mean;
    if (!project.budget) return;
    const double cost = project.budget->amount();
    figures.expected_net = q * mean - cost;
    figures.headroom = (mean > 0.0 ? std::max(0.0, 1.0 - cost / mean) : 0.0) - *figures.failure;
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

namespace detail {

/// Where nobody waits for anybody: the same as `measure_together` for one project, with nothing upstream or downstream.
inline void measure_apart(ProjectFigures& figures, const Project& project) {
    Ancestry own;
    include_vertex(own, project);
    measure_prospect(figures, project, success_of(own, project.stage));
    Downstream nothing;
    nothing.enabled = 0.0;
    measure_standing(figures, project, nothing, 0.0);
}

inline void measure_together(MeasuredProjects& measured, const Portfolio& portfolio, const Policy& policy,
                             const DependencyGraph& graph) {
    const std::size_t n = portfolio.projects.size();
    std::vector<std::optional<double>> means;
    means.reserve(n);
    for (std::size_t i = 0; i < n; ++i) means.emplace_back(measured.figures[i].payoff_mean);
    const Chances all_chances = chances(portfolio, graph, policy.definitions.exact_limit);
    const Standing stand = standing(portfolio, graph, all_chances, means, policy.definitions.exact_limit);
    for (std::size_t i = 0; i < n; ++i) {
        const Project& project = portfolio.projects[i];
        ProjectFigures figures = std::as_const(measured.figures)[i];
        measure_prospect(figures, project, all_chances.success[i]);
        measure_standing(figures, project, stand.downstream[i], stand.live_expected);
        measured.figures[i] = figures;
    }
    measured.too_many_upstreams = all_chances.too_many;
    measured.live_expected = stand.live_expected;
    measured.error = stand.error;
}

} // namespace detail

/// @cost see `chances` and `standing`
[[nodiscard]] inline MeasuredProjects measure_projects(const Portfolio& portfolio, const Policy& policy,
                                                       const DependencyGraph& graph) {
    const std::size_t n = portfolio.projects.size();
    MeasuredProjects measured;
    measured.figures.resize(n);

    const bool apart = graph.edges() == 0;
    const FailureStates states{portfolio, graph, policy};
    Sum expected;
    for (std::size_t i = 0; i < n; ++i) {
        const Project& project = portfolio.projects[i];
        const auto law = payoff_law(project, policy.definitions.tail_index);
        ProjectFigures figures;
        detail::measure_worth(figures, project, law);
        detail::measure_winner(figures, project, law, policy.definitions.winner_multiple);
        figures.state = states.of(project, i);
        if (apart) detail::measure_apart(figures, project);
        if (apart && project.live() && figures.expected_payoff) expected += *figures.expected_payoff;
        measured.figures[i] = figures;
    }
    measured.live_expected = expected.value();
    if (!apart) detail::measure_together(measured, portfolio, policy, graph);
    return measured;
}

} // namespace engineroom
