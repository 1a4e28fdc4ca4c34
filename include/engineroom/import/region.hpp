/// Where in a sheet the table of projects stands: below titles, above notes and other tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <engineroom/import/import.hpp>
#include <engineroom/import/table.hpp>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

/// The header cells that a kind of file may have.
struct HeaderWords {
    /// The column that a cell names for sure, or that a mapping gives it.
    std::function<std::optional<std::size_t>(std::string_view)> meaning;
    std::vector<std::size_t> keys; ///< of the meanings: those that tell rows apart
};

struct Region {
    std::vector<std::string> headers;   ///< by column, those of several rows joined; empty: there is no header
    std::size_t header = 0;             ///< record: the row of the header, the fullest of several
    std::vector<std::size_t> parts;     ///< the header's other rows
    bool sure = false;                  ///< it names two columns of ours, one of which tells rows apart
    std::vector<std::uint32_t> records; ///< below the header, in order, that may be projects
    std::vector<LeftOut> left_out;      ///< all other rows, in order
    std::vector<std::uint32_t> notes;   ///< rows that only hold a remark, below the table
    std::uint32_t next_table = 0;       ///< row in which another table begins; 0: none
};

/// Finds the header: the first row that names a column by which rows are told apart and another one, as such a row is
/// no data. Where there is none, the first row that is not empty.
///
/// A row right above it belongs to the header where it turns an unknown name into a known one ("Payoff" over "low"); so
/// does one right below that is blank where projects have their ids.
///
/// The table ends where, behind an empty row, another header stands. A repeated header is left out, and so are remarks:
/// rows at the end, behind an empty row, with one cell filled.
///
/// @param header_row  1-based, where the user named it: that row alone is the header
/// @cost              O(cells)
[[nodiscard]] Region find_region(const Table& table, const HeaderWords& words, std::optional<std::uint32_t> header_row);

/// Whether every cell of the record is blank.
[[nodiscard]] bool is_blank(const Table& table, std::size_t record);

} // namespace engineroom
