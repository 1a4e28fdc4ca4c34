/// Which character parts the cells of a CSV text: given, named by a `sep=` line, or found from a sample.
#pragma once

#include <cstdint>
#include <engineroom/core/problem.hpp>
#include <engineroom/import/region.hpp>
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

/// Cuts a sample at each candidate, and takes the one with the best sum of three shares: headers that are known, rows
/// as wide as the header, and filled cells that are numbers, dates or single words; less twice the share of rows in
/// which text stands behind a closing quote.
///
/// @param text        UTF-8, without a byte-order mark
/// @param given       the delimiter that the user named
/// @param header_row  1-based; none: to be found
/// @cost              O(sample): the first 400 rows at most for each candidate
[[nodiscard]] Dialect find_dialect(std::string_view text, std::string_view file, std::optional<char> given,
                                   std::optional<std::uint32_t> header_row, const HeaderWords& words);

/// "tab" for a tab, else the character itself.
[[nodiscard]] std::string delimiter_name(char delimiter);

} // namespace engineroom
