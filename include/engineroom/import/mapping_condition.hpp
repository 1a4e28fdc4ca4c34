/// By which columns a mapping keeps rows, for pages that tell how a file was understood. Compiled:
/// `engineroom::engineroom`.
#pragma once

#include <engineroom/import/options.hpp>
#include <string>
#include <string_view>

namespace engineroom {

/// What a row must say below `header` to be kept, compared without regard to case and surplus spaces; nothing where any
/// row is.
[[nodiscard]] const std::string* condition_on(const Mapping& mapping, std::string_view header);

} // namespace engineroom
