#include "values_remedy.hpp"

#include <fmt/format.h>

namespace engineroom {

std::string values_remedy(std::string_view what, std::string_view name, std::string_view lines,
                          std::string_view fill_in) {
    const std::string with =
        fill_in.empty() ? std::string{} : fmt::format(" with {} behind each =, between the quotes,", fill_in);
    return fmt::format("{} in a mapping:\n[values.{}]{}\n"
                       "save this as words.toml{} and add --mapping words.toml; where there is a mapping already, "
                       "add these lines to it",
                       what, name, lines, with);
}

} // namespace engineroom
