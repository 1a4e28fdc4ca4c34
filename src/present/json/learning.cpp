#include "present/json/families.hpp"
#include "present/json/figures.hpp"
#include "present/json/review_text.hpp"

namespace engineroom {
namespace {

Json bins_json(const std::optional<Murphy>& murphy) {
    Json bins = Json::array();
    if (!murphy) return bins;
    for (const ForecastBin& bin : murphy->bins)
        bins.push_back({{"outcomes", bin.forecasts}, {"risk", number_json(bin.risk)}, {"rate", number_json(bin.rate)}});
    return bins;
}

Json failures_json(const Review& review) {
    const FailureMeasure& failures = review.measures->learning.failures;
    Json reasons = Json::array();
    for (const FailureReason& reason : failures.reasons)
        reasons.push_back({{"reason", reason.reason}, {"projects", kept_json(reason.projects)}});
    return {{"closed", failures.closed},
            {"failed", failures.failed},
            {"cancelled", failures.cancelled},
            {"spent_median", number_json(failures.spent_median)},
            {"time_median", number_json(failures.time_median)},
            {"reasons", std::move(reasons)}};
}

Json themes_json(const std::vector<ThemeFailures>& themes) {
    Json list = Json::array();
    for (const ThemeFailures& theme : themes)
        list.push_back({{"theme", theme.theme},
                        {"closed", theme.closed},
                        {"failures", theme.failures},
                        {"rate", number_json(theme.mean)},
                        {"lower", number_json(theme.lower)},
                        {"upper", number_json(theme.upper)}});
    return list;
}

} // namespace

Json learning_json(const Review& review) {
    const LearningMeasure& learning = review.measures->learning;
    const ForecastMeasure& forecasts = learning.forecasts;
    const auto of_murphy = [&](double Murphy::*part) {
        return forecasts.murphy ? number_json((*forecasts.murphy).*part) : Json(nullptr);
    };
    return {{"outcomes", forecasts.base.stated},
            {"brier", number_json(forecasts.brier)},
            {"reliability", of_murphy(&Murphy::reliability)},
            {"resolution", of_murphy(&Murphy::resolution)},
            {"uncertainty", of_murphy(&Murphy::uncertainty)},
            {"remainder", of_murphy(&Murphy::remainder)},
            {"skill", number_json(forecasts.skill)},
            {"spiegelhalter_z", number_json(forecasts.spiegelhalter_z)},
            {"failures_p_value", number_json(forecasts.failures_p_value)},
            {"p_value_error", number_json(forecasts.p_value_error)},
            {"failures", forecasts.failures},
            {"expected_failures", number_json(forecasts.expected_failures)},
            {"bins", bins_json(forecasts.murphy)},
            {"how_they_failed", failures_json(review)},
            {"themes", themes_json(learning.themes)},
            {"base", base_json(forecasts.base)}};
}

Json survival_json(const SurvivalMeasure& survival) {
    Json steps = Json::array();
    for (const SurvivalStep& step : survival.steps)
        steps.push_back({{"days", number_json(step.time)},
                         {"at_risk", step.at_risk},
                         {"ended", step.ended},
                         {"survival", number_json(step.survival)}});
    return {{"median_days", number_json(survival.median_days)},
            {"ended", survival.ended},
            {"steps", std::move(steps)},
            {"base", base_json(survival.base)}};
}

Json consensus_json(const ConsensusMeasure& consensus) {
    const auto& test = consensus.less_dissensus;
    return {{"accepted", consensus.accepted},
            {"not_accepted", consensus.not_accepted},
            {"accepted_median", number_json(consensus.accepted_median)},
            {"not_accepted_median", number_json(consensus.not_accepted_median)},
            {"u", test ? number_json(test->u) : Json(nullptr)},
            {"p_value", test ? number_json(test->p_less) : Json(nullptr)},
            {"base", base_json(consensus.base)}};
}

} // namespace engineroom
