/// Finds the characters that part a CSV text, sixty-four bytes at a time.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace engineroom {

/// Where they stand in sixty-four bytes: one bit a byte, that of the first byte the lowest.
struct WideMarks {
    std::uint64_t quotes = 0;
    std::uint64_t delimiters = 0;
    std::uint64_t feeds = 0;
    std::uint64_t returns = 0;
    std::uint64_t others = 0; ///< what is not ASCII, and NUL

    static constexpr std::size_t bytes = 64;

    friend bool operator==(const WideMarks&, const WideMarks&) = default;
};

/// Finds the marks in `count` times sixty-four bytes, in the widest vectors that the machine has.
void find_marks(const char* text, std::size_t count, char delimiter, WideMarks* marks);

namespace detail {

/// For each bit whether an odd number of bits is set up to it, itself included.
[[nodiscard]] constexpr std::uint64_t odd_up_to(std::uint64_t bits) {
    for (unsigned shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
    return bits;
}

} // namespace detail

/// How many bits are set: what `std::popcount` says, which is a call where the processor may lack a step for it.
[[nodiscard]] constexpr std::size_t count_of(std::uint64_t bits) {
    bits -= bits >> 1U & 0x5555555555555555U;
    bits = (bits & 0x3333333333333333U) + (bits >> 2U & 0x3333333333333333U);
    bits = (bits + (bits >> 4U)) & 0x0F0F0F0F0F0F0F0FU;
    return static_cast<std::size_t>(bits * 0x0101010101010101U >> 56U);
}

/// Calls `use(marks, begin)` for each sixty-four bytes of a text from byte `begin` on; behind its end there is nothing.
template<class Use>
void for_each_wide(std::string_view text, char delimiter, Use use) {
    std::array<WideMarks, 32> some{};
    std::size_t at = 0;
    while (text.size() - at >= WideMarks::bytes) {
        const std::size_t count = std::min(some.size(), (text.size() - at) / WideMarks::bytes);
        find_marks(text.data() + at, count, delimiter, some.data());
        for (std::size_t i = 0; i < count; ++i, at += WideMarks::bytes) use(some[i], at);
    }
    if (at == text.size()) return;
    char last[WideMarks::bytes] = {};
    std::memcpy(last, text.data() + at, text.size() - at);
    WideMarks marks;
    find_marks(last, 1, delimiter, &marks);
    const std::uint64_t there = (std::uint64_t{1} << (text.size() - at)) - 1;
    marks.quotes &= there;
    marks.delimiters &= there;
    marks.feeds &= there;
    marks.returns &= there;
    marks.others &= there;
    use(marks, at);
}

/// Tells the marks within quotes from those outside, from one sixty-four bytes to the next.
class Quoting {
public:
    explicit Quoting(bool inside = false) : inside_{inside ? ~std::uint64_t{0} : 0} {}

    /// The bytes within quotes: the opening quote and all behind it, but for the closing one.
    [[nodiscard]] std::uint64_t within(std::uint64_t quotes) {
        const std::uint64_t bits = detail::odd_up_to(quotes) ^ inside_;
        inside_ = (bits >> 63U) != 0 ? ~std::uint64_t{0} : 0;
        return bits;
    }
    [[nodiscard]] bool inside() const { return inside_ != 0; }

private:
    std::uint64_t inside_;
};

} // namespace engineroom
