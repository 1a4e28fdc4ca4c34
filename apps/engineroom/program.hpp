/// The program from its arguments to its exit status.
#pragma once

#include "company.hpp"
#include "exit_status.hpp"

#include <string>
#include <vector>

namespace engineroom::app {

/// @param arguments  without the program's name
/// @throws ClosedPipe, and what is a fault of our own
[[nodiscard]] ExitStatus run(const std::vector<std::string>& arguments, const Company& company);

/// Whether the command is one that several processes share.
[[nodiscard]] bool shares_work(const std::vector<std::string>& arguments);

} // namespace engineroom::app
