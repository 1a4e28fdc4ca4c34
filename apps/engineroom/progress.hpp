/// A bar on standard error for long work, where that is a terminal.
#pragma once

#include <chrono>
#include <functional>

namespace engineroom::app {

class Progress {
public:
    /// @param quiet  never show anything
    explicit Progress(bool quiet);
    ~Progress(); ///< takes the bar off the screen
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Empty where nothing is shown. What it is called with is the share of the work done, in [0, 1].
    [[nodiscard]] std::function<void(double)> shown();

private:
    void show(double done);

    using Clock = std::chrono::steady_clock;
    bool on_;
    bool drawn_ = false;
    Clock::time_point begin_ = Clock::now(), last_ = begin_;
};

} // namespace engineroom::app
