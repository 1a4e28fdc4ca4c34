#include "core/pages.hpp"
#include "cutter.hpp"
#include "wide_marks.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>
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
    // There is room for as many cells as bytes, which is too much for a record that is longer than most files.
    constexpr std::size_t most_bytes_put = std::size_t{1} << 22U;
    if (part.end - part.begin > most_bytes_put) return false;
    if (runs_.size() != 1) runs_.resize(1);
    Run& run = runs_.front();
    run.begin = part.begin;
    mark_cells(text.substr(part.begin, part.end - part.begin), delimiter, static_cast<std::uint32_t>(part.begin),
               marks_);
    const Places& ends = marks_.ends;
    if (ends.size == 0 || ends[ends.size - 1] + 1 != part.end || text.back() != '\n') {
        // The last line of the text has no end.
        marks_.ends.add(static_cast<std::uint32_t>(part.end));
        marks_.record_ends.add(static_cast<std::uint32_t>(ends.size));
    }
    if (!marks_.regular || marks_.record_ends.size != part.records) return false;

    run.cells.resize(std::max(run.cells.size(), ends.size));
    place_cells(ends, static_cast<std::uint32_t>(part.begin), run.cells.data());
    std::uint32_t first = 0; // cell of the record
    for (std::size_t i = 0; i < part.records; first = marks_.record_ends[i++]) {
        CellPlace& last = run.cells[marks_.record_ends[i] - 1];
        const std::size_t end = last.begin() + last.size();
        // What stands before the end of the text is no line end.
        if (last.size() > 0 && end < text.size() && text[end - 1] == '\r') last = {last.begin(), last.size() - 1};
        records_.push_back({0, first, marks_.record_ends[i] - first});
    }
    if (take_quotes_off(run)) return true;
    records_.clear();
    return false;
}

/// @return false where what begins with a quote does not end with one
bool Table::take_quotes_off(Run& run) const {
    std::size_t own = 0, copied = 0;
    for (std::size_t i = 0; i < marks_.quoted.size; ++i) {
        CellPlace& cell = run.cells[marks_.quoted[i]];
        const std::size_t end = cell.begin() + cell.size();
        if (cell.size() < 2 || text_[end - 1] != '"') return false;
        cell = {cell.begin() + 1, cell.size() - 2};
        if (own >= marks_.owns.size || marks_.owns[own] >= end) continue;
        copied = copy_quoted(run, copied, cell, own);
        while (own < marks_.owns.size && marks_.owns[own] < end) ++own;
    }
    return true;
}

/// Puts a copy with single quotes in the place of a cell with doubled ones.
/// @param copied  bytes of `run.copies` that are in use
/// @param own     the first of the quotes that the copy leaves out
/// @return        bytes that are in use then
std::size_t Table::copy_quoted(Run& run, std::size_t copied, CellPlace& cell, std::size_t own) const {
    constexpr std::size_t at_once = 32; // so many are copied, be there as many or not, where memory allows
    const std::size_t end = cell.begin() + cell.size();
    if (run.copies.size() < copied + cell.size() + at_once)
        run.copies.resize(std::max(2 * run.copies.size(), copied + cell.size() + at_once));
    char* to = run.copies.data() + copied;
    const auto copy = [&](std::size_t from, std::size_t until) {
        const std::size_t size = until - from;
        if (size <= at_once && from + at_once <= text_.size())
            std::memcpy(to, text_.data() + from, at_once);
        else
            std::memcpy(to, text_.data() + from, size);
        to += size;
    };
    std::size_t from = cell.begin();
    for (; own < marks_.owns.size && marks_.owns[own] < end; from = marks_.owns[own++] + 1)
        copy(from, marks_.owns[own]);
    copy(from, end);
    const auto in_use = static_cast<std::size_t>(to - run.copies.data());
    cell = {static_cast<std::uint32_t>(copied), static_cast<std::uint32_t>(in_use - copied), true};
    return in_use;
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
            run.cells.emplace_back(static_cast<std::uint32_t>(run.copies.size()),
                                   static_cast<std::uint32_t>(cell.text.size()), true);
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

void Table::column(std::size_t record, std::size_t column, std::span<std::string_view> to) const {
    assert(runs_.size() == 1);
    const Run& run = runs_.front();
    const std::array<const char*, 2> memory{text_.data(), run.copies.data()};
    const Record* found = records_.data() + (record - first_);
    for (std::string_view& cell : to) {
        if (column < found->size) {
            const CellPlace& place = run.cells[found->first + column];
            cell = {memory[place.copied() ? 1 : 0] + place.begin(), place.size()};
        } else {
            cell = {};
        }
        ++found;
    }
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
