/// From the bytes of a spreadsheet to a portfolio, with all that was understood and all that is wrong. Compiled:
/// `engineroom::engineroom`.
#pragma once

#include <cstdint>
#include <engineroom/core/bytes.hpp>
#include <engineroom/core/problem.hpp>
#include <engineroom/core/result.hpp>
#include <engineroom/import/options.hpp>
#include <engineroom/model/portfolio.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

/// A file as it was read, and the name to call it by.
struct FileBytes {
    std::string name;
    Bytes bytes;
};

/// How one column of a spreadsheet was understood.
struct ColumnReading {
    std::uint32_t index = 0;   ///< 1-based, as the spreadsheet shows it
    std::string header;        ///< verbatim
    std::string meaning;       ///< column of ours; "ignored" where the mapping says so; empty: unknown, kept
    std::string convention;    ///< "d/m/y", "decimal comma", "probability", …; empty: text
    std::string evidence;      ///< why: "412 of 430 dates have a day above 12"
    std::string before;        ///< a cell of it …
    std::string after;         ///< … and how it was read
    std::uint32_t filled = 0;  ///< cells with a value
    std::uint32_t missing = 0; ///< cells that say that there is none: n/a, #N/A, -
    std::uint32_t problems = 0;
    std::uint32_t file = 0; ///< index into `Portfolio::files`
};

/// Rows that are not projects.
struct LeftOut {
    std::uint32_t row = 0; ///< 1-based
    std::string because;
    std::uint32_t file = 0; ///< index into `Portfolio::files`
};

/// Words in a column of ours that its vocabulary does not have.
struct UnmappedWords {
    std::string column; ///< of ours: "stage"
    std::vector<std::string> words;
    std::string expected; ///< "one of: idea, proposed, …", "a date such as 2026-11-01, or nothing for a blank cell"
};

struct Import {
    Portfolio portfolio;                ///< usable only if `usable()`
    std::string currency_sign;          ///< "$": a sign that several currencies share, where amounts name none
    std::vector<ColumnReading> columns; ///< of the projects' files
    std::vector<ColumnReading> organisation_columns;
    std::vector<LeftOut> left_out;
    std::vector<UnmappedWords> unknown_words;
    Mapping understood; ///< what a mapping file would have to say for the projects' file to be read as it was; nothing
                        ///< where there are several
    Problems
        problems; ///< in order of rows; errors that `skip_bad_rows` turned into left-out rows stay listed, as notices

    [[nodiscard]] bool usable() const {
        for (const Problem& problem : problems)
            if (problem.gravity == Gravity::error) return false;
        return true;
    }
};

/// Reads projects, and organisations where there is such a file. Never throws for bad input: every problem is
/// collected.
///
/// @param projects       the spreadsheet of projects
/// @param organisations  the second file of `--organisations`
[[nodiscard]] Import import_portfolio(const FileBytes& projects, const std::optional<FileBytes>& organisations,
                                      const ImportOptions& options);

/// The same from a file that nobody needs afterwards: its memory is given back while projects are made of it.
///
/// What the memory goes to: projects take some 390 bytes each, their texts of more than 15 bytes, and 16 bytes for each
/// item of a list. A large and plain text beside them takes no more than itself - nothing where it is a mapped file,
/// whose pages the system may take back - and some megabytes for the part that is read. Where a text takes more than
/// one pass, 8 bytes for each cell and 16 for each row come on top; these and the text shrink while projects grow. A
/// text that is not UTF-8 is converted, and held twice meanwhile.
[[nodiscard]] Import import_portfolio(FileBytes&& projects, const std::optional<FileBytes>& organisations,
                                      const ImportOptions& options);

/// A mapping file (TOML).
/// @return or a problem with the line of what is wrong
[[nodiscard]] Result<Mapping> read_mapping(std::string_view text, std::string_view file);

/// The table of a CSV file or of a workbook's sheet as it was read, header and records, cells verbatim.
struct RawTable {
    std::string encoding;  ///< "UTF-8", or "xlsx" for a workbook
    std::string delimiter; ///< empty for a workbook
    std::vector<std::vector<std::string>> rows;
    Problems problems;
};

/// Any such file, a pipeline or not.
[[nodiscard]] RawTable read_table(const FileBytes& file, const ImportOptions& options);

} // namespace engineroom
