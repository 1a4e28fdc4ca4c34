#include "present/json/inputs.hpp"
#include "present/json/value.hpp"

#include <engineroom/core/version.hpp>
#include <engineroom/present/json.hpp>
#include <utility>

namespace engineroom {
namespace {

Json value_json(const ComparedValue& value) {
    if (const auto* stage = std::get_if<Stage>(&value)) return to_string(*stage);
    if (const auto* date = std::get_if<Date>(&value)) return to_iso(*date);
    if (const auto* amount = std::get_if<double>(&value)) return number_json(*amount);
    return nullptr;
}

Json answer_json(const Answer& answer) {
    return {{"lcd_concentrated", optional_json(answer.lcd_concentrated)},
            {"too_little_risk", optional_json(answer.too_little_risk)},
            {"sentence", answer.sentence}};
}

Json side_json(const ComparedSide& side) {
    return {{"projects", side.projects},
            {"live", side.live},
            {"budget", number_json(side.budget)},
            {"currency", text_json(side.currency)},
            {"inputs", inputs_json(side.inputs)}};
}

Json ids_json(const std::vector<ProjectRef>& projects) {
    Json ids = Json::array();
    for (const ProjectRef& project : projects) ids.push_back(project.id.str());
    return ids;
}

Json finding_json(const Finding& finding) {
    return {{"code", finding.code},
            {"slug", finding.slug},
            {"severity", to_string(finding.severity)},
            {"message", finding.message}};
}

Json changes_json(const std::vector<FindingChange>& changes) {
    Json list = Json::array();
    for (const FindingChange& change : changes) {
        list.push_back(finding_json(change.finding));
        list.back()["otherwise"] = change.otherwise;
    }
    return list;
}

Json findings_json(const Comparison& comparison) {
    Json stayed = Json::array();
    for (const FindingKept& kept : comparison.findings_stayed) {
        stayed.push_back(finding_json(kept.finding));
        stayed.back()["severity_before"] = to_string(kept.before);
    }
    return {{"came", changes_json(comparison.findings_came)},
            {"went", changes_json(comparison.findings_went)},
            {"stayed", std::move(stayed)}};
}

} // namespace

std::string to_json(const Comparison& comparison) {
    Json changed = Json::array(), watered = Json::array(), same_names = Json::array();
    for (const ProjectChange& change : comparison.changed)
        changed.push_back({{"id", change.project.id.str()},
                           {"field", to_string(change.field)},
                           {"old", value_json(change.before)},
                           {"new", value_json(change.after)}});
    for (const WateredProject& one : comparison.watered_down) watered.push_back(one.project.id.str());
    for (const SameName& pair : comparison.same_names)
        same_names.push_back({{"went", pair.went.id.str()}, {"came", pair.came.id.str()}});
    Json days = Json::array(), answers = Json::array(), portfolios = Json::array();
    for (const ComparedSide* side : {&comparison.before, &comparison.after}) {
        days.push_back(to_iso(side->as_of));
        answers.push_back(answer_json(side->answer));
        portfolios.push_back(side_json(*side));
    }
    return dumped({{"schema", "engineroom.compare/1"},
                   {"version", version},
                   {"as_of", std::move(days)},
                   {"policy", comparison.policy},
                   {"portfolios", std::move(portfolios)},
                   {"answers", std::move(answers)},
                   {"came", ids_json(comparison.came)},
                   {"went", ids_json(comparison.went)},
                   {"same_names", std::move(same_names)},
                   {"stayed", comparison.stayed},
                   {"money_compared", comparison.money_compared},
                   {"changed", std::move(changed)},
                   {"watered_down", std::move(watered)},
                   {"findings", findings_json(comparison)}});
}

} // namespace engineroom
