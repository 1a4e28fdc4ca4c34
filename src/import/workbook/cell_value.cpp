#include "cell_value.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <engineroom/core/date.hpp>
#include <engineroom/import/cell_text.hpp>
#include <fmt/format.h>

namespace engineroom::workbook {
namespace {

constexpr long seconds_a_day = 86'400;

std::string with_time(Date date, long seconds) {
    if (seconds == 0) return to_iso(date);
    return fmt::format("{}T{:02}:{:02}:{:02}", to_iso(date), seconds / 3600, seconds / 60 % 60, seconds % 60);
}

/// Takes a number of exactly so many digits.
std::optional<int> take_digits(std::string_view& text, std::size_t digits) {
    int number = 0;
    if (text.size() < digits) return std::nullopt;
    for (const char c : text.substr(0, digits)) {
        if (!is_digit(c)) return std::nullopt;
        number = number * 10 + (c - '0');
    }
    text.remove_prefix(digits);
    return number;
}

bool take(std::string_view& text, char wanted) {
    if (text.empty() || text.front() != wanted) return false;
    text.remove_prefix(1);
    return true;
}

/// Seconds of the day; 24:00:00 is one.
std::optional<double> take_time(std::string_view& text) {
    const auto hour = take_digits(text, 2);
    if (!hour || !take(text, ':')) return std::nullopt;
    const auto minute = take_digits(text, 2);
    if (!minute || *minute > 59) return std::nullopt;
    double second = 0.0;
    if (take(text, ':')) {
        const std::size_t size = std::min(text.find_first_not_of("0123456789."), text.size());
        const auto value = number_in(text.substr(0, size));
        if (!value || *value >= 60.0) return std::nullopt;
        second = *value;
        text.remove_prefix(size);
    }
    const double seconds = *hour * 3600.0 + *minute * 60.0 + second;
    return seconds <= seconds_a_day ? std::optional{seconds} : std::nullopt;
}

} // namespace

std::optional<double> number_in(std::string_view text) {
    text = trimmed(text);
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::string number_text(double value) {
    if (value == 0.0) return "0"; // -0 too
    const double size = std::fabs(value);
    std::array<char, 64> digits{};
    const auto format = size >= 1e-15 && size < 1e15 ? std::chars_format::fixed : std::chars_format::scientific;
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value, format);
    return {digits.data(), end};
}

std::string with_point_moved(double value, int places) {
    std::string text = number_text(value);
    if (text.find('e') != std::string::npos) return number_text(value * std::pow(10.0, places));
    const bool negative = text.front() == '-';
    if (negative) text.erase(0, 1);
    const std::size_t point = std::min(text.find('.'), text.size());
    std::string digits = text.substr(0, point);
    if (point < text.size()) digits += text.substr(point + 1);
    // Zeros where the point goes beyond the digits.
    int whole = static_cast<int>(point) + places;
    if (whole < 1) digits.insert(0, static_cast<std::size_t>(1 - whole), '0');
    whole = std::max(whole, 1);
    if (digits.size() < static_cast<std::size_t>(whole)) digits.resize(static_cast<std::size_t>(whole), '0');
    std::string before = digits.substr(0, static_cast<std::size_t>(whole));
    std::string behind = digits.substr(static_cast<std::size_t>(whole));
    before.erase(0, std::min(before.find_first_not_of('0'), before.size() - 1));
    behind.erase(behind.find_last_not_of('0') + 1);
    return (negative ? "-" : "") + before + (behind.empty() ? "" : "." + behind);
}

std::string percent_text(double value) {
    const std::string text = number_text(value);
    return text.find('e') != std::string::npos ? text : with_point_moved(value, 2) + "%";
}

std::optional<std::string> date_text(double serial, Epoch epoch) {
    if (!(serial >= (epoch == Epoch::of_1900 ? 1.0 : 0.0)) || serial >= 3'000'000.0) return std::nullopt;
    // The nearest second: 0.1 s before noon is 11:59:59.9 as a fraction of a day that no binary number is.
    const long long seconds = std::llround(serial * seconds_a_day);
    const long day = static_cast<long>(seconds / seconds_a_day);
    if (epoch == Epoch::of_1900 && day == 60) return std::nullopt; // 29 February 1900
    const Date first = epoch == Epoch::of_1904 ? Date{1904, 1, 1} : day < 60 ? Date{1899, 12, 31} : Date{1899, 12, 30};
    if (day > days_between(first, Date{9999, 12, 31})) return std::nullopt;
    return with_time(first + boost::gregorian::days{day}, static_cast<long>(seconds % seconds_a_day));
}

std::string as_shown(std::string date, NumberShape shape) {
    if (shape == NumberShape::month) date.resize(7);
    if (shape == NumberShape::year) date.resize(4);
    return date;
}

std::optional<std::string> date_text(std::string_view iso) {
    std::string_view rest = trimmed(iso);
    const auto year = take_digits(rest, 4);
    if (!year || !take(rest, '-')) return std::nullopt;
    const auto month = take_digits(rest, 2);
    if (!month || !take(rest, '-')) return std::nullopt;
    const auto day = take_digits(rest, 2);
    if (!day) return std::nullopt;
    const auto date = make_date(*year, *month, *day);
    if (!date) return std::nullopt;
    if (rest.empty()) return to_iso(*date);
    if (!take(rest, 'T')) return std::nullopt;
    const auto time = take_time(rest);
    take(rest, 'Z');
    if (!time || !rest.empty()) return std::nullopt;
    const long seconds = std::lround(*time);
    if (seconds < seconds_a_day) return with_time(*date, seconds);
    if (*date == Date{9999, 12, 31}) return std::nullopt;
    return to_iso(*date + boost::gregorian::days{1});
}

std::optional<double> days_of(std::string_view duration) {
    const bool negative = take(duration, '-');
    if (!take(duration, 'P')) return std::nullopt;
    double seconds = 0.0;
    bool any = false;
    bool of_time = false;
    while (!duration.empty()) {
        if (take(duration, 'T')) {
            of_time = true;
            continue;
        }
        const std::size_t size = std::min(duration.find_first_not_of("0123456789."), duration.size());
        const auto value = number_in(duration.substr(0, size));
        if (!value || size == duration.size()) return std::nullopt;
        const char unit = duration[size];
        duration.remove_prefix(size + 1);
        if (unit == 'D' && !of_time)
            seconds += *value * seconds_a_day;
        else if (unit == 'H' && of_time)
            seconds += *value * 3600.0;
        else if (unit == 'M' && of_time)
            seconds += *value * 60.0;
        else if (unit == 'S' && of_time)
            seconds += *value;
        else
            return std::nullopt; // months and years have no length
        any = true;
    }
    if (!any || !std::isfinite(seconds)) return std::nullopt;
    return (negative ? -seconds : seconds) / seconds_a_day;
}

} // namespace engineroom::workbook
