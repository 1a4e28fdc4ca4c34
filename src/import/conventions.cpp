#include <algorithm>
#include <cmath>
#include <engineroom/core/wording.hpp>
#include <engineroom/import/cell_date.hpp>
#include <engineroom/import/cell_items.hpp>
#include <engineroom/import/cell_number.hpp>
#include <engineroom/import/cell_words.hpp>
#include <engineroom/import/conventions.hpp>
#include <engineroom/import/risk_reading.hpp>

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

[[nodiscard]] std::string_view name_of(char decimal) {
    return decimal == ',' ? "decimal comma" : "decimal point";
}

/// A whole column's numbers, where its header is one that people also use for ratings.
struct Ratings {
    std::uint32_t small_whole = 0;
    std::uint32_t other = 0;
};

class Finder {
public:
    Finder(const Sheet& sheet, std::vector<SheetColumn>& columns, const std::vector<ValueMap>& values,
           const GivenConventions& given, const Labels& risk_labels, ProblemList& problems)
        : sheet_{sheet}, columns_{columns}, values_{values}, given_{given}, risk_labels_{risk_labels}, problems_{
                                                                                                           problems} {}

    void find() {
        for (const std::uint32_t record : sheet_.records())
            for (SheetColumn& column : columns_) note_cell(column, record);
        for (SheetColumn& column : columns_)
            if (column.has_lists()) settle_list(column);
        settle_dates();
        settle_decimals();
        for (SheetColumn& column : columns_) {
            if (!column.readable) continue;
            if (column.kind == CellKind::risk || column.kind == CellKind::success) settle_risk(column);
            if (column.kind == CellKind::multiple) check_multiple(column);
            if (column.kind == CellKind::money || column.kind == CellKind::funding) settle_scale(column);
        }
    }

private:
    [[nodiscard]] const ValueMap* values_of(const SheetColumn& column) const {
        return column.meaning && !values_[*column.meaning].empty() ? &values_[*column.meaning] : nullptr;
    }

    /// The cell, if it has a value that speaks for a convention.
    [[nodiscard]] std::string_view speaking_cell(const SheetColumn& column, std::uint32_t record) const {
        const std::string_view cell = sheet_.cell(record, column.index - 1);
        if (cell.empty() || is_missing_word(cell)) return {};
        const ValueMap* values = values_of(column);
        return values != nullptr && values->find(cell) != nullptr ? std::string_view{} : cell;
    }

    void note_cell(SheetColumn& column, std::uint32_t record) const {
        const std::string_view cell = sheet_.cell(record, column.index - 1);
        if (cell.empty()) return;
        if (const ValueMap* values = values_of(column)) {
            if (const std::string* ours = values->find(cell)) {
                ++(ours->empty() ? column.missing : column.filled);
                return;
            }
        }
        if (is_missing_word(cell)) {
            ++column.missing;
            return;
        }
        if (column.filled++ == 0 || !column.sample) column.sample = record;
        if (column.has_dates())
            note_date(column, cell, sheet_.row(record));
        else if (column.has_numbers())
            note_number(column, cell, sheet_.row(record));
        else if (column.has_lists())
            note_list(column, cell);
    }

    static void note_list(SheetColumn& column, std::string_view cell) {
        if (has_strong_separator(cell))
            ++column.strong_separators;
        else if (cell.find(',') != std::string_view::npos)
            ++column.commas_alone;
    }

    static void note_date(SheetColumn& column, std::string_view cell, std::uint32_t row) {
        const DateReadings readings = date_readings(cell);
        const auto& day_first = readings.in(DateOrder::dmy);
        const auto& month_first = readings.in(DateOrder::mdy);
        if (readings.certain)
            ++column.ways.alike;
        else if (readings.form == DateForm::short_year)
            ++column.unreadable;
        else if (day_first && day_first == month_first)
            ++column.ways.alike;
        else if (day_first && month_first)
            column.ways.count_differing(row, cell);
        else if (day_first)
            column.ways.count_first(row, cell);
        else if (month_first)
            column.ways.count_second(row, cell);
        else
            ++column.unreadable;
    }

