/// Letters beyond ASCII: what is needed to compare words whatever their case, accents and invisible marks.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace engineroom {

struct CodePoint {
    char32_t value = 0;
    std::size_t bytes = 0; ///< 1 to 4; 0 at the text's end
};

/// What `text` starts with. A byte that is no UTF-8 counts by itself, as U+FFFD.
[[nodiscard]] CodePoint code_point(std::string_view text);

/// The lower-case form of a Latin, Greek or Cyrillic letter; others as they are.
[[nodiscard]] char32_t lower_case(char32_t letter);

/// "e" for é, "ss" for ß, "oe" for œ: the lower-case ASCII letters of a Latin letter in U+00C0 to U+017F; else empty.
[[nodiscard]] std::string_view base_letters(char32_t letter);

/// An accent that is written behind its letter (U+0300 to U+036F), as some systems save names.
[[nodiscard]] constexpr bool is_combining(char32_t mark) {
    return mark >= 0x300 && mark <= 0x36F;
}

/// The letter in lower case with the accent on it, where there is one such letter.
[[nodiscard]] std::optional<char32_t> composed(char32_t letter, char32_t mark);

/// What takes no room on the screen: soft hyphens, zero-width spaces and joiners, marks of direction.
[[nodiscard]] constexpr bool is_invisible(char32_t mark) {
    return mark == 0xAD || (mark >= 0x200B && mark <= 0x200F) || (mark >= 0x202A && mark <= 0x202E) ||
           (mark >= 0x2060 && mark <= 0x2069) || mark == 0xFEFF;
}

void append_utf8(std::string& text, char32_t letter);

} // namespace engineroom
