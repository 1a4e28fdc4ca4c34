// The loops of kernels.hpp for one instruction set; included once for each.
// clang-format off
#if defined(ENGINEROOM_SIMULATE_KERNELS_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef ENGINEROOM_SIMULATE_KERNELS_INL
#undef ENGINEROOM_SIMULATE_KERNELS_INL
#else
#define ENGINEROOM_SIMULATE_KERNELS_INL
#endif
// clang-format on

#include "simulate/kernels.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <hwy/highway.h>
#include <utility>

#ifndef ENGINEROOM_SIMULATE_TAIL_TABLE
#define ENGINEROOM_SIMULATE_TAIL_TABLE
namespace engineroom::kernels {

/// P(Z > z) and the density at z = 0, 1/64, 2/64 ..., both times 2^31; from its nearest node a tail is got by three
/// terms of Taylor's series, to 1e-7 of a half and, relatively, to 2e-5 at z = 6.
struct TailTable {
    static constexpr int per_unit = 64;
    static constexpr std::size_t nodes = 8 * per_unit + 1;
    float tail[nodes];
    float density[nodes];
};

[[nodiscard]] const TailTable& tail_table();

} // namespace engineroom::kernels
#endif

HWY_BEFORE_NAMESPACE();
namespace engineroom::kernels::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// At most 16 lanes, so that 16 partial sums are the same for every width.
using FloatTag = hn::CappedTag<float, 16>;
using IntTag = hn::RebindToSigned<FloatTag>;
using WordTag = hn::RebindToUnsigned<FloatTag>;
#if HWY_TARGET != HWY_SCALAR
using PairTag = hn::Repartition<std::uint64_t, WordTag>;
#endif
using Floats = hn::Vec<FloatTag>;
using Words = hn::Vec<WordTag>;
using FloatMask = hn::Mask<FloatTag>;

constexpr std::size_t lanes = hn::MaxLanes(FloatTag{});
constexpr std::size_t partial_sums = 16;
static_assert(partial_sums % lanes == 0 && 64 % lanes == 0);

constexpr float from_31_bits = 0x1p-31F;

HWY_INLINE Floats set(float value) {
    return hn::Set(FloatTag{}, value);
}

/// By Estrin's scheme, which is a tree and not a chain, every product and sum rounded.
template<std::size_t N>
HWY_INLINE Floats polynomial(const float (&coefficients)[N], Floats x) {
    constexpr std::size_t pairs = (N + 1) / 2;
    Floats terms[pairs];
    for (std::size_t k = 0; k < N / 2; ++k)
        terms[k] = hn::Add(set(coefficients[2 * k]), hn::Mul(set(coefficients[2 * k + 1]), x));
    if (N % 2 == 1) terms[pairs - 1] = set(coefficients[N - 1]);
    auto power = x;
    for (std::size_t left = pairs; left > 1; left = (left + 1) / 2) {
        power = hn::Mul(power, power);
        for (std::size_t k = 0; k < left / 2; ++k) terms[k] = hn::Add(terms[2 * k], hn::Mul(terms[2 * k + 1], power));
        if (left % 2 == 1) terms[left / 2] = terms[left - 1];
    }
    return terms[0];
}

/// The two words of each trial: `lanes` trials from `lanes / 2` pairs.
struct TwoWords {
    Words first, second;
};

#if HWY_TARGET == HWY_SCALAR

/// One trial at a time.
class Generator {
public:
    Generator(const Draws& draws, Purpose purpose) : draws_{draws}, purpose_{purpose} {}

    HWY_INLINE TwoWords operator()(std::size_t trial) const {
        const auto words = Philox::words(counter_of(draws_.pairs[trial / 2], draws_.subject, purpose_), draws_.key);
        const WordTag d32;
        return trial % 2 == 0 ? TwoWords{hn::Set(d32, words[0]), hn::Set(d32, words[1])}
                              : TwoWords{hn::Set(d32, words[2]), hn::Set(d32, words[3])};
    }

private:
    const Draws& draws_;
    Purpose purpose_;
};

#else

/// Philox with its 32-bit words in the low halves of 64-bit lanes; what stands in the high halves does not matter.
class Generator {
public:
    Generator(const Draws& draws, Purpose purpose)
        : pairs_{draws.pairs.data()}, subject_{hn::Set(PairTag{}, draws.subject)},
          purpose_{hn::Set(PairTag{}, static_cast<std::uint32_t>(purpose))} {
        Philox::Key key = draws.key;
        for (int round = 0; round < Philox::rounds; ++round) {
            key0_[round] = key[0];
            key1_[round] = key[1];
            key = {key[0] + Philox::step0, key[1] + Philox::step1};
        }
    }

