/// Numbers and amounts of money as people write them, under either convention for the decimal mark.
#pragma once

#include <engineroom/import/currency.hpp>
#include <optional>
#include <string_view>

namespace engineroom {

/// A number cell taken apart, before a convention says what its digits mean.
struct NumberCell {
    std::string_view digits; ///< with thousands and decimal marks, without sign, currency or percent
    bool negative = false;   ///< a minus sign, or the brackets of accounting
    bool percent = false;
    std::optional<CurrencyMark> currency;
};

/// Takes a trimmed cell apart: '-€ 1,234.50', '(1 234)', '12 %', '1.5e6'.
/// @return nothing where it is not the shape of a number; words such as nan, inf and 0x10 are none
[[nodiscard]] std::optional<NumberCell> number_cell(std::string_view cell);

/// What `digits` say where `decimal` ('.' or ',') is the decimal mark. The other one, an apostrophe or a space may
/// part thousands: groups of exactly three, one mark throughout, no group after a leading zero.
/// @return finite; nothing where the digits say no such number
[[nodiscard]] std::optional<double> digits_value(std::string_view digits, char decimal);

/// Both readings of digits; at most one where the other convention allows none.
struct NumberReadings {
    std::optional<double> point; ///< with a decimal point
    std::optional<double> comma; ///< with a decimal comma

    [[nodiscard]] bool differ() const { return point && comma && *point != *comma; }
};

[[nodiscard]] NumberReadings number_readings(std::string_view digits);

} // namespace engineroom
