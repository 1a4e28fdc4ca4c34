#include "cutter.hpp"
#include "parallel.hpp"
#include "wide_marks.hpp"

#include <algorithm>
#include <array>
#include <engineroom/import/text_parts.hpp>

namespace engineroom {
namespace {

/// The line feeds of some bytes that may end records, if the bytes begin outside quotes [0] or within them [1].
struct Feeds {
    std::array<std::size_t, 2> count{};
    std::array<std::size_t, 2> behind_last{}; ///< in the text; 0: there is none
    bool odd_quotes = false;
};

[[nodiscard]] Feeds feeds_in(std::string_view text, std::size_t begin, std::size_t end) {
    Feeds feeds;
    Quoting quoting;
    for_each_wide(text.substr(begin, end - begin), '\n', [&](const WideMarks& marks, std::size_t at) {
        const std::uint64_t within = quoting.within(marks.quotes);
        const auto note = [&](std::size_t state, std::uint64_t ends) {
            if (ends == 0) return;
            feeds.count[state] += static_cast<std::size_t>(std::popcount(ends));
            feeds.behind_last[state] = begin + at + 64U - static_cast<std::size_t>(std::countl_zero(ends));
        };
        note(0, marks.feeds & ~within);
        note(1, marks.feeds & within);
    });
    feeds.odd_quotes = quoting.inside();
    return feeds;
}

} // namespace

std::optional<std::vector<TextPart>> text_parts(std::string_view text, std::size_t bytes, std::size_t threads) {
    if (cr_ends_lines(text)) return std::nullopt;
    const std::size_t pieces = (text.size() + bytes - 1) / bytes;
    std::vector<Feeds> feeds(pieces);
    for_each_part(pieces, threads, [&](std::size_t piece) {
        feeds[piece] = feeds_in(text, piece * bytes, std::min(text.size(), (piece + 1) * bytes));
    });
    std::vector<TextPart> parts;
    parts.reserve(pieces);
    TextPart part;
    std::size_t inside = 0;
    for (const Feeds& piece : feeds) {
        part.records += piece.count[inside];
        part.end = std::max(part.end, piece.behind_last[inside]);
        if (piece.odd_quotes) inside = 1 - inside;
        if (part.end == part.begin) continue; // one record goes on through all of it
        parts.push_back(part);
        part = {part.end, part.end, part.first_record + part.records, 0};
    }
    if (inside != 0) return std::nullopt;
    if (part.begin < text.size()) { // the last line has no end
        if (parts.empty()) parts.push_back({0, 0, 0, 0});
        parts.back().end = text.size();
        ++parts.back().records;
    }
    return parts;
}

} // namespace engineroom
