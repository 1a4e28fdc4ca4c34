/// The table [select] of a policy file: the demands that stand, whenever projects are chosen.
#pragma once

#include "policy/policy_file.hpp"

#include <engineroom/policy/policy.hpp>

namespace engineroom::detail {

void read_demands(PolicyFile& file, const toml::table& entries, Policy& policy);

} // namespace engineroom::detail
