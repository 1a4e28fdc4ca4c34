/// Shares of the live portfolio by organisation.
#pragma once

#include <algorithm>
#include <cstddef>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/gini.hpp>
#include <engineroom/measures/hhi.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/stakeholders.hpp>
#include <engineroom/measures/sum.hpp>
#include <engineroom/measures/weights.hpp>
#include <utility>
#include <vector>

namespace engineroom {

/// Adds up, by organisation, what projects bring.
class Tally {
public:
    explicit Tally(const Organisations& organisations)
        : organisations_{organisations}, amount_(organisations.size()), projects_(organisations.size(), 0) {}

    void add(std::size_t organisation, double amount) {
        amount_[organisation] += amount;
        ++projects_[organisation];
    }

    /// Those that anything was added for, the largest share of `whole` first.
    [[nodiscard]] std::vector<OrganisationShare> shares(double whole) const {
        std::vector<OrganisationShare> shares;
        for (std::size_t o = 0; o < amount_.size(); ++o)
            if (projects_[o] > 0) shares.push_back({o, amount_[o].value() / whole, projects_[o]});
        std::sort(shares.begin(), shares.end(), [this](const OrganisationShare& a, const OrganisationShare& b) {
            if (rounded(a.share) != rounded(b.share)) return a.share > b.share;
            return organisations_[a.organisation].name < organisations_[b.organisation].name;
        });
        return shares;
    }

private:
    const Organisations& organisations_;
    std::vector<Sum> amount_;
    std::vector<std::size_t> projects_;
};

/// @param each  `each(project, visit)` calls `visit(organisation)` for every organisation that has a part of the
///              project, equal to that of the others
/// @cost        O(n log n)
template<class Each>
[[nodiscard]] Holding holding(const Roster& roster, const Weights& weighed, Each each) {
    Holding result;
    result.base = weighed.base;
    Tally tally{roster.organisations()};
    for (std::size_t k = 0; k < weighed.projects.size(); ++k) {
        std::size_t parts = 0;
        each(weighed.projects[k], [&](std::size_t) { ++parts; });
        each(weighed.projects[k],
             [&](std::size_t organisation) { tally.add(organisation, weighed.share[k] / static_cast<double>(parts)); });
    }
    result.shares = tally.shares(1.0);
    if (result.shares.empty()) return result;
    std::vector<double> amounts;
    Sum first_three;
    for (std::size_t k = 0; k < result.shares.size(); ++k) {
        amounts.push_back(result.shares[k].share);
        if (k < 3) first_three += result.shares[k].share;
    }
    result.hhi = hhi(amounts);
    result.gini = gini(std::move(amounts));
    result.top = result.shares.front().share;
    result.top_three = first_three.value();
    return result;
}

} // namespace engineroom
