#include "simulate/outcome.hpp"

#include "simulate/together.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace engineroom {
namespace {

constexpr double tail_share = 0.05;
constexpr std::size_t bars_wanted = 30;
/// The quantiles that are told, and the ends of the histogram; ascending.
constexpr double told_shares[] = {0.005, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.995};

/// The rank, from 1, of a quantile: ceil(q T), edges met exactly.
std::uint64_t rank_of(double share, std::uint64_t trials) {
    const double place = share * static_cast<double>(trials);
    const double near = std::nearbyint(place);
    const double up = std::fabs(place - near) < 1e-6 ? near : std::ceil(place);
    return std::clamp<std::uint64_t>(static_cast<std::uint64_t>(up), 1, trials);
}

struct Range {
    double low, high;
};

/// The least and the most of some values; in eight parts, as no comparison need wait for the one before.
Range range_of(std::span<const double> values) {
    constexpr std::size_t parts = 8;
    double low[parts], high[parts];
    std::fill_n(low, parts, values.front());
    std::fill_n(high, parts, values.front());
    const auto add = [&](double value, std::size_t part) {
        low[part] = std::min(low[part], value);
        high[part] = std::max(high[part], value);
    };
    std::size_t i = 0;
    for (; i + parts <= values.size(); i += parts)
        for (std::size_t part = 0; part < parts; ++part) add(values[i + part], part);
    for (; i < values.size(); ++i) add(values[i], i % parts);
    return {*std::min_element(low, low + parts), *std::max_element(high, high + parts)};
}

/// What stands at some places, counted from 1, once values are sorted. They are counted by bins of equal width first,
/// so that only the bins with such places are sorted.
///
/// @param ranks  ascending, within the number of values; up to 255
std::vector<double> at_ranks(std::span<const double> values, std::span<const std::uint64_t> ranks) {
    constexpr std::size_t bins = 4096;
    const Range range = range_of(values);
    const double scale = range.high > range.low ? static_cast<double>(bins) / (range.high - range.low) : 0.0;
    const auto bin_of = [&](double value) {
        return std::min(bins - 1, static_cast<std::size_t>((value - range.low) * scale));
    };
    std::vector<std::uint32_t> in_bin(bins, 0);
    for (const double value : values) ++in_bin[bin_of(value)];
    // The bins with such places, and which of a bin's values they are.
    struct Place {
        std::size_t bin;
        std::uint64_t within;
    };
    std::vector<Place> places;
    std::vector<std::uint8_t> wanted(bins, 0); // 0, or 1 and the place among `sorted`
    std::vector<std::vector<double>> sorted;
    std::size_t bin = 0;
    std::uint64_t before = 0;
    for (const std::uint64_t rank : ranks) {
        for (; before + in_bin[bin] < rank; ++bin) before += in_bin[bin];
        places.push_back({bin, rank - before - 1});
        if (wanted[bin] != 0) continue;
        sorted.emplace_back().reserve(in_bin[bin]);
        wanted[bin] = static_cast<std::uint8_t>(sorted.size());
    }
    for (const double value : values)
        if (const std::uint8_t into = wanted[bin_of(value)]; into != 0) sorted[into - 1U].push_back(value);
    std::vector<double> found;
    for (const Place& place : places) {
        std::vector<double>& in = sorted[wanted[place.bin] - 1U];
        const auto at = in.begin() + static_cast<std::ptrdiff_t>(place.within);
        std::nth_element(in.begin(), at, in.end());
        found.push_back(*at);
    }
    return found;
}

/// The totals of all trials of a run, as they are or by bin.
class Ordered {
public:
    /// @param kept  which outlive this
    Ordered(std::span<const double> kept, const Bins* bins, std::vector<std::uint64_t> in_bin) : values_{kept} {
        if (bins) {
            bins_ = *bins;
            in_bin_ = std::move(in_bin);
            for (const double value : values_) ++in_bin_[bins_->of(value)];
            for (const std::uint64_t count : in_bin_) trials_ += count;
        } else {
            trials_ = values_.size();
            std::vector<std::uint64_t> ranks;
            for (const double share : told_shares) ranks.push_back(rank_of(share, trials_));
            told_ = at_ranks(values_, ranks);
        }
    }

