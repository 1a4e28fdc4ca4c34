#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/column_readings.hpp>

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

} // namespace engineroom
