#include "present/json/inputs.hpp"
#include "present/json/value.hpp"

#include <engineroom/core/version.hpp>
#include <engineroom/present/json.hpp>

namespace engineroom {
namespace {

Json net_json(const std::optional<NetDistribution>& net) {
    if (!net) return nullptr;
    Json json{{"mean", number_json(net->mean)},
              {"sd", number_json(net->sd)},
              {"standard_error", number_json(net->standard_error)},
              {"p05", number_json(net->quantiles.p05)},
              {"p10", number_json(net->quantiles.p10)},
              {"p25", number_json(net->quantiles.p25)},
              {"p50", number_json(net->quantiles.p50)},
              {"p75", number_json(net->quantiles.p75)},
              {"p90", number_json(net->quantiles.p90)},
              {"p95", number_json(net->quantiles.p95)},
              {"quantile_error", number_json(net->quantile_error)},
              {"expected_shortfall_05", number_json(net->expected_shortfall)},
              {"expected_shortfall_05_standard_error", number_json(net->expected_shortfall_error)}};
    Json bars = Json::array();
    for (const HistogramBar& bar : net->histogram)
        bars.push_back({{"from", number_json(bar.from)}, {"to", number_json(bar.to)}, {"trials", bar.trials}});
    json["histogram"] = std::move(bars);
    return json;
}

Json multiple_json(const std::optional<MultipleDistribution>& multiple) {
    if (!multiple) return nullptr;
    return {{"mean", number_json(multiple->mean)},
            {"p10", number_json(multiple->p10)},
            {"p50", number_json(multiple->p50)},
            {"p90", number_json(multiple->p90)}};
}

Json refs_json(const std::vector<ProjectRef>& projects) {
    Json ids = Json::array();
    for (const ProjectRef& project : projects) ids.push_back(project.id.str());
    return ids;
}

/// Adds the figures of a run to an object that already says which run it is.
void put_outcome(Json& json, const Outcome& outcome) {
    json["net"] = net_json(outcome.net);
    json["multiple"] = multiple_json(outcome.multiple);
    json["loss_probability"] = number_json(outcome.loss_probability);
    json["loss_probability_standard_error"] = number_json(outcome.loss_error);
    json["winner_probability"] = number_json(outcome.winner_probability);
    json["failures"] = {{"mean", outcome.failures.mean},
                        {"sd", outcome.failures.sd},
                        {"none_probability", outcome.failures.none_probability},
                        {"own_mean", outcome.failures.own_mean}};
    json["top_decile_share"] = number_json(outcome.top_decile_share);
    json["top_decile_trials"] = outcome.top_decile_trials;
    Json months = Json::array();
    for (const DeliveredBy& by : outcome.delivered_by)
        months.push_back({{"month", to_iso(by.month).substr(0, 7)},
                          {"mean", by.mean},
                          {"p10", by.p10},
                          {"p90", by.p90},
                          {"payoff_mean", number_json(by.payoff_mean)}});
    json["delivered_by"] = std::move(months);
    json["delivered_by_trials"] = outcome.delivered_trials;
    Json projects = Json::array();
    for (const SimulatedProject& project : outcome.by_project)
        projects.push_back({{"id", project.project.id.str()},
                            {"failure_probability", project.failure_probability},
                            {"mean_net", number_json(project.mean_net)},
                            {"shortfall_contribution", number_json(project.shortfall_contribution)}});
    json["by_project"] = std::move(projects);
}

} // namespace

std::string to_json(const Simulation& simulation) {
    Json json{{"schema", "engineroom.simulate/1"},
              {"version", version},
              {"as_of", to_iso(simulation.as_of)},
              {"policy", simulation.policy},
              {"inputs", inputs_json(simulation.inputs)},
              {"currency", text_json(simulation.currency)},
              {"trials", simulation.trials},
              {"seed", simulation.seed},
              {"projects", simulation.projects},
              {"projects_in_money", simulation.in_money},
              {"projects_in_time", simulation.in_time},
              {"budget", number_json(simulation.budget)},
              {"slip_median", simulation.slip_median},
              {"slip_p90", simulation.slip_p90},
              {"discount_rate", simulation.discount_rate},
              {"infinite_variance", simulation.infinite_variance}};
    Json left_out = Json::array();
    for (const LeftOutProject& left : simulation.left_out)
        left_out.push_back({{"id", left.project.id.str()}, {"because", left.because}, {"entirely", left.entirely}});
    json["left_out"] = std::move(left_out);
    put_outcome(json, simulation.outcome);
    Json stress = Json::array();
    for (const StressedOutcome& stressed : simulation.stressed) {
        Json told{{"name", stressed.name}, {"stopped", refs_json(stressed.stopped)}};
        if (!stressed.idle.empty()) told["changes_nothing"] = stressed.idle;
        put_outcome(told, stressed.outcome);
        stress.push_back(std::move(told));
    }
    json["stress"] = std::move(stress);
    return dumped(json);
}

} // namespace engineroom
