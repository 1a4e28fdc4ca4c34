#include "simulate/blocks.hpp"

#include "simulate/kernels.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <engineroom/core/in_parallel.hpp>
#include <memory>

namespace engineroom {
namespace {

/// What one thread works with.
struct Worker {
    TileWork work;
    TileTotals totals;
    std::vector<std::uint64_t> net_bins, payoff_bins;
};

/// The trials of a block, as far as they belong to the run.
TileTrials trials_of(std::uint64_t block, std::uint64_t trials) {
    const std::uint64_t first = block * tile_trials;
    return {first, {}, static_cast<std::size_t>(std::min<std::uint64_t>(tile_trials, trials - first))};
}

double net_of(const Model& model, const TileTotals& totals, std::size_t i) {
    return totals.payoff[i] - (model.base_cost + totals.extra_cost[i]);
}

/// The sums of the trials of a tile, in eight parts, as no sum need wait for the one before.
void sum_up(RunSums& sums, const Model& model, const TileTotals& totals, std::size_t size) {
    constexpr std::size_t parts = 8;
    double net[parts] = {}, net_squared[parts] = {}, payoff[parts] = {};
    std::uint64_t losses[parts] = {};
    const auto add = [&](std::size_t i, std::size_t part) {
        const double value = net_of(model, totals, i), off = value - model.pivot;
        losses[part] += value < 0.0 ? 1 : 0;
        net[part] += off;
        net_squared[part] += off * off;
        payoff[part] += totals.payoff[i];
    };
    std::size_t i = 0;
    for (; i + parts <= size; i += parts)
        for (std::size_t part = 0; part < parts; ++part) add(i + part, part);
    for (; i < size; ++i) add(i, i % parts);
    for (std::size_t part = 0; part < parts; ++part) {
        sums.losses += losses[part];
        sums.net += net[part];
        sums.net_squared += net_squared[part];
        sums.payoff += payoff[part];
    }
    sums.trials += size;
    sums.failures += totals.failures.sum;
    sums.failures_squared += totals.failures.squares;
    sums.own_failures += totals.own_failures;
    sums.without_failure += totals.failures.zeros;
    for (std::size_t w = 0; w < mask_words; ++w)
        sums.with_winner += static_cast<std::uint64_t>(std::popcount(totals.winner[w] & totals.counted[w]));
}

/// The share of each sampled trial's payoff that the top tenth of the projects brings.
std::vector<double> top_shares(const Model& model, const TileRecord& record, std::size_t sampled) {
    PerTrial<float> top, all;
    kernels::top_sums(record.payoffs, record.payoff_trials, (model.in_money + 9) / 10, top.data(), all.data());
    std::vector<double> shares;
    for (std::size_t i = 0; i < sampled; ++i)
        if (all[i] > 0.0F) shares.push_back(static_cast<double>(top[i]) / static_cast<double>(all[i]));
    return shares;
}

std::size_t sampled_trials(const Model& model) {
    if (model.in_money == 0) return 0;
    const std::size_t most = most_sampled_payoffs / model.bets.size() / 16 * 16;
    return std::clamp<std::size_t>(most, 16, tile_trials);
}

/// @param delivered  of the block
TileRecord record_for(const Model& model, std::uint64_t block, std::span<std::uint32_t> delivered) {
    TileRecord record;
    if (block == 0) {
        record.payoff_trials = sampled_trials(model);
        record.payoffs.assign(record.payoff_trials * model.bets.size(), 0.0F);
    }
    record.delivered = delivered;
    if (!delivered.empty()) record.paid.assign(model.months, 0.0);
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

Bins Bins::over(std::span<const double> some) {
    LargeVector<double> values{some.begin(), some.end()};
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
        const TileTrials tile = trials_of(block, trials);
        TileRecord record;
        const bool recorded = block < delivery_blocks;
        if (recorded) {
            const std::size_t each = model.in_time > 0 ? model.months * tile_trials : 0;
            record = record_for(model, block, std::span{result.delivered}.subspan(item * each, each));
        }
        RunSums sums;
        sums.bets.clear(model.bets.size());
        run_tile(model, tile, own.work, own.totals, sums.bets, recorded ? &record : nullptr);
        sum_up(sums, model, own.totals, tile.size);

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
        if (record.payoff_trials > 0) {
            result.sampled = std::min<std::uint64_t>(record.payoff_trials, sums.trials);
            result.top_shares = top_shares(model, record, static_cast<std::size_t>(result.sampled));
        }
        if (recorded && model.in_time > 0) result.paid[item] = std::move(record.paid);
        const std::lock_guard lock{mutex};
        result.sums.insert(block, std::move(sums));
        result.deliveries += record.deliveries;
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
    blocks.deliveries += next.deliveries;
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

/// Sums over some trials.
RunSums sums_of(const Model& model, const TileTrials& tile, Worker& worker) {
    RunSums sums;
    sums.bets.clear(model.bets.size());
    if (tile.size == 0) return sums;
    run_tile(model, tile, worker.work, worker.totals, sums.bets, nullptr);
    sum_up(sums, model, worker.totals, tile.size);
    return sums;
}

/// Which trials of `net`, which begins with the trial `first`, lie below the tail's end, and which at it.
struct Worst {
    std::vector<std::uint64_t> below, at;

    Worst(std::span<const double> net, std::uint64_t first, const Tail& tail) {
        for (std::size_t i = 0; i < net.size(); ++i) {
            const Tail::Side side = tail.side(net[i]);
            if (side == Tail::Side::above) continue;
            (side == Tail::Side::below ? below : at).push_back(first + i);
        }
    }
};

} // namespace

TailSums run_tail(const Model& model, std::uint64_t trials, const Tail& tail, std::span<const double> net,
                  const Execution& execution, Share share) {
    TailSums result;
    std::vector<std::unique_ptr<Worker>> workers(std::max(1U, execution.threads));
    std::mutex mutex;
    const auto own = [&](unsigned worker) -> Worker& {
        if (!workers[worker]) workers[worker] = std::make_unique<Worker>();
        return *workers[worker];
    };
    if (!tail.bins) {
        const Worst worst{net, 0, tail};
        for (SumTree<RunSums>* const tree : {&result.below, &result.at}) {
            const std::vector<std::uint64_t>& again = tree == &result.below ? worst.below : worst.at;
            const BlockRange tiles = share.in({0, blocks_of(again.size())});
            in_parallel(tiles.last - tiles.first, execution.threads, [&](unsigned worker, std::uint64_t item) {
                const std::uint64_t k = tiles.first + item;
                const std::size_t first = k * tile_trials, size = std::min(tile_trials, again.size() - first);
                RunSums sums = sums_of(model, {0, {again.data() + first, size}, size}, own(worker));
                const std::lock_guard lock{mutex};
                tree->insert(k, std::move(sums));
            });
        }
        return result;
    }
    const BlockRange range = share.in({0, blocks_of(trials)});
    const std::uint64_t blocks = range.last - range.first;
    std::uint64_t done = 0;
    in_parallel(blocks, execution.threads, [&](unsigned worker, std::uint64_t item) {
        const std::uint64_t block = range.first + item;
        Worker& mine = own(worker);
        const TileTrials tile = trials_of(block, trials);
        const RunSums all = sums_of(model, tile, mine);
        std::vector<double> nets(static_cast<std::size_t>(all.trials));
        for (std::size_t i = 0; i < nets.size(); ++i) nets[i] = net_of(model, mine.totals, i);
        const Worst worst{nets, block * tile_trials, tail};
        for (SumTree<RunSums>* const tree : {&result.below, &result.at}) {
            const std::vector<std::uint64_t>& again = tree == &result.below ? worst.below : worst.at;
            RunSums sums = again.empty() ? RunSums{} : sums_of(model, {0, again, again.size()}, mine);
            const std::lock_guard lock{mutex};
            tree->insert(block, std::move(sums));
        }
        const std::lock_guard lock{mutex};
        ++done;
        if (execution.progress) execution.progress(static_cast<double>(done) / static_cast<double>(blocks));
    });
    return result;
}

} // namespace engineroom
