/// The amounts in a column of money or of funding, one by one, where how they are written leaves a doubt.
#pragma once

#include "evidence.hpp"
#include "settling.hpp"

#include <engineroom/import/cell_items.hpp>
#include <engineroom/import/cell_number.hpp>

namespace engineroom {

struct AmountMet {
    std::uint32_t row = 0;
    std::string_view text; ///< of a list of funders the amount alone
    NumberCell number;
    bool exact = false; ///< a workbook's number: its decimal mark is a point
};

/// Calls `use` with each amount that the mapping does not translate, for as long as it returns true.
/// @cost  O(cells of the column)
template<class Use>
void for_each_amount(const Settling& settling, const SheetColumn& column, Use use) {
    for (const std::uint32_t record : settling.sheet.records()) {
        const std::string_view cell = speaking_cell(settling.sheet, column, settling.values, record);
        if (cell.empty()) continue;
        bool goes_on = true;
        const auto take = [&](std::string_view text) {
            const std::optional<NumberCell> number = goes_on ? number_cell(text) : std::nullopt;
            if (number)
                goes_on =
                    use(AmountMet{Sheet::row(record), text, *number, settling.sheet.exact(record, column.index - 1)});
        };
        if (column.kind != CellKind::funding)
            take(cell);
        else
            for_each_funding(cell, column.separator, [&](std::string_view item) {
                const std::size_t colon = item.rfind(':');
                if (colon != std::string_view::npos) take(trimmed(item.substr(colon + 1)));
            });
        if (!goes_on) return;
    }
}

} // namespace engineroom
