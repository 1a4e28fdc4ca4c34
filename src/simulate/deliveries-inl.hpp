// Draws when successes are delivered, and discounts what comes late; included once for each instruction set.
// clang-format off
#if defined(ENGINEROOM_SIMULATE_DELIVERIES_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef ENGINEROOM_SIMULATE_DELIVERIES_INL
#undef ENGINEROOM_SIMULATE_DELIVERIES_INL
#else
#define ENGINEROOM_SIMULATE_DELIVERIES_INL
#endif
// clang-format on

#include "simulate/kernels.hpp"
#include "simulate/numbers-inl.hpp"
#include "simulate/successes-inl.hpp"

#include <algorithm>

HWY_BEFORE_NAMESPACE();
namespace engineroom::kernels::HWY_NAMESPACE {

/// Deliveries of bets that slip, so many days after their start: words, in place of which they are put.
/// @tparam Tame  no duration can leave what single precision holds
template<bool Tame>
void slipped_days(const Bet& bet, float from, std::size_t count, float* days) {
    const FloatTag d;
    // Four times P(Z > z) of a word.
    const auto scale = set(0x1.fffffcp-30F * bet.z_share);
    const NormalQuantile quantile;
    const Exponential exponential{bet.anchor};
    constexpr float per_unit = Exponential::per_unit;
    const auto sigma = set(per_unit * bet.slip_sigma), floor = set(bet.z_floor), start = set(from);
    hn::StoreU(hn::BitCast(d, hn::Set(WordTag{}, 0x40000000U)), d, days + count); // what fills the last vector up
    for (std::size_t i = 0; i < count; i += lanes) {
        const auto t = hn::Mul(number_of(distance_of(hn::BitCast(WordTag{}, hn::Load(d, days + i)))), scale);
        const auto below = hn::Gt(t, set(2.0F));
        const auto size = quantile(hn::Min(hn::IfThenElse(below, hn::Sub(set(4.0F), t), t), set(below_two)));
        auto power = hn::Mul(sigma, hn::Sub(hn::IfThenElse(below, hn::Neg(size), size), floor));
        if (!Tame) power = hn::Min(hn::Max(power, set(-120.0F * per_unit)), set(100.0F * per_unit));
        hn::Store(hn::Add(start, exponential(power)), d, days + i);
    }
}

void DrawDeliveries(std::size_t trials, const Bet& bet, const std::uint32_t* words, const std::uint64_t* own,
                    const float* ready, Successes& successes) {
    const FloatTag d;
    const Together together;
    const Lanes succeeding{own};
    float* const days = successes.days.data();
    const float start = ready ? 0.0F : bet.start;
    if (bet.slip_sigma > 0.0F) {
        float* next = days;
        for (std::size_t i = 0; i < trials; i += lanes) {
            const std::uint64_t here = succeeding.from(i);
            hn::StoreU(together(here, hn::BitCast(d, hn::Load(WordTag{}, words + i))), d, next);
            next += __builtin_popcountll(here);
        }
        constexpr float widest = 17.0F; // z less its floor never is
        if (bet.slip_sigma < 100.0F / widest)
            slipped_days<true>(bet, start, successes.count, days);
        else
            slipped_days<false>(bet, start, successes.count, days);
    } else {
        std::fill_n(days, successes.count, start + std::max(bet.anchor, bet.least_days));
    }
    if (!ready) return;
    float* next = days;
    for (std::size_t i = 0; i < trials; i += lanes) {
        const std::uint64_t here = succeeding.from(i);
        const auto begins = together(here, hn::Max(set(bet.start), hn::Load(d, ready + i)));
        const auto size = static_cast<std::size_t>(__builtin_popcountll(here));
        const auto lasts = hn::LoadU(d, next);
        hn::StoreU(hn::IfThenElse(hn::FirstN(d, size), hn::Add(begins, lasts), lasts), d, next);
        next += size;
    }
}

void Discount(float rate, Successes& successes) {
    const FloatTag d;
    const Exponential exponential{1.0F};
    constexpr float per_unit = Exponential::per_unit;
    const auto steps_a_day = set(-per_unit * rate);
    for (std::size_t i = 0; i < successes.count; i += lanes) {
        const auto later = hn::Max(hn::Load(d, successes.days.data() + i), set(0.0F));
        const auto steps = hn::Max(hn::Mul(later, steps_a_day), set(-125.0F * per_unit));
        hn::Store(exponential(steps), d, successes.growth.data() + i);
    }
}

} // namespace engineroom::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
