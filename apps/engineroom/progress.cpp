#include "progress.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string>

namespace engineroom::app {
namespace {

constexpr int bar_width = 30;

std::string time_text(double seconds) {
    if (seconds < 90.0) return fmt::format("{:.0f} s", std::ceil(seconds));
    return fmt::format("{:.0f} min", std::ceil(seconds / 60.0));
}

} // namespace

std::function<void(double)> Progress::shown() {
    return [this](double done) {
        if (done <= 0.0 || !line_.due()) return;
        const double so_far = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
        const auto filled = static_cast<std::size_t>(std::clamp(static_cast<int>(done * bar_width), 0, bar_width));
        line_.show(fmt::format("[{:<{}}] {:3.0f} %, {} left", std::string(filled, '#'), bar_width, done * 100.0,
                               time_text(so_far * (1.0 - done) / done)));
    };
}

} // namespace engineroom::app