    static void note_number(SheetColumn& column, std::string_view cell, std::uint32_t row) {
        const std::optional<NumberCell> number = number_cell(cell);
        switch (number ? decimal_reading(number->digits) : DecimalReading::none) {
        case DecimalReading::none:
            ++column.unreadable;
            return;
        case DecimalReading::alike:
            ++column.ways.alike;
            return;
        case DecimalReading::point:
            column.ways.count_first(row, cell);
            return;
        case DecimalReading::comma:
            column.ways.count_second(row, cell);
            return;
        case DecimalReading::differ:
            column.ways.count_differing(row, cell);
            return;
        }
    }

    void settle_list(SheetColumn& column) const {
        const bool strong = column.strong_separators > 0;
        column.separator = strong ? ';' : ',';
        column.convention = strong ? "list parted by ; | or line breaks" : "list parted by commas";
        if (strong)
            column.evidence =
                fmt::format("one of them occurs in {} of {} cells", column.strong_separators, column.filled);
        if (strong && column.commas_alone > column.strong_separators)
            problems_.notice(sheet_.header_row(), column.index,
                             {shown(column.header),
                              fmt::format("'{}' is parted by ; | or line breaks in {}, and has commas alone in {}: "
                                          "commas are read as parts of names",
                                          shown(column.header), counted(column.strong_separators, "cell", "cells"),
                                          column.commas_alone),
                              {},
                              "part all lists in the column alike"});
        if (column.kind == CellKind::list) return;
        for (const std::uint32_t record : sheet_.records()) {
            const std::string_view cell = speaking_cell(column, record);
            if (cell.empty()) continue;
            const std::uint32_t row = sheet_.row(record);
            if (column.kind == CellKind::votes) {
                for_each_item(cell, column.separator, [&](std::string_view item) { note_number(column, item, row); });
                continue;
            }
            for_each_funding(cell, column.separator, [&](std::string_view item) {
                const std::size_t colon = item.rfind(':');
                if (colon != std::string_view::npos) note_number(column, trimmed(item.substr(colon + 1)), row);
            });
        }
    }

    void settle_dates() const {
        std::vector<SheetColumn*> dates;
        for (SheetColumn& column : columns_)
            if (column.has_dates()) dates.push_back(&column);
        const Way common = common_way_of(dates);
        for (SheetColumn* column : dates) {
            if (given_.date_order) {
                column->order = given_.date_order;
                column->convention = name_of(*given_.date_order);
                column->evidence = "given";
                continue;
            }
            const TwoWays& ways = column->ways;
            const Way way = way_of(ways);
            if (way == Way::either) {
                if (ways.alike > 0)
                    column->convention = "dates that read alike in any order";
                else if (column->unreadable > 0)
                    column->convention = "no cell that is a date";
                continue;
            }
            if (way == Way::conflict) {
                refuse(*column, ways.only_second,
                       fmt::format("'{}' has the day first ({}), '{}' the month first ({})",
                                   shown(ways.only_first.cell), row_list({ways.only_first.row}),
                                   shown(ways.only_second.cell), row_list({ways.only_second.row})),
                       "write all dates as 2026-11-01, or name the order that counts with --date-order dmy or mdy");
                continue;
            }
            if (way == Way::open && common == Way::open) {
                const DateReadings readings = date_readings(ways.differing.cell);
                refuse(*column, ways.differing,
                       fmt::format(
                           "'{}' is {} with the day first and {} with the month first, and no date of the file decides",
                           shown(ways.differing.cell), to_iso(readings.in(DateOrder::dmy)->first),
                           to_iso(readings.in(DateOrder::mdy)->first)),
                       "name the order with --date-order dmy or --date-order mdy");
                continue;
            }
            const Way taken = way == Way::open ? common : way;
            column->order = taken == Way::first ? DateOrder::dmy : DateOrder::mdy;
            column->convention = name_of(*column->order);
            const std::uint32_t decisive = taken == Way::first ? ways.first : ways.second;
            if (way != Way::open) {
                column->evidence = fmt::format("{} of {} dates allow no other order, such as '{}'", decisive,
                                               ways.first + ways.second + ways.differ + ways.alike,
                                               shown((taken == Way::first ? ways.only_first : ways.only_second).cell));
                continue;
            }
            tell_sisters(*column, dates, taken, name_of(*column->order));
        }
    }

