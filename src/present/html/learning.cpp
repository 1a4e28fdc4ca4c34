#include "present/html/content.hpp"
#include "present/html/sections.hpp"

#include <algorithm>

namespace engineroom::html {
namespace {

constexpr std::size_t themes_charted = 14;

Part totals(const Review& review) {
    const ForecastMeasure& forecasts = review.measures->learning.forecasts;
    const double forecast = *forecasts.expected_failures;
    const auto failed = static_cast<double>(forecasts.failures);
    Table table{"forecasts",
                "Failures forecast and failures seen",
                {{"", Kind::text}, {"Failures", Kind::number}, {"Closed projects", Kind::number}}};
    table.row({"Forecast", number_cell(forecast), forecasts.base.stated});
    table.row({"Seen", number_cell(failed), forecasts.base.stated});
    Part part{"Failures forecast and failures seen",
              fmt::format("Of {} that ended and had stated a risk.", projects(forecasts.base.stated)),
              lying_bars_chart("Failures forecast and failures seen", {"forecast", "seen"},
                               {{"failures", {forecast, failed}, {number(forecast), number(failed)}}},
                               {"failures", "number"}),
              std::move(table).json()};
    if (forecasts.failures_p_value)
        part.facts.push_back(
            {"Chance of a difference as large, were the stated risks true", percent(*forecasts.failures_p_value)});
    return part;
}

/// Stated risks against what became of them, in groups of nearly the same risk.
Part calibration(const Murphy& murphy) {
    Table table{"calibration",
                "Stated risk and what became of it",
                {{"Stated risk", Kind::number}, {"Failed", Kind::number}, {"Projects", Kind::number}}};
    Json points = Json::array();
    std::size_t most = 1;
    for (const ForecastBin& bin : murphy.bins) most = std::max(most, bin.forecasts);
    for (const ForecastBin& bin : murphy.bins) {
        table.row({share_cell(bin.risk), share_cell(bin.rate), bin.forecasts});
        points.push_back(
            {number_json(bin.risk), number_json(bin.rate),
             static_cast<double>(bin.forecasts) / static_cast<double>(most),
             fmt::format("stated {}, failed {} ({})", percent(bin.risk), percent(bin.rate), projects(bin.forecasts))});
    }
    return {"Stated risk and what became of it",
            "On the line, risks are as stated. Above it more failed than was stated, below it fewer. The larger the "
            "circle, "
            "the more projects.",
            {{"kind", "calibration"},
             {"about", "Share that failed against stated risk, in groups of nearly the same risk"},
             {"points", std::move(points)},
             {"x", "risk as stated"},
             {"y", "share that failed"}},
            std::move(table).json()};
}

Part by_theme(const std::vector<ThemeFailures>& themes) {
    Table table{"failure_rates",
                "Failures by theme",
                {{"Theme", Kind::text},
                 {"Closed", Kind::number},
                 {"Failed", Kind::number},
                 {"Likely rate", Kind::number},
                 {"At least", Kind::number},
                 {"At most", Kind::number}}};
    std::vector<const ThemeFailures*> most;
    for (const ThemeFailures& one : themes) {
        table.row({text_cell(one.theme), one.closed, one.failures, share_cell(one.mean), share_cell(one.lower),
                   share_cell(one.upper)});
        most.push_back(&one);
    }
    std::stable_sort(most.begin(), most.end(), [](const auto* a, const auto* b) { return a->closed > b->closed; });
    if (most.size() > themes_charted) most.resize(themes_charted);
    Json ranges = Json::array();
    for (const ThemeFailures* one : most)
        ranges.push_back({{"name", short_text(one->theme, 24)},
                          {"low", number_json(one->lower)},
                          {"middle", number_json(one->mean)},
                          {"high", number_json(one->upper)},
                          {"text", fmt::format("{} of {} failed; true rate likely between {} and {}", one->failures,
                                               one->closed, percent(one->lower), percent(one->upper))}});
    return {
        "How often projects fail, by theme",
        "The dot is the likely rate of failure, the bar where it may well lie: the fewer projects ended, the longer.",
        {{"kind", "ranges"},
         {"about", "Rate of failure by theme, with its range"},
         {"ranges", std::move(ranges)},
         {"axis", {{"name", "rate of failure"}, {"kind", "share"}}}},
        std::move(table).json()};
}

Part reasons(const Review& review) {
    const FailureMeasure& failures = review.measures->learning.failures;
    Table table{"reasons", "Why projects failed", {{"Reason", Kind::text}, {"Projects", Kind::number}}};
    for (const FailureReason& one : failures.reasons) table.row({text_cell(one.reason), one.projects.size()});
    Part part{"Why projects failed", "", nullptr, std::move(table).json()};
    if (failures.spent_median)
        part.facts.push_back({"Spent when they failed", percent(*failures.spent_median) + " of the budget, typically"});
    return part;
}

} // namespace

Json learning_section(const Review& review) {
    const LearningMeasure& learning = review.measures->learning;
    std::vector<Part> parts;
    if (learning.forecasts.expected_failures && learning.forecasts.base.stated > 0) parts.push_back(totals(review));
    if (learning.forecasts.murphy) parts.push_back(calibration(*learning.forecasts.murphy));
    if (!learning.themes.empty()) parts.push_back(by_theme(learning.themes));
    if (!learning.failures.reasons.empty()) parts.push_back(reasons(review));
    if (parts.empty()) return nullptr;
    return section("learning", "Outcomes", "Did things go as was said, and what was learnt?", std::move(parts));
}

} // namespace engineroom::html
