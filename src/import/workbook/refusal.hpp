/// Why a workbook is not read: thrown where that shows, caught once, in read_workbook.
#pragma once

#include <cstdint>
#include <engineroom/core/problem.hpp>
#include <string>
#include <utility>

namespace engineroom::workbook {

struct Refusal {
    /// @param message  what is so; the file's name stands before it
    /// @param row      1-based, as is `column`; 0: no single one is meant
    Refusal(std::string message, std::string remedy, std::uint32_t row = 0, std::uint32_t column = 0) {
        problem.place.row = row;
        problem.place.column = column;
        problem.message = std::move(message);
        problem.remedy = std::move(remedy);
    }

    Problem problem; ///< without the file, which read_workbook adds
};

/// For what no spreadsheet program writes.
inline constexpr const char* save_again = "open it in a spreadsheet program and save it again";

} // namespace engineroom::workbook
