/// Shares of the live portfolio by organisation.
#pragma once

#include <algorithm>
#include <cstddef>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/compute/weights.hpp>
#include <engineroom/measures/gini.hpp>
#include <engineroom/measures/hhi.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/stakeholders.hpp>
#include <engineroom/measures/sum.hpp>
#include <utility>
#include <vector>

namespace engineroom {

namespace detail {

/// Those alike to 12 decimals in order of name.
inline void largest_first(std::vector<OrganisationShare>& shares, const Organisations& organisations) {
    std::sort(shares.begin(), shares.end(), [&](const OrganisationShare& a, const OrganisationShare& b) {
        const double x = rounded(a.share), y = rounded(b.share);
        return x != y ? a.share > b.share : organisations[a.organisation].name < organisations[b.organisation].name;
    });
}

} // namespace detail

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
        detail::largest_first(shares, organisations_);
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
    weighed.each([&](std::size_t project, double share) {
        std::size_t parts = 0;
        each(project, [&](std::size_t) { ++parts; });
        each(project, [&](std::size_t organisation) { tally.add(organisation, share / static_cast<double>(parts)); });
    });
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
