#include "part_reader.hpp"

#include "evidence.hpp"

#include <algorithm>
#include <engineroom/import/template.hpp>
#include <engineroom/import/totals.hpp>

namespace engineroom {

Reading::Reading(const Sheet& its_head, const std::vector<SheetColumn>& its_columns, const ImportOptions& its_options)
    : head{its_head}, columns{its_columns}, options{its_options}, values{value_maps(options.mapping)},
      given{given_conventions(options, head)}, frame{options.risk_labels, options.multiple_labels, given.dates},
      header_begins{head.cell(head.header_row() - 1, 0)} {}

PlainRecords::PlainRecords(const Sheet& sheet, const Reading& reading)
    : sheet_{sheet}, header_begins_{reading.header_begins} {
    for (const SheetColumn& column : reading.columns) {
        if (column.meaning == at(Column::id)) ids_.push_back(column.index - 1);
        if (column.meaning == at(Column::name)) names_.push_back(column.index - 1);
    }
}

bool PlainRecords::is_plain(const Table::RecordCells& cells) const {
    return cells.size() <= sheet_.width() && cells.size() >= sheet_.named_width() &&
           trimmed(cells[0]) != header_begins_ && has_two_values(cells) && is_told_apart(cells);
}

bool PlainRecords::has_two_values(const Table::RecordCells& cells) {
    std::size_t filled = 0;
    for (std::size_t column = 0; column < cells.size() && filled < 2; ++column)
        filled += trimmed(cells[column]).empty() ? 0U : 1U;
    return filled == 2;
}

bool PlainRecords::is_told_apart(const Table::RecordCells& cells) const {
    const std::vector<std::uint32_t>& telling = ids_.empty() ? names_ : ids_;
    const auto states = [&](std::uint32_t column) {
        const std::string_view cell = trimmed(cells[column]);
        return !cell.empty() && cell != explanation_id && !is_missing_word(cell);
    };
    const auto names_sum = [&](std::uint32_t column) { return names_totals(trimmed(cells[column])); };
    return !telling.empty() && std::all_of(telling.begin(), telling.end(), states) &&
           std::none_of(ids_.begin(), ids_.end(), names_sum) && std::none_of(names_.begin(), names_.end(), names_sum);
}

PartReader::PartReader(const Reading& reading)
    : reading_{reading}, sheet_{Sheet::HeaderOf{reading.head}},
      sources_{sheet_, reading.columns, projects_file(), reading.options.mapping, reading.values}, plain_{sheet_,
                                                                                                          reading} {
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

bool PartReader::read(std::string_view text, const TextPart& part, Project* projects, ProjectNotes& notes) {
    text_ = text;
    const TextPart alone{0, text.size(), part.first_record, part.records};
    if (!sheet_.put(text, alone, reading_.head.delimiter_mark())) return false;
    ProjectReader reader{sources_, reading_.frame, reading_.options.as_of, notes};
    const std::size_t records = sheet_.records().size();
    for (std::size_t i = 0; i < records; i += RecordBlock::most)
        if (!read_block(i, std::min(RecordBlock::most, records - i), reader, projects + i)) return false;
    in_common_ = {records, true, true};
    for (std::size_t i = 0; i < records; ++i) {
        in_common_.staged = in_common_.staged && projects[i].stage.has_value();
        in_common_.ascending = in_common_.ascending && (i == 0 || projects[i - 1].id < projects[i].id);
    }
    return true;
}

void PartReader::add_to(std::vector<ColumnEvidence>& seen) const {
    for (std::size_t i = 0; i < seen.size(); ++i) seen[i].merge(lanes_[i].seen);
}

/// @param place  of the first record in `Sheet::records()`
bool PartReader::read_block(std::size_t place, std::size_t size, ProjectReader& reader, Project* projects) {
    for (std::size_t i = 0; i < size; ++i) {
        const std::uint32_t record = sheet_.records()[place + i];
        if (!plain_.is_plain(sheet_.raw_cells(record))) return false;
        projects[i].row = Sheet::row(record);
    }
    const RecordBlock block{sheet_, text_, sheet_.records()[place], size, projects};
    closer_look_.assign(size, closer_);
    for (std::size_t lane = 0; lane < lanes_.size(); ++lane) read_column(lane, place, block);
    for (std::size_t i = 0; i < size; ++i)
        if (!finish(block.record(i), closer_look_[i], reader, projects[i])) return false;
    return true;
}

void PartReader::read_column(std::size_t index, std::size_t place, const RecordBlock& block) {
    const SheetColumn& column = reading_.columns[index];
    Lane& lane = lanes_[index];
    const auto next = [&](std::size_t from) {
        return lane.quick ? lane.quick->read(block, index, from, lane.seen, texts_, column_cells_) : from;
    };
    for (std::size_t i = next(0); i < block.size; i = next(i + 1)) {
        note_evidence(sheet_, column, reading_.values, reading_.given, reading_.options.risk_labels, place + i,
                      place + i + 1, lane.seen);
        if (column.meaning) closer_look_[i].insert(static_cast<Column>(*column.meaning));
    }
}

/// Reads what takes a closer look.
bool PartReader::finish(std::uint32_t record, const ColumnSet& closer, ProjectReader& reader, Project& project) const {
    if (!closer.empty()) {
        if (closer.contains(id_column_) && !reader.begin(record, project)) return false;
        for (const Column column : reader.stated())
            if (closer.contains(column)) reader.read_column(column, project, record);
    }
    reader.finish(record, project);
    return true;
}

} // namespace engineroom
