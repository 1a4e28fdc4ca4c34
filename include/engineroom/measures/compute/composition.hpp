/// Computes what the portfolio is made of.
#pragma once

#include <algorithm>
#include <cstddef>
#include <engineroom/core/date.hpp>
#include <engineroom/measures/composition.hpp>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/diversity.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/quantiles.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/weights.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace engineroom {

namespace detail {

/// Shares of live projects by a term; all terms of the vocabulary, in its order, where any project states one.
template<class Term>
[[nodiscard]] Parts parts_by_term(const Portfolio& portfolio, const Indices& live, std::optional<Term> Project::*term) {
    const auto& projects = portfolio.projects;
    const Indices stated = those(live, [&](std::size_t i) { return (projects[i].*term).has_value(); });
    const Weights weighed = weights(portfolio, live.size(), stated);
    Parts result;
    result.base = weighed.base;
    for (std::size_t t = 0; t < TermNames<Term>::names.size() && !stated.empty(); ++t) {
        const auto belongs = [&](std::size_t i) { return projects[i].*term == static_cast<Term>(t); };
        result.parts.push_back({std::string{TermNames<Term>::names[t]}, *weighed.by_weight(belongs),
                                *weighed.by_count(belongs), by_budget(those(stated, belongs), portfolio)});
    }
    return result;
}

/// Shares of live projects by theme, the heaviest first.
[[nodiscard]] inline Parts parts_by_theme(const Portfolio& portfolio, const Indices& live) {
    const auto& projects = portfolio.projects;
    const Indices stated = those(live, [&](std::size_t i) { return !projects[i].theme.empty(); });
    const Weights weighed = weights(portfolio, live.size(), stated);
    struct Tally {
        Sum share;
        std::size_t count = 0;
        Indices projects;
    };
    std::map<std::string_view, Tally> themes;
    for (const std::size_t i : stated) themes[projects[i].theme].projects.push_back(i);
    for (std::size_t k = 0; k < weighed.projects.size(); ++k) {
        Tally& tally = themes[projects[weighed.projects[k]].theme];
        tally.share += weighed.share[k];
        ++tally.count;
    }
    Parts result;
    result.base = weighed.base;
    for (auto& [name, tally] : themes)
        result.parts.push_back({std::string{name}, tally.share.value(),
                                static_cast<double>(tally.count) / static_cast<double>(weighed.projects.size()),
                                by_budget(std::move(tally.projects), portfolio)});
    std::stable_sort(result.parts.begin(), result.parts.end(),
                     [](const Part& a, const Part& b) { return rounded(a.share) > rounded(b.share); });
    return result;
}

/// Per theme, how many of its live projects are one and the same bet.
[[nodiscard]] inline std::vector<ThemeCell> theme_cells(const Portfolio& portfolio, const Indices& live,
                                                        const DiversityMeasure& diversity) {
    const auto& projects = portfolio.projects;
    std::map<std::string_view, ThemeCell> themes;
    for (const std::size_t i : live) {
        if (projects[i].theme.empty()) continue;
        ThemeCell& theme = themes[projects[i].theme];
        ++theme.novelty.size;
        if (projects[i].novelty) ++theme.novelty.stated;
        if (projects[i].novelty == Novelty::edge) theme.edge = true;
    }
    const auto note = [&themes](std::string_view name, const Indices& alike) {
        if (name.empty()) return;
        ThemeCell& theme = themes[name];
        theme.projects += alike.size();
        if (alike.size() > theme.alike.size()) theme.alike = alike;
    };
    for (const Indices& cell : diversity.cells) {
        if (diversity.theme) {
            note(projects[cell.front()].theme, cell);
            continue;
        }
        std::map<std::string_view, Indices>
            of_theme; // a cell holds several where themes are of no account for diversity
        for (const std::size_t i : cell) of_theme[projects[i].theme].push_back(i);
        for (const auto& [name, alike] : of_theme) note(name, alike);
    }
    std::vector<ThemeCell> result;
    for (auto& [name, theme] : themes) {
        if (theme.projects == 0) continue;
        theme.theme = name;
        theme.largest_share = static_cast<double>(theme.alike.size()) / static_cast<double>(theme.projects);
        result.push_back(std::move(theme));
    }
    return result;
}

/// Needs and proposers of what is not closed.
inline void measure_open(CompositionMeasure& composition, const Portfolio& portfolio, const Roster& roster) {
    const auto& projects = portfolio.projects;
    const auto kind = [&](std::size_t i) {
        const auto proposer = roster.proposer(i);
        return proposer ? roster.organisations()[*proposer].kind : std::nullopt;
    };
    const Indices open = where(portfolio, [&](std::size_t i) { return projects[i].live() || projects[i].pipeline(); });
    composition.open = open.size();
    composition.without_need =
        by_budget(those(open, [&](std::size_t i) { return projects[i].need.empty(); }), portfolio);

    const Indices known = those(open, [&](std::size_t i) { return kind(i).has_value(); });
    composition.proposer_base = {open.size(), known.size(), known.size(), false};
    const Indices others = those(known, [&](std::size_t i) { return kind(i) != OrganisationKind::business; });
    if (!known.empty())
        composition.business_proposed_share =
            static_cast<double>(known.size() - others.size()) / static_cast<double>(known.size());
    composition.proposed_by_others = by_budget(others, portfolio);
    for (const std::size_t i : composition.proposed_by_others) composition.other_proposers.push_back(*kind(i));
}

/// Proposals that wait.
inline void measure_waiting(CompositionMeasure& composition, const Portfolio& portfolio, const Policy& policy) {
    const auto& projects = portfolio.projects;
    const auto age = [&](std::size_t i) {
        return static_cast<double>(days_between(*projects[i].proposed, portfolio.as_of));
    };
    const auto dated = [&](std::size_t i) { return projects[i].proposed.has_value(); };

    const Indices pipeline = where(portfolio, [&](std::size_t i) { return projects[i].pipeline(); });
    const Indices novel = those(pipeline, [&](std::size_t i) { return projects[i].novelty.has_value(); });
    composition.pipeline_novelty = {pipeline.size(), novel.size(), novel.size(), false};
    const Indices edge = those(novel, [&](std::size_t i) { return projects[i].novelty == Novelty::edge; });
    const Indices edge_dated = those(edge, dated);
    composition.edge_proposals = {edge.size(), edge_dated.size(), edge_dated.size(), false};
    const double patience = policy.threshold("SCO008", "days");
    composition.edge_waiting =
        ordered(those(edge_dated, [&](std::size_t i) { return age(i) > patience; }), portfolio, age);

    const double old_age = policy.threshold("INE004", "days");
    const Indices old =
        where(portfolio, [&](std::size_t i) { return projects[i].stage && dated(i) && age(i) > old_age; });
    composition.old_proposals = {projects.size(), old.size(), old.size(), false};
    composition.old_undecided =
        ordered(those(old, [&](std::size_t i) { return projects[i].pipeline(); }), portfolio, age);
    if (!old.empty())
        composition.old_decided_share =
            static_cast<double>(old.size() - composition.old_undecided.size()) / static_cast<double>(old.size());
}

/// What began and what ended of late.
inline void measure_recent(CompositionMeasure& composition, const Portfolio& portfolio, const Policy& policy) {
    const auto& projects = portfolio.projects;
    const auto within = [&](const std::optional<Date>& date, double months) {
        return date && *date <= portfolio.as_of && *date > add_months(portfolio.as_of, -static_cast<int>(months));
    };
    const auto latest = [&](const std::optional<Date>& a, const std::optional<Date>& b) {
        const Date latest_date = a && b ? std::max(*a, *b) : (a ? *a : *b);
        return -static_cast<double>(days_between(latest_date, portfolio.as_of));
    };
    const Indices begun = where(portfolio, [&](std::size_t i) { return projects[i].proposed || projects[i].start; });
    composition.begun = {projects.size(), begun.size(), begun.size(), false};
    const double begin_months = policy.threshold("INE001", "months");
    composition.recent =
        ordered(those(begun,
                      [&](std::size_t i) {
                          return within(projects[i].proposed, begin_months) || within(projects[i].start, begin_months);
                      }),
                portfolio, [&](std::size_t i) { return latest(projects[i].proposed, projects[i].start); });

    const Indices ended = where(portfolio, [&](std::size_t i) { return projects[i].ended.has_value(); });
    composition.endings = {projects.size(), ended.size(), ended.size(), false};
    const double end_months = policy.threshold("INE002", "months");
    composition.recently_ended =
        ordered(those(ended, [&](std::size_t i) { return within(projects[i].ended, end_months); }), portfolio,
                [&](std::size_t i) { return latest(projects[i].ended, std::nullopt); });
}

/// How fresh the data of live projects are, and whether anybody can read of them.
inline void measure_told(CompositionMeasure& composition, const Portfolio& portfolio, const Indices& live) {
    const auto& projects = portfolio.projects;
    const auto age = [&](std::size_t i) {
        return static_cast<double>(days_between(*projects[i].updated, portfolio.as_of));
    };
    composition.without_url = by_budget(those(live, [&](std::size_t i) { return projects[i].url.empty(); }), portfolio);
    const Indices updated = those(live, [&](std::size_t i) { return projects[i].updated.has_value(); });
    composition.updated_base = {live.size(), updated.size(), updated.size(), false};
    composition.stalest = ordered(updated, portfolio, age);
    std::vector<double> ages;
    for (const std::size_t i : updated) ages.push_back(age(i));
    composition.updated_median_days = Quantiles{std::move(ages)}.median();
}

} // namespace detail

