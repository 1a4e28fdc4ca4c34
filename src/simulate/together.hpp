/// What a simulation runs, shared with the peers of its execution where it has any; the outcome is the same.
#pragma once

#include "simulate/blocks.hpp"

namespace engineroom {

/// `run_blocks` of the whole range.
[[nodiscard]] Blocks run_blocks_together(const Model& model, std::uint64_t trials, BlockRange range,
                                         const BinPair* bins, const Execution& execution);

/// `run_tail` of the whole run.
[[nodiscard]] TailSums run_tail_together(const Model& model, std::uint64_t trials, const Tail& tail,
                                         std::span<const double> net, const Execution& execution);

} // namespace engineroom
