#include "messages.hpp"

#include "destination.hpp"
#include "screen.hpp"

#include <cstddef>
#include <fmt/format.h>
#include <string>
#include <unistd.h>

namespace engineroom::app {
namespace {

constexpr std::size_t notices_shown = 8;

// Where no terminal shows them, every fact stands on one line, for other programs to find.
constexpr int unbroken = 1'000'000;

void tell(const Problems& problems) {
    const std::optional<int> terminal = ::isatty(STDERR_FILENO) == 1 ? std::optional{STDERR_FILENO} : std::nullopt;
    TextStyle style = style_for(terminal, ColourChoice::automatic);
    if (!terminal) style.width = unbroken;
    write_message(to_text(problems, style));
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