    void settle_decimals() const {
        std::vector<SheetColumn*> numbers;
        for (SheetColumn& column : columns_)
            if (column.has_numbers() || column.kind == CellKind::votes || column.kind == CellKind::funding)
                numbers.push_back(&column);
        const Way common = common_way_of(numbers);
        for (SheetColumn* column : numbers) {
            settle_decimal(*column, numbers, common);
            const bool comma =
                column->decimal == ',' || (given_.decimal ? *given_.decimal == ',' : common == Way::second);
            if (column->readable && column->kind == CellKind::votes && column->separator == ',' && comma &&
                has_comma(*column))
                refuse(*column,
                       {sheet_.row(*column->sample), std::string{sheet_.cell(*column->sample, column->index - 1)}},
                       fmt::format("'{}' may be several votes or one with a decimal comma",
                                   shown(sheet_.cell(*column->sample, column->index - 1))),
                       "part votes by ;");
        }
    }

    [[nodiscard]] bool has_comma(const SheetColumn& column) const {
        return std::any_of(sheet_.records().begin(), sheet_.records().end(), [&](std::uint32_t record) {
            return speaking_cell(column, record).find(',') != std::string_view::npos;
        });
    }

    void settle_decimal(SheetColumn& column, const std::vector<SheetColumn*>& numbers, Way common) const {
        const TwoWays& ways = column.ways;
        const Way way = way_of(ways);
        if (given_.decimal) {
            column.decimal = *given_.decimal;
            describe(column, name_of(column.decimal), "given");
            return;
        }
        if (way == Way::either) {
            // Whole numbers, or words for them: nothing to tell apart.
            if (ways.alike > 0)
                describe(column, "numbers", {});
            else if (column.unreadable > 0)
                describe(column, "words", {});
            return;
        }
        if (way == Way::conflict) {
            refuse(column, ways.only_second,
                   fmt::format("'{}' has a decimal point or thousands by comma ({}), '{}' a decimal comma or thousands "
                               "by point ({})",
                               shown(ways.only_first.cell), row_list({ways.only_first.row}),
                               shown(ways.only_second.cell), row_list({ways.only_second.row})),
                   "write all numbers alike, or name the decimal mark that counts with --decimal . or --decimal ,");
            return;
        }
        if (way == Way::open && common == Way::open) {
            const std::optional<NumberReadings> readings = readings_of(ways.differing.cell);
            refuse(column, ways.differing,
                   fmt::format(
                       "'{}' is {} with a decimal point and {} with a decimal comma, and no number of the file decides",
                       shown(ways.differing.cell), readings ? number(*readings->point, 9) : "one number",
                       readings ? number(*readings->comma, 9) : "another"),
                   "name the decimal mark with --decimal . or --decimal ,");
            return;
        }
        const Way taken = way == Way::open ? common : way;
        column.decimal = taken == Way::first ? '.' : ',';
        const std::uint32_t decisive = taken == Way::first ? ways.first : ways.second;
        describe(column, name_of(column.decimal),
                 way == Way::open
                     ? std::string{}
                     : fmt::format("{} of {} numbers allow no other decimal mark, such as '{}'", decisive,
                                   ways.first + ways.second + ways.differ + ways.alike,
                                   shown((taken == Way::first ? ways.only_first : ways.only_second).cell)));
        if (way == Way::open) tell_sisters(column, numbers, taken, name_of(column.decimal));
    }