    /// Of `lanes` trials from this one on.
    HWY_INLINE TwoWords operator()(std::size_t trial) const {
        const PairTag d64;
        const WordTag d32;
        const auto m0 = hn::BitCast(d32, hn::Set(d64, Philox::multiplier0));
        const auto m1 = hn::BitCast(d32, hn::Set(d64, Philox::multiplier1));
        auto c0 = hn::LoadU(d64, pairs_ + trial / 2);
        auto c1 = hn::ShiftRight<32>(c0);
        auto c2 = subject_;
        auto c3 = purpose_;
        for (int round = 0; round < Philox::rounds; ++round) {
            const auto product0 = hn::MulEven(hn::BitCast(d32, c0), m0);
            const auto product1 = hn::MulEven(hn::BitCast(d32, c2), m1);
            c0 = hn::Xor(hn::Xor(hn::ShiftRight<32>(product1), c1), hn::Set(d64, key0_[round]));
            c1 = product1;
            c2 = hn::Xor(hn::Xor(hn::ShiftRight<32>(product0), c3), hn::Set(d64, key1_[round]));
            c3 = product0;
        }
        return {hn::OddEven(hn::BitCast(d32, hn::ShiftLeft<32>(c2)), hn::BitCast(d32, c0)),
                hn::OddEven(hn::BitCast(d32, hn::ShiftLeft<32>(c3)), hn::BitCast(d32, c1))};
    }

private:
    const std::uint64_t* pairs_;
    hn::Vec<PairTag> subject_, purpose_;
    std::uint64_t key0_[Philox::rounds], key1_[Philox::rounds];
};

#endif

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

/// 2^x; 0 is as good as below 2^-126, and nothing is above 2^120.
HWY_INLINE Floats power_of_two(Floats x) {
    static constexpr float series[] = {1.0000001192092896F,  0.6931469440460205F,   0.24022120237350464F,
                                       0.05550713092088699F, 0.009675542823970318F, 0.0013276571407914162F};
    const IntTag di;
    const auto limited = hn::Min(hn::Max(x, set(-126.0F)), set(120.0F));
    const auto whole = hn::Round(limited);
    const auto power = hn::ShiftLeft<23>(hn::Add(hn::ConvertTo(di, whole), hn::Set(di, 127)));
    return hn::Mul(polynomial(series, hn::Sub(limited, whole)), hn::BitCast(FloatTag{}, power));
}

/// The z >= 0 with P(Z > z) = t, for t <= 0.01, from x = 1 - 2t.
///
/// With W = -ln 4t(1 - t), z is sqrt(W) times a function that goes slowly from sqrt(pi/2) to sqrt(2), here a ratio of
/// two polynomials in W up to 22 (z = 6.4), and in sqrt(W) beyond; minimax, 1e-7. Single precision makes that 2e-6 at z
/// = 6.
HWY_INLINE Floats far_normal_from_tail(Floats t, Floats x) {
    static constexpr float over[] = {1.25331449508667F,    0.3524593710899353F,     0.0647735446691513F,
                                     0.00791316106915474F, 0.00048287311801686883F, 1.5182388679590986e-08F};
    static constexpr float under[] = {1.0F, 0.26942476630210876F, 0.048832230269908905F, 0.005902651231735945F,
                                      0.00034332400537095964F};
    static constexpr float far_over[] = {1.220787763595581F, 0.13255827128887177F, 0.3304567337036133F,
                                         -2.4161572582670487e-05F};
    static constexpr float far_under[] = {1.0F, 0.11451465636491776F, 0.2328331172466278F};
    const auto product = hn::Mul(hn::Mul(set(4.0F), t), hn::Sub(set(1.0F), t));
    const auto w = hn::Max(hn::Neg(logarithm(product, hn::Neg(hn::Mul(x, x)))), set(0.0F));
    const auto root = hn::Sqrt(w);
    auto factor = hn::Div(polynomial(over, w), polynomial(under, w));
    const auto far = hn::Gt(w, set(22.0F));
    if (HWY_UNLIKELY(!hn::AllFalse(FloatTag{}, far)))
        factor = hn::IfThenElse(far, hn::Div(polynomial(far_over, root), polynomial(far_under, root)), factor);
    return hn::Mul(root, factor);
}

