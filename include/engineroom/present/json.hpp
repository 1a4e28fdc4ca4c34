/// JSON for other programs: one object with a schema's name; keys may be added, never renamed. Compiled:
/// `engineroom::engineroom`.
#pragma once

#include <engineroom/core/problem.hpp>
#include <engineroom/import/import.hpp>
#include <engineroom/policy/policy.hpp>
#include <engineroom/review/comparison.hpp>
#include <engineroom/review/dependency_map.hpp>
#include <engineroom/review/organisation_map.hpp>
#include <engineroom/review/result.hpp>
#include <engineroom/rules/rule.hpp>
#include <engineroom/select/selection.hpp>
#include <engineroom/simulate/result.hpp>
#include <span>
#include <string>

namespace engineroom {

// Every function: UTF-8, indented, with a line break at the end. What could not be computed is null; bytes that are not
// UTF-8 become U+FFFD.

/// `engineroom.review/1`
[[nodiscard]] std::string to_json(const Review& review);

/// `engineroom.graph/1`: edges lead from what is waited for to what waits
[[nodiscard]] std::string to_json(const DependencyMap& map);

/// `engineroom.graph/1`: edges have no direction, and are null where they are too many to look at
[[nodiscard]] std::string to_json(const OrganisationMap& map);

/// `engineroom.compare/1`
[[nodiscard]] std::string to_json(const Comparison& comparison);

/// `engineroom.simulate/1`
[[nodiscard]] std::string to_json(const Simulation& simulation);

/// `engineroom.select/1`
[[nodiscard]] std::string to_json(const Selection& selection);

/// `engineroom.check/1`
[[nodiscard]] std::string to_json(const Import& import);

/// `engineroom.error/1`
[[nodiscard]] std::string to_json(const Problems& problems);

/// `engineroom.explain/1`: rules with their thresholds in force under `policy`
[[nodiscard]] std::string to_json(std::span<const Rule> rules, const Policy& policy);

} // namespace engineroom
