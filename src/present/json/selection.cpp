#include "present/json/value.hpp"

#include <engineroom/present/json.hpp>

namespace engineroom {
namespace {

Json texts_json(const std::vector<std::string>& texts) {
    Json all = Json::array();
    for (const std::string& text : texts) all.push_back(text);
    return all;
}

template<class Projects>
Json reasons_json(const Projects& projects) {
    Json all = Json::array();
    for (const auto& one : projects) all.push_back({{"id", one.project.id}, {"because", one.because}});
    return all;
}

Json codes_json(const std::optional<std::vector<std::string>>& codes) {
    return codes ? texts_json(*codes) : Json(nullptr);
}

} // namespace

std::string to_json(const Selection& selection) {
    Json chosen = Json::array(), projects = Json::array();
    for (const ChosenProject& one : selection.chosen) {
        chosen.push_back(one.project.id);
        projects.push_back({{"id", one.project.id},
                            {"budget", number_json(one.budget)},
                            {"success", number_json(one.success)},
                            {"expected_payoff", number_json(one.expected_payoff)},
                            {"net", number_json(one.net)},
                            {"live", one.live}});
    }
    Json binding = Json::array(), frontier = Json::array(), resampled = Json::array();
    for (const BindingDemand& one : selection.binding)
        binding.push_back(
            {{"demand", one.demand}, {"value", number_json(one.value)}, {"limit", number_json(one.limit)}});
    for (const FrontierPoint& point : selection.frontier)
        frontier.push_back({{"at", number_json(point.at)},
                            {"objective", number_json(point.objective)},
                            {"status", to_string(point.status)}});
    for (const ResampledShare& one : selection.resampled)
        resampled.push_back({{"id", one.project.id}, {"share", number_json(one.share)}});
    return dumped({{"schema", "engineroom.select/1"},
                   {"as_of", to_iso(selection.as_of)},
                   {"policy", selection.policy},
                   {"currency", text_json(selection.currency)},
                   {"status", to_string(selection.status)},
                   {"objective", number_json(selection.objective)},
                   {"bound", number_json(selection.bound)},
                   {"gap", number_json(selection.gap)},
                   {"chosen", chosen},
                   {"chosen_projects", projects},
                   {"not_chosen", reasons_json(selection.not_chosen)},
                   {"ineligible", reasons_json(selection.ineligible)},
                   {"kept", selection.kept},
                   {"kept_budget", number_json(selection.kept_budget)},
                   {"budget", number_json(selection.budget)},
                   {"budget_used", number_json(selection.budget_used)},
                   {"value_of_budget", number_json(selection.value_of_budget)},
                   {"binding", binding},
                   {"conflict", texts_json(selection.conflict)},
                   {"conflict_irreducible", selection.conflict_irreducible},
                   {"ties_settled", selection.ties_settled},
                   {"findings_before", codes_json(selection.findings_before)},
                   {"findings_after", codes_json(selection.findings_after)},
                   {"frontier_of", text_json(selection.frontier_of)},
                   {"frontier", frontier},
                   {"resamples", selection.resamples},
                   {"resampled", resampled},
                   {"notes", texts_json(selection.notes)}});
}

} // namespace engineroom
