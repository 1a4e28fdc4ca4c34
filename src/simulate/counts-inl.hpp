// Settles fates, and counts failures by trial; included once for each instruction set.
// clang-format off
#if defined(ENGINEROOM_SIMULATE_COUNTS_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef ENGINEROOM_SIMULATE_COUNTS_INL
#undef ENGINEROOM_SIMULATE_COUNTS_INL
#else
#define ENGINEROOM_SIMULATE_COUNTS_INL
#endif
// clang-format on

#include "simulate/kernels.hpp"
#include "simulate/lanes-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace engineroom::kernels::HWY_NAMESPACE {

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
