#include "units.hpp"
#include <algorithm>
#include <engineroom/import/cell_text.hpp>

namespace engineroom::vocabulary {
namespace {

// clang-format off
constexpr std::array<Row<double>, 3> scales{{
    {1e3, {"k | thousand | thousands | 000 | 000s | 1000 | 1000s", "Tsd | Tausend", "millier | milliers | mille",
           "miles", "mila | migliaia", "duizend", "milhar | milhares", "tusen"}},
    {1e6, {"m | mn | mln | mill | million | millions | 1000000", "Mio | Million | Millionen", "million | millions",
           "millón | millones", "milione | milioni | mln", "miljoen | miljoenen | mln", "milhão | milhões",
           "miljon | miljoner | mn"}},
    {1e9, {"bn", "Mrd | Milliarde | Milliarden", "Md | Mds | milliard | milliards", "", "mld | miliardo | miliardi",
           "mld | miljard | miljarden", "", "md | mdr | miljard | miljarder"}},
}};
// clang-format on

[[nodiscard]] std::optional<double> scale_of(std::string_view word) {
    static const Index<double> index{scales, word_key};
    const double* found =
        index.find(word_key(word.size() > 1 && word.back() == '.' ? word.substr(0, word.size() - 1) : word));
    return found == nullptr ? std::nullopt : std::optional{*found};
}

/// A scale beside a currency, where 't' is the thousand of German and Swedish.
[[nodiscard]] std::optional<double> scale_beside_currency(std::string_view word) {
    return word_key(word) == "t" ? 1e3 : scale_of(word);
}

[[nodiscard]] std::optional<CurrencyMark> currency_beside_scale(std::string_view word) {
    const std::optional<CurrencyMark> mark = currency_mark(word);
    return mark && !mark->code.empty() && is_word_first(word) ? std::nullopt : mark;
}

} // namespace

std::span<const Row<double>> scale_words() {
    return scales;
}

std::optional<Unit> unit_in(std::string_view word) {
    constexpr std::size_t longest = 20;
    if (word.empty() || word.size() > longest) return std::nullopt;
    if (const std::optional<CurrencyMark> currency = currency_mark(word)) return Unit{1.0, currency};
    if (const std::optional<double> scale = scale_of(word)) return Unit{*scale, std::nullopt};
    for (std::size_t at = 1; at < word.size(); ++at) {
        const std::string_view before = word.substr(0, at);
        const std::string_view behind = word.substr(at);
        if (const std::optional<CurrencyMark> currency = currency_beside_scale(behind))
            if (const std::optional<double> scale = scale_beside_currency(before)) return Unit{*scale, currency};
        if (const std::optional<CurrencyMark> currency = currency_beside_scale(before))
            if (const std::optional<double> scale = scale_beside_currency(behind)) return Unit{*scale, currency};
    }
    return std::nullopt;
}

bool is_unclear_scale(std::string_view word) {
    constexpr std::array<std::string_view, 16> words{
        "billion",  "billions", "billionen", "billon", "billones", "bilhao", "bilhoes", "biljon",
        "biljoner", "b",        "mil",       "mm",     "trillion", "lakh",   "crore",   "t"};
    return std::find(words.begin(), words.end(), word_key(word)) != words.end();
}

bool is_word_first(std::string_view code) {
    constexpr std::array<std::string_view, 18> words{"all", "ang", "ars", "bam", "bob", "cup", "ern", "gel", "ils",
                                                     "lak", "mad", "mop", "mur", "pen", "ron", "sos", "top", "try"};
    return std::find(words.begin(), words.end(), word_key(code)) != words.end();
}

} // namespace engineroom::vocabulary
