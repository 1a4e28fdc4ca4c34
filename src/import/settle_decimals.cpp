#include "amounts.hpp"
#include "settling.hpp"

#include <algorithm>
#include <engineroom/core/wording.hpp>
#include <engineroom/import/cell_number.hpp>
#include <engineroom/import/cell_text.hpp>
#include <fmt/format.h>

namespace engineroom {
namespace {

[[nodiscard]] std::string_view name_of(char decimal) {
    return decimal == ',' ? "decimal comma" : "decimal point";
}

constexpr std::string_view name_the_mark = "name the decimal mark with --decimal . or --decimal ,";

class Decimals {
public:
    explicit Decimals(const Settling& settling) : settling_{settling} {
        for (SheetColumn& column : settling.columns)
            if (column.has_numbers() || column.kind == CellKind::votes || column.kind == CellKind::funding)
                numbers_.push_back(&column);
        std::vector<Way> ways;
        for (const SheetColumn* column : numbers_)
            if (column->meaning) ways.push_back(way_of(column->seen.numbers));
        common_ = common_way(ways);
    }

    void settle() {
        for (SheetColumn* column : numbers_) {
            settle(*column);
            if (column->readable && column->kind == CellKind::votes) check_votes(*column);
        }
    }

private:
    void settle(SheetColumn& column) const {
        const TwoWays& seen = column.seen.numbers;
        if (settling_.given.decimal) {
            column.decimal = *settling_.given.decimal;
            describe(column, name_of(column.decimal), "given");
            return;
        }
        switch (const Way way = way_of(seen)) {
        case Way::either:
            // Whole numbers, or words for them: nothing to tell apart.
            if (seen.alike > 0)
                describe(column, "numbers", {});
            else if (column.seen.unreadable > 0)
                describe(column, "words", {});
            return;
        case Way::conflict:
            if (compared_alone(column)) return;
            settling_.refuse(
                column, seen.only_second.row, seen.only_second.cell,
                fmt::format("'{}' has a decimal point or thousands by comma ({}), '{}' a decimal comma or thousands "
                            "by point ({})",
                            shown(seen.only_first.cell), row_list({seen.only_first.row}), shown(seen.only_second.cell),
                            row_list({seen.only_second.row})),
                "write all numbers alike, or name the decimal mark that counts with --decimal . or --decimal ,");
            return;
        case Way::first:
        case Way::second:
            take(column, way);
            column.evidence = fmt::format("{} of {} numbers allow no other decimal mark, such as '{}'",
                                          way == Way::first ? seen.first : seen.second,
                                          seen.first + seen.second + seen.differ + seen.alike,
                                          shown((way == Way::first ? seen.only_first : seen.only_second).cell));
            check_three_decimals(column);
            return;
        case Way::open:
            ask_sisters(column);
            return;
        }
    }

    static void take(SheetColumn& column, Way way) {
        column.decimal = way == Way::first ? '.' : ',';
        describe(column, name_of(column.decimal), {});
    }

    void ask_sisters(SheetColumn& column) const {
        if (compared_alone(column)) return;
        const SampleCell& open = column.seen.numbers.differing;
        if (common_ != Way::open) {
            take(column, common_);
            std::vector<const SheetColumn*> deciding;
            for (const SheetColumn* sister : numbers_)
                if (sister->meaning && way_of(sister->seen.numbers) == common_) deciding.push_back(sister);
            settling_.tell_sisters(column, open, deciding, name_of(column.decimal));
            return;
        }
        if (settling_.given.lenient) {
            const LocaleHints hints = locale_hints(settling_);
            take(column, hints.decimal == '.' ? Way::first : Way::second);
            settling_.tell_hint(column, open, hints, name_of(hints.decimal), name_the_mark);
            return;
        }
        const std::optional<NumberReadings> readings = readings_of(open.cell);
        settling_.refuse(
            column, open.row, open.cell,
            fmt::format(
                "'{}' is {} with a decimal point and {} with a decimal comma, and no number of the file decides",
                shown(open.cell), readings ? number(*readings->point, 9) : "one number",
                readings ? number(*readings->comma, 9) : "another"),
            std::string{name_the_mark});
    }

