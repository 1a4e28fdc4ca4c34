/// Office's notation for what XML cannot hold in a text: a carriage return is _x000D_, and what only looks like that
/// begins with _x005F_.
#pragma once

#include <string>
#include <string_view>

namespace engineroom::workbook {

/// Half a character (a lone surrogate) and NUL stay as they are written.
[[nodiscard]] std::string unescaped(std::string text);

/// Whether `text` begins with _xHHHH: with a '_' behind it, as any escape brings, that would be read as one.
[[nodiscard]] bool begins_like_escape(std::string_view text);

} // namespace engineroom::workbook
