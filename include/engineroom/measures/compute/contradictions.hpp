/// Finds data that contradict themselves, repeat themselves or cannot be true.
#pragma once

#include <algorithm>
#include <boost/container_hash/hash.hpp>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <engineroom/core/date.hpp>
#include <engineroom/core/wording.hpp>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/contradictions.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/plain_name.hpp>
#include <engineroom/measures/project_payoff.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/text_numbers.hpp>
#include <engineroom/model/column.hpp>
#include <fmt/format.h>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace engineroom {

namespace detail {

/// @param has_ended  the portfolio tells ends at all; where it does not, a delivered project without one is no
/// contradiction
inline void find_contradictions(std::vector<Oddity>& found, const Ledger& ledger, ProjectIndex i, bool has_ended) {
    const auto& stage = ledger.stage[i];
    const Maybe<Date>&start = ledger.start[i], &ended = ledger.ended[i];
    if (start && ended && *ended < *start)
        found.push_back({i, fmt::format("ended {}, before its start {}", to_iso(*ended), to_iso(*start))});
    if (has_ended && stage == Stage::delivered && !ended) found.push_back({i, "delivered, but without an end"});
    if (ledger.is_live(i) && ended && *ended < ledger.as_of)
        found.push_back({i, fmt::format("{}, but ended {}", to_string(*stage), to_iso(*ended))});
    if (const auto& spent = ledger.spent[i]; stage == Stage::idea && spent && spent->amount() > 0.0)
        found.push_back(
            {i, fmt::format("still an idea, but {} is spent", money_text(spent->amount(), ledger.portfolio.currency))});
}

/// Whether it takes more than a look at its ends to tell whether a range is hard to believe; the law that goes through
/// them meets them but for rounding.
[[nodiscard]] inline bool may_be_implausible(const Project& project, const ProjectFigures& figures, double spread) {
    constexpr double nearly = 1.0 - 1e-6;
    const auto points = PayoffPoints::of(project.payoff_low, project.payoff, project.payoff_high);
    return !points || !figures.payoff_mean || *figures.payoff_mean >= nearly * points->high ||
           points->high >= nearly * spread * points->low;
}

/// @param spread  P90 / P10 above which a payoff is hard to believe
inline void find_implausible(ContradictionMeasure& measure, const Portfolio& portfolio, const Figures& figures,
                             ProjectIndex i, double tail_index, double spread) {
    if (!figures[i].ranged) return;
    ++measure.ranged;
    if (!may_be_implausible(portfolio.projects[i], figures[i], spread)) return;
    const auto law = payoff_law(portfolio.projects[i], tail_index);
    const auto money = [&](Money amount) { return money_text(amount.amount(), portfolio.currency); };
    if (above(law->mean() / law->p90(), 1.0))
        measure.implausible.push_back(
            {i, fmt::format("mean payoff {} above its own P90 of {}", money(law->mean()), money(law->p90()))});
    else if (above(law->p90() / law->p10(), spread))
        measure.implausible.push_back({i, fmt::format("P90 of {} is {} times its P10 of {}", money(law->p90()),
                                                      number(law->p90() / law->p10()), money(law->p10()))});
}

/// Groups of projects that look like one and the same: equal plain names, or equal budget, start, delivery and lead.
class Alike {
public:
    explicit Alike(std::size_t projects) : parent_(projects) { std::iota(parent_.begin(), parent_.end(), 0U); }

    void join(std::uint32_t a, std::uint32_t b) {
        const std::uint32_t first = group(a), second = group(b);
        parent_[std::max(first, second)] = std::min(first, second);
    }

    /// The first project of a group, for all of it.
    [[nodiscard]] std::uint32_t group(std::uint32_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }

private:
    std::vector<std::uint32_t> parent_; ///< never a later project
};

/// Budget, start, delivery and lead.
struct RowKey {
    double budget = 0.0;
    std::uint32_t start = 0, delivery = 0, lead = 0;

