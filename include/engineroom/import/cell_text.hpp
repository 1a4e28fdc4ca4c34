/// What every cell goes through before its type matters: surplus white space, letter case, words for 'missing'.
#pragma once

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>

namespace engineroom {

[[nodiscard]] constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr char to_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] constexpr bool is_letter(char c) {
    return to_lower(c) >= 'a' && to_lower(c) <= 'z';
}

/// Bytes of the white space that `text` starts with: ASCII, the no-break spaces and thin spaces; 0 for none.
[[nodiscard]] std::size_t leading_space(std::string_view text);

/// `trimmed` of a text that has something at its ends that may have to go.
[[nodiscard]] std::string_view trimmed_at_ends(std::string_view text);

/// Without white space and invisible marks (zero-width spaces, byte-order marks, soft hyphens) at its ends.
[[nodiscard]] inline std::string_view trimmed(std::string_view text) {
    const auto stays = [](char c) { return c > ' ' && c < '\x7F'; };
    return text.empty() || (stays(text.front()) && stays(text.back())) ? text : trimmed_at_ends(text);
}

/// Trimmed, in lower case (Latin, Greek and Cyrillic), accents on their letters, each run of white space as one space,
/// invisible marks left out: how users' own texts are compared. Accents count.
[[nodiscard]] std::string folded(std::string_view text);

/// Like `folded`, with `_`, `-` and dashes as spaces, and letters without accents ("é" is "e", "ß" is "ss", "ø" is
/// "o"): how words of a vocabulary are compared ("On-hold" is "on hold", "geprüft" is "gepruft").
[[nodiscard]] std::string word_key(std::string_view text);

/// A quick look that tells nearly every cell with a value from the words for 'missing'.
class MissingStarts {
public:
    /// Those with which one of the words begins.
    [[nodiscard]] static const MissingStarts& of_words();

    /// Whether a trimmed cell that begins with a letter or a digit has a value for sure.
    [[nodiscard]] bool clearly_not(std::string_view cell) const {
        if (is_digit(cell.front())) return true;
        // A dash at the end may be one behind a currency.
        const bool ends_plainly = cell.back() != '-' && static_cast<unsigned char>(cell.back()) < 0x80;
        return cell.size() >= 2 && is_letter(cell.front()) && ends_plainly &&
               (cell.size() > longest_ || !pairs_[pair(cell[0], cell[1])]);
    }
    /// @param size  of the longest cell that may be a word which begins so
    void add(char first, char second, std::size_t size) {
        pairs_.set(pair(first, second));
        longest_ = std::max(longest_, size);
    }
    [[nodiscard]] std::size_t longest() const { return longest_; }
    [[nodiscard]] bool has(char first, char second) const { return pairs_[pair(first, second)]; }

private:
    [[nodiscard]] static std::size_t pair(char first, char second) {
        return static_cast<std::size_t>(static_cast<unsigned char>(to_lower(first))) * 256 +
               static_cast<unsigned char>(to_lower(second));
    }

    std::bitset<65536> pairs_;
    std::size_t longest_ = 0;
};

/// `is_missing_word` of a cell that may be one.
[[nodiscard]] bool is_among_missing_words(std::string_view cell);

/// Whether a trimmed cell says that its value is missing: `n/a`, `-`, `tbd`, `?` and their like in eight languages, a
/// dash beside a currency, an error value of a spreadsheet in any of the languages, or `####`.
[[nodiscard]] inline bool is_missing_word(std::string_view cell) {
    static const MissingStarts& starts = MissingStarts::of_words();
    return !cell.empty() && !starts.clearly_not(cell) && is_among_missing_words(cell);
}

/// A cell for a message: control characters as spaces, and cut after `most` bytes at a character's end.
[[nodiscard]] std::string shown(std::string_view cell, std::size_t most = 60);

} // namespace engineroom
