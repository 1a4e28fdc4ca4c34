#include "present/comparison_parts.hpp"
#include "present/markdown/escape.hpp"

#include <engineroom/present/markdown.hpp>
#include <fmt/format.h>

namespace engineroom {

std::string to_markdown(const Comparison& comparison, const MarkdownStyle& style) {
    constexpr std::size_t first_few = 8;
    std::string text = fmt::format("# Portfolio compared\n\n**{}**\n", escaped(comparison_headline(comparison)));
    for (const ComparisonPart& part : comparison_parts(comparison, style.verbose)) {
        text += fmt::format("\n## {}\n\n", escaped(part.title));
        const std::size_t size = part.lines.size();
        const std::size_t told = style.verbose || size <= first_few + 1 ? size : first_few;
        for (std::size_t i = 0; i < told; ++i) text += fmt::format("- {}\n", escaped(part.lines[i]));
        if (told < size) text += fmt::format("- and {} more\n", size - told);
    }
    return text;
}

} // namespace engineroom
