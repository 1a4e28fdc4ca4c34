/// What to write into a mapping about cells that are no values of their column, in messages that users copy from.
#pragma once

#include <string>
#include <string_view>

namespace engineroom {

/// Lines for [values.NAME], and what to do with them.
///
/// @param name     of a column of ours
/// @param lines    each behind a line break
/// @param choices  what is to stand behind each =; empty: the lines say all
[[nodiscard]] std::string values_remedy(std::string_view what, std::string_view name, std::string_view lines,
                                        std::string_view choices);

/// How a word among dates or amounts ('offen', 'to come') is made a blank cell; empty where the cell has a digit, which
/// is no such word, or where `name` is no column of projects, of which alone a mapping says what values mean.
[[nodiscard]] std::string blank_remedy(std::string_view name, std::string_view cell);

/// How a word among numbers gets its value; empty as for `blank_remedy`.
/// @param choices  the words that are known, and what numbers are allowed
[[nodiscard]] std::string word_remedy(std::string_view name, std::string_view cell, std::string_view choices);

} // namespace engineroom
