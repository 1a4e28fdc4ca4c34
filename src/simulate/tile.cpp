#include "simulate/tile.hpp"

#include "simulate/kernels.hpp"

#include <algorithm>
#include <bit>

namespace engineroom {
namespace {

constexpr std::uint64_t all = ~std::uint64_t{0};
/// Payoffs are added in single precision so many at a time, then in double.
constexpr std::size_t bets_a_sum = 32;

/// Draws the projects of a tile one after the other.
class TileRun {
public:
    TileRun(const Model& model, const TileTrials& trials, TileWork& work, TileTotals& totals, BetTotals& bets,
            TileRecord* record)
        : model_{model}, work_{work}, totals_{totals}, bets_{bets}, record_{record} {
        // Padded to whole words of bits; what is padded does not count.
        draws_.first = trials.first;
        draws_.trials = (trials.size + 63) / 64 * 64;
        draws_.key = key_of(model.seed);
        if (!trials.scattered.empty()) {
            std::copy(trials.scattered.begin(), trials.scattered.end(), padded_.begin());
            draws_.scattered = {padded_.data(), draws_.trials};
        }
        for (std::size_t w = 0; w < mask_words; ++w) {
            const std::size_t left = trials.size - std::min(trials.size, 64 * w);
            counted_[w] = left >= 64 ? all : (std::uint64_t{1} << left) - 1;
        }
    }

    void run() {
        draw_factors();
        totals_.payoff.fill(0.0);
        totals_.extra_cost.fill(0.0);
        totals_.counted = counted_;
        totals_.winner.fill(0);
        totals_.own_failures = 0;
        work_.some_payoffs.fill(0.0F);
        work_.some_costs.fill(0.0F);
        work_.failures.digits = work_.failures.pending = 0;
        work_.succeeded.resize(model_.bets.size());
        assign_slots();
        std::size_t summed = 0;
        for (std::size_t b = 0; b < model_.bets.size(); ++b) {
            draw(b);
            if (++summed % bets_a_sum == 0) carry_sums();
        }
        carry_sums();
        kernels::add_pending(work_.failures);
        totals_.failures = kernels::sum_counts(work_.failures, counted_.data());
    }

private:
    std::size_t trials() const { return draws_.trials; }

    void draw_words(std::uint32_t subject, Purpose purpose) {
        draws_.subject = subject;
        kernels::draw_words(draws_, purpose, work_.words.data());
    }

    void draw_factor(std::uint32_t subject, Purpose purpose, PerTrial<float>& out) {
        draw_words(subject, purpose);
        kernels::normals(work_.words.data(), trials(), out.data());
    }

    void draw_factors() {
        if (!model_.correlated) return;
        work_.shared.resize(model_.themes.size() + 1);
        PerTrial<float>& market = work_.shared.back();
        draw_factor(0, Purpose::market_factor, market);
        if (model_.market_at) market.fill(*model_.market_at);
        for (float& each : market) each *= model_.market_loading;
        for (std::size_t k = 0; k < model_.themes.size(); ++k) {
            PerTrial<float>& shared = work_.shared[k];
            draw_factor(model_.themes[k], Purpose::theme_factor, shared);
            if (k == model_.fixed_theme) shared.fill(*model_.theme_at);
            for (std::size_t i = 0; i < tile_trials; ++i) shared[i] = market[i] + model_.theme_loading * shared[i];
        }
        work_.leads.resize(model_.leads.size());
        for (std::size_t k = 0; k < model_.leads.size(); ++k)
            draw_factor(model_.leads[k], Purpose::lead_factor, work_.leads[k]);
    }

    /// Whether deliveries are wanted at all.
    bool timed() const { return model_.discount > 0.0F || (record_ && !record_->delivered.empty()); }

    /// Deliveries of bets that others wait for are kept.
    void assign_slots() {
        if (!timed() || work_.delivery_slot.size() == model_.bets.size()) return;
        work_.delivery_slot.assign(model_.bets.size(), no_factor);
        std::uint32_t slots = 0;
        for (std::size_t b = 0; b < model_.bets.size(); ++b)
            if (model_.bets[b].has_downstream && model_.bets[b].in_time) work_.delivery_slot[b] = slots++;
        work_.delivery.resize(slots);
    }

    TrialMask upstreams_succeeded(const Bet& bet) const {
        TrialMask mask;
        mask.fill(bet.upstream_failed ? 0 : all);
        for (std::uint32_t k = 0; k < bet.upstreams; ++k) {
            const TrialMask& upstream = work_.succeeded[model_.upstreams[bet.first_upstream + k]];
            for (std::size_t w = 0; w < mask_words; ++w) mask[w] &= upstream[w];
        }
        return mask;
    }

