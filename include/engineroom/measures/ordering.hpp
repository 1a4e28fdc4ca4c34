/// The order in which projects are told: the most telling first, and the same for any order of rows.
#pragma once

#include <algorithm>
#include <cstddef>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/model/portfolio.hpp>
#include <utility>
#include <vector>

namespace engineroom {

/// @param telling  `telling(index)` -> a number; the largest comes first. Ties: the larger budget, then the id.
/// @cost  O(n log n)
template<class Telling>
[[nodiscard]] Indices ordered(Indices projects, const Portfolio& portfolio, Telling telling) {
    struct Entry {
        double telling;
        double budget;
        std::size_t project;
    };
    std::vector<Entry> entries;
    entries.reserve(projects.size());
    for (const std::size_t i : projects) {
        const auto& budget = portfolio.projects[i].budget;
        entries.push_back({telling(i), budget ? budget->amount() : -1.0, i});
    }
    std::sort(entries.begin(), entries.end(), [&portfolio](const Entry& a, const Entry& b) {
        if (a.telling != b.telling) return a.telling > b.telling;
        if (a.budget != b.budget) return a.budget > b.budget;
        return portfolio.projects[a.project].id < portfolio.projects[b.project].id;
    });
    for (std::size_t k = 0; k < entries.size(); ++k) projects[k] = entries[k].project;
    return projects;
}

/// The largest budget first, then by id.
[[nodiscard]] inline Indices by_budget(Indices projects, const Portfolio& portfolio) {
    return ordered(std::move(projects), portfolio, [](std::size_t) { return 0.0; });
}

/// The projects for which `belongs(index)` holds, in the order of the portfolio.
template<class Belongs>
[[nodiscard]] Indices where(const Portfolio& portfolio, Belongs belongs) {
    Indices found;
    for (std::size_t i = 0; i < portfolio.projects.size(); ++i)
        if (belongs(i)) found.push_back(i);
    return found;
}

/// Those of `projects` for which `belongs(index)` holds, in the same order.
template<class Belongs>
[[nodiscard]] Indices those(const Indices& projects, Belongs belongs) {
    Indices found;
    for (const std::size_t i : projects)
        if (belongs(i)) found.push_back(i);
    return found;
}

} // namespace engineroom
