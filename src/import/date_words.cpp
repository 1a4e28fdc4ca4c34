#include "date_cursor.hpp"

namespace engineroom {
namespace {

[[nodiscard]] DateReadings certain(std::optional<DateSpan> span, DateForm form) {
    DateReadings readings;
    readings.certain = span;
    if (span) readings.form = form;
    return readings;
}

[[nodiscard]] std::optional<DateSpan> day_span(int year, int month, int day) {
    const std::optional<Date> date = make_date(year, month, day);
    return date ? std::optional{DateSpan{*date, *date}} : std::nullopt;
}

/// A month as a word, with the full stop of an abbreviation.
[[nodiscard]] std::optional<int> take_month(DateCursor& text) {
    const std::optional<int> month = vocabulary::month_named(text.take_word());
    if (month) text.take('.');
    return month;
}

/// The year behind a day and a month, and the time of day behind it.
[[nodiscard]] DateReadings with_year(DateCursor text, int month, DateNumber day, const DateFrame& frame) {
    const DateNumber number = text.take_number();
    const std::optional<int> year = number.year(frame);
    if (!year || !day.is_short() || !text.at_time_or_end()) return {};
    return certain(day_span(*year, month, day.value), number.is_full_year() ? DateForm::plain : DateForm::short_year);
}

/// '1 November 2026', '1-Nov-26', '1º de março de 2026'.
[[nodiscard]] DateReadings day_first(DateCursor text, DateNumber day, const DateFrame& frame) {
    text.take_ordinal();
    text.take_gap();
    text.take_fillers();
    const std::optional<int> month = take_month(text);
    if (!month) return {};
    text.take_gap();
    text.take_fillers();
    return with_year(text, *month, day, frame);
}

/// '2026-Nov-01', and the period '2026 November'.
[[nodiscard]] DateReadings year_first(DateCursor text, int year) {
    if (text.take_gap() == '\0') return {};
    const std::optional<int> month = take_month(text);
    if (!month) return {};
    if (text.at_end()) return certain(span_of_months(year, *month, 1), DateForm::period);
    if (text.take_gap() == '\0') return {};
    const DateNumber day = text.take_number();
    text.take_ordinal();
    if (!day.is_short() || !text.at_time_or_end()) return {};
    return certain(day_span(year, *month, day.value), DateForm::plain);
}

/// 'Nov 1, 2026', and the periods 'Nov 2026' and 'Nov-26'. 'Nov 26' may be a day of an unsaid year.
[[nodiscard]] DateReadings month_first(DateCursor text, const DateFrame& frame) {
    const std::string_view before = text.rest();
    const std::optional<int> month = take_month(text);
    if (!month) return {};
    const bool stop = before[before.size() - text.rest().size() - 1] == '.';
    const char gap = text.take_gap();
    if (gap == '\0' && !stop) return {};
    text.take_fillers();
    const DateNumber number = text.take_number();
    if (text.at_end()) {
        const bool is_year =
            number.is_full_year() || (number.is_short_year() && (gap == '-' || gap == '/' || gap == '\''));
        return is_year ? certain(span_of_months(number.year(frame).value_or(0), *month, 1), DateForm::period)
                       : DateReadings{};
    }
    if (!number.is_short()) return {};
    text.take_ordinal();
    if (text.take_gap() == '\0') return {};
    return with_year(text, *month, number, frame);
}

[[nodiscard]] std::optional<DateSpan> span_of_part(vocabulary::YearPart part, DateNumber which,
                                                   std::optional<int> year) {
    if (part == vocabulary::YearPart::week)
        return year && which.is_short() ? span_of_week(*year, which.value) : std::nullopt;
    const bool quarter = part == vocabulary::YearPart::quarter;
    if (!year || which.count != 1 || which.value < 1 || which.value > (quarter ? 4 : 2)) return std::nullopt;
    const int months = quarter ? 3 : 6;
    return span_of_months(*year, (which.value - 1) * months + 1, months);
}

/// 'Q3', 'kv. 3', 'Quartal 3', or '3Q', '3. Quartal', '3rd quarter'.
struct PartOfYear {
    vocabulary::YearPart part{};
    DateNumber which;
};

[[nodiscard]] std::optional<PartOfYear> take_part(DateCursor& text) {
    PartOfYear taken;
    if (text.at_digit()) {
        taken.which = text.take_number();
        DateCursor marked = text;
        marked.take_ordinal();
        marked.skip_space();
        // 'e' in '3e trimestre' is an ending; in '3T' there is none.
        for (DateCursor& from : std::array{marked, text}) {
            const auto part = vocabulary::year_part_named(from.take_word());
            if (!part) continue;
            taken.part = *part;
            text = from;
            return taken;
        }
        return std::nullopt;
    }
    const auto part = vocabulary::year_part_named(text.take_word());
    if (!part) return std::nullopt;
    text.take('.');
    text.skip_space();
    taken.part = *part;
    taken.which = text.take_number();
    return taken;
}

/// 'W12', '-W12' and '-W12-5' behind a year, with two digits as the standard has it.
[[nodiscard]] std::optional<DateSpan> week_of_iso(DateCursor text, int year) {
    text.take('-');
    if (!text.take('W') && !text.take('w')) return std::nullopt;
    const DateNumber number = text.take_number();
    const std::optional<DateSpan> week = number.count == 2 ? span_of_week(year, number.value) : std::nullopt;
    if (!week || text.at_end()) return week;
    if (!text.take('-')) return std::nullopt;
    const DateNumber weekday = text.take_number();
    if (weekday.count != 1 || weekday.value < 1 || weekday.value > 7 || !text.at_end()) return std::nullopt;
    const Date day = week->first + boost::gregorian::days{weekday.value - 1};
    return DateSpan{day, day};
}

} // namespace

DateReadings date_with_month_word(DateCursor text, const DateFrame& frame) {
    text.take_fillers();
    if (!text.at_digit()) return month_first(text, frame);
    const DateNumber number = text.take_number();
    if (number.is_full_year()) return year_first(text, number.value);
    return number.is_short() ? day_first(text, number, frame) : DateReadings{};
}

std::optional<DateSpan> part_of_year(DateCursor text, const DateFrame& frame) {
    DateCursor behind = text;
    const DateNumber year = behind.take_number();
    if (year.is_full_year()) {
        if (const auto week = week_of_iso(behind, year.value)) return week;
        behind.take_gap();
        const std::optional<PartOfYear> part = take_part(behind);
        return part && behind.at_end() ? span_of_part(part->part, part->which, year.value) : std::nullopt;
    }
    const std::optional<PartOfYear> part = take_part(text);
    if (!part) return std::nullopt;
    text.take_gap();
    text.take_fillers();
    const std::optional<int> stated = text.take_number().year(frame);
    return text.at_end() ? span_of_part(part->part, part->which, stated) : std::nullopt;
}

std::optional<int> take_weekday(DateCursor& text) {
    DateCursor after = text;
    const std::optional<int> weekday = vocabulary::weekday_named(after.take_word());
    if (!weekday) return std::nullopt;
    after.take("-feira");
    const bool stopped = after.take('.');
    const bool marked = after.take(',') || stopped;
    if (!after.skip_space() && !marked) return std::nullopt;
    text = after;
    return weekday;
}

} // namespace engineroom
