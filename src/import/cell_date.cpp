#include <array>
#include <engineroom/import/cell_date.hpp>
#include <engineroom/import/cell_text.hpp>

namespace engineroom {
namespace {

/// Takes the digits that `text` starts with; their count tells a year from a day.
struct Digits {
    int value = 0;
    std::size_t count = 0;
};

Digits take_digits(std::string_view& text) {
    Digits digits;
    while (digits.count < text.size() && is_digit(text[digits.count])) {
        if (digits.count < 5) digits.value = digits.value * 10 + (text[digits.count] - '0');
        ++digits.count;
    }
    text.remove_prefix(digits.count);
    return digits;
}

[[nodiscard]] bool short_number(const Digits& digits) {
    return digits.count == 1 || digits.count == 2;
}
[[nodiscard]] bool year_number(const Digits& digits) {
    return digits.count == 4;
}

bool take(std::string_view& text, char wanted) {
    if (text.empty() || text.front() != wanted) return false;
    text.remove_prefix(1);
    return true;
}

void skip_space(std::string_view& text) {
    while (const std::size_t space = leading_space(text)) text.remove_prefix(space);
}

/// A time of day behind a date: `T12:30`, ` 12:00:00 AM`, `T23:59:59.999+02:00`, ` 08:15 UTC`.
[[nodiscard]] bool is_time_of_day(std::string_view text) {
    if (text.empty()) return true;
    if (!take(text, 'T') && !take(text, 't')) {
        if (leading_space(text) == 0 && text.front() != ',') return false;
        take(text, ',');
        skip_space(text);
    }
    const Digits hour = take_digits(text);
    if (!short_number(hour) || hour.value > 24 || !take(text, ':')) return false;
    const Digits minute = take_digits(text);
    if (minute.count != 2 || minute.value > 59) return false;
    if (take(text, ':')) {
        const Digits second = take_digits(text);
        if (second.count != 2 || second.value > 60) return false;
        if ((take(text, '.') || take(text, ',')) && take_digits(text).count == 0) return false;
    }
    skip_space(text);
    const std::string rest = folded(text);
    if (rest.empty() || rest == "z" || rest == "utc" || rest == "gmt") return true;
    if (rest == "am" || rest == "pm" || rest == "a.m." || rest == "p.m.") return hour.value <= 12;
    if (!take(text, '+') && !take(text, '-')) return false;
    const Digits offset = take_digits(text);
    if (offset.count == 4) return text.empty();
    return offset.count == 2 && (text.empty() || (take(text, ':') && take_digits(text).count == 2 && text.empty()));
}

/// The month that a word names, 1 to 12: in full or by three letters (four for September), with or without a full stop.
int take_month(std::string_view& text) {
    constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
    std::size_t size = 0;
    while (size < text.size() && is_letter(text[size])) ++size;
    const std::string word = folded(text.substr(0, size));
    for (std::size_t month = 0; month < months.size(); ++month) {
        if (word != months[month] && word != months[month].substr(0, 3) && !(month == 8 && word == "sept")) continue;
        text.remove_prefix(size);
        if (word != months[month]) take(text, '.');
        return static_cast<int>(month) + 1;
    }
    return 0;
}

/// The mark between the parts of a date with words: a space, '-', '/', ',' or a mixture of comma and space.
bool take_gap(std::string_view& text) {
    const std::size_t before = text.size();
    skip_space(text);
    if (!take(text, ',') && !take(text, '-')) take(text, '/');
    skip_space(text);
    return text.size() < before;
}

void take_ordinal(std::string_view& text) {
    for (const std::string_view ending : {"st", "nd", "rd", "th"})
        if (folded(text.substr(0, 2)) == ending) {
            text.remove_prefix(2);
            return;
        }
}

[[nodiscard]] DateReadings with_month_word(std::string_view text) {
    DateReadings none;
    Digits day;
    int month = 0;
    if (is_digit(text.front())) {
        day = take_digits(text);
        take_ordinal(text);
        take(text, '.');
        take_gap(text);
        month = take_month(text);
    } else {
        month = take_month(text);
        if (!take_gap(text)) return none;
        day = take_digits(text);
        take_ordinal(text);
    }
    if (month == 0 || !short_number(day) || !take_gap(text)) return none;
    const Digits year = take_digits(text);
    if (!year_number(year) || !is_time_of_day(text)) return none;
    return {make_date(year.value, month, day.value), std::nullopt, std::nullopt};
}

/// Whether the cell would be a date if one of its numbers of two digits were a year of this century.
[[nodiscard]] bool has_short_year(std::string_view cell) {
    for (std::size_t start = 0; start < cell.size(); ++start) {
        if (!is_digit(cell[start])) continue;
        std::size_t end = start;
        while (end < cell.size() && is_digit(cell[end])) ++end;
        if (end - start == 2) {
            std::string full{cell};
            if (date_readings(full.insert(start, "20")).any()) return true;
        }
        start = end;
    }
    return false;
}

} // namespace

std::optional<Date> DateReadings::under(std::optional<DateOrder> order) const {
    if (certain) return certain;
    if (!order) return day_first && month_first && *day_first == *month_first ? day_first : std::nullopt;
    if (*order == DateOrder::dmy) return day_first;
    if (*order == DateOrder::mdy) return month_first;
    return std::nullopt;
}

DateReadings date_readings(std::string_view cell) {
    DateReadings none;
    if (cell.empty() || cell.size() > 60) return none;
    std::string_view rest = cell;
    const Digits first = take_digits(rest);
    if (first.count == 0 || rest.empty())
        return cell.size() >= 6 && is_letter(cell.front()) ? with_month_word(cell) : none;
    const char mark = rest.front();
    if (mark != '-' && mark != '/' && mark != '.') return with_month_word(cell);
    rest.remove_prefix(1);
    const Digits second = take_digits(rest);
    if (second.count == 0) return with_month_word(cell);
    if (!short_number(second) || !take(rest, mark)) return none;
    const Digits third = take_digits(rest);
    if (!is_time_of_day(rest)) return none;
    if (year_number(first) && short_number(third))
        return {make_date(first.value, second.value, third.value), std::nullopt, std::nullopt};
    if (!short_number(first) || !year_number(third)) return none;
    return {std::nullopt, make_date(third.value, second.value, first.value),
            make_date(third.value, first.value, second.value)};
}

std::string_view date_remedy(std::string_view cell) {
    if (cell.empty() || cell.size() > 60 || date_readings(cell).any()) return {};
    if (has_short_year(cell)) return "write the year in full, such as 2026";
    // Days since the end of 1899: 20000 is in 1954, 80000 in 2119.
    std::string_view rest = cell;
    const Digits digits = take_digits(rest);
    if (rest.empty() && digits.count == 5 && digits.value >= 20000 && digits.value <= 80000)
        return "this looks like a spreadsheet's day number: format the column as a date before saving";
    return {};
}

} // namespace engineroom
