/// What to write into a mapping about cells that are no values of their column, in messages that users copy from.
#pragma once

#include <string>
#include <string_view>

namespace engineroom {

/// Lines for [values.NAME], and what to do with them.
///
/// @param what     the lines are for: "say what they mean"
/// @param name     of a column of ours
/// @param lines    each behind a line break
/// @param fill_in  what is to stand behind each =; empty: the lines say all
[[nodiscard]] std::string values_remedy(std::string_view what, std::string_view name, std::string_view lines,
                                        std::string_view fill_in);

} // namespace engineroom
