#include "simulate/tile.hpp"

#include "simulate/kernels.hpp"

#include <algorithm>
#include <bit>

namespace engineroom {
namespace {

constexpr std::uint64_t all = ~std::uint64_t{0};
/// Payoffs are added in single precision so many at a time, then in double.
constexpr std::size_t bets_a_sum = 32;

std::size_t count(const TrialMask& mask) {
    std::size_t bits = 0;
    for (const std::uint64_t word : mask) bits += static_cast<std::size_t>(std::popcount(word));
    return bits;
}

/// Adds one to the numbers of the trials in `mask`; their binary digits are planes of bits.
void add_one(std::vector<TrialMask>& planes, TrialMask carry) {
    for (TrialMask& plane : planes) {
        std::uint64_t any = 0;
        for (std::size_t w = 0; w < mask_words; ++w) {
            const std::uint64_t both = plane[w] & carry[w];
            plane[w] ^= carry[w];
            carry[w] = both;
            any |= both;
        }
        if (any == 0) return;
    }
    planes.push_back(carry);
}

void numbers_of(const std::vector<TrialMask>& planes, PerTrial<std::uint32_t>& out) {
    out.fill(0);
    for (std::size_t digit = 0; digit < planes.size(); ++digit)
        for (std::size_t i = 0; i < tile_trials; ++i)
            out[i] |= static_cast<std::uint32_t>(planes[digit][i / 64] >> (i % 64) & 1U) << digit;
}

/// Draws the projects of a tile one after the other.
class TileRun {
public:
    TileRun(const Model& model, const TileTrials& trials, TileWork& work, TileTotals& totals, BetTotals& bets,
            TileRecord* record)
        : model_{model}, work_{work}, totals_{totals}, bets_{bets}, record_{record}, counted_{trials.counted} {
        // Padded with the last pair to whole words of bits; what is padded does not count.
        pairs_ = trials.pairs.size();
        std::copy(trials.pairs.begin(), trials.pairs.end(), padded_.begin());
        while (pairs_ % 32 != 0) padded_[pairs_++] = trials.pairs.back();
        draws_.pairs = {padded_.data(), pairs_};
        draws_.key = key_of(model.seed);
    }

    void run() {
        draw_factors();
        totals_.payoff.fill(0.0);
        totals_.extra_cost.fill(0.0);
        totals_.winner.fill(0);
        work_.some_payoffs.fill(0.0F);
        work_.planes.clear();
        work_.own_planes.clear();
        work_.succeeded.resize(model_.bets.size());
        assign_slots();
        std::size_t summed = 0;
        for (std::size_t b = 0; b < model_.bets.size(); ++b) {
            draw(b);
            if (++summed % bets_a_sum == 0) carry_sums();
        }
        carry_sums();
        numbers_of(work_.planes, totals_.failures);
        numbers_of(work_.own_planes, totals_.own_failures);
    }

private:
    std::size_t trials() const { return 2 * pairs_; }

    void draw_factors() {
        if (!model_.correlated) return;
        const auto draw_one = [&](std::uint32_t subject, Purpose purpose, PerTrial<float>& out) {
            draws_.subject = subject;
            kernels::draw_factor(draws_, purpose, out.data());
        };
        draw_one(0, Purpose::market_factor, work_.market);
        if (model_.market_at) work_.market.fill(*model_.market_at);
        work_.themes.resize(model_.themes.size());
        for (std::size_t k = 0; k < model_.themes.size(); ++k) {
            draw_one(model_.themes[k], Purpose::theme_factor, work_.themes[k]);
            if (k == model_.fixed_theme) work_.themes[k].fill(*model_.theme_at);
        }
        work_.leads.resize(model_.leads.size());
        for (std::size_t k = 0; k < model_.leads.size(); ++k)
            draw_one(model_.leads[k], Purpose::lead_factor, work_.leads[k]);
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
        draws_.subject = bet.project;
        const TrialMask upstream = upstreams_succeeded(bet);
        TrialMask own;
        own.fill(bet.fate == Bet::Fate::fails ? 0 : all);
        // The words are drawn for a payoff, too, whatever the fate.
        const bool pays = bet.in_money && !bet.certain && bet.fate != Bet::Fate::fails;
        if (bet.fate == Bet::Fate::drawn || pays) {
            const kernels::Factors factors{work_.market.data(),
                                           bet.theme != no_factor ? work_.themes[bet.theme].data() : nullptr,
                                           bet.lead != no_factor ? work_.leads[bet.lead].data() : nullptr};
            TrialMask drawn{};
            kernels::draw_fates(draws_, bet, factors, drawn.data(), work_.words.data());
            if (bet.fate == Bet::Fate::drawn) own = drawn;
        }
        TrialMask succeeded, failed, knocked_on, any_failure;
        for (std::size_t w = 0; w < mask_words; ++w) {
            succeeded[w] = own[w] & upstream[w];
            failed[w] = ~own[w] & upstream[w] & counted_[w];
            knocked_on[w] = ~upstream[w] & counted_[w];
            any_failure[w] = failed[w] | knocked_on[w];
        }
        work_.succeeded[b] = succeeded;
        if (record_ && !record_->succeeded.empty()) record_->succeeded[b] = succeeded;
        bets_.failed[b] += count(failed);
        bets_.knocked_on[b] += count(knocked_on);
        if (!bet.fate_only) {
            add_one(work_.planes, any_failure);
            add_one(work_.own_planes, failed);
        }
        const bool kept = bet.in_time && timed();
        if (kept) draw_delivery(b, bet);
        if (bet.in_money) draw_money(b, bet, succeeded, failed, knocked_on, kept);
        if (kept && record_ && !record_->delivered.empty() && !bet.fate_only) record_delivery(bet, succeeded);
    }

