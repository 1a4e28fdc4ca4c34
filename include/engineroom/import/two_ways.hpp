/// Deciding between the two ways to read a column's numbers, with a decimal point or a comma, from all of them.
#pragma once

#include <cstdint>
#include <engineroom/import/sample_cell.hpp>
#include <string_view>
#include <vector>

namespace engineroom {

/// What the cells of one column say about two ways to read them. Cells that read alike both ways say nothing.
struct TwoWays {
    std::uint32_t first = 0;  ///< cells that only the first way can read
    std::uint32_t second = 0; ///< cells that only the second way can read
    std::uint32_t differ = 0; ///< cells that both ways read, as different values
    std::uint32_t alike = 0;  ///< cells that both ways read as the same value
    SampleCell only_first;
    SampleCell only_second;
    SampleCell differing;

    void count_first(std::uint32_t row, std::string_view cell) { note(first, only_first, row, cell); }
    void count_second(std::uint32_t row, std::string_view cell) { note(second, only_second, row, cell); }
    void count_differing(std::uint32_t row, std::string_view cell) { note(differ, differing, row, cell); }

    /// Adds what other rows say.
    void merge(const TwoWays& other) {
        first += other.first;
        second += other.second;
        differ += other.differ;
        alike += other.alike;
        only_first.merge(other.only_first);
        only_second.merge(other.only_second);
        differing.merge(other.differing);
    }

private:
    static void note(std::uint32_t& count, SampleCell& sample, std::uint32_t row, std::string_view cell) {
        ++count;
        sample.keep(row, cell);
    }
};

enum class Way : std::uint8_t {
    either, ///< every cell reads alike both ways
    first,
    second,
    conflict, ///< some cells need the first way, others the second
    open      ///< the cells allow both, and these differ
};

[[nodiscard]] inline Way way_of(const TwoWays& column) {
    if (column.first > 0 && column.second > 0) return Way::conflict;
    if (column.first > 0) return Way::first;
    if (column.second > 0) return Way::second;
    return column.differ > 0 ? Way::open : Way::either;
}

/// What columns of the same kind in the same file agree on: `first` or `second` where at least one of them is decided
/// and none is decided otherwise or contradicts itself; else `open`.
[[nodiscard]] inline Way common_way(const std::vector<Way>& columns) {
    Way common = Way::open;
    for (const Way way : columns) {
        if (way == Way::either || way == Way::open) continue;
        if (way == Way::conflict || (common != Way::open && common != way)) return Way::open;
        common = way;
    }
    return common;
}

} // namespace engineroom
