// Philox in the vectors of one instruction set; included once for each.
// clang-format off
#if defined(ENGINEROOM_SIMULATE_GENERATOR_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef ENGINEROOM_SIMULATE_GENERATOR_INL
#undef ENGINEROOM_SIMULATE_GENERATOR_INL
#else
#define ENGINEROOM_SIMULATE_GENERATOR_INL
#endif
// clang-format on

#include "simulate/kernels.hpp"
#include "simulate/lanes-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace engineroom::kernels::HWY_NAMESPACE {

#if HWY_TARGET == HWY_SCALAR

void DrawWords(const Draws& draws, Purpose purpose, std::uint32_t* words) {
    for (std::size_t i = 0; i < draws.trials; ++i)
        words[i] = word_of(draws.trial(i), draws.subject, purpose, draws.key);
}

#else

using Pairs = hn::Vec<PairTag>;

HWY_INLINE Pairs exclusive_or(Pairs a, Pairs b, Pairs c) {
#if HWY_TARGET <= HWY_AVX3 && HWY_ARCH_X86
    return Pairs{_mm512_ternarylogic_epi64(a.raw, b.raw, c.raw, 0x96)};
#else
    return hn::Xor(hn::Xor(a, b), c);
#endif
}

/// A word's neighbour in its place: the high half of a pair, low.
HWY_INLINE Pairs other_half(Pairs pairs) {
    return hn::BitCast(PairTag{}, hn::Shuffle2301(hn::BitCast(WordTag{}, pairs)));
}

/// Philox with its 32-bit words in the low halves of 64-bit lanes; what stands in the high halves does not matter.
class Generator {
public:
    struct Four {
        Pairs word[4];
    };

    HWY_INLINE Generator(const Draws& draws, Purpose purpose)
        : subject_{hn::Set(PairTag{}, draws.subject)}, purpose_{
                                                           hn::Set(PairTag{}, static_cast<std::uint32_t>(purpose))} {
        Philox::Key key = draws.key;
        for (int round = 0; round < Philox::rounds; ++round) {
            key0_[round] = hn::Set(PairTag{}, key[0]);
            key1_[round] = hn::Set(PairTag{}, key[1]);
            key = {key[0] + Philox::step0, key[1] + Philox::step1};
        }
    }

    HWY_INLINE Four operator()(Pairs calls) const {
        const PairTag d64;
        const WordTag d32;
        const auto m0 = hn::BitCast(d32, hn::Set(d64, Philox::multiplier0));
        const auto m1 = hn::BitCast(d32, hn::Set(d64, Philox::multiplier1));
        auto c0 = calls, c1 = other_half(calls), c2 = subject_, c3 = purpose_;
        for (int round = 0; round < Philox::rounds; ++round) {
            const auto product0 = hn::MulEven(hn::BitCast(d32, c0), m0);
            const auto product1 = hn::MulEven(hn::BitCast(d32, c2), m1);
            c0 = exclusive_or(other_half(product1), c1, key0_[round]);
            c1 = product1;
            c2 = exclusive_or(other_half(product0), c3, key1_[round]);
            c3 = product0;
        }
        return {{c0, c1, c2, c3}};
    }

private:
    Pairs subject_, purpose_, key0_[Philox::rounds], key1_[Philox::rounds];
};

/// The even lanes of one, and the even lanes of the other in the odd lanes.
HWY_INLINE Words woven(Pairs even, Pairs odd) {
    const WordTag d32;
    return hn::OddEven(hn::BitCast(d32, other_half(odd)), hn::BitCast(d32, even));
}

/// Of trials in a row every word of a call is used.
HWY_INLINE void draw_row(const Draws& draws, const Generator& generator, std::uint32_t* words) {
    const PairTag d64;
    constexpr std::size_t calls_a_vector = lanes / 2;
    auto calls = hn::Iota(d64, call_of(draws.first));
    for (std::size_t i = 0; i < draws.trials; i += 32)
        for (std::size_t k = 0; k < 16; k += lanes) {
            const auto four = generator(calls);
            hn::Store(woven(four.word[0], four.word[2]), WordTag{}, words + i + k);
            hn::Store(woven(four.word[1], four.word[3]), WordTag{}, words + i + k + 16);
            calls = hn::Add(calls, hn::Set(d64, calls_a_vector));
        }
}

/// Of trials here and there each has a call of its own.
HWY_INLINE void draw_scattered(const Draws& draws, const Generator& generator, std::uint32_t* words) {
    const PairTag d64;
    const WordTag d32;
    const auto one = hn::Set(d64, 1);
    const auto of = [&](std::size_t i) HWY_ATTR {
        const auto trial = hn::LoadU(d64, draws.scattered.data() + i);
        const auto calls =
            hn::Or(hn::ShiftLeft<3>(hn::ShiftRight<5>(trial)), hn::ShiftRight<1>(hn::And(trial, hn::Set(d64, 15))));
        const auto four = generator(calls);
        const auto odd = hn::Eq(hn::And(trial, one), one);
        const auto later = hn::Eq(hn::And(hn::ShiftRight<4>(trial), one), one);
        return hn::BitCast(d32, hn::IfThenElse(later, hn::IfThenElse(odd, four.word[3], four.word[1]),
                                               hn::IfThenElse(odd, four.word[2], four.word[0])));
    };
    for (std::size_t i = 0; i < draws.trials; i += lanes)
        hn::Store(hn::ConcatEven(d32, of(i + lanes / 2), of(i)), d32, words + i);
}

void DrawWords(const Draws& draws, Purpose purpose, std::uint32_t* words) {
    const Generator generator{draws, purpose};
    if (draws.scattered.empty())
        draw_row(draws, generator, words);
    else
        draw_scattered(draws, generator, words);
}

#endif

} // namespace engineroom::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
