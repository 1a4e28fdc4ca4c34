// Functions of numbers in the vectors of one instruction set; included once for each.
// clang-format off
#if defined(ENGINEROOM_SIMULATE_NUMBERS_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef ENGINEROOM_SIMULATE_NUMBERS_INL
#undef ENGINEROOM_SIMULATE_NUMBERS_INL
#else
#define ENGINEROOM_SIMULATE_NUMBERS_INL
#endif
// clang-format on

#include "simulate/lanes-inl.hpp"

#include <cmath>

HWY_BEFORE_NAMESPACE();
namespace engineroom::kernels::HWY_NAMESPACE {

/// By Horner's scheme, every product and sum rounded.
template<std::size_t N>
HWY_INLINE Floats polynomial(const float (&coefficients)[N], Floats x) {
    auto sum = set(coefficients[N - 1]);
    for (std::size_t k = N - 1; k > 0; --k) sum = hn::Add(hn::Mul(sum, x), set(coefficients[k - 1]));
    return sum;
}

/// Natural logarithm. @param near_one  x - 1, which is used where x lies within [0.707, 1.414]
HWY_INLINE Floats logarithm(Floats x, Floats near_one) {
    static constexpr float series[] = {0.9999998211860657F,   -0.5000066757202148F, 0.3333618640899658F,
                                       -0.24959342181682587F, 0.19872984290122986F, -0.1733343005180359F,
                                       0.16420364379882812F,  -0.10102751851081848F};
    const IntTag di;
    const auto bits = hn::BitCast(di, x);
    const auto exponent = hn::ShiftRight<23>(hn::Sub(bits, hn::Set(di, 0x3f3504f3)));
    const auto mantissa = hn::BitCast(FloatTag{}, hn::Sub(bits, hn::ShiftLeft<23>(exponent)));
    const auto within = hn::RebindMask(FloatTag{}, hn::Eq(exponent, hn::Zero(di)));
    const auto f = hn::IfThenElse(within, near_one, hn::Sub(mantissa, set(1.0F)));
    const auto whole = hn::Mul(hn::ConvertTo(FloatTag{}, exponent), set(0.6931471805599453F));
    return hn::Add(whole, hn::Mul(f, polynomial(series, f)));
}

/// Multiples of 2^x: a table of 2^(k/16), and a parabola for the rest, right within 5e-7.
class Exponential {
public:
    static constexpr float per_unit = 16.0F;

    HWY_INLINE explicit Exponential(float times)
        : power_{reinterpret_cast<const float*>(tables().power)}, c0_{set(times)}, c1_{set(times * 0.04332420F)},
          c2_{set(times * 0.0009384F)} {}

    /// @param steps  16 x; x within [-125, 125]
    HWY_INLINE Floats operator()(Floats steps) const {
        const auto to_whole = set(12582912.0F); // 1.5 * 2^23: what is added to it stands in the last bits, rounded
        const auto shifted = hn::Add(steps, to_whole);
        const auto rest = hn::Sub(steps, hn::Sub(shifted, to_whole));
        const auto whole = hn::BitCast(IntTag{}, shifted);
        const auto power = hn::Add(hn::BitCast(IntTag{}, power_(whole)), hn::ShiftLeft<19>(whole));
        const auto factor = hn::Add(hn::Mul(hn::Add(hn::Mul(c2_, rest), c1_), rest), c0_);
        return hn::Mul(hn::BitCast(FloatTag{}, power), factor);
    }

private:
    Sixteen power_;
    Floats c0_, c1_, c2_;
};

/// A word as a tail of the normal law: the first bit says which end, the other 31 how near to it; here as an odd
/// number, the middle of two.
HWY_INLINE Words distance_of(Words words) {
    return hn::OrAnd(hn::Set(WordTag{}, 1), words, hn::Set(WordTag{}, 0x7fffffff));
}

HWY_INLINE Floats number_of(Words distance) {
    return hn::ConvertTo(FloatTag{}, hn::BitCast(IntTag{}, distance));
}

/// A number not below 0, with the sign bit set for the lower end.
HWY_INLINE Floats at_end(Floats number, Words words) {
    return hn::CopySignToAbs(number, hn::BitCast(FloatTag{}, words));
}

/// The largest number below 2.
constexpr float below_two = 0x1.fffffep0F;

/// The z >= 0 with P(Z > z) = t / 4, for t in (0, 2).
class NormalQuantile {
public:
    HWY_INLINE NormalQuantile() : near_{tables().quantile} {}

