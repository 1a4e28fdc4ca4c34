#include "settling.hpp"

#include <algorithm>
#include <engineroom/core/wording.hpp>
#include <engineroom/import/cell_text.hpp>
#include <fmt/format.h>

namespace engineroom {
namespace {

[[nodiscard]] std::string_view name_of(DateOrder order) {
    switch (order) {
    case DateOrder::ymd:
        return "y/m/d";
    case DateOrder::dmy:
        return "d/m/y";
    case DateOrder::mdy:
        return "m/d/y";
    }
    return {};
}

[[nodiscard]] std::string_view what_first(DateOrder order) {
    switch (order) {
    case DateOrder::ymd:
        return "the year first";
    case DateOrder::dmy:
        return "the day first";
    case DateOrder::mdy:
        return "the month first";
    }
    return {};
}

[[nodiscard]] std::string span_text(const DateSpan& span) {
    return span.first == span.last ? to_iso(span.first) : to_iso(span.first) + " to " + to_iso(span.last);
}

/// "2026-03-04 with the day first and 2026-04-03 with the month first"
[[nodiscard]] std::string both_readings(const DateReadings& readings, DateOrders orders) {
    std::string text;
    for (const DateOrder order : date_orders)
        if (orders.contains(order) && readings.in(order))
            text += fmt::format("{}{} with {}", text.empty() ? "" : ", and ", span_text(*readings.in(order)),
                                what_first(order));
    return text;
}

/// "name the order with --date-order dmy or mdy"
[[nodiscard]] std::string name_the_order(DateOrders orders) {
    std::string names;
    for (const DateOrder order : {DateOrder::dmy, DateOrder::mdy, DateOrder::ymd})
        if (orders.contains(order))
            (names += names.empty() ? "" : " or ") += order == DateOrder::dmy   ? "dmy"
                                                      : order == DateOrder::mdy ? "mdy"
                                                                                : "ymd";
    return "name the order with --date-order " + names;
}

class Dates {
public:
    explicit Dates(const Settling& settling) : settling_{settling} {
        for (SheetColumn& column : settling.columns)
            if (column.has_dates()) dates_.push_back(&column);
    }

    void settle() {
        for (SheetColumn* column : dates_) settle(*column);
        for (SheetColumn* column : dates_) {
            if (!column->readable) continue;
            tell_serials(*column);
            tell_short_years(*column);
            tell_months_shown(*column);
        }
    }

private:
    /// The one order that a column's own dates allow, if they need one.
    [[nodiscard]] static std::optional<DateOrder> decided(const SheetColumn& column) {
        return column.seen.dates.possible().only();
    }

    void settle(SheetColumn& column) const {
        const DateEvidence& seen = column.seen.dates;
        if (const std::optional<DateOrder> given = settling_.given.date_order) {
            take(column, *given, "given");
            return;
        }
        const DateOrders possible = seen.possible();
        if (possible.empty()) {
            if (compared_alone(column)) return;
            refuse_conflict(column);
            return;
        }
        if (const std::optional<DateOrder> only = possible.only()) {
            take(column, *only,
                 fmt::format("{} of {} dates allow no other order, such as '{}'", seen.decisive(*only), seen.dates(),
                             shown(seen.decisive_sample(*only).cell)));
            if (seen.decisive(*only) == 0)
                column.evidence = fmt::format("no other order reads all {} dates", seen.dates());
            return;
        }
        const SampleCell* open = seen.differing(possible);
        if (open == nullptr) {
            // Whichever is taken, every date reads the same.
            for (const DateOrder order : {DateOrder::dmy, DateOrder::mdy, DateOrder::ymd})
                if (possible.contains(order)) column.order = order;
            if (possible == DateOrders::all()) column.order.reset();
            column.any_order = true;
            if (seen.dates() > 0)
                describe(column,
                         seen.periods == seen.dates() ? "weeks, months, quarters or years"
                                                      : "dates that read alike in any order",
                         {});
            else if (column.seen.unreadable > 0)
                describe(column, "no cell that is a date", {});
            return;
        }
        ask_sisters(column, possible, *open);
    }

    static void take(SheetColumn& column, DateOrder order, std::string evidence) {
        column.order = order;
        describe(column, name_of(order), std::move(evidence));
    }

