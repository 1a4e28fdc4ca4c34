#include "wide_marks.hpp"

#include <algorithm>
#include <engineroom/import/text_encoding.hpp>
#include <engineroom/import/text_parts.hpp>

namespace engineroom {
namespace {

/// The line ends outside quotes in a text that begins outside them.
struct LineEnds {
    std::size_t count = 0;
    std::size_t behind_last = 0;
    bool ends_within = false;  ///< whether the text ends within quotes
    bool lone_returns = false; ///< whether a CR without LF stands there, before the last of them
    bool plain = true;         ///< whether the text is ASCII without NUL
};

[[nodiscard]] LineEnds line_ends(std::string_view text) {
    LineEnds ends;
    Quoting quoting;
    constexpr std::uint64_t last_bit = std::uint64_t{1} << 63U;
    bool return_before = false;
    std::uint64_t others = 0;
    for_each_wide(text, '\n', [&](const WideMarks& marks, std::size_t at) {
        const std::uint64_t within = quoting.within(marks.quotes);
        const std::uint64_t returns = marks.returns & ~within;
        if ((returns & ~(marks.feeds >> 1U) & ~last_bit) != 0 || (return_before && (marks.feeds & 1U) == 0))
            ends.lone_returns = true;
        others |= marks.others;
        return_before = (returns & last_bit) != 0;
        const std::uint64_t outside = marks.feeds & ~within;
        if (outside == 0) return;
        ends.count += count_of(outside);
        ends.behind_last = at + WideMarks::bytes - static_cast<std::size_t>(std::countl_zero(outside));
    });
    ends.ends_within = quoting.inside();
    ends.plain = others == 0;
    return ends;
}

} // namespace

std::optional<TextPart> TextParts::next() {
    return next([this](std::size_t begin, std::size_t size) { return text_.substr(begin, size); });
}

std::optional<TextPart> TextParts::next(const Fetch& fetch) {
    if (!regular_ || at_ == text_.size()) return std::nullopt;
    std::string_view piece = fetch(at_, std::min(bytes_, text_.size() - at_));
    LineEnds ends = line_ends(piece);
    while (ends.count == 0 && at_ + piece.size() < text_.size()) { // a record that is longer than a part
        piece = fetch(at_, std::min(2 * piece.size(), text_.size() - at_));
        ends = line_ends(piece);
    }
    if (at_ + piece.size() == text_.size()) {
        if (ends.behind_last < piece.size()) ++ends.count; // the last line has no end
        ends.behind_last = piece.size();
        regular_ = !ends.ends_within && piece.back() != '\r';
    }
    if (ends.lone_returns) regular_ = false;
    const TextPart part{at_, at_ + ends.behind_last, records_, ends.count};
    regular_ = regular_ && (ends.plain || is_utf8(piece.substr(0, ends.behind_last)));
    if (!regular_) return std::nullopt;
    at_ = part.end;
    records_ += part.records;
    return part;
}

} // namespace engineroom
