/// Parts of a CSV text that each hold whole records, so that they can be read apart.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>

namespace engineroom {

struct TextPart {
    std::size_t begin = 0; ///< in the text
    std::size_t end = 0;
    std::size_t first_record = 0; ///< of the whole text, from 0
    std::size_t records = 0;
};

/// Gives one part after another. Every quote is taken to open or close: that a text has no others is seen when its
/// cells are found (`Table::put`).
class TextParts {
public:
    /// @param text   outlives this
    /// @param bytes  of a part, about
    TextParts(std::string_view text, std::size_t bytes) : text_{text}, bytes_{bytes} {}

    /// @return nothing at the end, and where `regular` is false
    /// @cost   O(part)
    [[nodiscard]] std::optional<TextPart> next();
    /// Gives the bytes of the text from byte `begin` on.
    using Fetch = std::function<std::string_view(std::size_t begin, std::size_t size)>;
    /// The same, but looks at nothing of the text but what `fetch` gives: that of the last call begins with the part.
    [[nodiscard]] std::optional<TextPart> next(const Fetch& fetch);

    /// Whether all parts so far are UTF-8 without NUL, and there is neither a quote that is never closed nor a CR alone
    /// outside quotes.
    [[nodiscard]] bool regular() const { return regular_; }
    /// Of all parts so far.
    [[nodiscard]] std::size_t records() const { return records_; }

private:
    std::string_view text_;
    std::size_t bytes_;
    std::size_t at_ = 0;
    std::size_t records_ = 0;
    bool regular_ = true;
};

} // namespace engineroom
