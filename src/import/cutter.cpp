#include "cutter.hpp"

#include "core/pages.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <engineroom/import/cell_text.hpp>
#include <utility>

namespace engineroom {
namespace {

constexpr std::uint64_t ones = 0x0101010101010101U;
constexpr std::uint64_t highs = 0x8080808080808080U;

/// Marks the bytes of a word that are zero, the lowest of them for sure.
[[nodiscard]] constexpr std::uint64_t zero_bytes(std::uint64_t word) {
    return (word - ones) & ~word & highs;
}

[[nodiscard]] std::uint64_t word_at(const char* at) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    return word;
}

[[nodiscard]] constexpr std::uint64_t eight_times(char c) {
    return ones * static_cast<unsigned char>(c);
}

/// The first byte in [at, end) for which `marks` of its word says so, else for which `is` does; `end` if none.
template<class Marks, class Is>
[[nodiscard]] const char* find_by_words(const char* at, const char* end, Marks marks, Is is) {
    if constexpr (std::endian::native == std::endian::little) {
        for (; end - at >= 8; at += 8)
            if (const std::uint64_t found = marks(word_at(at))) return at + std::countr_zero(found) / 8;
    }
    while (at != end && !is(*at)) ++at;
    return at;
}

} // namespace

bool cr_ends_lines(std::string_view text) {
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n') return false;
        if (c == '\r') return i + 1 == text.size() || text[i + 1] != '\n';
    }
    return false;
}

Cutter::Stretch Cutter::cut(std::size_t begin, std::size_t limit, std::size_t most_records, std::size_t farthest) {
    stretch_ = {};
    stretch_.begin = at_ = begin;
    farthest_ = farthest;
    const std::size_t expected = (std::min(limit, text_.size()) - std::min(begin, text_.size())) / 8;
    if (most_records == 0) reserve_in_large_pages(stretch_.run.cells, expected);
    while (at_ < std::min(limit, text_.size())) {
        if (most_records != 0 && stretch_.sizes.size() == most_records) break;
        if (!take_record()) break;
    }
    stretch_.end = at_;
    return std::move(stretch_);
}

/// @return false at an unclosed quote: the record is not kept
bool Cutter::take_record() {
    const std::size_t first = stretch_.run.cells.size();
    while (true) {
        const std::size_t begin = at_;
        if (at_ < text_.size() && text_[at_] == '"') {
            if (!take_quoted(Table::row(stretch_.sizes.size()), stretch_.run.cells.size() - first + 1)) {
                stretch_.run.cells.resize(first);
                return false;
            }
        } else {
            skip_to_stop();
            add(begin, at_);
        }
        if (at_ < text_.size()) {
            const char stop = text_[at_++];
            if (stop == marks_.delimiter) continue;
            if (stop == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
        }
        stretch_.sizes.push_back(static_cast<std::uint32_t>(stretch_.run.cells.size() - first));
        return true;
    }
}

/// To the next delimiter, line end or the text's end. A CR that ends no line is a character like others.
void Cutter::skip_to_stop() {
    const std::uint64_t delimiters = eight_times(marks_.delimiter);
    constexpr std::uint64_t feeds = eight_times('\n');
    constexpr std::uint64_t returns = eight_times('\r');
    const char* const end = text_.data() + text_.size();
    while (true) {
        const char* const stop = find_by_words(
            text_.data() + at_, end,
            [&](std::uint64_t word) {
                return zero_bytes(word ^ delimiters) | zero_bytes(word ^ feeds) | zero_bytes(word ^ returns);
            },
            [&](char c) { return c == marks_.delimiter || c == '\n' || c == '\r'; });
        at_ = static_cast<std::size_t>(stop - text_.data());
        if (stop == end || *stop != '\r' || marks_.delimiter == '\r' || marks_.cr_ends_lines ||
            (at_ + 1 < text_.size() && text_[at_ + 1] == '\n'))
            return;
        ++at_;
    }
}

std::size_t Cutter::find_quote(std::size_t from) const {
    const std::size_t end = std::min(farthest_, text_.size());
    if (from >= end) return end;
    return static_cast<std::size_t>(find_by_words(
                                        text_.data() + from, text_.data() + end,
                                        [](std::uint64_t word) { return zero_bytes(word ^ eight_times('"')); },
                                        [](char c) { return c == '"'; }) -
                                    text_.data());
}

bool Cutter::take_quoted(std::uint32_t row, std::size_t column) {
    std::string& copies = stretch_.run.copies;
    const std::size_t begin = ++at_;
    std::size_t piece = begin;
    std::optional<std::size_t> copy_begin;
    while (true) {
        const std::size_t quote = find_quote(at_);
        if (quote == text_.size()) {
            stretch_.truncated =
                problem(row, column, text_.substr(begin),
                        "a quote opens here and is never closed: the rest of the file cannot be told apart",
                        "close it with another \", or write \"\" for a quote that belongs to the text");
            return false;
        }
        if (quote >= farthest_) {
            stretch_.gave_up = true;
            return false;
        }
        at_ = quote + 1;
        if (at_ < text_.size() && text_[at_] == '"') {
            if (!copy_begin) copy_begin = copies.size();
            copies.append(text_.substr(piece, at_ - piece));
            piece = ++at_;
            continue;
        }
        if (copy_begin) {
            copies.append(text_.substr(piece, quote - piece));
            stretch_.run.cells.emplace_back(static_cast<std::uint32_t>(*copy_begin),
                                            static_cast<std::uint32_t>(copies.size() - *copy_begin), true);
        } else {
            add(begin, quote);
        }
        break;
    }
    const std::size_t behind = at_;
    skip_to_stop();
    if (behind != at_ && !trimmed(text_.substr(behind, at_ - behind)).empty())
        stretch_.problems.push_back(problem(row, column, text_.substr(begin - 1, at_ - begin + 1),
                                            "text stands behind a closing quote",
                                            "write \"\" for a quote that belongs to the text"));
    return true;
}

void Cutter::add(std::size_t begin, std::size_t end) {
    stretch_.run.cells.emplace_back(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin));
}

Problem Cutter::problem(std::uint32_t row, std::size_t column, std::string_view cell, std::string message,
                        std::string remedy) const {
    Problem result;
    result.place = {std::string{file_}, row, static_cast<std::uint32_t>(column)};
    result.value = shown(cell);
    result.message = std::move(message);
    result.remedy = std::move(remedy);
    return result;
}

Table Cutter::joined(std::string_view text, std::vector<Stretch> stretches) {
    Table table;
    table.text_ = text;
    std::size_t records = 0;
    for (const Stretch& stretch : stretches) records += stretch.sizes.size();
    table.records_.reserve(records);
    table.runs_.reserve(stretches.size());
    for (Stretch& stretch : stretches) {
        const auto before = static_cast<std::uint32_t>(table.records_.size());
        const auto run = static_cast<std::uint32_t>(table.runs_.size());
        std::uint32_t first = 0;
        for (const std::uint32_t size : stretch.sizes) {
            table.records_.push_back({run, first, size});
            first += size;
        }
        table.runs_.push_back(std::move(stretch.run));
        table.runs_.back().begin = stretch.begin;
        for (Problem& problem : stretch.problems) {
            problem.place.row += before;
            table.problems.push_back(std::move(problem));
        }
        if (stretch.truncated) {
            table.truncated = std::move(stretch.truncated);
            table.truncated->place.row += before;
        }
    }
    return table;
}

} // namespace engineroom
