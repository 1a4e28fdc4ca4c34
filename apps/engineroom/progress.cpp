#include "progress.hpp"

#include "descriptor.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string>
#include <unistd.h>

namespace engineroom::app {
namespace {

constexpr int bar_width = 30;
constexpr std::chrono::milliseconds quick{700}; ///< work that ends sooner needs no bar
constexpr std::chrono::milliseconds redraw{100};

std::string time_text(double seconds) {
    if (seconds < 90.0) return fmt::format("{:.0f} s", std::ceil(seconds));
    return fmt::format("{:.0f} min", std::ceil(seconds / 60.0));
}

} // namespace

Progress::Progress(bool quiet) : on_{!quiet && ::isatty(STDERR_FILENO) == 1} {}

Progress::~Progress() {
    if (drawn_) (void)write_all(STDERR_FILENO, "\r\033[K");
}

std::function<void(double)> Progress::shown() {
    if (!on_) return {};
    return [this](double done) { show(done); };
}

void Progress::show(double done) {
    const auto now = Clock::now();
    if (now - begin_ < quick || (drawn_ && now - last_ < redraw) || done <= 0.0) return;
    last_ = now;
    drawn_ = true;
    const double so_far = std::chrono::duration<double>(now - begin_).count();
    const int filled = std::clamp(static_cast<int>(done * bar_width), 0, bar_width);
    (void)write_all(STDERR_FILENO, fmt::format("\r\033[K[{:<{}}] {:3.0f} %, {} left",
                                               std::string(static_cast<std::size_t>(filled), '#'), bar_width,
                                               done * 100.0, time_text(so_far * (1.0 - done) / done)));
}

} // namespace engineroom::app
