/// Maps made by hand, with everything in them that a page can show.
#pragma once

#include <engineroom/review/dependency_map.hpp>
#include <engineroom/review/organisation_map.hpp>

namespace engineroom::testing {

[[nodiscard]] DependencyMap sample_dependency_map();
[[nodiscard]] OrganisationMap sample_organisation_map();

/// The same, with texts that try to break every page.
[[nodiscard]] DependencyMap hostile_dependency_map();
[[nodiscard]] OrganisationMap hostile_organisation_map();

} // namespace engineroom::testing