    /// "1,500" among "1.250.000,50" is 1.5 by the mark of its column, and 1500 to whoever parted thousands by it. It
    /// is a doubt where no other amount has so many digits behind the mark; in units of thousands or millions they are
    /// no wonder, and told.
    void check_three_decimals(const SheetColumn& column) const {
        if (column.seen.numbers.differ == 0) return;
        if (column.kind != CellKind::money && column.kind != CellKind::funding) return;
        constexpr std::size_t doubtful = 3;
        const bool in_units = column.unit.scale != 1.0 || settling_.given.money_scale.value_or(1.0) != 1.0;
        std::vector<std::uint32_t> rows;
        AmountMet first;
        bool usual = false;
        for_each_amount(settling_, column, [&](const AmountMet& amount) {
            const std::string_view digits = amount.number.digits;
            const std::size_t mark = digits.rfind(column.decimal);
            if (amount.exact || mark == std::string_view::npos || digits.find_first_of("eE") != std::string_view::npos)
                return true;
            const std::size_t decimals = digits.size() - mark - 1;
            const bool differs = decimal_reading(digits) == DecimalReading::differ;
            if (differs && decimals == doubtful) {
                if (rows.empty()) first = amount;
                if (rows.empty() || rows.back() != amount.row) rows.push_back(amount.row);
            }
            usual = decimals >= doubtful && !differs && digits_value(digits, column.decimal);
            return !usual;
        });
        if (usual || rows.empty()) return;
        const auto under = [&first](char decimal) { return digits_value(first.number.digits, decimal).value_or(0.0); };
        ProblemList::Text text{
            shown(first.text),
            fmt::format("'{}' has {} with three digits behind the {}, as no other amount has: {}. '{}' is {}, or {} if "
                        "the mark parts thousands",
                        shown(column.header), counted(rows.size(), "amount", "amounts"), name_of(column.decimal),
                        row_list(rows), shown(first.text), number(under(column.decimal), 9),
                        number(under(column.decimal == '.' ? ',' : '.'), 9)),
            {},
            fmt::format("write the amount as others in the column, or say that the mark is one of decimals with "
                        "--decimal {}",
                        column.decimal)};
        if (in_units || first.number.scale != 1.0)
            settling_.problems.notice(first.row, column.index, std::move(text));
        else
            settling_.problems.rows_error(rows, first.row, column.index, std::move(text));
    }

    /// The readings of the number in a sample; of a list's item the sample is the item.
    [[nodiscard]] static std::optional<NumberReadings> readings_of(std::string_view cell) {
        const std::optional<NumberCell> number = number_cell(cell);
        if (!number) return std::nullopt;
        const NumberReadings readings = number_readings(number->digits);
        return readings.differ() ? std::optional{readings} : std::nullopt;
    }

    /// "4,5" may be two votes or one. It is two where the decimal mark is known to be a point, or where another cell
    /// of the column can only be a list.
    void check_votes(SheetColumn& column) const {
        if (column.separator != ',' || column.seen.commas_alone == 0) return;
        const std::optional<char> given = settling_.given.decimal;
        const Way own = way_of(column.seen.numbers);
        if (given ? *given == '.' : own == Way::first || common_ == Way::first) return;
        const bool comma = given || column.decimal == ',' || common_ == Way::second;
        std::optional<std::uint32_t> doubtful;
        for (const std::uint32_t record : settling_.sheet.records()) {
            const std::string_view cell = settling_.sheet.cell(record, column.index - 1);
            const std::size_t mark = cell.find(',');
            if (mark == std::string_view::npos) continue;
            const bool a_list = leading_space(cell.substr(mark + 1)) > 0 || cell.rfind(',') != mark;
            if (a_list && !comma) return;
            if (!doubtful) doubtful = record;
        }
        if (!doubtful) return;
        const std::string_view cell = settling_.sheet.cell(*doubtful, column.index - 1);
        settling_.refuse(column, Sheet::row(*doubtful), cell,
                         fmt::format("'{}' may be several votes or one with a decimal comma", shown(cell)),
                         "part votes by ;, or name the decimal mark with --decimal .");
    }

    const Settling& settling_;
    std::vector<SheetColumn*> numbers_;
    Way common_ = Way::open;
};

} // namespace

void settle_decimals(const Settling& settling) {
    Decimals{settling}.settle();
}

DecimalReading decimal_reading(std::string_view digits) {
    // Most numbers are digits with one mark; they need no reading to be told apart.
    std::size_t mark = 0;
    while (mark < digits.size() && is_digit(digits[mark])) ++mark;
    if (mark == digits.size() && mark > 0) return DecimalReading::alike;
    if (mark + 1 < digits.size() && (digits[mark] == '.' || digits[mark] == ',')) {
        std::size_t end = mark + 1;
        while (end < digits.size() && is_digit(digits[end])) ++end;
        if (end == digits.size()) {
            if (end - mark == 4 && mark >= 1 && mark <= 3 && digits.front() != '0') return DecimalReading::differ;
            return digits[mark] == '.' ? DecimalReading::point : DecimalReading::comma;
        }
    }
    const NumberReadings readings = number_readings(digits);
    if (readings.differ()) return DecimalReading::differ;
    if (readings.point && readings.comma) return DecimalReading::alike;
    if (readings.point) return DecimalReading::point;
    return readings.comma ? DecimalReading::comma : DecimalReading::none;
}

} // namespace engineroom
