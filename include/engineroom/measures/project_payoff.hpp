/// Which of the several ways to state a payoff counts for a project.
#pragma once

#include <engineroom/measures/payoff_law.hpp>
#include <engineroom/model/project.hpp>
#include <optional>

namespace engineroom {

/// Whether a payoff is stated, be it in part; then a multiple beside it does not count.
[[nodiscard]] inline bool states_payoff(const Project& project) {
    return project.payoff_low || project.payoff || project.payoff_high;
}

/// The law of a project's payoff; none where it states none, or only one end of a range.
///
/// A multiple of a budget above 0 counts as a certain payoff. Of no budget, or of one of 0, it says nothing in money.
[[nodiscard]] inline std::optional<PayoffLaw> payoff_law(const Project& project, double tail_index) {
    if (states_payoff(project))
        return PayoffLaw::through(project.payoff_low, project.payoff, project.payoff_high, tail_index);
    if (!project.multiple || !project.budget || project.budget->amount() <= 0.0) return std::nullopt;
    return PayoffLaw::certain(project.multiple->value() * *project.budget);
}

} // namespace engineroom
