// Sixty-four bytes of a text in the vectors of one instruction set; included once for each.
// clang-format off
#if defined(ENGINEROOM_IMPORT_WIDE_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef ENGINEROOM_IMPORT_WIDE_INL
#undef ENGINEROOM_IMPORT_WIDE_INL
#else
#define ENGINEROOM_IMPORT_WIDE_INL
#endif
// clang-format on

#include <cstddef>
#include <cstdint>
#include <engineroom/import/plain_digits.hpp>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace engineroom::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

constexpr std::size_t wide = 64; ///< bytes that are looked at at once: one bit each, that of the first the lowest
using ByteTag = hn::CappedTag<std::uint8_t, wide>;
using Bytes = hn::Vec<ByteTag>;

/// One bit a lane.
template<class Mask>
HWY_INLINE std::uint64_t bits_of(Mask mask) {
    char bytes[8] = {};
    hn::StoreMaskBits(ByteTag{}, mask, reinterpret_cast<std::uint8_t*>(bytes));
    return detail::characters<std::uint64_t>(bytes);
}

/// Sixty-four bytes of a text.
class Wide {
public:
    HWY_INLINE explicit Wide(const char* text) : text_{reinterpret_cast<const std::uint8_t*>(text)} {}

    HWY_INLINE std::uint64_t equal_to(char c) const {
        const auto same = hn::Set(ByteTag{}, static_cast<std::uint8_t>(c));
        return each([same](Bytes bytes) HWY_ATTR { return hn::Eq(bytes, same); });
    }
    /// Which are not ASCII, or NUL.
    HWY_INLINE std::uint64_t others() const {
        const auto one = hn::Set(ByteTag{}, 1), last = hn::Set(ByteTag{}, 0x7F);
        return each([one, last](Bytes bytes) HWY_ATTR {
            const auto less = hn::Sub(bytes, one); // NUL less one is above all of ASCII, too
            return hn::Eq(hn::Max(less, last), less);
        });
    }

private:
    template<class Look>
    HWY_INLINE std::uint64_t each(const Look& look) const {
        std::uint64_t bits = 0;
        for (std::size_t at = 0; at < wide; at += hn::MaxLanes(ByteTag{}))
            bits |= bits_of(look(hn::LoadU(ByteTag{}, text_ + at))) << at;
        return bits;
    }

    const std::uint8_t* text_;
};

} // namespace engineroom::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
