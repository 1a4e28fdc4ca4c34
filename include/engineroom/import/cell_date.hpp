/// Dates and periods as people write them, under each order of year, month and day.
#pragma once

#include <array>
#include <cstdint>
#include <engineroom/core/date.hpp>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/options.hpp>
#include <engineroom/import/plain_digits.hpp>
#include <optional>
#include <string_view>

namespace engineroom {

/// A day, or a period from its first day to its last: "Q3 2026" is 1 July to 30 September.
struct DateSpan {
    Date first;
    Date last;

    [[nodiscard]] bool is_day() const { return first == last; }
    friend bool operator==(const DateSpan&, const DateSpan&) = default;
};

/// How a date is written, where that says something about its column.
enum class DateForm : std::uint8_t {
    plain,
    short_year, ///< the year has two digits
    serial,     ///< the number of a day, by which spreadsheets count
    period      ///< a week, month, quarter, half or year
};

/// What is to be known beside the cell.
struct DateFrame {
    int first_year = 1977;  ///< a year of two digits is the one in [first_year, first_year + 99] that ends so
    bool from_1904 = false; ///< serial numbers count from 1904, as old spreadsheets of one system do
};

/// What a cell says as a date. At most `certain` alone, or one to three of `by_order`; none of them: it is no date.
struct DateReadings {
    std::optional<DateSpan> certain;                 ///< every order reads it so: the year first, or the month a word
    std::array<std::optional<DateSpan>, 3> by_order; ///< by `DateOrder`
    DateForm form = DateForm::plain;

    [[nodiscard]] bool any() const { return certain || by_order[0] || by_order[1] || by_order[2]; }

    [[nodiscard]] const std::optional<DateSpan>& in(DateOrder order) const {
        return by_order[static_cast<std::size_t>(order)];
    }

    /// What the cell says whatever the order may be, among those that make a date of it; nothing where they differ.
    [[nodiscard]] std::optional<DateSpan> alike() const;

    /// The date under one order of the column; with none, what both the day first and the month first say alike.
    [[nodiscard]] std::optional<DateSpan> under(std::optional<DateOrder> order) const;
};

/// The day in a cell of the very form 2026-11-01, in which most files state most dates.
[[nodiscard]] inline std::optional<Date> iso_day(std::string_view cell) {
    if (cell.size() != 10 || cell[4] != '-' || cell[7] != '-') return std::nullopt;
    // The eight digits side by side.
    const auto year_and_month = detail::characters<std::uint64_t>(cell.data());
    const std::uint64_t day = detail::characters<std::uint16_t>(cell.data() + 8);
    const std::uint64_t bytes =
        ((year_and_month & 0xFFFFFFFFU) | (year_and_month >> 8U & 0xFFFF00000000U) | day << 48U) ^
        ('0' * detail::in_each_byte);
    if (!detail::are_digits(bytes)) return std::nullopt;
    const auto number = static_cast<std::uint32_t>(detail::number_of(bytes));
    return make_date(static_cast<int>(number / 10000), static_cast<int>(number / 100 % 100),
                     static_cast<int>(number % 100));
}

/// `date_readings` of a cell that `iso_day` does not read.
[[nodiscard]] DateReadings other_date_readings(std::string_view cell, const DateFrame& frame);

/// Reads a trimmed cell; a time of day behind the date is left out, a weekday before it must go with it.
///
/// Days: 2026-11-01, 2026/11/1, 1.11.2026, 11/1/26, 1 November 2026, '1er mars 2026', Nov 1, 2026, 1-Nov-26, 46327.5.
/// Periods: Q3 2026, 3. Quartal 2026, H1 2026, 2026-09, 9/2026, Nov-26, März 2026, 2026, and weeks of ISO 8601:
/// 2027-W12, KW 12/2027. Months, weekdays and quarters are known in eight languages.
[[nodiscard]] inline DateReadings date_readings(std::string_view cell, const DateFrame& frame = {}) {
    if (const std::optional<Date> day = iso_day(cell)) {
        DateReadings readings;
        readings.certain = DateSpan{*day, *day};
        return readings;
    }
    return other_date_readings(cell, frame);
}

/// What to do about a trimmed cell that is no date but nearly one: mixed marks, a year of three digits, a day that the
/// calendar does not have. Empty for any other.
[[nodiscard]] std::string_view date_remedy(std::string_view cell);

} // namespace engineroom
