#include "map_option.hpp"

#include <algorithm>
#include <cmath>
#include <engineroom/core/wording.hpp>
#include <engineroom/import/cell_date.hpp>
#include <engineroom/import/cell_items.hpp>
#include <engineroom/import/cell_number.hpp>
#include <engineroom/import/cell_reader.hpp>
#include <engineroom/import/risk_reading.hpp>

namespace engineroom {
namespace {

[[nodiscard]] std::string label_names(const Labels& labels) {
    std::string list;
    for (const auto& [name, value] : labels) (list += list.empty() ? "" : ", ") += name;
    return list;
}

/// A number without sign, currency or percent; nothing else.
[[nodiscard]] std::optional<double> bare_number(std::string_view text, char decimal) {
    const std::optional<NumberCell> cell = number_cell(text);
    if (!cell || cell->percent || cell->currency || cell->scale != 1.0) return std::nullopt;
    const std::optional<double> value = digits_value(cell->digits, decimal);
    if (!value) return std::nullopt;
    return cell->negative && *value != 0.0 ? -*value : *value;
}

[[nodiscard]] std::optional<DateSpan> date_in(const FoundCell& cell, const DateFrame& frame) {
    const DateReadings readings = date_readings(cell.text, frame);
    return cell.in_our_notation() ? readings.certain : readings.under(cell.column->order);
}

/// An amount as it stands, in its units.
[[nodiscard]] std::optional<double> amount_in(const FoundCell& cell, const NumberCell& number) {
    if (number.percent) return std::nullopt;
    const std::optional<double> value = digits_value(number.digits, cell.decimal());
    double unit = cell.ours || cell.column == nullptr ? 1.0 : cell.column->scale;
    // "5k" below a header that says thousands may be 5 thousand or 5 million; a number format that says the same as the
    // header leaves no doubt.
    if (cell.exact && number.scale == unit) unit = 1.0;
    if (!value || (number.scale != 1.0 && unit != 1.0)) return std::nullopt;
    const double scaled = *value * number.scale * unit;
    return std::isfinite(scaled) ? std::optional{scaled} : std::nullopt;
}

[[nodiscard]] std::optional<Probability> probability_in(const FoundCell& cell, const Labels* labels) {
    if (cell.column != nullptr && !cell.ours && cell.column->risk_scale == RiskScale::probability)
        if (const std::optional<double> plain = plain_number(cell.text, cell.decimal()))
            return Probability::from(*plain);
    if (const std::optional<NumberCell> number = number_cell(cell.text)) {
        const std::optional<double> value = digits_value(number->digits, cell.decimal());
        if (!value || number->currency || number->scale != 1.0 || (number->negative && *value != 0.0))
            return std::nullopt;
        const bool given = !cell.ours && cell.column != nullptr && cell.column->risk_scale;
        const RiskScale scale = given ? *cell.column->risk_scale : RiskScale::probability;
        if (number->percent) {
            // A percent sign says what it says, but not among the points of a scale.
            if (scale != RiskScale::probability && scale != RiskScale::percent) return std::nullopt;
            return Probability::from(*value / 100.0);
        }
        return on_scale(*value, scale, labels != nullptr ? *labels : Labels{});
    }
    if (labels == nullptr) return std::nullopt;
    const std::optional<double> value = label_value(*labels, cell.text);
    return value ? Probability::from(*value) : std::nullopt;
}

[[nodiscard]] std::optional<StatedMultiple> multiple_in(const FoundCell& cell, const Labels& labels) {
    if (const std::optional<double> value = label_value(labels, cell.text)) return StatedMultiple{*value, true};
    std::string_view text = cell.text;
    // "3x", "3×": three times the budget.
    if (text.size() > 1 && (text.back() == 'x' || text.back() == 'X'))
        text = trimmed(text.substr(0, text.size() - 1));
    else if (text.size() > 2 && text.substr(text.size() - 2) == "\u00D7")
        text = trimmed(text.substr(0, text.size() - 2));
    const std::optional<double> value = bare_number(text, cell.decimal());
    if (!value || *value < 0.0) return std::nullopt;
    return StatedMultiple{*value, false};
}

} // namespace

void ReadingNotes::merge(ReadingNotes later) {
    problems.merge(std::move(later.problems));
    unknown.merge(std::move(later.unknown));
    currencies.merge(later.currencies);
}

TextList CellReader::list(std::size_t meaning, std::size_t record) const {
    std::vector<Text> items;
    for (std::size_t repeat = 0; sources_.repeats(meaning) > 1 && repeat < sources_.repeats(meaning); ++repeat)
        if (const FoundCell cell = sources_.find_repeat(meaning, repeat, record))
            for_each_item(cell.text, cell.separator(), [&items](std::string_view item) { items.emplace_back(item); });
    if (!items.empty()) return items;
    const FoundCell cell = sources_.find(meaning, record);
    if (!cell) return items;
    items.reserve(most_items(cell.text, cell.separator()));
    for_each_item(cell.text, cell.separator(), [&items](std::string_view item) { items.emplace_back(item); });
    return items;
}

std::optional<DateSpan> CellReader::date(std::size_t meaning, std::size_t record) {
    const FoundCell cell = sources_.find(meaning, record);
    if (!cell) return std::nullopt;
    if (const std::optional<Date> day = iso_day(cell.text)) return DateSpan{*day, *day};
    const std::optional<DateSpan> date = date_in(cell, frame_.dates);
    if (!date && !note_word(meaning, cell, record, "a date such as 2026-11-01, or nothing for a blank cell")) {
        const bool by_order = !cell.in_our_notation() && cell.column->order.has_value();
        wrong(meaning, cell, record, "a date",
              by_order
                  ? fmt::format("a date such as 2026-11-01, or {} as elsewhere in this column", cell.column->convention)
                  : "a date such as 2026-11-01",
              std::string{date_remedy(cell.text)});
    }
    return date;
}

bool CellReader::is_size(std::size_t meaning, std::string_view text) const {
    return sources_.kind().names[meaning] == to_string(Column::payoff) &&
           label_value(frame_.multiple_labels, text).has_value();
}

std::optional<double> CellReader::amount(std::size_t meaning, const FoundCell& cell, std::string_view text,
                                         std::size_t record) {
    const double unit = cell.ours || cell.column == nullptr ? 1.0 : cell.column->scale;
    if (const std::optional<double> plain = plain_number(text, cell.decimal()); plain && unit == 1.0) return plain;
    const std::optional<NumberCell> number = number_cell(text);
    const std::optional<double> value = number ? amount_in(cell, *number) : std::nullopt;
    if (!value) {
        const bool size = cell.column != nullptr && is_size(meaning, text);
        if (!size && text == cell.text &&
            note_word(meaning, cell, record, "an amount such as 1250000, or nothing for a blank cell"))
            return std::nullopt;
        const bool twice = number && number->scale != 1.0 && cell.column != nullptr && cell.column->scale != 1.0;
        std::string remedy{number_remedy(text)};
        if (twice)
            remedy = "the header states a unit as well: write the amount in that unit";
        else if (size)
            remedy = "if these are rough sizes, use " + map_option(cell.column->header, "multiple");
        wrong(meaning, cell, record, twice ? "sure: it states its own unit" : "an amount of money",
              "a number such as 1250000 or 1,250,000.50, with or without its currency", std::move(remedy));
        return std::nullopt;
    }
    if (number->negative && *value > 0.0) {
        wrong(meaning, cell, record, "allowed: it is negative", "an amount of 0 or more");
        return std::nullopt;
    }
    if (number->currency) notes_.currencies.note(*number->currency, Sheet::row(record));
    return value;
}

std::optional<Money> CellReader::money(std::size_t meaning, std::size_t record) {
    const FoundCell cell = sources_.find(meaning, record);
    if (!cell) return std::nullopt;
    const std::optional<double> value = amount(meaning, cell, cell.text, record);
    return value ? std::optional{Money{*value}} : std::nullopt;
}

std::optional<double> CellReader::number(std::size_t meaning, std::size_t record) {
    const FoundCell cell = sources_.find(meaning, record);
    if (!cell) return std::nullopt;
    if (const std::optional<double> plain = plain_number(cell.text, cell.decimal())) return plain;
    const std::optional<double> value = bare_number(cell.text, cell.decimal());
    if (!value || *value < 0.0) {
        if (!note_word(meaning, cell, record, "a number such as 2.5, or nothing for a blank cell"))
            wrong(meaning, cell, record, "a number of 0 or more", "a number such as 2.5");
        return std::nullopt;
    }
    return value;
}

std::optional<bool> CellReader::yes_no(std::size_t meaning, std::size_t record) {
    const FoundCell cell = sources_.find(meaning, record);
    if (!cell) return std::nullopt;
    const std::optional<bool> answer = yes_or_no(cell.text);
    if (!answer) wrong(meaning, cell, record, "yes or no", "yes or no");
    return answer;
}

std::vector<double> CellReader::votes(std::size_t meaning, std::size_t record) {
    std::vector<double> votes;
    const FoundCell cell = sources_.find(meaning, record);
    if (!cell) return votes;
    bool good = true;
    for_each_item(cell.text, cell.separator(), [&](std::string_view item) {
        const std::optional<double> vote = bare_number(item, cell.decimal());
        good = good && vote.has_value();
        votes.push_back(vote.value_or(0.0));
    });
    if (good) return votes;
    wrong(meaning, cell, record, "a list of numbers", "numbers parted by ;, such as 4; 3.5; 5");
    return {};
}

std::vector<Funding> CellReader::funding(std::size_t meaning, std::size_t record) {
    std::vector<Funding> sources;
    const FoundCell cell = sources_.find(meaning, record);
    if (!cell) return sources;
    bool good = true;
    for_each_funding(cell.text, cell.separator(), [&](std::string_view item) {
        if (!good) return;
        const std::size_t colon = item.rfind(':');
        const std::string_view funder = trimmed(item.substr(0, colon == std::string_view::npos ? 0 : colon));
        if (funder.empty()) {
            wrong(meaning, cell, record, "a list of funders and amounts",
                  "funder:amount, parted by ;, such as City:20000; Members:5000");
            good = false;
            return;
        }
        const std::optional<double> value = amount(meaning, cell, trimmed(item.substr(colon + 1)), record);
        good = value.has_value();
        if (good) sources.push_back({Text{funder}, Money{*value}});
    });
    return good ? sources : std::vector<Funding>{};
}

std::optional<Probability> CellReader::probability(std::size_t meaning, std::size_t record) {
    const FoundCell cell = sources_.find(meaning, record);
    if (!cell) return std::nullopt;
    const bool risk = sources_.kind().kind_of(meaning) == CellKind::risk;
    const std::optional<Probability> value = probability_in(cell, risk ? &frame_.risk_labels : nullptr);
    if (value) return value;
    const std::string in_words = risk ? "one of: " + label_names(frame_.risk_labels) + ", or a number such as 0.6"
                                      : std::string{"a number such as 0.6"};
    if (note_word(meaning, cell, record, in_words)) return std::nullopt;
    const std::string_view header = cell.column != nullptr ? std::string_view{cell.column->header}
                                                           : std::string_view{sources_.kind().names[meaning]};
    const bool scaled = !cell.ours && cell.column != nullptr && cell.column->risk_scale &&
                        *cell.column->risk_scale != RiskScale::probability;
    const std::string range = scaled
                                  ? fmt::format("{}, as elsewhere in this column", to_string(*cell.column->risk_scale))
                                  : "a number in [0, 1], a percentage";
    wrong(meaning, cell, record, "a probability",
          risk ? fmt::format("{} or one of: {}", range, label_names(frame_.risk_labels)) : range,
          "mend the cell, or leave the column out with " + map_option(header, "ignore"));
    return std::nullopt;
}

std::optional<StatedMultiple> CellReader::multiple(std::size_t meaning, std::size_t record) {
    const FoundCell cell = sources_.find(meaning, record);
    if (!cell) return std::nullopt;
    const std::optional<StatedMultiple> value = multiple_in(cell, frame_.multiple_labels);
    if (value) return value;
    const std::string labels = label_names(frame_.multiple_labels);
    if (!note_word(meaning, cell, record, fmt::format("one of: {}, or a number such as 3", labels)))
        wrong(meaning, cell, record, "a multiple of the budget",
              fmt::format("a number of 0 or more, or one of: {}", labels));
    return std::nullopt;
}

bool CellReader::note_word(std::size_t meaning, const FoundCell& cell, std::size_t record, std::string_view expected) {
    const std::string_view name = sources_.kind().names[meaning];
    // A mapping says what values mean in files of projects alone, and it has spoken already of what is ours.
    if (cell.ours || cell.column == nullptr || !column_named(name)) return false;
    if (std::any_of(cell.text.begin(), cell.text.end(), is_digit)) return false;
    notes_.unknown.note(meaning, name, cell.text, expected, Sheet::row(record), cell.column_index());
    return true;
}

void CellReader::wrong(std::size_t meaning, const FoundCell& cell, std::size_t record, std::string_view is_not,
                       std::string expected, std::string remedy) {
    notes_.problems.row_error(
        Sheet::row(record), cell.column_index(),
        {shown(cell.text), fmt::format("{} '{}' is not {}", sources_.kind().names[meaning], shown(cell.text), is_not),
         std::move(expected), std::move(remedy)});
}

std::string reading_of(const SheetColumn& column, const FoundCell& cell, const FileKind& kind,
                       const ReadingFrame& frame) {
    switch (column.kind) {
    case CellKind::date: {
        const std::optional<DateSpan> date = date_in(cell, frame.dates);
        if (!date) return {};
        return date->is_day() ? to_iso(date->first) : to_iso(date->first) + " to " + to_iso(date->last);
    }
    case CellKind::money: {
        const std::optional<NumberCell> number = number_cell(cell.text);
        const std::optional<double> value = number ? amount_in(cell, *number) : std::nullopt;
        return value ? fmt::format("{}", *value) : std::string{};
    }
    case CellKind::number: {
        const std::optional<double> value = bare_number(cell.text, cell.decimal());
        return value ? fmt::format("{}", *value) : std::string{};
    }
    case CellKind::risk:
    case CellKind::success: {
        const std::optional<Probability> value =
            probability_in(cell, column.kind == CellKind::risk ? &frame.risk_labels : nullptr);
        return value ? fmt::format("{}", value->value()) : std::string{};
    }
    case CellKind::multiple: {
        const std::optional<StatedMultiple> value = multiple_in(cell, frame.multiple_labels);
        return value ? fmt::format("{}", value->value()) : std::string{};
    }
    case CellKind::word: {
        if (kind.stage == column.meaning) {
            const std::optional<Stage> stage = term_in<Stage>(cell.text);
            return stage ? std::string{to_string(*stage)} : std::string{};
        }
        return cell.ours ? std::string{cell.text} : std::string{};
    }
    case CellKind::list:
    case CellKind::votes:
    case CellKind::funding: {
        std::size_t items = 0;
        for_each_item(cell.text, cell.separator(), [&items](std::string_view) { ++items; });
        return counted(items, "item", "items");
    }
    case CellKind::text:
    case CellKind::currency:
    case CellKind::yes_no:
        return {};
    }
    return {};
}

} // namespace engineroom
