/// Quantiles of a set of projects: unweighted, Hyndman & Fan's type 7 (The American Statistician 50, 1996).
#pragma once

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace engineroom {

/// The quantiles of one set of values, which are put in order only as far as each takes.
class Quantiles {
public:
    explicit Quantiles(std::vector<double> values) : values_{std::move(values)} {}

    /// @param share  in [0, 1]: 0.5 is the median
    /// @return       linear between the two values around rank 1 + (n - 1) share; none for no values
    /// @cost         O(n) for most, O(n log n) at worst
    [[nodiscard]] std::optional<double> at(double share) {
        assert(share >= 0.0 && share <= 1.0);
        if (values_.empty()) return std::nullopt;
        const double rank = static_cast<double>(values_.size() - 1) * share;
        // 0.1 of 10 steps is step 1, though the product may fall a hair short of it.
        const double whole = std::floor(rank + 1e-9);
        const double part = std::max(0.0, rank - whole);
        const auto lower = values_.begin() + static_cast<std::ptrdiff_t>(whole);
        std::nth_element(values_.begin(), lower, values_.end());
        if (lower + 1 == values_.end() || part == 0.0) return *lower;
        return *lower + part * (*std::min_element(lower + 1, values_.end()) - *lower);
    }

    [[nodiscard]] std::optional<double> median() { return at(0.5); }

private:
    std::vector<double> values_;
};

} // namespace engineroom
