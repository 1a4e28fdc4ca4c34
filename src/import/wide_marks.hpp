/// Finds the characters that part a CSV text, sixty-four bytes at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace engineroom {

/// Where they stand in sixty-four bytes: one bit a byte, that of the first byte the lowest.
struct WideMarks {
    std::uint64_t quotes = 0;
    std::uint64_t delimiters = 0;
    std::uint64_t feeds = 0;
    std::uint64_t returns = 0;

    static constexpr std::size_t bytes = 64;
};

namespace detail {

#if defined(__SSE2__)
[[nodiscard]] inline WideMarks wide_marks(const char* text, char delimiter) {
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i parting = _mm_set1_epi8(delimiter);
    const __m128i feed = _mm_set1_epi8('\n');
    const __m128i carriage_return = _mm_set1_epi8('\r');
    const auto bits = [](__m128i found) { return static_cast<std::uint64_t>(_mm_movemask_epi8(found)) & 0xFFFFU; };
    WideMarks marks;
    for (unsigned i = 0; i < 4; ++i) {
        const __m128i piece = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text + 16U * i));
        marks.quotes |= bits(_mm_cmpeq_epi8(piece, quote)) << (16U * i);
        marks.delimiters |= bits(_mm_cmpeq_epi8(piece, parting)) << (16U * i);
        marks.feeds |= bits(_mm_cmpeq_epi8(piece, feed)) << (16U * i);
        marks.returns |= bits(_mm_cmpeq_epi8(piece, carriage_return)) << (16U * i);
    }
    return marks;
}
#else
/// One bit for each of eight bytes that is `c`.
[[nodiscard]] inline std::uint64_t bits_of(const char* text, char c) {
    std::uint64_t bits = 0;
    for (unsigned i = 0; i < 8; ++i) bits |= static_cast<std::uint64_t>(text[i] == c) << i;
    return bits;
}
[[nodiscard]] inline WideMarks wide_marks(const char* text, char delimiter) {
    WideMarks marks;
    for (unsigned i = 0; i < 8; ++i) {
        marks.quotes |= bits_of(text + 8U * i, '"') << (8U * i);
        marks.delimiters |= bits_of(text + 8U * i, delimiter) << (8U * i);
        marks.feeds |= bits_of(text + 8U * i, '\n') << (8U * i);
        marks.returns |= bits_of(text + 8U * i, '\r') << (8U * i);
    }
    return marks;
}
#endif

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
    std::size_t at = 0;
    for (; text.size() - at >= WideMarks::bytes; at += WideMarks::bytes)
        use(detail::wide_marks(text.data() + at, delimiter), at);
    if (at == text.size()) return;
    char last[WideMarks::bytes] = {};
    std::memcpy(last, text.data() + at, text.size() - at);
    WideMarks marks = detail::wide_marks(last, delimiter);
    const std::uint64_t there = (std::uint64_t{1} << (text.size() - at)) - 1;
    marks.quotes &= there;
    marks.delimiters &= there;
    marks.feeds &= there;
    marks.returns &= there;
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
