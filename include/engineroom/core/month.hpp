/// A month of the calendar, and periods of days that overlap it.
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

/// A period from its first to its last day, both counted in; empty where the last comes before the first.
struct Days {
    long first = 0; ///< Julian day number
    long last = -1;

    [[nodiscard]] constexpr long count() const { return std::max(0L, last - first + 1); }
};

[[nodiscard]] inline Days days_from_to(Date first, Date last) {
    return {static_cast<long>(first.day_number()), static_cast<long>(last.day_number())};
}

/// The days of the month in which `date` lies.
[[nodiscard]] inline Days days_of_month(Date date) {
    const auto ymd = date.year_month_day();
    return days_from_to(Date{ymd.year, ymd.month, 1}, date.end_of_month());
}

/// The days that lie in both.
[[nodiscard]] constexpr Days overlap(const Days& a, const Days& b) {
    return {std::max(a.first, b.first), std::min(a.last, b.last)};
}

} // namespace engineroom
