#include "letters.hpp"
#include "vocabulary/units.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <engineroom/import/cell_number.hpp>
#include <engineroom/import/cell_text.hpp>

namespace engineroom {
namespace {

constexpr std::size_t longest_cell = 120;
constexpr std::size_t longest_digits = 80;
constexpr std::string_view minus_sign = "\u2212";

[[nodiscard]] bool is_plain(char c) {
    return is_digit(c) || c == '.' || c == ',';
}

/// Bytes of the minus sign that `text` starts with; 0 for none.
[[nodiscard]] std::size_t leading_minus(std::string_view text) {
    return text.substr(0, 1) == "-" ? 1 : text.substr(0, minus_sign.size()) == minus_sign ? minus_sign.size() : 0;
}

/// Reads what stands around the digits of a number cell, each thing at most once.
class Surroundings {
public:
    explicit Surroundings(NumberCell& number) : number_{number} {}

    [[nodiscard]] bool take_before(std::string_view text) {
        for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
            if (text.front() == '(') {
                if (opened_ || signed_) return false;
                opened_ = true;
                text.remove_prefix(1);
            } else if (const std::size_t minus = leading_minus(text); minus > 0 || text.front() == '+') {
                if (opened_ || signed_) return false;
                signed_ = true;
                number_.negative = minus > 0;
                text.remove_prefix(std::max<std::size_t>(minus, 1));
            } else if (!take_unit(text)) {
                return false;
            }
        }
        // "M5" is a name; "€ k 5" and "TEUR 5" are amounts.
        return number_.scale == 1.0 || number_.currency;
    }

    [[nodiscard]] bool take_behind(std::string_view text) {
        skip_empty_fraction(text);
        for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
            if (text.front() == ')') {
                if (!opened_ || closed_) return false;
                closed_ = true;
                text.remove_prefix(1);
            } else if (text.front() == '%') {
                if (number_.percent) return false;
                number_.percent = true;
                text.remove_prefix(1);
            } else if (const std::size_t minus = leading_minus(text)) {
                if (opened_ || signed_) return false;
                number_.negative = signed_ = true;
                text.remove_prefix(minus);
            } else if (!take_unit(text)) {
                return false;
            }
        }
        number_.negative = number_.negative || opened_;
        return opened_ == closed_ && !(number_.percent && (number_.currency || number_.scale != 1.0));
    }

private:
    /// '100.-', '100,-' and '100:-' have no cents.
    static void skip_empty_fraction(std::string_view& text) {
        if (text.size() < 2 || (text[0] != '.' && text[0] != ',' && text[0] != ':')) return;
        std::string_view rest = text.substr(1);
        std::size_t dashes = 0;
        for (const std::string_view dash : {"-", "\u2013", "\u2014"})
            for (; dashes < 2 && rest.substr(0, dash.size()) == dash; ++dashes) rest.remove_prefix(dash.size());
        if (dashes > 0) text = rest;
    }

    /// A currency, a scale or both, up to a space, a sign or a bracket.
    [[nodiscard]] bool take_unit(std::string_view& text) {
        std::size_t size = 0;
        while (size < text.size() && leading_space(text.substr(size)) == 0 && leading_minus(text.substr(size)) == 0 &&
               std::string_view{"+()%"}.find(text[size]) == std::string_view::npos)
            size += std::max<std::size_t>(code_point(text.substr(size)).bytes, 1);
        const std::optional<vocabulary::Unit> unit = vocabulary::unit_in(text.substr(0, size));
        if (!unit) return false;
        if (unit->currency && number_.currency) return false;
        if (unit->scale != 1.0 && number_.scale != 1.0) return false;
        if (unit->currency) number_.currency = unit->currency;
        if (unit->scale != 1.0) number_.scale = unit->scale;
        text.remove_prefix(size);
        return true;
    }

    NumberCell& number_;
    bool signed_ = false;
    bool opened_ = false;
    bool closed_ = false;
};

/// Where the digits begin: a mark before the first of them is theirs, but for the full stop of a word ('Fr.5').
[[nodiscard]] std::size_t first_of_digits(std::string_view cell) {
    const std::size_t first = cell.find_first_of("0123456789");
    if (first == std::string_view::npos || first == 0 || !is_plain(cell[first - 1])) return first;
    if (first == 1) return 0;
    const char before = cell[first - 2];
    return is_letter(before) || static_cast<unsigned char>(before) >= 0x80 ? first : first - 1;
}

/// Bytes of the thousands mark that `text` starts with, given the decimal mark; 0 for none.
[[nodiscard]] std::size_t thousands_mark(std::string_view text, char decimal) {
    constexpr std::array<std::string_view, 5> wide{"\u00A0", "\u202F", "\u2009", "\u2019", "\u2007"};
    const char c = text.front();
    if (c == ' ' || c == '\'' || (c == (decimal == '.' ? ',' : '.'))) return 1;
    for (const std::string_view mark : wide)
        if (text.substr(0, mark.size()) == mark) return mark.size();
    return 0;
}

