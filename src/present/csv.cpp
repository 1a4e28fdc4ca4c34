#include <algorithm>
#include <charconv>
#include <engineroom/present/csv.hpp>
#include <system_error>

namespace engineroom {
namespace {

constexpr std::string_view formula_starts = "=+-@\t\r";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A number that no spreadsheet computes anything from: -12.5, not -12.5+A1, not -inf.
bool is_plain_number(std::string_view text) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
           });
}

bool starts_formula(std::string_view text) {
    return !text.empty() && formula_starts.find(text.front()) != std::string_view::npos && !is_plain_number(text);
}

bool needs_quotes(std::string_view text, char delimiter) {
    if (text.empty()) return false;
    // RFC 4180 asks for quotes around these; readers also trim outer spaces and eat a mark at the start of the file.
    return text.find_first_of("\"\r\n") != std::string_view::npos || text.find(delimiter) != std::string_view::npos ||
           text.front() == ' ' || text.back() == ' ' || text.substr(0, byte_order_mark.size()) == byte_order_mark;
}

} // namespace

std::string csv_cell(std::string_view text, const CsvStyle& style) {
    std::string cell = style.safe && starts_formula(text) ? "'" : "";
    cell += text;
    if (!needs_quotes(cell, style.delimiter)) return cell;
    std::string quoted = "\"";
    for (const char c : cell) quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

std::string csv_record(const std::vector<std::string>& cells, const CsvStyle& style) {
    std::string record;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) record += style.delimiter;
        record += csv_cell(cells[i], style);
    }
    // A record of one empty cell would be an empty line, which most readers skip.
    if (cells.size() == 1 && cells.front().empty()) record = "\"\"";
    return record.append(style.line_end);
}

std::string to_csv(const RawTable& table) {
    CsvStyle verbatim;
    verbatim.safe = false;
    std::string text;
    for (const std::vector<std::string>& row : table.rows) text += csv_record(row, verbatim);
    return text;
}

} // namespace engineroom
