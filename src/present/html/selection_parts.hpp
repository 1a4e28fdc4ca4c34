/// The parts of what to fund next, for the page of a report and for the page of a selection alone. A list that has
/// nothing to show is empty.
#pragma once

#include "present/html/content.hpp"

#include <engineroom/rules/rule.hpp>
#include <engineroom/select/selection.hpp>
#include <span>
#include <vector>

namespace engineroom::html {

/// The chosen beside the nearest that are not, and why those are not; where nothing meets the demands, which of them.
[[nodiscard]] std::vector<Part> choice_parts(const Selection& selection);
/// What funding the chosen changes: shares of the portfolio, and findings.
[[nodiscard]] std::vector<Part> change_parts(const Selection& selection, std::span<const RuleInfo> rules);
/// What each budget or floor is worth, and who is chosen at each.
[[nodiscard]] std::vector<Part> frontier_parts(const Selection& selection);
/// How often each is chosen when risks and payoffs are redrawn.
[[nodiscard]] std::vector<Part> resampled_parts(const Selection& selection);

/// "P-03 Membranes", on an axis.
[[nodiscard]] inline std::string axis_name(const ProjectRef& project) {
    return short_text(project.name.empty() ? project.id.view() : project.name.view(), 24);
}

} // namespace engineroom::html
