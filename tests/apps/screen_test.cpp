/// Colour and width follow where the text goes and what was asked for.
#include "apps/support/samples.hpp"
#include "apps/support/terminal.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace {

constexpr const char* escape = "\x1b[";

/// Columns of the longest line: bytes that start a character, escape sequences left out.
std::size_t widest_line(const std::string& text) {
    std::size_t widest = 0, width = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\x1b') {
            while (i < text.size() && text[i] != 'm') ++i;
        } else if (text[i] == '\n') {
            widest = std::max(widest, width);
            width = 0;
        } else if (text[i] != '\r' && (static_cast<unsigned char>(text[i]) & 0xc0U) != 0x80U) {
            ++width;
        }
    }
    return std::max(widest, width);
}

struct Review {
    TemporaryFolder folder;
    Call call{.arguments = {"review", folder.file("timid.csv", timid), "--as-of", as_of}};

    Call with(std::vector<std::string> arguments,
              std::vector<std::pair<std::string, std::string>> environment = {}) const {
        Call changed = call;
        changed.arguments.insert(changed.arguments.end(), arguments.begin(), arguments.end());
        changed.environment = std::move(environment);
        return changed;
    }
};

} // namespace

TEST_CASE_FIXTURE(Review, "a file has no colour, a terminal has") {
    if (without_terminal()) return;
    CHECK_FALSE(has(run(call).out, escape));
    CHECK(has(run_on_terminal(call, 80).out, escape));
}

TEST_CASE_FIXTURE(Review, "--color always and never overrule where the text goes") {
    if (without_terminal()) return;
    CHECK(has(run(with({"--color", "always"})).out, escape));
    CHECK_FALSE(has(run_on_terminal(with({"--color", "never"}), 80).out, escape));
}

TEST_CASE_FIXTURE(Review, "NO_COLOR takes the colour from a terminal, unless the call asks for it") {
    if (without_terminal()) return;
    CHECK_FALSE(has(run_on_terminal(with({}, {{"NO_COLOR", "1"}}), 80).out, escape));
    CHECK(has(run_on_terminal(with({"--color", "always"}, {{"NO_COLOR", "1"}}), 80).out, escape));
    // An empty NO_COLOR is none (no-color.org).
    CHECK(has(run_on_terminal(with({}, {{"NO_COLOR", ""}}), 80).out, escape));
}

TEST_CASE_FIXTURE(Review, "no colour finds its way into JSON or markdown") {
    if (without_terminal()) return;
    CHECK_FALSE(has(run_on_terminal(with({"--format", "json"}), 80).out, escape));
    CHECK_FALSE(has(run(with({"--format", "markdown", "--color", "always"})).out, escape));
}

TEST_CASE_FIXTURE(Review, "text keeps within the terminal, from 80 columns to 120") {
    if (without_terminal()) return;
    const std::size_t at_60 = widest_line(run_on_terminal(call, 60).out);
    const std::size_t at_80 = widest_line(run_on_terminal(call, 80).out);
    const std::size_t at_100 = widest_line(run_on_terminal(call, 100).out);
    const std::size_t at_300 = widest_line(run_on_terminal(call, 300).out);
    CHECK(at_60 == at_80);
    CHECK(at_80 <= 80);
    CHECK(at_80 > 60);
    CHECK(at_100 > 80);
    CHECK(at_100 <= 100);
    CHECK(at_300 > 100);
    CHECK(at_300 <= 120);
}

TEST_CASE_FIXTURE(Review, "COLUMNS sets the width where there is no terminal") {
    CHECK(run(call).out == run(with({}, {{"COLUMNS", "80"}})).out);
    CHECK(widest_line(run(with({}, {{"COLUMNS", "100"}})).out) > 80);
    CHECK(run(with({}, {{"COLUMNS", "wide"}})).out == run(call).out);
}

TEST_CASE_FIXTURE(Review, "without colour the page says the same") {
    std::string plain = run(with({"--color", "always"})).out;
    for (auto at = plain.find('\x1b'); at != std::string::npos; at = plain.find('\x1b'))
        plain.erase(at, plain.find('m', at) - at + 1);
    CHECK(plain == run(call).out);
}
