#include "date_cursor.hpp"
#include <fmt/format.h>
#include <vector>

namespace engineroom {
namespace {

/// The numbers of a cell that has nothing but numbers and marks between them; empty for any other.
[[nodiscard]] std::vector<DateNumber> numbers_alone(std::string_view cell) {
    std::vector<DateNumber> numbers;
    for (DateCursor text{cell}; !text.at_end() && numbers.size() < 5;) {
        if (!text.at_digit()) return {};
        numbers.push_back(text.take_number());
        while (text.take_mark() != '\0') {
        }
        if (text.at_end() && !is_digit(cell.back())) return {};
    }
    return numbers;
}

[[nodiscard]] bool reads(const std::string& cell) {
    return date_readings(cell).any();
}

[[nodiscard]] bool starts_with_weekday_of_date(std::string_view cell) {
    DateCursor text{cell};
    if (!take_weekday(text)) return false;
    text.take_fillers();
    return date_readings(text.rest()).any();
}

[[nodiscard]] std::string_view remedy_of_words(std::string_view cell) {
    DateCursor text{cell};
    for (std::string word = text.take_word(); !word.empty(); word = text.take_word()) {
        if (vocabulary::is_year_of_accounts(word))
            return "a year of accounts begins on no day that is sure: write its last day, such as 2026-11-01";
        text.take('.');
        text.skip_space();
        if (vocabulary::is_unclear_week(word) && text.at_digit())
            return "weeks are counted in more ways than one: if it is one of ISO 8601, write it as 2027-W12";
    }
    return {};
}

[[nodiscard]] std::string_view remedy_of_two(DateNumber first, DateNumber second) {
    if (first.is_full_year() &&
        (second.value == first.value + 1 || (second.count == 2 && second.value == (first.value + 1) % 100)))
        return "a year that spans two says no day: write its first or last day, such as 2026-11-01";
    if ((first.is_short() && second.count >= 5 && second.count <= 6) || (first.count >= 5 && second.count <= 4))
        return "a mark is missing between the numbers: write the date as 2026-11-01";
    return {};
}

[[nodiscard]] std::string_view remedy_of_three(const std::vector<DateNumber>& numbers, std::string_view cell) {
    const DateNumber& first = numbers[0];
    const DateNumber& second = numbers[1];
    const DateNumber& third = numbers[2];
    if (!second.is_short()) return {};
    if (reads(fmt::format("{:0{}}/{}/{:0{}}", first.value, first.count, second.value, third.value, third.count)))
        return "put the same mark, once, between all numbers, such as 2026-11-01";
    const DateNumber& year = first.is_short() ? third : first;
    const DateNumber& day = first.is_short() ? first : third;
    if (!day.is_short()) return {};
    if (year.count == 3 || year.count == 5) return "write the year with four digits, such as 2026-11-01";
    const bool same_marks = DateCursor{cell.substr(first.count)}.take_mark() != '\0';
    if (same_marks && (year.is_full_year() || year.is_short_year()))
        return "the calendar has no such day: check the day and the month";
    return {};
}

} // namespace

std::string_view date_remedy(std::string_view cell) {
    if (cell.empty() || cell.size() > 60 || date_readings(cell).any()) return {};
    if (starts_with_weekday_of_date(cell)) return "the weekday does not go with the date: mend one of them";
    const std::vector<DateNumber> numbers = numbers_alone(cell);
    if (numbers.empty() && is_digit(cell.back()))
        if (const std::string_view remedy = remedy_of_words(cell); !remedy.empty()) return remedy;
    if (numbers.size() == 3) return remedy_of_three(numbers, cell);
    if (numbers.size() == 2) return remedy_of_two(numbers[0], numbers[1]);
    if (numbers.size() == 1 && numbers[0].count == 8 &&
        iso_day(fmt::format("{}-{}-{}", cell.substr(0, 4), cell.substr(4, 2), cell.substr(6, 2))))
        return "put marks between year, month and day, such as 2026-11-01";
    if (numbers.empty() && reads(std::string{cell} + " 2026")) return "write the year too, such as 2026-11-01";
    return {};
}

} // namespace engineroom
