/// Takes a cell that may be a date apart from its front: numbers, words, the marks between them.
#pragma once

#include "vocabulary/calendar.hpp"
#include <engineroom/import/cell_date.hpp>
#include <string>
#include <string_view>

namespace engineroom {

/// Digits; their count tells a year from a day.
struct DateNumber {
    int value = 0;
    std::size_t count = 0;

    [[nodiscard]] bool is_short() const { return count == 1 || count == 2; }
    [[nodiscard]] bool is_full_year() const { return count == 4; }
    [[nodiscard]] bool is_short_year() const { return count == 2; }
    /// The year that four or two digits say.
    [[nodiscard]] std::optional<int> year(const DateFrame& frame) const;
};

/// Copied to try one reading after another.
class DateCursor {
public:
    explicit DateCursor(std::string_view text) : rest_{text} {}

    [[nodiscard]] std::string_view rest() const { return rest_; }
    [[nodiscard]] bool at_end() const { return rest_.empty(); }
    [[nodiscard]] bool at_digit() const { return !rest_.empty() && is_digit(rest_.front()); }

    DateNumber take_number();
    /// The key of the letters in front, in any of the eight languages; empty: there are none.
    std::string take_word();
    bool take(char wanted);
    bool take(std::string_view wanted);
    bool skip_space();

    /// '-', '/', '.' or ' ' for what stands between two numbers, surplus spaces included; 0 for nothing.
    char take_mark();
    /// Like `take_mark`, with ',' and apostrophes too.
    char take_gap();
    /// 'st' in 1st, 'er' in 1er, 'º' or the full stop in 1.
    void take_ordinal();
    /// 'den', 'de', 'of', with the spaces behind them.
    void take_fillers();

    /// Whether nothing follows, or a time of day: `T12:30`, ` 12:00:00 AM`, `T23:59:59.999+02:00`, ` 9h30`.
    [[nodiscard]] bool at_time_or_end() const;

private:
    std::string_view rest_;
};

/// Whole months, from the first day of one to the last day of another.
[[nodiscard]] std::optional<DateSpan> span_of_months(int year, int first_month, int months);

/// Monday to Sunday of a week of ISO 8601: the first of a year is the one with 4 January in it.
[[nodiscard]] std::optional<DateSpan> span_of_week(int year, int week);

/// `1 November 2026`, `Nov-26`, `2026-Nov-01` and their like.
[[nodiscard]] DateReadings date_with_month_word(DateCursor text, const DateFrame& frame);

/// `Q3 2026`, `2026-H1`, `3. Quartal 2026`, `KW 12/2027`, `2027-W12` and their like; a day of a week: `2027-W12-5`.
[[nodiscard]] std::optional<DateSpan> part_of_year(DateCursor text, const DateFrame& frame);

/// Takes a weekday (1 is Monday) and what stands behind it.
[[nodiscard]] std::optional<int> take_weekday(DateCursor& text);

/// 1 (Monday) to 7.
[[nodiscard]] int weekday_of(Date date);

} // namespace engineroom