    /// The readings of the number in a sample; of a list's item the sample is the item.
    [[nodiscard]] static std::optional<NumberReadings> readings_of(std::string_view cell) {
        const std::optional<NumberCell> number = number_cell(cell);
        if (!number) return std::nullopt;
        const NumberReadings readings = number_readings(number->digits);
        return readings.differ() ? std::optional{readings} : std::nullopt;
    }

    static void describe(SheetColumn& column, std::string_view convention, std::string evidence) {
        (column.convention += column.convention.empty() ? "" : ", ") += convention;
        column.evidence = std::move(evidence);
    }

    [[nodiscard]] static Way common_way_of(const std::vector<SheetColumn*>& columns) {
        std::vector<Way> ways;
        ways.reserve(columns.size());
        for (const SheetColumn* column : columns) ways.push_back(way_of(column->ways));
        return common_way(ways);
    }

    void tell_sisters(SheetColumn& column, const std::vector<SheetColumn*>& sisters, Way taken,
                      std::string_view convention) const {
        std::string deciding;
        std::size_t decided = 0;
        for (const SheetColumn* sister : sisters) {
            if (way_of(sister->ways) != taken) continue;
            (deciding += decided++ == 0 ? "" : ", ") += fmt::format("'{}'", shown(sister->header));
        }
        column.evidence = fmt::format("its own values allow two readings; {} {} only this one", deciding,
                                      decided == 1 ? "allows" : "allow");
        problems_.notice(column.ways.differing.row, column.index,
                         {shown(column.ways.differing.cell),
                          fmt::format("'{}' alone allows two readings, such as '{}'; it is read as {}, as {} must be",
                                      shown(column.header), shown(column.ways.differing.cell), convention, deciding),
                          {},
                          {}});
    }

    void refuse(SheetColumn& column, const TwoWays::Sample& sample, std::string message, std::string remedy) const {
        column.readable = false;
        problems_.error(sample.row, column.index,
                        {shown(sample.cell),
                         fmt::format("'{}' can be read in two ways: {}", shown(column.header), message),
                         {},
                         std::move(remedy)});
    }

    void settle_risk(SheetColumn& column) const {
        const bool risk = column.kind == CellKind::risk;
        RiskEvidence evidence;
        for (const std::uint32_t record : sheet_.records()) {
            const std::string_view cell = speaking_cell(column, record);
            if (cell.empty()) continue;
            const std::uint32_t row = sheet_.row(record);
            if (const std::optional<NumberCell> number = number_cell(cell)) {
                const std::optional<double> value = digits_value(number->digits, column.decimal);
                if (value && !number->negative && !number->currency && number->scale == 1.0)
                    evidence.count_number(*value, number->percent, row);
            } else if (risk && label_value(risk_labels_, cell)) {
                evidence.count_label(row);
            }
        }
        // A scale of points is one of risks; chances of success are probabilities or percent.
        const bool applies =
            risk || given_.risk_scale == RiskScale::probability || given_.risk_scale == RiskScale::percent;
        const RiskReading reading = risk_reading(evidence, applies ? given_.risk_scale : std::nullopt,
                                                 column.unit.percent, risk ? "risk" : "success");
        column.evidence = reading.evidence;
        if (!reading.fault.empty()) {
            column.readable = false;
            problems_.error(reading.row, column.index,
                            {shown(cell_in_row(column, reading.row)), reading.fault, {}, reading.remedy});
            return;
        }
        column.risk_scale = reading.scale;
        column.convention = reading.scale ? std::string{to_string(*reading.scale)} : "words";
    }

    [[nodiscard]] std::string_view cell_in_row(const SheetColumn& column, std::uint32_t row) const {
        for (const std::uint32_t record : sheet_.records())
            if (sheet_.row(record) == row) return sheet_.cell(record, column.index - 1);
        return {};
    }

