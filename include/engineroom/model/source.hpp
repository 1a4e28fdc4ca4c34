/// A file that projects or organisations came from, as far as a reader of the review wants to know it.
#pragma once

#include <array>
#include <cstdint>
#include <engineroom/core/place.hpp>
#include <engineroom/model/column.hpp>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace engineroom {

struct SourceFile {
    std::string name;
    std::string encoding;                              ///< "UTF-8", "windows-1252", …; "xlsx", "ods"
    std::string delimiter;                             ///< "," ";" "tab" …; empty for a workbook
    std::string sheet;                                 ///< of a workbook
    std::uint32_t header_row = 0;                      ///< 1-based
    std::uint32_t rows = 0;                            ///< records below the header, whether used or not
    std::uint32_t projects = 0;                        ///< made of them
    std::uint32_t skipped = 0;                         ///< rows left out because they were wrong (`--skip-bad-rows`)
    std::vector<std::string> guesses;                  ///< readings that no value of the file decided
    std::array<std::uint32_t, column_count> columns{}; ///< 1-based spreadsheet column of each `Column`; 0: none
    /// Where several headers serve one column: the spreadsheet column that a row's value came from, if not the first.
    std::map<std::pair<std::uint32_t, Column>, std::uint32_t> elsewhere;

    /// Where the value of `column` in `row` stood; column 0 where the file has none.
    [[nodiscard]] Place place(std::uint32_t row, Column column) const {
        const auto found = elsewhere.find({row, column});
        return {name, row, found != elsewhere.end() ? found->second : columns[static_cast<std::size_t>(column)]};
    }
};

} // namespace engineroom
