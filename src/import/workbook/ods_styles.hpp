/// Which cells of an .ods sheet show the month or the year alone of the day that they hold.
#pragma once

#include "number_format.hpp"

#include <cstdint>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace engineroom::workbook {

class OdsStyles {
public:
    /// Takes a format of dates or a style of cells; any other node says nothing.
    void add(pugi::xml_node node);
    /// Takes all of the part styles.xml, in which formats may stand that cells of content.xml use.
    void add_all_in(std::string xml);

    /// The columns of the sheet that comes, from the left.
    void start_sheet() { columns_.clear(); }
    void add_columns(std::uint64_t count, std::string_view default_style);

    /// How a cell shows a date.
    /// @param cell, row  the names of their styles, which may be empty: the cell's goes first, the column's last
    [[nodiscard]] NumberShape shape_of(std::string_view cell, std::string_view row, std::uint64_t column) const;

private:
    /// Columns up to `end` (0-based, not included) whose cells have a style where they name none.
    struct Columns {
        std::uint64_t end = 0;
        std::string style;
    };

    struct CellStyle {
        std::string format;
        std::string parent; ///< the style that says what this one does not
    };

    std::unordered_map<std::string, NumberShape> formats_; ///< those of dates without a day, by name
    std::unordered_map<std::string, CellStyle> of_cells_;
    std::vector<Columns> columns_;
};

} // namespace engineroom::workbook
