/// How the program ends, as its manual states: one number a kind of end.
#pragma once

#include <algorithm>
#include <engineroom/core/problem.hpp>

namespace engineroom::app {

enum class ExitStatus : int {
    done = 0,
    findings = 1,     ///< at or above `--fail-on`
    usage = 2,        ///< the command line, the policy or the mapping is wrong
    data = 3,         ///< the data are wrong
    unmet = 4,        ///< a demand that cannot be met, or no answer in time
    file = 5,         ///< a file cannot be read or written
    own_fault = 70,   ///< EX_SOFTWARE of sysexits.h
    closed_pipe = 141 ///< what a shell reports of a program that SIGPIPE ended
};

/// The status that problems lead to: what stands first in the way decides (the call, then a file, then the data).
[[nodiscard]] inline ExitStatus status_of(const Problems& problems) {
    const auto any = [&problems](Fault fault) {
        return std::any_of(problems.begin(), problems.end(),
                           [fault](const Problem& p) { return p.gravity == Gravity::error && p.fault == fault; });
    };
    if (any(Fault::usage)) return ExitStatus::usage;
    if (any(Fault::file)) return ExitStatus::file;
    if (any(Fault::data)) return ExitStatus::data;
    return ExitStatus::done;
}

} // namespace engineroom::app
