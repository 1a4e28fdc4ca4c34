/// The inner loops of a simulation, in the widest vectors that the machine has, with the same bytes from any of them.
///
/// A word w decides a project's fate and its payoff. With s the chance of success, given the factors that it shares,
/// and h the last 31 bits of w, the very last set, the project succeeds when t = h / (2^30 s) lies below 2. t is then
/// uniform, whatever s, and t / 4 the tail of the payoff: the share of payoffs beyond it, above the median where the
/// first bit of w is 0, below where it is 1. Where t lies below 2^-15, another word says where between h - 1 and h + 1.
#pragma once

#include "simulate/philox.hpp"
#include "simulate/tile.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace engineroom::kernels {

/// Draws of one subject for the trials of a tile.
struct Draws {
    std::uint64_t first = 0;                  ///< trials in a row from this one, a multiple of 32
    std::span<const std::uint64_t> scattered; ///< or, if not empty, these, padded
    std::size_t trials = 0;                   ///< a multiple of 64
    Philox::Key key{};
    std::uint32_t subject = 0;

    [[nodiscard]] std::uint64_t trial(std::size_t i) const { return scattered.empty() ? first + i : scattered[i]; }
};

/// A word a trial.
void draw_words(const Draws& draws, Purpose purpose, std::uint32_t* words);

/// Standard normal draws of words: the tail that a word stands for, as a quantile.
void normals(const std::uint32_t* words, std::size_t count, float* out);

/// Which trials a bet does not fail by itself in, and there the tails of what it pays: four times, sign bit set below
/// the median.
///
/// @param bet     whose fate is not failure
/// @param words   of `Purpose::bet`
/// @param shared  for a correlated bet, what it has in common with others: the sum of factors times loadings
/// @param lead    likewise its lead's factor; null: it has none
void draw_fates(const Draws& draws, const Bet& bet, const std::uint32_t* words, const float* shared, const float* lead,
                std::uint64_t* own, Successes& successes);

/// What a bet pays in those trials, in units of the model.
void draw_payoffs(const Bet& bet, Successes& successes);

/// When a bet is delivered in those trials, in days from the as-of date.
/// @param words  of `Purpose::duration`, of all trials
/// @param own    which of them succeed
/// @param ready  by trial, when what it waits for is delivered; null: it waits for nothing
void draw_deliveries(std::size_t trials, const Bet& bet, const std::uint32_t* words, const std::uint64_t* own,
                     const float* ready, Successes& successes);

/// What payoffs are worth as much later as they come: times 2^(-rate days), where days below 0 count as 0. A winner's,
/// by what it was before, is made negative (or -0).
void discount(float rate, const Bet& bet, Successes& successes);

/// A number of each success, by trial; elsewhere 0.
void by_trial(std::size_t trials, const std::uint64_t* own, const Successes::Numbers& numbers, float* out);

/// In which trials a bet pays.
struct Paying {
    const std::uint64_t* own;       ///< those of `Successes`
    const std::uint64_t* succeeded; ///< among them those in which what it waits for did; null: it waits for nothing
    const std::uint64_t* counted;   ///< those of all that count
    bool discounted;                ///< payoffs are those of `discount`
};

/// Where payoffs go.
struct PayoffSums {
    float* totals;         ///< by trial: they are added here
    float* out;            ///< and kept here; null: nowhere
    std::uint64_t* winner; ///< and the bits of trials in which it is a winner added here
};

/// Adds what a bet pays to each trial.
/// @return the sum over the trials that count
[[nodiscard]] double pay(std::size_t trials, const Bet& bet, const Successes& successes, const Paying& paying,
                         const PayoffSums& sums);

/// Adds a number in the trials of a mask.
void add_where(const std::uint64_t* mask, std::size_t trials, float number, float* totals);

/// Adds `some` numbers, in units of the model, to their sums, and clears them.
void carry(float* some, std::size_t trials, double unit, double* sums);

/// What the highest payoffs of each trial come to, and all of them.
///
/// @param payoffs  not below 0, [project][trial]
/// @param trials   a multiple of 16 above 0
/// @param highest  how many; at least 1 and at most as many as there are projects
void top_sums(std::span<const float> payoffs, std::size_t trials, std::size_t highest, float* top, float* all);

/// @param own       trials in which a bet does not fail by itself
/// @param upstream  those in which nothing that it waits for failed; null: it waits for nothing
/// @param counted   those that count
void settle(const std::uint64_t* own, const std::uint64_t* upstream, const std::uint64_t* counted, Settled& settled);

/// Adds one to the number of each trial of each pending mask; none is pending then.
void add_pending(BitCounts& counts);

/// Over the trials that count; in no other is a number above 0.
[[nodiscard]] CountSums sum_counts(const BitCounts& counts, const std::uint64_t* counted);

/// Instruction sets that this machine offers, the widest first.
[[nodiscard]] std::vector<std::string_view> vector_targets();
/// From now on, for the whole program: one of them; empty: the widest again.
void use_vector_target(std::string_view name);

} // namespace engineroom::kernels
