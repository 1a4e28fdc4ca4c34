/// Computes what the portfolio is made of.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <engineroom/core/date.hpp>
#include <engineroom/measures/composition.hpp>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/compute/weights.hpp>
#include <engineroom/measures/diversity.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/quantiles.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/sum.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace engineroom {

namespace detail {

/// Shares of live projects by a column of a few numbers, part by part.
///
/// @param part_of  `part_of(index)` -> which of `names` it belongs to; no less than their number: to none
template<class Names, class PartOf>
[[nodiscard]] Parts parts_by(const Ledger& ledger, const TellingOrder& order, const Names& names, PartOf part_of) {
    const Indices stated = those(ledger.live, [&](std::size_t i) { return part_of(i) < names.size(); });
    const Weights weighed{ledger, ledger.live.size(), stated};
    struct Tally {
        Sum share;
        std::size_t count = 0;
        Indices projects;
    };
    std::vector<Tally> tallies(names.size());
    weighed.each([&](std::size_t i, double share) {
        Tally& tally = tallies[part_of(i)];
        tally.share += share;
        ++tally.count;
    });
    std::vector<std::size_t> sizes(names.size(), 0);
    for (const ProjectIndex i : stated) ++sizes[part_of(i)];
    for (std::size_t k = 0; k < names.size(); ++k) tallies[k].projects.reserve(sizes[k]);
    for (const ProjectIndex i : order.by_budget(stated)) tallies[part_of(i)].projects.push_back(i);
    Parts result;
    result.base = weighed.base;
    if (stated.empty()) return result;
    result.parts.reserve(names.size());
    for (std::size_t k = 0; k < names.size(); ++k)
        result.parts.push_back({std::string{names[k]}, tallies[k].share.value(),
                                static_cast<double>(tallies[k].count) / static_cast<double>(weighed.base.weighed),
                                std::move(tallies[k].projects)});
    return result;
}

/// All terms of the vocabulary, in its order, where any project states one.
template<class Term>
[[nodiscard]] Parts parts_by_term(const Ledger& ledger, const TellingOrder& order,
                                  const std::vector<std::optional<Term>>& column) {
    constexpr auto& names = TermNames<Term>::names;
    return parts_by(ledger, order, names,
                    [&](std::size_t i) { return column[i] ? static_cast<std::size_t>(*column[i]) : names.size(); });
}

/// The heaviest first.
[[nodiscard]] inline Parts parts_by_theme(const Ledger& ledger, const TellingOrder& order) {
    const auto& texts = ledger.theme.texts;
    // None comes first, and is to be past the last.
    const std::vector<std::string_view> names(texts.begin() + 1, texts.end());
    Parts result =
        parts_by(ledger, order, names, [&](std::size_t i) { return std::size_t{ledger.theme.number[i]} - 1; });
    std::erase_if(result.parts, [](const Part& part) { return part.projects.empty(); });
    std::stable_sort(result.parts.begin(), result.parts.end(),
                     [](const Part& a, const Part& b) { return rounded(a.share) > rounded(b.share); });
    return result;
}

/// Per theme, how many of its live projects are one and the same bet.
[[nodiscard]] inline std::vector<ThemeCell> theme_cells(const Ledger& ledger, const DiversityMeasure& diversity) {
    const auto& themes = ledger.theme;
    std::vector<ThemeCell> cells(themes.texts.size());
    for (const ProjectIndex i : ledger.live) {
        ThemeCell& theme = cells[themes.number[i]];
        ++theme.novelty.size;
        if (ledger.novelty[i]) ++theme.novelty.stated;
        if (ledger.novelty[i] == Novelty::edge) theme.edge = true;
    }
    const auto note = [&cells](std::size_t number, const Indices& alike) {
        ThemeCell& theme = cells[number];
        theme.projects += alike.size();
        if (alike.size() > theme.alike.size()) theme.alike = alike;
    };
    for (const Indices& cell : diversity.cells) {
        if (diversity.theme) {
            note(themes.number[cell.front()], cell);
            continue;
        }
        std::map<std::uint32_t, Indices> of_theme; // a cell holds several where themes are of no account for diversity
        for (const ProjectIndex i : cell) of_theme[themes.number[i]].push_back(i);
        for (const auto& [number, alike] : of_theme) note(number, alike);
    }
    std::vector<ThemeCell> result;
    for (std::size_t number = 1; number < cells.size(); ++number) {
        ThemeCell& theme = cells[number];
        if (theme.projects == 0) continue;
        theme.theme = themes.texts[number];
        theme.largest_share = static_cast<double>(theme.alike.size()) / static_cast<double>(theme.projects);
        result.push_back(std::move(theme));
    }
    return result;
}

/// Needs and proposers of what is not closed.
inline void measure_open(CompositionMeasure& composition, const Ledger& ledger, const TellingOrder& order,
                         const Roster& roster) {
    const auto kind = [&](std::size_t i) {
        const auto proposer = roster.proposer(i);
        return proposer ? roster.organisations()[*proposer].kind : std::nullopt;
    };
    const Indices open = those(ledger.all, [&](std::size_t i) { return ledger.is_open(i); });
    composition.open = open.size();
    composition.without_need = order.by_budget(those(open, [&](std::size_t i) { return !ledger.says[i].need; }));

    const Indices known = those(open, [&](std::size_t i) { return kind(i).has_value(); });
    composition.proposer_base = {open.size(), known.size(), known.size(), false};
    const Indices others = those(known, [&](std::size_t i) { return kind(i) != OrganisationKind::business; });
    if (!known.empty())
        composition.business_proposed_share =
            static_cast<double>(known.size() - others.size()) / static_cast<double>(known.size());
    composition.proposed_by_others = order.by_budget(others);
    for (const ProjectIndex i : composition.proposed_by_others) composition.other_proposers.push_back(*kind(i));
}

/// Proposals that wait.
inline void measure_waiting(CompositionMeasure& composition, const Ledger& ledger, const TellingOrder& order,
                            const Policy& policy) {
    const auto age = [&](std::size_t i) {
        return static_cast<double>(days_between(*ledger.proposed[i], ledger.as_of));
    };
    const auto dated = [&](std::size_t i) { return ledger.proposed[i].has_value(); };

    const Indices pipeline = those(ledger.all, [&](std::size_t i) { return ledger.in_pipeline(i); });
    const Indices novel = those(pipeline, [&](std::size_t i) { return ledger.novelty[i].has_value(); });
    composition.pipeline_novelty = {pipeline.size(), novel.size(), novel.size(), false};
    const Indices edge = those(novel, [&](std::size_t i) { return ledger.novelty[i] == Novelty::edge; });
    const Indices edge_dated = those(edge, dated);
    composition.edge_proposals = {edge.size(), edge_dated.size(), edge_dated.size(), false};
    const double patience = policy.threshold("SCO008", "days");
    composition.edge_waiting = order.ordered(those(edge_dated, [&](std::size_t i) { return age(i) > patience; }), age);

    const double old_age = policy.threshold("INE004", "days");
    const Indices old =
        those(ledger.all, [&](std::size_t i) { return ledger.stage[i] && dated(i) && age(i) > old_age; });
    composition.old_proposals = {ledger.size(), old.size(), old.size(), false};
    composition.old_undecided = order.ordered(those(old, [&](std::size_t i) { return ledger.in_pipeline(i); }), age);
    if (!old.empty())
        composition.old_decided_share =
            static_cast<double>(old.size() - composition.old_undecided.size()) / static_cast<double>(old.size());
}

/// What began and what ended of late.
inline void measure_recent(CompositionMeasure& composition, const Ledger& ledger, const TellingOrder& order,
                           const Policy& policy) {
    const auto months_ago = [&](double months) { return add_months(ledger.as_of, -static_cast<int>(months)); };
    const auto within = [&](const Maybe<Date>& date, Date since) {
        return date && *date <= ledger.as_of && *date > since;
    };
    const auto latest = [&](const Maybe<Date>& a, const Maybe<Date>& b) {
        const Date latest_date = a && b ? std::max(*a, *b) : (a ? *a : *b);
        return -static_cast<double>(days_between(latest_date, ledger.as_of));
    };
    const Indices begun = those(ledger.all, [&](std::size_t i) { return ledger.proposed[i] || ledger.start[i]; });
    composition.begun = {ledger.size(), begun.size(), begun.size(), false};
    const Date begin_since = months_ago(policy.threshold("INE001", "months"));
    composition.recent =
        order.ordered(those(begun,
                            [&](std::size_t i) {
                                return within(ledger.proposed[i], begin_since) || within(ledger.start[i], begin_since);
                            }),
                      [&](std::size_t i) { return latest(ledger.proposed[i], ledger.start[i]); });

    const Indices ended = those(ledger.all, [&](std::size_t i) { return ledger.ended[i].has_value(); });
    composition.endings = {ledger.size(), ended.size(), ended.size(), false};
    const Date end_since = months_ago(policy.threshold("INE002", "months"));
    composition.recently_ended =
        order.ordered(those(ended, [&](std::size_t i) { return within(ledger.ended[i], end_since); }),
                      [&](std::size_t i) { return latest(ledger.ended[i], std::nullopt); });
}

/// How fresh the data of live projects are, and whether anybody can read of them.
inline void measure_told(CompositionMeasure& composition, const Ledger& ledger, const TellingOrder& order) {
    const auto age = [&](std::size_t i) { return static_cast<double>(days_between(*ledger.updated[i], ledger.as_of)); };
    composition.without_url = order.by_budget(those(ledger.live, [&](std::size_t i) { return !ledger.says[i].url; }));
    Indices updated = those(ledger.live, [&](std::size_t i) { return ledger.updated[i].has_value(); });
    composition.updated_base = {ledger.live.size(), updated.size(), updated.size(), false};
    std::vector<double> ages;
    ages.reserve(updated.size());
    for (const ProjectIndex i : updated) ages.push_back(age(i));
    composition.updated_median_days = Quantiles{std::move(ages)}.median();
    composition.stalest = order.ordered(std::move(updated), age);
}

} // namespace detail

