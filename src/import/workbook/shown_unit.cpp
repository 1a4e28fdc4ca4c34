#include "shown_unit.hpp"

#include "../vocabulary/units.hpp"
#include "cell_value.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <engineroom/import/cell_number.hpp>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/currency.hpp>

namespace engineroom::workbook {
namespace {

constexpr unsigned most_thousands = 3;

/// Whose money a sign that several currencies share is, by the country that a format names: by its number in Office
/// (ECMA-376, part 1, 18.8.31; the numbers are those of [MS-LCID]), or by the end of its tag.
struct Place {
    unsigned number;
    std::string_view country;
    std::string_view code;
};
constexpr std::array places{
    Place{0x409, "US", "USD"},  Place{0x1009, "CA", "CAD"}, Place{0xC0C, "CA", "CAD"},  Place{0xC09, "AU", "AUD"},
    Place{0x1409, "NZ", "NZD"}, Place{0x4809, "SG", "SGD"}, Place{0x1004, "SG", "SGD"}, Place{0xC04, "HK", "HKD"},
    Place{0x404, "TW", "TWD"},  Place{0x80A, "MX", "MXN"},  Place{0x340A, "CL", "CLP"}, Place{0x240A, "CO", "COP"},
    Place{0x411, "JP", "JPY"},  Place{0x804, "CN", "CNY"},  Place{0x41D, "SE", "SEK"},  Place{0x414, "NO", "NOK"},
    Place{0x814, "NO", "NOK"},  Place{0x406, "DK", "DKK"},  Place{0x40F, "IS", "ISK"},  Place{0x100C, "CH", "CHF"},
    Place{0x807, "CH", "CHF"},  Place{0x418, "RO", "RON"},  Place{0x818, "MD", "MDL"},  Place{0x4009, "IN", "INR"},
    Place{0x439, "IN", "INR"},  Place{0x420, "PK", "PKR"},  Place{0x45B, "LK", "LKR"},  Place{0x461, "NP", "NPR"}};

/// The currency of the place that goes with the sign; empty where none is sure.
[[nodiscard]] std::string_view code_of(std::string_view sign, std::string_view place) {
    unsigned number = 0;
    const auto [end, error] = std::from_chars(place.data(), place.data() + place.size(), number, 16);
    const bool is_number = error == std::errc{} && end == place.data() + place.size();
    const std::string_view country = place.substr(place.rfind('-') + 1);
    for (const Place& known : places)
        // What stands before the last four digits says which calendar and digits are meant.
        if ((is_number ? known.number == (number & 0xFFFFU) : known.country == country) && sign_fits(sign, known.code))
            return known.code;
    return {};
}

void take(ShownUnit& unit, const CurrencyMark& mark, std::string_view place) {
    if (!unit.currency.empty()) return;
    unit.currency = mark.code.empty() ? code_of(mark.text, place) : mark.code;
    if (unit.currency.empty()) unit.currency = mark.text;
}

/// A word without the brackets and marks around it; a full stop behind belongs to it.
[[nodiscard]] std::string_view bare(std::string_view word) {
    constexpr std::string_view around = "()[]:;,/-+*'\"";
    const std::size_t first = std::min(word.find_first_not_of(around), word.size());
    word.remove_prefix(first);
    while (!word.empty() && around.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
    return word;
}

template<class Use>
void for_each_word(std::string_view text, Use use) {
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        std::size_t size = 0;
        while (size < text.size() && leading_space(text.substr(size)) == 0) ++size;
        if (const std::string_view word = bare(text.substr(0, size)); !word.empty()) use(word);
        text.remove_prefix(size);
    }
}

/// Whether `value` is what the digits say, but for the rounding of what is shown.
[[nodiscard]] bool is_shown_as(double value, std::string_view digits, char decimal) {
    const std::optional<double> shown = digits_value(digits, decimal);
    if (!shown) return false;
    const std::size_t mark = digits.rfind(decimal);
    const std::size_t decimals = mark == std::string_view::npos ? 0 : digits.size() - mark - 1;
    const double half_unit = 0.5 * std::pow(10.0, -static_cast<double>(decimals));
    return std::abs(*shown - value) <= half_unit * (1.0 + 1e-9) + value * 1e-12;
}

[[nodiscard]] std::string_view word_of(double scale) {
    return scale == 1e3 ? "k" : scale == 1e6 ? "M" : "bn";
}

} // namespace

void add_words(ShownUnit& unit, std::string_view words, bool behind) {
    for_each_word(words, [&](std::string_view word) {
        if (vocabulary::is_word_first(word)) return;
        const std::optional<vocabulary::Unit> found = vocabulary::unit_in(word);
        if (!found) return;
        if (found->scale != 1.0 && unit.scale == 1.0 && (behind || found->currency)) unit.scale = found->scale;
        if (found->currency) take(unit, *found->currency, {});
    });
}

void add_currency(ShownUnit& unit, std::string_view sign, std::string_view place) {
    sign = trimmed(sign);
    if (sign.empty()) return;
    if (const std::optional<CurrencyMark> mark = currency_mark(sign)) {
        take(unit, *mark, place);
        return;
    }
    ShownUnit of_words;
    add_words(of_words, sign, true);
    if (of_words.scale != 1.0 && unit.scale == 1.0) unit.scale = of_words.scale;
    if (!unit.currency.empty()) return;
    if (!of_words.currency.empty())
        unit.currency = of_words.currency;
    else if (of_words.scale == 1.0 && sign.find_first_of("0123456789") == std::string_view::npos)
        unit.currency = sign;
}

ShownUnit unit_in_shown(std::string_view shown, double value) {
    ShownUnit unit;
    constexpr std::string_view all_digits = "0123456789";
    const std::size_t first = shown.find_first_of(all_digits);
    if (first == std::string_view::npos) return unit;
    const std::size_t end = shown.find_last_of(all_digits) + 1;
    const std::string_view digits = shown.substr(first, end - first);
    add_words(unit, shown.substr(0, first), false);
    add_words(unit, shown.substr(end), true);
    double size = std::abs(value);
    for (unsigned thousands = 0; thousands <= most_thousands; ++thousands, size /= 1000.0)
        if (is_shown_as(size, digits, '.') || is_shown_as(size, digits, ',')) {
            unit.thousands = thousands;
            break;
        }
    return unit;
}

std::string amount_text(double value, const ShownUnit& unit) {
    const unsigned thousands = std::min(unit.thousands, most_thousands);
    if (!unit.any()) return number_text(value);
    std::string text = with_point_moved(value, -3 * static_cast<int>(thousands));
    // The words beside it say how the number is to be understood; where they do not, how it was divided does.
    const double divided = std::pow(1000.0, thousands);
    if (thousands > 0 && unit.scale != 1.0 && unit.scale != divided) ((text += ' ') += word_of(divided)) += " of ";
    if (unit.scale != 1.0)
        (text += ' ') += word_of(unit.scale);
    else if (thousands > 0)
        (text += ' ') += word_of(divided);
    if (!unit.currency.empty()) (text += ' ') += unit.currency;
    return text;
}

} // namespace engineroom::workbook
