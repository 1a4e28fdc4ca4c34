/// One line on a terminal that tells how long work goes, and is gone when it ends.
#pragma once

#include "descriptor.hpp"

#include <chrono>
#include <string>
#include <string_view>
#include <unistd.h>

namespace engineroom::app {

class ProgressLine {
public:
    /// @param wanted  false: nothing is ever shown
    explicit ProgressLine(bool wanted) : shown_{wanted && ::isatty(STDERR_FILENO) == 1} {}
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine() {
        if (drawn_) (void)write_all(STDERR_FILENO, "\r\033[K");
    }

    /// Whether it is time to say something new: five times a second is enough to read.
    [[nodiscard]] bool due() {
        if (!shown_) return false;
        const auto now = std::chrono::steady_clock::now();
        if (now - last_ < std::chrono::milliseconds{200}) return false;
        last_ = now;
        return true;
    }

    void show(std::string_view text) {
        drawn_ = true;
        (void)write_all(STDERR_FILENO, "\r\033[K" + std::string{text});
    }

private:
    bool shown_, drawn_ = false;
    // The first line comes late enough for quick work to show none.
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

} // namespace engineroom::app
