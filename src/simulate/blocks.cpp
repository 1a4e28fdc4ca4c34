#include "simulate/blocks.hpp"

#include <engineroom/core/in_parallel.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <memory>
#include <numeric>

namespace engineroom {
namespace {

bool bit(const TrialMask& mask, std::size_t i) {
    return (mask[i / 64] >> (i % 64) & 1U) != 0;
}

void set_bit(TrialMask& mask, std::size_t i) {
    mask[i / 64] |= std::uint64_t{1} << (i % 64);
}

/// What one thread works with.
struct Worker {
    TileWork work;
    TileTotals totals;
    std::array<std::uint64_t, tile_pairs> pairs{};
    std::vector<std::uint64_t> net_bins, payoff_bins;

    /// The trials of a block, as far as they belong to the run.
    [[nodiscard]] TileTrials block(std::uint64_t block, std::uint64_t trials) {
        const std::uint64_t first = block * tile_trials;
        const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(tile_trials, trials - first));
        TileTrials tile;
        std::iota(pairs.begin(), pairs.end(), block * tile_pairs);
        tile.pairs = {pairs.data(), (size + 1) / 2};
        for (std::size_t i = 0; i < size; ++i) set_bit(tile.counted, i);
        return tile;
    }
};

double net_of(const Model& model, const TileTotals& totals, std::size_t i) {
    return totals.payoff[i] - (model.base_cost + totals.extra_cost[i]);
}

/// The sums of the trials of a tile that count.
void sum_up(RunSums& sums, const Model& model, const TileTotals& totals, const TrialMask& counted) {
    for (std::size_t i = 0; i < tile_trials; ++i) {
        if (!bit(counted, i)) continue;
        ++sums.trials;
        const double net = net_of(model, totals, i);
        sums.losses += net < 0.0 ? 1 : 0;
        sums.net += net - model.pivot;
        sums.net_squared += (net - model.pivot) * (net - model.pivot);
        sums.payoff += totals.payoff[i];
        const std::uint64_t failures = totals.failures[i];
        sums.failures += failures;
        sums.failures_squared += failures * failures;
        sums.own_failures += totals.own_failures[i];
        sums.without_failure += failures == 0 ? 1 : 0;
        sums.with_winner += bit(totals.winner, i) ? 1 : 0;
    }
}

/// The share of each sampled trial's payoff that the top tenth of the projects brings.
std::vector<double> top_shares(const Model& model, const TileRecord& record, std::size_t sampled) {
    std::vector<double> shares, payoffs;
    const std::size_t tenth = (model.in_money + 9) / 10;
    for (std::size_t i = 0; i < sampled; ++i) {
        payoffs.clear();
        for (std::size_t b = 0; b < model.bets.size(); ++b)
            if (model.bets[b].in_money)
                payoffs.push_back(static_cast<double>(record.payoffs[b * record.payoff_trials + i]));
        const double all = std::accumulate(payoffs.begin(), payoffs.end(), 0.0);
        if (!(all > 0.0)) continue;
        const auto top = payoffs.begin() + static_cast<std::ptrdiff_t>(tenth);
        std::nth_element(payoffs.begin(), top - 1, payoffs.end(), std::greater<>{});
        shares.push_back(std::accumulate(payoffs.begin(), top, 0.0) / all);
    }
    return shares;
}

std::size_t sampled_trials(const Model& model) {
    if (model.in_money == 0) return 0;
    const std::size_t most = most_sampled_payoffs / model.bets.size() / 16 * 16;
    return std::clamp<std::size_t>(most, 16, tile_trials);
}

TileRecord record_for(const Model& model, std::uint64_t block) {
    TileRecord record;
    if (block == 0) {
        record.payoff_trials = sampled_trials(model);
        record.payoffs.assign(record.payoff_trials * model.bets.size(), 0.0F);
    }
    if (model.in_time > 0) {
        record.delivered.assign(model.months * tile_trials, 0);
        record.paid.assign(model.months, 0.0);
    }
    return record;
}

} // namespace

void RunSums::add(const RunSums& other) {
    trials += other.trials;
    losses += other.losses;
    without_failure += other.without_failure;
    with_winner += other.with_winner;
    failures += other.failures;
    failures_squared += other.failures_squared;
    own_failures += other.own_failures;
    net += other.net;
    net_squared += other.net_squared;
    payoff += other.payoff;
    if (bets.payoff.size() < other.bets.payoff.size()) {
        bets.payoff.resize(other.bets.payoff.size());
        bets.failed.resize(other.bets.payoff.size());
        bets.knocked_on.resize(other.bets.payoff.size());
    }
    for (std::size_t b = 0; b < other.bets.payoff.size(); ++b) {
        bets.payoff[b] += other.bets.payoff[b];
        bets.failed[b] += other.bets.failed[b];
        bets.knocked_on[b] += other.bets.knocked_on[b];
    }
}

