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

#include <algorithm>
#include <cmath>
#include <span>

HWY_BEFORE_NAMESPACE();
namespace engineroom::kernels::HWY_NAMESPACE {

void Normals(const std::uint32_t* words, std::size_t count, float* out) {
    const NormalQuantile quantile;
    for (std::size_t i = 0; i < count; i += lanes) {
        const auto word = hn::LoadU(WordTag{}, words + i);
        const auto t = hn::Min(hn::Mul(number_of(distance_of(word)), set(0x1p-30F)), set(below_two));
        hn::StoreU(at_end(quantile(t), word), FloatTag{}, out + i);
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
        const double distance = (words[i] & 0x7fffffffU) | 1U;
        const double within = (word_of(draws.trial(i), draws.subject, Purpose::far_payoff, draws.key) + 0.5) * 0x1p-31;
        *tails *= static_cast<float>((distance - 1.0 + within) / distance);
    }
}

/// @param fate  of the number of the first trial and their h: which succeed, and the tails
template<class Fate>
HWY_INLINE void fate_loop(const Draws& draws, const std::uint32_t* words, std::uint64_t* own, Successes& successes,
                          const Fate& fate) {
    const FloatTag d;
    const Together together;
    float* next = successes.payoff.data();
    successes.far_out = false;
    for (std::size_t block = 0; block < draws.trials; block += 64) {
        float* const first = next;
        std::uint64_t bits = 0;
        auto least = set(2.0F);
        for (std::size_t i = block; i < block + 64; i += lanes) {
            const auto word = hn::Load(WordTag{}, words + i);
            Floats t;
            const FloatMask here = fate(i, distance_of(word), t);
            least = hn::Min(least, t);
            const std::uint64_t these = bits_of(here);
            hn::StoreU(together(these, at_end(t, word)), d, next);
            next += __builtin_popcountll(these);
            bits |= these << (i - block);
        }
        own[block / 64] = bits;
        if (HWY_LIKELY(hn::AllFalse(d, hn::Lt(least, set(Tables::least_tail))))) continue;
        successes.far_out = true;
        refine(draws, words, block, bits, first);
    }
    successes.count = static_cast<std::size_t>(next - successes.payoff.data());
}

void DrawFates(const Draws& draws, const Bet& bet, const std::uint32_t* words, const float* shared, const float* lead,
               std::uint64_t* own, Successes& successes) {
    const FloatTag d;
    if (!bet.correlated) {
        const auto limit = hn::Set(WordTag{}, bet.success_words);
        const auto scale = set(bet.tail_per_word);
        fate_loop(draws, words, own, successes, [&](std::size_t, Words distance, Floats& t) HWY_ATTR {
            t = hn::Mul(number_of(distance), scale);
            return hn::RebindMask(d, hn::Lt(distance, limit));
        });
        return;
    }
    const InverseTail inverse_tail;
    const auto thirds = [](float x) HWY_ATTR { return set(Tables::per_unit * x); };
    const auto cut = thirds(bet.cut), shared_loading = thirds(bet.shared_loading),
               lead_loading = thirds(bet.lead_loading);
    const auto draw = [&](std::size_t i, Words distance, Floats& t, Floats x) HWY_ATTR {
        t = hn::Mul(number_of(distance), inverse_tail(hn::Sub(x, hn::Mul(shared_loading, hn::Load(d, shared + i)))));
        return hn::Lt(t, set(2.0F));
    };
    if (lead)
        fate_loop(draws, words, own, successes, [&](std::size_t i, Words distance, Floats& t) HWY_ATTR {
            return draw(i, distance, t, hn::Sub(cut, hn::Mul(lead_loading, hn::Load(d, lead + i))));
        });
    else
        fate_loop(draws, words, own, successes,
                  [&](std::size_t i, Words distance, Floats& t) HWY_ATTR { return draw(i, distance, t, cut); });
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
    const Sigma sigma{bet};
    const NormalQuantile quantile;
    const Exponential exponential{bet.median};
    for (std::size_t i = 0; i < successes.count; i += lanes) {
        const auto t = hn::Load(d, payoff + i);
        hn::Store(exponential(hn::Mul(sigma(t), quantile.near(t))), d, payoff + i);
    }
}

/// The trials of a mask, a vector of them at a time.
class Lanes {
public:
    HWY_INLINE explicit Lanes(const std::uint64_t* mask) : mask_{mask} {}
    HWY_INLINE std::uint64_t from(std::size_t trial) const { return mask_[trial / 64] >> (trial % 64) & all_lanes; }

private:
    const std::uint64_t* mask_;
};

/// Durations of bets that slip: words, in place of which the days are put.
void slipped_days(const Bet& bet, std::size_t count, float* days) {
    const FloatTag d;
    // Four times P(Z > z) of a word.
    const auto scale = set(0x1.fffffcp-30F * bet.z_share);
    const NormalQuantile quantile;
    const Exponential exponential{bet.anchor};
    constexpr float per_unit = Exponential::per_unit;
    const auto sigma = set(per_unit * bet.slip_sigma), floor = set(bet.z_floor);
    hn::StoreU(hn::BitCast(d, hn::Set(WordTag{}, 0x40000000U)), d, days + count); // what fills the last vector up
    for (std::size_t i = 0; i < count; i += lanes) {
        const auto t = hn::Mul(number_of(distance_of(hn::BitCast(WordTag{}, hn::Load(d, days + i)))), scale);
        const auto below = hn::Gt(t, set(2.0F));
        const auto size = quantile(hn::Min(hn::IfThenElse(below, hn::Sub(set(4.0F), t), t), set(below_two)));
        const auto power = hn::Mul(sigma, hn::Sub(hn::IfThenElse(below, hn::Neg(size), size), floor));
        const auto within = hn::Min(hn::Max(power, set(-120.0F * per_unit)), set(100.0F * per_unit));
        hn::Store(exponential(within), d, days + i);
    }
}

void DrawDeliveries(std::size_t trials, const Bet& bet, const std::uint32_t* words, const std::uint64_t* own,
                    const float* ready, Successes& successes) {
    const FloatTag d;
    const Together together;
    const Lanes succeeding{own};
    float* const days = successes.days.data();
    if (bet.slip_sigma > 0.0F) {
        float* next = days;
        for (std::size_t i = 0; i < trials; i += lanes) {
            const std::uint64_t here = succeeding.from(i);
            hn::StoreU(together(here, hn::BitCast(d, hn::Load(WordTag{}, words + i))), d, next);
            next += __builtin_popcountll(here);
        }
        slipped_days(bet, successes.count, days);
    } else {
        std::fill_n(days, successes.count, std::max(bet.anchor, bet.least_days));
    }
    const auto start = set(bet.start);
    if (!ready) {
        for (std::size_t i = 0; i < successes.count; i += lanes)
            hn::Store(hn::Add(start, hn::Load(d, days + i)), d, days + i);
        return;
    }
    float* next = days;
    for (std::size_t i = 0; i < trials; i += lanes) {
        const std::uint64_t here = succeeding.from(i);
        const auto begins = together(here, hn::Max(start, hn::Load(d, ready + i)));
        const auto size = static_cast<std::size_t>(__builtin_popcountll(here));
        hn::StoreU(hn::IfThenElse(hn::FirstN(d, size), hn::Add(begins, hn::LoadU(d, next)), hn::LoadU(d, next)), d,
                   next);
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

/// The numbers of successes, one vector of trials after the other.
class ByTrials {
public:
    HWY_INLINE explicit ByTrials(const Successes::Numbers& numbers) : next_{numbers.data()} {}
    /// @param succeeding  of the trials that follow
    HWY_INLINE Floats next(std::uint64_t succeeding) {
        const auto numbers = apart_(succeeding, hn::LoadU(FloatTag{}, next_));
        next_ += __builtin_popcountll(succeeding);
        return numbers;
    }

private:
    const float* next_;
    Apart apart_;
};

void ByTrial(std::size_t trials, const std::uint64_t* own, const Successes::Numbers& numbers, float* out) {
    const Lanes succeeding{own};
    ByTrials number{numbers};
    for (std::size_t i = 0; i < trials; i += lanes) hn::Store(number.next(succeeding.from(i)), FloatTag{}, out + i);
}

/// @tparam Plain  payoffs are kept nowhere, nothing makes them grow, and every trial counts
/// @tparam Waits  some of the successes may not pay
template<bool Plain, bool Waits>
double pay_each(std::size_t trials, const Bet& bet, const Successes& successes, const Paying& paying,
                const PayoffSums& sums) {
    const FloatTag d;
    const auto [totals, out, winner] = sums;
    const auto [own, succeeded, counted, grows] = paying;
    const auto winner_from = set(bet.winner_from);
    const Lanes succeeding{own};
    ByTrials payoff{successes.payoff}, growth{successes.growth};
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
                winning |= bits_of(hn::Ge(pays, winner_from)) << (i - block);
                if (!Plain && grows) pays = hn::Mul(pays, growth.next(here));
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

double Pay(std::size_t trials, const Bet& bet, const Successes& successes, const Paying& paying,
           const PayoffSums& sums) {
    bool plain = !sums.out && !paying.grows;
    for (std::size_t k = 0; k < trials / 64; ++k) plain = plain && paying.counted[k] == ~std::uint64_t{0};
    const bool waits = paying.own != paying.succeeded;
    if (plain && !waits) return pay_each<true, false>(trials, bet, successes, paying, sums);
    if (plain) return pay_each<true, true>(trials, bet, successes, paying, sums);
    return pay_each<false, true>(trials, bet, successes, paying, sums);
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

/// Of three bits of one place: the sum's bit of that place in `a`, and that of the next.
HWY_INLINE std::uint64_t add_bits(std::uint64_t& a, std::uint64_t b, std::uint64_t c) {
    const std::uint64_t differ = a ^ b, carried = (a & b) | (differ & c);
    a = differ ^ c;
    return carried;
}

/// Eight masks become one carry into the eights (Harley and Seal's way of counting).
void AddPending(BitCounts& counts) {
    for (; counts.digits < 4; ++counts.digits) counts.plane[counts.digits].fill(0);
    while (counts.pending < BitCounts::most_pending) counts.added[counts.pending++].fill(0);
    const auto& in = counts.added;
    TrialMask carry;
    std::uint64_t any = 0;
    for (std::size_t w = 0; w < mask_words; ++w) {
        std::uint64_t ones = counts.plane[0][w], twos = counts.plane[1][w], fours = counts.plane[2][w];
        const std::uint64_t two0 = add_bits(ones, in[0][w], in[1][w]), two1 = add_bits(ones, in[2][w], in[3][w]);
        const std::uint64_t two2 = add_bits(ones, in[4][w], in[5][w]), two3 = add_bits(ones, in[6][w], in[7][w]);
        const std::uint64_t four0 = add_bits(twos, two0, two1), four1 = add_bits(twos, two2, two3);
        carry[w] = add_bits(fours, four0, four1);
        counts.plane[0][w] = ones;
        counts.plane[1][w] = twos;
        counts.plane[2][w] = fours;
        any |= carry[w];
    }
    counts.pending = 0;
    for (std::size_t digit = 3; any != 0 && digit < BitCounts::most_digits; ++digit) {
        if (digit == counts.digits) counts.plane[counts.digits++].fill(0);
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
