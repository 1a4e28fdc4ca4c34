/// The data of each page: what `html.cpp` sets between the built parts.
#pragma once

#include "present/json/value.hpp"

#include <engineroom/present/html.hpp>

namespace engineroom::html {

[[nodiscard]] Json page_of(const Report& report);
[[nodiscard]] Json page_of(const Comparison& comparison);
[[nodiscard]] Json page_of(const Selection& selection, std::span<const RuleInfo> rules);

} // namespace engineroom::html
