#include <algorithm>
#include <array>
#include <boost/cstdint.hpp>
#include <boost/locale/utf.hpp>
#include <boost/spirit/home/support/char_encoding/unicode/query.hpp>
#include <cstdint>
#include <engineroom/present/display.hpp>
#include <iterator>
#include <utility>

namespace engineroom {
namespace {

namespace ucd = boost::spirit::ucd;
using Utf8 = boost::locale::utf::utf_traits<char>;

constexpr std::uint32_t replacement = 0xFFFD;
constexpr std::uint32_t zero_width_non_joiner = 0x200C, zero_width_joiner = 0x200D;
constexpr int most_marks = 6; ///< on one character; some scripts use four

/// The next code point and the bytes behind it; a byte that starts none stands for U+FFFD.
std::uint32_t next(const char*& at, const char* end) {
    const char* const start = at;
    const auto point = Utf8::decode(at, end);
    if (point != boost::locale::utf::illegal && point != boost::locale::utf::incomplete) return point;
    at = start + 1;
    return replacement;
}

void append(std::string& text, std::uint32_t point) {
    Utf8::encode(point, std::back_inserter(text));
}

bool is_mark(std::uint32_t point) {
    const auto category = ucd::get_category(point);
    return category == ucd::properties::nonspacing_mark || category == ucd::properties::enclosing_mark;
}

/// Ranges of Unicode's East Asian Width W and F, joined where what lies between is not assigned (UAX #11), and emoji.
constexpr std::array<std::pair<std::uint32_t, std::uint32_t>, 24> wide{
    {{0x1100, 0x115F}, {0x231A, 0x231B}, {0x2329, 0x232A}, {0x23E9, 0x23EC},   {0x25FD, 0x25FE},   {0x2614, 0x2615},
     {0x2648, 0x2653}, {0x26AA, 0x26AB}, {0x26BD, 0x26BE}, {0x2705, 0x2705},   {0x2753, 0x2755},   {0x2795, 0x2797},
     {0x2E80, 0x303E}, {0x3041, 0x4DBF}, {0x4E00, 0xA4CF}, {0xA960, 0xA97C},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
     {0xFE30, 0xFE6F}, {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6}, {0x17000, 0x1B2FF}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}}};

int width_of(std::uint32_t point) {
    if (point < 0x300) return 1;
    if (point == zero_width_non_joiner || point == zero_width_joiner || is_mark(point)) return 0;
    const auto range =
        std::upper_bound(wide.begin(), wide.end(), point, [](std::uint32_t p, const auto& r) { return p < r.first; });
    return range != wide.begin() && point <= std::prev(range)->second ? 2 : 1;
}

/// What stands for a code point on the screen; nothing for one that is left out.
std::uint32_t visible(std::uint32_t point) {
    if (point == '\t' || point == '\n' || point == '\r') return ' ';
    if (point < 0x20) return 0x2400 + point; // Unicode's pictures of control characters
    if (point < 0x7F) return point;
    if (point == 0x7F) return 0x2421;
    if (point == zero_width_non_joiner || point == zero_width_joiner) return point;
    switch (ucd::get_category(point)) {
    case ucd::properties::control:
    case ucd::properties::surrogate:
        return replacement;
    case ucd::properties::line_separator:
    case ucd::properties::paragraph_separator:
    case ucd::properties::space_separator:
        return ' ';
    case ucd::properties::format:
        return 0;
    default:
        break;
    }
    if (ucd::is_noncharacter_code_point(point)) return replacement;
    if (ucd::is_default_ignorable_code_point(point) && !is_mark(point)) return 0;
    return point;
}

/// Where the longest part of `text` that fits into `width` columns ends, with the marks on its last character.
std::size_t fits(std::string_view text, int width) {
    const char* at = text.data();
    const char* const end = at + text.size();
    int used = 0;
    while (at != end) {
        const char* const before = at;
        used += width_of(next(at, end));
        if (used > width) return static_cast<std::size_t>(before - text.data());
    }
    return text.size();
}

/// A word and the spaces before it.
struct Word {
    std::string_view text;
    std::size_t gap = 0;
};

/// `text` at its spaces; "%" stays with the number before it.
std::vector<Word> words(std::string_view text) {
    std::vector<Word> found;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t start = text.find_first_not_of(' ', at);
        if (start == std::string_view::npos) break;
        const std::size_t gap = start - at;
        at = std::min(text.find(' ', start), text.size());
        const std::string_view word = text.substr(start, at - start);
        if (word.front() == '%' && gap == 1 && !found.empty())
            found.back().text = {found.back().text.data(), found.back().text.size() + 1 + word.size()};
        else
            found.push_back({word, gap});
    }
    return found;
}

} // namespace

std::string displayed(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    const char* at = text.data();
    const char* const end = at + text.size();
    int marks = 0;
    while (at != end) {
        const std::uint32_t point = visible(next(at, end));
        if (point == 0) continue;
        marks = point >= 0x300 && width_of(point) == 0 ? marks + 1 : 0;
        if (marks <= most_marks) append(result, point);
    }
    return result;
}

int display_width(std::string_view text) {
    const char* at = text.data();
    const char* const end = at + text.size();
    int width = 0;
    while (at != end) width += width_of(next(at, end));
    return width;
}

std::string cut(std::string_view text, int width, std::string_view ellipsis) {
    const std::size_t whole = fits(text, width);
    if (whole == text.size()) return std::string{text};
    const int room = width - display_width(ellipsis);
    if (room < 0) return std::string{text.substr(0, whole)};
    std::string result{text.substr(0, fits(text, room))};
    while (!result.empty() && result.back() == ' ') result.pop_back();
    return result.append(ellipsis);
}

std::string pad(std::string_view text, int width) {
    std::string result = cut(text, width);
    return result.append(static_cast<std::size_t>(std::max(0, width - display_width(result))), ' ');
}

std::string pad_left(std::string_view text, int width) {
    const std::string result = cut(text, width);
    return std::string(static_cast<std::size_t>(std::max(0, width - display_width(result))), ' ') + result;
}

std::vector<std::string> wrapped(std::string_view text, int width) {
    width = std::max(width, 2);
    std::vector<std::string> lines{std::string{}};
    int used = 0;
    for (auto [word, gap] : words(text)) {
        int columns = display_width(word);
        if (used > 0 && columns <= width && gap <= static_cast<std::size_t>(width - columns) &&
            used <= width - columns - static_cast<int>(gap)) {
            lines.back().append(gap, ' ').append(word);
            used += static_cast<int>(gap) + columns;
            continue;
        }
        if (used > 0) lines.emplace_back();
        while (columns > width) {
            const std::size_t part = fits(word, width);
            lines.back() = word.substr(0, part);
            lines.emplace_back();
            columns -= display_width(word.substr(0, part)); // measuring the rest anew would cost its length each time
            word.remove_prefix(part);
        }
        lines.back() = word;
        used = columns;
    }
    return lines;
}

} // namespace engineroom
