// Compiled once for every instruction set (Google Highway's foreach_target).
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "import/wide_marks.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "import/wide_marks.hpp"

#include <engineroom/import/plain_digits.hpp>

HWY_BEFORE_NAMESPACE();
namespace engineroom::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using ByteTag = hn::CappedTag<std::uint8_t, WideMarks::bytes>;

/// One bit a lane, that of the first the lowest.
template<class Mask>
HWY_INLINE std::uint64_t bits_of(Mask mask) {
    char bytes[8] = {};
    hn::StoreMaskBits(ByteTag{}, mask, reinterpret_cast<std::uint8_t*>(bytes));
    return detail::characters<std::uint64_t>(bytes);
}

HWY_ATTR void FindMarks(const char* text, std::size_t count, char delimiter, WideMarks* marks) {
    const ByteTag bytes;
    const std::size_t lanes = hn::Lanes(bytes);
    const auto quote = hn::Set(bytes, '"');
    const auto parting = hn::Set(bytes, static_cast<std::uint8_t>(delimiter));
    const auto feed = hn::Set(bytes, '\n');
    const auto carriage_return = hn::Set(bytes, '\r');
    const auto one = hn::Set(bytes, 1);
    const auto last_ascii = hn::Set(bytes, 0x7F);
    for (std::size_t i = 0; i < count; ++i) {
        WideMarks found;
        for (std::size_t at = 0; at < WideMarks::bytes; at += lanes) {
            const auto piece =
                hn::LoadU(bytes, reinterpret_cast<const std::uint8_t*>(text) + i * WideMarks::bytes + at);
            found.quotes |= bits_of(hn::Eq(piece, quote)) << at;
            found.delimiters |= bits_of(hn::Eq(piece, parting)) << at;
            found.feeds |= bits_of(hn::Eq(piece, feed)) << at;
            found.returns |= bits_of(hn::Eq(piece, carriage_return)) << at;
            // NUL less one is above all of ASCII, too.
            const auto less = hn::Sub(piece, one);
            found.others |= bits_of(hn::Eq(hn::Max(less, last_ascii), less)) << at;
        }
        marks[i] = found;
    }
}

} // namespace engineroom::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace engineroom {

HWY_EXPORT(FindMarks);

void find_marks(const char* text, std::size_t count, char delimiter, WideMarks* marks) {
    HWY_DYNAMIC_DISPATCH(FindMarks)(text, count, delimiter, marks);
}

} // namespace engineroom
#endif
