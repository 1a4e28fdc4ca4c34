// Draws fates, and tails of payoffs; included once for each instruction set.
// clang-format off
#if defined(ENGINEROOM_SIMULATE_FATES_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef ENGINEROOM_SIMULATE_FATES_INL
#undef ENGINEROOM_SIMULATE_FATES_INL
#else
#define ENGINEROOM_SIMULATE_FATES_INL
#endif
// clang-format on

#include "simulate/kernels.hpp"
#include "simulate/numbers-inl.hpp"

#include <cmath>

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

} // namespace engineroom::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
