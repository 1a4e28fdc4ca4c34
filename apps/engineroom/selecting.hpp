/// A selection as it is asked for on the command line, and the making of it: the same for every command.
#pragma once

#include "demand_options.hpp"
#include "reading.hpp"

#include <engineroom/select/selection.hpp>
#include <optional>
#include <string>

namespace engineroom::app {

struct SelectingOptions {
    DemandOptions demands;
    std::optional<std::string> frontier, frontier_of, resample, seed;
    std::string time_limit = "60", gap = "1e-6";
    bool no_extras = false, reconsider_live = false;
};

void add_selecting_options(CLI::App& command, SelectingOptions& options);

/// Whether any of them was typed.
[[nodiscard]] bool typed_selecting_options(const CLI::App& command);

/// What can be told before any file is read: numbers that mean nothing, a solver that is not there. @throws Stop
void check_selecting(const SelectingOptions& options);

/// Whether there is a limit on what can be chosen, typed or standing in the policy: without one nothing has to be
/// chosen from. @throws Stop
[[nodiscard]] bool limits_amounts(const SelectingOptions& options, const Policy& policy);

/// Searches until the time limit or Ctrl-C, telling how far it is where there is a terminal. @throws Stop
[[nodiscard]] Selection selected(const Reading& reading, const SelectingOptions& options, bool quiet);

/// Whether there is a choice, however good.
[[nodiscard]] bool answered(const Selection& selection);

/// Where there is none, says so beside a page that nobody may be looking at.
void tell_unanswered(const Selection& selection);

} // namespace engineroom::app
