/// Somebody else's text inside Markdown, as text: no table, heading, link or HTML can come of it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace engineroom {

/// `displayed` text with every character that Markdown could take for more than itself escaped.
[[nodiscard]] std::string escaped(std::string_view text);

/// A row of a table, of cells that are escaped already.
[[nodiscard]] std::string table_row(std::initializer_list<std::string_view> cells);

} // namespace engineroom
