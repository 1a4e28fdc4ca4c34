/// The cells of a sheet by record and column, as a spreadsheet would show them; knows no meaning.
#pragma once

#include <algorithm>
#include <cstdint>
#include <engineroom/core/problem.hpp>
#include <engineroom/import/cell_marks.hpp>
#include <engineroom/import/text_parts.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

struct WorkbookSheet;

/// A text cut into records and cells by RFC 4180, or the cells of a workbook's sheet. Cells point into the text, which
/// must outlive the table; only those with doubled quotes are copied.
///
/// A record is a row of the spreadsheet, the first being row 1: one with line breaks in a cell is one row, and an empty
/// line is a row too.
class Table {
public:
    /// A text of this many bytes or more is not cut: cells are addressed with 31 bits.
    static constexpr std::uint64_t most_bytes = std::uint64_t{1} << 31U;

    Table() = default;
    /// The cells of a sheet, which must outlive the table.
    explicit Table(const WorkbookSheet& sheet);

    /// Cuts `text`, which holds no `sep=` line any more.
    ///
    /// Lines end with LF, CRLF or, where the first of them does, CR alone. An unclosed quote and text behind a closing
    /// quote are problems; the record of an unclosed quote is not kept.
    ///
    /// @param file        for problems
    /// @param most_rows   stop after that many records (for a sample); 0: all
    /// @param threads     that cut side by side; the outcome is the same for any number
    /// @param stretch     bytes that one of them takes at a time; the outcome is the same for any number
    /// @cost              O(text); memory: 8 bytes a cell and 12 a record
    [[nodiscard]] static Table cut(std::string_view text, char delimiter, std::string_view file,
                                   std::size_t most_rows = 0, std::size_t threads = 1,
                                   std::size_t stretch = std::size_t{1} << 23U);

    /// Puts the records of one part of a text in the place of those that are there, in their memory.
    /// @return false where quotes are not used as RFC 4180 has it, where there are not as many records as the part
    ///         says, and where the part has more than 4 MiB, as there is room for as many cells as bytes;
    ///         there is no record then
    [[nodiscard]] bool put(std::string_view text, const TextPart& part, char delimiter);

    [[nodiscard]] std::size_t records() const { return records_.size(); }
    [[nodiscard]] std::size_t cells(std::size_t record) const { return records_[record - first_].size; }
    /// The cell, verbatim but for its quotes; empty beyond the record's end.
    [[nodiscard]] std::string_view cell(std::size_t record, std::size_t column) const {
        const Record& found = records_[record - first_];
        if (column >= found.size) {
            if (record >= known_) asked_beyond_ = true;
            return {};
        }
        const Run& run = runs_[found.run];
        const CellPlace& cell = run.cells[found.first + column];
        return {(cell.copied() ? run.copies.data() : text_.data()) + cell.begin(), cell.size()};
    }
    class RecordCells;
    /// All cells of a record, to look at more than one of them.
    [[nodiscard]] RecordCells of_record(std::size_t record) const;
    /// The cells of one column in consecutive records, as `cell`.
    ///
    /// @param record  the first of them
    /// @param to      one for each
    /// @pre           they were `put`
    void column(std::size_t record, std::size_t column, std::span<std::string_view> to) const;

    /// Whether the cell is a number, a date or a truth value of a workbook, in our notation: no convention is left to
    /// be found for it.
    [[nodiscard]] bool exact(std::size_t record, std::size_t column) const;
    /// Whether any cell is.
    [[nodiscard]] bool any_exact() const { return !exact_.empty(); }
    [[nodiscard]] static std::uint32_t row(std::size_t record) { return static_cast<std::uint32_t>(record + 1); }

    /// Adds records without cells.
    void extend_to(std::size_t records);
    /// Whether somebody asked for a cell of one of these.
    [[nodiscard]] bool asked_beyond() const { return asked_beyond_; }

    /// Forgets the cells of all records before `record`, as far as that frees memory. They are empty from then on.
    /// @return where in the text the first record that is kept begins
    std::size_t forget_before(std::size_t record);

    Problems problems; ///< of single rows, in their order
    /// Why the rest of the text could not be cut: a quote that is never closed, or its size.
    std::optional<Problem> truncated;

private:
    /// Consecutive records whose cells were found in one go.
    struct Run {
        std::vector<CellPlace> cells;
        std::string copies;
        std::size_t begin = 0; ///< in the text
    };
    struct Record {
        std::uint32_t run = 0;
        std::uint32_t first = 0;
        std::uint32_t size = 0;
    };

    [[nodiscard]] bool take_quotes_off(Run& run) const;
    [[nodiscard]] std::size_t copy_quoted(Run& run, std::size_t copied, CellPlace& cell, std::size_t own) const;

    std::string_view text_;
    std::size_t known_ = ~std::size_t{0}; ///< the records behind are without cells
    mutable bool asked_beyond_ = false;
    std::size_t first_ = 0; ///< record, where the table is a part of a text
    std::vector<Run> runs_;
    std::vector<Record> records_;
    std::vector<bool> exact_;    ///< by cell, of the one run of a workbook's sheet; empty: none is
    CellMarks marks_;            ///< of the part that is put
    std::uint32_t kept_run_ = 0; ///< those before are forgotten
    std::size_t forgotten_ = 0;  ///< records

    friend class Cutter;
};

/// Stays good for as long as the table does not change.
class Table::RecordCells {
public:
    [[nodiscard]] std::size_t size() const { return size_; }
    /// As `Table::cell`.
    [[nodiscard]] std::string_view operator[](std::size_t column) const {
        if (column >= size_) return {};
        const CellPlace& cell = cells_[column];
        return {(cell.copied() ? copies_ : text_) + cell.begin(), cell.size()};
    }

private:
    friend class Table;
    RecordCells(const CellPlace* cells, std::size_t size, const char* text, const char* copies)
        : cells_{cells}, size_{size}, text_{text}, copies_{copies} {}

    const CellPlace* cells_;
    std::size_t size_;
    const char* text_;
    const char* copies_;
};

inline Table::RecordCells Table::of_record(std::size_t record) const {
    const Record& found = records_[record - first_];
    if (found.size == 0) return {nullptr, 0, nullptr, nullptr};
    const Run& run = runs_[found.run];
    return {run.cells.data() + found.first, found.size, text_.data(), run.copies.data()};
}

} // namespace engineroom
