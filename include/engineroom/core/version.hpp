/// The version of the library and of the program; CMake reads it from here.
#pragma once

#include <string_view>

namespace engineroom {

inline constexpr std::string_view version = "0.1.0";

} // namespace engineroom
