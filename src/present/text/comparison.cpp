#include "present/comparison_parts.hpp"
#include "present/text/page.hpp"

#include <engineroom/present/display.hpp>
#include <engineroom/present/text.hpp>
#include <fmt/format.h>

namespace engineroom {

std::string to_text(const Comparison& comparison, const TextStyle& style) {
    constexpr std::size_t first_few = 8;
    constexpr int longest = 600; ///< columns of a line unless all is asked for
    Page page{style};
    page.paragraph(comparison_headline(comparison), 0, 0, Ink::bold);
    for (const ComparisonPart& part : comparison_parts(comparison, style.verbose)) {
        page.heading(part.title);
        // One more line costs no more than 'and 1 more'.
        const std::size_t size = part.lines.size();
        const std::size_t told = style.verbose || size <= first_few + 1 ? size : first_few;
        for (std::size_t i = 0; i < told; ++i)
            page.paragraph(style.verbose ? part.lines[i] : cut(displayed(part.lines[i]), longest), 2, 2);
        if (told < size) page.paragraph(fmt::format("and {} more; --verbose tells all", size - told), 2);
    }
    return page.take();
}

} // namespace engineroom
