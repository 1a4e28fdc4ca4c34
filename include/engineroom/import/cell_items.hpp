/// The items of a list cell.
#pragma once

#include <engineroom/import/cell_text.hpp>
#include <string_view>

namespace engineroom {

/// @param separator  ';' for `;`, `|` and line breaks; ',' for `,`
[[nodiscard]] constexpr bool parts_items(char c, char separator) {
    return separator == ';' ? c == ';' || c == '|' || c == '\n' || c == '\r' : c == ',';
}

/// Whether `;`, `|` or a line break parts items here; where one does anywhere in a column, `,` parts none in it.
[[nodiscard]] inline bool has_strong_separator(std::string_view cell) {
    for (const char c : cell)
        if (parts_items(c, ';')) return true;
    return false;
}

/// How many items a cell can have at most.
[[nodiscard]] inline std::size_t most_items(std::string_view cell, char separator) {
    std::size_t items = 1;
    for (const char c : cell) items += parts_items(c, separator) ? 1U : 0U;
    return items;
}

/// Calls `use` with each item that is neither blank nor says 'missing', without white space at its ends.
/// @param separator  as for `parts_items`
template<class Use>
void for_each_item(std::string_view cell, char separator, Use use) {
    while (true) {
        std::size_t end = 0;
        while (end < cell.size() && !parts_items(cell[end], separator)) ++end;
        const std::string_view item = trimmed(cell.substr(0, end));
        if (!item.empty() && !is_missing_word(item)) use(item);
        if (end == cell.size()) return;
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
