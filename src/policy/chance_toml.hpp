/// The sections of a policy file that say how fates are drawn.
#pragma once

#include "policy/policy_file.hpp"

#include <engineroom/policy/policy.hpp>

namespace engineroom::detail {

void read_correlation(PolicyFile& file, const toml::table& entries, Policy& policy);
void read_simulation(PolicyFile& file, const toml::table& entries, Policy& policy);

} // namespace engineroom::detail
