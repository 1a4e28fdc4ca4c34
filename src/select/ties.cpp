#include "select/parts.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace engineroom::detail {
namespace {

/// So many ids are put in order by one search: their weights are powers of two, and all differ from each other by more
/// than a solver's tolerance.
constexpr std::size_t ids_at_once = 16;

/// A demand of our own, on the sum of `factors` over the chosen.
NamedDemand on_sum(const std::vector<double>& factors, double limit, bool at_least) {
    DemandRow row;
    row.limit = limit;
    (at_least ? row.row.lower : row.row.upper) = limit;
    for (std::size_t k = 0; k < factors.size(); ++k)
        if (factors[k] != 0.0) row.row.terms.push_back({k, factors[k]});
    return {{}, {row}};
}

class TieBreak {
public:
    TieBreak(const Working& working, Choice& choice) : working_{working}, choice_{choice}, task_{working.task} {}

    bool run() {
        const std::size_t n = choice_.size();
        task_.demands.push_back(on_sum(task_.worth, worth_of(task_.worth, choice_), true));
        std::vector<double> costs, savings;
        for (const Candidate& candidate : working_.candidates.all) {
            costs.push_back(candidate.budget);
            savings.push_back(-candidate.budget);
        }
        if (!improve(savings)) return false;
        task_.demands.push_back(on_sum(costs, worth_of(costs, choice_), false));

        std::vector<std::size_t> by_id(n);
        std::iota(by_id.begin(), by_id.end(), std::size_t{0});
        const auto& projects = working_.portfolio.projects;
        std::sort(by_id.begin(), by_id.end(), [&](std::size_t a, std::size_t b) {
            return projects[working_.candidates.all[a].project].id < projects[working_.candidates.all[b].project].id;
        });
        for (std::size_t first = 0; first < n; first += ids_at_once) {
            bool only_one = false;
            if (!look_for_another(only_one)) return false;
            if (only_one) return true;
            const std::size_t end = std::min(n, first + ids_at_once);
            std::vector<double> weights(n, 0.0);
            for (std::size_t k = first; k < end; ++k)
                weights[by_id[k]] = std::ldexp(1.0, static_cast<int>(end - 1 - k));
            if (!improve(weights)) return false;
            for (std::size_t k = first; k < end; ++k) fix(by_id[k]);
        }
        return true;
    }

private:
    /// Takes the choice with the most of `worth` among those that are left.
    [[nodiscard]] bool improve(const std::vector<double>& worth) {
        task_.worth = worth;
        const BestChoice found = search(task_, working_.limits(0.0, "ties"), working_.solver);
        if (found.choice && found.worth >= worth_of(worth, choice_)) choice_ = *found.choice;
        return found.end == SearchEnd::optimal;
    }

    /// Whether the choice is the only one that is left.
    [[nodiscard]] bool look_for_another(bool& only_one) {
        for (std::size_t k = 0; k < choice_.size(); ++k) task_.worth[k] = choice_[k] ? -1.0 : 1.0;
        const BestChoice found = search(task_, working_.limits(0.0, "ties"), working_.solver);
        only_one = found.choice == choice_;
        return found.end == SearchEnd::optimal;
    }

    void fix(std::size_t candidate) {
        std::vector<double> one(choice_.size(), 0.0);
        one[candidate] = 1.0;
        task_.demands.push_back(on_sum(one, choice_[candidate] ? 1.0 : 0.0, choice_[candidate]));
    }

    const Working& working_;
    Choice& choice_;
    Task task_;
};

} // namespace

bool settle_ties(const Working& working, Choice& choice) {
    return TieBreak{working, choice}.run();
}

} // namespace engineroom::detail
