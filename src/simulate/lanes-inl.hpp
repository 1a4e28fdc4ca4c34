// Vectors of one instruction set: their types, bits of masks, and tables in registers; included once for each.
// clang-format off
#if defined(ENGINEROOM_SIMULATE_LANES_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef ENGINEROOM_SIMULATE_LANES_INL
#undef ENGINEROOM_SIMULATE_LANES_INL
#else
#define ENGINEROOM_SIMULATE_LANES_INL
#endif
// clang-format on

#include "simulate/tables.hpp"

#include <cstddef>
#include <cstdint>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace engineroom::kernels::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// At most 16 lanes, so that 16 partial sums are the same for every width.
using FloatTag = hn::CappedTag<float, 16>;
using IntTag = hn::RebindToSigned<FloatTag>;
using WordTag = hn::RebindToUnsigned<FloatTag>;
#if HWY_TARGET != HWY_SCALAR
using PairTag = hn::Repartition<std::uint64_t, WordTag>;
#endif
using Floats = hn::Vec<FloatTag>;
using Ints = hn::Vec<IntTag>;
using Words = hn::Vec<WordTag>;
using FloatMask = hn::Mask<FloatTag>;

constexpr std::size_t lanes = hn::MaxLanes(FloatTag{});
constexpr std::size_t partial_sums = 16;
static_assert(partial_sums % lanes == 0 && 64 % lanes == 0);

HWY_INLINE Floats set(float value) {
    return hn::Set(FloatTag{}, value);
}

/// Chosen by the sign bit of each lane of the first. (For SSSE3, Highway 1.0.3 takes that bit for the whole lane.)
HWY_INLINE Floats if_negative(Floats sign, Floats yes, Floats no) {
#if HWY_TARGET == HWY_SSSE3
    sign = hn::BitCast(FloatTag{}, hn::BroadcastSignBit(hn::BitCast(IntTag{}, sign)));
#endif
    return hn::IfNegativeThenElse(sign, yes, no);
}

#if HWY_TARGET <= HWY_AVX3 && HWY_ARCH_X86

HWY_INLINE std::uint64_t bits_of(FloatMask mask) {
    return mask.raw;
}

HWY_INLINE FloatMask mask_of(std::uint64_t bits) {
    return FloatMask{static_cast<__mmask16>(bits)};
}

#else

HWY_INLINE std::uint64_t bits_of(FloatMask mask) {
    std::uint8_t bytes[8] = {};
    hn::StoreMaskBits(FloatTag{}, mask, bytes);
    return lanes == 16 ? std::uint64_t{bytes[0]} | std::uint64_t{bytes[1]} << 8 : std::uint64_t{bytes[0]};
}

HWY_INLINE FloatMask mask_of(std::uint64_t bits) {
    const std::uint8_t bytes[8] = {static_cast<std::uint8_t>(bits), static_cast<std::uint8_t>(bits >> 8)};
    return hn::LoadMaskBits(FloatTag{}, bytes);
}

#endif

// Which of 32 numbers each lane looks up: the last five bits of `place`; what stands above does not matter.
#if HWY_TARGET <= HWY_AVX3 && HWY_ARCH_X86

struct Place {
    Ints index;
    HWY_INLINE explicit Place(Ints place) : index{place} {}
};

/// 32 numbers in two registers.
class Lookup {
public:
    HWY_INLINE explicit Lookup(const float* table)
        : low_{hn::Load(FloatTag{}, table)}, high_{hn::Load(FloatTag{}, table + 16)} {}
    HWY_INLINE Floats operator()(const Place& place) const {
        return Floats{_mm512_permutex2var_ps(low_.raw, place.index.raw, high_.raw)};
    }

private:
    Floats low_, high_;
};

#elif HWY_TARGET == HWY_AVX2

struct Place {
    Ints within;           ///< eight
    Floats second, beyond; ///< sign bit: in the second eight of sixteen, in the second sixteen
    /// All lanes look into the same sixteen: the first number of these; else 32.
    std::size_t sixteen;
    HWY_INLINE explicit Place(Ints place)
        : within{hn::And(place, hn::Set(IntTag{}, 7))}, second{hn::BitCast(FloatTag{}, hn::ShiftLeft<28>(place))},
          beyond{hn::BitCast(FloatTag{}, hn::ShiftLeft<27>(place))} {
        const auto bits = bits_of(hn::MaskFromVec(beyond));
        sixteen = bits == 0 ? 0 : (bits == 255 ? 16 : 32);
    }
};

/// 32 numbers, eight a register; most often all lanes need the same two.
class Lookup {
public:
    HWY_INLINE explicit Lookup(const float* table) : table_{table} {}
    HWY_INLINE Floats operator()(const Place& place) const {
        if (HWY_LIKELY(place.sixteen < 32)) return among(place, place.sixteen);
        return if_negative(place.beyond, among(place, 16), among(place, 0));
    }

private:
    HWY_INLINE Floats among(const Place& place, std::size_t sixteen) const {
        return if_negative(place.second, eight(place, sixteen + 8), eight(place, sixteen));
    }
    HWY_INLINE Floats eight(const Place& place, std::size_t from) const {
        return hn::TableLookupLanes(hn::Load(FloatTag{}, table_ + from), hn::IndicesFromVec(FloatTag{}, place.within));
    }
    const float* table_;
};

#else

struct Place {
    Ints index;
    HWY_INLINE explicit Place(Ints place) : index{hn::And(place, hn::Set(IntTag{}, 31))} {}
};

class Lookup {
public:
    HWY_INLINE explicit Lookup(const float* table) : table_{table} {}
    HWY_INLINE Floats operator()(const Place& place) const { return hn::GatherIndex(FloatTag{}, table_, place.index); }

private:
    const float* table_;
};

#endif

/// The polynomial of a segment by Horner's scheme, every product and sum rounded.
class Piecewise {
public:
    HWY_INLINE explicit Piecewise(const Segments& segments)
        : c0_{segments.coefficient[0]}, c1_{segments.coefficient[1]}, c2_{segments.coefficient[2]},
          c3_{segments.coefficient[3]}, c4_{segments.coefficient[4]}, c5_{segments.coefficient[5]} {}

    HWY_INLINE Floats operator()(const Place& place, Floats x) const {
        auto sum = hn::Add(hn::Mul(c5_(place), x), c4_(place));
        sum = hn::Add(hn::Mul(sum, x), c3_(place));
        sum = hn::Add(hn::Mul(sum, x), c2_(place));
        sum = hn::Add(hn::Mul(sum, x), c1_(place));
        return hn::Add(hn::Mul(sum, x), c0_(place));
    }

private:
    Lookup c0_, c1_, c2_, c3_, c4_, c5_;
};

} // namespace engineroom::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
