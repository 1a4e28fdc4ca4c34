#include "present/markdown/escape.hpp"

#include <algorithm>
#include <engineroom/present/display.hpp>

namespace engineroom {
namespace {

/// Harmless inside a line, but at its start the mark of a heading, a list, a quotation or a rule.
constexpr std::string_view special_at_start = "#+-=>.)";
constexpr std::string_view special = "\\`*_{}[]|~$^";

bool starts_list(std::string_view text, std::size_t at) {
    // "12. " and "12) " are numbered lists.
    return (text[at] == '.' || text[at] == ')') && at > 0 && text.find_first_not_of("0123456789") == at &&
           (at + 1 == text.size() || text[at + 1] == ' ');
}

/// GitHub and others make links of these by themselves.
bool starts_link(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    return rest.substr(0, 3) == "://" || rest.substr(0, 4) == "www.";
}

} // namespace

std::string escaped(std::string_view text) {
    const std::string plain = displayed(text);
    std::string result;
    result.reserve(plain.size() + plain.size() / 8);
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const char c = plain[i];
        if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (c == '&')
            result += "&amp;";
        else if (c == '@')
            result += "&#64;"; // no mention of a user, no address
        else if (starts_link(plain, i))
            result += c == ':' ? "&#58;" : "&#119;";
        else if (special.find(c) != std::string_view::npos || starts_list(plain, i) ||
                 (i == plain.find_first_not_of(' ') && special_at_start.find(c) != std::string_view::npos))
            result.append(1, '\\').append(1, c);
        else
            result += c;
    }
    return result;
}

std::string table_row(std::initializer_list<std::string_view> cells) {
    std::string row = "|";
    for (const std::string_view cell : cells) row.append(1, ' ').append(cell).append(" |");
    return row + '\n';
}

} // namespace engineroom
