/// The option that gives a column its meaning, in messages that users copy into a shell.
#pragma once

#include <string>
#include <string_view>

namespace engineroom {

/// --map "Due=delivery", in single quotes where a shell would change what stands between double ones.
[[nodiscard]] std::string map_option(std::string_view header, std::string_view column);

} // namespace engineroom
