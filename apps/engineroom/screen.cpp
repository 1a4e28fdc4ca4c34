#include "screen.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string_view>
#include <sys/ioctl.h>

namespace engineroom::app {
namespace {

// The drawings need this many columns, and longer lines than these are hard to read.
constexpr int narrowest = 80;
constexpr int widest = 120;

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

int columns(std::optional<int> terminal) {
    int stated = 0;
    const std::string_view text = environment("COLUMNS");
    std::from_chars(text.data(), text.data() + text.size(), stated);
    if (stated > 0) return stated;
    winsize size{};
    if (terminal && ::ioctl(*terminal, TIOCGWINSZ, &size) == 0) return size.ws_col;
    return narrowest;
}

bool coloured(bool terminal, ColourChoice choice) {
    if (choice != ColourChoice::automatic) return choice == ColourChoice::always;
    return terminal && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

} // namespace

TextStyle style_for(std::optional<int> terminal, ColourChoice choice) {
    TextStyle style;
    style.width = std::clamp(columns(terminal), narrowest, widest);
    style.colour = coloured(terminal.has_value(), choice);
    return style;
}

} // namespace engineroom::app
