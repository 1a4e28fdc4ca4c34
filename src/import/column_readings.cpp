#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/column_readings.hpp>
#include <set>

namespace engineroom {

std::vector<ColumnReading> column_readings(const std::vector<SheetColumn>& columns, const Sources& sources,
                                           const ReadingFrame& frame) {
    std::vector<ColumnReading> readings;
    readings.reserve(columns.size());
    for (const SheetColumn& column : columns) {
        const ColumnEvidence& seen = column.seen;
        // Spreadsheets save empty cells to the right of the table.
        if (column.header.empty() && seen.filled == 0 && seen.missing == 0) continue;
        ColumnReading reading;
        reading.index = column.index;
        reading.header = column.header;
        reading.meaning = column.ignored   ? "ignored"
                          : column.meaning ? std::string{sources.kind().names[*column.meaning]}
                                           : std::string{};
        reading.convention = column.convention;
        reading.evidence = column.evidence;
        reading.filled = seen.filled;
        reading.missing = seen.missing;
        if (const auto sample = seen.best_sample()) {
            const Sheet& sheet = sources.sheet();
            FoundCell cell{sheet.cell(*sample, column.index - 1), &column, false,
                           sheet.exact(*sample, column.index - 1)};
            reading.before = shown(cell.text);
            if (column.meaning)
                if (const std::string* ours = sources.translation(*column.meaning, cell.text))
                    cell = {*ours, &column, true, false};
            if (column.readable) reading.after = reading_of(column, cell, sources.kind(), frame);
        }
        readings.push_back(std::move(reading));
    }
    return readings;
}

Mapping understood(const std::vector<SheetColumn>& columns, const Mapping& given) {
    Mapping mapping = given;
    mapping.columns.clear();
    // In the order given, as the first of several headers for one column counts; what was found by itself follows.
    for (const auto& [header, target] : given.columns) mapping.columns.emplace_back(header, target);
    std::set<DateOrder> orders;
    std::set<char> decimals;
    std::set<RiskScale> scales;
    for (const SheetColumn& column : columns) {
        if ((!column.meaning && column.only.empty()) || !column.readable) continue;
        if (column.meaning && !column.mapped)
            mapping.columns.emplace_back(column.header, column_names[*column.meaning]);
        if (column.order && !column.any_order) orders.insert(*column.order);
        if (!column.has_dates() && way_of(column.seen.numbers) != Way::either) decimals.insert(column.decimal);
        if (column.risk_scale) scales.insert(*column.risk_scale);
    }
    if (orders.size() == 1) mapping.date_order = *orders.begin();
    if (decimals.size() == 1) mapping.decimal = *decimals.begin();
    if (scales.size() == 1) mapping.risk_scale = *scales.begin();
    return mapping;
}

} // namespace engineroom
