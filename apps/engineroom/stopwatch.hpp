/// How long each step of a command took, for `--verbose`.
#pragma once

#include <chrono>
#include <fmt/format.h>
#include <string>
#include <string_view>

namespace engineroom::app {

class Stopwatch {
public:
    /// Ends a step.
    void lap(std::string_view step) {
        const auto now = std::chrono::steady_clock::now();
        text_ += fmt::format("{}{} in {:.3f} s", text_.empty() ? "" : ", ", step,
                             std::chrono::duration<double>(now - last_).count());
        last_ = now;
    }

    [[nodiscard]] std::string text() const { return text_ + '\n'; }

private:
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
    std::string text_;
};

} // namespace engineroom::app
