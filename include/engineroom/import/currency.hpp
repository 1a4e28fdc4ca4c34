/// Currencies as they stand in cells and headers: ISO 4217 codes, and signs that say more or less.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace engineroom {

/// A sign or code of a currency.
struct CurrencyMark {
    std::string_view text; ///< as it stands ("usd"); of a shared sign its usual form ("kr" for "Kr.")
    std::string_view code; ///< "EUR", "USD"; empty where the sign is shared by several currencies ("$")
};

/// The ISO 4217 code that `text` is, in upper case; `text` may be in any case.
[[nodiscard]] std::optional<std::string_view> currency_code(std::string_view text);

/// The currency that a whole word says, in any case, a full stop behind it or not: "€", "usd", "Fr.", "Euro".
[[nodiscard]] std::optional<CurrencyMark> currency_mark(std::string_view word);

/// Whether a trimmed cell is a currency and a dash, "$ -" or "- \u20AC": what the accounting format of spreadsheets
/// shows for zero, and what people write for nothing.
[[nodiscard]] bool is_currency_dash(std::string_view cell);

/// Whether an amount with the shared sign `sign` may be in the currency `code`: "$" and "CAD" go together.
[[nodiscard]] bool sign_fits(std::string_view sign, std::string_view code);

} // namespace engineroom
