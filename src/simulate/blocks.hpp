/// Runs blocks of 1,024 trials and sums what they come to; any split of the blocks, merged, gives the same bits.
#pragma once

#include "simulate/large_vector.hpp"
#include "simulate/sum_tree.hpp"
#include "simulate/tile.hpp"

#include <cstdint>
#include <engineroom/simulate/simulate.hpp>
#include <optional>
#include <span>
#include <vector>

namespace engineroom {

/// Up to so many trials, every trial's total is kept and quantiles are exact.
inline constexpr std::uint64_t kept_blocks = 128;
inline constexpr std::uint64_t kept_trials = kept_blocks * tile_trials;
/// Deliveries are told from the first blocks, the share of the top tenth from the first trials.
inline constexpr std::uint64_t delivery_blocks = 2;
inline constexpr std::size_t most_sampled_payoffs = std::size_t{1} << 17;

/// What some trials come to.
struct RunSums {
    std::uint64_t trials = 0, losses = 0, without_failure = 0, with_winner = 0;
    std::uint64_t failures = 0, failures_squared = 0, own_failures = 0;
    double net = 0, net_squared = 0; ///< less the model's pivot
    double payoff = 0;
    BetTotals bets;

    void add(const RunSums& other);
};

/// Bins of equal width, for more trials than are kept: one below, `count`, and one above.
struct Bins {
    static constexpr std::size_t count = std::size_t{1} << 16;
    double from = 0, width = 1;

    /// Bins over the central 99.9 % of some values, widened by a tenth on both sides.
    [[nodiscard]] static Bins over(std::span<const double> values);
    [[nodiscard]] std::size_t of(double value) const;   ///< in [0, count + 1]
    [[nodiscard]] double middle(std::size_t bin) const; ///< of bin 1 to `count`
};

struct BlockRange {
    std::uint64_t first = 0, last = 0; ///< last not included
};

/// One of some equal parts of a range; the first part is never empty where the range is not.
struct Share {
    std::uint64_t part = 0, of = 1;

    [[nodiscard]] BlockRange in(BlockRange whole) const {
        const std::uint64_t blocks = whole.last - whole.first;
        const auto before = [&](std::uint64_t parts) { return whole.first + (blocks * parts + of - 1) / of; };
        return {before(part), before(part + 1)};
    }
};

/// What a range of blocks comes to.
struct Blocks {
    BlockRange range;
    SumTree<RunSums> sums;
    LargeVector<double> net, payoff;                  ///< of the trials of blocks below `kept_blocks`, in order
    std::vector<std::uint64_t> net_bins, payoff_bins; ///< of blocks from `kept_blocks` on
    LargeVector<std::uint32_t> delivered;             ///< [block][month][trial], of blocks below `delivery_blocks`
    std::vector<std::vector<double>> paid;            ///< [block][month]
    std::uint64_t deliveries = 0;                     ///< sum of `delivered`
    std::vector<double> top_shares;                   ///< of the sampled trials of block 0 that pay anything
    std::uint64_t sampled = 0;
};

struct BinPair {
    Bins net, payoff;
};

[[nodiscard]] std::uint64_t blocks_of(std::uint64_t trials);

/// @param trials  of the whole run: the last block may have fewer
/// @param bins    for blocks from `kept_blocks` on
[[nodiscard]] Blocks run_blocks(const Model& model, std::uint64_t trials, BlockRange range, const BinPair* bins,
                                const Execution& execution);

/// Takes the blocks that follow.
void append(Blocks& blocks, Blocks&& next);

/// The worst trials: those below a net payoff, and those at it.
struct Tail {
    std::optional<Bins> bins; ///< `at` names a bin
    double quantile = 0;
    std::size_t at = 0;

    enum class Side : std::uint8_t { above, below, at };
    [[nodiscard]] Side side(double net) const;
};

struct TailSums {
    SumTree<RunSums> below, at;
};

/// Draws the worst trials again, and sums what each project comes to in them.
/// @param net    of the trials that were kept; used where these are all
/// @param share  of the work; the trees of all shares, merged, are that of the whole
[[nodiscard]] TailSums run_tail(const Model& model, std::uint64_t trials, const Tail& tail, std::span<const double> net,
                                const Execution& execution, Share share = {});

} // namespace engineroom
