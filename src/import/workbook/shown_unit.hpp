/// The unit in which a cell shows its number: the currency of its format, and thousands or millions.
#pragma once

#include <string>
#include <string_view>

namespace engineroom::workbook {

struct ShownUnit {
    unsigned thousands = 0; ///< the number is divided by 1000 so many times before it is shown; at most 3
    double scale = 1.0;     ///< 1e3, 1e6 or 1e9 where the words beside it say so: "k€", "Mio."
    std::string currency;   ///< a code of ISO 4217, or what stands there; empty: none

    [[nodiscard]] bool any() const { return thousands > 0 || scale != 1.0 || !currency.empty(); }
};

/// Adds what the words beside a number say of its unit. Words that are no unit say nothing, nor does a scale without a
/// currency in front of the number: "K5" is no 5,000.
/// @param behind  whether they stand behind the number
void add_words(ShownUnit& unit, std::string_view words, bool behind);

/// Adds a currency as formats state one for certain, which may be one that nobody knows.
/// @param place  a country by its number (409) or tag (en-US), which says whose '$' it is; may be empty
void add_currency(ShownUnit& unit, std::string_view sign, std::string_view place);

/// What a cell that holds `value` and shows `shown` says of its unit. 1250000 that is shown as "1,3" is in millions.
[[nodiscard]] ShownUnit unit_in_shown(std::string_view shown, double value);

/// The number as it is shown, but with all its digits, and its unit behind: "1250000 EUR", "1.25 M USD", "-3".
[[nodiscard]] std::string amount_text(double value, const ShownUnit& unit);

} // namespace engineroom::workbook
