#include "letters.hpp"
#include "vocabulary/headers.hpp"
#include "vocabulary/units.hpp"
#include <algorithm>
#include <array>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/header_meaning.hpp>
#include <fmt/format.h>
#include <span>
#include <vector>

namespace engineroom {
namespace {

[[nodiscard]] bool is_money(Column column) {
    constexpr std::array money{Column::payoff, Column::payoff_low, Column::payoff_high,
                               Column::budget, Column::spent,      Column::funding};
    return std::find(money.begin(), money.end(), column) != money.end();
}

[[nodiscard]] bool is_date(Column column) {
    constexpr std::array dates{Column::proposed, Column::start, Column::delivery, Column::ended, Column::updated};
    return std::find(dates.begin(), dates.end(), column) != dates.end();
}

/// Spaces, punctuation and accents beyond ASCII, which say nothing; the signs of currencies are none of them.
[[nodiscard]] bool is_mark(char32_t mark) {
    return (mark >= 0x80 && mark <= 0xA1) || (mark >= 0xA6 && mark <= 0xBF) || (mark >= 0x2000 && mark <= 0x206F) ||
           is_combining(mark) || is_invisible(mark);
}

[[nodiscard]] bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Adds a word that is a unit wherever it stands: a scale or a currency, or both in one word ("k\u20AC", "meur").
/// @return false where the word is none, or contradicts what was there
[[nodiscard]] bool add_unit_word(std::string_view word, HeaderUnit& unit) {
    constexpr std::array<std::string_view, 9> percent{"%",       "percent",     "pct",         "prozent",   "pourcent",
                                                      "procent", "percentuale", "percentagem", "porcentaje"};
    if (is_one_of(percent, word)) {
        unit.percent = true;
        return true;
    }
    if (vocabulary::is_word_first(word)) return false;
    const std::optional<vocabulary::Unit> found = vocabulary::unit_in(word);
    if (!found) return false;
    if (found->scale != 1.0) {
        if (unit.scale != 1.0) return false;
        unit.scale = found->scale;
    }
    if (found->currency) {
        const bool shared = found->currency->code.empty();
        std::string& place = shared ? unit.sign : unit.currency;
        const std::string_view text = shared ? found->currency->text : found->currency->code;
        if (!place.empty() && place != text) return false;
        place = text;
    }
    return true;
}

/// Adds a word that is a unit or a hint in brackets, where it cannot be a part of the column's name.
[[nodiscard]] bool add_bracket_word(std::string_view word, HeaderUnit& unit) {
    constexpr std::array<std::string_view, 26> hints{
        "in",     "of",   "a",           "en",       "de",       "di",    "em",     "i",   "d",
        "von",    "van",  "probability", "fte",      "vza",      "vzae",  "etp",    "vte", "eti",
        "people", "text", "list",        "optional", "required", "money", "number", "yes"};
    constexpr std::array<std::string_view, 13> of_dates{"yyyy", "yy",   "mm", "dd", "iso", "date", "8601",
                                                        "jjjj", "aaaa", "tt", "jj", "gg",  "mmm"};
    if (is_one_of(hints, word) || word == "no") return true;
    if (is_one_of(of_dates, word)) {
        unit.of_dates = true;
        return true;
    }
    return add_unit_word(word, unit);
}

/// Whether a word joins a column's name and its unit: 'Budget in Tsd. EUR', 'co\u00FBt en milliers d'euros'.
[[nodiscard]] bool joins_unit(std::string_view word) {
    constexpr std::array<std::string_view, 9> words{"in", "en", "i", "em", "de", "di", "d", "von", "van"};
    return is_one_of(words, word);
}

/// Words of a text as keys: letters, digits and the signs of currencies and percent. "1,000" is one word.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        const CodePoint next = code_point(text.substr(i));
        const bool inside_number =
            c == ',' && i > 0 && i + 1 < text.size() && is_digit(text[i - 1]) && is_digit(text[i + 1]);
        const bool mark = next.value < 0x80
                              ? !is_letter(c) && !is_digit(c) && c != '$' && c != '%'
                              : leading_space(text.substr(i)) > 0 || (next.value >= 0x2010 && next.value <= 0x2027);
        if (inside_number || is_invisible(next.value)) {
            // neither a word's end nor a part of it
        } else if (mark) {
            if (!words.back().empty()) words.emplace_back();
        } else {
            if (c == '%' && !words.back().empty()) words.emplace_back();
            words.back() += text.substr(i, next.bytes);
        }
        i += next.bytes;
    }
    if (words.back().empty()) words.pop_back();
    for (std::string& word : words) word = folded(word);
    return words;
}

[[nodiscard]] bool add_units(std::string_view text, HeaderUnit& unit) {
    const std::vector<std::string> words = words_of(text);
    return !words.empty() && std::all_of(words.begin(), words.end(),
                                         [&unit](const std::string& word) { return add_bracket_word(word, unit); });
}

/// Takes units without brackets from the end of a header's words, as in "Budget in thousands EUR", until `enough`.
template<class Enough>
void take_trailing_units(std::vector<std::string>& words, HeaderUnit& unit, Enough enough) {
    bool taken = false;
    while (!enough() && words.size() > 1 &&
           (add_unit_word(words.back(), unit) || (taken && joins_unit(words.back())))) {
        words.pop_back();
        taken = true;
    }
}

