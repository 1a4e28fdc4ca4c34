/// Calendar days and the few sums on them that a review needs.
#pragma once

#include <algorithm>
#include <array>
#include <boost/date_time/gregorian/greg_date.hpp>
#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace engineroom {

/// A day between 1400-01-01 and 9999-12-31.
using Date = boost::gregorian::date;

/// How many days a month of the calendar has.
/// @param month  in [1, 12]
[[nodiscard]] constexpr unsigned days_in_month(unsigned year, unsigned month) {
    if (month != 2) return 30U + ((month + month / 8) & 1U);
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29U : 28U;
}

namespace detail {

/// The Julian day, by which Boost counts, before the first of a month.
/// @param month  in [1, 12]
[[nodiscard]] constexpr std::uint32_t day_before(unsigned year, unsigned month) {
    // From the days of years that begin in March and end with the leap day.
    const unsigned before_march = month < 3 ? 1 : 0;
    const unsigned years = year + 4800 - before_march;
    const unsigned months = month + 12 * before_march - 3;
    return (153 * months + 2) / 5 + 365 * years + years / 4 - years / 100 + years / 400 - 32045;
}

/// The same for the months of the years in which nearly all projects are, in a row.
inline constexpr unsigned first_usual_year = 1950, usual_years = 150;
inline constexpr auto days_before = [] {
    std::array<std::uint32_t, 12 * usual_years + 1> days{};
    for (unsigned k = 0; k < days.size(); ++k) days[k] = day_before(first_usual_year + k / 12, k % 12 + 1);
    return days;
}();

} // namespace detail

/// The day, or nothing where the calendar has no such day.
[[nodiscard]] inline std::optional<Date> make_date(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1) return std::nullopt;
    const auto y = static_cast<unsigned>(year);
    const auto m = static_cast<unsigned>(month);
    const auto d = static_cast<unsigned>(day);
    if (const unsigned usual = y - detail::first_usual_year; usual < detail::usual_years) {
        const std::uint32_t before = detail::days_before[12 * usual + m - 1];
        if (d > detail::days_before[12 * usual + m] - before) return std::nullopt;
        return Date{before + d};
    }
    if (year < 1400 || year > 9999 || d > days_in_month(y, m)) return std::nullopt;
    return Date{detail::day_before(y, m) + d};
}

/// The same day `months` later (earlier where negative), within the calendar's years and clamped to the month's end: 31
/// January + 1 is the last of February. (Boost's own month arithmetic also turns the last of February into the last of
/// March; a deadline does not.)
[[nodiscard]] inline Date add_months(Date date, int months) {
    const auto ymd = date.year_month_day();
    const int index = std::clamp(static_cast<int>(ymd.year) * 12 + static_cast<int>(ymd.month) - 1 + months, 1400 * 12,
                                 9999 * 12 + 11);
    const auto year = static_cast<unsigned short>(index / 12);
    const auto month = static_cast<unsigned short>(index % 12 + 1);
    const auto last = boost::gregorian::gregorian_calendar::end_of_month_day(year, month);
    return Date{year, month, std::min<unsigned short>(ymd.day.as_number(), last)};
}

/// Days from `from` to `to`; negative when `to` comes first.
[[nodiscard]] inline long days_between(Date from, Date to) {
    return (to - from).days();
}

/// A quarter of the calendar year.
struct Quarter {
    int year = 0;
    int quarter = 1; ///< 1 to 4

    friend constexpr auto operator<=>(const Quarter&, const Quarter&) = default;
};

[[nodiscard]] inline Quarter quarter_of(Date date) {
    const auto ymd = date.year_month_day();
    return {static_cast<int>(ymd.year), (static_cast<int>(ymd.month) - 1) / 3 + 1};
}

/// ISO 8601: 2026-11-01.
[[nodiscard]] inline std::string to_iso(Date date) {
    const auto ymd = date.year_month_day();
    const auto padded = [](int number, int width) {
        std::string digits = std::to_string(number);
        return std::string(static_cast<std::size_t>(std::max(0, width - static_cast<int>(digits.size()))), '0') +
               digits;
    };
    return padded(static_cast<int>(ymd.year), 4) + '-' + padded(static_cast<int>(ymd.month), 2) + '-' +
           padded(static_cast<int>(ymd.day), 2);
}

} // namespace engineroom
