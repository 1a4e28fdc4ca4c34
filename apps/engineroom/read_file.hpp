/// Files and standard input, read whole.
#pragma once

#include <engineroom/core/bytes.hpp>
#include <engineroom/core/result.hpp>
#include <string>

namespace engineroom::app {

/// What standard input is called in messages.
inline constexpr const char* standard_input = "stdin";

/// The bytes of the file at `path`; a problem where it is missing, a directory, forbidden, broken or larger than 2 GiB.
[[nodiscard]] Result<std::string> read_file(const std::string& path);

/// The same without a copy where the file is a large one: its own pages are read while they are needed. Another program
/// that cuts the file short meanwhile ends this one (`end_when_a_file_shrinks`).
[[nodiscard]] Result<Bytes> map_file(const std::string& path);

/// Has a message and status 5 where a mapped file shrinks.
void end_when_a_file_shrinks();

[[nodiscard]] Result<std::string> read_standard_input();

} // namespace engineroom::app
