#include "unit_line.hpp"

#include "letters.hpp"
#include "vocabulary/units.hpp"

#include <algorithm>
#include <array>
#include <engineroom/import/cell_text.hpp>
#include <string>
#include <vector>

namespace engineroom {
namespace {

[[nodiscard]] bool is_one_of(const std::string& word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word_key(word)) != words.end();
}

/// "in", which turns what follows into a unit.
[[nodiscard]] bool is_in(const std::string& word) {
    return is_one_of(word, {"in", "en", "em", "i", "x", "\u00D7"});
}
/// "of", between a scale and its currency.
[[nodiscard]] bool is_of(const std::string& word) {
    return is_one_of(word, {"of", "de", "di", "d", "van", "von", "af", "av"});
}

[[nodiscard]] bool is_currency(const std::string& word) {
    if (is_one_of(word, {"dollar", "dollars", "pound", "pounds", "kronor", "kroner", "franken", "francs"})) return true;
    return !vocabulary::is_word_first(word) && currency_mark(word).has_value();
}

[[nodiscard]] bool all_digits(const std::string& word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), is_digit);
}

/// A count of something, not a year.
[[nodiscard]] bool is_count(const std::string& word) {
    const bool number =
        !word.empty() && is_digit(word.front()) && word.find_first_not_of("0123456789.,") == std::string::npos;
    const bool year = word.size() == 4 && all_digits(word) && (word[0] == '1' || word[0] == '2');
    return number && !(year && word.substr(1) != "000") && word != "1";
}

/// Words and, as empty ones, the ends of clauses: brackets, commas, dashes, the line's own.
[[nodiscard]] std::vector<std::string> words_of(std::string_view line) {
    std::vector<std::string> words{""};
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t i = 0; i < line.size();) {
        const CodePoint next = code_point(line.substr(i));
        const std::size_t bytes = std::max<std::size_t>(next.bytes, 1);
        const char c = line[i];
        const bool in_number =
            (c == ',' || c == '.') && i > 0 && is_digit(line[i - 1]) && i + 1 < line.size() && is_digit(line[i + 1]);
        if (in_number || (c == '.' && !word.empty())) {
            word += c; // "1,000", "Mio."
        } else if (leading_space(line.substr(i)) > 0 || c == '\'' || next.value == 0x2019) {
            end_word();
        } else if ((next.value < 0x80 && !is_letter(c) && !is_digit(c) && c != '$') ||
                   (next.value >= 0x2010 && next.value <= 0x2027)) {
            end_word();
            words.emplace_back();
        } else {
            word += line.substr(i, bytes);
        }
        i += bytes;
    }
    end_word();
    words.emplace_back();
    return words;
}

/// A scale and a currency in one word. Of two that are letters alone, such as "TFT", only codes of ISO 4217 make one
/// for certain.
[[nodiscard]] bool is_sure_in_one_word(const std::string& word, const CurrencyMark& currency) {
    const bool letters = std::all_of(word.begin(), word.end(), is_letter);
    return !letters || (word.size() > 3 && currency_code(currency.text).has_value());
}

} // namespace

std::optional<double> scale_said(std::string_view line) {
    constexpr std::size_t longest = 300;
    if (line.size() > longest) return std::nullopt;
    const std::vector<std::string> words = words_of(line);
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        std::string word = words[i];
        word.erase(std::remove_if(word.begin(), word.end(), [](char c) { return c == ',' || c == '.'; }), word.end());
        if (word.empty()) continue;
        const std::optional<vocabulary::Unit> unit = vocabulary::unit_in(word);
        if (!unit || unit->scale == 1.0) continue;
        const std::string& before = words[i - 1] == "1" && i >= 2 ? words[i - 2] : words[i - 1];
        const std::string& behind = words[i + 1];
        if (is_count(before)) continue;
        if (unit->currency) {
            if (is_in(before) || is_sure_in_one_word(word, *unit->currency)) return unit->scale;
            continue;
        }
        const bool of_money = is_currency(behind) || (is_of(behind) && is_currency(words[i + 2]));
        // "1000 EUR" is an amount, "000 EUR" is not.
        if (all_digits(word) && word.front() != '0' && !is_in(before)) continue;
        if (of_money || is_currency(before)) return unit->scale;
        if (is_in(before) && behind.empty()) return unit->scale;
        // "(thousands)", "Unit: Mio."; a cell with one word and nothing else may be a name, such as Mila.
        const bool alone = words.size() > 3 && before.empty() && behind.empty() && word.size() > 1;
        if (alone && !all_digits(word)) return unit->scale;
    }
    return std::nullopt;
}

} // namespace engineroom
