#include "simulate/together.hpp"

#include "simulate/messages.hpp"

#include <engineroom/core/version.hpp>
#include <fmt/format.h>
#include <utility>

namespace engineroom {
namespace {

enum class Order : std::uint8_t { blocks, tail, go };

/// What a process must be for its figures to be ours, and its bytes to mean the same.
std::string own_kind() {
    return fmt::format("engineroom {} with bets of {} bytes", version, sizeof(Bet));
}

void give(Peers& peers, Order order, const auto&... values) {
    WireOut wire;
    wire(own_kind(), order, values...);
    peers.broadcast(wire.bytes());
}

Share share_of(const Peers& peers) {
    return {peers.rank(), peers.processes()};
}

} // namespace

Blocks run_blocks_together(const Model& model, std::uint64_t trials, BlockRange range, const BinPair* bins,
                           const Execution& execution) {
    if (!execution.peers) return run_blocks(model, trials, range, bins, execution);
    Peers& peers = *execution.peers;
    give(peers, Order::blocks, execution.threads, trials, model, range, bins ? std::optional{*bins} : std::nullopt);
    Blocks blocks = run_blocks(model, trials, share_of(peers).in(range), bins, execution);
    peers.gather({}, [&blocks](std::string_view bytes) {
        Blocks next;
        WireIn{bytes}(next);
        append(blocks, std::move(next));
    });
    return blocks;
}

TailSums run_tail_together(const Model& model, std::uint64_t trials, const Tail& tail, std::span<const double> net,
                           const Execution& execution) {
    if (!execution.peers) return run_tail(model, trials, tail, net, execution);
    Peers& peers = *execution.peers;
    give(peers, Order::tail, execution.threads, trials, model, tail,
         tail.bins ? std::vector<double>{} : std::vector<double>(net.begin(), net.end()));
    TailSums sums = run_tail(model, trials, tail, net, execution, share_of(peers));
    peers.gather({}, [&sums](std::string_view bytes) {
        TailSums next;
        WireIn{bytes}(next);
        sums.below.merge(std::move(next.below));
        sums.at.merge(std::move(next.at));
    });
    return sums;
}

std::optional<Problem> assist(Peers& peers) {
    while (true) {
        std::string bytes;
        peers.broadcast(bytes);
        WireIn wire{bytes};
        std::string kind;
        wire(kind);
        if (kind != own_kind())
            return Problem{Gravity::error,
                           Fault::usage,
                           {},
                           {},
                           fmt::format("this process is {}, and process 0 is {}", own_kind(), kind),
                           "the same program in every process",
                           {}};
        Order order = Order::go;
        wire(order);
        if (order == Order::go) return std::nullopt;

        Execution execution;
        std::uint64_t trials = 0;
        Model model;
        wire(execution.threads, trials, model);
        WireOut answer;
        if (order == Order::blocks) {
            BlockRange range;
            std::optional<BinPair> bins;
            wire(range, bins);
            answer(run_blocks(model, trials, share_of(peers).in(range), bins ? &*bins : nullptr, execution));
        } else {
            Tail tail;
            std::vector<double> net;
            wire(tail, net);
            answer(run_tail(model, trials, tail, net, execution, share_of(peers)));
        }
        peers.gather(answer.bytes(), {});
    }
}

void dismiss(Peers& peers) {
    give(peers, Order::go);
}

} // namespace engineroom
