#include "support.hpp"

#include "simulate/blocks.hpp"
#include "simulate/kernels.hpp"

#include <bit>
#include <doctest/doctest.h>

using namespace engineroom;

namespace {

/// Every bit of the figures.
std::vector<std::uint64_t> bits_of(const Outcome& outcome) {
    std::vector<std::uint64_t> bits;
    const auto put = [&bits](double value) { bits.push_back(std::bit_cast<std::uint64_t>(value)); };
    const NetDistribution& net = outcome.net.value();
    for (const double value :
         {net.mean, net.sd, net.expected_shortfall, net.expected_shortfall_error, net.quantiles.p05, net.quantiles.p50,
          net.quantiles.p95, outcome.failures.mean, outcome.failures.sd, outcome.multiple->mean, outcome.multiple->p90,
          *outcome.loss_probability, *outcome.winner_probability, *outcome.top_decile_share})
        put(value);
    for (const HistogramBar& bar : net.histogram) bits.push_back(bar.trials);
    for (const DeliveredBy& month : outcome.delivered_by) {
        put(month.mean);
        put(month.p90);
        put(month.payoff_mean);
    }
    for (const SimulatedProject& project : outcome.by_project) {
        put(project.failure_probability);
        put(*project.mean_net);
        put(*project.shortfall_contribution);
    }
    return bits;
}

Portfolio portfolio_with_everything() {
    Portfolio portfolio = random_portfolio(37, 11);
    add_dependencies(portfolio, 12);
    return portfolio;
}

Policy policy_with_everything() {
    Policy policy = cluster_policy();
    policy.simulation.discount_rate = 0.05;
    policy.simulation.cost_at_failure = 0.3;
    return policy;
}

} // namespace

TEST_CASE("every figure is the same to the last bit for 1, 2 and 7 threads") {
    const Portfolio portfolio = portfolio_with_everything();
    const Policy policy = policy_with_everything();
    for (const std::uint64_t trials :
         {std::uint64_t{1}, std::uint64_t{3000}, std::uint64_t{20'500}, kept_trials + 5000}) {
        const auto once = bits_of(simulated(portfolio, policy, trials, 1, 1).outcome);
        CHECK(bits_of(simulated(portfolio, policy, trials, 1, 2).outcome) == once);
        CHECK(bits_of(simulated(portfolio, policy, trials, 1, 7).outcome) == once);
    }
}

TEST_CASE("every figure is the same to the last bit for every instruction set that the machine offers") {
    const Portfolio portfolio = portfolio_with_everything();
    const Policy policy = policy_with_everything();
    const auto widest = bits_of(simulated(portfolio, policy, 9000).outcome);
    const auto targets = kernels::vector_targets();
    CHECK(targets.size() >= 2);
    for (const std::string_view target : targets) {
        INFO(target);
        kernels::use_vector_target(target);
        CHECK(bits_of(simulated(portfolio, policy, 9000).outcome) == widest);
    }
    kernels::use_vector_target({});
}

TEST_CASE("blocks that are split in two and merged come to the same sums") {
    const BuiltModel built = build_model(portfolio_with_everything(), policy_with_everything(), {}, nullptr).value();
    const std::uint64_t trials = 21 * tile_trials - 77;
    const std::uint64_t last = blocks_of(trials);
    const RunSums whole = run_blocks(built.model, trials, {0, last}, nullptr, {}).sums.total();
    CHECK(whole.trials == trials);
    for (std::uint64_t split = 1; split < last; ++split) {
        Blocks parts = run_blocks(built.model, trials, {0, split}, nullptr, {});
        append(parts, run_blocks(built.model, trials, {split, last}, nullptr, {}));
        const RunSums sums = parts.sums.total();
        CHECK(sums.net == whole.net);
        CHECK(sums.net_squared == whole.net_squared);
        CHECK(sums.payoff == whole.payoff);
        CHECK(sums.failures == whole.failures);
        CHECK(sums.bets.payoff == whole.bets.payoff);
        CHECK(sums.bets.failed == whole.bets.failed);
        CHECK(parts.net.size() == trials);
    }
}

TEST_CASE("another seed draws other fates, and a project's fate does not hang on who else is simulated") {
    Portfolio portfolio = random_portfolio(10, 2);
    CHECK(bits_of(simulated(portfolio, independent_policy(), 5000, 1).outcome) !=
          bits_of(simulated(portfolio, independent_policy(), 5000, 2).outcome));
    const double alone =
        simulated(portfolio, independent_policy(), 5000).outcome.by_project.front().failure_probability;
    for (std::size_t i = 1; i < portfolio.projects.size(); ++i) portfolio.projects[i].stage = Stage::idea;
    CHECK(simulated(portfolio, independent_policy(), 5000).outcome.by_project.front().failure_probability == alone);
}
