#include "messages.hpp"

#include "destination.hpp"
#include "screen.hpp"

#include <algorithm>
#include <cstddef>
#include <engineroom/present/problem_kinds.hpp>
#include <engineroom/present/text.hpp>
#include <fmt/format.h>
#include <optional>
#include <unistd.h>
#include <vector>

namespace engineroom::app {
namespace {

constexpr std::size_t notices_shown = 8;    ///< kinds of them
constexpr std::size_t rows_of_errors = 200; ///< runs of rows that are named
constexpr std::size_t rows_of_notices = 12;

// Where no terminal shows them, every fact stands on one line, for other programs to find.
constexpr int unbroken = 1'000'000;

void tell(const std::vector<ProblemKind>& kinds, std::size_t most_rows) {
    const std::optional<int> terminal = ::isatty(STDERR_FILENO) == 1 ? std::optional{STDERR_FILENO} : std::nullopt;
    TextStyle style = style_for(terminal, ColourChoice::automatic);
    if (!terminal) style.width = unbroken;
    write_message(to_text(kinds, style, most_rows, "'engineroom check'"));
}

std::vector<ProblemKind> of_gravity(const Problems& problems, Gravity gravity) {
    std::vector<ProblemKind> kinds = problem_kinds(problems);
    kinds.erase(std::remove_if(kinds.begin(), kinds.end(),
                               [gravity](const ProblemKind& kind) { return kind.first.gravity != gravity; }),
                kinds.end());
    return kinds;
}

} // namespace

void tell_errors(const Problems& problems) {
    tell(of_gravity(problems, Gravity::error), rows_of_errors);
}

void tell_notices(const Problems& problems, bool all) {
    std::vector<ProblemKind> kinds = of_gravity(problems, Gravity::notice);
    if (all) return tell(kinds, rows_of_errors);
    std::size_t kept = 0;
    for (std::size_t i = notices_shown; i < kinds.size(); ++i) kept += kinds[i].cases.size();
    if (kinds.size() > notices_shown) kinds.erase(kinds.begin() + notices_shown, kinds.end());
    for (ProblemKind& kind : kinds) {
        kind.first.expected.clear();
        kind.first.remedy.clear();
    }
    tell(kinds, rows_of_notices);
    if (kept > 0)
        write_message(
            fmt::format("engineroom  notice: and {} more notices; --verbose shows all, --quiet none\n", kept));
}

} // namespace engineroom::app
