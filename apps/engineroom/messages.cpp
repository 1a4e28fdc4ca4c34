#include "messages.hpp"

#include "destination.hpp"
#include "screen.hpp"

#include <algorithm>
#include <cstddef>
#include <engineroom/present/display.hpp>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <unistd.h>

namespace engineroom::app {
namespace {

constexpr std::size_t notices_shown = 8;

// Where no terminal shows them, every fact stands on one line, for other programs to find.
constexpr int unbroken = 1'000'000;

/// A remedy of several lines, as it is to be copied: only the sentences before and behind it may be broken.
std::string lines_of(std::string_view remedy, int width) {
    constexpr int indent = 2;
    std::string text;
    for (bool first = true; !remedy.empty(); first = false) {
        const std::size_t end = std::min(remedy.find('\n'), remedy.size());
        const std::string line = shown(remedy.substr(0, end));
        remedy.remove_prefix(std::min(end + 1, remedy.size()));
        if (first || remedy.empty())
            for (const std::string& part : wrapped(line, width - indent)) text += fmt::format("  {}\n", part);
        else
            text += fmt::format("    {}\n", line);
    }
    return text;
}

void tell(const Problems& problems) {
    const std::optional<int> terminal = ::isatty(STDERR_FILENO) == 1 ? std::optional{STDERR_FILENO} : std::nullopt;
    TextStyle style = style_for(terminal, ColourChoice::automatic);
    if (!terminal) style.width = unbroken;
    std::string text;
    for (Problem problem : problems) {
        std::string remedy;
        if (problem.remedy.find('\n') != std::string::npos) remedy.swap(problem.remedy);
        text += to_text(Problems{problem}, style) + lines_of(remedy, style.width);
    }
    write_message(text);
}

Problems of_gravity(const Problems& problems, Gravity gravity) {
    Problems chosen;
    for (const Problem& problem : problems)
        if (problem.gravity == gravity) chosen.push_back(problem);
    return chosen;
}

} // namespace

void tell_errors(const Problems& problems) {
    tell(of_gravity(problems, Gravity::error));
}

void tell_notices(const Problems& problems, bool all) {
    Problems notices = of_gravity(problems, Gravity::notice);
    if (all) return tell(notices);
    const std::size_t kept = notices.size() - std::min(notices.size(), notices_shown);
    notices.resize(notices.size() - kept);
    for (Problem& notice : notices) {
        notice.expected.clear();
        notice.remedy.clear();
    }
    tell(notices);
    if (kept > 0)
        write_message(
            fmt::format("engineroom  notice: and {} more notices; --verbose shows all, --quiet none\n", kept));
}

} // namespace engineroom::app
