/// Line breaks of another kind than the file's: a carriage return alone, outside quotes, where rows end otherwise.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace engineroom {

/// Rows, as the spreadsheet shows them, that hold a carriage return which ends no line. Two rows may stand in such a
/// one; white space at a line's end or the file's is none.
///
/// @param text  whose lines end with LF or CRLF; with CR, there are no such rows
/// @cost        O(text), at the speed of a search for one byte where there is none
[[nodiscard]] std::vector<std::uint32_t> rows_with_lone_breaks(std::string_view text, char delimiter);

} // namespace engineroom
