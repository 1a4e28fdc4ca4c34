/// Finds the characters that part a CSV text, sixty-four bytes at a time, in the widest vectors that the machine has.
#pragma once

#include <cstddef>
#include <cstdint>
#include <engineroom/import/cell_marks.hpp>
#include <string_view>

namespace engineroom {

/// The line ends outside quotes in a text that begins outside them.
struct LineEnds {
    std::size_t count = 0;
    std::size_t behind_last = 0;
    bool ends_within = false;  ///< whether the text ends within quotes
    bool lone_returns = false; ///< whether a CR without LF stands there, before the last of them
    bool plain = true;         ///< whether the text is ASCII without NUL

    friend bool operator==(const LineEnds&, const LineEnds&) = default;
};

[[nodiscard]] LineEnds line_ends(std::string_view text);

/// Finds where cells and records end, which cells begin with a quote, and which have quotes of their own. What stands
/// behind the last delimiter or line feed is no cell yet.
///
/// @param text   begins with a record
/// @param begin  added to all places
/// @param marks  what is found takes the place of what is there
void mark_cells(std::string_view text, char delimiter, std::uint32_t begin, CellMarks& marks);

/// Writes where each cell stands.
///
/// @param ends   of the cells
/// @param begin  of the first of them
/// @param cells  room for as many
void place_cells(const Places& ends, std::uint32_t begin, CellPlace* cells);

} // namespace engineroom
