#include "core/pages.hpp"
#include "cutter.hpp"
#include "wide_marks.hpp"

#include <algorithm>
#include <engineroom/core/in_parallel.hpp>
#include <engineroom/import/table.hpp>
#include <engineroom/import/workbook.hpp>
#include <fmt/format.h>

namespace engineroom {
namespace {

/// Where each of the stretches would begin if no cell held a line break: behind the first line end of its share.
[[nodiscard]] std::vector<std::size_t> likely_starts(std::string_view text, char line_end, std::size_t stretch) {
    std::vector<std::size_t> starts{0};
    for (std::size_t share = stretch; share < text.size(); share += stretch) {
        const std::size_t found = text.find(line_end, std::max(share, starts.back()));
        if (found == std::string_view::npos || found + 1 >= text.size()) break;
        starts.push_back(found + 1);
    }
    return starts;
}

} // namespace

Table Table::cut(std::string_view text, char delimiter, std::string_view file, std::size_t most_rows,
                 std::size_t threads, std::size_t stretch) {
    if (text.size() >= most_bytes) {
        Table table;
        Problem problem;
        problem.place.file = std::string{file};
        problem.message = fmt::format("the file has {} bytes; at most {} are read", text.size(), most_bytes - 1);
        problem.remedy = "split the spreadsheet, or leave out columns that a review does not need";
        table.truncated = std::move(problem);
        return table;
    }
    const CutMarks marks{delimiter, cr_ends_lines(text)};
    std::vector<Cutter::Stretch> stretches;
    if (most_rows != 0) {
        stretches.push_back(Cutter{text, marks, file}.cut(0, text.size(), most_rows, text.size()));
        return Cutter::joined(text, std::move(stretches));
    }
    // Every stretch is cut as if its first line end were one of a record. That is so unless a quoted cell spans it;
    // the stretch before then ends elsewhere, and the next one is cut again from there.
    const std::vector<std::size_t> starts = likely_starts(text, marks.cr_ends_lines ? '\r' : '\n', stretch);
    const auto limit_of = [&](std::size_t i) { return i + 1 < starts.size() ? starts[i + 1] : text.size(); };
    stretches.resize(starts.size());
    in_parallel(starts.size(), threads, [&](unsigned, std::size_t i) {
        stretches[i] =
            Cutter{text, marks, file}.cut(starts[i], limit_of(i), 0, i == 0 ? text.size() : limit_of(i) + stretch);
    });
    std::vector<Cutter::Stretch> true_ones;
    true_ones.reserve(stretches.size());
    std::size_t at = 0;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        if (at >= limit_of(i)) continue; // a record of the one before went beyond all of this one
        if (stretches[i].begin != at || stretches[i].gave_up)
            stretches[i] = Cutter{text, marks, file}.cut(at, limit_of(i), 0, text.size());
        at = stretches[i].end;
        const bool last = stretches[i].truncated.has_value();
        true_ones.push_back(std::move(stretches[i]));
        if (last) break;
    }
    return Cutter::joined(text, std::move(true_ones));
}

bool Table::put(std::string_view text, const TextPart& part, char delimiter) {
    text_ = text;
    first_ = part.first_record;
    records_.clear();
    if (runs_.size() != 1) runs_.resize(1);
    Run& run = runs_.front();
    run.begin = part.begin;
    run.copies.clear();
    if (!mark(part, delimiter)) return false;

    std::uint32_t begin = static_cast<std::uint32_t>(part.begin);
    for (std::size_t i = 0; i < marked_.ends; begin = ends_[i++] + 1)
        run.cells[i] = {begin, (ends_[i] - begin) & 0x7FFFFFFFU, 0U};
    std::uint32_t first = 0; // cell of the record
    for (std::size_t i = 0; i < marked_.records; first = record_ends_[i++]) {
        Cell& last = run.cells[record_ends_[i] - 1];
        // What stands before the end of the text is no line end.
        if (last.size > 0 && last.begin + last.size < text.size() && text[last.begin + last.size - 1] == '\r')
            last.size = (last.size - 1) & 0x7FFFFFFFU;
        records_.push_back({0, first, record_ends_[i] - first});
    }
    if (take_quotes_off(run)) return true;
    records_.clear();
    return false;
}

