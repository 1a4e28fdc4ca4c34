#include "ods_styles.hpp"

#include "xml_stream.hpp"

#include <algorithm>

namespace engineroom::workbook {

void OdsStyles::add_date_format(pugi::xml_node date_style) {
    bool year = false, month = false, more = false;
    for (const pugi::xml_node& part : date_style.children()) {
        year = year || is(part, "year");
        month = month || is(part, "month");
        more = more || !(is(part, "year") || is(part, "month") || is(part, "text") || is(part, "text-properties"));
    }
    if (year && !more)
        formats_[std::string{attribute(date_style, "name")}] = month ? NumberShape::month : NumberShape::year;
}

void OdsStyles::add_cell_style(pugi::xml_node style) {
    if (attribute(style, "family") == "table-cell" && has_attribute(style, "data-style-name"))
        of_cells_[std::string{attribute(style, "name")}] = attribute(style, "data-style-name");
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
    const auto format = of_cells_.find(name);
    const auto shape = format == of_cells_.end() ? formats_.end() : formats_.find(format->second);
    return shape == formats_.end() ? NumberShape::date : shape->second;
}

} // namespace engineroom::workbook
