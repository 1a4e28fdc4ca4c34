/// The order in which projects are told: the most telling first, and the same for any order of rows.
#pragma once

#include <algorithm>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/model/portfolio.hpp>
#include <utility>

namespace engineroom {

/// @param telling  `telling(index)` -> a number; the largest comes first. Ties: the larger budget, then the id.
/// @cost  O(n log n)
template<class Telling>
[[nodiscard]] Indices ordered(Indices projects, const Portfolio& portfolio, Telling telling) {
    const auto budget = [&portfolio](std::size_t i) {
        const auto& stated = portfolio.projects[i].budget;
        return stated ? stated->amount() : -1.0;
    };
    std::stable_sort(projects.begin(), projects.end(), [&](std::size_t a, std::size_t b) {
        const double of_a = telling(a), of_b = telling(b);
        if (of_a != of_b) return of_a > of_b;
        const double budget_a = budget(a), budget_b = budget(b);
        if (budget_a != budget_b) return budget_a > budget_b;
        return portfolio.projects[a].id < portfolio.projects[b].id;
    });
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
