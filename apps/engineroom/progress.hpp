/// A bar on standard error for long work, where that is a terminal.
#pragma once

#include "progress_line.hpp"

#include <chrono>
#include <functional>

namespace engineroom::app {

class Progress {
public:
    /// @param quiet  never show anything
    explicit Progress(bool quiet) : line_{!quiet} {}

    /// What takes the share of the work done, in [0, 1].
    [[nodiscard]] std::function<void(double)> shown();

private:
    ProgressLine line_;
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

} // namespace engineroom::app
