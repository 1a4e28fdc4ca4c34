/// From the sums of a run to the figures that are told.
#pragma once

#include "simulate/blocks.hpp"

#include <engineroom/simulate/result.hpp>
#include <vector>

namespace engineroom {

/// Runs a model and tells what comes of it.
///
/// @param refs  of the portfolio's projects
/// @param as_of of the portfolio, for the months of deliveries
[[nodiscard]] Outcome outcome_of(const Model& model, std::uint64_t trials, const ProjectRefs& refs, Date as_of,
                                 const Execution& execution);

} // namespace engineroom
