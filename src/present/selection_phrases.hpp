/// The lines that every page of a selection shares: its answer in a sentence, its figures, what changed.
#pragma once

#include "present/phrases.hpp"

#include <engineroom/select/selection.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

/// What to fund, in a sentence; or that nothing meets the demands.
[[nodiscard]] std::string headline(const Selection& selection);

/// The figures of a choice, notes and reservations, those that there are.
[[nodiscard]] std::vector<Line> summary(const Selection& selection);

/// What to say above the demands that contradict each other.
[[nodiscard]] std::string_view conflict_title(const Selection& selection);

/// A figure of a demand, shares as percentages and amounts in full.
[[nodiscard]] std::string demand_text(const BindingDemand& demand, double value);

/// Codes of the findings that funding the chosen takes away, brings, and leaves.
struct FindingChanges {
    std::vector<std::string> gone, came, stay;
};
/// @pre findings before and after are known
[[nodiscard]] FindingChanges finding_changes(const Selection& selection);

[[nodiscard]] std::string_view frontier_title(const Selection& selection);
/// Where a point of the frontier stands: "EUR 200,000", "20 %".
[[nodiscard]] std::string point_name(const Selection& selection, const FrontierPoint& point);
/// What it is worth, or that nothing is known of that.
[[nodiscard]] std::string point_text(const Selection& selection, const FrontierPoint& point);

} // namespace engineroom
