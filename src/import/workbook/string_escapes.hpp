/// Office's notation for what XML cannot hold in a text: a carriage return is _x000D_, and what only looks like that
/// begins with _x005F_.
#pragma once

#include <string>

namespace engineroom::workbook {

/// Half a character (a lone surrogate) and NUL stay as they are written.
[[nodiscard]] std::string unescaped(std::string text);

} // namespace engineroom::workbook
