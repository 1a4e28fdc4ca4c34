// Sums by trial: of money, and of the highest payoffs; included once for each instruction set.
// clang-format off
#if defined(ENGINEROOM_SIMULATE_SUMS_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef ENGINEROOM_SIMULATE_SUMS_INL
#undef ENGINEROOM_SIMULATE_SUMS_INL
#else
#define ENGINEROOM_SIMULATE_SUMS_INL
#endif
// clang-format on

#include "simulate/kernels.hpp"
#include "simulate/lanes-inl.hpp"

#include <span>

HWY_BEFORE_NAMESPACE();
namespace engineroom::kernels::HWY_NAMESPACE {

void Carry(float* some, std::size_t trials, double unit, double* sums) {
    const hn::CappedTag<double, 8> d;
    const hn::Rebind<float, decltype(d)> d32;
    const auto times = hn::Set(d, unit);
    for (std::size_t i = 0; i < trials; i += hn::Lanes(d)) {
        const auto more = hn::Mul(hn::PromoteTo(d, hn::Load(d32, some + i)), times);
        hn::Store(hn::Add(hn::Load(d, sums + i), more), d, sums + i);
        hn::Store(hn::Zero(d32), d32, some + i);
    }
}

void AddWhere(const std::uint64_t* mask, std::size_t trials, float number, float* totals) {
    const FloatTag d;
    const auto added = set(number);
    for (std::size_t i = 0; i < trials; i += lanes) {
        const auto here = hn::IfThenElseZero(mask_of(mask[i / 64] >> (i % 64)), added);
        hn::Store(hn::Add(hn::Load(d, totals + i), here), d, totals + i);
    }
}

void TopSums(std::span<const float> payoffs, std::size_t trials, std::size_t highest, float* column, float* top,
             float* all) {
    const FloatTag d;
    const IntTag di;
    const std::size_t projects = payoffs.size() / trials;
    for (std::size_t i = 0; i < trials; i += lanes) {
        auto sum = set(0.0F);
        for (std::size_t p = 0; p < projects; ++p) {
            const auto payoff = hn::LoadU(d, payoffs.data() + p * trials + i);
            hn::StoreU(payoff, d, column + p * lanes);
            sum = hn::Add(sum, payoff);
        }
        // The lowest of the highest, bit by bit, until exactly so many are not below it in every trial: numbers not
        // below 0 have the order of their bits.
        const auto wanted = hn::Set(di, static_cast<std::int32_t>(highest));
        auto least = hn::Zero(di), more = hn::Set(di, 1); // how many more than wanted
        for (int bit = 30; bit >= 0 && !hn::AllTrue(di, hn::Eq(more, hn::Zero(di))); --bit) {
            const auto higher = hn::Or(least, hn::Set(di, 1 << bit));
            auto fewer = wanted; // by how many there are from `higher` on
            for (std::size_t p = 0; p < projects; ++p) {
                const auto bits = hn::BitCast(di, hn::LoadU(d, column + p * lanes));
                fewer = hn::Sub(fewer, hn::IfThenZeroElse(hn::Lt(bits, higher), hn::Set(di, 1)));
            }
            const auto too_high = hn::Gt(fewer, hn::Zero(di));
            least = hn::IfThenElse(too_high, least, higher);
            more = hn::IfThenElse(too_high, more, hn::Neg(fewer));
        }
        // Above the number before it, where it is not one of several that are equal.
        const auto alone = hn::Eq(more, hn::Zero(di));
        const auto from = hn::BitCast(d, hn::Sub(least, hn::IfThenElseZero(alone, hn::Set(di, 1))));
        auto above = set(0.0F), rest = set(static_cast<float>(highest)); // those that equal the lowest
        for (std::size_t p = 0; p < projects; ++p) {
            const auto payoff = hn::LoadU(d, column + p * lanes);
            const auto is_above = hn::Gt(payoff, from);
            above = hn::Add(above, hn::IfThenElseZero(is_above, payoff));
            rest = hn::Sub(rest, hn::IfThenElseZero(is_above, set(1.0F)));
        }
        hn::StoreU(hn::Add(above, hn::Mul(rest, from)), d, top + i);
        hn::StoreU(sum, d, all + i);
    }
}

} // namespace engineroom::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
