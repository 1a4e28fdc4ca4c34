#include <algorithm>
#include <array>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/dialect.hpp>
#include <engineroom/import/table.hpp>
#include <fmt/format.h>

namespace engineroom {
namespace {

constexpr std::array<char, 4> candidates{',', ';', '\t', '|'};
constexpr std::size_t sample_rows = 200;

/// Takes a first line `sep=;` (or `"sep=;"`) away.
[[nodiscard]] std::optional<char> take_sep_line(std::string_view& text) {
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    std::string_view inner = line;
    if (inner.size() >= 2 && inner.front() == '"' && inner.back() == '"') inner = inner.substr(1, inner.size() - 2);
    if (inner.size() != 5 || folded(inner.substr(0, 4)) != "sep=") return std::nullopt;
    const char delimiter = inner[4];
    text.remove_prefix(line.size());
    if (text.substr(0, 2) == "\r\n")
        text.remove_prefix(2);
    else if (!text.empty())
        text.remove_prefix(1);
    return delimiter;
}

struct Score {
    char delimiter = ',';
    double value = 0.0; ///< in [0, 2]: share of rows as wide as the header + share of headers that are known
    std::size_t width = 0;
    std::size_t even = 0;
    std::size_t rows = 0;
};

[[nodiscard]] Score score(std::string_view text, char delimiter, std::optional<std::uint32_t> header_row,
                          const KnowsHeader& knows) {
    Score result;
    result.delimiter = delimiter;
    const std::size_t first = header_row ? *header_row - 1 : 0;
    const Table sample = Table::cut(text, delimiter, {}, first + sample_rows);
    std::size_t header = first;
    while (header < sample.records() && is_blank(sample, header)) ++header;
    if (header >= sample.records()) return result;
    result.width = sample.cells(header);
    if (result.width < 2) return result;
    std::size_t known = 0;
    for (std::size_t column = 0; column < result.width; ++column) known += knows(sample.cell(header, column)) ? 1U : 0U;
    for (std::size_t record = header; record < sample.records(); ++record) {
        if (is_blank(sample, record)) continue;
        ++result.rows;
        result.even += sample.cells(record) == result.width ? 1U : 0U;
    }
    result.value = static_cast<double>(result.even) / static_cast<double>(result.rows) +
                   static_cast<double>(known) / static_cast<double>(result.width);
    return result;
}

} // namespace

Dialect find_dialect(std::string_view text, std::string_view file, std::optional<char> given,
                     std::optional<std::uint32_t> header_row, const KnowsHeader& knows) {
    Dialect dialect;
    const std::optional<char> named = take_sep_line(text);
    dialect.text = text;
    if (given) {
        if (*given == '"' || *given == '\n' || *given == '\r') {
            Problem problem;
            problem.fault = Fault::usage;
            problem.place.file = std::string{file};
            problem.message = "a quote or a line end cannot part cells";
            problem.expected = "a delimiter such as , ; or tab";
            dialect.problems.push_back(std::move(problem));
        }
        dialect.delimiter = *given;
        dialect.evidence = "given";
        return dialect;
    }
    if (named) {
        dialect.delimiter = *named;
        dialect.evidence = fmt::format("named by the line sep={}", *named);
        return dialect;
    }
    std::array<Score, candidates.size()> scores{};
    std::transform(candidates.begin(), candidates.end(), scores.begin(),
                   [&](char delimiter) { return score(text, delimiter, header_row, knows); });
    std::stable_sort(scores.begin(), scores.end(), [](const Score& a, const Score& b) { return a.value > b.value; });
    const Score& best = scores[0];
    if (best.width < 2) {
        dialect.evidence = "there is one column";
        return dialect;
    }
    dialect.delimiter = best.delimiter;
    dialect.evidence = fmt::format("{} of {} rows have {} cells", best.even, best.rows, best.width);
    if (scores[1].width >= 2 && scores[1].value == best.value) {
        Problem problem;
        problem.place.file = std::string{file};
        problem.message = fmt::format("'{}' and '{}' part the cells equally well", delimiter_name(best.delimiter),
                                      delimiter_name(scores[1].delimiter));
        problem.remedy = fmt::format("name the right one with --delimiter, such as --delimiter '{}'",
                                     delimiter_name(best.delimiter));
        dialect.problems.push_back(std::move(problem));
    }
    return dialect;
}

std::string delimiter_name(char delimiter) {
    return delimiter == '\t' ? "tab" : std::string(1, delimiter);
}

bool is_blank(const Table& table, std::size_t record) {
    for (std::size_t column = 0; column < table.cells(record); ++column)
        if (!trimmed(table.cell(record, column)).empty()) return false;
    return true;
}

} // namespace engineroom
