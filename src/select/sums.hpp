/// The sums of a choice, row by row: what comes and what goes is looked at without adding all up again.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <engineroom/select/search.hpp>
#include <utility>
#include <vector>

namespace engineroom::detail {

using Group = std::vector<std::size_t>; ///< candidates that come or go together

/// The rows of all demands with their sums, so that a change of few candidates costs no more than these.
class Sums {
public:
    Sums(const Task& task, Choice choice)
        : choice_{std::move(choice)}, of_candidate_(choice_.size()), upstreams_(choice_.size()),
          downstreams_(choice_.size()) {
        for (const NamedDemand& demand : task.demands)
            for (const DemandRow& row : demand.rows) {
                double sum = 0.0, size = std::abs(row.limit);
                for (const Term& term : row.row.terms) {
                    of_candidate_[term.variable].push_back({rows_.size(), term.factor});
                    if (choice_[term.variable]) sum += term.factor;
                    size = std::max(size, std::abs(term.factor));
                }
                rows_.push_back(&row);
                sums_.push_back(sum);
                sizes_.push_back(std::max(size, std::abs(sum)));
            }
        changes_.assign(rows_.size(), 0.0);
        for (const Need& need : task.needs) {
            upstreams_[need.candidate].push_back(need.upstream);
            downstreams_[need.upstream].push_back(need.candidate);
        }
    }

    [[nodiscard]] const Choice& choice() const { return choice_; }

    /// A candidate, and all that has to come or go with it.
    [[nodiscard]] Group with(std::size_t k) const {
        const std::vector<Group>& next = choice_[k] ? downstreams_ : upstreams_;
        Group group{k};
        for (std::size_t at = 0; at < group.size(); ++at)
            for (const std::size_t other : next[group[at]])
                if (choice_[other] == choice_[k] && std::find(group.begin(), group.end(), other) == group.end())
                    group.push_back(other);
        return group;
    }

    /// Chooses a group.
    void add(const Group& group) {
        for (const std::size_t k : group) {
            choice_[k] = true;
            for (const auto& [r, factor] : of_candidate_[k]) sums_[r] += factor;
        }
    }

    [[nodiscard]] const DemandRow& row(std::size_t r) const { return *rows_[r]; }

    /// The rows that are not met once a group comes, or goes, in order.
    [[nodiscard]] std::vector<std::size_t> broken(const Group& group, bool comes) {
        std::vector<std::size_t> touched;
        for (const std::size_t k : group)
            for (const auto& [r, factor] : of_candidate_[k]) {
                touched.push_back(r);
                changes_[r] += comes ? factor : -factor;
            }
        std::sort(touched.begin(), touched.end());
        touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
        std::vector<std::size_t> not_met;
        for (const std::size_t r : touched) {
            if (!is_met(r, group, comes)) not_met.push_back(r);
            changes_[r] = 0.0;
        }
        return not_met;
    }

private:
    struct Entry {
        std::size_t row;
        double factor;
    };

    [[nodiscard]] bool is_met(std::size_t r, const Group& group, bool comes) const {
        const Row& row = rows_[r]->row;
        const double sum = sums_[r] + changes_[r], near = 1e-9 * sizes_[r];
        if (sum < row.lower - near || sum > row.upper + near) return false;
        if (sum > row.lower + near && sum < row.upper - near) return true;
        Choice changed = choice_; // on the edge every digit counts
        for (const std::size_t k : group) changed[k] = comes;
        return met(*rows_[r], changed);
    }

    Choice choice_;
    std::vector<std::vector<Entry>> of_candidate_;
    std::vector<Group> upstreams_, downstreams_; ///< by candidate
    std::vector<const DemandRow*> rows_;
    std::vector<double> sums_, sizes_, changes_;
};

} // namespace engineroom::detail