/// The z >= 0 with P(Z > z) = t, for t in (0, 1/2].
///
/// For 0.01 <= t, z over x = 1 - 2t is a ratio of two polynomials in 0.98^2 - x^2 (minimax, 2e-7; 1e-6 in single
/// precision); the rest is rare enough to have a way of its own.
HWY_INLINE Floats normal_from_tail(Floats t) {
    static constexpr float over[] = {2.373824119567871F,  71.78854370117188F, 559.6893310546875F,
                                     1105.2315673828125F, 320.0917663574219F, -16.13206672668457F};
    static constexpr float under[] = {1.0F, 33.83539962768555F, 314.3982238769531F, 835.7122192382812F,
                                      461.88372802734375F};
    const auto x = hn::Sub(set(1.0F), hn::Mul(set(2.0F), t));
    const auto inside = hn::Sub(set(0.9604F), hn::Mul(x, x));
    const auto near = hn::Mul(x, hn::Div(polynomial(over, inside), polynomial(under, inside)));
    const auto far = hn::Lt(inside, set(0.0F));
    if (hn::AllFalse(FloatTag{}, far)) return near;
    return hn::IfThenElse(far, far_normal_from_tail(t, x), near);
}

/// A word as a tail of the normal law: its distance to the nearer end, and whether that is the lower end.
struct Tail {
    hn::Vec<IntTag> distance; ///< in [0, 2^31)
    Words negative;           ///< sign bit set: the upper half of the words
};

HWY_INLINE Tail tail_of(Words words) {
    const IntTag di;
    const auto as_int = hn::BitCast(di, words);
    const auto sign = hn::ShiftRight<31>(as_int);
    return {hn::Xor(as_int, sign), hn::And(words, hn::Set(WordTag{}, 0x80000000U))};
}

HWY_INLINE Floats tail_probability(hn::Vec<IntTag> distance) {
    return hn::Mul(hn::Add(hn::ConvertTo(FloatTag{}, distance), set(0.5F)), set(0x1p-32F));
}

/// Small words are large draws.
HWY_INLINE Floats normal_of(Words words) {
    const Tail tail = tail_of(words);
    return hn::Xor(normal_from_tail(tail_probability(tail.distance)), hn::BitCast(FloatTag{}, tail.negative));
}

HWY_INLINE std::uint64_t bits_of(FloatMask mask) {
    std::uint8_t bytes[8] = {};
    hn::StoreMaskBits(FloatTag{}, mask, bytes);
    return lanes == 16 ? std::uint64_t{bytes[0]} | std::uint64_t{bytes[1]} << 8 : std::uint64_t{bytes[0]};
}

HWY_INLINE FloatMask mask_of(std::uint64_t bits) {
    const std::uint8_t bytes[8] = {static_cast<std::uint8_t>(bits), static_cast<std::uint8_t>(bits >> 8)};
    return hn::LoadMaskBits(FloatTag{}, bytes);
}

void DrawFactor(const Draws& draws, Purpose purpose, float* out) {
    const Generator generator{draws, purpose};
    for (std::size_t i = 0; i < 2 * draws.pairs.size(); i += lanes)
        hn::Store(normal_of(generator(i).first), FloatTag{}, out + i);
}

/// Calls `succeeds(i, words)` for every vector of trials and stores its masks.
template<class Succeeds>
HWY_INLINE void fate_loop(const Draws& draws, std::uint64_t* succeeded, std::uint32_t* words,
                          const Succeeds& succeeds) {
    const Generator generator{draws, Purpose::bet};
    for (std::size_t block = 0; block < 2 * draws.pairs.size(); block += 64) {
        std::uint64_t bits = 0;
        for (std::size_t i = block; i < block + 64; i += lanes) {
            const TwoWords drawn = generator(i);
            bits |= bits_of(succeeds(i, drawn.first)) << (i - block);
            hn::Store(drawn.second, WordTag{}, words + i);
        }
        succeeded[block / 64] = bits;
    }
}

