/// How much of a small file may become how much memory: a workbook is packed, and a hostile one is nothing but packing.
#pragma once

#include "refusal.hpp"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>

namespace engineroom::workbook {

/// An allowance that is used up while a workbook is read.
class Memory {
public:
    Memory(std::size_t bytes, const char* what) : left_{bytes}, allowed_{bytes}, what_{what} {}

    /// @throws Refusal where less is left
    void take(std::size_t bytes) {
        if (bytes > left_)
            throw Refusal{
                fmt::format("{} would take more than {} MiB, out of proportion to the file", what_, allowed_ >> 20U),
                "save the sheet with the projects as a file of its own, or as CSV"};
        left_ -= bytes;
    }
    [[nodiscard]] std::size_t left() const { return left_; }

private:
    std::size_t left_;
    std::size_t allowed_;
    const char* what_;
};

/// A file may grow by this factor. Sheets of many equal cells were seen to shrink to a hundredth.
inline constexpr std::size_t most_growth = 256;

/// For the parts of a file, unpacked: 64 MiB to 1 GiB in sum.
[[nodiscard]] inline Memory memory_for_parts(std::size_t file_bytes) {
    constexpr std::size_t least = std::size_t{64} << 20U, most = std::size_t{1} << 30U;
    return {std::clamp(std::min(file_bytes, most) * most_growth, least, most), "the file, unpacked,"};
}

/// For the cells of all sheets: 512 MiB to 4 GiB. One text may stand in a million cells, and a far cell makes all cells
/// before it.
[[nodiscard]] inline Memory memory_for_cells(std::size_t file_bytes) {
    constexpr std::size_t least = std::size_t{512} << 20U, most = std::size_t{4} << 30U;
    return {std::clamp(std::min(file_bytes, most) * most_growth, least, most), "the cells"};
}

} // namespace engineroom::workbook
