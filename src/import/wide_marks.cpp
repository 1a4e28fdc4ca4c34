// Compiled once for every instruction set (Google Highway's foreach_target).
#define HWY_WANT_AVX3_DL
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "import/wide_marks.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "import/wide-inl.hpp"
#include "import/wide_marks.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

HWY_BEFORE_NAMESPACE();
namespace engineroom::HWY_NAMESPACE {

/// Calls `use(wide, begin, there)` for each sixty-four bytes of a text from byte `begin` on; of the last of them, the
/// bits of `there` alone belong to it.
template<class Use>
HWY_INLINE void for_each_wide(std::string_view text, const Use& use) {
    char last[wide] = {};
    for (std::size_t at = 0; at < text.size(); at += wide) {
        const char* bytes = text.data() + at;
        std::uint64_t there = ~std::uint64_t{0};
        if (const std::size_t left = text.size() - at; left < wide) {
            std::memcpy(last, bytes, left);
            bytes = last;
            there = (std::uint64_t{1} << left) - 1;
        }
        use(Wide{bytes}, at, there); // in one place, for it to become a part of this
    }
}

/// Tells what stands within quotes from what stands outside, from one sixty-four bytes to the next.
class Quoting {
public:
    /// The bytes within quotes: the opening quote and all behind it, but for the closing one.
    HWY_INLINE std::uint64_t within(std::uint64_t quotes) {
#if HWY_TARGET <= HWY_AVX2 && HWY_ARCH_X86_64
        const auto all = _mm_set1_epi8(-1);
        std::uint64_t bits = static_cast<std::uint64_t>(
            _mm_cvtsi128_si64(_mm_clmulepi64_si128(_mm_cvtsi64_si128(static_cast<long long>(quotes)), all, 0)));
#else
        std::uint64_t bits = quotes; // for each, whether an odd number of quotes stands up to it
        for (unsigned shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
#endif
        bits ^= inside_;
        inside_ = (bits >> 63U) != 0 ? ~std::uint64_t{0} : 0;
        return bits;
    }
    HWY_INLINE bool inside() const {
        return inside_ != 0;
    }

private:
    std::uint64_t inside_ = 0;
};

HWY_ATTR LineEnds FindLineEnds(std::string_view text) {
    constexpr std::uint64_t last_bit = std::uint64_t{1} << 63U;
    Quoting quoting;
    bool return_before = false;
    std::uint64_t others = 0, lone = 0;
    std::size_t count = 0, behind_last = 0;
    for_each_wide(text, [&](const Wide& bytes, std::size_t at, std::uint64_t there) HWY_ATTR {
        const std::uint64_t within = quoting.within(bytes.equal_to('"')), feeds = bytes.equal_to('\n');
        const std::uint64_t returns = bytes.equal_to('\r') & ~within;
        const std::uint64_t last = there & ~(there >> 1U); // its LF may be behind it
        lone |= (returns & ~(feeds >> 1U) & ~last) | (return_before && (feeds & 1U) == 0 ? 1U : 0U);
        return_before = (returns & last_bit) != 0;
        others |= bytes.others() & there;
        const std::uint64_t outside = feeds & ~within;
        count += static_cast<std::size_t>(std::popcount(outside));
        const std::size_t behind = at + wide - static_cast<std::size_t>(std::countl_zero(outside | 1U));
        behind_last = outside != 0 ? behind : behind_last;
    });
    return {count, behind_last, quoting.inside(), lone != 0, others == 0};
}

/// The place of the lowest bit; some place where there is none.
HWY_INLINE std::uint32_t lowest(std::uint64_t bits) {
#if !(HWY_TARGET <= HWY_AVX2 && HWY_ARCH_X86)
    bits |= std::uint64_t{1} << 63U; // where to ask for one that is not there is a jump
#endif
    return static_cast<std::uint32_t>(std::countr_zero(bits));
}

/// Writes the place of each bit and, behind them, up to `at_once` numbers that mean nothing: to write those costs less
/// than to ask how many there are.
#if HWY_TARGET <= HWY_AVX3_DL
constexpr std::size_t at_once = 16;

HWY_INLINE void write_places(std::uint64_t bits, std::uint32_t first, std::uint32_t* to) {
    const hn::CappedTag<std::uint32_t, at_once> numbers;
    const hn::Half<ByteTag> half;
    const auto marked = hn::LoadMaskBits(ByteTag{}, reinterpret_cast<const std::uint8_t*>(&bits));
    const auto places = hn::Compress(hn::Iota(ByteTag{}, 0), marked);
    const auto write = [&](auto sixteen, std::size_t begin) HWY_ATTR {
        hn::StoreU(hn::Add(hn::PromoteTo(numbers, sixteen), hn::Set(numbers, first)), numbers, to + begin);
    };
    write(hn::LowerHalf(hn::LowerHalf(places)), 0);
    const int size = std::popcount(bits);
    if (size <= 16) return; // mostly
    write(hn::UpperHalf(hn::Half<decltype(half)>{}, hn::LowerHalf(places)), 16);
    if (size <= 32) return;
    write(hn::LowerHalf(hn::UpperHalf(half, places)), 32);
    if (size <= 48) return;
    write(hn::UpperHalf(hn::Half<decltype(half)>{}, hn::UpperHalf(half, places)), 48);
}
#else
constexpr std::size_t at_once = 8;

HWY_INLINE void write_places(std::uint64_t bits, std::uint32_t first, std::uint32_t* to) {
    do {
        for (std::size_t k = 0; k < at_once; ++k, bits &= bits - 1) to[k] = first + lowest(bits);
        to += at_once;
    } while (bits != 0);
}
#endif

HWY_ATTR void MarkCells(std::string_view text, char delimiter, std::uint32_t begin, CellMarks& marks) {
    for (Places* places : {&marks.ends, &marks.record_ends, &marks.quoted, &marks.owns})
        places->at.resize(std::max(places->at.size(), text.size() + at_once));
    std::uint32_t *const ends = marks.ends.at.data(), *const record_ends = marks.record_ends.at.data(),
                         *const quoted = marks.quoted.at.data(), *const owns = marks.owns.at.data();
    std::size_t cells = 0, records = 0, quotes = 0, own_quotes = 0;
    Quoting quoting;
    std::uint64_t may_open = 1;     // whether a quote may open a cell in the next byte
    std::uint64_t quote_before = 0; // whether the last byte was a quote
    std::uint64_t odd = 0;          // quotes that open in odd places
    for_each_wide(text, [&](const Wide& bytes, std::size_t at, std::uint64_t) HWY_ATTR {
        const std::uint32_t first = begin + static_cast<std::uint32_t>(at);
        const std::uint64_t quote = bytes.equal_to('"'), feeds = bytes.equal_to('\n');
        const std::uint64_t within = quoting.within(quote);
        const std::uint64_t any_stops = bytes.equal_to(delimiter) | feeds, stops = any_stops & ~within;
        const std::uint64_t opening = quote & within, behind_quote = (quote << 1U) | quote_before;
        odd |= opening & ~((any_stops << 1U) | may_open | behind_quote);
        may_open = any_stops >> 63U;
        quote_before = quote >> 63U;
        // Cells that end before the lowest bit.
        const auto cells_before = [cells, stops](std::uint64_t bits) HWY_ATTR {
            return static_cast<std::uint32_t>(cells) +
                   static_cast<std::uint32_t>(std::popcount(stops & (bits - 1) & ~bits));
        };
        // Mostly there is one of these or none: it is written in any case.
        std::uint64_t left = opening & ~behind_quote;
        quoted[quotes] = cells_before(left);
        quotes += left != 0 ? 1U : 0U;
        for (left &= left - 1; left != 0; left &= left - 1) quoted[quotes++] = cells_before(left);
        left = feeds & stops;
        record_ends[records] = cells_before(left) + 1;
        records += left != 0 ? 1U : 0U;
        for (left &= left - 1; left != 0; left &= left - 1) record_ends[records++] = cells_before(left) + 1;
        for (left = opening & behind_quote; left != 0; left &= left - 1) owns[own_quotes++] = first + lowest(left);

        write_places(stops, first, ends + cells);
        cells += static_cast<std::size_t>(std::popcount(stops));
    });
    marks.ends.size = cells;
    marks.record_ends.size = records;
    marks.quoted.size = quotes;
    marks.owns.size = own_quotes;
    marks.regular = odd == 0;
}

/// A loop that compilers make wide.
HWY_ATTR void PlaceCells(const Places& ends, std::uint32_t begin, CellPlace* cells) {
    if (ends.size == 0) return;
    const std::uint32_t* const end = ends.at.data();
    cells[0] = {begin, end[0] - begin};
    for (std::size_t i = 1; i < ends.size; ++i) cells[i] = {end[i - 1] + 1, end[i] - end[i - 1] - 1};
}

} // namespace engineroom::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace engineroom {

HWY_EXPORT(FindLineEnds);
HWY_EXPORT(MarkCells);
HWY_EXPORT(PlaceCells);

LineEnds line_ends(std::string_view text) {
    return HWY_DYNAMIC_DISPATCH(FindLineEnds)(text);
}

void mark_cells(std::string_view text, char delimiter, std::uint32_t begin, CellMarks& marks) {
    HWY_DYNAMIC_DISPATCH(MarkCells)(text, delimiter, begin, marks);
}

void place_cells(const Places& ends, std::uint32_t begin, CellPlace* cells) {
    HWY_DYNAMIC_DISPATCH(PlaceCells)(ends, begin, cells);
}

} // namespace engineroom
#endif
