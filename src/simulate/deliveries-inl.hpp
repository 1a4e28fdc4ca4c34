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

/// What a distance is multiplied by for four times P(Z > z).
HWY_INLINE float distance_scale(const Bet& bet) {
    return 0x1.fffffcp-30F * bet.z_share;
}

/// The distances of the words that a delivery may be drawn from, the least and the most of each lane.
class Extremes {
public:
    HWY_INLINE Extremes() : least_{hn::Set(IntTag{}, 0x7fffffff)}, most_{hn::Zero(IntTag{})} {}
    HWY_INLINE void include(Words words) {
        const auto distance = hn::BitCast(IntTag{}, distance_of(words));
        least_ = hn::Min(least_, distance);
        most_ = hn::Max(most_, distance);
    }
    /// Whether one of them is far out at either end of the normal law.
    HWY_INLINE bool far_out(float scale) const {
        const FloatTag d;
        const auto tail = set(Tables::least_tail);
        const auto first = hn::Mul(hn::ConvertTo(d, least_), set(scale));
        const auto last = hn::Mul(hn::ConvertTo(d, most_), set(scale));
        return !hn::AllFalse(d, hn::Or(hn::Lt(first, tail), hn::Lt(hn::Sub(set(4.0F), last), tail)));
    }

private:
    Ints least_, most_;
};

/// Deliveries of bets that slip, so many days after their start: words, in place of which they are put.
/// @tparam Tame  no duration can leave what single precision holds
/// @tparam Near  none is far out; tables stay in registers where no call may come between
template<bool Tame, bool Near>
void slipped_days(const Bet& bet, float from, std::size_t count, float* days) {
    const FloatTag d;
    const auto scale = set(distance_scale(bet));
    const NormalQuantile quantile;
    hn::StoreU(hn::BitCast(d, hn::Set(WordTag{}, 0x40000000U)), d, days + count); // what fills the last vector up
    // In two steps: in one, each number waits for so many operations that a processor cannot keep enough of them going.
    for (std::size_t i = 0; i < count; i += lanes) {
        const auto t = hn::Mul(number_of(distance_of(hn::BitCast(WordTag{}, hn::Load(d, days + i)))), scale);
        const auto below = hn::Gt(t, set(2.0F));
        const auto tail = hn::Min(hn::IfThenElse(below, hn::Sub(set(4.0F), t), t), set(below_two));
        const auto size = Near ? quantile.near(tail) : quantile(tail);
        hn::Store(hn::IfThenElse(below, hn::Neg(size), size), d, days + i);
    }
    const Exponential exponential{bet.anchor};
    constexpr float per_unit = Exponential::per_unit;
    const auto sigma = set(per_unit * bet.slip_sigma), floor = set(bet.z_floor), start = set(from);
    for (std::size_t i = 0; i < count; i += lanes) {
        auto power = hn::Mul(sigma, hn::Sub(hn::Load(d, days + i), floor));
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
        Extremes extremes;
        for (std::size_t i = 0; i < trials; i += lanes) {
            const std::uint64_t here = succeeding.from(i);
            const auto drawn = hn::Load(WordTag{}, words + i);
            extremes.include(drawn);
            hn::StoreU(together(here, hn::BitCast(d, drawn)), d, next);
            next += __builtin_popcountll(here);
        }
        constexpr float widest = 17.0F; // z less its floor never is
        const bool tame = bet.slip_sigma < 100.0F / widest, near = !extremes.far_out(distance_scale(bet));
        const auto draw = tame ? (near ? slipped_days<true, true> : slipped_days<true, false>)
                               : (near ? slipped_days<false, true> : slipped_days<false, false>);
        draw(bet, start, successes.count, days);
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

void Discount(float rate, const Bet& bet, Successes& successes) {
    const FloatTag d;
    const Exponential exponential{1.0F};
    constexpr float per_unit = Exponential::per_unit;
    const auto steps_a_day = set(-per_unit * rate), winner_from = set(bet.winner_from);
    for (std::size_t i = 0; i < successes.count; i += lanes) {
        const auto later = hn::Max(hn::Load(d, successes.days.data() + i), set(0.0F));
        const auto steps = hn::Max(hn::Mul(later, steps_a_day), set(-125.0F * per_unit));
        const auto payoff = hn::Load(d, successes.payoff.data() + i), worth = hn::Mul(payoff, exponential(steps));
        hn::Store(hn::IfThenElse(hn::Ge(payoff, winner_from), hn::Neg(worth), worth), d, successes.payoff.data() + i);
    }
}

} // namespace engineroom::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
