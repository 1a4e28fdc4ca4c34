/// The cells of one sheet while they arrive: in any order, each once, within a spreadsheet's size and the memory
/// allowed.
#pragma once

#include "memory.hpp"

#include <cstdint>
#include <engineroom/import/workbook.hpp>

namespace engineroom::workbook {

/// Most that a spreadsheet program shows.
inline constexpr std::uint64_t most_rows = 1'048'576, most_columns = 16'384;

class Grid {
public:
    /// @param sheet  is filled, and must outlive the grid
    Grid(WorkbookSheet& sheet, Memory& memory) : sheet_{sheet}, memory_{memory} {}

    /// A cell with nothing in it makes no row or column longer.
    ///
    /// @param row, column  0-based
    /// @throws Refusal where there is no such place, or a value stands there already
    void put(std::uint64_t row, std::uint64_t column, WorkbookCell cell);

    /// What a merged cell covers but for its first cell is not shown by a spreadsheet, and goes. 0-based, inclusive.
    void merge(std::uint64_t first_row, std::uint64_t first_column, std::uint64_t last_row, std::uint64_t last_column);

    /// Cuts what merging left empty at the ends.
    void finish();

private:
    void make_row(std::uint64_t row);

    WorkbookSheet& sheet_;
    Memory& memory_;
    std::size_t width_ = 0;   ///< of the row that grew last
    std::size_t merging_ = 0; ///< cells gone over so far
    bool merged_ = false;
};

} // namespace engineroom::workbook
