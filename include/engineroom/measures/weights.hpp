/// The set S that a measure is taken over, and what each project in it weighs.
#pragma once

#include <cstddef>
#include <engineroom/measures/base.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/measures/sum.hpp>
#include <engineroom/model/portfolio.hpp>
#include <optional>
#include <vector>

namespace engineroom {

/// Those of S that shares are taken over, and their weights.
///
/// If at least half of S state a budget and these add up to more than 0, only those are kept and a weight is a share of
/// their budgets; else all are kept and weigh the same.
struct Weights {
    Base base;
    Indices projects;          ///< S, restricted
    std::vector<double> share; ///< parallel to `projects`, adding up to 1

    /// Share by weight of the projects for which `belongs(index)` holds; none where there are no projects.
    template<class Belongs>
    [[nodiscard]] std::optional<double> by_weight(Belongs belongs) const {
        if (projects.empty()) return std::nullopt;
        Sum sum;
        for (std::size_t k = 0; k < projects.size(); ++k)
            if (belongs(projects[k])) sum += share[k];
        return sum.value();
    }

    /// Share by count, over the same projects.
    template<class Belongs>
    [[nodiscard]] std::optional<double> by_count(Belongs belongs) const {
        if (projects.empty()) return std::nullopt;
        std::size_t count = 0;
        for (const std::size_t i : projects) count += belongs(i) ? 1 : 0;
        return static_cast<double>(count) / static_cast<double>(projects.size());
    }
};

/// @param size    projects in the base set
/// @param stated  S: those of the base set that state what the measure needs
/// @cost          O(|S|)
[[nodiscard]] inline Weights weights(const Portfolio& portfolio, std::size_t size, const Indices& stated) {
    Weights result;
    result.base.size = size;
    result.base.stated = stated.size();
    std::size_t with_budget = 0;
    Sum total;
    for (const std::size_t i : stated) {
        if (const auto& budget = portfolio.projects[i].budget) {
            ++with_budget;
            total += budget->amount();
        }
    }
    result.base.by_budget = 2 * with_budget >= stated.size() && total.value() > 0.0;
    for (const std::size_t i : stated) {
        const auto& budget = portfolio.projects[i].budget;
        if (result.base.by_budget && !budget) continue;
        result.projects.push_back(i);
        result.share.push_back(result.base.by_budget ? budget->amount() / total.value()
                                                     : 1.0 / static_cast<double>(stated.size()));
    }
    result.base.weighed = result.projects.size();
    return result;
}

} // namespace engineroom
