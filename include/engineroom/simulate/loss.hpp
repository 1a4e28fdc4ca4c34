/// The summary of a simulation that a review is given.
#pragma once

#include <engineroom/measures/simulated_loss.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/policy/policy.hpp>
#include <engineroom/simulate/simulate.hpp>
#include <optional>

namespace engineroom {

/// Simulates the live projects with the policy's seed and trials.
///
/// @return  none where trials times live projects are not below the policy's `review_work`, or where there is nothing
/// to
///          simulate in money
[[nodiscard]] std::optional<SimulatedLoss> simulated_loss(const Portfolio& portfolio, const Policy& policy,
                                                          const Execution& execution = {});

} // namespace engineroom
