#include "letters.hpp"
#include "vocabulary/terms.hpp"
#include <algorithm>
#include <array>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/currency.hpp>

namespace engineroom {
namespace {

constexpr std::array<std::string_view, 5> wide_spaces{"\u00A0", "\u202F", "\u2009", "\u2007", "\u2003"};

/// Bytes of an invisible mark that `text` starts with; 0 for none.
[[nodiscard]] std::size_t leading_invisible(std::string_view text) {
    if (text.empty()) return 0;
    const auto first = static_cast<unsigned char>(text.front());
    if (first != 0xC2 && first != 0xE2 && first != 0xEF) return 0;
    const CodePoint mark = code_point(text);
    return is_invisible(mark.value) ? mark.bytes : 0;
}

/// Bytes of white space or of an invisible mark that `text` ends with; 0 for none.
[[nodiscard]] std::size_t trailing_space(std::string_view text) {
    if (text.empty()) return 0;
    const char last = text.back();
    if (last == ' ' || (last >= '\t' && last <= '\r')) return 1;
    if (static_cast<unsigned char>(last) < 0x80) return 0;
    for (std::size_t size = 2; size <= 3 && size <= text.size(); ++size) {
        const std::string_view end = text.substr(text.size() - size);
        if (leading_space(end) == size || leading_invisible(end) == size) return size;
    }
    return 0;
}

/// Whether people join words with it: '_', '-' and the dashes.
[[nodiscard]] bool is_join(char32_t mark) {
    return mark == '_' || mark == '-' || (mark >= 0x2010 && mark <= 0x2014);
}

void append_space(std::string& text) {
    if (!text.empty() && text.back() != ' ') text += ' ';
}

/// The words for 'missing', and a quick look that tells nearly every other cell apart: their first two bytes.
class MissingWords {
public:
    MissingWords() : words_{{}, word_key} {
        for (const auto rows : {vocabulary::missing_words(), vocabulary::error_values()})
            for (const auto& row : rows)
                for (const std::string_view list : row.words)
                    vocabulary::for_each_word(list, [this](std::string_view word) { add(word); });
        starts_.add('e', 'r', 7); // Err:502
    }

    [[nodiscard]] bool contains(std::string_view cell) const {
        return cell.size() >= 2 && cell.size() <= starts_.longest() && starts_.has(cell[0], cell[1]) &&
               words_.find(word_key(cell)) != nullptr;
    }

    [[nodiscard]] const MissingStarts& starts() const { return starts_; }

private:
    void add(std::string_view word) {
        const std::string spelled_out = vocabulary::spelled_out(word);
        words_.add(word_key(word), true);
        words_.add(word_key(spelled_out), true);
        for (const std::string& way : {std::string{word}, word_key(word), spelled_out}) {
            if (way.size() < 2) continue;
            constexpr std::size_t spare = 4; // for accents that are written behind their letters, and surplus spaces
            starts_.add(way[0], way[1], way.size() + spare);
            // A capital's last byte is that of the small letter, less 32: À is C3 80, à is C3 A0.
            if (static_cast<unsigned char>(way[0]) == 0xC3)
                starts_.add(way[0], static_cast<char>(way[1] - 0x20), way.size() + spare);
        }
    }

    vocabulary::Index<bool> words_;
    MissingStarts starts_;
};

[[nodiscard]] const MissingWords& missing_words() {
    static const MissingWords words;
    return words;
}

/// 'Err:502': an error value of LibreOffice.
[[nodiscard]] bool is_numbered_error(std::string_view cell) {
    return cell.size() == 7 && cell[3] == ':' && folded(cell.substr(0, 4)) == "err:" &&
           std::all_of(cell.begin() + 4, cell.end(), is_digit);
}

/// Dashes and nothing else, in any length that people fill a cell with.
[[nodiscard]] bool is_dash(std::string_view cell) {
    return cell == "-" || cell == "--" || cell == "---" || cell == "\u2013" || cell == "\u2014";
}

/// Whether the cell begins or ends with a dash, or with a byte of one.
[[nodiscard]] bool has_dash_at_an_end(std::string_view cell) {
    return cell.front() == '-' || cell.back() == '-' || cell.front() == '\xE2' || cell.back() == '\x93' ||
           cell.back() == '\x94';
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

std::string_view trimmed_at_ends(std::string_view text) {
    while (const std::size_t space = leading_space(text) + leading_invisible(text)) text.remove_prefix(space);
    while (const std::size_t space = trailing_space(text)) text.remove_suffix(space);
    return text;
}

std::string folded(std::string_view text) {
    std::string result;
    text = trimmed(text);
    result.reserve(text.size());
    std::size_t last = 0; // where the last letter begins
    char32_t letter = 0;  // and which one it is
    while (!text.empty()) {
        if (const std::size_t space = leading_space(text)) {
            append_space(result);
            letter = ' ';
            text.remove_prefix(space);
            continue;
        }
        const CodePoint next = code_point(text);
        if (next.value == 0xFFFD) {
            result += text.substr(0, next.bytes);
        } else if (const auto accented = is_combining(next.value) ? composed(letter, next.value) : std::nullopt) {
            result.resize(last);
            append_utf8(result, letter = *accented);
        } else if (!is_invisible(next.value)) {
            last = result.size();
            append_utf8(result, letter = lower_case(next.value));
        }
        text.remove_prefix(next.bytes);
    }
    if (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

std::string word_key(std::string_view text) {
    std::string key;
    text = trimmed(text);
    key.reserve(text.size());
    while (!text.empty()) {
        const std::size_t space = leading_space(text);
        const CodePoint next = space > 0 ? CodePoint{' ', space} : code_point(text);
        if (next.value == ' ' || is_join(next.value))
            append_space(key);
        else if (next.value < 0x80)
            key += to_lower(static_cast<char>(next.value));
        else if (const std::string_view base = base_letters(next.value); !base.empty())
            key += base;
        else if (next.value == 0x2019) // a typographic apostrophe
            key += '\'';
        else if (next.value == 0xFFFD)
            key += text.substr(0, next.bytes);
        else if (!is_combining(next.value) && !is_invisible(next.value))
            append_utf8(key, lower_case(next.value));
        text.remove_prefix(next.bytes);
    }
    if (!key.empty() && key.back() == ' ') key.pop_back();
    return key;
}

const MissingStarts& MissingStarts::of_words() {
    return missing_words().starts();
}

bool is_among_missing_words(std::string_view cell) {
    if (cell.front() == '#' && cell.find_first_not_of('#') == std::string_view::npos) return cell.size() > 1;
    if (cell == "?" || is_dash(cell)) return true;
    return missing_words().contains(cell) || is_numbered_error(cell) ||
           (has_dash_at_an_end(cell) && is_currency_dash(cell));
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
