/// What the processes of a simulation send each other, member by member. Each `pass` names all members there are: with
/// one more, it does not compile.
#pragma once

#include "simulate/blocks.hpp"
#include "simulate/wire.hpp"

#include <utility>

namespace engineroom {

void pass(auto& wire, Either<Model> auto& model) {
    auto& [seed, bets, upstreams, themes, leads, market_loading, theme_loading, market_at, theme_at, fixed_theme,
           correlated, unit, base_cost, budget, pivot, discount, month_of_day, months, in_money, in_time] = model;
    wire(seed, bets, upstreams, themes, leads, market_loading, theme_loading, market_at, theme_at, fixed_theme,
         correlated, unit, base_cost, budget, pivot, discount, month_of_day, months, in_money, in_time);
}

void pass(auto& wire, Either<BetTotals> auto& totals) {
    auto& [payoff, failed, knocked_on] = totals;
    wire(payoff, failed, knocked_on);
}

void pass(auto& wire, Either<RunSums> auto& sums) {
    auto& [trials, losses, without_failure, with_winner, failures, failures_squared, own_failures, net, net_squared,
           payoff, bets] = sums;
    wire(trials, losses, without_failure, with_winner, failures, failures_squared, own_failures, net, net_squared,
         payoff, bets);
}

inline void pass(WireOut& wire, const SumTree<RunSums>& tree) {
    wire(std::uint64_t{tree.nodes()});
    tree.each([&wire](std::uint64_t first, unsigned level, const RunSums& sums) { wire(first, level, sums); });
}

inline void pass(WireIn& wire, SumTree<RunSums>& tree) {
    std::uint64_t nodes = 0;
    for (wire(nodes); nodes > 0; --nodes) {
        std::uint64_t first = 0;
        unsigned level = 0;
        RunSums sums;
        wire(first, level, sums);
        tree.insert_node(first, level, std::move(sums));
    }
}

void pass(auto& wire, Either<Blocks> auto& blocks) {
    auto& [range, sums, net, payoff, net_bins, payoff_bins, delivered, paid, deliveries, top_shares, sampled] = blocks;
    wire(range, sums, net, payoff, net_bins, payoff_bins, delivered, paid, deliveries, top_shares, sampled);
}

void pass(auto& wire, Either<TailSums> auto& tail) {
    auto& [below, at] = tail;
    wire(below, at);
}

} // namespace engineroom
