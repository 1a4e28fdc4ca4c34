#include "wide_marks.hpp"

#include <algorithm>
#include <engineroom/import/text_encoding.hpp>
#include <engineroom/import/text_parts.hpp>

namespace engineroom {

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
