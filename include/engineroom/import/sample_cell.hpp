/// A cell that is shown to say why a column is read as it is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace engineroom {

struct SampleCell {
    std::uint32_t row = 0; ///< as the spreadsheet shows it; 0: there is no such cell
    std::string cell;

    /// Keeps the first one.
    void keep(std::uint32_t its_row, std::string_view text) {
        if (row == 0) *this = {its_row, std::string{text}};
    }
    /// Keeps the one further up.
    void merge(const SampleCell& other) {
        if (other.row != 0 && (row == 0 || other.row < row)) *this = other;
    }
};

} // namespace engineroom
