/// The functions of the normal law that a simulation's inner loops look up: 32 polynomials each, short enough for the
/// registers of a vector.
#pragma once

#include <cstdint>

namespace engineroom {

/// Polynomials of the fifth degree, one a segment, each in the distance from a middle.
struct Segments {
    static constexpr int count = 32, terms = 6;
    alignas(64) float coefficient[terms][count];
};

struct Tables {
    /// The z with P(Z > z) = t / 4, for t in [2^-15, 2): two segments for each power of two, in the order of the five
    /// bits of t about the end of its exponent and the beginning of its mantissa, so that all but one in 128 t lie in
    /// the second half of them. The distance is that of the mantissa, less its first bit, from 1.25. Right within 4e-7.
    static constexpr float least_tail = 0x1p-15F;
    Segments quantile;
    /// 2^-30 / P(Z > x), for x within [-5.5, 5.16], beyond which fewer than one trial in five million lie: segments a
    /// third wide, the first about -8/3, the last before it coming after that about 7/3. Right within 1e-6 of itself up
    /// to 4, and 2e-5.
    static constexpr float per_unit = 3.0F, first_segment = -8.0F, least_x = -16.49F, most_x = 15.49F; ///< in thirds
    Segments inverse_tail;
    /// The bits of 2^(k/16), less k 2^19: to add n 2^19 to the entry of n's last four bits makes them those of
    /// 2^(n/16).
    alignas(64) std::int32_t power[16];
    /// Of the lanes of a mask, by mask: their numbers, one after the other; and for each lane, how many of them come
    /// before it.
    alignas(64) std::int32_t together[256][8];
    alignas(64) std::int32_t apart[256][8];
};

/// Made once, without a function whose last bit differs between machines.
[[nodiscard]] const Tables& tables();

} // namespace engineroom
