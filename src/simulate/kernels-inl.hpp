// The loops of kernels.hpp for one instruction set; included once for each.
// clang-format off
#if defined(ENGINEROOM_SIMULATE_KERNELS_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef ENGINEROOM_SIMULATE_KERNELS_INL
#undef ENGINEROOM_SIMULATE_KERNELS_INL
#else
#define ENGINEROOM_SIMULATE_KERNELS_INL
#endif
// clang-format on

#include "simulate/generator-inl.hpp"
#include "simulate/kernels.hpp"
#include "simulate/numbers-inl.hpp"

#include <cmath>
#include <span>

HWY_BEFORE_NAMESPACE();
namespace engineroom::kernels::HWY_NAMESPACE {

void Normals(const std::uint32_t* words, std::size_t count, float* out) {
    const NormalQuantile quantile;
    for (std::size_t i = 0; i < count; i += lanes) {
        const auto word = hn::LoadU(WordTag{}, words + i);
        const auto t = hn::Min(hn::Mul(distance_of(word), set(0x1p-30F)), set(below_two));
        hn::StoreU(hn::Xor(quantile(t), end_of(word)), FloatTag{}, out + i);
    }
}

/// Tails so far out that the word alone is coarse get the bits of another.
///
/// @param succeeded  of 64 trials from `first`
/// @param tails      of those
void refine(const Draws& draws, const std::uint32_t* words, std::size_t first, std::uint64_t succeeded, float* tails) {
    for (; succeeded != 0; succeeded &= succeeded - 1, ++tails) {
        if (std::fabs(*tails) >= Tables::least_tail) continue;
        const std::size_t i = first + static_cast<std::size_t>(__builtin_ctzll(succeeded));
        const double distance = words[i] >> 1;
        const double within = (word_of(draws.trial(i), draws.subject, Purpose::far_payoff, draws.key) + 0.5) * 0x1p-32;
        *tails *= static_cast<float>((distance + within) / (distance + 0.5));
    }
}

/// @param fate  of the number of the first trial, h, and h + 1/2: which succeed, and the tails
template<class Fate>
HWY_INLINE void fate_loop(const Draws& draws, const std::uint32_t* words, std::uint64_t* own, Successes& successes,
                          const Fate& fate) {
    const FloatTag d;
    const Together together;
    float* next = successes.value.data();
    successes.far_out = false;
    for (std::size_t block = 0; block < draws.trials; block += 64) {
        float* const first = next;
        std::uint64_t bits = 0;
        auto least = set(2.0F);
        for (std::size_t i = block; i < block + 64; i += lanes) {
            const auto word = hn::Load(WordTag{}, words + i);
            Floats t;
            const FloatMask here = fate(i, word, t);
            least = hn::Min(least, t);
            const std::uint64_t these = bits_of(here);
            hn::StoreU(together(these, hn::Or(t, end_of(word))), d, next);
            next += __builtin_popcountll(these);
            bits |= these << (i - block);
        }
        own[block / 64] = bits;
        if (HWY_LIKELY(hn::AllFalse(d, hn::Lt(least, set(Tables::least_tail))))) continue;
        successes.far_out = true;
        refine(draws, words, block, bits, first);
    }
    successes.count = static_cast<std::size_t>(next - successes.value.data());
}

void DrawFates(const Draws& draws, const Bet& bet, const std::uint32_t* words, const float* shared, const float* lead,
               std::uint64_t* own, Successes& successes) {
    const FloatTag d;
    if (!bet.correlated) {
        const bool always = bet.fate == Bet::Fate::succeeds;
        const auto limit = hn::Set(WordTag{}, always ? 0x80000000U : static_cast<std::uint32_t>(bet.success_words));
        const auto scale = set(bet.tail_per_word);
        fate_loop(draws, words, own, successes, [&](std::size_t, Words word, Floats& t) HWY_ATTR {
            t = hn::Mul(distance_of(word), scale);
            return hn::RebindMask(d, hn::Lt(hn::ShiftRight<1>(word), limit));
        });
        return;
    }
    const InverseTail inverse_tail;
    const auto thirds = [](float x) HWY_ATTR { return set(Tables::per_unit * x); };
    const auto cut = thirds(bet.cut), shared_loading = thirds(bet.shared_loading),
               lead_loading = thirds(bet.lead_loading);
    const auto draw = [&](std::size_t i, Words word, Floats& t, Floats x) HWY_ATTR {
        t = hn::Mul(distance_of(word), inverse_tail(hn::Sub(x, hn::Mul(shared_loading, hn::Load(d, shared + i)))));
        return hn::Lt(t, set(2.0F));
    };
    if (lead)
        fate_loop(draws, words, own, successes, [&](std::size_t i, Words word, Floats& t) HWY_ATTR {
            return draw(i, word, t, hn::Sub(cut, hn::Mul(lead_loading, hn::Load(d, lead + i))));
        });
    else
        fate_loop(draws, words, own, successes,
                  [&](std::size_t i, Words word, Floats& t) HWY_ATTR { return draw(i, word, t, cut); });
}

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
    float* const value = successes.value.data();
    hn::StoreU(set(1.0F), d, value + successes.count); // what fills the last vector up
    if (successes.far_out || bet.tail_scale > 0.0F) {
        for (std::size_t i = 0; i < successes.count; i += lanes)
            hn::Store(any_payoffs(bet, hn::Load(d, value + i)), d, value + i);
        return;
    }
    const Sigma sigma{bet};
    const NormalQuantile quantile;
    const Exponential exponential{bet.median};
    for (std::size_t i = 0; i < successes.count; i += lanes) {
        const auto t = hn::Load(d, value + i);
        hn::Store(exponential(hn::Mul(sigma(t), quantile.near(t))), d, value + i);
    }
}

