/// Quantiles of a set of projects: unweighted, Hyndman & Fan's type 7 (The American Statistician 50, 1996).
#pragma once

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <engineroom/measures/keyed_order.hpp>
#include <optional>
#include <utility>
#include <vector>

namespace engineroom {

/// The quantiles of one set of values, sorted once.
class Quantiles {
public:
    explicit Quantiles(std::vector<double> values) : sorted_{sorted_values(std::move(values))} {}

    /// @param share  in [0, 1]: 0.5 is the median
    /// @return       linear between the two values around rank 1 + (n - 1) share; none for no values
    [[nodiscard]] std::optional<double> at(double share) const {
        assert(share >= 0.0 && share <= 1.0);
        if (sorted_.empty()) return std::nullopt;
        const double rank = static_cast<double>(sorted_.size() - 1) * share;
        // 0.1 of 10 steps is step 1, though the product may fall a hair short of it.
        const double whole = std::floor(rank + 1e-9);
        const auto lower = static_cast<std::size_t>(whole);
        const double part = std::max(0.0, rank - whole);
        if (lower + 1 >= sorted_.size() || part == 0.0) return sorted_[lower];
        return sorted_[lower] + part * (sorted_[lower + 1] - sorted_[lower]);
    }

    [[nodiscard]] std::optional<double> median() const { return at(0.5); }

private:
    std::vector<double> sorted_;
};

} // namespace engineroom
