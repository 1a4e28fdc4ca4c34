#include "number_format.hpp"

#include <algorithm>
#include <engineroom/import/cell_text.hpp>
#include <string>

namespace engineroom::workbook {
namespace {

/// The letters of one section that mean something, in their order, in lower case; digits placeholders as '0', percent
/// signs, and an elapsed time as '[': what stands in quotes, brackets and behind a backslash is only shown.
std::string letters_of(std::string_view& code) {
    std::string letters;
    while (!code.empty()) {
        const char c = code.front();
        code.remove_prefix(1);
        if (c == ';') return letters;
        if (c == '\\' || c == '_' || c == '*') {
            code.remove_prefix(code.empty() ? 0 : 1);
        } else if (c == '"') {
            const std::size_t end = code.find('"');
            code.remove_prefix(end == std::string_view::npos ? code.size() : end + 1);
        } else if (c == '[') {
            const std::string_view inside = code.substr(0, code.find(']'));
            const std::string key = folded(inside);
            if (!key.empty() && key.find_first_not_of(key[0]) == std::string::npos &&
                (key[0] == 'h' || key[0] == 'm' || key[0] == 's'))
                letters += '[';
            code.remove_prefix(std::min(inside.size() + 1, code.size()));
        } else if (is_letter(c)) {
            std::string word{to_lower(c)};
            while (!code.empty() && is_letter(code.front())) {
                word += to_lower(code.front());
                code.remove_prefix(1);
            }
            // A word with other letters ("General", "Standard") is a word.
            if (word.find_first_not_of("ymdhsegbap") == std::string::npos) letters += word;
        } else if (c == '%') {
            letters += '%';
        } else if (c == '0' || c == '#' || c == '?') {
            letters += '0';
        }
    }
    return letters;
}

bool is_date_section(const std::string& letters) {
    const std::size_t first = letters.find_first_of("ymdhs");
    if (first == std::string::npos || letters.find('[') != std::string::npos) return false;
    if (letters.find('0') < first) return false; // #,##0 d: a number with a letter behind it
    if (letters.find_first_of("yd") != std::string::npos) return true;
    // m is a month where no hours and seconds make it minutes.
    return letters.find('m') != std::string::npos && letters.find_first_of("hs") == std::string::npos;
}

} // namespace

NumberShape shape_of_format(std::string_view code) {
    NumberShape shape = NumberShape::plain;
    while (!code.empty()) {
        const std::string letters = letters_of(code);
        if (is_date_section(letters)) return NumberShape::date;
        if (letters.find('%') != std::string::npos) shape = NumberShape::percent;
    }
    return shape;
}

NumberShape shape_of_built_in(unsigned long id) {
    if (id == 9 || id == 10) return NumberShape::percent;
    const bool date = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || (id >= 34 && id <= 36) ||
                      (id >= 50 && id <= 58);
    return date ? NumberShape::date : NumberShape::plain;
}

} // namespace engineroom::workbook
