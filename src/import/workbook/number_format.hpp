/// What a number format says of its numbers, and nothing else in the file does.
#pragma once

#include "shown_unit.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace engineroom::workbook {

enum class NumberShape : std::uint8_t {
    plain,
    date,
    month,  ///< of the day that is stored, month and year are shown
    year,   ///< of the day that is stored, the year is shown
    percent ///< 0.35 is shown as 35 %
};

/// One of the parts of a format that semicolons part, and the numbers that it is for.
struct FormatSection {
    enum class For : std::uint8_t { all, below, at_most, equal, unequal, at_least, above };
    For numbers = For::all;
    double limit = 0.0;
    ShownUnit unit;

    [[nodiscard]] bool is_for(double value) const;
};

struct NumberFormat {
    NumberShape shape = NumberShape::plain;
    std::vector<FormatSection> sections; ///< in the order in which they are asked; none where no unit is shown

    [[nodiscard]] ShownUnit unit_of(double value) const;
};

/// Of a code that stands in the file: dd.mm.yyyy, [$-407]d. mmmm yyyy;@, 0.0 %, #,##0.00 [$€-407], 0.0,," M". Formats
/// of a time of day alone and of durations ([h]:mm) are no dates, nor is what stands in quotes, brackets or behind a
/// backslash.
[[nodiscard]] NumberFormat format_of_code(std::string_view code);

/// Of a number below 164, whose code the file leaves out. 27 to 36 and 50 to 58 are East Asian; some of them are times
/// in one country and dates in another, and count as dates, for a time of day alone is below one day in any case. 5 to
/// 8, 42 and 44 show the currency of whoever looks at them, and so state none.
[[nodiscard]] NumberFormat built_in_format(unsigned long id);

} // namespace engineroom::workbook
