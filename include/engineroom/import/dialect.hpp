/// Which character parts the cells of a CSV text: given, named by a `sep=` line, or found from a sample.
#pragma once

#include <cstdint>
#include <engineroom/core/problem.hpp>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace engineroom {

struct Dialect {
    char delimiter = ',';
    std::string_view text; ///< without the `sep=` line, which a spreadsheet does not show as a row either
    std::string evidence;  ///< "given", "named by the line sep=;", "200 of 200 rows have 12 cells"
    Problems problems;
};

/// Tells whether a header cell is one that is known; it decides between delimiters that cut the rows equally evenly.
using KnowsHeader = std::function<bool(std::string_view)>;

/// @param text        UTF-8, without a byte-order mark
/// @param given       the delimiter that the user named
/// @param header_row  1-based; none: the first row that is not empty
/// @cost              O(sample): the first 200 rows for each candidate
[[nodiscard]] Dialect find_dialect(std::string_view text, std::string_view file, std::optional<char> given,
                                   std::optional<std::uint32_t> header_row, const KnowsHeader& knows);

/// "tab" for a tab, else the character itself.
[[nodiscard]] std::string delimiter_name(char delimiter);

/// Whether every cell of the record is blank.
class Table;
[[nodiscard]] bool is_blank(const Table& table, std::size_t record);

} // namespace engineroom
