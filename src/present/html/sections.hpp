/// The sections of a report's page, in the order in which they are read; null for one that has nothing to show.
#pragma once

#include "present/json/value.hpp"

#include <engineroom/present/html.hpp>

namespace engineroom::html {

/// The question, the answer, the figures that matter and the first things to do.
[[nodiscard]] Json answer_json(const Report& report);
[[nodiscard]] Json scorecard_section(const Review& review);
/// Risk and multiple of every live project, the quadrants, and how many distinct bets there are.
[[nodiscard]] Json bets_section(const Report& report);
/// The distribution of net payoff, stress, and what is delivered when.
[[nodiscard]] Json simulation_section(const Report& report);
/// What to fund next.
[[nodiscard]] Json selection_section(const Report& report);
[[nodiscard]] Json delivery_section(const Review& review);
/// People against capacity, who pays, and how far the money reaches.
[[nodiscard]] Json resourcing_section(const Review& review);
/// What waits for what, and who works with whom.
[[nodiscard]] Json networks_section(const Report& report);
/// Forecasts against outcomes.
[[nodiscard]] Json learning_section(const Review& review);
/// Clusters side by side.
[[nodiscard]] Json regions_section(const Review& review);
/// Everything that was found, each with its evidence, why it is asked and what to do.
[[nodiscard]] Json findings_section(const Report& report);
/// What was not assessed, and which columns would change that.
[[nodiscard]] Json unassessed_section(const Report& report);

/// One row a project, in the order of the portfolio: what charts and findings point into.
[[nodiscard]] Json projects_table(const Report& report);

} // namespace engineroom::html
