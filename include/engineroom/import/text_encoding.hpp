/// From the bytes of a file to UTF-8 text, whose encoding was given or is found.
#pragma once

#include <engineroom/core/problem.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace engineroom {

/// Text in UTF-8: the file's own bytes where these are UTF-8 already, else a converted copy.
struct DecodedText {
    std::string encoding; ///< "UTF-8", "UTF-16LE", "windows-1252", …, or the name that was given
    Problems problems;    ///< with an error the text is of no use

    [[nodiscard]] std::string_view text() const { return converted ? std::string_view{*converted} : in_place; }

    std::string_view in_place; ///< into the bytes that were decoded, without a byte-order mark
    std::optional<std::string> converted;
};

/// Decodes `bytes`, which must outlive the result.
///
/// Without a name: a byte-order mark of UTF-8 or UTF-16, else UTF-16 by its NUL bytes, else strict UTF-8, else Mac
/// Roman where the only line end is CR, else Windows-1252. Bytes that no text has (NUL) and text that is mostly, but
/// not all, UTF-8 are refused: reading the latter as Windows-1252 would garble every accented letter.
///
/// @param file      for messages
/// @param encoding  any name that iconv knows
/// @cost            O(bytes)
[[nodiscard]] DecodedText decode(std::string_view bytes, std::string_view file,
                                 const std::optional<std::string>& encoding);

/// Whether a text is UTF-8 without a NUL byte.
[[nodiscard]] bool is_utf8(std::string_view text);

} // namespace engineroom
