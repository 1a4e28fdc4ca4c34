#include "evidence.hpp"

#include <algorithm>
#include <cmath>
#include <engineroom/core/in_parallel.hpp>
#include <engineroom/import/cell_date.hpp>
#include <engineroom/import/cell_items.hpp>
#include <engineroom/import/cell_number.hpp>
#include <engineroom/import/cell_words.hpp>
#include <engineroom/import/currency.hpp>

namespace engineroom {
namespace {

constexpr std::size_t records_in_part = 4096;
constexpr std::size_t records_in_block = 256; ///< whose cells stay in the processor's cache while each column is read

[[nodiscard]] const ValueMap* values_of(const SheetColumn& column, const std::vector<ValueMap>& values) {
    return column.meaning && !values[*column.meaning].empty() ? &values[*column.meaning] : nullptr;
}

/// Whether a cell that says 'missing' says so because a formula of the spreadsheet failed: #REF!, #DIV/0!, Err:502. Of
/// these #N/A alone, in any language, is also written by people.
[[nodiscard]] bool is_failed_formula(std::string_view cell) {
    if (cell.front() != '#') return cell.find(':') != std::string_view::npos;
    return cell.back() == '!' || cell.back() == '?';
}

void note_decimals(ColumnEvidence& seen, std::string_view digits, std::string_view cell, std::uint32_t row) {
    switch (decimal_reading(digits)) {
    case DecimalReading::none:
        ++seen.unreadable;
        return;
    case DecimalReading::alike:
        ++seen.numbers.alike;
        return;
    case DecimalReading::point:
        seen.numbers.count_first(row, cell);
        return;
    case DecimalReading::comma:
        seen.numbers.count_second(row, cell);
        return;
    case DecimalReading::differ:
        seen.numbers.count_differing(row, cell);
        return;
    }
}

void note_number(ColumnEvidence& seen, std::string_view cell, std::uint32_t row) {
    // The first reading of nearly every number; what is not one is taken apart below.
    if (is_digit(cell.front()) && is_digit(cell.back())) {
        note_decimals(seen, cell, cell, row);
        return;
    }
    const std::optional<NumberCell> number = number_cell(cell);
    if (!number) {
        ++seen.unreadable;
        return;
    }
    note_decimals(seen, number->digits, cell, row);
    if (number->scale != 1.0) ++seen.scaled;
}

/// One column in the records from `begin` to `end`.
class Block {
public:
    Block(const Sheet& sheet, const SheetColumn& column, const ValueMap* values, const GivenConventions& given,
          const Labels& risk_labels, std::size_t begin, std::size_t end, ColumnEvidence& seen)
        : sheet_{sheet}, column_{column}, values_{values}, given_{given},
          risk_labels_{risk_labels}, begin_{begin}, end_{end}, seen_{seen} {}

    void note() {
        if (column_.has_dates())
            each([this](std::string_view cell, std::uint32_t record) { note_date(cell, record); });
        else if (column_.kind == CellKind::risk || column_.kind == CellKind::success)
            each([this](std::string_view cell, std::uint32_t record) { note_risk(cell, record); });
        else if (column_.kind == CellKind::multiple)
            each([this](std::string_view cell, std::uint32_t record) { note_multiple(cell, record); });
        else if (column_.has_numbers())
            each([this](std::string_view cell, std::uint32_t record) {
                if (exact(record))
                    note_exact(cell);
                else
                    note_number(seen_, cell, Sheet::row(record));
            });
        else if (column_.has_lists())
            each([this](std::string_view cell, std::uint32_t) { note_list(cell); });
        else
            each([](std::string_view, std::uint32_t) {});
    }

private:
    /// Calls `note` with every cell that has a value of its own, and counts the others.
    template<class Note>
    void each(Note note) {
        const std::vector<std::uint32_t>& records = sheet_.records();
        for (std::size_t i = begin_; i < end_; ++i) {
            const std::uint32_t record = records[i];
            const std::string_view cell = sheet_.cell(record, column_.index - 1);
            if (cell.empty()) continue;
            if (values_ != nullptr)
                if (const std::string* ours = values_->find(cell)) {
                    ++(ours->empty() ? seen_.missing : seen_.filled);
                    if (!seen_.translated && !ours->empty()) seen_.translated = record;
                    continue;
                }
            if (is_missing_word(cell)) {
                ++seen_.missing;
                if (is_failed_formula(cell)) {
                    ++seen_.failed_formulas;
                    seen_.failed_formula.keep(Sheet::row(record), cell);
                } else if (is_currency_dash(cell)) {
                    ++seen_.currency_dashes;
                    seen_.currency_dash.keep(Sheet::row(record), cell);
                }
                continue;
            }
            ++seen_.filled;
            if (!seen_.sample) seen_.sample = record;
            const std::uint32_t unreadable = seen_.unreadable;
            note(cell, record);
            if (!seen_.readable_sample && seen_.unreadable == unreadable) seen_.readable_sample = record;
        }
    }

