/// The notation of a workbook's numbers, dates and times: the same for every program and language that saved it.
#pragma once

#include "number_format.hpp"

#include <engineroom/import/workbook.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace engineroom::workbook {

/// A finite number as it stands in a part: digits, a point, perhaps an exponent.
[[nodiscard]] std::optional<double> number_in(std::string_view text);

/// The shortest text that reads back as the same number: without an exponent from 1e-15 to below 1e15 (and for 0), with
/// one else.
[[nodiscard]] std::string number_text(double value);

/// The same digits with the point so many places further on (to the left where negative): 1250 with -3 is 1.25.
[[nodiscard]] std::string with_point_moved(double value, int places);

/// `number_text` with a percent sign: 0.35 is "35%". The digits are the same, with the point two
/// places on.
[[nodiscard]] std::string percent_text(double value);

/// Days are counted from the last of 1899 (with a 29 February 1900 that never was), or from the first of 1904.
enum class Epoch { of_1900, of_1904 };

/// The day, and to the second the time of day unless that is midnight, which a spreadsheet's day number means:
/// 2026-11-01, 2026-11-01T13:45:00.
///
/// @return nothing where the calendar has no such day before the year 10000, or the number is a time of day alone
[[nodiscard]] std::optional<std::string> date_text(double serial, Epoch epoch);

/// The month or the year of such a day: 2026-11, 2026; the day where `shape` is another.
[[nodiscard]] std::string as_shown(std::string date, NumberShape shape);

/// The same notation for a date in ISO 8601, whose time may have fractions and a Z.
/// @return nothing where it is none
[[nodiscard]] std::optional<std::string> date_text(std::string_view iso);

/// The days that a duration of XML means: PT13H45M00S is 0.572916…
[[nodiscard]] std::optional<double> days_of(std::string_view duration);

[[nodiscard]] inline WorkbookCell exact(std::string text) {
    return {std::move(text), true};
}
[[nodiscard]] inline WorkbookCell words(std::string text) {
    return {std::move(text), false};
}

} // namespace engineroom::workbook
