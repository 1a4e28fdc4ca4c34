#include "ods_styles.hpp"

#include "xml_stream.hpp"

#include <algorithm>

namespace engineroom::workbook {

namespace {

/// The shape of a date's format that leaves the day out; that of dates for all others.
NumberShape shape_in(pugi::xml_node date_style) {
    bool year = false, month = false, more = false;
    for (const pugi::xml_node& part : date_style.children()) {
        year = year || is(part, "year");
        month = month || is(part, "month");
        more = more || !(is(part, "year") || is(part, "month") || is(part, "text") || is(part, "text-properties"));
    }
    if (!year || more) return NumberShape::date;
    return month ? NumberShape::month : NumberShape::year;
}

} // namespace

void OdsStyles::add(pugi::xml_node node) {
    const std::string name{attribute(node, "name")};
    if (is(node, "date-style")) {
        if (const NumberShape shape = shape_in(node); shape != NumberShape::date) formats_[name] = shape;
    } else if (is(node, "style") && attribute(node, "family") == "table-cell") {
        of_cells_[name] = {std::string{attribute(node, "data-style-name")},
                           std::string{attribute(node, "parent-style-name")}};
    }
}

void OdsStyles::add_all_in(std::string xml) {
    XmlStream stream{std::move(xml), "styles.xml"};
    for (auto step = stream.next(); step != XmlStream::Step::ended; step = stream.next()) {
        if (step != XmlStream::Step::opened) continue;
        if (stream.depth() == 3)
            add(stream.element());
        else if (stream.depth() == 2 && stream.name() != "styles" && stream.name() != "automatic-styles")
            stream.skip();
    }
}

void OdsStyles::add_columns(std::uint64_t count, std::string_view default_style) {
    const std::uint64_t begin = columns_.empty() ? 0 : columns_.back().end;
    columns_.push_back({begin + count, std::string{default_style}});
}

NumberShape OdsStyles::shape_of(std::string_view cell, std::string_view row, std::uint64_t column) const {
    if (formats_.empty()) return NumberShape::date;
    std::string name{cell.empty() ? row : cell};
    if (name.empty()) {
        const auto found = std::find_if(columns_.begin(), columns_.end(),
                                        [column](const Columns& columns) { return column < columns.end; });
        if (found != columns_.end()) name = found->style;
    }
    constexpr int most_parents = 16; // they may go round in a circle
    for (int i = 0; i < most_parents && !name.empty(); ++i) {
        const auto style = of_cells_.find(name);
        if (style == of_cells_.end()) break;
        if (const auto shape = formats_.find(style->second.format); shape != formats_.end()) return shape->second;
        name = style->second.format.empty() ? style->second.parent : std::string{};
    }
    return NumberShape::date;
}

} // namespace engineroom::workbook