    [[nodiscard]] bool exact(std::uint32_t record) const { return sheet_.exact(record, column_.index - 1); }

    void note_exact(std::string_view cell) {
        ++seen_.numbers.alike;
        const std::optional<NumberCell> number = number_cell(cell);
        if (number && number->scale != 1.0) ++seen_.scaled;
    }

    void note_date(std::string_view cell, std::uint32_t record) {
        if (iso_day(cell)) {
            seen_.dates.note_certain();
            return;
        }
        const DateReadings readings = date_readings(cell, given_.dates);
        if (readings.any())
            seen_.dates.note(readings, Sheet::row(record), cell);
        else
            ++seen_.unreadable;
    }

    void note_list(std::string_view cell) {
        if (has_strong_separator(cell))
            ++seen_.strong_separators;
        else if (cell.find(',') != std::string_view::npos)
            ++seen_.commas_alone;
    }

    /// The number's value with a decimal point and with a decimal comma.
    [[nodiscard]] NumberReadings readings(const NumberCell& number, std::uint32_t record) const {
        if (!exact(record)) return number_readings(number.digits);
        const std::optional<double> value = digits_value(number.digits, '.');
        return {value, value};
    }

    void note_risk(std::string_view cell, std::uint32_t record) {
        const std::uint32_t row = Sheet::row(record);
        // "0.35" reads in one way alone.
        if (const std::optional<double> plain = plain_number(cell, '.');
            plain && !exact(record) && decimal_reading(cell) == DecimalReading::point) {
            seen_.numbers.count_first(row, cell);
            seen_.risks[0].count_number(*plain, false, row);
            return;
        }
        const std::optional<NumberCell> number = number_cell(cell);
        if (!number) {
            ++seen_.unreadable;
            if (column_.kind == CellKind::risk && label_value(risk_labels_, cell))
                for (RiskEvidence& risks : seen_.risks) risks.count_label(row);
            return;
        }
        if (exact(record))
            ++seen_.numbers.alike;
        else
            note_decimals(seen_, number->digits, cell, row);
        if (number->negative || number->currency || number->scale != 1.0) return;
        const NumberReadings both = readings(*number, record);
        if (both.point) seen_.risks[0].count_number(*both.point, number->percent, row);
        if (both.comma) seen_.risks[1].count_number(*both.comma, number->percent, row);
    }

    void note_multiple(std::string_view cell, std::uint32_t record) {
        const std::optional<NumberCell> number = number_cell(cell);
        if (number && !exact(record))
            note_decimals(seen_, number->digits, cell, Sheet::row(record));
        else
            ++(number ? seen_.numbers.alike : seen_.unreadable);
        const NumberReadings both = number ? readings(*number, record) : NumberReadings{};
        const auto count = [this](std::size_t decimal, const std::optional<double>& value) {
            if (!value) return;
            const bool rating = *value <= 10.0 && *value == std::floor(*value);
            ++(rating ? seen_.small_whole : seen_.other_numbers)[decimal];
        };
        count(0, both.point);
        count(1, both.comma);
    }

