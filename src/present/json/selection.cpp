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

Json shares_json(const std::vector<NamedShare>& shares) {
    Json all = Json::array();
    for (const NamedShare& one : shares) all.push_back({{"name", one.name}, {"share", number_json(one.share)}});
    return all;
}

Json shares_json(const std::optional<PortfolioShares>& shares) {
    if (!shares) return nullptr;
    return {{"high_risk", number_json(shares->high_risk)}, {"lcd", number_json(shares->lcd)},
            {"edge", number_json(shares->edge)},           {"scope", shares_json(shares->scope)},
            {"theme", shares_json(shares->theme)},         {"lead", shares_json(shares->lead)}};
}

Json ids_json(const std::vector<Text>& ids) {
    Json all = Json::array();
    for (const Text& id : ids) all.push_back(id);
    return all;
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
                            {"status", to_string(point.status)},
                            {"chosen", ids_json(point.chosen)}});
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
                   {"shares_before", shares_json(selection.shares_before)},
                   {"shares_after", shares_json(selection.shares_after)},
                   {"frontier_of", text_json(selection.frontier_of)},
                   {"frontier", frontier},
                   {"resamples", selection.resamples},
                   {"resampled", resampled},
                   {"notes", texts_json(selection.notes)}});
}

} // namespace engineroom