    [[nodiscard]] double error() const { return bins_ ? bins_->width / 2.0 : 0.0; }

    /// @param share  one of `told_shares`
    [[nodiscard]] double quantile(double share) const {
        if (bins_) return bins_->middle(bin_at(rank_of(share, trials_)));
        return told_[static_cast<std::size_t>(std::find(std::begin(told_shares), std::end(told_shares), share) -
                                              std::begin(told_shares))];
    }

    [[nodiscard]] Tail tail() const {
        return {bins_, quantile(tail_share), bins_ ? bin_at(rank_of(tail_share, trials_)) : 0};
    }

    /// Bars with round edges.
    [[nodiscard]] std::vector<HistogramBar> bars() const {
        const double low = quantile(0.005), high = quantile(0.995);
        const double step = round_step((high - low) / static_cast<double>(bars_wanted));
        if (!(step > 0.0)) return {{low, high, trials_}};
        const double first = std::floor(low / step);
        const auto count = static_cast<std::size_t>(std::floor(high / step) - first) + 1;
        std::vector<HistogramBar> bars(count);
        for (std::size_t b = 0; b < count; ++b)
            bars[b] = {(first + static_cast<double>(b)) * step, (first + static_cast<double>(b) + 1.0) * step, 0};
        const auto add = [&](double value, std::uint64_t trials) {
            const double place = std::clamp(value / step - first, 0.0, static_cast<double>(count - 1));
            bars[static_cast<std::size_t>(place)].trials += trials;
        };
        if (bins_)
            for (std::size_t b = 0; b < in_bin_.size(); ++b)
                add(bins_->middle(std::clamp<std::size_t>(b, 1, Bins::count)), in_bin_[b]);
        else
            for (const double value : values_) add(value, 1);
        return bars;
    }

private:
    /// 1, 2 or 5 times a power of ten, at least `step`.
    static double round_step(double step) {
        if (!(step > 0.0) || !std::isfinite(step)) return 0.0;
        const double power = std::pow(10.0, std::floor(std::log10(step)));
        for (const double factor : {1.0, 2.0, 5.0})
            if (factor * power >= step) return factor * power;
        return 10.0 * power;
    }

    [[nodiscard]] std::size_t bin_at(std::uint64_t rank) const {
        std::uint64_t seen = 0;
        for (std::size_t b = 0; b < in_bin_.size(); ++b) {
            seen += in_bin_[b];
            if (seen >= rank) return std::clamp<std::size_t>(b, 1, Bins::count);
        }
        return Bins::count;
    }

