#include "date_cursor.hpp"
#include "letters.hpp"
#include <algorithm>

namespace engineroom {
namespace {

[[nodiscard]] bool is_word_letter(char32_t letter) {
    if (letter < 0x80) return is_letter(static_cast<char>(letter));
    return !base_letters(letter).empty() || is_combining(letter);
}

/// "am", "pm", a zone: what may stand behind the minutes.
[[nodiscard]] bool is_time_ending(std::string text, int hour) {
    text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '.'; }), text.end());
    if (text == "am" || text == "pm") return hour <= 12;
    constexpr std::array<std::string_view, 10> endings{"", "z", "utc", "gmt", "uhr", "cet", "cest", "mez", "mesz", "h"};
    return std::find(endings.begin(), endings.end(), text) != endings.end();
}

} // namespace

std::optional<int> DateNumber::year(const DateFrame& frame) const {
    if (is_full_year()) return value;
    if (!is_short_year()) return std::nullopt;
    const int into_century = ((value - frame.first_year) % 100 + 100) % 100;
    return frame.first_year + into_century;
}

DateNumber DateCursor::take_number() {
    DateNumber number;
    while (number.count < rest_.size() && is_digit(rest_[number.count])) {
        if (number.count < 8) number.value = number.value * 10 + (rest_[number.count] - '0');
        ++number.count;
    }
    rest_.remove_prefix(number.count);
    return number;
}

std::string DateCursor::take_word() {
    std::size_t size = 0;
    while (size < rest_.size()) {
        const CodePoint letter = code_point(rest_.substr(size));
        if (!is_word_letter(letter.value)) break;
        size += letter.bytes;
    }
    std::string key = word_key(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return key;
}

bool DateCursor::take(char wanted) {
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
}

bool DateCursor::take(std::string_view wanted) {
    if (rest_.substr(0, wanted.size()) != wanted) return false;
    rest_.remove_prefix(wanted.size());
    return true;
}

bool DateCursor::skip_space() {
    const std::size_t before = rest_.size();
    while (const std::size_t space = leading_space(rest_)) rest_.remove_prefix(space);
    return rest_.size() < before;
}

char DateCursor::take_mark() {
    const bool space = skip_space();
    for (const char mark : {'-', '/', '.'})
        if (take(mark)) {
            skip_space();
            return mark;
        }
    return space ? ' ' : '\0';
}

char DateCursor::take_gap() {
    char gap = take_mark();
    if (gap != '\0' && gap != ' ' && gap != '.') return gap;
    if (take(',')) gap = ',';
    skip_space();
    if (take('\'') || take("\u2019")) gap = '\'';
    return gap;
}

void DateCursor::take_ordinal() {
    for (const std::string_view sign : {"\u00BA", "\u00AA", "\u00B0"})
        if (take(sign)) return;
    DateCursor after = *this;
    if (vocabulary::is_ordinal_ending(after.take_word())) rest_ = after.rest_;
    take('.');
}

void DateCursor::take_fillers() {
    for (DateCursor after = *this;; rest_ = after.rest_) {
        after.skip_space();
        if (!vocabulary::is_date_filler(after.take_word()) || !after.skip_space()) return;
    }
}

bool DateCursor::at_time_or_end() const {
    DateCursor text = *this;
    if (text.at_end()) return true;
    if (!text.take('T') && !text.take('t')) {
        const bool comma = text.take(',');
        if (!text.skip_space() && !comma) return false;
    }
    const DateNumber hour = text.take_number();
    if (!hour.is_short() || hour.value > 24) return false;
    if (!text.take(':') && !text.take('h') && !text.take('H')) return false;
    const DateNumber minute = text.take_number();
    if (minute.count != 2 || minute.value > 59) return false;
    if (text.take(':')) {
        const DateNumber second = text.take_number();
        if (second.count != 2 || second.value > 60) return false;
        if ((text.take('.') || text.take(',')) && text.take_number().count == 0) return false;
    }
    text.skip_space();
    if (is_time_ending(folded(text.rest()), hour.value)) return true;
    if (!text.take('+') && !text.take('-') && !text.take("\u2212")) return false;
    const DateNumber offset = text.take_number();
    if (offset.count == 4) return text.at_end();
    return offset.count == 2 && (text.at_end() || (text.take(':') && text.take_number().count == 2 && text.at_end()));
}

std::optional<DateSpan> span_of_months(int year, int first_month, int months) {
    const std::optional<Date> first = make_date(year, first_month, 1);
    const std::optional<Date> last = make_date(year, first_month + months - 1, 1);
    if (!first || !last) return std::nullopt;
    return DateSpan{*first, last->end_of_month()};
}

std::optional<DateSpan> span_of_week(int year, int week) {
    const std::optional<Date> fourth = make_date(year, 1, 4);
    if (!fourth || week < 1 || week > 53) return std::nullopt;
    const Date monday = *fourth + boost::gregorian::days{7 * (week - 1) - (weekday_of(*fourth) - 1)};
    // A week belongs to the year of its Thursday: few years have a 53rd.
    if ((monday + boost::gregorian::days{3}).year() != year) return std::nullopt;
    return DateSpan{monday, monday + boost::gregorian::days{6}};
}

int weekday_of(Date date) {
    const int from_sunday = date.day_of_week().as_number();
    return from_sunday == 0 ? 7 : from_sunday;
}

} // namespace engineroom
