#include "values_remedy.hpp"

#include "toml_string.hpp"

#include <engineroom/model/column.hpp>
#include <fmt/format.h>

namespace engineroom {
namespace {

[[nodiscard]] bool is_word_of(std::string_view name, std::string_view cell) {
    return column_named(name) && cell.find_first_of("0123456789") == std::string_view::npos;
}

} // namespace

std::string values_remedy(std::string_view what, std::string_view name, std::string_view lines,
                          std::string_view choices) {
    const std::string fill_in =
        choices.empty() ? std::string{} : fmt::format(" with one of: {} behind each =, between the quotes,", choices);
    return fmt::format("{} in a mapping:\n[values.{}]{}\n"
                       "save this as words.toml{} and add --mapping words.toml; where there is a mapping already, "
                       "add these lines to it",
                       what, name, lines, fill_in);
}

std::string blank_remedy(std::string_view name, std::string_view cell) {
    if (!is_word_of(name, cell)) return {};
    return values_remedy("if that says that there is none yet, make it a blank cell", name,
                         fmt::format("\n{} = \"\"", toml_string(cell)), {});
}

std::string word_remedy(std::string_view name, std::string_view cell, std::string_view choices) {
    if (!is_word_of(name, cell)) return {};
    return values_remedy("say what it means", name, fmt::format("\n{} = \"\"", toml_string(cell)), choices);
}

} // namespace engineroom
