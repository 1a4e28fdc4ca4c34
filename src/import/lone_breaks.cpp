#include "lone_breaks.hpp"

#include "cutter.hpp"

namespace engineroom {
namespace {

/// Whether the CR at `at` neither ends a line nor is one of several before its end.
[[nodiscard]] bool is_lone(std::string_view text, std::size_t at) {
    const std::size_t next = text.find_first_not_of("\r \t", at + 1);
    return next != std::string_view::npos && text[next] != '\n';
}

} // namespace

std::vector<std::uint32_t> rows_with_lone_breaks(std::string_view text, char delimiter) {
    if (cr_ends_lines(text)) return {};
    std::size_t at = text.find('\r');
    while (at != std::string_view::npos && !is_lone(text, at)) at = text.find('\r', at + 1);
    if (at == std::string_view::npos) return {};
    // There is one, perhaps in quotes: only now is it worth looking at every character.
    std::vector<std::uint32_t> rows;
    std::uint32_t row = 1;
    bool quoted = false;
    bool may_quote = true; // a cell begins, or a quote in one was just closed, which doubles it
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' && (quoted || may_quote)) {
            quoted = !quoted;
            may_quote = !quoted;
            continue;
        }
        if (quoted) continue;
        may_quote = c == delimiter || c == '\n';
        if (c == '\n') ++row;
        if (c == '\r' && is_lone(text, i) && (rows.empty() || rows.back() != row)) rows.push_back(row);
    }
    return rows;
}

} // namespace engineroom
