/// Dates as people write them, under each order of day and month.
#pragma once

#include <engineroom/core/date.hpp>
#include <engineroom/import/options.hpp>
#include <optional>
#include <string_view>

namespace engineroom {

/// What a cell says as a date. At most `certain` alone, or one or both of the others; none of them: it is no date.
struct DateReadings {
    std::optional<Date> certain;     ///< the year first, or the month as a word
    std::optional<Date> day_first;   ///< 3/4/2026 is the 3rd of April
    std::optional<Date> month_first; ///< 3/4/2026 is the 4th of March

    [[nodiscard]] bool any() const { return certain || day_first || month_first; }
    [[nodiscard]] bool differ() const { return day_first && month_first && *day_first != *month_first; }

    /// The date under one order of the column; with none, what every order says alike.
    [[nodiscard]] std::optional<Date> under(std::optional<DateOrder> order) const;
};

/// Reads a trimmed cell: 2026-11-01, 2026/11/01, 1.11.2026, 11/1/2026, 1 November 2026, Nov 1, 2026, each with a time
/// of day behind it, which is left out. Years have four digits; one mark ('-', '/' or '.') parts all three numbers.
[[nodiscard]] DateReadings date_readings(std::string_view cell);

/// What to do about a trimmed cell that is no date but nearly one: a year of two digits, or the number of a day by
/// which spreadsheets count. Empty for any other.
[[nodiscard]] std::string_view date_remedy(std::string_view cell);

} // namespace engineroom