void DrawFates(const Draws& draws, const Bet& bet, const Factors& factors, std::uint64_t* succeeded,
               std::uint32_t* words) {
    const IntTag di;
    if (!bet.correlated) {
        // Compared as signed numbers, which every instruction set can.
        const auto flip = hn::Set(WordTag{}, 0x80000000U);
        const auto limit = hn::BitCast(di, hn::Set(WordTag{}, bet.fails_below ^ 0x80000000U));
        fate_loop(draws, succeeded, words, [&](std::size_t, Words word) HWY_ATTR {
            return hn::RebindMask(FloatTag{}, hn::Not(hn::Lt(hn::BitCast(di, hn::Xor(word, flip)), limit)));
        });
        return;
    }
    const TailTable& table = tail_table();
    const auto cut = set(bet.cut), market = set(bet.market_loading), theme = set(bet.theme_loading),
               lead = set(bet.lead_loading);
    fate_loop(draws, succeeded, words, [&](std::size_t i, Words word) HWY_ATTR {
        auto x = hn::Sub(cut, hn::Mul(market, hn::Load(FloatTag{}, factors.market + i)));
        if (factors.theme) x = hn::Sub(x, hn::Mul(theme, hn::Load(FloatTag{}, factors.theme + i)));
        if (factors.lead) x = hn::Sub(x, hn::Mul(lead, hn::Load(FloatTag{}, factors.lead + i)));
        // Whichever of failure and success is less likely is decided by its tail, which is precise however small.
        const auto unlikely = hn::Lt(x, set(0.0F)); // failure
        const auto z = hn::Min(hn::Abs(x), set(7.9999F));
        const auto node = hn::NearestInt(hn::Mul(z, set(static_cast<float>(TailTable::per_unit))));
        const auto at = hn::Mul(hn::ConvertTo(FloatTag{}, node), set(1.0F / TailTable::per_unit));
        const auto d = hn::Sub(z, at);
        const auto tail = hn::GatherIndex(FloatTag{}, table.tail, node);
        const auto density = hn::GatherIndex(FloatTag{}, table.density, node);
        const auto bend = hn::Sub(set(1.0F), hn::Mul(hn::Mul(at, d), set(0.5F)));
        const auto probability = hn::Sub(tail, hn::Mul(hn::Mul(density, d), bend)); // times 2^31
        const auto sided = hn::IfThenElse(hn::RebindMask(WordTag{}, unlikely), word, hn::Not(word));
        const auto draw = hn::ConvertTo(FloatTag{}, hn::BitCast(di, hn::ShiftRight<1>(sided)));
        return hn::Xor(hn::Lt(draw, probability), unlikely);
    });
}

/// Tails so far out that the word alone is coarse get the bits of another.
HWY_NOINLINE Floats refined(const Draws& draws, std::size_t first, hn::Vec<IntTag> distance, Floats t) {
    alignas(64) std::int32_t distances[lanes];
    alignas(64) float probabilities[lanes];
    hn::Store(distance, IntTag{}, distances);
    hn::Store(t, FloatTag{}, probabilities);
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        if (distances[lane] >= 4096) continue;
        const std::size_t trial = first + lane;
        const auto words =
            Philox::words(counter_of(draws.pairs[trial / 2], draws.subject, Purpose::duration), draws.key);
        const double more = (static_cast<double>(words[trial % 2 == 0 ? 1 : 3]) + 0.5) * 0x1p-32;
        probabilities[lane] = static_cast<float>((static_cast<double>(distances[lane]) + more) * 0x1p-32);
    }
    return hn::Load(FloatTag{}, probabilities);
}

/// Payoffs over the median.
HWY_INLINE Floats ratios(const Draws& draws, const Bet& bet, std::size_t first, Words words) {
    const Tail tail = tail_of(words);
    auto t = tail_probability(tail.distance);
    const auto far = hn::Lt(tail.distance, hn::Set(IntTag{}, 4096));
    if (HWY_UNLIKELY(!hn::AllFalse(IntTag{}, far))) t = refined(draws, first, tail.distance, t);
    const auto negative = hn::RebindMask(FloatTag{}, hn::Ne(tail.negative, hn::Zero(WordTag{})));
    const auto sigma = hn::IfThenElse(negative, set(-bet.sigma_low), set(bet.sigma_high));
    auto power = hn::Mul(sigma, normal_from_tail(t));
    if (bet.tail_scale > 0.0F) {
        const auto ln = logarithm(t, hn::Sub(t, set(1.0F)));
        const auto steps = hn::Mul(hn::Add(ln, set(2.302585092994046F)), set(1.4426950408889634F * bet.tail_scale));
        const auto beyond = hn::AndNot(negative, hn::Lt(t, set(0.1F)));
        power = hn::IfThenElse(beyond, hn::Sub(set(bet.tail_from), steps), power);
    }
    return power_of_two(power);
}

