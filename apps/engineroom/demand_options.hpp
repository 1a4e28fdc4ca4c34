/// Demands as they are typed, and what they mean.
#pragma once

#include "options.hpp"

#include <engineroom/policy/demands.hpp>
#include <optional>
#include <string>
#include <vector>

namespace engineroom::app {

/// Words of the command line, by option.
struct DemandOptions {
    std::optional<std::string> budget, min_high_risk, max_lcd, min_edge, min_projects, max_projects;
    std::vector<std::string> budget_by; ///< kind and NAME=AMOUNT by turns
    std::vector<std::string> fte, min_scope, min_theme, max_theme, max_lead, must, never;
};

/// That they stand in on the page of help.
inline constexpr std::string_view demands_group = "Demands";

void add_demand_options(CLI::App& command, DemandOptions& options);

/// What was typed, on top of the demands that stand: a number takes the place of the one that stands, a name the place
/// of the same name, and ids are added. @throws Stop where a word means nothing
[[nodiscard]] Demands demands_of(const DemandOptions& options, Demands standing);

/// A number of at least 0, as an option has it. @throws Stop
[[nodiscard]] double amount_of(std::string_view option, const std::string& text);

} // namespace engineroom::app
