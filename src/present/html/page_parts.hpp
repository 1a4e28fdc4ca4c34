/// The page without its data, as the build makes it of page.html, style.css and the scripts.
#pragma once

#include <string_view>

namespace engineroom::html {

/// The title stands between the first two, the data between the last two. Defined in a file that the build writes.
struct PageParts {
    std::string_view before_title, before_data, after_data;
};
[[nodiscard]] PageParts page_parts();

} // namespace engineroom::html
