#include "present/text/page.hpp"

#include <engineroom/present/text.hpp>
#include <fmt/format.h>

namespace engineroom {

std::string to_text(const Problems& problems, const TextStyle& style) {
    Page page{style};
    for (const Problem& problem : problems) {
        const std::string place = to_string(problem.place);
        page.paragraph(fmt::format("{}{}{}{}", place, place.empty() ? "" : "  ",
                                   problem.gravity == Gravity::notice ? "notice: " : "", problem.message),
                       0, 2, problem.gravity == Gravity::error ? Ink::critical : Ink::notice);
        if (!problem.expected.empty()) page.paragraph("expected " + problem.expected, 2, 2);
        if (!problem.remedy.empty()) page.remedy(problem.remedy, 2);
    }
    return page.take();
}

} // namespace engineroom
