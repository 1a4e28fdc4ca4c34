/// The items of a list cell.
#pragma once

#include <engineroom/import/cell_text.hpp>
#include <string_view>

namespace engineroom {

/// Whether `;`, `|` or a line break parts items here; where one does anywhere in a column, `,` parts none in it.
[[nodiscard]] inline bool has_strong_separator(std::string_view cell) {
    return cell.find_first_of(";|\n\r") != std::string_view::npos;
}

/// How many items a cell can have at most.
[[nodiscard]] inline std::size_t most_items(std::string_view cell, char separator) {
    std::size_t items = 1;
    for (const char c : cell)
        items += c == separator || (separator == ';' && (c == '|' || c == '\n' || c == '\r')) ? 1U : 0U;
    return items;
}

/// Calls `use` with each item that is neither blank nor says 'missing', without white space at its ends.
/// @param separator  ';' for `;`, `|` and line breaks; ',' for `,`
template<class Use>
void for_each_item(std::string_view cell, char separator, Use use) {
    const std::string_view marks = separator == ',' ? std::string_view{","} : std::string_view{";|\n\r"};
    while (true) {
        const std::size_t end = cell.find_first_of(marks);
        const std::string_view item = trimmed(cell.substr(0, end));
        if (!item.empty() && !is_missing_word(item)) use(item);
        if (end == std::string_view::npos) return;
        cell.remove_prefix(end + 1);
    }
}

/// Like `for_each_item` for `funder:amount`: a comma parts items only where each of them has a colon, since it may also
/// stand within an amount ("EU: 1,000"). `use` is called with "" where neither reading is sure ("EU: 1,000, City: 5").
template<class Use>
void for_each_funding(std::string_view cell, char separator, Use use) {
    bool each_has_colon = true;
    if (separator == ',')
        for_each_item(cell, separator, [&](std::string_view item) {
            each_has_colon = each_has_colon && item.find(':') != std::string_view::npos;
        });
    if (each_has_colon)
        for_each_item(cell, separator, use);
    else
        use(cell.find(':') == cell.rfind(':') ? trimmed(cell) : std::string_view{});
}

} // namespace engineroom
