/// Pictures for Graphviz: `dot -Tsvg` draws them. Compiled: `engineroom::engineroom`.
#pragma once

#include <engineroom/review/dependency_map.hpp>
#include <engineroom/review/organisation_map.hpp>
#include <string>
#include <string_view>

namespace engineroom {

/// Somebody else's text as a quoted string of the DOT language that shows it as it is: no quote ends it, no escape or
/// entity in it means anything.
[[nodiscard]] std::string dot_text(std::string_view text);

/// Arrows lead from what is waited for to what waits; the critical path is bold, what cannot come true red.
[[nodiscard]] std::string to_dot(const DependencyMap& map);

/// Lines between organisations, the thicker the more live projects they share; brokers are bold.
[[nodiscard]] std::string to_dot(const OrganisationMap& map);

} // namespace engineroom
