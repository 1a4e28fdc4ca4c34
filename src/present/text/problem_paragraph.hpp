/// A kind of problem as a paragraph, on every page that lists problems.
#pragma once

#include "present/text/page.hpp"

#include <cstddef>
#include <engineroom/present/problem_kinds.hpp>
#include <string_view>

namespace engineroom {

/// Place and fact of the first, the values and rows of those like it, what was expected, and the remedy.
///
/// @param most   runs of rows to name
/// @param where  what lists the rest; may be empty
/// @param mark   before the fact, where no heading says that it is a notice
void draw_kind(Page& page, const ProblemKind& kind, int indent, std::size_t most, std::string_view where,
               std::string_view mark = {});

} // namespace engineroom
