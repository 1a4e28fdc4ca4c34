/// The cells of a CSV text with the rows that a spreadsheet would show them in. RFC 4180 quoting; knows no meaning.
#pragma once

#include <cstdint>
#include <engineroom/core/problem.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

/// A text cut into records and cells. Cells point into the text, which must outlive the table; only those with doubled
/// quotes are copied.
class Table {
public:
    /// A text of this many bytes or more is not cut: cells are addressed with 31 bits.
    static constexpr std::uint64_t most_bytes = std::uint64_t{1} << 31U;

    [[nodiscard]] std::size_t records() const { return starts_.size() - 1; }
    [[nodiscard]] std::size_t cells(std::size_t record) const { return starts_[record + 1] - starts_[record]; }
    /// The cell, verbatim but for its quotes; empty beyond the record's end.
    [[nodiscard]] std::string_view cell(std::size_t record, std::size_t column) const {
        if (column >= cells(record)) return {};
        const Cell& found = cells_[starts_[record] + column];
        return std::string_view{found.copied ? unquoted_ : text_}.substr(found.begin, found.size);
    }
    /// The row in which a spreadsheet shows the record: a record with line breaks in a cell is one row, and an empty
    /// line is a row too.
    [[nodiscard]] std::uint32_t row(std::size_t record) const { return rows_[record]; }

    /// Cuts `text`, which holds no `sep=` line any more.
    ///
    /// Lines end with LF, CRLF or, where the first of them does, CR alone. An unclosed quote and text behind a closing
    /// quote are problems; the record of an unclosed quote is not kept.
    ///
    /// @param file        for problems
    /// @param most_rows   stop after that many records (for a sample); 0: all
    /// @cost              O(text)
    [[nodiscard]] static Table cut(std::string_view text, char delimiter, std::string_view file,
                                   std::size_t most_rows = 0);

    Problems problems; ///< of single rows, in their order
    std::optional<Problem>
        truncated;        ///< why the rest of the text could not be cut: a quote that is never closed, or its size
    bool complete = true; ///< false: the sample ended before the text

private:
    struct Cell {
        std::uint32_t begin = 0;
        std::uint32_t size : 31;
        std::uint32_t copied : 1;
    };

    std::string_view text_;
    std::string unquoted_;
    std::vector<Cell> cells_;
    std::vector<std::size_t> starts_{0};
    std::vector<std::uint32_t> rows_;

    friend class Cutter;
};

} // namespace engineroom
