/// A small import and rules that do not change with what the program does, for golden files of the pages alone.
#pragma once

#include <engineroom/import/import.hpp>
#include <engineroom/rules/rule.hpp>
#include <vector>

namespace engineroom::testing {

Import sample_import();
std::vector<Rule> sample_rules();

} // namespace engineroom::testing
