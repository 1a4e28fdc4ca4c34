/// The figures of a review as JSON.
#pragma once

#include "present/json/value.hpp"

#include <engineroom/review/result.hpp>

namespace engineroom {

/// Keys of measures that are not built are absent.
[[nodiscard]] Json measures_json(const Review& review);

} // namespace engineroom
