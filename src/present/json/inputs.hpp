/// The files that a review or a check was made from, and problems, as JSON: shared by several schemas.
#pragma once

#include "present/json/value.hpp"

#include <engineroom/core/problem.hpp>
#include <engineroom/model/source.hpp>
#include <vector>

namespace engineroom {

[[nodiscard]] Json inputs_json(const std::vector<SourceFile>& files);
[[nodiscard]] Json problems_json(const Problems& problems);

} // namespace engineroom
