/// Text as a terminal shows it: neutralised, measured in columns, cut and wrapped. Compiled: `engineroom::engineroom`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

/// Somebody else's text on one line that cannot take hold of a terminal or upset the layout: control characters and
/// escape sequences in visible form, line breaks and tabs as spaces, marks of direction and other invisible characters
/// gone, bytes that are not UTF-8 as U+FFFD, no more than a handful of combining marks on one character.
[[nodiscard]] std::string displayed(std::string_view text);

/// Columns that `displayed` text takes: two for wide East Asian characters and emoji, none for combining marks.
[[nodiscard]] int display_width(std::string_view text);

/// At most `width` columns of `displayed` text; where it is longer it ends in `ellipsis`.
[[nodiscard]] std::string cut(std::string_view text, int width, std::string_view ellipsis = "…");

/// Cut or filled with spaces to exactly `width` columns, on the right or, with `pad_left`, on the left.
[[nodiscard]] std::string pad(std::string_view text, int width);
[[nodiscard]] std::string pad_left(std::string_view text, int width);

/// Lines of at most `width` columns (at least 2) of `displayed` text, broken at spaces, a number and its % kept
/// together; a word that is longer than a line is broken. One empty line for an empty text.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, int width);

} // namespace engineroom