    /// For t >= 2^-15; its sign does not matter.
    HWY_INLINE Floats near(Floats t) const {
        const IntTag di;
        const auto bits = hn::BitCast(di, t);
        const auto mantissa = hn::OrAnd(hn::Set(di, 0x3f800000), bits, hn::Set(di, 0x003fffff));
        return near_(Place{hn::ShiftRight<22>(bits)}, hn::Sub(hn::BitCast(FloatTag{}, mantissa), set(1.25F)));
    }

    HWY_INLINE Floats operator()(Floats t) const {
        const auto z = near(t);
        const auto far = hn::Lt(t, set(Tables::least_tail));
        if (HWY_LIKELY(hn::AllFalse(FloatTag{}, far))) return z;
        return hn::IfThenElse(far, far_out(t), z);
    }

private:
    /// With W = -ln t(1 - t/4), z is sqrt(W) times a function that goes slowly to sqrt(2), here a ratio of two
    /// polynomials in W up to 22 (z = 6.4), and in sqrt(W) beyond; minimax, 1e-7. Single precision makes that 2e-6 at
    /// z = 6.
    static HWY_NOINLINE Floats far_out(Floats t) {
        static constexpr float over[] = {1.25331449508667F,    0.3524593710899353F,     0.0647735446691513F,
                                         0.00791316106915474F, 0.00048287311801686883F, 1.5182388679590986e-08F};
        static constexpr float under[] = {1.0F, 0.26942476630210876F, 0.048832230269908905F, 0.005902651231735945F,
                                          0.00034332400537095964F};
        static constexpr float far_over[] = {1.220787763595581F, 0.13255827128887177F, 0.3304567337036133F,
                                             -2.4161572582670487e-05F};
        static constexpr float far_under[] = {1.0F, 0.11451465636491776F, 0.2328331172466278F};
        const auto product = hn::Mul(t, hn::Sub(set(1.0F), hn::Mul(set(0.25F), t)));
        const auto w = hn::Max(hn::Neg(logarithm(product, hn::Sub(product, set(1.0F)))), set(0.0F));
        const auto root = hn::Sqrt(w);
        const auto factor = hn::Div(polynomial(over, w), polynomial(under, w));
        const auto beyond = hn::Gt(w, set(22.0F));
        if (HWY_LIKELY(hn::AllFalse(FloatTag{}, beyond))) return hn::Mul(root, factor);
        const auto farther = hn::Div(polynomial(far_over, root), polynomial(far_under, root));
        return hn::Mul(root, hn::IfThenElse(beyond, farther, factor));
    }

    Piecewise near_;
};

/// 2^-30 / P(Z > x).
class InverseTail {
public:
    HWY_INLINE InverseTail() : inverse_{tables().inverse_tail} {}

    /// @param x  in thirds; what lies beyond the tables counts as their end
    HWY_INLINE Floats operator()(Floats x) const {
        const auto to_segment = set(12582920.0F); // 1.5 * 2^23 + 8: what is added to it is rounded
        const auto within = hn::Min(hn::Max(x, set(Tables::least_x)), set(Tables::most_x));
        const auto shifted = hn::Add(within, to_segment);
        return inverse_(Place{hn::BitCast(IntTag{}, shifted)}, hn::Sub(within, hn::Sub(shifted, to_segment)));
    }

private:
    Piecewise inverse_;
};

} // namespace engineroom::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