double DrawPayoffs(const Draws& draws, const Bet& bet, const std::uint32_t* words, const std::uint64_t* succeeded,
                   const std::uint64_t* counted, const float* growth, float* totals, float* out,
                   std::uint64_t* winner) {
    const FloatTag d;
    const auto median = set(bet.median), winner_from = set(bet.winner_from);
    alignas(64) float sums[partial_sums] = {};
    for (std::size_t block = 0; block < 2 * draws.pairs.size(); block += 64) {
        const std::uint64_t paying = succeeded[block / 64], counting = counted[block / 64];
        std::uint64_t winning = 0;
        for (std::size_t i = block; i < block + 64; i += lanes) {
            const auto pays = mask_of(paying >> (i - block));
            const auto ratio = bet.certain ? set(1.0F) : ratios(draws, bet, i, hn::Load(WordTag{}, words + i));
            winning |= bits_of(hn::And(pays, hn::Ge(ratio, winner_from))) << (i - block);
            auto payoff = hn::IfThenElseZero(pays, hn::Mul(median, ratio));
            if (growth) payoff = hn::Mul(payoff, hn::Load(d, growth + i));
            hn::Store(hn::Add(hn::Load(d, totals + i), payoff), d, totals + i);
            if (out) hn::Store(payoff, d, out + i);
            if (counting != ~std::uint64_t{0}) payoff = hn::IfThenElseZero(mask_of(counting >> (i - block)), payoff);
            float* sum = sums + i % partial_sums;
            hn::Store(hn::Add(hn::Load(d, sum), payoff), d, sum);
        }
        winner[block / 64] |= winning;
    }
    double sum = 0.0;
    for (const float part : sums) sum += static_cast<double>(part);
    return sum;
}

void DrawDeliveries(const Draws& draws, const Bet& bet, const float* ready, float* out) {
    const FloatTag d;
    const Generator generator{draws, Purpose::duration};
    const auto half = set(0.5F), one = set(1.0F);
    for (std::size_t i = 0; i < 2 * draws.pairs.size(); i += lanes) {
        auto days = set(bet.anchor);
        if (bet.slip_sigma > 0.0F) {
            const auto word = generator(i).first;
            const auto draw = hn::ConvertTo(d, hn::BitCast(IntTag{}, hn::ShiftRight<1>(word)));
            const auto t = hn::Mul(hn::Mul(hn::Add(draw, half), set(from_31_bits)), set(bet.z_share));
            const auto below = hn::Gt(t, half);
            const auto near = hn::Max(hn::IfThenElse(below, hn::Sub(one, t), t), set(0x1p-32F * bet.z_share));
            const auto size = normal_from_tail(near);
            const auto z = hn::IfThenElse(below, hn::Neg(size), size);
            days = hn::Mul(days, power_of_two(hn::Mul(set(bet.slip_sigma), hn::Sub(z, set(bet.z_floor)))));
        }
        days = hn::Max(days, set(bet.least_days));
        auto start = set(bet.start);
        if (ready) start = hn::Max(start, hn::Load(d, ready + i));
        hn::Store(hn::Add(start, days), d, out + i);
    }
}

void Discount(const float* days, std::size_t trials, float rate, float* out) {
    const FloatTag d;
    for (std::size_t i = 0; i < trials; i += lanes) {
        const auto later = hn::Max(hn::Load(d, days + i), set(0.0F));
        hn::Store(power_of_two(hn::Neg(hn::Mul(later, set(rate)))), d, out + i);
    }
}

void Normals(const std::uint32_t* words, std::size_t count, float* out) {
    for (std::size_t i = 0; i < count; i += lanes)
        hn::StoreU(normal_of(hn::LoadU(WordTag{}, words + i)), FloatTag{}, out + i);
}

std::uint32_t FillWords(const Draws& draws) {
    const Generator generator{draws, Purpose::bet};
    auto all = hn::Zero(WordTag{});
    for (std::size_t i = 0; i < 2 * draws.pairs.size(); i += lanes) {
        const TwoWords drawn = generator(i);
        all = hn::Xor(all, hn::Xor(drawn.first, drawn.second));
    }
    return hn::GetLane(all);
}

} // namespace engineroom::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
