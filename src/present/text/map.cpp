#include "present/text/map.hpp"

#include <engineroom/core/wording.hpp>
#include <engineroom/present/display.hpp>
#include <engineroom/present/risk_map.hpp>
#include <fmt/format.h>

namespace engineroom {
namespace {

constexpr int label_width = 9;

std::string cell(std::size_t count) {
    if (count > 9) return "+";
    return std::string(1, static_cast<char>('0' + count));
}

/// One row of cells, with the line of high risk between its columns.
std::vector<Span> row_spans(const Page& page, const RiskMap& map, std::size_t row) {
    const std::string label = row == 0 ? "0" : number(map.multiple_edges[row - 1].at);
    std::vector<Span> spans{{pad_left(label, label_width) + ' '}, {std::string{page.glyphs().tick}}};
    std::string cells;
    for (std::size_t column = 0; column < map.counts[row].size(); ++column) {
        if (column == map.likely_columns) cells += page.glyphs().down;
        const std::size_t count = map.counts[row][column];
        if (count > 0)
            cells += cell(count);
        else
            cells += row < map.lcd_rows && column < map.lcd_columns ? page.glyphs().shade : std::string_view{" "};
    }
    spans.push_back({cells});
    return spans;
}

/// The numbers under the axis, each below the edge that it names.
std::string axis_numbers(const RiskMap& map, const Definitions& definitions) {
    const int columns = static_cast<int>(map.risk_edges.size()) + 1;
    std::string numbers(static_cast<std::size_t>(columns) + 8, ' ');
    const auto put = [&numbers](int at, const std::string& text) {
        const auto start = static_cast<std::size_t>(at);
        const std::size_t before = start == 0 ? 0 : start - 1;
        if (numbers.find_first_not_of(' ', before) < start + text.size() + 1) return; // no room
        numbers.replace(start, text.size(), text);
    };
    put(0, "0");
    put(columns - 1, "100 %");
    put(static_cast<int>(map.likely_columns), percent(definitions.high_risk));
    put(static_cast<int>(map.lcd_columns), percent(definitions.lcd_risk));
    return numbers;
}

} // namespace

void draw_map(Page& page, const Review& review) {
    const Definitions& definitions = review.definitions;
    const std::size_t even_columns = page.width() >= 120 ? 100 : 50;
    const RiskMap map = risk_map(review.measures->projects, review.live, definitions, even_columns);
    if (map.placed == 0) return;
    const Glyphs& glyphs = page.glyphs();
    const std::string indent(label_width + 1, ' ');
    const int left = static_cast<int>(map.likely_columns);
    const int right = static_cast<int>(map.counts.front().size()) - left;

    page.heading("Risk and multiple of the live projects");
    page.line({{pad_left("multiple", label_width) + ' '},
               {std::string{glyphs.down} + pad("pearls", left) + std::string{glyphs.down} + "oysters", Ink::faint}});
    for (std::size_t row = map.counts.size(); row-- > 0;) {
        page.line(row_spans(page, map, row));
        if (row == map.modest_rows)
            page.line({{indent + std::string{glyphs.cross} + repeated(glyphs.across, left) + std::string{glyphs.cross} +
                        repeated(glyphs.across, right)}});
    }
    page.line({{indent},
               {std::string{glyphs.down} + pad("bread and butter", left) + std::string{glyphs.down} + "white elephants",
                Ink::faint}});
    page.line({{indent + std::string{glyphs.corner} + repeated(glyphs.across, left + right + 1)}});
    page.line({{indent + ' ' + axis_numbers(map, definitions)}});
    page.line({{indent + ' ' + "risk that it fails, knock-on included"}});
    page.paragraph(
        fmt::format("1 to 9: so many projects, +: more. {} The LCD corner: risk at most {}, multiple at most {}; "
                    "what a project makes possible may take it out of there. Above "
                    "the line: a multiple of "
                    "{} or more.{}",
                    glyphs.shade, percent(definitions.lcd_risk), number(definitions.lcd_multiple),
                    number(definitions.valuable_multiple),
                    map.unplaced == 0
                        ? std::string{}
                        : fmt::format(" {} of {} could not be placed: risk, payoff or budget is not known, or the risk "
                                      "of what they wait for.",
                                      map.unplaced,
                                      counted(map.unplaced + map.placed, "live project", "live projects"))),
        2);
}

} // namespace engineroom
