/// Writes a text as a string of TOML.
#pragma once

#include <string>
#include <string_view>

namespace engineroom {

/// A basic string of TOML, quotes and all. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string toml_string(std::string_view text);

} // namespace engineroom
