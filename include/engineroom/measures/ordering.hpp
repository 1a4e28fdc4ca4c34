/// The order in which projects are told: the most telling first, and the same for any order of rows.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <engineroom/measures/keyed_order.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/model/portfolio.hpp>
#include <numeric>
#include <string_view>
#include <utility>
#include <vector>

namespace engineroom {

namespace detail {

/// The projects in order of id. Ids mostly begin alike: the eight bytes behind what all of them begin with tell most
/// apart.
[[nodiscard]] inline Indices in_order_of_id(const std::vector<Project>& projects) {
    Indices order(projects.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto by_id = [&](std::uint32_t a, std::uint32_t b) { return projects[a].id < projects[b].id; };
    if (std::is_sorted(order.begin(), order.end(), by_id)) return order;
    const std::string_view first = projects.front().id;
    std::size_t alike = first.size();
    for (const Project& project : projects) {
        const std::string_view id = project.id;
        const auto end = first.begin() + static_cast<std::ptrdiff_t>(std::min(alike, id.size()));
        alike = static_cast<std::size_t>(std::mismatch(first.begin(), end, id.begin()).first - first.begin());
    }
    std::vector<std::uint64_t> keys;
    keys.reserve(projects.size());
    for (const Project& project : projects) {
        std::uint64_t key = 0;
        const std::string_view rest = project.id.view().substr(alike);
        for (std::size_t k = 0; k < 8; ++k)
            key = key << 8U | (k < rest.size() ? static_cast<unsigned char>(rest[k]) : 0U);
        keys.push_back(key);
    }
    sort_by_key(order, [&](std::uint32_t i) { return keys[i]; });
    for (auto begin = order.begin(); begin != order.end();) {
        const auto end = std::find_if(begin, order.end(), [&](std::uint32_t i) { return keys[i] != keys[*begin]; });
        if (end - begin > 1) std::stable_sort(begin, end, by_id);
        begin = end;
    }
    return order;
}

} // namespace detail

/// The largest `telling(index)`, a number, first; of those alike the first of `projects` first.
///
/// @cost as `sort_by_key`
template<class Telling>
[[nodiscard]] Indices most_first(Indices projects, Telling telling) {
    sort_by_key(projects, [&](std::size_t i) { return ~ordered_bits(telling(i)); });
    return projects;
}

/// The order of a portfolio's projects, found once; lists of some of them follow it.
class TellingOrder {
public:
    /// @pre   fewer than 2^32 projects
    /// @cost  linear in projects for ids of one length and style; else O(n log n)
    explicit TellingOrder(const Portfolio& portfolio)
        : by_id_{detail::in_order_of_id(portfolio.projects)}, by_budget_{by_id_}, rank_(by_id_.size()) {
        sort_by_key(by_budget_, [&](std::uint32_t i) {
            const auto& budget = portfolio.projects[i].budget;
            return ~ordered_bits(budget ? budget->amount() : -1.0);
        });
        for (std::size_t k = 0; k < by_budget_.size(); ++k) rank_[by_budget_[k]] = static_cast<std::uint32_t>(k);
    }

    /// All projects.
    [[nodiscard]] const Indices& by_id() const { return by_id_; }
    [[nodiscard]] const Indices& by_budget() const { return by_budget_; }

    /// By id alone.
    ///
    /// @param projects  each once
    [[nodiscard]] Indices in_order_of_id(Indices projects) const {
        if (projects.size() == rank_.size()) return by_id_;
        std::vector<bool> listed(rank_.size(), false);
        for (const ProjectIndex i : projects) listed[i] = true;
        std::size_t k = 0;
        for (const std::uint32_t i : by_id_)
            if (listed[i]) projects[k++] = i;
        return projects;
    }

    /// The largest budget first, then by id.
    ///
    /// @param projects  each once
    /// @cost            O(n)
    [[nodiscard]] Indices by_budget(Indices projects) const {
        if (projects.size() == rank_.size()) return by_budget_;
        if (projects.size() < rank_.size() / 16) {
            sort_by_key(projects, [this](std::size_t i) { return std::uint64_t{rank_[i]} << 32U; });
            return projects;
        }
        std::vector<bool> listed(rank_.size(), false);
        for (const ProjectIndex i : projects) listed[i] = true;
        std::size_t k = 0;
        for (const std::uint32_t i : by_budget_)
            if (listed[i]) projects[k++] = i;
        return projects;
    }

    /// @param projects  each once
    /// @param telling   `telling(index)` -> a number; the largest comes first. Ties: the larger budget, then the id.
    /// @cost            as `sort_by_key`
    template<class Telling>
    [[nodiscard]] Indices ordered(Indices projects, Telling telling) const {
        return most_first(by_budget(std::move(projects)), telling);
    }

private:
    Indices by_id_, by_budget_;
    std::vector<std::uint32_t> rank_; ///< in `by_budget_`
};

/// The projects for which `belongs(index)` holds, in the order of the portfolio.
template<class Belongs>
[[nodiscard]] Indices where(const Portfolio& portfolio, Belongs belongs) {
    Indices found;
    for (ProjectIndex i = 0; i < portfolio.projects.size(); ++i)
        if (belongs(i)) found.push_back(i);
    return found;
}

/// Those of `projects` for which `belongs(index)` holds, in the same order.
template<class Belongs>
[[nodiscard]] Indices those(const Indices& projects, Belongs belongs) {
    Indices found(projects.size());
    std::size_t size = 0;
    for (const ProjectIndex i : projects) { // without a jump, which costs more than to write in vain
        found[size] = i;
        size += belongs(i) ? 1 : 0;
    }
    found.resize(size);
    if (size < projects.size() / 2) found.shrink_to_fit(); // it may be kept for long
    return found;
}

} // namespace engineroom
