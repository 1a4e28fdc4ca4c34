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
    /// P(Z > z) times 2^30, for z in [0, 7.875]: segments about 0, 1/4, 1/2 ... Right within 1e-9 (times 2^30) and,
    /// relatively, within 1e-5.
    static constexpr float per_unit = 4.0F, most_z = 7.8749F;
    Segments tail;
    /// The bits of 2^(k/32), less k 2^18: to add n 2^18 to the entry of n's last five bits makes them those of
    /// 2^(n/32).
    alignas(64) std::int32_t power[32];
};

/// Made once, without a function whose last bit differs between machines.
[[nodiscard]] const Tables& tables();

} // namespace engineroom
