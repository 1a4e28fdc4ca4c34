/// LCD001: lowest-common-denominator projects crowd the portfolio.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct LcdConcentration {
    static constexpr RuleInfo info{
        .code = "LCD001",
        .slug = "lcd-concentration",
        .characteristic = Characteristic::business_results,
        .finds = "Projects that nobody objects to, because little can go wrong and little can come of them, take too "
                 "large a share of the live portfolio.",
        .why = "A group that must agree on everything ends up with what offends nobody. Each such project may be "
               "sensible; together they crowd out the bets that could change something, and the initiative is busy "
               "without results. Wide participation alone makes no project LCD: a project counts only if its risk is "
               "low, its payoff is low for its budget, and no project of worth depends on it.",
        .formula = "LCD project: p' <= lcd_risk (0.2) and enabled multiple (its mean payoff and what it makes "
                   "possible, over its budget) <= lcd_multiple (2). Share of live projects by weight (budget) and by "
                   "count; a finding where both are above the threshold.",
        .example =
            "Of 10 live projects of 100,000 each, five have a risk of 10 % and a multiple of 1.5, and nothing waits "
            "for them: half of the budget and of the projects, a warning. Seven of them would be critical.",
        .source = "Full agreement tends to the lowest common denominator: Wideman's comparative glossary of project "
                  "management. 88 % of innovation portfolios have too many incremental projects: Matheson, PDMA "
                  "Visions 37(4), 2013. That everyone joins makes no project worthless: National Academies on "
                  "SEMATECH. The two thresholds and the limits of an LCD project are judgement.",
        .advice = "Stop, merge or shrink the most typical of them, and give what is freed to projects that may fail "
                  "and would matter.",
        .needs = {Column::risk, Column::payoff, Column::budget}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const LcdMeasure& lcd = measures.lcd;
        if (const auto few = thin(lcd.base, "live projects", "have a known risk, payoff and budget")) return *few;
        const double share = *lcd.share;
        const double count_share = *lcd.count_share;

        Severity severity = Severity::critical;
        double threshold = policy.threshold(info.code, "critical");
        if (!above(share, threshold) || !above(count_share, threshold)) {
            severity = Severity::warning;
            threshold = policy.threshold(info.code, "warning");
            if (!above(share, threshold) || !above(count_share, threshold)) return Passed{};
        }
        Found found{.severity = severity, .value = share, .threshold = threshold, .unit = "share"};
        found.message = fmt::format("Projects with little to lose and little to gain make up {}.",
                                    of_live(share, count_share, lcd.base));
        found.projects = {lcd.projects.size(), [&measures](std::size_t k) {
                              const LcdProject& project = measures.lcd.projects[k];
                              return Evidence{project.project, bet(measures, project.project) + signs(project) +
                                                                   unknown_worth(measures, project)};
                          }};
        return found;
    }

private:
    /// What stands on it may be worth something that nobody states.
    [[nodiscard]] static std::string unknown_worth(const Measures& measures, const LcdProject& project) {
        const std::size_t missing = measures.projects.at(project.project).enabled_missing;
        if (missing == 0) return {};
        return fmt::format(", what {} that wait{} for it may be worth is not known", projects(missing),
                           missing == 1 ? "s" : "");
    }

    /// What makes an LCD project more typical, in words.
    [[nodiscard]] static std::string signs(const LcdProject& project) {
        std::string text;
        if (project.cluster_wide) text += ", cluster-wide";
        if (project.half_take_part) text += ", half of all organisations take part";
        if (project.due_soon) text += ", due within a year";
        if (project.core_novelty) text += ", core novelty";
        if (project.no_dissent) text += ", no dissent in the votes";
        return text;
    }
};

} // namespace engineroom
