#include "letters.hpp"
#include <array>

namespace engineroom {
namespace {

constexpr char32_t first_letter = 0xC0;

/// U+00C0 to U+017F, sixteen a row.
constexpr std::array<std::string_view, 192> bases{
    "a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",  // À to Ï
    "d", "n", "o",  "o",  "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "ss", // Ð to ß
    "a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",  // à to ï
    "d", "n", "o",  "o",  "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "y",  // ð to ÿ
    "a", "a", "a",  "a",  "a", "a", "c",  "c", "c", "c", "c", "c", "c", "c", "d",  "d",  // Ā to ď
    "d", "d", "e",  "e",  "e", "e", "e",  "e", "e", "e", "e", "e", "g", "g", "g",  "g",  // Đ to ğ
    "g", "g", "g",  "g",  "h", "h", "h",  "h", "i", "i", "i", "i", "i", "i", "i",  "i",  // Ġ to į
    "i", "i", "ij", "ij", "j", "j", "k",  "k", "k", "l", "l", "l", "l", "l", "l",  "l",  // İ to Ŀ
    "l", "l", "l",  "n",  "n", "n", "n",  "n", "n", "n", "n", "n", "o", "o", "o",  "o",  // ŀ to ŏ
    "o", "o", "oe", "oe", "r", "r", "r",  "r", "r", "r", "s", "s", "s", "s", "s",  "s",  // Ő to ş
    "s", "s", "t",  "t",  "t", "t", "t",  "t", "u", "u", "u", "u", "u", "u", "u",  "u",  // Š to ů
    "u", "u", "u",  "u",  "w", "w", "y",  "y", "y", "z", "z", "z", "z", "z", "z",  "s"}; // Ű to ſ

/// The letters that one accent makes of others, pairwise.
struct Accent {
    char32_t mark;
    std::u32string_view letters;
    std::u32string_view with_it;
};

constexpr std::array<Accent, 13> accents{{{0x300, U"aeiou", U"àèìòù"},
                                          {0x301, U"aeiouycnszlr", U"áéíóúýćńśźĺŕ"},
                                          {0x302, U"aeioucghjswy", U"âêîôûĉĝĥĵŝŵŷ"},
                                          {0x303, U"anoiu", U"ãñõĩũ"},
                                          {0x304, U"aeiou", U"āēīōū"},
                                          {0x306, U"aegiou", U"ăĕğĭŏŭ"},
                                          {0x307, U"cegz", U"ċėġż"},
                                          {0x308, U"aeiouy", U"äëïöüÿ"},
                                          {0x30A, U"au", U"åů"},
                                          {0x30B, U"ou", U"őű"},
                                          {0x30C, U"cdelnrstz", U"čďěľňřšťž"},
                                          {0x327, U"cstgklnr", U"çşţģķļņŗ"},
                                          {0x328, U"aeiu", U"ąęįų"}}};

} // namespace

CodePoint code_point(std::string_view text) {
    if (text.empty()) return {};
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    if (first < 0x80) return {first, 1};
    const std::size_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (bytes == 0 || first > 0xF4 || text.size() < bytes) return {0xFFFD, 1};
    char32_t value = first & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) return {0xFFFD, 1};
        value = (value << 6U) | (byte(i) & 0x3FU);
    }
    return {value, bytes};
}

char32_t lower_case(char32_t letter) {
    if (letter < 0x80) return letter >= 'A' && letter <= 'Z' ? letter + 0x20 : letter;
    if (letter >= 0xC0 && letter <= 0xDE) return letter == 0xD7 ? letter : letter + 0x20;
    if (letter == 0x130) return 'i';
    if (letter == 0x178) return 0xFF;
    if (letter == 0x17F) return 's';
    // Capitals stand before their small letters: at even places, but from Ĺ to Ň and from Ź to Ž at odd ones.
    if (letter >= 0x100 && letter <= 0x177) {
        const bool odd = letter >= 0x139 && letter <= 0x148;
        if (letter == 0x138 || letter == 0x149) return letter;
        return (letter % 2 == 1) == odd ? letter + 1 : letter;
    }
    if (letter >= 0x179 && letter <= 0x17E) return letter % 2 == 1 ? letter + 1 : letter;
    if (letter >= 0x391 && letter <= 0x3A9) return letter + 0x20;
    if (letter >= 0x410 && letter <= 0x42F) return letter + 0x20;
    if (letter >= 0x400 && letter <= 0x40F) return letter + 0x50;
    return letter;
}

std::string_view base_letters(char32_t letter) {
    return letter >= first_letter && letter < first_letter + bases.size() ? bases[letter - first_letter]
                                                                          : std::string_view{};
}

std::optional<char32_t> composed(char32_t letter, char32_t mark) {
    for (const Accent& accent : accents) {
        if (accent.mark != mark) continue;
        const std::size_t place = accent.letters.find(lower_case(letter));
        if (place != std::u32string_view::npos) return accent.with_it[place];
    }
    return std::nullopt;
}

void append_utf8(std::string& text, char32_t letter) {
    const auto add = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (letter < 0x80) {
        add(letter);
    } else if (letter < 0x800) {
        add(0xC0U | (letter >> 6U));
        add(0x80U | (letter & 0x3FU));
    } else if (letter < 0x10000) {
        add(0xE0U | (letter >> 12U));
        add(0x80U | ((letter >> 6U) & 0x3FU));
        add(0x80U | (letter & 0x3FU));
    } else {
        add(0xF0U | (letter >> 18U));
        add(0x80U | ((letter >> 12U) & 0x3FU));
        add(0x80U | ((letter >> 6U) & 0x3FU));
        add(0x80U | (letter & 0x3FU));
    }
}

} // namespace engineroom
