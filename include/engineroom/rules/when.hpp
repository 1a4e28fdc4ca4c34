/// How a project's dates stand to the day of the review, as a note beside a finding says it.
#pragma once

#include <cstddef>
#include <engineroom/core/wording.hpp>
#include <engineroom/measures/measures.hpp>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>

namespace engineroom {

/// "1 day", "215 days".
[[nodiscard]] inline std::string days(long count) {
    return fmt::format("{} {}", count, count == 1 ? "day" : "days");
}

/// "due 2026-03-31, 215 days ago"; of a day that is not past "due 2027-03-31"; nothing where there is no date.
///
/// @param what  what happened, or happens, on that day: "due", "proposed"
[[nodiscard]] inline std::string when(std::string_view what, const Maybe<Date>& date, Date as_of) {
    if (!date) return {};
    std::string day = fmt::format("{} {}", what, to_iso(*date));
    if (*date >= as_of) return day;
    return fmt::format("{}, {} ago", day, days(days_between(*date, as_of)));
}

/// When a project is due.
[[nodiscard]] inline std::string due(const Measures& measures, std::size_t project) {
    return when("due", measures.facts.at(project).delivery, measures.as_of);
}

} // namespace engineroom
