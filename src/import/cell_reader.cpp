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

[[nodiscard]] char decimal_of(const FoundCell& cell) {
    return cell.ours || cell.column == nullptr ? '.' : cell.column->decimal;
}

/// A number without sign, currency or percent; nothing else.
[[nodiscard]] std::optional<double> bare_number(std::string_view text, char decimal) {
    const std::optional<NumberCell> cell = number_cell(text);
    if (!cell || cell->percent || cell->currency || cell->scale != 1.0) return std::nullopt;
    const std::optional<double> value = digits_value(cell->digits, decimal);
    if (!value) return std::nullopt;
    return cell->negative && *value != 0.0 ? -*value : *value;
}

/// @param at_end  whether a period stands for its last day
[[nodiscard]] std::optional<Date> date_in(const FoundCell& cell, bool at_end) {
    const DateReadings readings = date_readings(cell.text);
    const bool open_year = readings.form == DateForm::short_year && !readings.certain;
    const std::optional<DateSpan> span =
        cell.ours || cell.column == nullptr || open_year ? readings.certain : readings.under(cell.column->order);
    return span ? std::optional{at_end ? span->last : span->first} : std::nullopt;
}

[[nodiscard]] bool is_an_end(std::string_view name) {
    return name == to_string(Column::delivery) || name == to_string(Column::ended);
}

[[nodiscard]] std::optional<Probability> probability_in(const FoundCell& cell, const Labels* labels) {
    if (const std::optional<NumberCell> number = number_cell(cell.text)) {
        const std::optional<double> value = digits_value(number->digits, decimal_of(cell));
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
    const std::optional<double> value = bare_number(text, decimal_of(cell));
    if (!value || *value < 0.0) return std::nullopt;
    return StatedMultiple{*value, false};
}

} // namespace

CellReader::CellReader(const Sheet& sheet, const std::vector<SheetColumn>& columns, const FileKind& kind,
                       const Mapping& mapping, std::vector<ValueMap> values, const Labels& risk_labels,
                       const Labels& multiple_labels, ProblemList& problems)
    : sheet_{sheet}, columns_{columns}, kind_{kind}, risk_labels_{risk_labels},
      multiple_labels_{multiple_labels}, problems_{problems}, sources_(kind.names.size()), values_{std::move(values)},
      defaults_(kind.names.size()) {
    for (std::size_t meaning = 0; meaning < kind.names.size(); ++meaning) {
        sources_[meaning] = sources_of(columns, mapping, meaning);
        const auto found = mapping.defaults.find(std::string{kind.names[meaning]});
        if (found != mapping.defaults.end()) defaults_[meaning] = trimmed(found->second);
    }
}

FoundCell CellReader::find(std::size_t meaning, std::size_t record) const {
    bool blank = true;
    for (const std::size_t source : sources_[meaning]) {
        const SheetColumn& column = columns_[source];
        if (!column.readable) return {};
        const std::string_view cell = sheet_.cell(record, column.index - 1);
        if (cell.empty()) continue;
        if (const std::string* ours = values_[meaning].find(cell)) {
            if (!ours->empty()) return {*ours, &column, true};
            continue;
        }
        if (!is_missing_word(cell)) return {cell, &column, false};
        blank = false;
    }
    if (!blank) return {};
    const SheetColumn* column = has(meaning) ? &columns_[sources_[meaning].front()] : nullptr;
    if (column != nullptr)
        if (const std::string* ours = values_[meaning].find({}); ours != nullptr && !ours->empty())
            return {*ours, column, true};
    return {defaults_[meaning], column, true};
}

std::string CellReader::text(std::size_t meaning, std::size_t record) {
    return std::string{find(meaning, record).text};
}

std::vector<std::string> CellReader::list(std::size_t meaning, std::size_t record) {
    std::vector<std::string> items;
    const FoundCell cell = find(meaning, record);
    if (!cell) return items;
    const char separator = cell.ours || cell.column == nullptr ? ';' : cell.column->separator;
    for_each_item(cell.text, separator, [&items](std::string_view item) { items.emplace_back(item); });
    return items;
}

std::optional<Date> CellReader::date(std::size_t meaning, std::size_t record) {
    const FoundCell cell = find(meaning, record);
    if (!cell) return std::nullopt;
    const std::optional<Date> date = date_in(cell, is_an_end(kind_.names[meaning]));
    if (!date) {
        const bool open_year = date_readings(cell.text).form == DateForm::short_year;
        const bool by_order = !cell.ours && cell.column != nullptr && cell.column->order.has_value();
        wrong(meaning, cell, record, "a date",
              by_order
                  ? fmt::format("a date such as 2026-11-01, or {} as elsewhere in this column", cell.column->convention)
                  : "a date such as 2026-11-01",
              std::string{open_year ? "write the year in full, such as 2026" : date_remedy(cell.text)});
    }
    return date;
}

bool CellReader::is_size(std::size_t meaning, std::string_view text) const {
    return kind_.names[meaning] == to_string(Column::payoff) && label_value(multiple_labels_, text).has_value();
}

