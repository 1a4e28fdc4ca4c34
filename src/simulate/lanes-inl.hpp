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
constexpr std::uint64_t all_lanes = (std::uint64_t{1} << lanes) - 1;
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

/// Lanes with the sign bit set, be they 0.
HWY_INLINE FloatMask negative(Floats numbers) {
    return hn::RebindMask(FloatTag{}, hn::Lt(hn::BitCast(IntTag{}, numbers), hn::Zero(IntTag{})));
}

#if HWY_TARGET <= HWY_AVX3 && HWY_ARCH_X86

HWY_INLINE std::uint64_t bits_of(FloatMask mask) {
    return mask.raw;
}

HWY_INLINE FloatMask mask_of(std::uint64_t bits) {
    return FloatMask{static_cast<__mmask16>(bits)};
}

struct Together {
    HWY_INLINE Floats operator()(std::uint64_t mask, Floats numbers) const {
        return Floats{_mm512_maskz_compress_ps(static_cast<__mmask16>(mask), numbers.raw)};
    }
};

struct Apart {
    HWY_INLINE Floats operator()(std::uint64_t mask, Floats numbers) const {
        return Floats{_mm512_maskz_expand_ps(static_cast<__mmask16>(mask), numbers.raw)};
    }
};

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

static_assert(lanes <= 8);

/// The numbers in the lanes of a mask, moved to the first lanes; what is in the others is of no use.
struct Together {
    const std::int32_t (*lane)[8] = tables().together;
    HWY_INLINE Floats operator()(std::uint64_t mask, Floats numbers) const {
        return hn::TableLookupLanes(numbers, hn::SetTableIndices(FloatTag{}, lane[mask]));
    }
};

/// The numbers in the first lanes, moved to the lanes of a mask; 0 in the others.
struct Apart {
    const std::int32_t (*lane)[8] = tables().apart;
    HWY_INLINE Floats operator()(std::uint64_t mask, Floats numbers) const {
        const auto moved = hn::TableLookupLanes(numbers, hn::SetTableIndices(FloatTag{}, lane[mask]));
        return hn::IfThenElseZero(mask_of(mask), moved);
    }
};

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

/// 16 numbers, of which each lane looks up the last four bits of its place.
class Sixteen {
public:
    HWY_INLINE explicit Sixteen(const float* table) : table_{hn::Load(FloatTag{}, table)} {}
    HWY_INLINE Floats operator()(Ints place) const { return Floats{_mm512_permutexvar_ps(place.raw, table_.raw)}; }

private:
    Floats table_;
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

/// 16 numbers, of which each lane looks up the last four bits of its place.
class Sixteen {
public:
    HWY_INLINE explicit Sixteen(const float* table)
        : first_{hn::Load(FloatTag{}, table)}, second_{hn::Load(FloatTag{}, table + 8)} {}
    HWY_INLINE Floats operator()(Ints place) const {
        const auto among = [&](Floats eight)
                               HWY_ATTR { return Floats{_mm256_permutevar8x32_ps(eight.raw, place.raw)}; };
        return if_negative(hn::BitCast(FloatTag{}, hn::ShiftLeft<28>(place)), among(second_), among(first_));
    }

private:
    Floats first_, second_;
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

/// 16 numbers, of which each lane looks up the last four bits of its place.
class Sixteen {
public:
    HWY_INLINE explicit Sixteen(const float* table) : table_{table} {}
    HWY_INLINE Floats operator()(Ints place) const {
        return hn::GatherIndex(FloatTag{}, table_, hn::And(place, hn::Set(IntTag{}, 15)));
    }

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
