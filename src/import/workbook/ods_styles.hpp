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
    void add_date_format(pugi::xml_node date_style);
    void add_cell_style(pugi::xml_node style);

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

    std::unordered_map<std::string, NumberShape> formats_;  ///< those of dates without a day, by name
    std::unordered_map<std::string, std::string> of_cells_; ///< the format of each cell style
    std::vector<Columns> columns_;
};

} // namespace engineroom::workbook
