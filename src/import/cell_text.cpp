#include <algorithm>
#include <array>
#include <engineroom/import/cell_text.hpp>

namespace engineroom {
namespace {

constexpr std::array<std::string_view, 5> wide_spaces{"\u00A0", "\u202F", "\u2009", "\u2007", "\uFEFF"};

[[nodiscard]] std::size_t trailing_space(std::string_view text) {
    if (text.empty()) return 0;
    const char last = text.back();
    if (last == ' ' || (last >= '\t' && last <= '\r')) return 1;
    if (static_cast<unsigned char>(last) < 0x80) return 0;
    for (const std::string_view space : wide_spaces)
        if (text.size() >= space.size() && text.substr(text.size() - space.size()) == space) return space.size();
    return 0;
}

[[nodiscard]] std::string folded_with(std::string_view text, bool joins_are_spaces) {
    std::string result;
    text = trimmed(text);
    result.reserve(text.size());
    while (!text.empty()) {
        std::size_t space = leading_space(text);
        if (space == 0 && joins_are_spaces && (text.front() == '_' || text.front() == '-')) space = 1;
        if (space == 0) {
            result += to_lower(text.front());
            text.remove_prefix(1);
            continue;
        }
        if (!result.empty() && result.back() != ' ') result += ' ';
        text.remove_prefix(space);
    }
    if (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

} // namespace

std::size_t leading_space(std::string_view text) {
    if (text.empty()) return 0;
    const char first = text.front();
    if (first == ' ' || (first >= '\t' && first <= '\r')) return 1;
    if (static_cast<unsigned char>(first) < 0x80) return 0;
    for (const std::string_view space : wide_spaces)
        if (text.substr(0, space.size()) == space) return space.size();
    return 0;
}

std::string_view trimmed(std::string_view text) {
    while (const std::size_t space = leading_space(text)) text.remove_prefix(space);
    while (const std::size_t space = trailing_space(text)) text.remove_suffix(space);
    return text;
}

std::string folded(std::string_view text) {
    return folded_with(text, false);
}

std::string word_key(std::string_view text) {
    return folded_with(text, true);
}

bool is_missing_word(std::string_view cell) {
    // Nearly every cell is told apart by its first byte.
    if (cell.empty() || std::string_view{"#nNtT?-\xE2"}.find(cell.front()) == std::string_view::npos) return false;
    if (cell.front() == '#' && std::all_of(cell.begin(), cell.end(), [](char c) { return c == '#'; }))
        return cell.size() > 1;
    if (cell.size() > 8) return false;
    constexpr std::array<std::string_view, 16> words{"#n/a",   "#ref!",  "#div/0!", "#value!", "#name?", "#nv",
                                                     "#num!",  "#null!", "n/a",     "n.a.",    "-",      "\u2013",
                                                     "\u2014", "tbd",    "?",       "??"};
    std::array<char, 8> lower{};
    std::transform(cell.begin(), cell.end(), lower.begin(), to_lower);
    return std::find(words.begin(), words.end(), std::string_view{lower.data(), cell.size()}) != words.end();
}

std::string shown(std::string_view cell, std::size_t most) {
    std::string text;
    const bool cut = cell.size() > most;
    if (cut) {
        std::size_t end = most;
        while (end > 0 && (static_cast<unsigned char>(cell[end]) & 0xC0U) == 0x80U) --end;
        cell = cell.substr(0, end);
    }
    text.reserve(cell.size() + 3);
    for (const char c : cell) text += (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) ? ' ' : c;
    if (cut) text += "\u2026";
    return text;
}

} // namespace engineroom
