#include "present/html/content.hpp"
#include "present/html/sections.hpp"
#include "present/selection_phrases.hpp"

#include <algorithm>

namespace engineroom::html {
namespace {

constexpr std::size_t first_actions = 3;

/// One half of the answer; `bad` is what the question asks after.
Json verdict(std::string_view name, std::optional<bool> bad, std::string_view if_bad, std::string_view if_good) {
    return {{"name", name},
            {"text", bad ? (*bad ? if_bad : if_good) : "cannot be told"},
            {"tone", bad ? (*bad ? "bad" : "good") : "unknown"}};
}

/// A figure that stands out in large type.
Json highlight(std::string_view label, std::string value, std::string_view note) {
    return {{"label", label}, {"value", std::move(value)}, {"note", note}};
}

Json highlights(const Review& review) {
    const Measures& measures = *review.measures;
    Json list = Json::array();
    const std::size_t pipeline = measures.counts.pipeline;
    list.push_back(highlight("Live projects", std::to_string(measures.counts.live),
                             pipeline > 0 ? fmt::format("{} more in the pipeline", pipeline) : std::string{}));
    if (const auto& budget = measures.resourcing.budget)
        list.push_back(highlight("Live budget", money_text(*budget, review.currency), {}));
    if (const auto& share = measures.risk.high_share)
        list.push_back(highlight("May well fail", percent(*share),
                                 measures.risk.base.by_budget ? "of the live budget" : "of the live projects"));
    if (const auto& share = measures.lcd.share)
        list.push_back(highlight("Lowest common denominator", percent(*share),
                                 measures.lcd.base.by_budget ? "of the live budget" : "of the live projects"));
    if (const auto& bets = measures.diversity.distinct_bets)
        list.push_back(
            highlight("Distinct bets", number(*bets, 2), "among " + projects(measures.diversity.base.weighed)));
    if (const auto& winner = measures.payoff.winner_probability)
        list.push_back(
            highlight("Chance of a winner", percent(*winner),
                      fmt::format("{} times its budget or more", number(review.definitions.winner_multiple))));
    return list;
}

Json actions(const Review& review) {
    Json list = Json::array();
    for (const Finding& finding : review.findings) {
        if (list.size() == first_actions) break;
        if (finding.severity == Severity::good) continue;
        list.push_back({{"code", finding.code},
                        {"severity", to_string(finding.severity)},
                        {"message", displayed(finding.message)},
                        {"advice", displayed(finding.advice)}});
    }
    return list;
}

} // namespace

Json answer_json(const Report& report) {
    const Review& review = report.review;
    Json figures = Json::array();
    for (const Line& line : summary(review)) figures.push_back({{"label", line.label}, {"text", displayed(line.text)}});
    return {{"question", "Is this portfolio crowded with lowest-common-denominator projects, which nobody objects to "
                         "because little can go wrong and little can come of them? Does it take too little risk?"},
            {"sentence", displayed(review.answer.sentence)},
            {"verdicts",
             {verdict("Crowded with LCD projects?", review.answer.lcd_concentrated, "yes", "no"),
              verdict("Too little risk?", review.answer.too_little_risk, "yes", "no")}},
            {"highlights", highlights(review)},
            {"figures", std::move(figures)},
            {"actions", actions(review)},
            {"next", report.selection ? displayed(headline(*report.selection)) : std::string{}},
            {"findings", findings_title(review)}};
}

Json scorecard_section(const Review& review) {
    Json lines = Json::array();
    Table table{"scorecard",
                "Scorecard",
                {{"Characteristic", Kind::text},
                 {"Findings", Kind::number},
                 {"Worst", Kind::text},
                 {"Accepted", Kind::number},
                 {"Passed", Kind::number},
                 {"Not assessed", Kind::number}}};
    for (const Score& score : review.scorecard) {
        const std::string name = in_words(to_string(score.characteristic));
        lines.push_back({{"name", name},
                         {"text", score_text(score)},
                         {"passed", score.passed},
                         {"findings", score.findings},
                         {"accepted", score.accepted},
                         {"not_assessed", score.not_assessed},
                         {"worst", score.worst ? Json(to_string(*score.worst)) : Json(nullptr)}});
        table.row({name, score.findings, score.worst ? Json(to_string(*score.worst)) : Json(nullptr), score.accepted,
                   score.passed, score.not_assessed});
    }
    return section("scorecard", "Scorecard",
                   "Fifteen characteristics of strong initiatives, and what the checks of each say. What could not be "
                   "assessed never counts as passed.",
                   {{"",
                     "",
                     {{"kind", "scorecard"}, {"about", "Checks by characteristic"}, {"lines", std::move(lines)}},
                     std::move(table).json()}});
}

} // namespace engineroom::html
