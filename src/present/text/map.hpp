/// The map of risk and multiple, drawn with characters.
#pragma once

#include "present/text/page.hpp"

#include <engineroom/review/result.hpp>

namespace engineroom {

void draw_map(Page& page, const Review& review);

} // namespace engineroom