    void ask_sisters(SheetColumn& column, DateOrders possible, const SampleCell& open) const {
        DateOrders theirs;
        std::vector<const SheetColumn*> deciding;
        for (const SheetColumn* sister : dates_)
            if (const std::optional<DateOrder> order = decided(*sister)) {
                theirs.insert(*order);
                deciding.push_back(sister);
            }
        const std::optional<DateOrder> common = theirs.only();
        if (common && possible.contains(*common)) {
            take(column, *common, {});
            settling_.tell_sisters(column, open, deciding, name_of(*common));
            return;
        }
        if (compared_alone(column)) return;
        const DateReadings readings = date_readings(open.cell, settling_.given.dates);
        if (settling_.given.lenient) {
            const LocaleHints hints = locale_hints(settling_);
            if (possible.contains(hints.date_order)) {
                take(column, hints.date_order, {});
                settling_.tell_hint(column, open, hints, name_of(hints.date_order), name_the_order(possible));
                return;
            }
        }
        settling_.refuse(column, open.row, open.cell,
                         fmt::format("'{}' is {}, and no date of the file decides", shown(open.cell),
                                     both_readings(readings, possible)),
                         name_the_order(possible));
    }

    void refuse_conflict(SheetColumn& column) const {
        const auto [one, other] = column.seen.dates.conflict();
        const auto orders_of = [this](const SampleCell& sample) {
            const DateReadings readings = date_readings(sample.cell, settling_.given.dates);
            std::string text;
            for (const DateOrder order : date_orders)
                if (readings.in(order)) text += fmt::format("{}{}", text.empty() ? "" : " or ", what_first(order));
            return text;
        };
        settling_.refuse(column, other->row, other->cell,
                         fmt::format("'{}' has {} ({}), '{}' {} ({})", shown(one->cell), orders_of(*one),
                                     row_list({one->row}), shown(other->cell), orders_of(*other),
                                     row_list({other->row})),
                         "write all dates as 2026-11-01, or name the order that counts with --date-order dmy or mdy");
    }

    void tell_serials(const SheetColumn& column) const {
        const DateEvidence& seen = column.seen.dates;
        if (seen.serials == 0) return;
        const DateReadings readings = date_readings(seen.serial.cell, settling_.given.dates);
        const bool from_1904 = settling_.given.dates.from_1904;
        settling_.problems.notice(
            seen.serial.row, column.index,
            {shown(seen.serial.cell),
             fmt::format("'{}' has {} that {} a spreadsheet's day number, such as '{}': read as {}, counted from {}",
                         shown(column.header), counted(seen.serials, "cell", "cells"), seen.serials == 1 ? "is" : "are",
                         shown(seen.serial.cell), readings.certain ? to_iso(readings.certain->first) : "a day",
                         from_1904 ? 1904 : 1900),
             {},
             from_1904 ? std::string{}
                       : "where days count from 1904, say so in a mapping: [convention] serial_dates = 1904"});
    }

    void tell_short_years(const SheetColumn& column) const {
        const DateEvidence& seen = column.seen.dates;
        if (seen.short_years == 0) return;
        const int first = settling_.given.dates.first_year;
        settling_.problems.notice(
            seen.short_year.row, column.index,
            {shown(seen.short_year.cell),
             fmt::format("'{}' has {} with two digits for the year, such as '{}': they are read as {} to {}",
                         shown(column.header), counted(seen.short_years, "date", "dates"), shown(seen.short_year.cell),
                         first, first + 99),
             {},
             "write years in full if that is wrong"});
    }

    /// A workbook may hold a day where it shows a month; a CSV file saved from it has the month alone.
    void tell_months_shown(const SheetColumn& column) const {
        const DateEvidence& seen = column.seen.dates;
        if (seen.periods == 0 || !settling_.sheet.exact(seen.period.row - 1, column.index - 1)) return;
        settling_.problems.notice(
            seen.period.row, column.index,
            {shown(seen.period.cell),
             fmt::format("'{}' says a month or a year alone in {}, such as '{}': all of it is meant, even where the "
                         "workbook holds a day of it",
                         shown(column.header), counted(seen.periods, "cell", "cells"), shown(seen.period.cell)),
             {},
             "show the day in the workbook if that is wrong"});
    }

    const Settling& settling_;
    std::vector<SheetColumn*> dates_;
};

} // namespace

void settle_dates(const Settling& settling) {
    Dates{settling}.settle();
}

} // namespace engineroom
