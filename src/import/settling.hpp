/// The steps by which the conventions of columns are settled, each in a file of its own.
#pragma once

#include <engineroom/import/conventions.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

/// What a file shows of the place that it comes from; asked only where the user said `--lenient`.
struct LocaleHints {
    DateOrder date_order = DateOrder::dmy;
    char decimal = '.';
    std::string because; ///< "amounts are in USD"
};

/// What the steps share.
struct Settling {
    const Sheet& sheet;
    std::vector<SheetColumn>& columns;
    const std::vector<ValueMap>& values;
    const GivenConventions& given;
    const Labels& risk_labels;
    ProblemList& problems;

    /// The column cannot be read: an error that shows a cell of it.
    void refuse(SheetColumn& column, std::uint32_t row, std::string_view cell, std::string_view message,
                std::string remedy) const;
    /// The column is read in the way that others of its kind must be.
    void tell_sisters(SheetColumn& column, const SampleCell& sample, const std::vector<const SheetColumn*>& deciding,
                      std::string_view convention) const;
    /// The column is read in the way that other marks of the file hint at.
    void tell_hint(SheetColumn& column, const SampleCell& sample, const LocaleHints& hints, std::string_view convention,
                   std::string_view remedy) const;
};

/// A column that means nothing to us, and that `[only]` alone asks for, needs no convention: where none is sure, its
/// cells are compared as texts.
[[nodiscard]] inline bool compared_alone(SheetColumn& column) {
    if (column.meaning) return false;
    column.kind = CellKind::text;
    return true;
}

/// Adds a convention to those that the column is described by.
void describe(SheetColumn& column, std::string_view convention, std::string evidence);

[[nodiscard]] LocaleHints locale_hints(const Settling& settling);

void settle_dates(const Settling& settling);
void settle_decimals(const Settling& settling);
/// Amounts in thousands or millions, by their headers, the mapping, their number formats and the lines around the
/// table; what contradicts itself is an error.
void settle_units(const Settling& settling);
void settle_risk(const Settling& settling, SheetColumn& column);
/// 'Impact: 4' may be four times the budget or four points of five. A header that says multiple, or a mapping, settles
/// it.
void settle_multiple(const Settling& settling, SheetColumn& column);

} // namespace engineroom
