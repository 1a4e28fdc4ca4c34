/// The parts that every page of a comparison shares: titles, and a line for each thing that changed.
#pragma once

#include <engineroom/review/comparison.hpp>
#include <string>
#include <vector>

namespace engineroom {

struct ComparisonPart {
    std::string title;
    std::vector<std::string> lines; ///< never none
};

/// "12 projects came, 3 went and 40 stayed, of which 7 changed; 2 findings are new, 1 is gone."
[[nodiscard]] std::string comparison_headline(const Comparison& comparison);

/// Those that have something to tell.
///
/// @param whole  names however long; else each cut to what a line or two hold
[[nodiscard]] std::vector<ComparisonPart> comparison_parts(const Comparison& comparison, bool whole);

} // namespace engineroom
