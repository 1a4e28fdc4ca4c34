#include <algorithm>
#include <array>
#include <engineroom/import/cell_date.hpp>
#include <engineroom/import/cell_number.hpp>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/dialect.hpp>
#include <engineroom/import/table.hpp>
#include <fmt/format.h>

namespace engineroom {
namespace {

constexpr std::array<char, 4> candidates{',', ';', '\t', '|'};
constexpr std::size_t sample_rows = 400;
constexpr std::size_t judged_rows = 200;

/// A quote, a line end, a letter or a digit would tear cells apart.
[[nodiscard]] bool parts_cells(char c) {
    return c != '"' && c != '\n' && c != '\r' && !is_letter(c) && !is_digit(c);
}

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
    double value = 0.0; ///< in [-2, 3]
    std::size_t width = 0;
    std::size_t even = 0;
    std::size_t rows = 0;
};

[[nodiscard]] double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// The last column that has something in it, counted from 1; spreadsheets save empty ones behind it.
[[nodiscard]] std::size_t filled_width(const Table& table, std::size_t record) {
    std::size_t width = table.cells(record);
    while (width > 0 && trimmed(table.cell(record, width - 1)).empty()) --width;
    return width;
}

[[nodiscard]] bool is_typed(std::string_view cell) {
    return number_cell(cell).has_value() || date_readings(cell).any() || cell.find(' ') == std::string_view::npos;
}

[[nodiscard]] Score score(std::string_view text, char delimiter, std::optional<std::uint32_t> header_row,
                          const HeaderWords& words) {
    Score result;
    result.delimiter = delimiter;
    const Table sample = Table::cut(text, delimiter, {}, (header_row ? *header_row : 0) + sample_rows);
    const Region region = find_region(sample, words, header_row);
    result.width = region.headers.size();
    if (result.width < 2) return result;
    const auto known = static_cast<std::size_t>(
        std::count_if(region.headers.begin(), region.headers.end(),
                      [&words](const std::string& header) { return words.meaning(header).has_value(); }));
    // Rows shorter or longer than the header speak against a delimiter, but for empty cells at their ends.
    const std::size_t header_cells = sample.cells(region.header);
    std::size_t typed = 0;
    std::size_t filled = 0;
    for (const std::uint32_t record : region.records) {
        if (result.rows == judged_rows) break;
        ++result.rows;
        const std::size_t cells = sample.cells(record);
        result.even += cells == header_cells || filled_width(sample, record) == filled_width(sample, region.header);
        for (std::size_t column = 0; column < cells; ++column) {
            const std::string_view cell = trimmed(sample.cell(record, column));
            if (cell.empty()) continue;
            ++filled;
            typed += is_typed(cell) ? 1U : 0U;
        }
    }
    // Where text stands behind closing quotes, the cells end elsewhere: that outweighs what its pieces look like.
    const double torn = std::min(1.0, share(sample.problems.size(), sample.records()));
    result.value = share(known, result.width) + (result.rows == 0 ? 1.0 : share(result.even, result.rows)) +
                   share(typed, filled) - 2.0 * torn;
    return result;
}

} // namespace

Dialect find_dialect(std::string_view text, std::string_view file, std::optional<char> given,
                     std::optional<std::uint32_t> header_row, const HeaderWords& words) {
    Dialect dialect;
    const std::optional<char> named = take_sep_line(text);
    dialect.text = text;
    if (given) {
        if (!parts_cells(*given)) {
            Problem problem;
            problem.fault = Fault::usage;
            problem.place.file = std::string{file};
            problem.message = "a quote, a line end, a letter or a digit cannot part cells";
            problem.expected = "a delimiter such as , ; or tab";
            dialect.problems.push_back(std::move(problem));
        }
        dialect.delimiter = *given;
        dialect.evidence = "given";
        return dialect;
    }
    if (named) {
        if (!parts_cells(*named)) {
            Problem problem;
            problem.place = {std::string{file}, 1, 0};
            problem.value = fmt::format("sep={}", *named);
            problem.message = "the first line names a delimiter that cannot part cells";
            problem.expected = "a delimiter such as , ; or tab";
            problem.remedy = "mend the line, or name the delimiter with --delimiter";
            dialect.problems.push_back(std::move(problem));
        }
        dialect.delimiter = *named;
        dialect.evidence = fmt::format("named by the line sep={}", *named);
        return dialect;
    }
    std::array<Score, candidates.size()> scores{};
    std::transform(candidates.begin(), candidates.end(), scores.begin(),
                   [&](char delimiter) { return score(text, delimiter, header_row, words); });
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

} // namespace engineroom
