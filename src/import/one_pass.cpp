#include "one_pass.hpp"

#include "part_queue.hpp"
#include "part_reader.hpp"
#include "projects_file.hpp"

#include <algorithm>
#include <engineroom/core/in_parallel.hpp>
#include <engineroom/import/conventions.hpp>
#include <engineroom/import/text_parts.hpp>
#include <mutex>

namespace engineroom {
namespace {

constexpr std::size_t rows_judged = 400;                   ///< as `find_dialect` does
constexpr std::size_t least_bytes = std::size_t{1} << 21U; ///< below, the steps take no time

/// The head is read in both ways, and has to show how all columns are written.
[[nodiscard]] std::size_t bytes_in_head(std::size_t bytes) {
    return std::clamp(bytes / 16, std::size_t{1} << 17U, std::size_t{1} << 20U);
}

/// Whether the head has the cells that show how a column is read; amounts that state a unit of their own are held
/// against all others.
[[nodiscard]] bool shows_samples(const Sheet& head, std::size_t records, const ColumnEvidence& seen) {
    const auto in_head = [&](const std::optional<std::size_t>& sample) { return !sample || *sample < records; };
    return head.usable() && seen.scaled == 0 && in_head(seen.sample) && in_head(seen.readable_sample) &&
           in_head(seen.translated);
}

} // namespace

std::optional<FileBytes> head_of(const FileBytes& file, const ImportOptions& options) {
    const std::size_t bytes = file.bytes.size();
    if (bytes < least_bytes || bytes >= Table::most_bytes || !options.mapping.only.empty() || options.encoding)
        return std::nullopt;
    const std::optional<TextPart> part = TextParts{file.bytes, bytes_in_head(bytes)}.next();
    if (!part || part->end == file.bytes.size()) return std::nullopt;
    return FileBytes{file.name, file.bytes.first(part->end)};
}

std::optional<OnePass> read_in_one_pass(const FileBytes& file, Sheet& head, const ImportOptions& options,
                                        const ProblemList& problems) {
    // The delimiter is judged by the first rows of a file, its header looked for in more: the head has to do for both.
    if (!head.has_sure_header() || head.records().size() < rows_judged) return std::nullopt;
    // What a title says of the amounts below is asked of all of them.
    if (!head.usable() || !head.is_plain() || !head.rows_around().empty() || problems.errors() > 0) return std::nullopt;
    OnePass pass;
    ProblemList told{head.file()};
    pass.columns = plan_columns(head, projects_file(), options.mapping, told);
    const auto by_items = [](const SheetColumn& column) {
        return column.kind == CellKind::votes || column.kind == CellKind::funding;
    };
    // What is told of the columns may not be so for all records, and numbers in lists are settled in two steps.
    if (!told.take(false).empty() || std::any_of(pass.columns.begin(), pass.columns.end(), by_items))
        return std::nullopt;
    find_conventions(head, pass.columns, value_maps(options.mapping), given_conventions(options, head),
                     options.risk_labels, told);
    pass.seen.resize(pass.columns.size());

    const std::string_view head_text = head.text();
    const std::string_view bytes = file.bytes;
    const PartQueue::Where where{file, static_cast<std::size_t>(head_text.data() - bytes.data()), head.header_row()};
    const std::size_t text_size = bytes.size() - where.begin;
    const std::size_t in_head = head.header_row() + head.records().size();
    // A tenth more than there will be if the rest is like the head, within reason: pages that are not used take no
    // memory.
    const std::size_t expected =
        std::min(text_size / (head_text.size() / in_head + 1) * 11 / 10 + in_head, 4 * text_size / sizeof(Project));
    PartQueue parts{where, expected, pass};
    const Reading reading{head, pass.columns, options};
    std::mutex adding;
    in_parallel(std::max<std::size_t>(options.threads, 1), options.threads, [&](unsigned, std::size_t) {
        PartReader reader{reading};
        std::vector<char> memory;
        while (std::optional<PartQueue::Task> task = parts.next(memory)) {
            if (!reader.read(task->text, task->part, task->projects, task->result.reading)) return parts.fail();
            task->in_common = reader.in_common();
            parts.add(std::move(*task));
        }
        const std::lock_guard lock{adding};
        reader.add_to(pass.seen);
    });
    const std::optional<std::size_t> records = parts.finish();
    if (!records || !std::all_of(pass.seen.begin(), pass.seen.end(),
                                 [&](const ColumnEvidence& seen) { return shows_samples(head, in_head, seen); }))
        return std::nullopt;
    head.extend_to(*records);
    return pass;
}

bool read_alike(const std::vector<SheetColumn>& these, const std::vector<SheetColumn>& those) {
    return std::equal(these.begin(), these.end(), those.begin(), those.end(),
                      [](const SheetColumn& a, const SheetColumn& b) {
                          return a.meaning == b.meaning && a.kind == b.kind && a.readable == b.readable &&
                                 a.order == b.order && a.any_order == b.any_order && a.decimal == b.decimal &&
                                 a.separator == b.separator && a.scale == b.scale && a.risk_scale == b.risk_scale;
                      });
}

} // namespace engineroom
