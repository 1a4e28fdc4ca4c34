/// The answer to the question that a review is made for, in one sentence: too many LCD projects, too little risk?
#pragma once

#include <cstddef>
#include <engineroom/core/wording.hpp>
#include <engineroom/measures/measures.hpp>
#include <engineroom/policy/definitions.hpp>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace engineroom {

struct Answer {
    std::optional<bool> lcd_concentrated; ///< LCD001; none: not assessed
    std::optional<bool> too_little_risk;  ///< RSK001 or RSK002; none: not assessed
    std::string sentence;
};

/// What a rule that the answer rests on said; an accepted finding is one all the same.
struct Said {
    std::optional<bool> finding; ///< none: not assessed, or switched off
    std::string because;         ///< why there is none
};

namespace detail {

/// "62 % of the live budget and 58 % of the live projects VERB", and among which projects where that is not all of
/// them.
[[nodiscard]] inline std::string of_the_live(const Base& base, double share, double count_share,
                                             std::string_view verb) {
    const bool all = base.weighed == base.size;
    const std::string_view live = all ? "live " : "";
    std::string text = fmt::format("{} of the {}projects", percent(count_share), live);
    if (base.by_budget) text = fmt::format("{} of the {}budget and {}", percent(share), live, text);
    text += verb;
    if (!all) text += fmt::format(", among the {} of {} live projects that state enough", base.weighed, base.size);
    return text;
}

[[nodiscard]] inline std::string lcd_figures(const LcdMeasure& lcd) {
    if (!lcd.share || !lcd.count_share) return {};
    return of_the_live(lcd.base, *lcd.share, *lcd.count_share, "");
}

[[nodiscard]] inline std::string high_risk_figures(const RiskMeasure& risk, const Definitions& definitions) {
    if (!risk.high_share || !risk.high_count_share) return {};
    const std::string such = fmt::format(" a chance of failure of {} or more", percent(definitions.high_risk));
    if (*risk.high_count_share > 0.0)
        return of_the_live(risk.base, *risk.high_share, *risk.high_count_share, " have" + such);
    if (risk.base.weighed == risk.base.size) return "no live project has" + such;
    return fmt::format("none of the {} of {} live projects that state enough has{}", risk.base.weighed, risk.base.size,
                       such);
}

[[nodiscard]] inline std::string few_failures_figures(const RiskMeasure& risk) {
    if (!risk.few_failures_probability || !risk.few_failures) return {};
    const std::size_t few = *risk.few_failures;
    return fmt::format("the chance that {} of {} {} is {}", few == 0 ? "none" : fmt::format("at most {}", few),
                       projects(risk.stated_base.stated), few <= 1 ? "fails" : "fail",
                       percent(*risk.few_failures_probability));
}

/// " (first, and second)" of those that are there.
[[nodiscard]] inline std::string in_brackets(std::string_view first, std::string_view second = {}) {
    if (first.empty()) std::swap(first, second);
    if (first.empty()) return {};
    return second.empty() ? fmt::format(" ({})", first) : fmt::format(" ({}, and {})", first, second);
}

} // namespace detail

/// The sentence for what the three rules said; each half names its figures, or what is lacking.
[[nodiscard]] inline std::string answer_sentence(const Answer& answer, const Said& lcd, const Said& little_risk,
                                                 const Said& few_failures, const Measures& measures,
                                                 const Definitions& definitions) {
    using namespace detail;
    constexpr std::string_view such = "lowest-common-denominator projects";
    const bool crowded = answer.lcd_concentrated.value_or(false);
    const bool timid = answer.too_little_risk.value_or(false);
    const std::string lcd_part =
        answer.lcd_concentrated ? in_brackets(lcd_figures(measures.lcd)) : in_brackets(lcd.because);
    const std::string risk_part =
        answer.too_little_risk
            ? in_brackets(little_risk.finding ? high_risk_figures(measures.risk, definitions) : std::string{},
                          few_failures.finding.value_or(false) ? few_failures_figures(measures.risk) : std::string{})
            : in_brackets(little_risk.because);
    const std::string crowd = fmt::format("{} {} this portfolio{}", such, crowded ? "crowd" : "do not crowd", lcd_part);
    const std::string_view take = timid ? "takes too little risk" : "takes enough risk";

    if (answer.lcd_concentrated && answer.too_little_risk) {
        if (crowded == timid)
            return fmt::format("{}: {}, and it {}{}.", crowded ? "Yes" : "No", crowd, take, risk_part);
        if (crowded) return fmt::format("Yes, in one way: {}, though it {}{}.", crowd, take, risk_part);
        return fmt::format("Yes, in one way: this portfolio {}{}, though {} do not crowd it{}.", take, risk_part, such,
                           lcd_part);
    }
    if (answer.lcd_concentrated)
        return fmt::format("{}: {}; whether it takes too little risk cannot be told{}.",
                           crowded ? "Yes" : "Told only in part", crowd, risk_part);
    if (answer.too_little_risk)
        return fmt::format("{}: this portfolio {}{}; whether {} crowd it cannot be told{}.",
                           timid ? "Yes" : "Told only in part", take, risk_part, such, lcd_part);
    if (measures.counts.live == 0)
        return measures.counts.projects == 0 ? "Cannot be told: there is no project."
                                             : "Cannot be told: no project is known to be live.";
    if (lcd.because == little_risk.because)
        return fmt::format("Cannot be told: whether {} crowd this portfolio, and whether it takes too little risk{}.",
                           such, lcd_part);
    return fmt::format("Cannot be told: whether {} crowd this portfolio{}, and whether it takes too little risk{}.",
                       such, lcd_part, risk_part);
}

/// @param lcd           what LCD001 said
/// @param little_risk   what RSK001 said
/// @param few_failures  what RSK002 said
[[nodiscard]] inline Answer answer_of(const Said& lcd, const Said& little_risk, const Said& few_failures,
                                      const Measures& measures, const Definitions& definitions) {
    Answer answer;
    answer.lcd_concentrated = lcd.finding;
    answer.too_little_risk = few_failures.finding.value_or(false) ? few_failures.finding : little_risk.finding;
    answer.sentence = answer_sentence(answer, lcd, little_risk, few_failures, measures, definitions);
    return answer;
}

} // namespace engineroom