Bins Bins::over(std::vector<double> values) {
    const auto at = [&values](double share) {
        const auto rank = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
        std::nth_element(values.begin(), values.begin() + rank, values.end());
        return values[static_cast<std::size_t>(rank)];
    };
    const double low = at(0.0005), high = at(0.9995);
    const double margin = high > low ? 0.1 * (high - low) : std::max(1.0, std::fabs(low)) * 1e-9;
    Bins bins;
    bins.from = low - margin;
    bins.width = (high - low + 2.0 * margin) / static_cast<double>(count);
    return bins;
}

std::size_t Bins::of(double value) const {
    const double place = (value - from) / width;
    if (!(place >= 0.0)) return 0;
    if (place >= static_cast<double>(count)) return count + 1;
    return static_cast<std::size_t>(place) + 1;
}

double Bins::middle(std::size_t bin) const {
    return from + (static_cast<double>(bin) - 0.5) * width;
}

std::uint64_t blocks_of(std::uint64_t trials) {
    return (trials + tile_trials - 1) / tile_trials;
}

Blocks run_blocks(const Model& model, std::uint64_t trials, BlockRange range, const BinPair* bins,
                  const Execution& execution) {
    Blocks result;
    result.range = range;
    const std::uint64_t kept_until = std::min(range.last, kept_blocks);
    if (range.first < kept_until) {
        const std::uint64_t first = range.first * tile_trials, last = std::min(kept_until * tile_trials, trials);
        result.net.resize(last - first);
        result.payoff.resize(last - first);
    }
    const std::uint64_t sampled_until = std::min(range.last, delivery_blocks);
    if (range.first < sampled_until && model.in_time > 0) {
        result.delivered.resize((sampled_until - range.first) * model.months * tile_trials);
        result.paid.resize(sampled_until - range.first);
    }

    std::vector<std::unique_ptr<Worker>> workers(std::max(1U, execution.threads));
    std::mutex mutex;
    std::uint64_t done = 0;
    in_parallel(range.last - range.first, execution.threads, [&](unsigned worker, std::uint64_t item) {
        if (!workers[worker]) {
            workers[worker] = std::make_unique<Worker>();
            if (bins) {
                workers[worker]->net_bins.assign(Bins::count + 2, 0);
                workers[worker]->payoff_bins.assign(Bins::count + 2, 0);
            }
        }
        Worker& own = *workers[worker];
        const std::uint64_t block = range.first + item;
        const TileTrials tile = own.block(block, trials);
        TileRecord record;
        const bool recorded = block < delivery_blocks;
        if (recorded) record = record_for(model, block);
        RunSums sums;
        sums.bets.clear(model.bets.size());
        run_tile(model, tile, own.work, own.totals, sums.bets, recorded ? &record : nullptr);
        sum_up(sums, model, own.totals, tile.counted);

        const std::uint64_t first = block * tile_trials;
        const std::size_t size = static_cast<std::size_t>(sums.trials);
        for (std::size_t i = 0; i < size; ++i) {
            const double net = net_of(model, own.totals, i), payoff = own.totals.payoff[i];
            if (block < kept_blocks) {
                result.net[first - range.first * tile_trials + i] = net;
                result.payoff[first - range.first * tile_trials + i] = payoff;
            } else {
                ++own.net_bins[bins->net.of(net)];
                ++own.payoff_bins[bins->payoff.of(payoff)];
            }
        }
        if (block == 0) {
            result.sampled = std::min<std::uint64_t>(record.payoff_trials, sums.trials);
            result.top_shares = top_shares(model, record, static_cast<std::size_t>(result.sampled));
        }
        if (recorded && model.in_time > 0) {
            std::copy(record.delivered.begin(), record.delivered.end(),
                      result.delivered.begin() + static_cast<std::ptrdiff_t>(item * record.delivered.size()));
            result.paid[item] = std::move(record.paid);
        }
        const std::lock_guard lock{mutex};
        result.sums.insert(block, std::move(sums));
        ++done;
        if (execution.progress)
            execution.progress(static_cast<double>(done) / static_cast<double>(range.last - range.first));
    });
    if (bins) {
        result.net_bins.assign(Bins::count + 2, 0);
        result.payoff_bins.assign(Bins::count + 2, 0);
        for (const auto& worker : workers) {
            if (!worker) continue;
            for (std::size_t b = 0; b < result.net_bins.size(); ++b) {
                result.net_bins[b] += worker->net_bins[b];
                result.payoff_bins[b] += worker->payoff_bins[b];
            }
        }
    }
    return result;
}