std::optional<double> CellReader::amount(std::size_t meaning, const FoundCell& cell, std::string_view text,
                                         std::size_t record) {
    const std::optional<NumberCell> number = number_cell(text);
    std::optional<double> value =
        number && !number->percent ? digits_value(number->digits, decimal_of(cell)) : std::nullopt;
    const double stated = !cell.ours && cell.column != nullptr ? cell.column->scale : 1.0;
    if (value && number->scale != 1.0 && stated != 1.0) {
        wrong(meaning, cell, record, "clear: the cell states a scale, and so does the column",
              "a number such as 1250000 or 1,250,000.50", "write the amount as the others in the column");
        return std::nullopt;
    }
    if (value) *value *= number->scale * stated;
    if (!value || !std::isfinite(*value)) {
        wrong(meaning, cell, record, "an amount of money",
              "a number such as 1250000 or 1,250,000.50, with or without its currency",
              cell.column != nullptr && is_size(meaning, text)
                  ? fmt::format("if these are rough sizes, use --map \"{}=multiple\"", shown(cell.column->header))
                  : std::string{number_remedy(text)});
        return std::nullopt;
    }
    if (number->negative && *value > 0.0) {
        wrong(meaning, cell, record, "allowed: it is negative", "an amount of 0 or more");
        return std::nullopt;
    }
    if (number->currency) currencies_.note(*number->currency, sheet_.row(record));
    return value;
}

std::optional<Money> CellReader::money(std::size_t meaning, std::size_t record) {
    const FoundCell cell = find(meaning, record);
    if (!cell) return std::nullopt;
    const std::optional<double> value = amount(meaning, cell, cell.text, record);
    return value ? std::optional{Money{*value}} : std::nullopt;
}

std::optional<double> CellReader::number(std::size_t meaning, std::size_t record) {
    const FoundCell cell = find(meaning, record);
    if (!cell) return std::nullopt;
    const std::optional<double> value = bare_number(cell.text, decimal_of(cell));
    if (!value || *value < 0.0) {
        wrong(meaning, cell, record, "a number of 0 or more", "a number such as 2.5");
        return std::nullopt;
    }
    return value;
}

std::optional<bool> CellReader::yes_no(std::size_t meaning, std::size_t record) {
    const FoundCell cell = find(meaning, record);
    if (!cell) return std::nullopt;
    const std::optional<bool> answer = yes_or_no(cell.text);
    if (!answer) wrong(meaning, cell, record, "yes or no", "yes or no");
    return answer;
}

std::vector<double> CellReader::votes(std::size_t meaning, std::size_t record) {
    std::vector<double> votes;
    const FoundCell cell = find(meaning, record);
    if (!cell) return votes;
    const char separator = cell.ours || cell.column == nullptr ? ';' : cell.column->separator;
    bool good = true;
    for_each_item(cell.text, separator, [&](std::string_view item) {
        const std::optional<double> vote = bare_number(item, decimal_of(cell));
        good = good && vote.has_value();
        votes.push_back(vote.value_or(0.0));
    });
    if (good) return votes;
    wrong(meaning, cell, record, "a list of numbers", "numbers parted by ;, such as 4; 3.5; 5");
    return {};
}

std::vector<Funding> CellReader::funding(std::size_t meaning, std::size_t record) {
    std::vector<Funding> sources;
    const FoundCell cell = find(meaning, record);
    if (!cell) return sources;
    const char separator = cell.ours || cell.column == nullptr ? ';' : cell.column->separator;
    bool good = true;
    for_each_funding(cell.text, separator, [&](std::string_view item) {
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
        if (good) sources.push_back({std::string{funder}, Money{*value}});
    });
    return good ? sources : std::vector<Funding>{};
}

std::optional<Probability> CellReader::probability(std::size_t meaning, std::size_t record) {
    const FoundCell cell = find(meaning, record);
    if (!cell) return std::nullopt;
    const bool risk = kind_.kind_of(meaning) == CellKind::risk;
    const std::optional<Probability> value = probability_in(cell, risk ? &risk_labels_ : nullptr);
    if (value) return value;
    const std::string header = cell.column != nullptr ? shown(cell.column->header) : std::string{kind_.names[meaning]};
    const bool scaled = !cell.ours && cell.column != nullptr && cell.column->risk_scale &&
                        *cell.column->risk_scale != RiskScale::probability;
    const std::string range = scaled
                                  ? fmt::format("{}, as elsewhere in this column", to_string(*cell.column->risk_scale))
                                  : "a number in [0, 1], a percentage";
    wrong(meaning, cell, record, "a probability",
          risk ? fmt::format("{} or one of: {}", range, label_names(risk_labels_)) : range,
          fmt::format("mend the cell, or leave the column out with --map \"{}=ignore\"", header));
    return std::nullopt;
}

std::optional<StatedMultiple> CellReader::multiple(std::size_t meaning, std::size_t record) {
    const FoundCell cell = find(meaning, record);
    if (!cell) return std::nullopt;
    const std::optional<StatedMultiple> value = multiple_in(cell, multiple_labels_);
    if (!value)
        wrong(meaning, cell, record, "a multiple of the budget",
              fmt::format("a number of 0 or more, or one of: {}", label_names(multiple_labels_)));
    return value;
}

