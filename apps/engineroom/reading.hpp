/// From what was typed to a portfolio and the policy to review it by.
#pragma once

#include "options.hpp"

#include <engineroom/import/import.hpp>
#include <engineroom/policy/policy.hpp>
#include <string>
#include <vector>

namespace engineroom::app {

struct Reading {
    Policy policy;
    Import import;
};

/// The one FILE, read. @throws Stop where it cannot be, or where several are given
[[nodiscard]] FileBytes read_projects(const InputOptions& options, std::string_view command);

/// For a command that takes one FILE. @throws Stop for none, or several
void must_be_one_file(const InputOptions& options, std::string_view command);

/// Policy, mappings, organisations and the projects of all files. The import may hold errors: see `Import::usable`.
/// @throws Stop where a file cannot be read, or an option, the policy or the mapping is wrong
[[nodiscard]] Reading read_portfolio(const InputOptions& options, std::string_view command);

/// The files that are read, as paths: what a result must not take the place of.
[[nodiscard]] std::vector<std::string> paths_of(const InputOptions& options);

/// With `--verbose`: how each file was understood, on standard error.
void tell_reading(const Reading& reading);

} // namespace engineroom::app