/// A header in two: what stands outside brackets, and what inside.
struct HeaderParts {
    std::string outside;
    std::vector<std::string> inside;
};

[[nodiscard]] HeaderParts parts_of(std::string_view header) {
    HeaderParts parts;
    std::size_t depth = 0;
    for (const char c : header) {
        if (c == '(' || c == '[' || c == '{') {
            if (depth++ == 0) parts.inside.emplace_back();
            parts.outside += ' ';
        } else if ((c == ')' || c == ']' || c == '}') && depth > 0) {
            --depth;
        } else {
            (depth == 0 ? parts.outside : parts.inside.back()) += c;
        }
    }
    return parts;
}

/// The unit must go with the column: people are not counted in thousands of euros, money not in percent.
[[nodiscard]] bool goes_with(const HeaderUnit& unit, Column column) {
    const bool of_money = unit.scale != 1.0 || !unit.currency.empty() || !unit.sign.empty();
    if (of_money && !is_money(column)) return false;
    if (unit.of_dates && !is_date(column)) return false;
    return !unit.percent || column == Column::risk || column == Column::success;
}

[[nodiscard]] HeaderMeaning taken(Column column, const HeaderUnit& unit, std::string_view header) {
    HeaderMeaning meaning;
    if (goes_with(unit, column)) {
        meaning.column = column;
        meaning.unit = unit;
    } else {
        meaning.doubt =
            fmt::format("'{}' looks like {}, but its unit does not go with it", shown(header), to_string(column));
        meaning.may_be = {column};
    }
    return meaning;
}

[[nodiscard]] HeaderMeaning doubtful(const vocabulary::HeaderDoubt& doubt, std::string_view header) {
    HeaderMeaning meaning;
    meaning.doubt = fmt::format("'{}' {}", shown(header), doubt.why);
    for (const std::optional<Column>& column : doubt.may_be)
        if (column) meaning.may_be.push_back(*column);
    return meaning;
}

} // namespace

std::string header_key(std::string_view header) {
    std::string key;
    for (std::size_t i = 0; i < header.size();) {
        const CodePoint next = code_point(header.substr(i));
        const auto ascii = static_cast<char>(next.value < 0x80 ? next.value : 0);
        if (is_letter(ascii) || is_digit(ascii))
            key += to_lower(ascii);
        else if (const std::string_view base = base_letters(next.value); !base.empty())
            key += base;
        else if (next.value == 0xB0 || next.value == 0xBA) // the raised o of 'N°'
            key += 'o';
        else if (next.value == 0x2116) // №
            key += "no";
        else if (next.value == 0xFFFD)
            key += header.substr(i, next.bytes);
        else if (next.value >= 0x80 && !is_mark(next.value))
            append_utf8(key, lower_case(next.value));
        i += next.bytes;
    }
    if (key.empty() && trimmed(header) == "#") key = "#";
    return key;
}

HeaderMeaning header_meaning(std::string_view header) {
    HeaderMeaning meaning;
    const std::string whole = header_key(header);
    if (whole == "pos" && trimmed(header).substr(0, 3) == "Pos") {
        meaning.doubt = fmt::format("'{}' may be a position in a list: map it to success if it is the probability of "
                                    "success",
                                    shown(header));
        meaning.may_be = {Column::success};
        return meaning;
    }
    if (const auto column = vocabulary::column_of_key(whole)) {
        // What the key leaves out may still be a unit: "Risk %", "Budget $".
        HeaderUnit unit;
        for (const std::string& word : words_of(header))
            if (word == "%" || word == "$") (void)add_unit_word(word, unit);
        return taken(*column, unit, header);
    }
    if (const vocabulary::HeaderDoubt* doubt = vocabulary::doubt_of_key(whole)) return doubtful(*doubt, header);

    const HeaderParts parts = parts_of(header);
    HeaderUnit unit;
    const bool units_only = std::all_of(parts.inside.begin(), parts.inside.end(),
                                        [&unit](const std::string& inside) { return add_units(inside, unit); });
    std::vector<std::string> words = words_of(parts.outside);
    const auto key = [&words] {
        std::string joined;
        for (const std::string& word : words) joined += word;
        return joined;
    };
    std::optional<Column> column;
    const vocabulary::HeaderDoubt* doubt = nullptr;
    take_trailing_units(words, unit, [&] {
        column = vocabulary::column_of_key(header_key(key()));
        doubt = vocabulary::doubt_of_key(header_key(key()));
        return column || doubt != nullptr;
    });
    if (!column) return doubt != nullptr ? doubtful(*doubt, header) : meaning;
    if (units_only) return taken(*column, unit, header);
    meaning.doubt = fmt::format("'{}' looks like {}, but what stands in the brackets is not a unit that is known",
                                shown(header), to_string(*column));
    meaning.may_be = {*column};
    return meaning;
}

HeaderUnit header_unit(std::string_view header) {
    HeaderUnit unit;
    const HeaderParts parts = parts_of(header);
    for (const std::string& inside : parts.inside) {
        HeaderUnit found = unit;
        if (add_units(inside, found)) unit = found;
    }
    std::vector<std::string> words = words_of(parts.outside);
    take_trailing_units(words, unit, [] { return false; });
    return unit;
}

} // namespace engineroom
