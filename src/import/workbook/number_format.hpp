/// What a number format says of its numbers, and nothing else in the file does.
#pragma once

#include <cstdint>
#include <string_view>

namespace engineroom::workbook {

enum class NumberShape : std::uint8_t {
    plain,
    date,
    percent ///< 0.35 is shown as 35 %
};

/// Of a code that stands in the file: dd.mm.yyyy, [$-407]d. mmmm yyyy;@, 0.0 %. Formats of a time of day alone and of
/// durations ([h]:mm) are no dates, nor is what stands in quotes, brackets or behind a backslash.
[[nodiscard]] NumberShape shape_of_format(std::string_view code);

/// Of a number below 164, whose code the file leaves out. 27 to 36 and 50 to 58 are East Asian; some of them are times
/// in one country and dates in another, and count as dates, for a time of day alone is below one day in any case.
[[nodiscard]] NumberShape shape_of_built_in(unsigned long id);

} // namespace engineroom::workbook
