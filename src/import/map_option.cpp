#include "map_option.hpp"

#include <engineroom/import/cell_text.hpp>
#include <fmt/format.h>

namespace engineroom {

std::string map_option(std::string_view header, std::string_view column) {
    // Whole, or the option would name a column that the file does not have; headers are compared without regard to the
    // line breaks in them.
    const std::string name = shown(header, header.size());
    if (name.find_first_of("\"$`\\!") == std::string::npos) return fmt::format("--map \"{}={}\"", name, column);
    std::string quoted;
    for (const char c : name)
        if (c == '\'')
            quoted += "'\\''";
        else
            quoted += c;
    return fmt::format("--map '{}={}'", quoted, column);
}

} // namespace engineroom
