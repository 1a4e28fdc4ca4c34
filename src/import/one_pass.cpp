#include "one_pass.hpp"

#include "evidence.hpp"
#include "pages.hpp"
#include "parallel.hpp"
#include "projects_file.hpp"
#include "quick_cells.hpp"
#include "wide_marks.hpp"

#include <algorithm>
#include <engineroom/import/conventions.hpp>
#include <engineroom/import/template.hpp>
#include <engineroom/import/text_parts.hpp>
#include <engineroom/import/totals.hpp>
#include <iterator>
#include <map>
#include <mutex>

namespace engineroom {
namespace {

constexpr std::size_t bytes_in_part = std::size_t{1} << 17U;
constexpr std::size_t rows_judged = 400;                   ///< as `find_dialect` does
constexpr std::size_t least_bytes = std::size_t{1} << 21U; ///< below, the steps take no time

/// The head is read in both ways, and has to show how all columns are written.
[[nodiscard]] std::size_t bytes_in_head(std::size_t bytes) {
    const std::size_t share = bytes / 16 / WideMarks::bytes * WideMarks::bytes;
    return std::clamp(share, std::size_t{1} << 17U, std::size_t{1} << 20U);
}

/// Judges records by their cells alone.
class PlainRecords {
public:
    PlainRecords(const Sheet& sheet, const std::vector<SheetColumn>& columns, std::string_view header_begins)
        : sheet_{sheet}, header_begins_{header_begins} {
        for (const SheetColumn& column : columns) {
            if (column.meaning == at(Column::id)) ids_.push_back(column.index - 1);
            if (column.meaning == at(Column::name)) names_.push_back(column.index - 1);
        }
    }

    /// Whether the record is a project for sure: not a blank row, a remark, a sum, the header again, an explanation.
    [[nodiscard]] bool is_plain(const Table::RecordCells& cells) const {
        return cells.size() <= sheet_.width() && cells.size() >= sheet_.named_width() &&
               trimmed(cells[0]) != header_begins_ && has_two_values(cells) && is_told_apart(cells);
    }

private:
    [[nodiscard]] static bool has_two_values(const Table::RecordCells& cells) {
        std::size_t filled = 0;
        for (std::size_t column = 0; column < cells.size() && filled < 2; ++column)
            filled += trimmed(cells[column]).empty() ? 0U : 1U;
        return filled == 2;
    }

    [[nodiscard]] bool is_told_apart(const Table::RecordCells& cells) const {
        const std::vector<std::uint32_t>& telling = ids_.empty() ? names_ : ids_;
        const auto states = [&](std::uint32_t column) {
            const std::string_view cell = trimmed(cells[column]);
            return !cell.empty() && cell != explanation_id && !is_missing_word(cell);
        };
        const auto names_sum = [&](std::uint32_t column) { return names_totals(trimmed(cells[column])); };
        return !telling.empty() && std::all_of(telling.begin(), telling.end(), states) &&
               std::none_of(ids_.begin(), ids_.end(), names_sum) &&
               std::none_of(names_.begin(), names_.end(), names_sum);
    }

    const Sheet& sheet_;
    std::string_view header_begins_; ///< its first cell
    std::vector<std::uint32_t> ids_;
    std::vector<std::uint32_t> names_;
};

/// What all parts are read by.
struct Reading {
    std::string_view text; ///< whole
    const Sheet& head;
    const std::vector<SheetColumn>& columns;
    const ImportOptions& options;
    std::vector<ValueMap> values = value_maps(options.mapping);
    GivenConventions given = given_conventions(options, head);
    ReadingFrame frame{options.risk_labels, options.multiple_labels, given.dates};
    std::string_view header_begins = head.cell(head.header_row() - 1, 0);
};

/// Reads one part after another.
class PartReader {
public:
    explicit PartReader(const Reading& reading)
        : reading_{reading}, sheet_{Sheet::HeaderOf{reading.head}}, sources_{sheet_, reading.columns, projects_file(),
                                                                             reading.options.mapping, reading.values},
          plain_{sheet_, reading.columns, reading.header_begins} {
        for (std::size_t meaning = 0; meaning < column_count; ++meaning)
            if (sources_.may_state(meaning)) closer_.insert(static_cast<Column>(meaning));
        for (const SheetColumn& column : reading.columns) {
            Lane& lane = lanes_.emplace_back();
            if (sources_.is_plain(column)) lane.quick = QuickCells::of(column);
            if (!lane.quick || !column.meaning) continue;
            // A name that stands for the id as well has to be read as that, too.
            const auto meaning = static_cast<Column>(*column.meaning);
            if (meaning == Column::id || meaning != id_column_) closer_.erase(meaning);
        }
    }

    /// @return false where it takes the ordinary way
    [[nodiscard]] bool read(const TextPart& text, ProjectPart& part) {
        if (!sheet_.put(reading_.text, text, reading_.head.delimiter_mark())) return false;
        const std::vector<std::uint32_t>& records = sheet_.records();
        if (part.projects.empty()) part.projects.reserve(records.size());
        ProjectReader reader{sources_, reading_.frame, reading_.options.as_of, part.reading};
        for (std::size_t i = 0; i < records.size(); ++i) {
            const Table::RecordCells cells = sheet_.raw_cells(records[i]);
            if (!plain_.is_plain(cells) || !read_record(i, cells, reader, part.projects.emplace_back())) return false;
        }
        return true;
    }

