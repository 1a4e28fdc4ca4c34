/// A tile: up to 1,024 trials that are drawn together, project by project, so that every trial adds its projects in one
/// order and a trial's draws fill the lanes of a vector.
#pragma once

#include "simulate/large_vector.hpp"
#include "simulate/model.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace engineroom {

inline constexpr std::size_t tile_trials = 1024;
inline constexpr std::size_t mask_words = tile_trials / 64;

/// One bit a trial of a tile.
using TrialMask = std::array<std::uint64_t, mask_words>;

/// One number a trial, aligned for any vector.
template<class Number>
struct alignas(64) PerTrial : std::array<Number, tile_trials> {};

/// Of the trials in which a project does not fail by itself, one after the other.
struct Successes {
    static constexpr std::size_t widest_vector = 16;
    struct alignas(64) Numbers : std::array<float, tile_trials + widest_vector> {};

    std::size_t count = 0;
    Numbers payoff;       ///< first the tail of it: see kernels.hpp; at last discounted, winners below 0
    bool far_out = false; ///< some tails lie below 2^-15
    Numbers days;         ///< from the as-of date to the delivery
};

/// What becomes of one project in a tile's trials.
struct Settled {
    TrialMask succeeded;                     ///< whether they count or not
    TrialMask failed, knocked_on, either;    ///< by itself; because of what it waits for
    std::size_t failures = 0, knock_ons = 0; ///< numbers of bits in the two
};

/// A number for each trial, as planes of binary digits, and what is still to be added to it.
struct BitCounts {
    static constexpr std::size_t most_digits = 32, most_pending = 8;
    std::size_t digits = 0, pending = 0;
    TrialMask plane[most_digits], added[most_pending];
};
struct CountSums {
    std::uint64_t sum = 0, squares = 0;
    std::uint64_t zeros = 0; ///< how many numbers are 0
};

/// Which trials: up to `tile_trials` in a row, or any.
struct TileTrials {
    std::uint64_t first = 0;                  ///< a multiple of 32
    std::span<const std::uint64_t> scattered; ///< if not empty, these, and not those from `first` on
    std::size_t size = 0;
};

/// What each trial comes to; in the portfolio's currency.
struct TileTotals {
    PerTrial<double> payoff;
    PerTrial<double> extra_cost; ///< beside the cost if all succeed
    TrialMask counted;           ///< the tile's trials: the first bits
    TrialMask winner;            ///< some project returns ten times its budget
    CountSums failures;          ///< how many projects fail
    std::uint64_t own_failures;  ///< how many fail by themselves, over the trials
};

/// What each project comes to, over the trials.
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
    std::vector<float> payoffs;         ///< [bet][trial], in units of the model; empty: not asked for
    std::size_t payoff_trials = 0;      ///< of each bet: a multiple of 16
    std::vector<TrialMask> succeeded;   ///< by bet; empty: not asked for
    std::span<std::uint32_t> delivered; ///< [month][trial]: how many in that month; empty: not asked for
    std::vector<double> paid;           ///< [month]: payoffs of them, in units of the model
    std::uint64_t deliveries = 0;       ///< of all months and trials
};

/// Memory that a tile works in, used again for the next.
struct TileWork {
    PerTrial<float> some_payoffs, some_costs, payoffs, days, ready;
    PerTrial<std::uint32_t> words;
    Successes successes;
    LargeVector<PerTrial<float>> shared; ///< by theme, and last without one: market and theme times their loadings
    LargeVector<PerTrial<float>> leads, delivery;
    std::vector<std::uint32_t> delivery_slot; ///< by bet: where its delivery is kept for those that wait for it
    std::vector<TrialMask> succeeded;         ///< by bet
    BitCounts failures;
};

/// @param record  none: nothing but totals
void run_tile(const Model& model, const TileTrials& trials, TileWork& work, TileTotals& totals, BetTotals& bets,
              TileRecord* record);

} // namespace engineroom
