#include "present/json/inputs.hpp"
#include "present/json/measures.hpp"
#include "present/json/review_text.hpp"
#include "present/json/value.hpp"

#include <engineroom/core/version.hpp>
#include <engineroom/present/json.hpp>

namespace engineroom {
namespace {

Json finding_json(const Finding& finding) {
    return {{"code", finding.code},
            {"slug", finding.slug},
            {"severity", to_string(finding.severity)},
            {"characteristic", to_string(finding.characteristic)},
            {"value", number_json(finding.value)},
            {"threshold", number_json(finding.threshold)},
            {"unit", text_json(finding.unit)},
            {"message", finding.message},
            {"advice", finding.advice},
            {"projects", kept_json(finding.projects)},
            {"organisations", finding.organisations},
            {"accepted", finding.accepted}};
}

Json portfolio_json(const Review& review) {
    const Counts& counts = review.measures->counts;
    return {{"projects", counts.projects},
            {"pipeline", counts.pipeline},
            {"live", counts.live},
            {"closed", counts.closed},
            {"unknown", counts.unknown},
            {"budget", number_json(review.measures->resourcing.budget)},
            {"currency", text_json(review.currency)}};
}

Json accepted_json(const std::vector<AcceptedFinding>& accepted) {
    Json list = Json::array();
    for (const AcceptedFinding& one : accepted) {
        Json finding = finding_json(one.finding);
        finding.erase("accepted"); // all that is listed here is
        finding["reason"] = one.reason;
        finding["until"] = to_iso(one.until);
        list.push_back(std::move(finding));
    }
    return list;
}

Json idle_json(const std::vector<IdleAcceptance>& acceptances) {
    Json list = Json::array();
    for (const IdleAcceptance& acceptance : acceptances)
        list.push_back(
            {{"code", acceptance.code}, {"project", text_json(acceptance.project)}, {"because", acceptance.because}});
    return list;
}

Json scorecard_json(const Scorecard& scorecard) {
    Json list = Json::array();
    for (const Score& score : scorecard)
        list.push_back({{"characteristic", to_string(score.characteristic)},
                        {"passed", score.passed},
                        {"findings", score.findings},
                        {"accepted", score.accepted},
                        {"not_assessed", score.not_assessed},
                        {"worst", score.worst ? Json(to_string(*score.worst)) : Json(nullptr)}});
    return list;
}

} // namespace

std::string to_json(const Review& review) {
    Json findings = Json::array(), not_assessed = Json::array(), wake = Json::array();
    for (const Finding& finding : review.findings) findings.push_back(finding_json(finding));
    for (const Unassessed& rule : review.not_assessed)
        not_assessed.push_back({{"code", rule.code}, {"needs", rule.needs}, {"because", rule.because}});
    for (const Wake& group : review.wake)
        wake.push_back({{"needs", group.needs}, {"because", group.because}, {"codes", group.codes}});
    return review_text({{"schema", "engineroom.review/1"},
                        {"version", version},
                        {"as_of", to_iso(review.as_of)},
                        {"policy", review.policy},
                        {"inputs", inputs_json(review.inputs)},
                        {"portfolio", portfolio_json(review)},
                        {"answer",
                         {{"lcd_concentrated", optional_json(review.answer.lcd_concentrated)},
                          {"too_little_risk", optional_json(review.answer.too_little_risk)},
                          {"sentence", review.answer.sentence}}},
                        {"measures", measures_json(review)},
                        {"findings", std::move(findings)},
                        {"accepted", accepted_json(review.accepted)},
                        {"idle_acceptances", idle_json(review.idle_acceptances)},
                        {"passed", review.passed},
                        {"not_assessed", std::move(not_assessed)},
                        {"scorecard", scorecard_json(review.scorecard)},
                        {"wake", std::move(wake)}},
                       review);
}

} // namespace engineroom
