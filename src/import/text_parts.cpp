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
    bool ends_within = false; ///< whether the text ends within quotes
};

[[nodiscard]] LineEnds line_ends(std::string_view text) {
    LineEnds ends;
    Quoting quoting;
    for_each_wide(text, '\n', [&](const WideMarks& marks, std::size_t at) {
        const std::uint64_t outside = marks.feeds & ~quoting.within(marks.quotes);
        if (outside == 0) return;
        ends.count += count_of(outside);
        ends.behind_last = at + WideMarks::bytes - static_cast<std::size_t>(std::countl_zero(outside));
    });
    ends.ends_within = quoting.inside();
    return ends;
}

} // namespace

std::optional<TextPart> TextParts::next() {
    if (!regular_ || at_ == text_.size()) return std::nullopt;
    std::size_t size = std::min(bytes_, text_.size() - at_);
    LineEnds ends = line_ends(text_.substr(at_, size));
    while (ends.count == 0 && at_ + size < text_.size()) { // a record that is longer than a part
        size = std::min(2 * size, text_.size() - at_);
        ends = line_ends(text_.substr(at_, size));
    }
    if (at_ + size == text_.size()) {
        if (ends.behind_last < size) ++ends.count; // the last line has no end
        ends.behind_last = size;
        regular_ = !ends.ends_within;
    }
    const TextPart part{at_, at_ + ends.behind_last, records_, ends.count};
    regular_ = regular_ && is_utf8(text_.substr(part.begin, part.end - part.begin));
    if (!regular_) return std::nullopt;
    at_ = part.end;
    records_ += part.records;
    return part;
}

} // namespace engineroom
