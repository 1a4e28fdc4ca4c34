#include "row_filter.hpp"

#include <algorithm>
#include <engineroom/import/cell_number.hpp>
#include <engineroom/import/cell_text.hpp>
#include <fmt/format.h>
#include <set>

namespace engineroom {
namespace {

[[nodiscard]] std::optional<double> signed_value(const NumberCell& number, char decimal) {
    const std::optional<double> value = digits_value(number.digits, decimal);
    if (!value) return std::nullopt;
    return (number.negative ? -*value : *value) * number.scale;
}

} // namespace

RowFilter::RowFilter(const Sheet& sheet, const std::vector<SheetColumn>& columns, const DateFrame& dates)
    : sheet_{sheet}, dates_{dates} {
    for (const SheetColumn& column : columns) {
        if (column.only.empty()) continue;
        Condition condition;
        condition.column = &column;
        condition.text = folded(column.only);
        if (column.has_dates()) condition.date = date_readings(trimmed(column.only), dates).certain;
        if (column.has_numbers())
            if (const std::optional<NumberCell> number = number_cell(trimmed(column.only))) {
                condition.number = signed_value(*number, '.');
                condition.percent = number->percent;
            }
        conditions_.push_back(std::move(condition));
    }
}

std::optional<std::string> RowFilter::objection(std::uint32_t record) const {
    for (const Condition& condition : conditions_)
        if (!says_so(record, condition))
            return fmt::format("{} is not {}", shown(condition.column->header), shown(condition.column->only));
    return std::nullopt;
}

bool RowFilter::says_so(std::uint32_t record, const Condition& condition) const {
    const SheetColumn& column = *condition.column;
    const std::string_view cell = sheet_.cell(record, column.index - 1);
    if (folded(cell) == condition.text) return true;
    const bool exact = sheet_.exact(record, column.index - 1);
    if (condition.date) {
        const DateReadings readings = date_readings(cell, dates_);
        if ((exact ? readings.certain : readings.under(column.order)) == condition.date) return true;
    }
    if (!condition.number) return false;
    const std::optional<NumberCell> found = number_cell(cell);
    return found && found->percent == condition.percent &&
           signed_value(*found, exact ? '.' : column.decimal) == condition.number;
}

bool RowFilter::told_what_misses(ProblemList& problems) const {
    const std::vector<std::uint32_t>& records = sheet_.records();
    if (conditions_.empty() || records.empty()) return false;
    bool told = false;
    std::string all;
    for (const Condition& condition : conditions_) {
        const SheetColumn& column = *condition.column;
        (all += all.empty() ? "" : " and ") += fmt::format("'{}' says '{}'", shown(column.header), shown(column.only));
        if (std::any_of(records.begin(), records.end(),
                        [&](std::uint32_t record) { return says_so(record, condition); }))
            continue;
        told = true;
        problems.error(sheet_.header_row(), column.index,
                       {shown(column.only),
                        fmt::format("no row is left to review: all were left out, as '{}' never says '{}'",
                                    shown(column.header), shown(column.only)),
                        values_of(column), "change what --only, or [only] in the mapping, asks for"});
    }
    if (told) return true;
    if (std::any_of(records.begin(), records.end(), [this](std::uint32_t record) { return !objection(record); }))
        return false;
    problems.error(sheet_.header_row(), 0,
                   {{},
                    fmt::format("no row is left to review: all were left out, as in no row {}", all),
                    {},
                    "ask for less with --only, or with [only] in the mapping"});
    return true;
}

/// The first few values that a column has, each once.
std::string RowFilter::values_of(const SheetColumn& column) const {
    constexpr std::size_t most = 8;
    std::set<std::string> met;
    std::string list;
    for (const std::uint32_t record : sheet_.records()) {
        const std::string_view cell = sheet_.cell(record, column.index - 1);
        if (cell.empty() || !met.insert(folded(cell)).second || met.size() > most) continue;
        (list += list.empty() ? "" : ", ") += fmt::format("'{}'", shown(cell));
    }
    if (met.empty()) return "a value, though all cells of the column are empty";
    if (met.size() > most) list += fmt::format(", \u2026 ({} in all)", met.size());
    return "one of: " + list;
}

} // namespace engineroom
