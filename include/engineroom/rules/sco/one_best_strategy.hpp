/// SCO005: a theme pursues one strategy, and explores no other.
#pragma once

#include <algorithm>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>
#include <span>
#include <vector>

namespace engineroom {

struct OneBestStrategy {
    static constexpr RuleInfo info{
        .code = "SCO005",
        .slug = "one-best-strategy",
        .characteristic = Characteristic::open_process,
        .finds = "On one theme, half of the live projects or more are the same kind of bet, and none of them is at "
                 "the edges.",
        .why = "Where nobody knows what will work, several explorations in parallel beat one best plan. A theme whose "
               "projects have the same risk, the same worth and the same scope has agreed on an answer before it "
               "asked the question.",
        .formula = "Live projects of a theme with a known risk and multiple are sorted into cells of equal risk band, "
                   "multiple band, scope and novelty (each of the two where at least half state it). For themes with "
                   "'least' (3) of them or more, of which half state their novelty, a finding where "
                   "the largest cell holds the threshold's share of them (by count) or more and no live project of "
                   "the theme is of edge novelty.",
        .example = "A theme has four live projects, none at the edges, and three of them have a low risk, a low "
                   "multiple, one scope and core novelty: 75 % in one cell, a notice.",
        .source = "Several explorations in parallel rather than one best strategy: Ffowcs-Williams, Cluster "
                  "Development Handbook, chapter 2. The thresholds are judgement.",
        .advice = "Before the next project of the same kind, start one on this theme that bets on a different answer.",
        .needs = {Column::theme, Column::risk, Column::payoff, Column::budget, Column::novelty}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        if (const auto few = thin(measures.diversity.base, "live projects", "have a known risk, payoff and budget"))
            return *few;
        if (const auto few = thin(measures.composition.novelty.base, "live projects", "state a novelty")) return *few;
        const double least = policy.threshold(info.code, "least");
        const double threshold = policy.threshold(info.code, "notice");
        bool judged = false;
        std::vector<const ThemeCell*> alike;
        for (const ThemeCell& theme : measures.composition.theme_cells) {
            // A theme that mostly does not say how new its projects are may have them at the edges.
            if (static_cast<double>(theme.projects) < least || 2 * theme.novelty.stated < theme.novelty.size) continue;
            judged = true;
            if (!theme.edge && at_least(theme.largest_share, threshold)) alike.push_back(&theme);
        }
        if (!judged)
            return NotAssessed{
                {},
                fmt::format(
                    "no theme has {} live projects with a known risk, payoff and budget, and a novelty for half of its "
                    "projects",
                    number(least, 6))};
        if (alike.empty()) return Passed{};

        std::stable_sort(alike.begin(), alike.end(), [](const ThemeCell* a, const ThemeCell* b) {
            return above(a->largest_share, b->largest_share) ||
                   (!below(a->largest_share, b->largest_share) && a->alike.size() > b->alike.size());
        });
        const ThemeCell& worst = *alike.front();
        Found found{
            .severity = Severity::notice, .value = worst.largest_share, .threshold = threshold, .unit = "share"};
        found.message =
            fmt::format("On the theme '{}', {} of {} live projects are the same kind of bet, and none is at the edges",
                        worst.theme, worst.alike.size(), worst.projects);
        if (alike.size() > 1)
            found.message +=
                fmt::format("; {} like it", alike.size() == 2 ? "one more theme is"
                                                              : fmt::format("{} more themes are", alike.size() - 1));
        found.message += '.';
        std::vector<std::span<const ProjectIndex>> lists;
        lists.reserve(alike.size());
        for (const ThemeCell* theme : alike) lists.emplace_back(theme->alike);
        found.projects =
            evidence_of_each(std::move(lists), [&measures, alike = std::move(alike)](std::size_t which, std::size_t k) {
                const ThemeCell& theme = *alike[which];
                const std::string same = bet(measures, theme.alike[k]);
                return fmt::format("theme '{}'{}{}", theme.theme, same.empty() ? "" : ": ", same);
            });
        return found;
    }
};

} // namespace engineroom