void CellReader::note_unknown(std::size_t meaning, const FoundCell& cell, std::size_t record, std::string expected) {
    UnknownWords& unknown = unknown_[meaning];
    unknown.expected = std::move(expected);
    UnknownWord& word = unknown.words[folded(cell.text)];
    if (word.rows.empty()) {
        word.shown = shown(cell.text);
        word.whole = shown(cell.text, cell.text.size());
        word.column = cell.column != nullptr ? cell.column->index : 0;
    }
    word.rows.push_back(sheet_.row(record));
}

void CellReader::tell_unknown_words() {
    for (const auto& [meaning, unknown] : unknown_) {
        if (unknown.words.empty()) continue;
        std::vector<std::uint32_t> rows;
        std::string words;
        std::string lines;
        const UnknownWord* first = &unknown.words.begin()->second;
        std::size_t told = 0;
        for (const auto& [key, word] : unknown.words) {
            rows.insert(rows.end(), word.rows.begin(), word.rows.end());
            if (word.rows.front() < first->rows.front()) first = &word;
            if (++told > 20) continue;
            words += fmt::format("{}'{}' ({})", words.empty() ? "" : ", ", word.shown, row_list(word.rows, 5));
            // Quotes and backslashes would end or change a TOML string.
            std::string quoted;
            for (const char c : word.whole) (quoted += (c == '"' || c == '\\') ? "\\" : "") += c;
            lines += fmt::format("\n\"{}\" = \"\"", quoted);
        }
        if (told > 20) {
            words += fmt::format(", and {} more", told - 20);
            lines += fmt::format("\n# and {} more", told - 20);
        }
        problems_.rows_error(
            rows, first->rows.front(), first->column,
            {first->shown,
             fmt::format("{} {} not known: {}", kind_.names[meaning],
                         unknown.words.size() == 1 ? "has a word that is" : "has words that are", words),
             "one of: " + unknown.expected,
             fmt::format("say what they mean in a mapping:\n[values.{}]{}\n"
                         "save this as words.toml with one of: {} behind each =, between the quotes, and add "
                         "--mapping words.toml; where there is a mapping already, add these lines to it",
                         kind_.names[meaning], lines, unknown.expected)});
    }
    unknown_.clear();
}

std::string CellReader::reading_of(const SheetColumn& column, std::size_t record) const {
    if (!column.readable) return {};
    FoundCell cell{sheet_.cell(record, column.index - 1), &column, false};
    if (column.meaning)
        if (const std::string* ours = values_[*column.meaning].find(cell.text)) cell = {*ours, &column, true};
    switch (column.kind) {
    case CellKind::date: {
        const std::optional<Date> date = date_in(cell, column.meaning && is_an_end(kind_.names[*column.meaning]));
        return date ? to_iso(*date) : std::string{};
    }
    case CellKind::money: {
        const std::optional<NumberCell> parts = number_cell(cell.text);
        const std::optional<double> value = parts ? digits_value(parts->digits, decimal_of(cell)) : std::nullopt;
        return value ? fmt::format("{}", *value * parts->scale * (cell.ours ? 1.0 : column.scale)) : std::string{};
    }
    case CellKind::number: {
        const std::optional<double> value = bare_number(cell.text, decimal_of(cell));
        return value ? fmt::format("{}", *value) : std::string{};
    }
    case CellKind::risk:
    case CellKind::success: {
        const std::optional<Probability> value =
            probability_in(cell, column.kind == CellKind::risk ? &risk_labels_ : nullptr);
        return value ? fmt::format("{}", value->value()) : std::string{};
    }
    case CellKind::multiple: {
        const std::optional<StatedMultiple> value = multiple_in(cell, multiple_labels_);
        return value ? fmt::format("{}", value->value) : std::string{};
    }
    case CellKind::word: {
        if (kind_.stage == column.meaning) {
            const std::optional<Stage> stage = term_in<Stage>(cell.text);
            return stage ? std::string{to_string(*stage)} : std::string{};
        }
        return cell.ours ? std::string{cell.text} : std::string{};
    }
    case CellKind::list:
    case CellKind::votes:
    case CellKind::funding: {
        std::size_t items = 0;
        for_each_item(cell.text, cell.ours ? ';' : column.separator, [&items](std::string_view) { ++items; });
        return counted(items, "item", "items");
    }
    case CellKind::text:
    case CellKind::currency:
    case CellKind::yes_no:
        return {};
    }
    return {};
}

void CellReader::wrong(std::size_t meaning, const FoundCell& cell, std::size_t record, std::string_view is_not,
                       std::string expected, std::string remedy) {
    problems_.row_error(sheet_.row(record), cell.column != nullptr ? cell.column->index : 0,
                        {shown(cell.text),
                         fmt::format("{} '{}' is not {}", kind_.names[meaning], shown(cell.text), is_not),
                         std::move(expected), std::move(remedy)});
}

} // namespace engineroom
