/// Numbers and amounts of money as people write them, under either convention for the decimal mark.
#pragma once

#include <cstddef>
#include <cstdint>
#include <engineroom/import/currency.hpp>
#include <engineroom/import/plain_digits.hpp>
#include <optional>
#include <string_view>

namespace engineroom {

/// A number cell taken apart, before a convention says what its digits mean.
struct NumberCell {
    std::string_view digits; ///< with thousands and decimal marks, without sign, currency, scale or percent
    bool negative = false;   ///< a minus sign before or behind, or the brackets of accounting
    bool percent = false;
    double scale = 1.0; ///< 1e3 for 'k' or 'Tsd.', 1e6 for 'M' or 'Mio.', 1e9 for 'bn' or 'Mrd.'
    std::optional<CurrencyMark> currency;
};

/// The number in a cell of digits alone, or of digits with one decimal mark between them, as most numbers are written.
[[nodiscard]] inline std::optional<double> plain_number(std::string_view cell, char decimal) {
    const PlainDigits plain = plain_digits(cell, decimal);
    return plain ? std::optional{plain.value()} : std::nullopt;
}

/// Takes a trimmed cell apart: '-€ 1,234.50', '(1 234)', '12 %', '1.5e6', '3.5 Mio. €', '$5k', "CHF 1'200.-", '80-'.
/// @return nothing where it is not the shape of a number; words such as nan, inf and 0x10 are none
[[nodiscard]] std::optional<NumberCell> number_cell(std::string_view cell);

/// What `digits` say where `decimal` ('.' or ',') is the decimal mark. The other one, an apostrophe or a space may
/// part thousands: groups of exactly three, one mark throughout, no group after a leading zero. Beside a decimal point,
/// commas may also part them as in India: 12,34,567.
/// @return finite; nothing where the digits say no such number
[[nodiscard]] std::optional<double> digits_value(std::string_view digits, char decimal);

/// Both readings of digits; at most one where the other convention allows none.
struct NumberReadings {
    std::optional<double> point; ///< with a decimal point
    std::optional<double> comma; ///< with a decimal comma

    [[nodiscard]] bool differ() const { return point && comma && *point != *comma; }
};

[[nodiscard]] NumberReadings number_readings(std::string_view digits);

/// What to do about a trimmed cell that is no number but nearly one: a 'billion' that may be two things, groups of
/// digits that are not of three. Empty for any other.
[[nodiscard]] std::string_view number_remedy(std::string_view cell);

} // namespace engineroom