    void draw_delivery(std::size_t b, const Bet& bet) {
        const float* ready = nullptr;
        if (bet.waits && bet.upstreams > 0) {
            work_.growth.fill(bet.start);
            for (std::uint32_t k = 0; k < bet.upstreams; ++k) {
                const std::uint32_t slot = work_.delivery_slot[model_.upstreams[bet.first_upstream + k]];
                if (slot == no_factor) continue; // it states no dates
                for (std::size_t i = 0; i < trials(); ++i)
                    work_.growth[i] = std::max(work_.growth[i], work_.delivery[slot][i]);
            }
            ready = work_.growth.data();
        }
        kernels::draw_deliveries(draws_, bet, ready, work_.days.data());
        if (work_.delivery_slot[b] != no_factor) work_.delivery[work_.delivery_slot[b]] = work_.days;
    }

    void draw_money(std::size_t b, const Bet& bet, const TrialMask& succeeded, const TrialMask& failed,
                    const TrialMask& knocked_on, bool has_days) {
        const bool grows = model_.discount > 0.0F && has_days;
        if (grows) kernels::discount(work_.days.data(), trials(), model_.discount, work_.growth.data());
        const bool kept = record_ != nullptr;
        bets_.payoff[b] += kernels::draw_payoffs(draws_, bet, work_.words.data(), succeeded.data(), counted_.data(),
                                                 grows ? work_.growth.data() : nullptr, work_.some_payoffs.data(),
                                                 kept ? work_.payoffs.data() : nullptr, totals_.winner.data());
        if (kept && !record_->payoffs.empty())
            std::copy_n(work_.payoffs.begin(), record_->payoff_trials,
                        record_->payoffs.begin() + static_cast<std::ptrdiff_t>(b * record_->payoff_trials));
        add_cost(failed, bet.cost_failure - bet.cost_success);
        add_cost(knocked_on, bet.cost_knock_on - bet.cost_success);
    }

    void add_cost(const TrialMask& mask, double cost) {
        if (cost == 0.0) return;
        for (std::size_t w = 0; w < mask_words; ++w)
            for (std::uint64_t bits = mask[w]; bits != 0; bits &= bits - 1)
                totals_.extra_cost[w * 64 + static_cast<std::size_t>(std::countr_zero(bits))] += cost;
    }

    void record_delivery(const Bet& bet, const TrialMask& succeeded) {
        for (std::size_t w = 0; w < mask_words; ++w)
            for (std::uint64_t bits = succeeded[w] & counted_[w]; bits != 0; bits &= bits - 1) {
                const std::size_t i = w * 64 + static_cast<std::size_t>(std::countr_zero(bits));
                const float days = std::max(work_.days[i], 0.0F);
                if (!(days < static_cast<float>(model_.month_of_day.size()))) continue; // beyond the horizon
                const std::uint32_t month = model_.month_of_day[static_cast<std::size_t>(days)];
                ++record_->delivered[month * tile_trials + i];
                if (bet.in_money) record_->paid[month] += static_cast<double>(work_.payoffs[i]);
            }
    }

    void carry_sums() {
        for (std::size_t i = 0; i < trials(); ++i) {
            totals_.payoff[i] += static_cast<double>(work_.some_payoffs[i]) * model_.unit;
            work_.some_payoffs[i] = 0.0F;
        }
    }

    const Model& model_;
    TileWork& work_;
    TileTotals& totals_;
    BetTotals& bets_;
    TileRecord* record_;
    TrialMask counted_;
    std::array<std::uint64_t, tile_pairs> padded_{};
    std::size_t pairs_ = 0;
    kernels::Draws draws_;
};

} // namespace

void run_tile(const Model& model, const TileTrials& trials, TileWork& work, TileTotals& totals, BetTotals& bets,
              TileRecord* record) {
    if (trials.pairs.empty()) return;
    TileRun{model, trials, work, totals, bets, record}.run();
}

} // namespace engineroom
