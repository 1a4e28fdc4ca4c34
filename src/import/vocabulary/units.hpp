/// Units of money as they stand beside numbers and in headers: "k€", "Mio.", "MEUR", "tkr".
#pragma once

#include "words.hpp"
#include <engineroom/import/currency.hpp>
#include <optional>
#include <string_view>

namespace engineroom::vocabulary {

struct Unit {
    double scale = 1.0; ///< 1e3, 1e6 or 1e9
    std::optional<CurrencyMark> currency;
};

[[nodiscard]] std::span<const Row<double>> scale_words();

/// What a word without spaces says as a unit.
/// @return nothing where it is none, or is not sure to be one
[[nodiscard]] std::optional<Unit> unit_in(std::string_view word);

/// Whether people mean different scales by a word: 'billion' is 1e9 in English and 1e12 in German.
[[nodiscard]] bool is_unclear_scale(std::string_view word);

/// Codes of ISO 4217 that are other words first: 'Budget (all)' is not in Albanian lek, nor 'mars' in Argentine pesos.
[[nodiscard]] bool is_word_first(std::string_view code);

} // namespace engineroom::vocabulary
