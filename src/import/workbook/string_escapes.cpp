#include "string_escapes.hpp"

#include "../letters.hpp"

#include <optional>

namespace engineroom::workbook {
namespace {

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/// The UTF-16 unit of _xHHHH_, if `text` begins so.
std::optional<unsigned> unit_at(std::string_view text) {
    if (!begins_like_escape(text) || text.size() < 7 || text[6] != '_') return std::nullopt;
    unsigned unit = 0;
    for (std::size_t i = 2; i < 6; ++i) unit = unit * 16 + static_cast<unsigned>(digit(text[i]));
    return unit;
}

} // namespace

bool begins_like_escape(std::string_view text) {
    if (text.size() < 6 || text[0] != '_' || text[1] != 'x') return false;
    for (std::size_t i = 2; i < 6; ++i)
        if (digit(text[i]) < 0) return false;
    return true;
}

std::string unescaped(std::string text) {
    std::size_t at = text.find("_x");
    if (at == std::string::npos) return text;
    const std::string_view all = text;
    std::string result{all.substr(0, at)};
    while (at < all.size()) {
        const std::optional<unsigned> unit = unit_at(all.substr(at));
        std::size_t size = 7;
        unsigned code = unit.value_or(0);
        if (unit && *unit >= 0xD800 && *unit < 0xDC00) {
            // A character beyond the first 65,536 is two units; half of one is no character.
            const std::optional<unsigned> second = unit_at(all.substr(at + 7));
            const bool pair = second && *second >= 0xDC00 && *second < 0xE000;
            code = pair ? 0x10000U + ((*unit - 0xD800U) << 10U) + (*second - 0xDC00U) : 0;
            size = 14;
        } else if (unit && *unit >= 0xDC00 && *unit < 0xE000) {
            code = 0;
        }
        if (code != 0) {
            append_utf8(result, code);
            at += size;
        } else {
            result += all[at++];
        }
    }
    return result;
}

} // namespace engineroom::workbook
