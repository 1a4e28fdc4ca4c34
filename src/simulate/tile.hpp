/// A tile: up to 1,024 trials that are drawn together, project by project, so that every trial adds its projects in one
/// order and a trial's draws fill the lanes of a vector.
#pragma once

#include "simulate/model.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace engineroom {

inline constexpr std::size_t tile_trials = 1024;
inline constexpr std::size_t tile_pairs = tile_trials / 2;
inline constexpr std::size_t mask_words = tile_trials / 64;

/// One bit a trial of a tile.
using TrialMask = std::array<std::uint64_t, mask_words>;

/// One number a trial, aligned for any vector.
template<class Number>
struct alignas(64) PerTrial : std::array<Number, tile_trials> {};

/// Which trials: pairs of two in a row, and which of the tile's trials count.
struct TileTrials {
    std::span<const std::uint64_t> pairs; ///< at most `tile_pairs`
    TrialMask counted{};                  ///< bit 2 i: the even trial of pair i; bit 2 i + 1: the odd one
};

/// What each trial comes to; in the portfolio's currency.
struct TileTotals {
    PerTrial<double> payoff;
    PerTrial<double> extra_cost; ///< beside the cost if all succeed
    PerTrial<std::uint32_t> failures, own_failures;
    TrialMask winner; ///< some project returns ten times its budget
};

/// What each project comes to, over the trials that count.
struct BetTotals {
    std::vector<double> payoff;            ///< in units of the model
    std::vector<std::uint64_t> failed;     ///< by themselves
    std::vector<std::uint64_t> knocked_on; ///< because of what they wait for

    void clear(std::size_t bets) {
        payoff.assign(bets, 0.0);
        failed.assign(bets, 0);
        knocked_on.assign(bets, 0);
    }
};

/// What a tile tells beside, of its trials one by one; for a sample.
struct TileRecord {
    std::vector<float> payoffs;           ///< [bet][trial], in units of the model; empty: not asked for
    std::size_t payoff_trials = 0;        ///< of each bet: a multiple of 16
    std::vector<TrialMask> succeeded;     ///< by bet; empty: not asked for
    std::vector<std::uint32_t> delivered; ///< [month][trial]: how many in that month; empty: not asked for
    std::vector<double> paid;             ///< [month]: payoffs of them, in units of the model
};

/// Memory that a tile works in, used again for the next.
struct TileWork {
    PerTrial<float> market, some_payoffs, some_costs, payoffs, days, growth;
    PerTrial<std::uint32_t> words;
    std::vector<PerTrial<float>> themes, leads, delivery;
    std::vector<std::uint32_t> delivery_slot;  ///< by bet: where its delivery is kept for those that wait for it
    std::vector<TrialMask> succeeded;          ///< by bet
    std::vector<TrialMask> planes, own_planes; ///< binary digits of the number of failures
};

/// @param record  none: nothing but totals
void run_tile(const Model& model, const TileTrials& trials, TileWork& work, TileTotals& totals, BetTotals& bets,
              TileRecord* record);

} // namespace engineroom
