#include "settling.hpp"

#include <algorithm>
#include <engineroom/import/cell_number.hpp>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/currency.hpp>
#include <fmt/format.h>

namespace engineroom {
namespace {

/// The first currency that a header or a cell of money names.
[[nodiscard]] std::string_view currency_of(const Settling& settling) {
    for (const SheetColumn& column : settling.columns) {
        if (column.kind != CellKind::money && column.kind != CellKind::currency) continue;
        if (const auto code = currency_code(column.unit.currency)) return *code;
        if (!column.seen.sample) continue;
        const std::string_view cell = settling.sheet.cell(*column.seen.sample, column.index - 1);
        if (const auto code = currency_code(cell)) return *code;
        if (const auto number = number_cell(cell); number && number->currency && !number->currency->code.empty())
            return number->currency->code;
    }
    return {};
}

/// A decimal mark or an order of dates that some column needs.
template<class Needs>
[[nodiscard]] const SheetColumn* column_that(const Settling& settling, Needs needs) {
    const auto found = std::find_if(settling.columns.begin(), settling.columns.end(), needs);
    return found == settling.columns.end() ? nullptr : &*found;
}

} // namespace

LocaleHints locale_hints(const Settling& settling) {
    const auto needs_order = [](DateOrder order) {
        return [order](const SheetColumn& column) {
            return column.has_dates() && column.seen.dates.possible().only() == order;
        };
    };
    if (const SheetColumn* column = column_that(settling, needs_order(DateOrder::mdy)))
        return {DateOrder::mdy, '.', fmt::format("'{}' has the month first", shown(column->header))};
    const auto needs_way = [](Way way) {
        return [way](const SheetColumn& column) { return way_of(column.seen.numbers) == way; };
    };
    if (const SheetColumn* column = column_that(settling, needs_way(Way::second)))
        return {DateOrder::dmy, ',', fmt::format("'{}' has a decimal comma", shown(column->header))};
    if (settling.sheet.delimiter() == ";") return {DateOrder::dmy, ',', "cells are parted by ';'"};
    const std::string_view currency = currency_of(settling);
    if (currency == "USD") return {DateOrder::mdy, '.', "amounts are in USD"};
    if (!currency.empty()) return {DateOrder::dmy, '.', fmt::format("amounts are in {}", currency)};
    return {DateOrder::dmy, '.', "most of the world puts the day first, and cells are not parted by ';'"};
}

} // namespace engineroom
