/// A spreadsheet that is open: its text or its workbook, its table, its header and the records below it.
#pragma once

#include <cstdint>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/dialect.hpp>
#include <engineroom/import/import.hpp>
#include <engineroom/import/problem_list.hpp>
#include <engineroom/import/region.hpp>
#include <engineroom/import/table.hpp>
#include <engineroom/import/text_encoding.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

/// Cells point into the text, so a sheet stays where it was made; the file's bytes must outlive it.
class Sheet {
public:
    struct How {
        std::optional<std::string> encoding;
        std::optional<char> delimiter;
        std::optional<std::uint32_t> header_row; ///< 1-based
        std::optional<std::string> name;         ///< of a workbook's sheet; none: the first with such a table
        std::size_t threads = 1;
    };

    Sheet(const FileBytes& file, const How& how, const HeaderWords& words, ProblemList& problems,
          std::vector<LeftOut>& left_out);
    /// A sheet with the header of another, and no records but those that `put` brings.
    struct HeaderOf {
        const Sheet& sheet;
    };
    explicit Sheet(HeaderOf other);
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    /// Whether there is a header with records below it; if not, the problems say why.
    [[nodiscard]] bool usable() const { return usable_; }

    [[nodiscard]] const std::string& file() const { return file_; }
    /// "UTF-8", or "xlsx" for a workbook.
    [[nodiscard]] const std::string& encoding() const { return encoding_; }
    /// As `delimiter_name` has it; empty for a workbook.
    [[nodiscard]] std::string delimiter() const;
    [[nodiscard]] char delimiter_mark() const { return dialect_ ? dialect_->delimiter : ','; }
    [[nodiscard]] const std::string& name() const { return name_; } ///< of a workbook's sheet; else empty
    /// Whether a workbook counts its days from 1904.
    [[nodiscard]] bool dates_from_1904() const { return from_1904_; }
    [[nodiscard]] std::uint32_t header_row() const { return Table::row(region_.header); }
    [[nodiscard]] std::size_t width() const { return region_.headers.size(); }
    [[nodiscard]] const std::string& header(std::size_t column) const { return region_.headers[column]; }
    /// Records below the header that may be data.
    [[nodiscard]] const std::vector<std::uint32_t>& records() const { return region_.records; }
    /// Rows of titles above the header and of remarks below the table, as the spreadsheet shows them.
    [[nodiscard]] std::vector<std::uint32_t> rows_around() const;
    /// Takes records (in order) out of `records`: they are no data.
    void leave_out(const std::vector<std::uint32_t>& records);
    [[nodiscard]] static std::uint32_t row(std::size_t record) { return Table::row(record); }
    /// The cell without white space at its ends.
    [[nodiscard]] std::string_view cell(std::size_t record, std::size_t column) const {
        return trimmed(table_.cell(record, column));
    }
    /// The record's cells as they stand in the file.
    [[nodiscard]] Table::RecordCells raw_cells(std::size_t record) const { return table_.of_record(record); }
    /// Those of one column in consecutive records of a part, as they stand in the file.
    void raw_column(std::size_t record, std::size_t column, std::span<std::string_view> to) const {
        table_.column(record, column, to);
    }
    /// Whether the cell is a number, a date or a truth value of a workbook, in our notation.
    [[nodiscard]] bool exact(std::size_t record, std::size_t column) const {
        return table_.any_exact() && table_.exact(record, column);
    }
    [[nodiscard]] bool any_exact() const { return table_.any_exact(); }

    /// The text of a CSV file, behind its `sep=` line.
    [[nodiscard]] std::string_view text() const { return dialect_ ? dialect_->text : std::string_view{}; }
    /// Whether a header further down could not be taken in its place.
    [[nodiscard]] bool has_sure_header() const { return region_.sure; }
    /// Whether every row below the header is a record.
    [[nodiscard]] bool is_plain() const;
    /// How many cells a record has at least, if none is missing: up to the last column with a name.
    [[nodiscard]] std::size_t named_width() const { return named_width_; }
    /// Whether somebody asked for a cell that `extend_to` left out: what came of it holds for the head alone.
    [[nodiscard]] bool asked_beyond() const { return table_.asked_beyond(); }
    /// Adds records without cells.
    void extend_to(std::size_t records);
    /// Puts the records of one part of the text in the place of those that are there.
    /// @return false where that takes more than `Table::put` can do
    [[nodiscard]] bool put(std::string_view text, const TextPart& part, char delimiter);

    /// Gives the memory back that the cells and the text before `record` take; these cells are empty from then on.
    void forget_before(std::size_t record);

private:
    void open_text(const FileBytes& file, const How& how, const HeaderWords& words, ProblemList& problems);
    void open_workbook(const FileBytes& file, const How& how, const HeaderWords& words, ProblemList& problems);
    void find_header(const How& how, const HeaderWords& words, ProblemList& problems, std::vector<LeftOut>& left_out);
    void tell_region(ProblemList& problems) const;
    [[nodiscard]] bool has_one_cell(std::uint32_t record) const;
    void note_width();
    void check_widths(ProblemList& problems) const;
    void tell_lone_breaks(ProblemList& problems) const;

    std::string file_;
    std::string encoding_;
    std::string name_;
    DecodedText decoded_;
    std::optional<Dialect> dialect_;
    Table table_;
    Region region_;
    std::size_t named_width_ = 0;
    std::size_t forgotten_ = 0; ///< bytes of the text
    bool from_1904_ = false;
    bool open_ = false; ///< there is a table
    bool usable_ = false;
};

} // namespace engineroom
