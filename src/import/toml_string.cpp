#include "toml_string.hpp"

#include <algorithm>
#include <array>
#include <boost/locale/utf.hpp>
#include <fmt/format.h>
#include <iterator>
#include <utility>

namespace engineroom {
namespace {

using Utf8 = boost::locale::utf::utf_traits<char>;
constexpr boost::locale::utf::code_point replacement = 0xFFFD;

} // namespace

std::string toml_string(std::string_view text) {
    constexpr std::array<std::pair<char, char>, 7> escapes{
        {{'\b', 'b'}, {'\t', 't'}, {'\n', 'n'}, {'\f', 'f'}, {'\r', 'r'}, {'"', '"'}, {'\\', '\\'}}};
    std::string result = "\"";
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        const char* const before = at;
        auto point = Utf8::decode(at, end);
        if (!boost::locale::utf::is_valid_codepoint(point)) {
            at = before + 1; // one byte that is no text, and not those behind it that are
            point = replacement;
        }
        const auto* const escape = std::find_if(escapes.begin(), escapes.end(), [point](const auto& one) {
            return static_cast<unsigned char>(one.first) == point;
        });
        if (escape != escapes.end())
            (result += '\\') += escape->second;
        else if (point < 0x20 || point == 0x7F)
            result += fmt::format("\\u{:04X}", static_cast<unsigned>(point));
        else
            Utf8::encode(point, std::back_inserter(result));
    }
    return result + '"';
}

} // namespace engineroom
