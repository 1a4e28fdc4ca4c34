#include "plain_model.hpp"
#include "support.hpp"

#include "simulate/kernels.hpp"
#include "simulate/tile.hpp"

#include <doctest/doctest.h>
#include <memory>
#include <numeric>

using namespace engineroom;

namespace {

struct Agreement {
    std::size_t draws = 0, other_fates = 0, other_payoffs = 0, other_totals = 0;
};

/// Draws some tiles both ways.
Agreement agreement(const Portfolio& portfolio, const Policy& policy, std::uint64_t tiles) {
    const BuiltModel built = build_model(portfolio, policy, {}, nullptr).value();
    const Model& model = built.model;
    const PlainModel plain{portfolio, policy, model};
    const auto work = std::make_unique<TileWork>();
    const auto totals = std::make_unique<TileTotals>();
    Agreement found;
    for (std::uint64_t tile = 0; tile < tiles; ++tile) {
        const std::uint64_t first = tile * 7 * tile_trials; // not one after the other
        // Every second tile as trials that are named one by one.
        std::vector<std::uint64_t> named(tile % 2 == 0 ? 0 : tile_trials);
        std::iota(named.begin(), named.end(), first);
        const TileTrials trials{first, named, tile_trials};
        BetTotals bets;
        bets.clear(model.bets.size());
        TileRecord record;
        record.payoff_trials = tile_trials;
        record.payoffs.resize(model.bets.size() * tile_trials);
        record.succeeded.resize(model.bets.size());
        run_tile(model, trials, *work, *totals, bets, &record);
        for (std::size_t i = 0; i < tile_trials; ++i) {
            const auto fates = plain.trial(first + i);
            double total = 0.0;
            bool same = true;
            for (std::size_t b = 0; b < fates.size(); ++b) {
                ++found.draws;
                const bool succeeds = (record.succeeded[b][i / 64] >> (i % 64) & 1U) != 0;
                if (succeeds != fates[b].succeeds) {
                    ++found.other_fates;
                    same = false;
                    continue;
                }
                const double payoff = static_cast<double>(record.payoffs[b * tile_trials + i]) * model.unit;
                total += fates[b].payoff;
                if (std::fabs(payoff - fates[b].payoff) > 1e-5 * fates[b].payoff) ++found.other_payoffs;
            }
            if (same && std::fabs(totals->payoff[i] - total) > 1e-5 * total) ++found.other_totals;
        }
    }
    return found;
}

void check(const Portfolio& portfolio, const Policy& policy, std::uint64_t tiles) {
    const Agreement found = agreement(portfolio, policy, tiles);
    INFO(found.draws, " draws, ", found.other_fates, " other fates, ", found.other_payoffs, " other payoffs");
    CHECK(static_cast<double>(found.other_fates + found.other_payoffs) <=
          1e-6 * static_cast<double>(found.draws) + 1.0);
    CHECK(found.other_totals == 0);
}

} // namespace

TEST_CASE("fates and payoffs agree with the plain model, independent and correlated") {
    Portfolio portfolio = random_portfolio(60, 3);
    check(portfolio, independent_policy(), 16);
    check(portfolio, cluster_policy(), 16);
    add_dependencies(portfolio, 5);
    check(portfolio, cluster_policy(), 8);
}

TEST_CASE("payoffs with a fat tail agree with the plain model") {
    Policy policy = independent_policy();
    policy.definitions.tail_index = 1.5;
    check(random_portfolio(20, 4), policy, 16);
}

TEST_CASE("risks near 0 and 1 are drawn as often as they say") {
    // Strong ties, small and large risks: the table of tails is used to its ends.
    Policy policy = cluster_policy();
    policy.correlation = {0.3, 0.3, 0.3};
    Portfolio portfolio = random_portfolio(30, 9);
    for (std::size_t i = 0; i < portfolio.projects.size(); ++i)
        portfolio.projects[i].risk =
            Probability{i % 2 == 0 ? 1e-4 * static_cast<double>(i + 1) : 1.0 - 1e-4 * static_cast<double>(i + 1)};
    check(portfolio, policy, 16);
}

TEST_CASE("the inverse of the normal law is right within 1e-6 in the middle, and far out") {
    std::vector<std::uint32_t> words;
    for (std::uint64_t w = 0; w < 4294967296U; w += 1048573) words.push_back(static_cast<std::uint32_t>(w));
    for (std::uint32_t w = 0; w < 64; ++w) words.push_back(w < 32 ? w : 0x80000000U + w);
    words.resize(words.size() / 16 * 16);
    std::vector<float> drawn(words.size());
    kernels::normals(words.data(), words.size(), drawn.data());
    for (std::size_t i = 0; i < words.size(); ++i) {
        const double tail = ((words[i] & 0x7fffffffU) | 1U) / 4294967296.0; // small words are far out
        const double size = std::numbers::sqrt2 * boost::math::erfc_inv(2.0 * tail);
        const double truth = words[i] < 0x80000000U ? size : -size;
        CHECK(std::fabs(static_cast<double>(drawn[i]) - truth) < (size < 3.0 ? 1e-6 : 3e-6));
    }
}

TEST_CASE("draws lie beyond 3, 4 and 5.5 standard deviations as often as the normal law says") {
    const std::uint64_t tiles = long_tests() ? 1'000'000 : 10'000; // of 1,024 draws
    constexpr float beyond[] = {3.0F, 4.0F, 5.5F};
    std::uint64_t found[2][3] = {};
    kernels::Draws draws;
    draws.trials = tile_trials;
    draws.key = key_of(1);
    PerTrial<std::uint32_t> words;
    PerTrial<float> drawn;
    for (std::uint64_t tile = 0; tile < tiles; ++tile) {
        draws.first = tile * tile_trials;
        kernels::draw_words(draws, Purpose::market_factor, words.data());
        kernels::normals(words.data(), tile_trials, drawn.data());
        for (const float z : drawn) {
            if (z > -3.0F && z < 3.0F) continue;
            for (std::size_t k = 0; k < 3; ++k)
                if (std::fabs(z) > beyond[k]) ++found[z < 0.0F ? 1 : 0][k];
        }
    }
    const double n = static_cast<double>(tiles * tile_trials);
    for (const auto& side : found)
        for (std::size_t k = 0; k < 3; ++k) {
            const double expected = n * 0.5 * boost::math::erfc(static_cast<double>(beyond[k]) / std::numbers::sqrt2);
            INFO(side[k], " of ", n, " beyond ", beyond[k], ", expected ", expected);
            CHECK(std::fabs(static_cast<double>(side[k]) - expected) < 4.0 * std::sqrt(expected) + 1.0);
            if (long_tests()) MESSAGE(side[k], " of ", n, " beyond ", beyond[k], ", expected ", expected);
        }
}

TEST_CASE("the top tenth of equal payoffs has a tenth of them, and one that pays more than all others most") {
    Portfolio portfolio = empty_portfolio();
    for (int i = 0; i < 20; ++i) portfolio.projects.push_back(bet(fmt::format("P{}", i), 0.0, 100, 10));
    CHECK(*simulated(portfolio, cluster_policy(), 1000).outcome.top_decile_share == doctest::Approx(0.1));
    portfolio.projects[7].payoff = Money{1900}; // with 18 others of 100 and the second of the two at the top: 3,800
    CHECK(*simulated(portfolio, cluster_policy(), 1000).outcome.top_decile_share == doctest::Approx(2000.0 / 3800.0));
}