    void draw(std::size_t b) {
        const Bet& bet = model_.bets[b];
        TrialMask own{};
        // Tails are drawn for a payoff, too, whatever the fate.
        const bool pays = bet.in_money && !bet.certain && bet.fate != Bet::Fate::fails;
        if (bet.fate == Bet::Fate::drawn || pays) {
            draw_words(bet.project, Purpose::bet);
            kernels::draw_fates(
                draws_, bet, work_.words.data(),
                bet.correlated ? work_.shared[std::min<std::size_t>(bet.theme, model_.themes.size())].data() : nullptr,
                bet.correlated && bet.lead != no_factor ? work_.leads[bet.lead].data() : nullptr, own.data(),
                work_.successes);
        } else {
            own.fill(bet.fate == Bet::Fate::fails ? 0 : all);
            work_.successes.count = bet.fate == Bet::Fate::fails ? 0 : trials();
            work_.successes.far_out = false;
        }
        if (bet.in_money) kernels::draw_payoffs(bet, work_.successes);
        const bool waits = bet.upstreams > 0 || bet.upstream_failed;
        if (waits) upstream_ = upstreams_succeeded(bet);
        kernels::settle(own.data(), waits ? upstream_.data() : nullptr, counted_.data(), settled_);
        if (bet.has_downstream) work_.succeeded[b] = settled_.succeeded;
        if (record_ && !record_->succeeded.empty()) record_->succeeded[b] = settled_.succeeded;
        bets_.failed[b] += settled_.failures;
        bets_.knocked_on[b] += settled_.knock_ons;
        if (!bet.fate_only) {
            count(settled_.either);
            totals_.own_failures += settled_.failures;
        }
        const bool kept = bet.in_time && timed();
        if (kept) draw_delivery(b, bet, own);
        if (bet.in_money) add_money(b, bet, own, waits, kept);
        if (kept && record_ && !record_->delivered.empty() && !bet.fate_only) record_delivery(bet);
    }

    void count(const TrialMask& failed) {
        BitCounts& failures = work_.failures;
        failures.added[failures.pending++] = failed;
        if (failures.pending == BitCounts::most_pending) kernels::add_pending(failures);
    }

    void draw_delivery(std::size_t b, const Bet& bet, const TrialMask& own) {
        const float* ready = nullptr;
        if (bet.waits && bet.upstreams > 0) {
            work_.ready.fill(bet.start);
            for (std::uint32_t k = 0; k < bet.upstreams; ++k) {
                const std::uint32_t slot = work_.delivery_slot[model_.upstreams[bet.first_upstream + k]];
                if (slot == no_factor) continue; // it states no dates
                for (std::size_t i = 0; i < trials(); ++i)
                    work_.ready[i] = std::max(work_.ready[i], work_.delivery[slot][i]);
            }
            ready = work_.ready.data();
        }
        if (bet.slip_sigma > 0.0F) draw_words(bet.project, Purpose::duration);
        kernels::draw_deliveries(trials(), bet, work_.words.data(), own.data(), ready, work_.successes);
        const auto by_trial = [&](PerTrial<float>& days) {
            kernels::by_trial(trials(), own.data(), work_.successes.days, days.data());
        };
        if (work_.delivery_slot[b] != no_factor) by_trial(work_.delivery[work_.delivery_slot[b]]);
        if (record_) by_trial(work_.days);
    }

    void add_money(std::size_t b, const Bet& bet, const TrialMask& own, bool waits, bool has_days) {
        const bool discounted = model_.discount > 0.0F && has_days;
        if (discounted) kernels::discount(model_.discount, bet, work_.successes);
        const bool kept = record_ != nullptr;
        bets_.payoff[b] +=
            kernels::pay(trials(), bet, work_.successes,
                         {own.data(), waits ? settled_.succeeded.data() : nullptr, counted_.data(), discounted},
                         {work_.some_payoffs.data(), kept ? work_.payoffs.data() : nullptr, totals_.winner.data()});
        if (kept && !record_->payoffs.empty())
            std::copy_n(work_.payoffs.begin(), record_->payoff_trials,
                        record_->payoffs.begin() + static_cast<std::ptrdiff_t>(b * record_->payoff_trials));
        add_cost(settled_.failed, bet.cost_failure - bet.cost_success);
        add_cost(settled_.knocked_on, bet.cost_knock_on - bet.cost_success);
    }

    void add_cost(const TrialMask& mask, double cost) {
        if (cost == 0.0) return;
        kernels::add_where(mask.data(), trials(), static_cast<float>(cost / model_.unit), work_.some_costs.data());
        costs_added_ = true;
    }

    void record_delivery(const Bet& bet) {
        const auto horizon = static_cast<float>(model_.month_of_day.size());
        std::uint64_t deliveries = 0;
        for (std::size_t w = 0; w < mask_words; ++w)
            for (std::uint64_t bits = settled_.succeeded[w] & counted_[w]; bits != 0; bits &= bits - 1) {
                const std::size_t i = w * 64 + static_cast<std::size_t>(std::countr_zero(bits));
                const float days = std::max(work_.days[i], 0.0F);
                if (!(days < horizon)) continue;
                const std::uint32_t month = model_.month_of_day[static_cast<std::size_t>(days)];
                ++record_->delivered[month * tile_trials + i];
                ++deliveries;
                if (bet.in_money) record_->paid[month] += static_cast<double>(work_.payoffs[i]);
            }
        record_->deliveries += deliveries;
    }

    void carry_sums() {
        kernels::carry(work_.some_payoffs.data(), trials(), model_.unit, totals_.payoff.data());
        if (costs_added_) kernels::carry(work_.some_costs.data(), trials(), model_.unit, totals_.extra_cost.data());
        costs_added_ = false;
    }

    const Model& model_;
    TileWork& work_;
    TileTotals& totals_;
    BetTotals& bets_;
    TileRecord* record_;
    TrialMask counted_{}, upstream_{};
    Settled settled_{};
    bool costs_added_ = false;
    std::array<std::uint64_t, tile_trials> padded_{};
    kernels::Draws draws_;
};

} // namespace

void run_tile(const Model& model, const TileTrials& trials, TileWork& work, TileTotals& totals, BetTotals& bets,
              TileRecord* record) {
    if (trials.size == 0) return;
    TileRun{model, trials, work, totals, bets, record}.run();
}

} // namespace engineroom