    const Sheet& sheet_;
    const SheetColumn& column_;
    const ValueMap* values_;
    const GivenConventions& given_;
    const Labels& risk_labels_;
    std::size_t begin_;
    std::size_t end_;
    ColumnEvidence& seen_;
};

} // namespace

void ColumnEvidence::merge(const ColumnEvidence& other) {
    const auto keep_first = [](std::optional<std::size_t>& record, const std::optional<std::size_t>& theirs) {
        if (theirs && (!record || *theirs < *record)) record = theirs;
    };
    filled += other.filled;
    missing += other.missing;
    keep_first(sample, other.sample);
    keep_first(readable_sample, other.readable_sample);
    keep_first(translated, other.translated);
    numbers.merge(other.numbers);
    scaled += other.scaled;
    dates.merge(other.dates);
    unreadable += other.unreadable;
    failed_formulas += other.failed_formulas;
    failed_formula.merge(other.failed_formula);
    currency_dashes += other.currency_dashes;
    currency_dash.merge(other.currency_dash);
    strong_separators += other.strong_separators;
    commas_alone += other.commas_alone;
    for (std::size_t i = 0; i < risks.size(); ++i) {
        risks[i].merge(other.risks[i]);
        small_whole[i] += other.small_whole[i];
        other_numbers[i] += other.other_numbers[i];
    }
}

void note_evidence(const Sheet& sheet, const SheetColumn& column, const std::vector<ValueMap>& values,
                   const GivenConventions& given, const Labels& risk_labels, std::size_t begin, std::size_t end,
                   ColumnEvidence& seen) {
    Block{sheet, column, values_of(column, values), given, risk_labels, begin, end, seen}.note();
}

void gather_evidence(const Sheet& sheet, std::vector<SheetColumn>& columns, const std::vector<ValueMap>& values,
                     const GivenConventions& given, const Labels& risk_labels) {
    const std::size_t records = sheet.records().size();
    const std::size_t parts = (records + records_in_part - 1) / records_in_part;
    std::vector<std::vector<ColumnEvidence>> seen(parts);
    in_parallel(parts, given.threads, [&](unsigned, std::size_t part) {
        const std::size_t end = std::min(records, (part + 1) * records_in_part);
        seen[part].resize(columns.size());
        for (std::size_t begin = part * records_in_part; begin < end; begin += records_in_block)
            for (std::size_t i = 0; i < columns.size(); ++i)
                note_evidence(sheet, columns[i], values, given, risk_labels, begin,
                              std::min(end, begin + records_in_block), seen[part][i]);
    });
    for (const std::vector<ColumnEvidence>& part : seen)
        for (std::size_t i = 0; i < columns.size(); ++i) columns[i].seen.merge(part[i]);
}

std::string_view speaking_cell(const Sheet& sheet, const SheetColumn& column, const std::vector<ValueMap>& values,
                               std::uint32_t record) {
    const std::string_view cell = sheet.cell(record, column.index - 1);
    if (cell.empty() || is_missing_word(cell)) return {};
    const ValueMap* map = values_of(column, values);
    return map != nullptr && map->find(cell) != nullptr ? std::string_view{} : cell;
}

void gather_from_lists(const Sheet& sheet, SheetColumn& column, const std::vector<ValueMap>& values) {
    for (const std::uint32_t record : sheet.records()) {
        const std::string_view cell = speaking_cell(sheet, column, values, record);
        if (cell.empty() || sheet.exact(record, column.index - 1)) continue;
        const std::uint32_t row = Sheet::row(record);
        if (column.kind == CellKind::votes) {
            for_each_item(cell, column.separator, [&](std::string_view item) { note_number(column.seen, item, row); });
            continue;
        }
        for_each_funding(cell, column.separator, [&](std::string_view item) {
            const std::size_t colon = item.rfind(':');
            if (colon != std::string_view::npos) note_number(column.seen, trimmed(item.substr(colon + 1)), row);
        });
    }
}

} // namespace engineroom
