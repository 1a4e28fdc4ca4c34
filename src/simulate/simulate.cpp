#include <engineroom/simulate/simulate.hpp>

#include "simulate/outcome.hpp"
#include "simulate/stress.hpp"

#include <algorithm>
#include <engineroom/review/by_rules.hpp>

namespace engineroom {
namespace {

Problem nothing_to_simulate(const std::vector<LeftOutProject>& left_out) {
    return {Gravity::error,
            Fault::data,
            {},
            {},
            left_out.empty() ? "no project is live, so there is nothing to simulate"
                             : "no live project states its risk and that of all that it waits for",
            "live projects with a risk each",
            "fill in 'risk', or take the pipeline in with --include proposed,idea"};
}

Execution part_of(const Execution& execution, std::size_t run, std::size_t runs) {
    Execution part{std::max(1U, execution.threads), {}, execution.peers};
    if (execution.progress)
        part.progress = [&execution, run, runs](double share) {
            execution.progress((static_cast<double>(run) + share) / static_cast<double>(runs));
        };
    return part;
}

} // namespace

Result<Simulation> simulate(const Portfolio& portfolio, const Policy& policy, const Scenario& scenario,
                            const Execution& execution) {
    auto built = build_model(portfolio, policy, scenario, nullptr);
    if (!built) return built.error();
    const ProjectRefs refs = project_refs(portfolio);

    Simulation simulation;
    simulation.as_of = portfolio.as_of;
    simulation.policy = policy.name;
    simulation.currency = portfolio.currency;
    simulation.inputs = portfolio.files;
    simulation.trials = scenario.trials.value_or(policy.simulation.trials);
    simulation.seed = built->model.seed;
    const auto& bets = built->model.bets;
    simulation.projects = static_cast<std::size_t>(
        std::count_if(bets.begin(), bets.end(), [](const Bet& bet) { return !bet.fate_only; }));
    simulation.in_money = built->model.in_money;
    simulation.in_time = built->model.in_time;
    simulation.budget = built->model.budget;
    simulation.slip_median = built->slip.median;
    simulation.slip_p90 = built->slip.p90;
    simulation.discount_rate = policy.simulation.discount_rate;
    simulation.infinite_variance =
        policy.definitions.tail_index > 0.0 && policy.definitions.tail_index <= 2.0 &&
        std::any_of(bets.begin(), bets.end(), [](const Bet& bet) { return bet.tail_scale > 0.0F; });
    std::stable_sort(built->omissions.begin(), built->omissions.end(),
                     [](const Omission& a, const Omission& b) { return a.project < b.project; });
    for (Omission& omission : built->omissions)
        simulation.left_out.push_back({refs[omission.project], std::move(omission.because), omission.entirely});
    if (simulation.projects == 0) return nothing_to_simulate(simulation.left_out);

    // Every stress is built before anything is run, so that a name that is wrong is told at once.
    std::vector<BuiltModel> stressed;
    for (const Stress& stress : scenario.stresses) {
        auto model = build_model(portfolio, policy, scenario, &stress);
        if (!model) return model.error();
        stressed.push_back(std::move(*model));
    }
    const std::size_t runs = 1 + stressed.size();
    simulation.outcome =
        outcome_of(built->model, simulation.trials, refs, portfolio.as_of, part_of(execution, 0, runs));
    for (std::size_t k = 0; k < stressed.size(); ++k) {
        StressedOutcome told{scenario.stresses[k], to_string(scenario.stresses[k]), {}, stressed[k].idle, {}};
        for (const std::size_t project : stressed[k].stopped) told.stopped.push_back(refs[project]);
        told.outcome =
            outcome_of(stressed[k].model, simulation.trials, refs, portfolio.as_of, part_of(execution, k + 1, runs));
        simulation.stressed.push_back(std::move(told));
    }
    return simulation;
}

} // namespace engineroom