/// The lengths of groups of digits that marks part.
struct Groups {
    std::size_t first = 0;
    std::size_t marks = 0;
    bool inner_of_three = true; ///< all but the first and the last
    bool inner_of_two = true;

    [[nodiscard]] bool add(std::size_t length, bool leading_zero) {
        if (marks++ == 0) {
            first = length;
            return length >= 1 && length <= 3 && !leading_zero;
        }
        inner_of_three = inner_of_three && length == 3;
        inner_of_two = inner_of_two && length == 2;
        return inner_of_three || inner_of_two;
    }

    [[nodiscard]] bool good(std::size_t last, bool as_in_india) const {
        if (marks == 0) return true;
        return last == 3 && (inner_of_three || (as_in_india && inner_of_two && first <= 2));
    }
};

[[nodiscard]] std::optional<double> finite(const char* first, const char* last) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(first, last, value);
    if (error != std::errc{} || end != last || !std::isfinite(value)) return std::nullopt;
    return value;
}

} // namespace

std::optional<NumberCell> number_cell(std::string_view cell) {
    NumberCell result;
    if (cell.empty() || cell.size() > longest_cell) return std::nullopt;
    if (std::all_of(cell.begin(), cell.end(), is_plain)) {
        result.digits = cell;
        return result;
    }
    const std::size_t first = first_of_digits(cell);
    if (first == std::string_view::npos) return std::nullopt;
    const std::size_t end = cell.find_last_of("0123456789") + 1;
    Surroundings around{result};
    if (!around.take_before(cell.substr(0, first)) || !around.take_behind(cell.substr(end))) return std::nullopt;
    result.digits = cell.substr(first, end - first);
    return result;
}

std::optional<double> digits_value(std::string_view digits, char decimal) {
    if (digits.empty() || digits.size() > longest_digits) return std::nullopt;
    // Most numbers are digits with a decimal point or without: nothing has to be copied.
    const std::size_t odd = digits.find_first_not_of("0123456789");
    if (odd == std::string_view::npos || (digits[odd] == '.' && decimal == '.' && odd + 1 < digits.size() &&
                                          digits.find_first_not_of("0123456789", odd + 1) == std::string_view::npos))
        return finite(digits.data(), digits.data() + digits.size());

    std::array<char, longest_digits> clean{};
    std::size_t size = 0;
    std::size_t i = 0;
    std::size_t group = 0;
    std::string_view mark;
    Groups groups;
    while (i < digits.size()) {
        if (is_digit(digits[i])) {
            clean[size++] = digits[i++];
            ++group;
            continue;
        }
        const std::size_t length = thousands_mark(digits.substr(i), decimal);
        if (length == 0) break;
        const std::string_view here = digits.substr(i, length);
        if ((!mark.empty() && here != mark) || !groups.add(group, digits.front() == '0')) return std::nullopt;
        mark = here;
        group = 0;
        i += length;
    }
    if (!groups.good(group, mark == ",")) return std::nullopt;
    if (i < digits.size() && digits[i] == decimal) {
        clean[size++] = '.';
        const std::size_t point = ++i;
        while (i < digits.size() && is_digit(digits[i])) clean[size++] = digits[i++];
        if (i == point) return std::nullopt;
    } else if (size == 0) {
        return std::nullopt;
    }
    if (mark.empty() && i < digits.size() && (digits[i] == 'e' || digits[i] == 'E')) {
        clean[size++] = digits[i++];
        if (i < digits.size() && digits[i] == '+')
            ++i;
        else if (i < digits.size() && digits[i] == '-')
            clean[size++] = digits[i++];
        const std::size_t exponent = i;
        while (i < digits.size() && is_digit(digits[i])) clean[size++] = digits[i++];
        if (i == exponent) return std::nullopt;
    }
    if (i != digits.size()) return std::nullopt;
    return finite(clean.data(), clean.data() + size);
}

NumberReadings number_readings(std::string_view digits) {
    return {digits_value(digits, '.'), digits_value(digits, ',')};
}

std::string_view number_remedy(std::string_view cell) {
    if (cell.size() > longest_cell || cell.find_first_of("0123456789") == std::string_view::npos) return {};
    if (const std::optional<NumberCell> number = number_cell(cell)) {
        const NumberReadings readings = number_readings(number->digits);
        if (readings.point || readings.comma) return {};
        const bool marks_alone = number->digits.find_first_not_of("0123456789., '") == std::string_view::npos;
        return marks_alone ? "the marks do not part the digits into groups of three: check them" : std::string_view{};
    }
    std::string_view word = cell;
    while (!word.empty() && (is_plain(word.front()) || leading_space(word) > 0)) word.remove_prefix(1);
    if (const std::size_t space = word.find_last_of("0123456789 "); space != std::string_view::npos)
        word.remove_prefix(space + 1);
    return vocabulary::is_unclear_scale(word)
               ? "people mean different amounts by that word: write the amount in full, or with k, M or bn"
               : std::string_view{};
}

} // namespace engineroom