/// Finds where cells and records end, which cells begin with a quote, and which have quotes of their own.
/// @return false where quotes stand in odd places, or there are not as many records as the part is said to have
bool Table::mark(const TextPart& part, char delimiter) {
    Marked found;
    Quoting quoting;
    std::uint64_t may_open = 1;     // whether a quote may open a cell in the next byte
    std::uint64_t quote_before = 0; // whether the last byte was a quote
    bool regular = true;
    ends_.resize(std::max(ends_.size(), part.end - part.begin + WideMarks::bytes + 8));
    const std::string_view text = text_.substr(part.begin, part.end - part.begin);
    for_each_wide(text, delimiter, [&](const WideMarks& marks, std::size_t at) {
        const auto begin = static_cast<std::uint32_t>(part.begin + at);
        const std::uint64_t within = quoting.within(marks.quotes);
        const std::uint64_t any_stops = marks.delimiters | marks.feeds;
        const std::uint64_t stops = any_stops & ~within;
        const std::uint64_t opening = marks.quotes & within;
        const std::uint64_t behind_quote = (marks.quotes << 1U) | quote_before;
        regular = regular && (opening & ~((any_stops << 1U) | may_open | behind_quote)) == 0;
        may_open = any_stops >> 63U;
        quote_before = marks.quotes >> 63U;
        const auto cells_before = [&](std::uint64_t bits) {
            return static_cast<std::uint32_t>(found.ends + count_of(stops & ((bits & (~bits + 1)) - 1)));
        };
        for (std::uint64_t quote = opening & ~behind_quote; quote != 0; quote &= quote - 1)
            add(quoted_, found.quoted, cells_before(quote));
        for (std::uint64_t own = opening & behind_quote; own != 0; own &= own - 1)
            add(owns_, found.owns, begin + static_cast<std::uint32_t>(std::countr_zero(own)));
        for (std::uint64_t feed = marks.feeds & stops; feed != 0; feed &= feed - 1)
            add(record_ends_, found.records, cells_before(feed) + 1);
        found.ends = add_places(stops, begin, found.ends);
    });
    if (found.ends == 0 || ends_[found.ends - 1] + 1 != part.end || text.back() != '\n') {
        // The last line of the text has no end.
        ends_[found.ends++] = static_cast<std::uint32_t>(part.end);
        add(record_ends_, found.records, static_cast<std::uint32_t>(found.ends));
    }
    runs_.front().cells.resize(std::max(runs_.front().cells.size(), found.ends));
    marked_ = found;
    return regular && found.records == part.records;
}

void Table::add(std::vector<std::uint32_t>& places, std::size_t& count, std::uint32_t place) {
    if (places.size() == count) places.resize(2 * count + 64);
    places[count++] = place;
}

/// @return false where what begins with a quote does not end with one
bool Table::take_quotes_off(Run& run) const {
    std::size_t own = 0;
    for (std::size_t i = 0; i < marked_.quoted; ++i) {
        Cell& cell = run.cells[quoted_[i]];
        const std::size_t end = cell.begin + cell.size;
        if (cell.size < 2 || text_[end - 1] != '"') return false;
        ++cell.begin;
        cell.size = (cell.size - 2) & 0x7FFFFFFFU;
        if (own == marked_.owns || owns_[own] >= end) continue;
        copy_quoted(run, cell);
        while (own < marked_.owns && owns_[own] < end) ++own;
    }
    return true;
}

/// Adds the place of each bit to `ends_`, from place `count` on; always eight at a time, since a loop of a length that
/// cannot be foreseen costs more.
/// @return how many places there are then
std::size_t Table::add_places(std::uint64_t bits, std::uint32_t begin, std::size_t count) {
    const auto found = count_of(bits);
    for (std::size_t i = 0; i < found; i += 8)
        for (std::size_t j = i; j < i + 8; ++j) {
            ends_[count + j] = begin + static_cast<std::uint32_t>(std::countr_zero(bits));
            bits &= bits - 1;
        }
    return count + found;
}

/// Puts a copy with single quotes in the place of a cell with doubled ones.
void Table::copy_quoted(Run& run, Cell& cell) const {
    std::string_view inner = text_.substr(cell.begin, cell.size);
    const std::size_t copy = run.copies.size();
    for (std::size_t quote = inner.find('"'); quote != std::string_view::npos; quote = inner.find('"')) {
        run.copies.append(inner.substr(0, quote + 1));
        inner.remove_prefix(std::min(quote + 2, inner.size()));
    }
    run.copies.append(inner);
    cell = {static_cast<std::uint32_t>(copy), static_cast<std::uint32_t>(run.copies.size() - copy) & 0x7FFFFFFFU, 1U};
}

Table::Table(const WorkbookSheet& sheet) {
    Run& run = runs_.emplace_back();
    std::size_t size = 0;
    for (const std::vector<WorkbookCell>& row : sheet.rows)
        for (const WorkbookCell& cell : row) size += cell.text.size();
    run.copies.reserve(size);
    records_.reserve(sheet.rows.size());
    bool any = false;
    for (const std::vector<WorkbookCell>& row : sheet.rows) {
        records_.push_back({0, static_cast<std::uint32_t>(run.cells.size()), static_cast<std::uint32_t>(row.size())});
        for (const WorkbookCell& cell : row) {
            run.cells.push_back({static_cast<std::uint32_t>(run.copies.size()),
                                 static_cast<std::uint32_t>(cell.text.size()) & 0x7FFFFFFFU, 1U});
            run.copies += cell.text;
            exact_.push_back(cell.exact);
            any = any || cell.exact;
        }
    }
    if (!any) exact_.clear();
}

bool Table::exact(std::size_t record, std::size_t column) const {
    if (exact_.empty() || column >= records_[record - first_].size) return false;
    return exact_[records_[record - first_].first + column];
}

void Table::extend_to(std::size_t records) {
    known_ = std::min(known_, records_.size());
    reserve_in_large_pages(records_, records);
    records_.resize(std::max(records, records_.size()));
}

std::size_t Table::forget_before(std::size_t record) {
    const std::uint32_t keep =
        record < records_.size() ? records_[record].run : static_cast<std::uint32_t>(runs_.size());
    for (; forgotten_ < records_.size() && records_[forgotten_].run < keep; ++forgotten_) records_[forgotten_].size = 0;
    for (; kept_run_ < keep; ++kept_run_) runs_[kept_run_] = {};
    return keep < runs_.size() ? runs_[keep].begin : text_.size();
}

} // namespace engineroom
