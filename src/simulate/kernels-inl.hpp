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
void refine(const Draws& draws, const std::uint32_t* words, std::size_t first, float* tails) {
    for (std::size_t i = first; i < first + 64; ++i) {
        if (std::fabs(tails[i]) >= Tables::least_tail) continue;
        const double distance = words[i] >> 1;
        const double within = (word_of(draws.trial(i), draws.subject, Purpose::far_payoff, draws.key) + 0.5) * 0x1p-32;
        tails[i] *= static_cast<float>((distance + within) / (distance + 0.5));
    }
}

/// @param fate  of the number of the first trial, h, and h + 1/2: which succeed, and the tails
template<class Fate>
HWY_INLINE void fate_loop(const Draws& draws, const std::uint32_t* words, std::uint64_t* succeeded, Tails& tails,
                          const Fate& fate) {
    const FloatTag d;
    tails.far_out = 0;
    for (std::size_t block = 0; block < draws.trials; block += 64) {
        std::uint64_t bits = 0;
        auto least = set(2.0F);
        for (std::size_t i = block; i < block + 64; i += lanes) {
            const auto word = hn::Load(WordTag{}, words + i);
            Floats t;
            bits |= bits_of(fate(i, word, t)) << (i - block);
            t = hn::Min(t, set(below_two));
            least = hn::Min(least, t);
            hn::Store(hn::Or(t, end_of(word)), d, tails.tail.data() + i);
        }
        succeeded[block / 64] = bits;
        if (HWY_LIKELY(hn::AllFalse(d, hn::Lt(least, set(Tables::least_tail))))) continue;
        tails.far_out |= 1U << (block / 64);
        refine(draws, words, block, tails.tail.data());
    }
}

void DrawFates(const Draws& draws, const Bet& bet, const std::uint32_t* words, const float* shared, const float* lead,
               std::uint64_t* succeeded, Tails& tails) {
    const FloatTag d;
    if (!bet.correlated) {
        const auto limit = hn::Set(IntTag{}, bet.success_words);
        const auto scale = set(bet.tail_per_word);
        fate_loop(draws, words, succeeded, tails, [&](std::size_t, Words word, Floats& t) HWY_ATTR {
            t = hn::Mul(distance_of(word), scale);
            return hn::RebindMask(d, hn::Lt(hn::BitCast(IntTag{}, hn::ShiftRight<1>(word)), limit));
        });
        return;
    }
    const NormalTail tail;
    const auto cut = set(bet.cut), shared_loading = set(bet.shared_loading), lead_loading = set(bet.lead_loading);
    const auto draw = [&](std::size_t i, Words word, Floats& t, Floats x) HWY_ATTR {
        t = hn::Div(distance_of(word), tail(hn::Sub(x, hn::Mul(shared_loading, hn::Load(d, shared + i)))));
        return hn::Lt(t, set(2.0F));
    };
    if (lead)
        fate_loop(draws, words, succeeded, tails, [&](std::size_t i, Words word, Floats& t) HWY_ATTR {
            return draw(i, word, t, hn::Sub(cut, hn::Mul(lead_loading, hn::Load(d, lead + i))));
        });
    else
        fate_loop(draws, words, succeeded, tails,
                  [&](std::size_t i, Words word, Floats& t) HWY_ATTR { return draw(i, word, t, cut); });
}

/// Binary logarithms of payoffs over their median, times 32: a sigma above and one below, times z.
struct Sigma {
    Floats above, below;
    HWY_INLINE explicit Sigma(const Bet& bet)
        : above{set(32.0F * bet.sigma_high)}, below{set(-32.0F * bet.sigma_low)} {}
    HWY_INLINE Floats operator()(Floats tail) const { return if_negative(tail, below, above); }
};