/// @tparam Plain   payoffs are kept nowhere, and every trial counts
/// @param  payoff  of the first trial: what is paid in it and those after
template<bool Plain, class Payoff>
HWY_INLINE double pay_loop(std::size_t trials, const Bet& bet, const Paying& paying, const PayoffSums& sums,
                           const Payoff& payoff) {
    const FloatTag d;
    const auto [totals, out, winner] = sums;
    const auto [own, succeeded, counted, growth] = paying;
    const auto winner_from = set(bet.winner_from);
    Floats parts[partial_sums / lanes];
    for (auto& part : parts) part = set(0.0F);
    for (std::size_t block = 0; block < trials; block += 64) {
        std::uint64_t winning = 0;
        for (std::size_t row = block; row < block + 64; row += partial_sums)
            for (std::size_t k = 0; k < partial_sums / lanes; ++k) {
                const std::size_t i = row + k * lanes;
                auto pays = payoff(i);
                winning |= bits_of(hn::Ge(pays, winner_from)) << (i - block);
                if (growth) pays = hn::Mul(pays, hn::Load(d, growth + i));
                hn::Store(hn::Add(hn::Load(d, totals + i), pays), d, totals + i);
                if (!Plain && out) hn::Store(pays, d, out + i);
                if (!Plain) pays = hn::IfThenElseZero(mask_of(counted[block / 64] >> (i - block)), pays);
                parts[k] = hn::Add(parts[k], pays);
            }
        winner[block / 64] |= winning & succeeded[block / 64];
    }
    alignas(64) float each[partial_sums];
    for (std::size_t k = 0; k < partial_sums / lanes; ++k) hn::Store(parts[k], d, each + k * lanes);
    double sum = 0.0;
    for (const float part : each) sum += static_cast<double>(part);
    return sum;
}

double Pay(std::size_t trials, const Bet& bet, const Successes& payoffs, const Paying& paying, const PayoffSums& sums) {
    bool plain = !sums.out;
    for (std::size_t k = 0; k < trials / 64; ++k) plain = plain && paying.counted[k] == ~std::uint64_t{0};
    const auto loop = [&](const auto& payoff) HWY_ATTR {
        return plain ? pay_loop<true>(trials, bet, paying, sums, payoff)
                     : pay_loop<false>(trials, bet, paying, sums, payoff);
    };
    const std::uint64_t *const own = paying.own, *const succeeded = paying.succeeded;
    const auto among = [succeeded](std::size_t i, Floats pays)
                           HWY_ATTR { return hn::IfThenElseZero(mask_of(succeeded[i / 64] >> (i % 64)), pays); };
    if (!own) {
        const auto median = set(bet.median);
        return loop([&](std::size_t i) HWY_ATTR { return among(i, median); });
    }
    const Apart apart;
    const float* next = payoffs.value.data();
    const auto own_payoffs = [&](std::size_t i) HWY_ATTR {
        const std::uint64_t here = own[i / 64] >> (i % 64) & all_lanes;
        const auto pays = apart(here, hn::LoadU(FloatTag{}, next));
        next += __builtin_popcountll(here);
        return pays;
    };
    if (own == succeeded) return loop(own_payoffs);
    return loop([&](std::size_t i) HWY_ATTR { return among(i, own_payoffs(i)); });
}

