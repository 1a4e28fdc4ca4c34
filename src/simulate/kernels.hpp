/// The inner loops of a simulation, in the widest vectors that the machine has, with the same bytes from any of them.
#pragma once

#include "simulate/philox.hpp"
#include "simulate/tile.hpp"

#include <string_view>
#include <vector>

namespace engineroom::kernels {

/// Draws of one subject for the trials of a tile.
struct Draws {
    std::span<const std::uint64_t> pairs; ///< a multiple of 32, padded
    Philox::Key key{};
    std::uint32_t subject = 0;
};

/// Factors of a correlated bet by trial; null: it has none.
struct Factors {
    const float* market = nullptr;
    const float* theme = nullptr;
    const float* lead = nullptr;
};

/// Standard normal draws of a factor.
void draw_factor(const Draws& draws, Purpose purpose, float* out);

/// Which trials a bet does not fail by itself in, and the words that decide what it pays.
void draw_fates(const Draws& draws, const Bet& bet, const Factors& factors, std::uint64_t* succeeded,
                std::uint32_t* words);

/// What a bet pays in each trial of `succeeded`, in units of the model; elsewhere 0.
///
/// @param growth  factor by trial; null: 1
/// @param totals  where the payoffs are added
/// @param out     where they are kept, too; null: nowhere
/// @param winner  where the bits of trials in which it is a winner are added
/// @return        the sum over the trials of `counted`
[[nodiscard]] double draw_payoffs(const Draws& draws, const Bet& bet, const std::uint32_t* words,
                                  const std::uint64_t* succeeded, const std::uint64_t* counted, const float* growth,
                                  float* totals, float* out, std::uint64_t* winner);

/// When a bet is delivered if it succeeds, in days from the as-of date.
/// @param ready  what it waits for is delivered then; null: it waits for nothing
void draw_deliveries(const Draws& draws, const Bet& bet, const float* ready, float* out);

/// 2^(-rate days) by trial, for days not below 0.
void discount(const float* days, std::size_t trials, float rate, float* out);

/// Standard normal draws of words, as `draw_payoffs` makes them: the quantile that a word stands for, from above.
void normals(const std::uint32_t* words, std::size_t count, float* out);

/// Nothing but the words of a bet: what the rest is measured against.
[[nodiscard]] std::uint32_t fill_words(const Draws& draws);

/// Instruction sets that this machine offers, the widest first.
[[nodiscard]] std::vector<std::string_view> vector_targets();
/// From now on, for the whole program: one of them; empty: the widest again.
void use_vector_target(std::string_view name);

} // namespace engineroom::kernels