void append(Blocks& blocks, Blocks&& next) {
    blocks.range.last = next.range.last;
    blocks.sums.merge(std::move(next.sums));
    blocks.net.insert(blocks.net.end(), next.net.begin(), next.net.end());
    blocks.payoff.insert(blocks.payoff.end(), next.payoff.begin(), next.payoff.end());
    blocks.delivered.insert(blocks.delivered.end(), next.delivered.begin(), next.delivered.end());
    blocks.paid.insert(blocks.paid.end(), next.paid.begin(), next.paid.end());
    if (blocks.net_bins.empty()) {
        blocks.net_bins = std::move(next.net_bins);
        blocks.payoff_bins = std::move(next.payoff_bins);
    } else {
        for (std::size_t b = 0; b < next.net_bins.size(); ++b) {
            blocks.net_bins[b] += next.net_bins[b];
            blocks.payoff_bins[b] += next.payoff_bins[b];
        }
    }
}

Tail::Side Tail::side(double net) const {
    if (bins) {
        const std::size_t bin = bins->of(net);
        return bin < at ? Side::below : (bin == at ? Side::at : Side::above);
    }
    return net < quantile ? Side::below : (net == quantile ? Side::at : Side::above);
}

namespace {

/// Sums over some trials of some pairs.
RunSums sums_of(const Model& model, const TileTrials& tile, Worker& worker) {
    RunSums sums;
    sums.bets.clear(model.bets.size());
    if (tile.pairs.empty()) return sums;
    run_tile(model, tile, worker.work, worker.totals, sums.bets, nullptr);
    sum_up(sums, model, worker.totals, tile.counted);
    return sums;
}

/// Pairs of trials that are drawn again, in tiles.
struct Redraw {
    std::vector<std::uint64_t> pairs;
    std::vector<TrialMask> counted; ///< a tile each

    void add(std::uint64_t pair, unsigned bits) {
        const std::size_t place = pairs.size() % tile_pairs;
        if (place == 0) counted.emplace_back();
        pairs.push_back(pair);
        counted.back()[place / 32] |= std::uint64_t{bits} << (2 * (place % 32));
    }
    [[nodiscard]] TileTrials tile(std::size_t k) const {
        const std::size_t first = k * tile_pairs;
        return {{pairs.data() + first, std::min(tile_pairs, pairs.size() - first)}, counted[k]};
    }
};

/// The trials of `net`, which begins with the trial `first`, that lie on one side.
Redraw redraw(std::span<const double> net, std::uint64_t first, const Tail& tail, Tail::Side side) {
    Redraw again;
    for (std::size_t i = 0; i < net.size(); i += 2) {
        unsigned bits = tail.side(net[i]) == side ? 1U : 0U;
        if (i + 1 < net.size() && tail.side(net[i + 1]) == side) bits |= 2U;
        if (bits != 0) again.add((first + i) / 2, bits);
    }
    return again;
}

} // namespace

TailSums run_tail(const Model& model, std::uint64_t trials, const Tail& tail, const std::vector<double>& net,
                  const Execution& execution) {
    TailSums result;
    std::vector<std::unique_ptr<Worker>> workers(std::max(1U, execution.threads));
    std::mutex mutex;
    const auto own = [&](unsigned worker) -> Worker& {
        if (!workers[worker]) workers[worker] = std::make_unique<Worker>();
        return *workers[worker];
    };
    if (!tail.bins) {
        for (const auto side : {Tail::Side::below, Tail::Side::at}) {
            const Redraw again = redraw(net, 0, tail, side);
            SumTree<RunSums>& tree = side == Tail::Side::below ? result.below : result.at;
            in_parallel(again.counted.size(), execution.threads, [&](unsigned worker, std::uint64_t k) {
                RunSums sums = sums_of(model, again.tile(k), own(worker));
                const std::lock_guard lock{mutex};
                tree.insert(k, std::move(sums));
            });
        }
        return result;
    }
    const std::uint64_t blocks = blocks_of(trials);
    std::uint64_t done = 0;
    in_parallel(blocks, execution.threads, [&](unsigned worker, std::uint64_t block) {
        Worker& mine = own(worker);
        const TileTrials tile = mine.block(block, trials);
        const RunSums all = sums_of(model, tile, mine);
        std::vector<double> nets(static_cast<std::size_t>(all.trials));
        for (std::size_t i = 0; i < nets.size(); ++i) nets[i] = net_of(model, mine.totals, i);
        for (const auto side : {Tail::Side::below, Tail::Side::at}) {
            const Redraw again = redraw(nets, block * tile_trials, tail, side);
            RunSums sums = again.counted.empty() ? RunSums{} : sums_of(model, again.tile(0), mine);
            const std::lock_guard lock{mutex};
            (side == Tail::Side::below ? result.below : result.at).insert(block, std::move(sums));
        }
        const std::lock_guard lock{mutex};
        ++done;
        if (execution.progress) execution.progress(static_cast<double>(done) / static_cast<double>(blocks));
    });
    return result;
}

} // namespace engineroom