    friend bool operator==(const RowKey&, const RowKey&) = default;
    friend std::size_t hash_value(const RowKey& key) {
        std::size_t seed = 0;
        boost::hash_combine(seed, key.budget);
        boost::hash_combine(seed, std::uint64_t{key.start} << 32U | key.delivery);
        boost::hash_combine(seed, key.lead);
        return seed;
    }
};

/// Joins projects of one plain name.
inline void join_names(Alike& alike, const std::vector<Project>& projects) {
    // Each spelling is made plain once, and each plain name is a number.
    TextNumbers spellings;
    std::vector<std::uint32_t> spelling;
    spelling.reserve(projects.size());
    for (const Project& project : projects) spelling.push_back(spellings.number(project.name));
    std::deque<std::string> kept;
    TextNumbers plain;
    const TextNumbers::Number nameless = plain.number({});
    std::vector<std::uint32_t> plain_of;
    for (const std::string_view text : spellings.texts()) {
        kept.push_back(plain_name(text));
        plain_of.push_back(plain.number(kept.back()));
    }
    constexpr auto none = static_cast<std::uint32_t>(-1);
    std::vector<std::uint32_t> first_of(plain.texts().size(), none);
    for (std::uint32_t i = 0; i < projects.size(); ++i) {
        const std::uint32_t name = plain_of[spelling[i]];
        if (name == nameless) continue;
        if (first_of[name] == none)
            first_of[name] = i;
        else
            alike.join(first_of[name], i);
    }
}

/// Joins projects of one budget, start, delivery and lead.
inline void join_rows(Alike& alike, const Ledger& ledger, const TellingOrder& order, const Roster& roster) {
    // Those of one budget stand side by side there; a budget that is alone is no key of two.
    const Indices& by_budget = order.by_budget();
    boost::unordered_flat_map<RowKey, std::uint32_t> first_of;
    for (auto begin = by_budget.begin(); begin != by_budget.end() && ledger.budget[*begin];) {
        const auto end = std::find_if(begin, by_budget.end(),
                                      [&](std::uint32_t i) { return ledger.budget[i] != ledger.budget[*begin]; });
        if (end - begin > 1)
            std::for_each(begin, end, [&](std::uint32_t i) {
                const auto lead = roster.lead(i);
                if (!ledger.start[i] || !ledger.delivery[i] || !lead) return;
                const RowKey key{ledger.budget[i]->amount(), ledger.start[i]->day_number(),
                                 ledger.delivery[i]->day_number(), static_cast<std::uint32_t>(*lead)};
                alike.join(first_of.emplace(key, i).first->second, i);
            });
        begin = end;
    }
}

[[nodiscard]] inline std::vector<Indices> find_duplicates(const Ledger& ledger, const TellingOrder& order,
                                                          const Roster& roster) {
    const auto& projects = ledger.portfolio.projects;
    Alike alike{projects.size()};
    join_names(alike, projects);
    join_rows(alike, ledger, order, roster);

    std::vector<std::uint32_t> size(projects.size(), 0), place(projects.size(), 0);
    for (std::uint32_t i = 0; i < projects.size(); ++i) ++size[alike.group(i)];
    // In order of id, so that groups are, and their members.
    std::vector<Indices> duplicates;
    for (const std::uint32_t i : order.by_id()) {
        const std::uint32_t group = alike.group(i);
        if (size[group] < 2) continue;
        if (place[group] == 0) {
            duplicates.emplace_back().reserve(size[group]);
            place[group] = static_cast<std::uint32_t>(duplicates.size());
        }
        duplicates[place[group] - 1].push_back(i);
    }
    return duplicates;
}

} // namespace detail

/// Contradictions and implausible payoffs in order of id.
///
/// @param columns  those of the portfolio
/// @cost O(n log n)
[[nodiscard]] inline ContradictionMeasure measure_contradictions(const Ledger& ledger, const TellingOrder& order,
                                                                 const Roster& roster, const Figures& figures,
                                                                 const ColumnSet& columns, const Policy& policy) {
    const Portfolio& portfolio = ledger.portfolio;
    const bool has_ended = columns.contains(Column::ended);
    const double spread = policy.threshold("DAT003", "spread");
    ContradictionMeasure measure;
    for (const ProjectIndex i : order.by_id()) {
        detail::find_contradictions(measure.contradictions, ledger, i, has_ended);
        detail::find_implausible(measure, portfolio, figures, i, policy.definitions.tail_index, spread);
    }
    measure.duplicates = detail::find_duplicates(ledger, order, roster);
    return measure;
}

} // namespace engineroom
