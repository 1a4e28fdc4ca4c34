/// The set S that a measure is taken over, and what each project in it weighs.
#pragma once

#include <cstddef>
#include <engineroom/measures/base.hpp>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/measures/sum.hpp>
#include <optional>

namespace engineroom {

/// Those of S that shares are taken over, and their weights.
///
/// If at least half of S state a budget and these add up to more than 0, only those are kept and a weight is a share of
/// their budgets; else all are kept and weigh the same. Refers to the ledger and to S.
class Weights {
public:
    Base base;

    /// @param size    projects in the base set
    /// @param stated  S: those of the base set that state what the measure needs
    /// @cost          O(|S|)
    Weights(const Ledger& ledger, std::size_t size, const Indices& stated)
        : ledger_{ledger}, stated_{stated}, equal_{1.0 / static_cast<double>(stated.size())} {
        std::size_t with_budget = 0;
        Sum total;
        for (const ProjectIndex i : stated)
            if (const auto& budget = ledger.budget[i]) {
                ++with_budget;
                total += budget->amount();
            }
        total_ = total.value();
        base.size = size;
        base.stated = stated.size();
        base.by_budget = 2 * with_budget >= stated.size() && total_ > 0.0;
        base.weighed = base.by_budget ? with_budget : stated.size();
    }
    Weights(const Ledger& ledger, std::size_t size, Indices&& stated) = delete;

    /// Calls `visit(project, share)` for each of S, restricted, in its order; the shares add up to 1.
    template<class Visit>
    void each(Visit visit) const {
        for (const ProjectIndex i : stated_) {
            if (!base.by_budget)
                visit(i, equal_);
            else if (const auto& budget = ledger_.budget[i])
                visit(i, budget->amount() / total_);
        }
    }

    /// Share by weight of the projects for which `belongs(index)` holds; none where there are no projects.
    template<class Belongs>
    [[nodiscard]] std::optional<double> by_weight(Belongs belongs) const {
        if (base.weighed == 0) return std::nullopt;
        Sum sum;
        each([&](std::size_t i, double share) {
            if (belongs(i)) sum += share;
        });
        return sum.value();
    }

    /// Share by count, over the same projects.
    template<class Belongs>
    [[nodiscard]] std::optional<double> by_count(Belongs belongs) const {
        if (base.weighed == 0) return std::nullopt;
        std::size_t count = 0;
        each([&](std::size_t i, double) { count += belongs(i) ? 1 : 0; });
        return static_cast<double>(count) / static_cast<double>(base.weighed);
    }

private:
    const Ledger& ledger_;
    const Indices& stated_;
    double total_ = 0.0;
    double equal_;
};

} // namespace engineroom
