/// The commands of the program; each is one file of this folder.
#pragma once

#include "../company.hpp"
#include "../exit_status.hpp"
#include "../options.hpp"

#include <functional>
#include <memory>

namespace engineroom::app {

/// A command: how it is typed, and what it does once that is parsed.
struct Command {
    CLI::App* parser = nullptr;
    std::shared_ptr<const OutputOptions> output; ///< filled by the parser
    std::function<ExitStatus()> run;             ///< throws Stop or ClosedPipe
};

[[nodiscard]] Command review_command(CLI::App& program);
[[nodiscard]] Command report_command(CLI::App& program);
[[nodiscard]] Command check_command(CLI::App& program);
[[nodiscard]] Command simulate_command(CLI::App& program, const Company& company);
[[nodiscard]] Command select_command(CLI::App& program);
[[nodiscard]] Command graph_command(CLI::App& program);
[[nodiscard]] Command compare_command(CLI::App& program);
[[nodiscard]] Command explain_command(CLI::App& program);
[[nodiscard]] Command policy_command(CLI::App& program);
[[nodiscard]] Command template_command(CLI::App& program);

} // namespace engineroom::app
