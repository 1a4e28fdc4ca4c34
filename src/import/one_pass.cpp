#include "one_pass.hpp"

#include "evidence.hpp"
#include "pages.hpp"
#include "parallel.hpp"
#include "projects_file.hpp"
#include "quick_cells.hpp"

#include <algorithm>
#include <atomic>
#include <engineroom/import/conventions.hpp>
#include <engineroom/import/template.hpp>
#include <engineroom/import/text_parts.hpp>
#include <engineroom/import/totals.hpp>
#include <engineroom/import/workbook.hpp>
#include <iterator>
#include <memory>
#include <mutex>

namespace engineroom {
namespace {

constexpr std::size_t bytes_in_part = std::size_t{1} << 17U;
constexpr std::size_t least_bytes = std::size_t{1} << 20U; ///< below, the ordinary way takes no time

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
            return !cell.empty() && cell != explanation_id && (missing_.clearly_not(cell) || !is_missing_word(cell));
        };
        const auto names_sum = [&](std::uint32_t column) { return names_totals(trimmed(cells[column])); };
        return !telling.empty() && std::all_of(telling.begin(), telling.end(), states) &&
               std::none_of(ids_.begin(), ids_.end(), names_sum) &&
               std::none_of(names_.begin(), names_.end(), names_sum);
    }

    const MissingStarts& missing_ = MissingStarts::of_words();
    const Sheet& sheet_;
    std::string_view header_begins_; ///< its first cell
    std::vector<std::uint32_t> ids_;
    std::vector<std::uint32_t> names_;
};

/// What all parts are read by.
struct Reading {
    const Sheet& head;
    const std::vector<SheetColumn>& columns;
    const ImportOptions& options;
    std::vector<ValueMap> values = value_maps(options.mapping);
    GivenConventions given = given_conventions(options);
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
            if (lane.quick && column.meaning) closer_.erase(static_cast<Column>(*column.meaning));
        }
    }

    /// @return false where it takes the ordinary way
    [[nodiscard]] bool read(const TextPart& text, ProjectPart& part) {
        if (!sheet_.put(reading_.head.text(), text, reading_.head.delimiter_mark())) return false;
        const std::vector<std::uint32_t>& records = sheet_.records();
        part.projects.reserve(records.size());
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
        if (!reader.begin(record, project)) return false;
        ColumnSet closer = closer_;
        for (std::size_t i = 0; i < lanes_.size(); ++i) {
            Lane& lane = lanes_[i];
            if (lane.quick && lane.quick->read(cells[i], record, project, lane.seen, texts_)) continue;
            const SheetColumn& column = reading_.columns[i];
            note_evidence(sheet_, column, reading_.values, reading_.given, reading_.options.risk_labels, place,
                          place + 1, lane.seen);
            if (column.meaning) closer.insert(static_cast<Column>(*column.meaning));
        }
        if (!closer.empty())
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
};

/// Puts parts together in their order, whichever is read first.
class Collected {
public:
    Collected(OnePass& pass, const std::string& file, std::size_t parts, std::size_t records)
        : pass_{pass}, file_{file}, waiting_(parts) {
        reserve_in_large_pages(pass_.projects, records);
        pass_.parts.reserve(parts);
    }

    /// A part to be read into, in memory that served before where there is some: fresh memory costs more than reading.
    [[nodiscard]] ProjectPart blank() {
        ProjectPart part{file_};
        const std::lock_guard lock{adding_};
        if (spare_.empty()) return part;
        part.projects = std::move(spare_.back());
        spare_.pop_back();
        return part;
    }

    void add(std::size_t number, ProjectPart part) {
        const std::lock_guard lock{adding_};
        waiting_[number] = std::move(part);
        for (; next_ < waiting_.size() && waiting_[next_]; ++next_) {
            take(std::move(*waiting_[next_]));
            waiting_[next_].reset();
        }
    }

    /// When a thread has read its last part.
    void add(const PartReader& reader) {
        const std::lock_guard lock{adding_};
        reader.add_to(pass_.seen);
    }

private:
    void take(ProjectPart part) {
        pass_.projects.insert(pass_.projects.end(), std::make_move_iterator(part.projects.begin()),
                              std::make_move_iterator(part.projects.end()));
        part.projects.clear();
        spare_.push_back(std::exchange(part.projects, {}));
        pass_.parts.push_back(std::move(part));
    }

    OnePass& pass_;
    const std::string& file_;
    std::mutex adding_;
    std::vector<std::vector<Project>> spare_;
    std::vector<std::optional<ProjectPart>> waiting_;
    std::size_t next_ = 0;
};

/// Whether the head has the cells that show how a column is read.
[[nodiscard]] bool shows_samples(const Sheet& head, std::size_t records, const ColumnEvidence& seen) {
    const auto in_head = [&](const std::optional<std::size_t>& sample) { return !sample || *sample < records; };
    return head.usable() && in_head(seen.sample) && in_head(seen.readable_sample) && in_head(seen.translated);
}

} // namespace

bool may_read_in_one_pass(const FileBytes& file, const ImportOptions& options) {
    return file.bytes.size() >= least_bytes && options.mapping.only.empty() && !is_zip(file.bytes) &&
           !is_compound_file(file.bytes);
}

std::optional<OnePass> read_in_one_pass(Sheet& head, const ImportOptions& options, const ProblemList& problems) {
    if (!head.usable() || !head.is_plain() || problems.errors() > 0) return std::nullopt;
    const std::optional<std::vector<TextPart>> parts = text_parts(head.text(), bytes_in_part, options.threads);
    if (!parts || parts->empty()) return std::nullopt;

    OnePass pass;
    ProblemList told{head.file()};
    pass.columns = plan_columns(head, projects_file(), options.mapping, told);
    const auto by_items = [](const SheetColumn& column) {
        return column.kind == CellKind::votes || column.kind == CellKind::funding;
    };
    // What is told of the columns may not be so for all records, and numbers in lists are settled in two steps.
    if (!told.take(false).empty() || std::any_of(pass.columns.begin(), pass.columns.end(), by_items))
        return std::nullopt;
    find_conventions(head, pass.columns, value_maps(options.mapping), given_conventions(options), options.risk_labels,
                     told);
    pass.seen.resize(pass.columns.size());

    const std::size_t records = parts->back().first_record + parts->back().records;
    const Reading reading{head, pass.columns, options};
    Collected collected{pass, head.file(), parts->size(), records - head.header_row()};
    std::atomic<bool> plain{true};
    for_each_part_by(parts->size(), options.threads, [&] {
        const auto at_last = [&collected](PartReader* reader) {
            const std::unique_ptr<PartReader> owner{reader};
            collected.add(*reader);
        };
        return [&, reader = std::unique_ptr<PartReader, decltype(at_last)>{new PartReader{reading}, at_last}](
                   std::size_t number) {
            if (!plain) return;
            ProjectPart part = collected.blank();
            if (reader->read((*parts)[number], part))
                collected.add(number, std::move(part));
            else
                plain = false;
        };
    });
    const std::size_t in_head = head.records().size() + head.header_row();
    if (!plain || !std::all_of(pass.seen.begin(), pass.seen.end(),
                               [&](const ColumnEvidence& seen) { return shows_samples(head, in_head, seen); }))
        return std::nullopt;
    head.extend_to(records);
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