    std::span<const double> values_;
    std::vector<double> told_; ///< the quantiles of `told_shares`, if there are no bins
    std::optional<Bins> bins_;
    std::vector<std::uint64_t> in_bin_;
    std::uint64_t trials_ = 0;
};

/// What a bet's trials cost together.
double cost_of(const Bet& bet, const RunSums& sums, std::size_t b) {
    const auto failed = static_cast<double>(sums.bets.failed[b]),
               knocked_on = static_cast<double>(sums.bets.knocked_on[b]);
    return bet.cost_success * (static_cast<double>(sums.trials) - failed - knocked_on) + bet.cost_failure * failed +
           bet.cost_knock_on * knocked_on;
}

double net_of(const Model& model, const RunSums& sums, std::size_t b) {
    if (sums.trials == 0) return 0.0;
    return sums.bets.payoff[b] * model.unit - cost_of(model.bets[b], sums, b);
}

/// The mean of the worst trials, and what each project has in it.
struct Shortfall {
    double mean = 0, error = 0;
    std::vector<double> by_bet;
};

Shortfall shortfall_of(const Model& model, std::uint64_t trials, const Tail& tail, std::span<const double> net,
                       const Execution& execution) {
    const TailSums sums = run_tail_together(model, trials, tail, net, execution);
    const RunSums below = sums.below.total(), at = sums.at.total();
    const double worst = tail_share * static_cast<double>(trials);
    const double weight = (worst - static_cast<double>(below.trials)) / static_cast<double>(at.trials);
    Shortfall shortfall;
    for (std::size_t b = 0; b < model.bets.size(); ++b) {
        const double share =
            model.bets[b].in_money ? (net_of(model, below, b) + weight * net_of(model, at, b)) / worst : 0.0;
        shortfall.by_bet.push_back(share);
        shortfall.mean += share;
    }
    // Variance of the estimate: (variance within the tail + 0.95 (quantile - mean)^2) / worst; see Manistre and
    // Hancock, North American Actuarial Journal 9(2), 2005.
    const double n = static_cast<double>(below.trials);
    const double variance = n > 1.0 ? std::max(0.0, (below.net_squared - below.net * below.net / n) / n) : 0.0;
    const double gap = tail.quantile - shortfall.mean;
    shortfall.error = std::sqrt((variance + (1.0 - tail_share) * gap * gap) / std::max(1.0, worst));
    return shortfall;
}

/// How many trials have delivered how many projects.
class DeliveryCounts {
public:
    explicit DeliveryCounts(const std::vector<std::uint32_t>& so_far) : trials_{so_far.size()} {
        for (const std::uint32_t count : so_far) {
            if (count >= trials_with_.size()) trials_with_.resize(count + 1, 0);
            ++trials_with_[count];
            all_ += count;
        }
    }
    [[nodiscard]] double all() const { return static_cast<double>(all_); }
    [[nodiscard]] double quantile(double share) const {
        const std::uint64_t rank = rank_of(share, trials_);
        std::uint64_t seen = 0;
        std::size_t count = 0;
        while ((seen += trials_with_[count]) < rank) ++count;
        return static_cast<double>(count);
    }

private:
    std::uint64_t trials_, all_ = 0;
    std::vector<std::uint64_t> trials_with_;
};

std::vector<DeliveredBy> deliveries_of(const Model& model, const Blocks& blocks, std::uint64_t sampled, Date as_of) {
    std::vector<DeliveredBy> months;
    const auto all = static_cast<double>(blocks.deliveries);
    if (all == 0.0) return months;
    const auto today = as_of.year_month_day();
    const double n = static_cast<double>(sampled);
    std::vector<std::uint32_t> so_far(sampled, 0);
    double paid = 0.0;
    for (std::size_t month = 0; month < model.months; ++month) {
        for (std::size_t first = 0; first < sampled; first += tile_trials) {
            const auto* const in_month = blocks.delivered.data() + first * model.months + month * tile_trials;
            for (std::size_t i = 0; i < std::min<std::size_t>(tile_trials, sampled - first); ++i)
                so_far[first + i] += in_month[i];
        }
        for (const std::vector<double>& block : blocks.paid) paid += block[month];
        const DeliveryCounts counts{so_far};
        months.push_back({add_months(Date{today.year, today.month, 1}, static_cast<int>(month)), counts.all() / n,
                          counts.quantile(0.1), counts.quantile(0.9), paid * model.unit / n});
        if (counts.all() >= 0.995 * all) break;
    }
    return months;
}

NetDistribution net_distribution(const Model& model, const RunSums& sums, const Ordered& net) {
    NetDistribution told;
    const double n = static_cast<double>(sums.trials);
    told.mean = model.pivot + sums.net / n;
    told.sd = n > 1.0 ? std::sqrt(std::max(0.0, (sums.net_squared - sums.net * sums.net / n) / (n - 1.0))) : 0.0;
    told.standard_error = told.sd / std::sqrt(n);
    told.quantiles = {net.quantile(0.05), net.quantile(0.10), net.quantile(0.25), net.quantile(0.50),
                      net.quantile(0.75), net.quantile(0.90), net.quantile(0.95)};
    told.quantile_error = net.error();
    told.histogram = net.bars();
    return told;
}

/// Progress of a part of the work.
Execution part_of(const Execution& execution, double from, double to) {
    Execution part{execution.threads, {}, execution.peers};
    if (execution.progress)
        part.progress = [&execution, from, to](double share) { execution.progress(from + (to - from) * share); };
    return part;
}

} // namespace

