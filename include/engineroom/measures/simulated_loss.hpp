/// The chance that the live portfolio loses money, by simulation: what a review is given for RSK006.
#pragma once

#include <cstdint>
#include <engineroom/measures/base.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <vector>

namespace engineroom {

/// Measures know no simulation; whoever has made one hands its summary to the review.
struct SimulatedLoss {
    Base base; ///< live; payoff and budget stated, risk known with knock-on
    std::uint64_t trials = 0;
    double probability = 0.0; ///< share of the trials in which what is paid is less than what is spent
    double error = 0.0;       ///< standard error of it
    Indices worst;            ///< projects that lose most in the worst 5 % of the trials, the largest loss first
    std::vector<double> contributions; ///< parallel to `worst`: to the mean of those trials, in money; negative
};

} // namespace engineroom
