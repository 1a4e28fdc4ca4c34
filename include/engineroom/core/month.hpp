/// A month of the calendar, and how much of a period of days falls in it.
#pragma once

#include <algorithm>
#include <compare>
#include <engineroom/core/date.hpp>

namespace engineroom {

struct Month {
    int year = 1400;
    int month = 1; ///< 1 to 12

    friend constexpr auto operator<=>(const Month&, const Month&) = default;
};

[[nodiscard]] inline Month month_of(Date date) {
    const auto ymd = date.year_month_day();
    return {static_cast<int>(ymd.year), static_cast<int>(ymd.month)};
}

/// A period from its first to its last day, both counted in.
struct Days {
    Date first;
    Date last;

    /// 0 where the last day comes before the first.
    [[nodiscard]] long count() const { return std::max(0L, days_between(first, last) + 1); }
};

/// The days that lie in both.
[[nodiscard]] inline Days overlap(const Days& a, const Days& b) {
    return {std::max(a.first, b.first), std::min(a.last, b.last)};
}

} // namespace engineroom