Outcome outcome_of(const Model& model, std::uint64_t trials, const ProjectRefs& refs, Date as_of,
                   const Execution& execution) {
    const std::uint64_t last = blocks_of(trials);
    const bool all_kept = last <= kept_blocks;
    Blocks blocks =
        run_blocks_together(model, trials, {0, std::min(last, kept_blocks)}, nullptr,
                            part_of(execution, 0.0, all_kept ? 0.9 : 0.5 * kept_blocks / static_cast<double>(last)));
    std::optional<BinPair> bins;
    if (!all_kept) {
        bins = BinPair{Bins::over(blocks.net), Bins::over(blocks.payoff)};
        append(blocks, run_blocks_together(model, trials, {kept_blocks, last}, &*bins, part_of(execution, 0.0, 0.5)));
    }
    const RunSums sums = blocks.sums.total();
    const double n = static_cast<double>(trials);

    Outcome outcome;
    outcome.failures.mean = static_cast<double>(sums.failures) / n;
    outcome.failures.own_mean = static_cast<double>(sums.own_failures) / n;
    outcome.failures.none_probability = static_cast<double>(sums.without_failure) / n;
    const double spread =
        static_cast<double>(sums.failures_squared) - n * outcome.failures.mean * outcome.failures.mean;
    outcome.failures.sd = n > 1.0 ? std::sqrt(std::max(0.0, spread / (n - 1.0))) : 0.0;

    std::vector<double> contributions(model.bets.size(), 0.0);
    if (model.in_money > 0) {
        const Ordered net{blocks.net, bins ? &bins->net : nullptr, std::move(blocks.net_bins)};
        outcome.net = net_distribution(model, sums, net);
        const Shortfall shortfall =
            shortfall_of(model, trials, net.tail(), blocks.net, part_of(execution, all_kept ? 0.9 : 0.5, 1.0));
        outcome.net->expected_shortfall = shortfall.mean;
        outcome.net->expected_shortfall_error = shortfall.error;
        contributions = shortfall.by_bet;
        const double loss = static_cast<double>(sums.losses) / n;
        outcome.loss_probability = loss;
        outcome.loss_error = std::sqrt(loss * (1.0 - loss) / n);
        outcome.winner_probability = static_cast<double>(sums.with_winner) / n;
        if (model.budget > 0.0) {
            const Ordered payoff{blocks.payoff, bins ? &bins->payoff : nullptr, std::move(blocks.payoff_bins)};
            outcome.multiple =
                MultipleDistribution{sums.payoff / n / model.budget, payoff.quantile(0.10) / model.budget,
                                     payoff.quantile(0.50) / model.budget, payoff.quantile(0.90) / model.budget};
        }
        if (!blocks.top_shares.empty()) {
            double sum = 0.0;
            for (const double share : blocks.top_shares) sum += share;
            outcome.top_decile_share = sum / static_cast<double>(blocks.top_shares.size());
            outcome.top_decile_trials = blocks.sampled;
        }
    }
    if (model.in_time > 0) {
        outcome.delivered_trials = std::min<std::uint64_t>(trials, delivery_blocks * tile_trials);
        outcome.delivered_by = deliveries_of(model, blocks, outcome.delivered_trials, as_of);
    }
    std::vector<std::size_t> in_order(model.bets.size());
    std::iota(in_order.begin(), in_order.end(), std::size_t{0});
    std::sort(in_order.begin(), in_order.end(),
              [&](std::size_t a, std::size_t b) { return model.bets[a].project < model.bets[b].project; });
    for (const std::size_t b : in_order) {
        const Bet& bet = model.bets[b];
        if (bet.fate_only) continue;
        SimulatedProject told{
            refs[bet.project], static_cast<double>(sums.bets.failed[b] + sums.bets.knocked_on[b]) / n, {}, {}};
        if (bet.in_money) {
            told.mean_net = net_of(model, sums, b) / n;
            told.shortfall_contribution = contributions[b];
        }
        outcome.by_project.push_back(std::move(told));
    }
    return outcome;
}

} // namespace engineroom
