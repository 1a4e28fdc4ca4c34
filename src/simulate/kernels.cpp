// Compiled once for every instruction set (Google Highway's foreach_target). For the same bytes from each: no fused
// multiply-add, no approximate instruction, and sums over 16 lanes, whatever the width.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "simulate/kernels.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "simulate/counts-inl.hpp"
#include "simulate/deliveries-inl.hpp"
#include "simulate/fates-inl.hpp"
#include "simulate/generator-inl.hpp"
#include "simulate/payoffs-inl.hpp"
#include "simulate/sums-inl.hpp"

#if HWY_ONCE

namespace engineroom::kernels {

HWY_EXPORT(DrawWords);
HWY_EXPORT(Normals);
HWY_EXPORT(DrawFates);
HWY_EXPORT(DrawPayoffs);
HWY_EXPORT(DrawDeliveries);
HWY_EXPORT(Discount);
HWY_EXPORT(ByTrial);
HWY_EXPORT(Pay);
HWY_EXPORT(AddWhere);
HWY_EXPORT(Carry);
HWY_EXPORT(TopSums);
HWY_EXPORT(Settle);
HWY_EXPORT(AddPending);
HWY_EXPORT(SumCounts);

void draw_words(const Draws& draws, Purpose purpose, std::uint32_t* words) {
    HWY_DYNAMIC_DISPATCH(DrawWords)(draws, purpose, words);
}

void normals(const std::uint32_t* words, std::size_t count, float* out) {
    HWY_DYNAMIC_DISPATCH(Normals)(words, count, out);
}

void draw_fates(const Draws& draws, const Bet& bet, const std::uint32_t* words, const float* shared, const float* lead,
                std::uint64_t* own, Successes& successes) {
    HWY_DYNAMIC_DISPATCH(DrawFates)(draws, bet, words, shared, lead, own, successes);
}

void draw_payoffs(const Bet& bet, Successes& successes) {
    HWY_DYNAMIC_DISPATCH(DrawPayoffs)(bet, successes);
}

void draw_deliveries(std::size_t trials, const Bet& bet, const std::uint32_t* words, const std::uint64_t* own,
                     const float* ready, Successes& successes) {
    HWY_DYNAMIC_DISPATCH(DrawDeliveries)(trials, bet, words, own, ready, successes);
}

void discount(float rate, const Bet& bet, Successes& successes) {
    HWY_DYNAMIC_DISPATCH(Discount)(rate, bet, successes);
}

void by_trial(std::size_t trials, const std::uint64_t* own, const Successes::Numbers& numbers, float* out) {
    HWY_DYNAMIC_DISPATCH(ByTrial)(trials, own, numbers, out);
}

double pay(std::size_t trials, const Bet& bet, const Successes& successes, const Paying& paying,
           const PayoffSums& sums) {
    return HWY_DYNAMIC_DISPATCH(Pay)(trials, bet, successes, paying, sums);
}

void add_where(const std::uint64_t* mask, std::size_t trials, float number, float* totals) {
    HWY_DYNAMIC_DISPATCH(AddWhere)(mask, trials, number, totals);
}

void carry(float* some, std::size_t trials, double unit, double* sums) {
    HWY_DYNAMIC_DISPATCH(Carry)(some, trials, unit, sums);
}

void top_sums(std::span<const float> payoffs, std::size_t trials, std::size_t highest, float* top, float* all) {
    std::vector<float> column(payoffs.size() / trials * 16);
    HWY_DYNAMIC_DISPATCH(TopSums)(payoffs, trials, highest, column.data(), top, all);
}

void settle(const std::uint64_t* own, const std::uint64_t* upstream, const std::uint64_t* counted, Settled& settled) {
    HWY_DYNAMIC_DISPATCH(Settle)(own, upstream, counted, settled);
}

void add_pending(BitCounts& counts) {
    HWY_DYNAMIC_DISPATCH(AddPending)(counts);
}

CountSums sum_counts(const BitCounts& counts, const std::uint64_t* counted) {
    return HWY_DYNAMIC_DISPATCH(SumCounts)(counts, counted);
}

std::vector<std::string_view> vector_targets() {
    hwy::SetSupportedTargetsForTest(0);
    std::vector<std::string_view> names;
    const auto attainable = hwy::SupportedTargets() & HWY_TARGETS;
    for (std::int64_t bit = 1; bit != 0 && bit <= attainable; bit <<= 1)
        if ((attainable & bit) != 0) names.emplace_back(hwy::TargetName(bit));
    return names;
}

void use_vector_target(std::string_view name) {
    hwy::SetSupportedTargetsForTest(0);
    const auto attainable = hwy::SupportedTargets() & HWY_TARGETS;
    for (std::int64_t bit = 1; bit != 0 && bit <= attainable; bit <<= 1)
        if ((attainable & bit) != 0 && hwy::TargetName(bit) == name) hwy::SetSupportedTargetsForTest(bit);
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
}

} // namespace engineroom::kernels
#endif