    /// 'Impact: 4' may be four times the budget or four points of five. A header that says multiple, or a mapping,
    /// settles it.
    void check_multiple(SheetColumn& column) const {
        if (column.mapped || header_key(column.header) == "multiple") return;
        Ratings ratings;
        for (const std::uint32_t record : sheet_.records()) {
            const std::string_view cell = speaking_cell(column, record);
            if (cell.empty()) continue;
            const std::optional<NumberCell> number = number_cell(cell);
            const std::optional<double> value = number ? digits_value(number->digits, column.decimal) : std::nullopt;
            ++(value && *value <= 10.0 && *value == std::floor(*value) ? ratings.small_whole : ratings.other);
        }
        if (ratings.small_whole == 0 || ratings.other > 0) return;
        column.readable = false;
        problems_.error(
            sheet_.row(*column.sample), column.index,
            {shown(cell_in_row(column, sheet_.row(*column.sample))),
             fmt::format(
                 "'{}' has whole numbers up to 10 only: they may be multiples of the budget, or points of a scale",
                 shown(column.header)),
             {},
             fmt::format("if they are multiples, say so with --map \"{}=multiple\"; if not, map each point under "
                         "[values.multiple], or leave the column out with "
                         "--map \"{}=ignore\"",
                         shown(column.header), shown(column.header))});
    }

    void settle_scale(SheetColumn& column) const {
        const double stated = column.unit.scale;
        if (given_.money_scale != 1.0 && stated != 1.0 && given_.money_scale != stated) {
            column.readable = false;
            problems_.error(
                sheet_.header_row(), column.index,
                {shown(column.header),
                 fmt::format("the header '{}' says that amounts are in units of {:.0f}, the mapping in units of {:.0f}",
                             shown(column.header), stated, given_.money_scale),
                 {},
                 "change one of them"},
                Fault::usage);
            return;
        }
        column.scale = stated != 1.0 ? stated : given_.money_scale;
        if (column.scale == 1.0) return;
        (column.convention += column.convention.empty() ? "" : ", ") += fmt::format("in units of {:.0f}", column.scale);
        if (stated != 1.0)
            problems_.notice(sheet_.header_row(), column.index,
                             {shown(column.header),
                              fmt::format("'{}' is in units of {:.0f}: every amount in it is multiplied by that",
                                          shown(column.header), stated),
                              {},
                              "give the column another header if that is wrong"});
    }

    const Sheet& sheet_;
    std::vector<SheetColumn>& columns_;
    const std::vector<ValueMap>& values_;
    const GivenConventions& given_;
    const Labels& risk_labels_;
    ProblemList& problems_;
};

} // namespace

void find_conventions(const Sheet& sheet, std::vector<SheetColumn>& columns, const std::vector<ValueMap>& values,
                      const GivenConventions& given, const Labels& risk_labels, ProblemList& problems) {
    Finder{sheet, columns, values, given, risk_labels, problems}.find();
}

DecimalReading decimal_reading(std::string_view digits) {
    // Most numbers are digits with one mark; they need no reading to be told apart.
    const std::size_t mark = digits.find_first_not_of("0123456789");
    if (mark == std::string_view::npos) return DecimalReading::alike;
    const std::string_view behind = digits.substr(mark + 1);
    if ((digits[mark] == '.' || digits[mark] == ',') && !behind.empty() &&
        behind.find_first_not_of("0123456789") == std::string_view::npos) {
        if (behind.size() == 3 && mark >= 1 && mark <= 3 && digits.front() != '0') return DecimalReading::differ;
        return digits[mark] == '.' ? DecimalReading::point : DecimalReading::comma;
    }
    const NumberReadings readings = number_readings(digits);
    if (readings.differ()) return DecimalReading::differ;
    if (readings.point && readings.comma) return DecimalReading::alike;
    if (readings.point) return DecimalReading::point;
    return readings.comma ? DecimalReading::comma : DecimalReading::none;
}

} // namespace engineroom