/// @cost O(n log n)
[[nodiscard]] inline CompositionMeasure measure_composition(const Portfolio& portfolio, const Policy& policy,
                                                            const Roster& roster, const DiversityMeasure& diversity) {
    const Indices live = where(portfolio, [&](std::size_t i) { return portfolio.projects[i].live(); });
    CompositionMeasure composition;
    composition.driver = detail::parts_by_term(portfolio, live, &Project::driver);
    composition.scope = detail::parts_by_term(portfolio, live, &Project::scope);
    composition.market = detail::parts_by_term(portfolio, live, &Project::market);
    composition.novelty = detail::parts_by_term(portfolio, live, &Project::novelty);
    composition.theme = detail::parts_by_theme(portfolio, live);
    if (!composition.theme.parts.empty()) {
        Sum squares;
        for (const Part& part : composition.theme.parts) squares += part.share * part.share;
        composition.theme_hhi = squares.value();
    }
    composition.theme_cells = detail::theme_cells(portfolio, live, diversity);
    detail::measure_open(composition, portfolio, roster);
    detail::measure_waiting(composition, portfolio, policy);
    for (const Project& project : portfolio.projects) {
        composition.pipeline += project.pipeline() ? 1 : 0;
        composition.live += project.live() ? 1 : 0;
        composition.closed += project.closed() ? 1 : 0;
    }
    detail::measure_recent(composition, portfolio, policy);
    detail::measure_told(composition, portfolio, live);
    return composition;
}

} // namespace engineroom
