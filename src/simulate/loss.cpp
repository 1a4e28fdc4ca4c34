#include <engineroom/simulate/loss.hpp>

#include <algorithm>
#include <utility>

namespace engineroom {

std::optional<SimulatedLoss> simulated_loss(const Portfolio& portfolio, const Policy& policy,
                                            const Execution& execution) {
    const auto live = static_cast<std::size_t>(std::count_if(portfolio.projects.begin(), portfolio.projects.end(),
                                                             [](const Project& project) { return project.live(); }));
    if (!(static_cast<double>(policy.simulation.trials) * static_cast<double>(live) < policy.simulation.review_work))
        return std::nullopt;
    const auto simulation = simulate(portfolio, policy, {}, execution);
    if (!simulation || !simulation->outcome.net) return std::nullopt;

    SimulatedLoss loss;
    loss.base = {.size = live, .stated = simulation->in_money, .weighed = simulation->in_money, .by_budget = false};
    loss.trials = simulation->trials;
    loss.probability = *simulation->outcome.loss_probability;
    loss.error = *simulation->outcome.loss_error;
    std::vector<std::pair<double, ProjectIndex>> losses;
    ProjectIndex at = 0; // both are in order of the portfolio
    for (const SimulatedProject& told : simulation->outcome.by_project) {
        while (portfolio.projects[at].id != told.project.id) ++at;
        if (told.shortfall_contribution && *told.shortfall_contribution < 0.0)
            losses.emplace_back(*told.shortfall_contribution, at);
    }
    std::sort(losses.begin(), losses.end());
    for (const auto& [contribution, project] : losses) {
        loss.worst.push_back(project);
        loss.contributions.push_back(contribution);
    }
    return loss;
}

} // namespace engineroom