/// Payoffs of any tails, a Pareto law's too.
HWY_NOINLINE Floats any_payoffs(const Bet& bet, Floats tail) {
    const auto t = hn::Abs(tail);
    auto power = hn::Mul(Sigma{bet}(tail), NormalQuantile{}(t));
    if (bet.tail_scale > 0.0F) {
        const auto ln = logarithm(t, hn::Sub(t, set(1.0F))); // of P(Z > z) / 0.1, with ln 2.5 less
        const auto steps = hn::Mul(hn::Add(ln, set(0.9162907318741551F)), set(1.4426950408889634F * bet.tail_scale));
        const auto beyond = hn::And(hn::Gt(tail, set(0.0F)), hn::Lt(t, set(0.4F)));
        power = hn::IfThenElse(beyond, hn::Mul(set(32.0F), hn::Sub(set(bet.tail_from), steps)), power);
    }
    return Exponential{bet.median}(hn::Min(hn::Max(power, set(-32.0F * 120.0F)), set(32.0F * 120.0F)));
}

/// @tparam Plain  nothing but totals, and every trial counts
/// @param payoff  of the number of the first trial
template<bool Plain, class Payoff>
HWY_INLINE double payoff_loop(std::size_t trials, const Bet& bet, const std::uint64_t* succeeded,
                              const std::uint64_t* counted, const float* growth, const PayoffSums& sums,
                              const Payoff& payoff) {
    const FloatTag d;
    const auto [totals, out, winner] = sums;
    const auto winner_from = set(bet.winner_from);
    Floats parts[partial_sums / lanes];
    for (auto& part : parts) part = set(0.0F);
    for (std::size_t block = 0; block < trials; block += 64) {
        const std::uint64_t paying = succeeded[block / 64];
        std::uint64_t winning = 0;
        for (std::size_t row = block; row < block + 64; row += partial_sums)
            for (std::size_t k = 0; k < partial_sums / lanes; ++k) {
                const std::size_t i = row + k * lanes;
                auto pays = hn::IfThenElseZero(mask_of(paying >> (i - block)), payoff(i));
                winning |= bits_of(hn::Ge(pays, winner_from)) << (i - block);
                if (!Plain && growth) pays = hn::Mul(pays, hn::Load(d, growth + i));
                hn::Store(hn::Add(hn::Load(d, totals + i), pays), d, totals + i);
                if (!Plain && out) hn::Store(pays, d, out + i);
                if (!Plain) pays = hn::IfThenElseZero(mask_of(counted[block / 64] >> (i - block)), pays);
                parts[k] = hn::Add(parts[k], pays);
            }
        winner[block / 64] |= winning & paying;
    }
    alignas(64) float each[partial_sums];
    for (std::size_t k = 0; k < partial_sums / lanes; ++k) hn::Store(parts[k], d, each + k * lanes);
    double sum = 0.0;
    for (const float part : each) sum += static_cast<double>(part);
    return sum;
}

