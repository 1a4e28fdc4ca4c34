/// Currencies as they stand in cells and headers: ISO 4217 codes, and signs that say more or less.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace engineroom {

/// A sign or code of a currency at one end of a text.
struct CurrencyMark {
    std::string_view text; ///< as it stands: "€", "usd"
    std::string_view code; ///< "EUR", "USD"; empty where the sign is shared by several currencies ("$")
};

/// The ISO 4217 code that `text` is, in upper case; `text` may be in any case.
[[nodiscard]] std::optional<std::string_view> currency_code(std::string_view text);

/// The mark that `text` starts with.
[[nodiscard]] std::optional<CurrencyMark> leading_currency(std::string_view text);
/// The mark that `text` ends with.
[[nodiscard]] std::optional<CurrencyMark> trailing_currency(std::string_view text);

/// Whether an amount with the shared sign `sign` may be in the currency `code`: "$" and "CAD" go together.
[[nodiscard]] bool sign_fits(std::string_view sign, std::string_view code);

} // namespace engineroom
