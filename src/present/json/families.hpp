/// The figures of one family of measures each, as JSON.
#pragma once

#include "present/json/value.hpp"

#include <engineroom/review/result.hpp>

namespace engineroom {

[[nodiscard]] Json resourcing_json(const Review& review);
[[nodiscard]] Json stakeholders_json(const Review& review);
[[nodiscard]] Json consensus_json(const ConsensusMeasure& consensus);
[[nodiscard]] Json learning_json(const Review& review);
[[nodiscard]] Json survival_json(const SurvivalMeasure& survival);
[[nodiscard]] Json proposals_json(const ProposalMeasure& proposals);
[[nodiscard]] Json regions_json(const Review& review);

} // namespace engineroom