double DrawPayoffs(std::size_t trials, const Bet& bet, const Tails& tails, const std::uint64_t* succeeded,
                   const std::uint64_t* counted, const float* growth, const PayoffSums& sums) {
    const auto loop = [&]<bool Plain>(const auto& payoff) HWY_ATTR {
        return payoff_loop<Plain>(trials, bet, succeeded, counted, growth, sums, payoff);
    };
    if (bet.certain) {
        const auto median = set(bet.median);
        return loop.template operator()<false>([&](std::size_t) HWY_ATTR { return median; });
    }
    const float* const tail = tails.tail.data();
    const std::uint32_t far_out = tails.far_out;
    const auto any = [&](std::size_t i) HWY_ATTR { return any_payoffs(bet, hn::Load(FloatTag{}, tail + i)); };
    if (bet.tail_scale > 0.0F) return loop.template operator()<false>(any);
    const Sigma sigma{bet};
    const NormalQuantile quantile;
    const Exponential exponential{bet.median};
    const auto payoff = [&](std::size_t i) HWY_ATTR {
        if (HWY_UNLIKELY((far_out >> (i / 64) & 1U) != 0)) return any(i);
        const auto t = hn::Load(FloatTag{}, tail + i);
        return exponential(hn::Mul(sigma(t), quantile.near(t)));
    };
    bool every = !growth && !sums.out;
    for (std::size_t k = 0; k < trials / 64; ++k) every = every && counted[k] == ~std::uint64_t{0};
    if (!every) return loop.template operator()<false>(payoff);
#if HWY_TARGET <= HWY_AVX3 && HWY_ARCH_X86
    // Payoffs of successes alone, close together; then each at its trial's place.
    if (far_out == 0) {
        alignas(64) float compact[tile_trials + lanes];
        std::size_t successes = 0;
        const auto here = [&](std::size_t i) HWY_ATTR { return static_cast<__mmask16>(succeeded[i / 64] >> (i % 64)); };
        for (std::size_t i = 0; i < trials; i += lanes) {
            _mm512_storeu_ps(compact + successes, _mm512_maskz_compress_ps(here(i), _mm512_load_ps(tail + i)));
            successes += static_cast<std::size_t>(__builtin_popcount(here(i)));
        }
        hn::StoreU(set(1.0F), FloatTag{}, compact + successes);
        for (std::size_t i = 0; i < successes; i += lanes) {
            const auto t = hn::Load(FloatTag{}, compact + i);
            hn::Store(exponential(hn::Mul(sigma(t), quantile.near(t))), FloatTag{}, compact + i);
        }
        const float* next = compact;
        return loop.template operator()<true>([&](std::size_t i) HWY_ATTR {
            const Floats placed{_mm512_maskz_expand_ps(here(i), _mm512_loadu_ps(next))};
            next += __builtin_popcount(here(i));
            return placed;
        });
    }
#endif
    return loop.template operator()<true>(payoff);
}

void DrawDeliveries(std::size_t trials, const Bet& bet, const std::uint32_t* words, const float* ready, float* out) {
    const FloatTag d;
    const bool drawn = bet.slip_sigma > 0.0F;
    // Four times P(Z > z) of a word, and the least.
    const auto scale = set(0x1p-29F * bet.z_share), last = set(0x1p-30F * bet.z_share);
    const NormalQuantile quantile;
    const Exponential exponential{bet.anchor};
    const auto sigma = set(32.0F * bet.slip_sigma), floor = set(bet.z_floor), least_days = set(bet.least_days),
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
            days = exponential(hn::Min(hn::Max(power, set(-32.0F * 120.0F)), set(32.0F * 100.0F)));
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
    const auto rate32 = set(-32.0F * rate);
    for (std::size_t i = 0; i < trials; i += lanes) {
        const auto later = hn::Max(hn::Load(d, days + i), set(0.0F));
        hn::Store(exponential(hn::Max(hn::Mul(later, rate32), set(-32.0F * 125.0F))), d, out + i);
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
        // The lowest of the highest, bit by bit: numbers not below 0 have the order of their bits.
        const auto wanted = hn::Set(di, static_cast<std::int32_t>(highest));
        auto least = hn::Zero(di);
        for (int bit = 30; bit >= 0; --bit) {
            const auto higher = hn::Or(least, hn::Set(di, 1 << bit));
            auto fewer = wanted; // by how many there are from `higher` on
            for (std::size_t p = 0; p < projects; ++p) {
                const auto bits = hn::BitCast(di, hn::LoadU(d, column + p * lanes));
                fewer = hn::Sub(fewer, hn::IfThenZeroElse(hn::Lt(bits, higher), hn::Set(di, 1)));
            }
            least = hn::IfThenElse(hn::Gt(fewer, hn::Zero(di)), least, higher);
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
    settled.failures = settled.knock_ons = 0;
    for (std::size_t w = 0; w < mask_words; ++w) {
        const std::uint64_t ready = upstream ? upstream[w] : ~std::uint64_t{0};
        const std::uint64_t failed = ~own[w] & ready & counted[w], knocked_on = ~ready & counted[w];
        settled.succeeded[w] = own[w] & ready;
        settled.failed[w] = failed;
        settled.knocked_on[w] = knocked_on;
        settled.either[w] = failed | knocked_on;
        settled.failures += static_cast<std::size_t>(__builtin_popcountll(failed));
        settled.knock_ons += static_cast<std::size_t>(__builtin_popcountll(knocked_on));
    }
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
