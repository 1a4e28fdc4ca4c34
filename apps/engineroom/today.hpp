/// The day on which the program runs: the one place where it looks at the clock.
#pragma once

#include <ctime>
#include <engineroom/core/date.hpp>

namespace engineroom::app {

/// Today where the user is.
[[nodiscard]] inline Date today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    return make_date(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday).value();
}

} // namespace engineroom::app
