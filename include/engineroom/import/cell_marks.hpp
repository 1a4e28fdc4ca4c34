/// Where the cells and records of a CSV text end: what a look at its quotes, delimiters and line ends tells.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace engineroom {

/// Places of one kind, in order; memory for more of them than there are.
struct Places {
    std::vector<std::uint32_t> at;
    std::size_t size = 0;

    [[nodiscard]] std::uint32_t operator[](std::size_t i) const { return at[i]; }
    void add(std::uint32_t place) {
        if (at.size() == size) at.resize(2 * size + 64);
        at[size++] = place;
    }
};

/// Where a cell stands: in the text, or in copies beside it.
class CellPlace {
public:
    CellPlace() = default;
    /// @pre size < 2^31
    CellPlace(std::uint32_t begin, std::uint32_t size, bool copied = false)
        : begin_{begin}, size_{size | (copied ? in_copies : 0)} {}

    [[nodiscard]] std::uint32_t begin() const { return begin_; }
    [[nodiscard]] std::uint32_t size() const { return size_ & ~in_copies; }
    [[nodiscard]] bool copied() const { return (size_ & in_copies) != 0; }

private:
    static constexpr std::uint32_t in_copies = std::uint32_t{1} << 31U;

    std::uint32_t begin_ = 0;
    std::uint32_t size_ = 0; ///< and the mark of a copy
};

struct CellMarks {
    Places ends;         ///< of cells: of their delimiters and line feeds
    Places record_ends;  ///< how many cells there are up to the end of each record
    Places quoted;       ///< which cells begin with a quote
    Places owns;         ///< the second one of each two quotes that stand for one in a cell
    bool regular = true; ///< quotes stand where RFC 4180 has them
};

} // namespace engineroom
