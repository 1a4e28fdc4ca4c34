#include "present/comparison_parts.hpp"
#include "present/html/content.hpp"
#include "present/html/page.hpp"

#include <engineroom/core/version.hpp>

namespace engineroom::html {

Json page_of(const Comparison& comparison) {
    Json sections = Json::array();
    for (const ComparisonPart& part : comparison_parts(comparison, true)) {
        const std::string id = fmt::format("part-{}", sections.size() + 1);
        Table table{id, part.title, {{part.title, Kind::text}}};
        for (const std::string& line : part.lines) table.row({text_cell(line)});
        sections.push_back(section(id, part.title, "", {{"", "", nullptr, std::move(table).json()}}));
    }
    return {{"title", "Portfolio compared"},
            {"occasion", fmt::format("{} and {}, policy {}", to_iso(comparison.before.as_of),
                                     to_iso(comparison.after.as_of), displayed(comparison.policy))},
            {"version", version},
            {"answer", answer_alone("What changed between the two days?", displayed(comparison_headline(comparison)),
                                    Json::array())},
            {"sections", std::move(sections)},
            {"projects", nullptr}};
}

} // namespace engineroom::html
