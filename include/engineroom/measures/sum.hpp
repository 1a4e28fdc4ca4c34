/// Sums that do not depend on the order of rows to the last digit that anybody sees.
#pragma once

#include <cmath>

namespace engineroom {

/// A sum with its rounding errors carried along (Neumaier, Zeitschrift für Angewandte Mathematik und Mechanik 54,
/// 1974).
class Sum {
public:
    constexpr Sum() = default;

    Sum& operator+=(double term) {
        const double total = total_ + term;
        lost_ += std::abs(total_) >= std::abs(term) ? (total_ - total) + term : (term - total) + total_;
        total_ = total;
        return *this;
    }

    [[nodiscard]] double value() const { return total_ + lost_; }

private:
    double total_ = 0.0;
    double lost_ = 0.0;
};

} // namespace engineroom
