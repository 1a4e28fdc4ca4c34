// Compiled once for every instruction set (Google Highway's foreach_target). For the same bytes from each: no fused
// multiply-add, no approximate instruction, and sums over 16 lanes, whatever the width.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "simulate/kernels.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "simulate/kernels-inl.hpp"

#if HWY_ONCE
#include "simulate/exact_math.hpp"

namespace engineroom::kernels {

HWY_EXPORT(DrawFactor);
HWY_EXPORT(DrawFates);
HWY_EXPORT(DrawPayoffs);
HWY_EXPORT(DrawDeliveries);
HWY_EXPORT(Discount);
HWY_EXPORT(Normals);
HWY_EXPORT(FillWords);

const TailTable& tail_table() {
    static const TailTable table = [] {
        TailTable made;
        for (std::size_t i = 0; i < TailTable::nodes; ++i) {
            const double z = static_cast<double>(i) / TailTable::per_unit;
            made.tail[i] = static_cast<float>(exact::upper_tail(z) * 2147483648.0);
            made.density[i] = static_cast<float>(exact::normal_density(z) * 2147483648.0);
        }
        return made;
    }();
    return table;
}

void draw_factor(const Draws& draws, Purpose purpose, float* out) {
    HWY_DYNAMIC_DISPATCH(DrawFactor)(draws, purpose, out);
}

void draw_fates(const Draws& draws, const Bet& bet, const Factors& factors, std::uint64_t* succeeded,
                std::uint32_t* words) {
    HWY_DYNAMIC_DISPATCH(DrawFates)(draws, bet, factors, succeeded, words);
}

double draw_payoffs(const Draws& draws, const Bet& bet, const std::uint32_t* words, const std::uint64_t* succeeded,
                    const std::uint64_t* counted, const float* growth, float* totals, float* out,
                    std::uint64_t* winner) {
    return HWY_DYNAMIC_DISPATCH(DrawPayoffs)(draws, bet, words, succeeded, counted, growth, totals, out, winner);
}

void draw_deliveries(const Draws& draws, const Bet& bet, const float* ready, float* out) {
    HWY_DYNAMIC_DISPATCH(DrawDeliveries)(draws, bet, ready, out);
}

void discount(const float* days, std::size_t trials, float rate, float* out) {
    HWY_DYNAMIC_DISPATCH(Discount)(days, trials, rate, out);
}

void normals(const std::uint32_t* words, std::size_t count, float* out) {
    HWY_DYNAMIC_DISPATCH(Normals)(words, count, out);
}

std::uint32_t fill_words(const Draws& draws) {
    return HWY_DYNAMIC_DISPATCH(FillWords)(draws);
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
