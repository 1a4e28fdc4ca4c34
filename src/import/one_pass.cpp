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
    [[nodiscard]] bool is_plain(std::uint32_t record) const {
        return sheet_.has_all_cells(record) && sheet_.cell(record, 0) != header_begins_ && has_two_cells(record) &&
               is_told_apart(record);
    }

private:
    [[nodiscard]] bool has_two_cells(std::uint32_t record) const {
        std::size_t filled = 0;
        for (std::size_t column = 0; column < sheet_.width() && filled < 2; ++column)
            filled += sheet_.cell(record, column).empty() ? 0U : 1U;
        return filled == 2;
    }

    [[nodiscard]] bool is_told_apart(std::uint32_t record) const {
        const std::vector<std::uint32_t>& telling = ids_.empty() ? names_ : ids_;
        const auto states = [&](std::uint32_t column) {
            const std::string_view cell = sheet_.cell(record, column);
            return !cell.empty() && !is_missing_word(cell) && cell != explanation_id;
        };
        const auto names_sum = [&](std::uint32_t column) { return names_totals(sheet_.cell(record, column)); };
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
            quick_.push_back(sources_.is_plain(column) ? QuickCells::of(column) : std::nullopt);
            if (quick_.back() && column.meaning) closer_.erase(static_cast<Column>(*column.meaning));
        }
    }

    /// @return false where it takes the ordinary way
    [[nodiscard]] bool read(const TextPart& text, ProjectPart& part, std::vector<ColumnEvidence>& seen) {
        if (!sheet_.put(reading_.head.text(), text, reading_.head.delimiter_mark())) return false;
        seen.resize(reading_.columns.size());
        part.projects.reserve(sheet_.records().size());
        ProjectReader reader{sources_, reading_.frame, reading_.options.as_of, part.reading};
        for (std::size_t i = 0; i < sheet_.records().size(); ++i)
            if (!plain_.is_plain(sheet_.records()[i]) || !read_record(i, reader, part.projects.emplace_back(), seen))
                return false;
        return true;
    }

private:
    /// @param place  in `Sheet::records()`
    [[nodiscard]] bool read_record(std::size_t place, ProjectReader& reader, Project& project,
                                   std::vector<ColumnEvidence>& seen) {
        const std::uint32_t record = sheet_.records()[place];
        if (!reader.begin(record, project)) return false;
        ColumnSet closer = closer_;
        for (std::size_t i = 0; i < seen.size(); ++i) {
            const SheetColumn& column = reading_.columns[i];
            if (quick_[i] && quick_[i]->read(sheet_.raw_cell(record, column.index - 1), record, project, seen[i], texts_))
                continue;
            note_evidence(sheet_, column, reading_.values, reading_.given, reading_.options.risk_labels, place,
                          place + 1, seen[i]);
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
    std::vector<std::optional<QuickCells>> quick_; ///< by column
    ColumnSet closer_;                             ///< what no quick column states
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

    void add(std::size_t number, ProjectPart part, std::vector<ColumnEvidence> seen) {
        const std::lock_guard lock{adding_};
        waiting_[number] = {std::move(part), std::move(seen)};
        for (; next_ < waiting_.size() && waiting_[next_]; ++next_) {
            take(std::move(*waiting_[next_]));
            waiting_[next_].reset();
        }
    }

private:
    struct Read {
        ProjectPart part;
        std::vector<ColumnEvidence> seen;
    };

    void take(Read read) {
        pass_.projects.insert(pass_.projects.end(), std::make_move_iterator(read.part.projects.begin()),
                              std::make_move_iterator(read.part.projects.end()));
        read.part.projects.clear();
        spare_.push_back(std::exchange(read.part.projects, {}));
        for (std::size_t i = 0; i < pass_.seen.size(); ++i) pass_.seen[i].merge(read.seen[i]);
        pass_.parts.push_back(std::move(read.part));
    }

    OnePass& pass_;
    const std::string& file_;
    std::mutex adding_;
    std::vector<std::vector<Project>> spare_;
    std::vector<std::optional<Read>> waiting_;
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
        return [&, reader = std::make_unique<PartReader>(reading)](std::size_t number) {
            if (!plain) return;
            ProjectPart part = collected.blank();
            std::vector<ColumnEvidence> seen;
            if (reader->read((*parts)[number], part, seen))
                collected.add(number, std::move(part), std::move(seen));
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
