#include "date_cursor.hpp"
#include <algorithm>

namespace engineroom {
namespace {

constexpr std::size_t longest_date = 60;

[[nodiscard]] std::optional<DateSpan> day_span(std::optional<int> year, int month, int day) {
    const std::optional<Date> date = year ? make_date(*year, month, day) : std::nullopt;
    return date ? std::optional{DateSpan{*date, *date}} : std::nullopt;
}

/// The number of a day with five digits, and a time of day as its fraction.
[[nodiscard]] std::optional<DateSpan> serial_day(std::string_view cell, bool from_1904) {
    DateCursor text{cell};
    const DateNumber number = text.take_number();
    if (number.count != 5 || number.value < 20000 || number.value > 80000) return std::nullopt;
    if (!text.at_end() && ((!text.take('.') && !text.take(',')) || text.take_number().count == 0 || !text.at_end()))
        return std::nullopt;
    // Day 60 is 29 February 1900, a day that there never was, so that later ones are counted from 30 December 1899.
    constexpr int from_1900_to_1904 = 1462;
    const Date day = Date{1899, 12, 30} + boost::gregorian::days{number.value + (from_1904 ? from_1900_to_1904 : 0)};
    return DateSpan{day, day};
}

/// '2026-09', '09/2026', '9.2026'; not '2026.5', which is half a year.
[[nodiscard]] std::optional<DateSpan> month_in_numbers(DateNumber first, char mark, DateNumber second) {
    if (mark == ' ') return std::nullopt;
    if (first.is_full_year() && (second.count == 2 || (second.count == 1 && mark != '.')))
        return span_of_months(first.value, second.value, 1);
    if (first.is_short() && second.is_full_year()) return span_of_months(second.value, first.value, 1);
    return std::nullopt;
}

[[nodiscard]] DateReadings period(std::optional<DateSpan> span) {
    DateReadings readings;
    readings.certain = span;
    if (span && !span->is_day()) readings.form = DateForm::period;
    return readings;
}

[[nodiscard]] DateReadings in_numbers(std::string_view cell, const DateFrame& frame) {
    DateReadings readings;
    DateCursor text{cell};
    const DateNumber first = text.take_number();
    if (first.count == 0) return readings;
    if (text.at_end()) {
        const bool a_year = first.is_full_year() && first.value >= 1900 && first.value <= 2199;
        return a_year ? period(span_of_months(first.value, 1, 12)) : readings;
    }
    const char mark = text.take_mark();
    const DateNumber second = text.take_number();
    if (mark == '\0' || second.count == 0) return readings;
    if (text.at_end()) return period(month_in_numbers(first, mark, second));
    if (!second.is_short() || text.take_mark() != mark) return readings;
    const DateNumber third = text.take_number();
    if (third.count == 0 || !text.at_time_or_end()) return readings;
    if (first.is_full_year()) {
        if (third.is_short()) readings.certain = day_span(first.value, second.value, third.value);
        return readings;
    }
    if (!first.is_short() || (!third.is_full_year() && !third.is_short_year())) return readings;
    auto& [ymd, dmy, mdy] = readings.by_order;
    dmy = day_span(third.year(frame), second.value, first.value);
    mdy = day_span(third.year(frame), first.value, second.value);
    if (third.is_short_year()) {
        // Nobody puts a year of two digits first with '/' or '.', unless it cannot be a day.
        if (first.is_short_year() && (mark == '-' || first.value > 31))
            ymd = day_span(first.year(frame), second.value, third.value);
        if (readings.any()) readings.form = DateForm::short_year;
    }
    return readings;
}

[[nodiscard]] DateReadings without_weekday(std::string_view cell, const DateFrame& frame) {
    DateReadings readings;
    if (!cell.empty() && is_digit(cell.front())) {
        readings = in_numbers(cell, frame);
        if (readings.any()) return readings;
        if ((readings.certain = serial_day(cell, frame.from_1904))) {
            readings.form = DateForm::serial;
            return readings;
        }
    }
    const bool has_letters = std::any_of(cell.begin(), cell.end(),
                                         [](char c) { return is_letter(c) || static_cast<unsigned char>(c) > 127; });
    if (!has_letters) return readings;
    readings = date_with_month_word(DateCursor{cell}, frame);
    return readings.any() ? readings : period(part_of_year(DateCursor{cell}, frame));
}

/// Leaves the readings that fall on that day of the week.
void keep_weekday(DateReadings& readings, int weekday) {
    const auto keep = [weekday](std::optional<DateSpan>& reading) {
        if (reading && (!reading->is_day() || weekday_of(reading->first) != weekday)) reading.reset();
    };
    keep(readings.certain);
    std::for_each(readings.by_order.begin(), readings.by_order.end(), keep);
}

[[nodiscard]] bool has_digit(std::string_view cell) {
    return std::any_of(cell.begin(), cell.end(), is_digit);
}

} // namespace

std::optional<DateSpan> DateReadings::alike() const {
    if (certain) return certain;
    std::optional<DateSpan> found;
    for (const std::optional<DateSpan>& reading : by_order) {
        if (found && reading && *reading != *found) return std::nullopt;
        if (reading) found = reading;
    }
    return found;
}

std::optional<DateSpan> DateReadings::under(std::optional<DateOrder> order) const {
    if (certain) return certain;
    if (order) return in(*order);
    return in(DateOrder::dmy) && in(DateOrder::mdy) ? alike() : std::nullopt;
}

DateReadings other_date_readings(std::string_view cell, const DateFrame& frame) {
    if (cell.empty() || cell.size() > longest_date || !has_digit(cell)) return {};
    DateReadings readings = without_weekday(cell, frame);
    if (readings.any() || is_digit(cell.front())) return readings;
    DateCursor text{cell};
    if (const std::optional<int> weekday = take_weekday(text)) {
        text.take_fillers();
        readings = without_weekday(text.rest(), frame);
        if (const auto day = iso_day(text.rest())) readings.certain = DateSpan{*day, *day};
        keep_weekday(readings, *weekday);
        if (readings.form == DateForm::serial || !readings.any()) readings = {};
    }
    return readings;
}

} // namespace engineroom
