/// Names as they are compared: in lower case, without punctuation and surplus spaces.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace engineroom {

namespace detail {

/// Length of the UTF-8 sequence that starts with `first`; 1 for what starts none.
[[nodiscard]] constexpr std::size_t sequence_length(unsigned char first) {
    if (first >= 0xF0) return 4;
    if (first >= 0xE0) return 3;
    return first >= 0xC0 ? 2 : 1;
}

/// Punctuation, symbols and spaces of Latin-1 (but for its letters and superscript digits) and of U+2000 to U+206F and
/// U+3000 to U+303F: dashes, curly quotes, the ellipsis, ideographic marks.
[[nodiscard]] constexpr bool is_mark(std::string_view sequence) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(sequence[i]); };
    if (sequence.size() == 2) {
        if (byte(0) != 0xC2) return sequence == "\u00D7" || sequence == "\u00F7";
        return byte(1) != 0xAA && byte(1) != 0xB2 && byte(1) != 0xB3 && byte(1) != 0xB5 && byte(1) != 0xB9 &&
               byte(1) != 0xBA;
    }
    if (sequence.size() != 3) return false;
    if (byte(0) == 0xE3) return byte(1) == 0x80;
    return byte(0) == 0xE2 && (byte(1) == 0x80 || (byte(1) == 0x81 && byte(2) <= 0xAF));
}

/// Lower case of a two-byte sequence: the capitals of Latin-1, Greek and Cyrillic, which lie side by side.
[[nodiscard]] inline std::string lower_pair(std::string_view sequence) {
    const unsigned code =
        ((static_cast<unsigned char>(sequence[0]) & 0x1FU) << 6U) | (static_cast<unsigned char>(sequence[1]) & 0x3FU);
    unsigned lower = code;
    if ((code >= 0xC0 && code <= 0xDE) || (code >= 0x391 && code <= 0x3A9) || (code >= 0x410 && code <= 0x42F))
        lower = code + 0x20;
    else if (code >= 0x400 && code <= 0x40F)
        lower = code + 0x50;
    else if ((code >= 0x100 && code <= 0x137) || (code >= 0x14A && code <= 0x177))
        lower = code | 1U; // Latin Extended-A: capital and small alternate
    else if ((code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E))
        lower = code + (code & 1U);
    return {static_cast<char>(0xC0U | (lower >> 6U)), static_cast<char>(0x80U | (lower & 0x3FU))};
}

} // namespace detail

/// `" Solar-Roof,  (Phase 2)"` -> `"solar roof phase 2"`. Punctuation parts words, so that 'solar-roof' is 'solar
/// roof'.
///
/// @param name  UTF-8; capitals of Latin, Greek and Cyrillic are known
[[nodiscard]] inline std::string plain_name(std::string_view name) {
    std::string plain;
    bool space = false;
    const auto append = [&](std::string_view letters) {
        if (space && !plain.empty()) plain += ' ';
        space = false;
        plain += letters;
    };
    for (std::size_t at = 0; at < name.size();) {
        const auto first = static_cast<unsigned char>(name[at]);
        const std::string_view sequence = name.substr(at, detail::sequence_length(first));
        at += sequence.size();
        if (first < 0x80) {
            const bool capital = first >= 'A' && first <= 'Z';
            if (capital || (first >= 'a' && first <= 'z') || (first >= '0' && first <= '9')) {
                const char letter = static_cast<char>(capital ? first + ('a' - 'A') : first);
                append({&letter, 1});
            } else {
                space = true;
            }
        } else if (detail::is_mark(sequence)) {
            space = true;
        } else {
            append(sequence.size() == 2 ? detail::lower_pair(sequence) : std::string{sequence});
        }
    }
    return plain;
}

} // namespace engineroom
