/// Whether a number format shows a number as a date: the file says of a date nothing else.
#pragma once

#include <string_view>

namespace engineroom::workbook {

/// Of a code that stands in the file: dd.mm.yyyy, [$-407]d. mmmm yyyy;@. Formats of a time of day alone and of
/// durations
/// ([h]:mm) are none, nor is what stands in quotes, brackets or behind a backslash.
[[nodiscard]] bool is_date_format(std::string_view code);

/// Of a number below 164, whose code the file leaves out. 27 to 36 and 50 to 58 are East Asian; some of them are times
/// in one country and dates in another, and count as dates, for a time of day alone is below one day in any case.
[[nodiscard]] bool is_built_in_date(unsigned long id);

} // namespace engineroom::workbook
