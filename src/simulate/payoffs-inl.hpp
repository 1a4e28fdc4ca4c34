// Draws payoffs of successes, and pays them; included once for each instruction set.
// clang-format off
#if defined(ENGINEROOM_SIMULATE_PAYOFFS_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef ENGINEROOM_SIMULATE_PAYOFFS_INL
#undef ENGINEROOM_SIMULATE_PAYOFFS_INL
#else
#define ENGINEROOM_SIMULATE_PAYOFFS_INL
#endif
// clang-format on

#include "simulate/kernels.hpp"
#include "simulate/numbers-inl.hpp"
#include "simulate/successes-inl.hpp"

#include <algorithm>

HWY_BEFORE_NAMESPACE();
namespace engineroom::kernels::HWY_NAMESPACE {

/// Binary logarithms of payoffs over their median, times `Exponential::per_unit`: a sigma above and one below, times z.
struct Sigma {
    Floats above, below;
    HWY_INLINE explicit Sigma(const Bet& bet)
        : above{set(Exponential::per_unit * bet.sigma_high)}, below{set(-Exponential::per_unit * bet.sigma_low)} {}
    HWY_INLINE Floats operator()(Floats tail) const { return if_negative(tail, below, above); }
};

/// Payoffs of any tails, a Pareto law's too.
HWY_NOINLINE Floats any_payoffs(const Bet& bet, Floats tail) {
    constexpr float per_unit = Exponential::per_unit;
    const auto t = hn::Abs(tail);
    auto power = hn::Mul(Sigma{bet}(tail), NormalQuantile{}(t));
    if (bet.tail_scale > 0.0F) {
        const auto ln = logarithm(t, hn::Sub(t, set(1.0F))); // of P(Z > z) / 0.1, with ln 2.5 less
        const auto steps = hn::Mul(hn::Add(ln, set(0.9162907318741551F)), set(1.4426950408889634F * bet.tail_scale));
        const auto beyond = hn::And(hn::Gt(tail, set(0.0F)), hn::Lt(t, set(0.4F)));
        power = hn::IfThenElse(beyond, hn::Mul(set(per_unit), hn::Sub(set(bet.tail_from), steps)), power);
    }
    return Exponential{bet.median}(hn::Min(hn::Max(power, set(-120.0F * per_unit)), set(120.0F * per_unit)));
}

void DrawPayoffs(const Bet& bet, Successes& successes) {
    const FloatTag d;
    float* const payoff = successes.payoff.data();
    if (bet.certain) {
        std::fill_n(payoff, successes.count, bet.median);
        return;
    }
    hn::StoreU(set(1.0F), d, payoff + successes.count); // what fills the last vector up
    if (successes.far_out || bet.tail_scale > 0.0F) {
        for (std::size_t i = 0; i < successes.count; i += lanes)
            hn::Store(any_payoffs(bet, hn::Load(d, payoff + i)), d, payoff + i);
        return;
    }
    // In two steps: in one, each number waits for so many operations that a processor cannot keep enough of them going.
    const Sigma sigma{bet};
    const NormalQuantile quantile;
    for (std::size_t i = 0; i < successes.count; i += lanes) {
        const auto t = hn::Load(d, payoff + i);
        hn::Store(hn::Mul(sigma(t), quantile.near(t)), d, payoff + i);
    }
    const Exponential exponential{bet.median};
    for (std::size_t i = 0; i < successes.count; i += lanes)
        hn::Store(exponential(hn::Load(d, payoff + i)), d, payoff + i);
}

/// @tparam Plain  payoffs are kept nowhere, and every trial counts
/// @tparam Waits  some of the successes may not pay
template<bool Plain, bool Waits>
double pay_each(std::size_t trials, const Bet& bet, const Successes& successes, const Paying& paying,
                const PayoffSums& sums) {
    const FloatTag d;
    const auto [totals, out, winner] = sums;
    const auto [own, succeeded, counted, discounted] = paying;
    const auto winner_from = set(bet.winner_from);
    const Lanes succeeding{own};
    ByTrials payoff{successes.payoff};
    Floats parts[partial_sums / lanes];
    for (auto& part : parts) part = set(0.0F);
    for (std::size_t block = 0; block < trials; block += 64) {
        std::uint64_t winning = 0;
        for (std::size_t row = block; row < block + 64; row += partial_sums)
            for (std::size_t k = 0; k < partial_sums / lanes; ++k) {
                const std::size_t i = row + k * lanes;
                const std::uint64_t here = succeeding.from(i);
                auto pays = payoff.next(here);
                if (Waits) pays = hn::IfThenElseZero(mask_of(succeeded[block / 64] >> (i - block)), pays);
                winning |= bits_of(discounted ? negative(pays) : hn::Ge(pays, winner_from)) << (i - block);
                if (discounted) pays = hn::Abs(pays);
                hn::Store(hn::Add(hn::Load(d, totals + i), pays), d, totals + i);
                if (!Plain && out) hn::Store(pays, d, out + i);
                if (!Plain) pays = hn::IfThenElseZero(mask_of(counted[block / 64] >> (i - block)), pays);
                parts[k] = hn::Add(parts[k], pays);
            }
        winner[block / 64] |= winning & (Waits ? succeeded : own)[block / 64];
    }
    alignas(64) float each[partial_sums];
    for (std::size_t k = 0; k < partial_sums / lanes; ++k) hn::Store(parts[k], d, each + k * lanes);
    double sum = 0.0;
    for (const float part : each) sum += static_cast<double>(part);
    return sum;
}

double Pay(std::size_t trials, const Bet& bet, const Successes& successes, const Paying& paying,
           const PayoffSums& sums) {
    bool plain = !sums.out;
    for (std::size_t k = 0; k < trials / 64; ++k) plain = plain && paying.counted[k] == ~std::uint64_t{0};
    const auto each = [&]<bool Waits>() HWY_ATTR {
        return plain ? pay_each<true, Waits>(trials, bet, successes, paying, sums)
                     : pay_each<false, Waits>(trials, bet, successes, paying, sums);
    };
    return paying.succeeded ? each.template operator()<true>() : each.template operator()<false>();
}

} // namespace engineroom::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
