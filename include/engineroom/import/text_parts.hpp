/// Parts of a CSV text that each hold whole records, so that they can be read apart.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace engineroom {

struct TextPart {
    std::size_t begin = 0; ///< in the text
    std::size_t end = 0;
    std::size_t first_record = 0; ///< of the whole text, from 0
    std::size_t records = 0;
};

/// Parts of some `bytes` each, in their order; together they are the text.
///
/// Every quote is taken to open or close: that a text uses no others is seen when its cells are found (`Table::put`).
///
/// @param threads  that count records side by side
/// @return         nothing where a quote is never closed, or the first line ends with CR alone
/// @cost           O(text)
[[nodiscard]] std::optional<std::vector<TextPart>> text_parts(std::string_view text, std::size_t bytes,
                                                              std::size_t threads);

} // namespace engineroom
