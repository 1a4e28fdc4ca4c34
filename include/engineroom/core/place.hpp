/// Where a value stood: file, row and column as a spreadsheet shows them.
#pragma once

#include <cstdint>
#include <string>

namespace engineroom {

struct Place {
    std::string file;
    std::uint32_t row = 0;    ///< 1-based; 0: the file as a whole
    std::uint32_t column = 0; ///< 1-based; 0: the row as a whole

    friend bool operator==(const Place&, const Place&) = default;
};

/// The letters over a spreadsheet's column: 1 is A, 27 is AA.
[[nodiscard]] inline std::string column_letters(std::uint32_t column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

/// `pipeline.csv:14:F`, as far as the place is known.
[[nodiscard]] inline std::string to_string(const Place& place) {
    std::string text = place.file;
    if (place.row > 0) text += ':' + std::to_string(place.row);
    if (place.column > 0) text += ':' + column_letters(place.column);
    return text;
}

} // namespace engineroom