void DrawDeliveries(std::size_t trials, const Bet& bet, const std::uint32_t* words, const float* ready, float* out) {
    const FloatTag d;
    const bool drawn = bet.slip_sigma > 0.0F;
    // Four times P(Z > z) of a word, and the least.
    const auto scale = set(0x1p-29F * bet.z_share), last = set(0x1p-30F * bet.z_share);
    const NormalQuantile quantile;
    const Exponential exponential{bet.anchor};
    constexpr float per_unit = Exponential::per_unit;
    const auto sigma = set(per_unit * bet.slip_sigma), floor = set(bet.z_floor), least_days = set(bet.least_days),
               planned_start = set(bet.start), anchor = set(bet.anchor);
    for (std::size_t i = 0; i < trials; i += lanes) {
        auto days = anchor;
        if (drawn) {
            const auto t = hn::Mul(distance_of(hn::Load(WordTag{}, words + i)), scale);
            const auto below = hn::Gt(t, set(2.0F));
            const auto tail = hn::Max(hn::IfThenElse(below, hn::Sub(set(4.0F), t), t), last);
            const auto size = quantile(hn::Min(tail, set(below_two)));
            const auto z = hn::IfThenElse(below, hn::Neg(size), size);
            const auto power = hn::Mul(sigma, hn::Sub(z, floor));
            days = exponential(hn::Min(hn::Max(power, set(-120.0F * per_unit)), set(100.0F * per_unit)));
        }
        days = hn::Max(days, least_days);
        auto start = planned_start;
        if (ready) start = hn::Max(start, hn::Load(d, ready + i));
        hn::Store(hn::Add(start, days), d, out + i);
    }
}

void Discount(const float* days, std::size_t trials, float rate, float* out) {
    const FloatTag d;
    const Exponential exponential{1.0F};
    const auto rate_steps = set(-Exponential::per_unit * rate);
    for (std::size_t i = 0; i < trials; i += lanes) {
        const auto later = hn::Max(hn::Load(d, days + i), set(0.0F));
        hn::Store(exponential(hn::Max(hn::Mul(later, rate_steps), set(-125.0F * Exponential::per_unit))), d, out + i);
    }
}

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
        const auto from = hn::BitCast(d, least);
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

void Settle(const std::uint64_t* own, const std::uint64_t* upstream, const std::uint64_t* counted, Settled& settled) {
    std::uint64_t failures = 0, knock_ons = 0;
    for (std::size_t w = 0; w < mask_words; ++w) {
        const std::uint64_t ready = upstream ? upstream[w] : ~std::uint64_t{0};
        const std::uint64_t failed = ~own[w] & ready & counted[w], knocked_on = ~ready & counted[w];
        settled.succeeded[w] = own[w] & ready;
        settled.failed[w] = failed;
        settled.knocked_on[w] = knocked_on;
        settled.either[w] = failed | knocked_on;
        failures += static_cast<std::uint64_t>(__builtin_popcountll(failed));
        if (upstream) knock_ons += static_cast<std::uint64_t>(__builtin_popcountll(knocked_on));
    }
    settled.failures = failures;
    settled.knock_ons = knock_ons;
}

void Count(const std::uint64_t* mask, BitCounts& counts) {
    std::uint64_t carry[mask_words];
    for (std::size_t w = 0; w < mask_words; ++w) carry[w] = mask[w];
    std::uint64_t any = 1;
    for (std::size_t digit = 0; any != 0 && digit < BitCounts::most_digits; ++digit) {
        if (digit == counts.digits) {
            ++counts.digits;
            for (std::size_t w = 0; w < mask_words; ++w) counts.plane[digit][w] = 0;
        }
        any = 0;
        for (std::size_t w = 0; w < mask_words; ++w) {
            const std::uint64_t before = counts.plane[digit][w];
            counts.plane[digit][w] = before ^ carry[w];
            carry[w] &= before;
            any |= carry[w];
        }
    }
}

CountSums SumCounts(const BitCounts& counts, const std::uint64_t* counted) {
    CountSums sums;
    std::uint64_t any[mask_words] = {};
    for (std::size_t a = 0; a < counts.digits; ++a) {
        for (std::size_t b = 0; b <= a; ++b) {
            std::uint64_t together = 0;
            for (std::size_t w = 0; w < mask_words; ++w)
                together += static_cast<std::uint64_t>(__builtin_popcountll(counts.plane[a][w] & counts.plane[b][w]));
            sums.squares += together << (a == b ? a + b : a + b + 1);
            if (a == b) sums.sum += together << a;
        }
        for (std::size_t w = 0; w < mask_words; ++w) any[w] |= counts.plane[a][w];
    }
    for (std::size_t w = 0; w < mask_words; ++w)
        sums.zeros += static_cast<std::uint64_t>(__builtin_popcountll(counted[w] & ~any[w]));
    return sums;
}

} // namespace engineroom::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
