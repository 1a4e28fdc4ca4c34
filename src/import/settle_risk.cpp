#include "map_option.hpp"
#include "settling.hpp"

#include <engineroom/import/cell_text.hpp>
#include <fmt/format.h>

namespace engineroom {
namespace {

/// Which of the two readings of a column's numbers counts.
[[nodiscard]] std::size_t reading_of(const SheetColumn& column) {
    return column.decimal == ',' ? 1 : 0;
}

} // namespace

void settle_risk(const Settling& settling, SheetColumn& column) {
    const std::optional<RiskScale> given = settling.given.risk_scale;
    const bool risk = column.kind == CellKind::risk;
    // A scale of points is one of risks; chances of success are probabilities or percent.
    const bool applies = risk || given == RiskScale::probability || given == RiskScale::percent;
    const RiskReading reading = risk_reading(column.seen.risks[reading_of(column)], applies ? given : std::nullopt,
                                             column.unit.percent, risk ? "risk" : "success");
    column.evidence = reading.evidence;
    if (!reading.fault.empty()) {
        column.readable = false;
        settling.problems.error(
            reading.row, column.index,
            {shown(settling.sheet.cell(reading.row - 1, column.index - 1)), reading.fault, {}, reading.remedy});
        return;
    }
    column.risk_scale = reading.scale;
    column.convention = reading.scale ? std::string{to_string(*reading.scale)} : "words";
}

void settle_multiple(const Settling& settling, SheetColumn& column) {
    if (column.mapped || header_key(column.header) == "multiple") return;
    const std::size_t reading = reading_of(column);
    if (column.seen.small_whole[reading] == 0 || column.seen.other_numbers[reading] > 0) return;
    column.readable = false;
    const std::size_t sample = *column.seen.sample;
    settling.problems.error(
        Sheet::row(sample), column.index,
        {shown(settling.sheet.cell(sample, column.index - 1)),
         fmt::format("'{}' has whole numbers up to 10 only: they may be multiples of the budget, or points of a scale",
                     shown(column.header)),
         {},
         fmt::format("if they are multiples, say so with {}; if not, map each point under [values.multiple], or leave "
                     "the column out with {}",
                     map_option(column.header, "multiple"), map_option(column.header, "ignore"))});
}

} // namespace engineroom