/// @cost O(n log n)
[[nodiscard]] inline CompositionMeasure measure_composition(const Ledger& ledger, const TellingOrder& order,
                                                            const Policy& policy, const Roster& roster,
                                                            const DiversityMeasure& diversity) {
    CompositionMeasure composition;
    composition.driver = detail::parts_by_term(ledger, order, ledger.driver);
    composition.scope = detail::parts_by_term(ledger, order, ledger.scope);
    composition.market = detail::parts_by_term(ledger, order, ledger.market);
    composition.novelty = detail::parts_by_term(ledger, order, ledger.novelty);
    composition.theme = detail::parts_by_theme(ledger, order);
    if (!composition.theme.parts.empty()) {
        Sum squares;
        for (const Part& part : composition.theme.parts) squares += part.share * part.share;
        composition.theme_hhi = squares.value();
    }
    composition.theme_cells = detail::theme_cells(ledger, diversity);
    detail::measure_open(composition, ledger, order, roster);
    detail::measure_waiting(composition, ledger, order, policy);
    for (const auto& stage : ledger.stage) {
        if (!stage) continue;
        ++(is_pipeline(*stage) ? composition.pipeline : is_live(*stage) ? composition.live : composition.closed);
    }
    detail::measure_recent(composition, ledger, order, policy);
    detail::measure_told(composition, ledger, order);
    return composition;
}

} // namespace engineroom
