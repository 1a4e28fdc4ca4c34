// Compiled once for every instruction set (Google Highway's foreach_target).
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "import/wide_cells.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "import/wide-inl.hpp"
#include "import/wide_cells.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

HWY_BEFORE_NAMESPACE();
namespace engineroom::HWY_NAMESPACE {

/// Whether so many bytes of `text` may be read before a place and behind it.
HWY_INLINE bool has_room(std::string_view text, const char* place, std::size_t before, std::size_t behind) {
    const auto at = reinterpret_cast<std::uintptr_t>(place) - reinterpret_cast<std::uintptr_t>(text.data());
    return at >= before && at <= text.size() && text.size() - at >= behind;
}

#if HWY_TARGET == HWY_SCALAR
HWY_ATTR void ReadDigits(std::span<const std::string_view> cells, std::string_view, char decimal, PlainDigits* digits) {
    for (std::size_t i = 0; i < cells.size(); ++i) digits[i] = plain_digits(cells[i], decimal);
}
#else
/// As `plain_digits`, of the `size` characters, one to sixteen, that end at `end`.
///
/// @param mark  the decimal mark less '0'
/// @pre         sixteen bytes before `end` may be read
HWY_INLINE PlainDigits digits_before(const char* end, std::size_t size, std::uint8_t mark) {
    using Tag = hn::FixedTag<std::uint8_t, 16>;
    // So many of the last bytes: what is loaded from byte `size` on.
    alignas(32) static constexpr std::array<std::uint8_t, 32> last = [] {
        std::array<std::uint8_t, 32> bytes{};
        std::fill(bytes.begin() + 16, bytes.end(), std::uint8_t{0xFF});
        return bytes;
    }();
    const Tag d;
    const auto last_of = [d](std::size_t bytes) HWY_ATTR { return hn::LoadU(d, last.data() + bytes); };
    const auto bits = [d](auto mask) HWY_ATTR {
        std::array<std::uint8_t, 8> stored{};
        hn::StoreMaskBits(d, mask, stored.data());
        return detail::characters<std::uint16_t>(reinterpret_cast<const char*>(stored.data()));
    };
    // Each digit as its value, and zeros before the first.
    const auto loaded = hn::LoadU(d, reinterpret_cast<const std::uint8_t*>(end) - 16);
    auto values = hn::And(hn::Sub(loaded, hn::Set(d, std::uint8_t{'0'})), last_of(size));
    const unsigned others = ~bits(hn::Eq(hn::Min(values, hn::Set(d, 9)), values)) & 0xFFFFU;
    std::size_t decimals = 0;
    if (others != 0) {
        const unsigned marks = bits(hn::Eq(values, hn::Set(d, mark)));
        decimals = 15U - static_cast<unsigned>(std::countr_zero(others));
        if (others != marks || !std::has_single_bit(marks) || decimals == 0 || decimals > 7 || decimals + 1 == size)
            return {};
        // What stands before the mark moves up into its place.
        const auto behind = last_of(decimals);
        values = hn::Or(hn::And(values, behind), hn::AndNot(behind, hn::ShiftLeftBytes<1>(values)));
    }
    if (size - (others != 0 ? 1 : 0) > 15) return {};
    std::array<char, 16> stored{};
    hn::StoreU(values, d, reinterpret_cast<std::uint8_t*>(stored.data()));
    const auto number = [&stored](std::size_t begin) {
        return detail::number_of(detail::characters<std::uint64_t>(stored.data() + begin));
    };
    return {number(8) + number(0) * 100'000'000, decimals};
}

HWY_ATTR void ReadDigits(std::span<const std::string_view> cells, std::string_view text, char decimal,
                         PlainDigits* digits) {
    const auto mark = static_cast<std::uint8_t>(decimal - '0');
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::size_t size = cells[i].size();
        const char* const end = cells[i].data() + size;
        if (size - 1 < 16 && has_room(text, end, 16, 0))
            digits[i] = digits_before(end, size, mark);
        else
            digits[i] = plain_digits(cells[i], decimal);
    }
}
#endif

HWY_ATTR void MarkItems(std::span<const std::string_view> cells, std::string_view text, ItemMarks* marks) {
    char alone[wide] = {};
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string_view cell = cells[i];
        marks[i] = {};
        if (cell.empty()) continue;
        const char* bytes = cell.data();
        if (!has_room(text, bytes, 0, wide)) {
            std::memcpy(alone, bytes, std::min(cell.size(), wide));
            bytes = alone;
        }
        const Wide first{bytes};
        const std::uint64_t there = cell.size() < wide ? (std::uint64_t{1} << cell.size()) - 1 : ~std::uint64_t{0};
        const std::uint64_t strong =
            (first.equal_to(';') | first.equal_to('|') | first.equal_to('\n') | first.equal_to('\r')) & there;
        const std::uint64_t commas = first.equal_to(',') & there;
        marks[i] = {strong, commas, static_cast<std::uint32_t>(std::popcount(strong)),
                    static_cast<std::uint32_t>(std::popcount(commas))};
    }
}

} // namespace engineroom::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace engineroom {

HWY_EXPORT(ReadDigits);
HWY_EXPORT(MarkItems);

void read_digits(std::span<const std::string_view> cells, std::string_view text, char decimal, PlainDigits* digits) {
    HWY_DYNAMIC_DISPATCH(ReadDigits)(cells, text, decimal, digits);
}

void mark_items(std::span<const std::string_view> cells, std::string_view text, ItemMarks* marks) {
    HWY_DYNAMIC_DISPATCH(MarkItems)(cells, text, marks);
}

} // namespace engineroom
#endif
