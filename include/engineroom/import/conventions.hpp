/// Finds by which convention each column is to be read: order of dates, decimal mark, separator of lists, meaning of
/// risks.
#pragma once

#include <engineroom/core/labels.hpp>
#include <engineroom/import/problem_list.hpp>
#include <engineroom/import/sheet.hpp>
#include <engineroom/import/sheet_column.hpp>
#include <engineroom/import/value_map.hpp>
#include <optional>
#include <string>
#include <vector>

namespace engineroom {

/// What dates of an import are read by: a year of two digits lies between 49 years before the day of the review and 50
/// after it. Days are counted as the workbook does, or the mapping says.
[[nodiscard]] inline DateFrame date_frame(const ImportOptions& options, const Sheet& sheet) {
    return {static_cast<int>(options.as_of.year()) - 49, options.mapping.dates_from_1904 || sheet.dates_from_1904()};
}

/// What is settled from outside.
struct GivenConventions {
    std::optional<DateOrder> date_order;
    std::optional<char> decimal;
    std::optional<RiskScale> risk_scale;
    std::optional<double> money_scale;
    DateFrame dates;
    bool lenient = false; ///< where nothing decides, take what the file's other marks of a language hint at
    std::size_t threads = 1;
};

[[nodiscard]] inline GivenConventions given_conventions(const ImportOptions& options, const Sheet& sheet) {
    const Mapping& mapping = options.mapping;
    return {mapping.date_order,         mapping.decimal, mapping.risk_scale, mapping.money_scale,
            date_frame(options, sheet), options.lenient, options.threads};
}

/// Reads every cell once, settles each column from all of its values, and where these allow two readings that differ,
/// from other columns of the same kind; what stays open is an error that shows a cell under both readings.
///
/// @param values  by meaning: cells that the mapping translates say nothing about a convention
/// @cost          O(cells)
void find_conventions(const Sheet& sheet, std::vector<SheetColumn>& columns, const std::vector<ValueMap>& values,
                      const GivenConventions& given, const Labels& risk_labels, ProblemList& problems);

/// The same from what the cells are known to say (`SheetColumn::seen`).
void settle_conventions(const Sheet& sheet, std::vector<SheetColumn>& columns, const std::vector<ValueMap>& values,
                        const GivenConventions& given, const Labels& risk_labels, ProblemList& problems);

/// How the decimal marks of a number's digits can be read.
enum class DecimalReading : std::uint8_t { none, alike, point, comma, differ };
[[nodiscard]] DecimalReading decimal_reading(std::string_view digits);

} // namespace engineroom
