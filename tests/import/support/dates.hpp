/// What a cell says as a date, as a text to compare.
#pragma once

#include <array>
#include <engineroom/import/cell_date.hpp>
#include <string>
#include <string_view>

namespace dates {

using namespace engineroom;

inline std::string shown_span(const DateSpan& span) {
    return span.is_day() ? to_iso(span.first) : to_iso(span.first) + "/" + to_iso(span.last);
}

/// "2026-11-01", "2026-07-01/2026-09-30", or "dmy 2026-04-03 mdy 2026-03-04".
inline std::string said(std::string_view cell, const DateFrame& frame = {}) {
    const DateReadings readings = date_readings(cell, frame);
    if (readings.certain) return shown_span(*readings.certain);
    std::string text;
    constexpr std::array<const char*, 3> names{"ymd ", "dmy ", "mdy "};
    for (std::size_t i = 0; i < 3; ++i)
        if (readings.by_order[i]) text += (text.empty() ? "" : " ") + (names[i] + shown_span(*readings.by_order[i]));
    return text;
}

inline DateSpan one(Date day) {
    return {day, day};
}

inline DateForm form(std::string_view cell) {
    return date_readings(cell).form;
}

} // namespace dates
