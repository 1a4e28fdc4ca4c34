/// Files and standard input, read whole.
#pragma once

#include <engineroom/core/result.hpp>
#include <string>

namespace engineroom::app {

/// What standard input is called in messages.
inline constexpr const char* standard_input = "stdin";

/// The bytes of the file at `path`; a problem where it is missing, a directory, forbidden, broken or larger than 2 GiB.
[[nodiscard]] Result<std::string> read_file(const std::string& path);

[[nodiscard]] Result<std::string> read_standard_input();

} // namespace engineroom::app
