/// Compares all that two imports of one file say.
#pragma once

#include <algorithm>
#include <engineroom/import/import.hpp>
#include <string>
#include <tuple>
#include <vector>

namespace reading {

using namespace engineroom;

[[nodiscard]] inline auto tied(const Problem& problem) {
    return std::tie(problem.gravity, problem.fault, problem.place, problem.value, problem.message, problem.expected,
                    problem.remedy);
}
[[nodiscard]] inline auto tied(const ColumnReading& column) {
    return std::tie(column.index, column.header, column.meaning, column.convention, column.evidence, column.before,
                    column.after, column.filled, column.missing, column.problems);
}
[[nodiscard]] inline auto tied(const LeftOut& row) {
    return std::tie(row.row, row.because);
}
[[nodiscard]] inline auto tied(const UnmappedWords& words) {
    return std::tie(words.column, words.words, words.expected);
}

template<class Item>
[[nodiscard]] bool alike(const std::vector<Item>& a, const std::vector<Item>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Item& one, const Item& other) { return tied(one) == tied(other); });
}

/// What two imports of one file differ in; empty: nothing.
[[nodiscard]] inline std::string difference(const Import& a, const Import& b) {
    std::string text;
    if (a.portfolio.projects != b.portfolio.projects) text += "projects ";
    if (a.portfolio.currency != b.portfolio.currency) text += "currency ";
    const auto file = [](const Import& import) {
        const SourceFile& of = import.portfolio.files.front();
        return std::tie(of.name, of.encoding, of.delimiter, of.header_row, of.rows, of.projects, of.skipped, of.columns,
                        of.elsewhere, of.guesses);
    };
    if (file(a) != file(b)) text += "file ";
    if (!(a.portfolio.columns == b.portfolio.columns)) text += "stated ";
    if (!(a.understood == b.understood)) text += "understood ";
    if (!alike(a.columns, b.columns)) text += "columns ";
    if (!alike(a.left_out, b.left_out)) text += "left out ";
    if (!alike(a.unknown_words, b.unknown_words)) text += "words ";
    if (!alike(a.problems, b.problems)) text += "problems ";
    return text;
}

} // namespace reading