    /// Adds what the cells read said, by column.
    void add_to(std::vector<ColumnEvidence>& seen) const {
        for (std::size_t i = 0; i < seen.size(); ++i) seen[i].merge(lanes_[i].seen);
    }

private:
    /// How the cells of a column are read, and what they said.
    struct Lane {
        std::optional<QuickCells> quick;
        ColumnEvidence seen;
    };

    /// @param place  in `Sheet::records()`
    [[nodiscard]] bool read_record(std::size_t place, const Table::RecordCells& cells, ProjectReader& reader,
                                   Project& project) {
        const std::uint32_t record = sheet_.records()[place];
        project.row = Sheet::row(record);
        ColumnSet closer = closer_;
        for (std::size_t i = 0; i < lanes_.size(); ++i) {
            Lane& lane = lanes_[i];
            if (lane.quick && lane.quick->read(cells[i], record, project, lane.seen, texts_)) continue;
            const SheetColumn& column = reading_.columns[i];
            note_evidence(sheet_, column, reading_.values, reading_.given, reading_.options.risk_labels, place,
                          place + 1, lane.seen);
            if (column.meaning) closer.insert(static_cast<Column>(*column.meaning));
        }
        if (closer.empty()) {
            reader.finish(record, project);
            return true;
        }
        if (closer.contains(id_column_) && !reader.begin(record, project)) return false;
        for (const Column column : reader.stated())
            if (closer.contains(column)) reader.read_column(column, project, record);
        reader.finish(record, project);
        return true;
    }

    const Reading& reading_;
    Sheet sheet_;
    Sources sources_;
    PlainRecords plain_;
    TextWriter texts_{prefer_large_pages};
    std::vector<Lane> lanes_; ///< by column
    ColumnSet closer_;        ///< what no lane states
    Column id_column_ = id_column(sources_);
};

/// Hands parts out, and puts what is read of them together in their order.
class Parts {
public:
    Parts(std::string_view text, std::size_t projects, OnePass& pass, const std::string& file)
        : texts_{text, bytes_in_part}, pass_{pass}, file_{file} {
        reserve_in_large_pages(pass_.projects, projects);
    }

    struct Task {
        std::size_t number = 0;
        TextPart text;
        ProjectPart part;
        bool in_place = false; ///< `part.projects` are all projects so far, to be added to
    };

    /// The next part, with room to read it into: where all before it are done, behind their projects; else memory that
    /// served before, if there is some, since fresh memory costs more than reading.
    [[nodiscard]] std::optional<Task> next() {
        const std::lock_guard lock{mutex_};
        if (failed_) return std::nullopt;
        const std::optional<TextPart> text = texts_.next();
        if (!text) return std::nullopt;
        Task task{handed_out_++, *text, ProjectPart{file_}, false};
        if (task.number == added_) {
            task.in_place = true;
            task.part.projects = std::move(pass_.projects);
        } else if (!spare_.empty()) {
            task.part.projects = std::move(spare_.back());
            spare_.pop_back();
        }
        return task;
    }

    void add(Task task) {
        const std::lock_guard lock{mutex_};
        const std::size_t number = task.number;
        waiting_.emplace(number, std::move(task));
        for (auto first = waiting_.begin(); first != waiting_.end() && first->first == added_; ++added_) {
            take(std::move(first->second));
            first = waiting_.erase(first);
        }
    }
    void fail() {
        const std::lock_guard lock{mutex_};
        failed_ = true;
    }
    /// When a thread has read its last part.
    void add(const PartReader& reader) {
        const std::lock_guard lock{mutex_};
        reader.add_to(pass_.seen);
    }

    /// How many records there are, once all parts are read; nothing where that was not possible.
    [[nodiscard]] std::optional<std::size_t> records() const {
        return failed_ || !texts_.regular() ? std::nullopt : std::optional{texts_.records()};
    }

private:
    void take(Task task) {
        std::vector<Project>& projects = task.part.projects;
        if (task.in_place) {
            pass_.projects = std::move(projects);
        } else {
            pass_.projects.insert(pass_.projects.end(), std::make_move_iterator(projects.begin()),
                                  std::make_move_iterator(projects.end()));
            projects.clear();
            spare_.push_back(std::move(projects));
        }
        task.part.projects = {};
        pass_.parts.push_back(std::move(task.part));
    }

    std::mutex mutex_;
    TextParts texts_;
    OnePass& pass_;
    const std::string& file_;
    std::vector<std::vector<Project>> spare_;
    std::map<std::size_t, Task> waiting_; ///< for those before them
    std::size_t handed_out_ = 0;
    std::size_t added_ = 0;
    bool failed_ = false;
};

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
    const Reading reading{bytes.substr(static_cast<std::size_t>(head_text.data() - bytes.data())), head, pass.columns,
                          options};
    const std::size_t in_head = head.header_row() + head.records().size();
    // A tenth more than there will be if the rest is like the head, within reason: pages that are not used take no
    // memory.
    const std::size_t expected = std::min(reading.text.size() / (head_text.size() / in_head + 1) * 11 / 10 + in_head,
                                          4 * reading.text.size() / sizeof(Project));
    Parts parts{reading.text, expected, pass, head.file()};
    for_each_part(std::max<std::size_t>(options.threads, 1), options.threads, [&](std::size_t) {
        PartReader reader{reading};
        while (std::optional<Parts::Task> task = parts.next()) {
            if (!reader.read(task->text, task->part)) return parts.fail();
            parts.add(std::move(*task));
        }
        parts.add(reader);
    });
    const std::optional<std::size_t> records = parts.records();
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
