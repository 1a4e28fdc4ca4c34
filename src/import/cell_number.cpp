#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <engineroom/import/cell_number.hpp>
#include <engineroom/import/cell_text.hpp>

namespace engineroom {
namespace {

constexpr std::string_view minus_sign = "\u2212";

/// Bytes of the thousands mark that `text` starts with, given the decimal mark; 0 for none.
[[nodiscard]] std::size_t thousands_mark(std::string_view text, char decimal) {
    constexpr std::array<std::string_view, 5> wide{"\u00A0", "\u202F", "\u2009", "\u2019", "\u2007"};
    const char c = text.front();
    if (c == ' ' || c == '\'' || (c == (decimal == '.' ? ',' : '.'))) return 1;
    for (const std::string_view mark : wide)
        if (text.substr(0, mark.size()) == mark) return mark.size();
    return 0;
}

[[nodiscard]] std::optional<double> finite(const char* first, const char* last) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(first, last, value);
    if (error != std::errc{} || end != last || !std::isfinite(value)) return std::nullopt;
    return value;
}

} // namespace

std::optional<NumberCell> number_cell(std::string_view cell) {
    NumberCell result;
    const auto plain = [](char c) { return is_digit(c) || c == '.' || c == ','; };
    if (cell.empty()) return std::nullopt;
    if (std::all_of(cell.begin(), cell.end(), plain)) {
        result.digits = cell;
        return result;
    }
    if (cell.front() == '(') {
        if (cell.back() != ')') return std::nullopt;
        result.negative = true;
        cell = trimmed(cell.substr(1, cell.size() - 2));
    }
    bool signed_already = result.negative;
    // A sign and a currency may stand in either order before the digits.
    for (bool moved = true; moved && !cell.empty();) {
        moved = false;
        const std::size_t minus = cell.front() == '-' ? 1 : cell.substr(0, 3) == minus_sign ? 3 : 0;
        if (!signed_already && (minus > 0 || cell.front() == '+')) {
            signed_already = true;
            result.negative = minus > 0;
            cell = trimmed(cell.substr(minus > 0 ? minus : 1));
            moved = true;
        } else if (!result.currency && !is_digit(cell.front())) {
            result.currency = leading_currency(cell);
            if (!result.currency) break;
            cell = trimmed(cell.substr(result.currency->text.size()));
            moved = true;
        }
    }
    if (cell.empty()) return std::nullopt;
    if (cell.back() == '%') {
        result.percent = true;
        cell = trimmed(cell.substr(0, cell.size() - 1));
    } else if (!result.currency && !is_digit(cell.back())) {
        result.currency = trailing_currency(cell);
        if (result.currency) cell = trimmed(cell.substr(0, cell.size() - result.currency->text.size()));
    }
    if (cell.empty() || !(plain(cell.front()) && plain(cell.back()))) return std::nullopt;
    result.digits = cell;
    return result;
}

std::optional<double> digits_value(std::string_view digits, char decimal) {
    std::array<char, 80> clean{};
    if (digits.empty() || digits.size() > clean.size()) return std::nullopt;
    std::size_t size = 0;
    std::size_t i = 0;
    std::size_t group = 0;
    std::string_view mark;
    while (i < digits.size()) {
        if (is_digit(digits[i])) {
            clean[size++] = digits[i++];
            ++group;
            continue;
        }
        const std::size_t length = thousands_mark(digits.substr(i), decimal);
        if (length == 0) break;
        const std::string_view here = digits.substr(i, length);
        const bool first = mark.empty();
        if (first ? (group == 0 || group > 3 || digits.front() == '0') : (here != mark || group != 3))
            return std::nullopt;
        mark = here;
        group = 0;
        i += length;
    }
    if (!mark.empty() && group != 3) return std::nullopt;
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

} // namespace engineroom
