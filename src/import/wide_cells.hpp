/// Looks at all cells of a column in one call, each in vectors.
#pragma once

#include <cstdint>
#include <engineroom/import/plain_digits.hpp>
#include <span>
#include <string_view>

namespace engineroom {

/// Where items may end in the first sixty-four bytes of a list: one bit each, that of the first the lowest.
struct ItemMarks {
    std::uint64_t strong = 0; ///< `;`, `|` and line breaks
    std::uint64_t commas = 0;
    std::uint32_t strong_count = 0, comma_count = 0; ///< how many of them
};

/// `plain_digits` of each cell.
///
/// @param text    in which cells may stand; it may be read around them
/// @param digits  room for as many
void read_digits(std::span<const std::string_view> cells, std::string_view text, char decimal, PlainDigits* digits);

/// @param text   in which cells may stand; it may be read around them
/// @param marks  room for as many
void mark_items(std::span<const std::string_view> cells, std::string_view text, ItemMarks* marks);

} // namespace engineroom
