#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/column_readings.hpp>
#include <set>

namespace engineroom {

std::vector<ColumnReading> column_readings(const std::vector<SheetColumn>& columns, const FileKind& kind,
                                           const Sheet& sheet, const CellReader& reader, const ProblemList& problems) {
    std::vector<ColumnReading> readings;
    readings.reserve(columns.size());
    for (const SheetColumn& column : columns) {
        // Spreadsheets save empty cells to the right of the table.
        if (column.header.empty() && column.filled == 0 && column.missing == 0) continue;
        ColumnReading reading;
        reading.index = column.index;
        reading.header = column.header;
        reading.meaning = column.ignored   ? "ignored"
                          : column.meaning ? std::string{kind.names[*column.meaning]}
                                           : std::string{};
        reading.convention = column.convention;
        reading.evidence = column.evidence;
        reading.filled = column.filled;
        reading.missing = column.missing;
        reading.problems = problems.errors_in(column.index);
        if (column.sample) {
            reading.before = shown(sheet.cell(*column.sample, column.index - 1));
            reading.after = reader.reading_of(column, *column.sample);
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
        if (!column.meaning || !column.readable) continue;
        if (!column.mapped) mapping.columns.emplace_back(column.header, column_names[*column.meaning]);
        if (column.order) orders.insert(*column.order);
        if (!column.has_dates() && way_of(column.ways) != Way::either) decimals.insert(column.decimal);
        if (column.risk_scale) scales.insert(*column.risk_scale);
    }
    if (orders.size() == 1) mapping.date_order = *orders.begin();
    if (decimals.size() == 1) mapping.decimal = *decimals.begin();
    if (scales.size() == 1) mapping.risk_scale = *scales.begin();
    return mapping;
}

} // namespace engineroom
