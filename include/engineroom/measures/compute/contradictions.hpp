/// Finds data that contradict themselves, repeat themselves or cannot be true.
#pragma once

#include <algorithm>
#include <boost/pending/disjoint_sets.hpp>
#include <boost/property_map/property_map.hpp>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstddef>
#include <engineroom/core/date.hpp>
#include <engineroom/core/wording.hpp>
#include <engineroom/measures/contradictions.hpp>
#include <engineroom/measures/plain_name.hpp>
#include <engineroom/measures/project_payoff.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/model/stated.hpp>
#include <fmt/format.h>
#include <map>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace engineroom {

namespace detail {

/// @param has_ended  the portfolio tells ends at all; where it does not, a delivered project without one is no
/// contradiction
inline void find_contradictions(std::vector<Oddity>& found, const Portfolio& portfolio, std::size_t i, bool has_ended) {
    const Project& p = portfolio.projects[i];
    if (p.start && p.ended && *p.ended < *p.start)
        found.push_back({i, fmt::format("ended {}, before its start {}", to_iso(*p.ended), to_iso(*p.start))});
    if (has_ended && p.stage == Stage::delivered && !p.ended) found.push_back({i, "delivered, but without an end"});
    if (p.live() && p.ended && *p.ended < portfolio.as_of)
        found.push_back({i, fmt::format("{}, but ended {}", to_string(*p.stage), to_iso(*p.ended))});
    if (p.stage == Stage::idea && p.spent && p.spent->amount() > 0.0)
        found.push_back(
            {i, fmt::format("still an idea, but {} is spent", money_text(p.spent->amount(), portfolio.currency))});
}

/// @param spread  P90 / P10 above which a payoff is hard to believe
inline void find_implausible(ContradictionMeasure& measure, const Portfolio& portfolio, std::size_t i,
                             double tail_index, double spread) {
    const auto law = payoff_law(portfolio.projects[i], tail_index);
    if (!law || law->is_certain()) return;
    ++measure.ranged;
    const auto money = [&](Money amount) { return money_text(amount.amount(), portfolio.currency); };
    if (above(law->mean() / law->p90(), 1.0))
        measure.implausible.push_back(
            {i, fmt::format("mean payoff {} above its own P90 of {}", money(law->mean()), money(law->p90()))});
    else if (above(law->p90() / law->p10(), spread))
        measure.implausible.push_back({i, fmt::format("P90 of {} is {} times its P10 of {}", money(law->p90()),
                                                      number(law->p90() / law->p10()), money(law->p10()))});
}

/// Groups of projects that look like one and the same: equal plain names, or equal budget, start, delivery and lead.
[[nodiscard]] inline std::vector<Indices> find_duplicates(const Portfolio& portfolio) {
    const auto& projects = portfolio.projects;
    Indices rank(projects.size(), 0), parent(projects.size());
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    // Property maps, not pointers: with pointers it depends on the order of includes whether Boost finds its own `get`.
    const boost::typed_identity_property_map<std::size_t> itself;
    boost::disjoint_sets groups{boost::make_iterator_property_map(rank.begin(), itself),
                                boost::make_iterator_property_map(parent.begin(), itself)};
    boost::unordered_flat_map<std::string, std::size_t> first_of;
    first_of.reserve(2 * projects.size());
    const auto join = [&](const std::string& key, std::size_t i) {
        groups.union_set(first_of.emplace(key, i).first->second, i);
    };
    for (std::size_t i = 0; i < projects.size(); ++i) {
        const Project& p = projects[i];
        if (const std::string name = plain_name(p.name); !name.empty()) join("name " + name, i);
        if (p.budget && p.start && p.delivery && !p.lead.empty())
            join(fmt::format("row {} {} {} {}", p.budget->amount(), to_iso(*p.start), to_iso(*p.delivery), p.lead), i);
    }
    Indices size(projects.size(), 0);
    for (std::size_t i = 0; i < projects.size(); ++i) ++size[groups.find_set(i)];
    std::map<std::size_t, Indices> members;
    for (std::size_t i = 0; i < projects.size(); ++i)
        if (const std::size_t group = groups.find_set(i); size[group] > 1) members[group].push_back(i);
    const auto by_id = [&](std::size_t a, std::size_t b) { return projects[a].id < projects[b].id; };
    std::vector<Indices> duplicates;
    for (auto& [representative, group] : members) {
        std::sort(group.begin(), group.end(), by_id);
        duplicates.push_back(std::move(group));
    }
    std::sort(duplicates.begin(), duplicates.end(),
              [&](const Indices& a, const Indices& b) { return by_id(a.front(), b.front()); });
    return duplicates;
}

} // namespace detail

/// Contradictions and implausible payoffs in order of id.
///
/// @cost O(n log n)
[[nodiscard]] inline ContradictionMeasure measure_contradictions(const Portfolio& portfolio, const Policy& policy) {
    const bool has_ended = columns_of(portfolio).contains(Column::ended);
    Indices order(portfolio.projects.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return portfolio.projects[a].id < portfolio.projects[b].id; });
    const double spread = policy.threshold("DAT003", "spread");
    ContradictionMeasure measure;
    for (const std::size_t i : order) {
        detail::find_contradictions(measure.contradictions, portfolio, i, has_ended);
        detail::find_implausible(measure, portfolio, i, policy.definitions.tail_index, spread);
    }
    measure.duplicates = detail::find_duplicates(portfolio);
    return measure;
}

} // namespace engineroom
