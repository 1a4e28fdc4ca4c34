#include "choose_sheet.hpp"
#include "core/pages.hpp"
#include "lone_breaks.hpp"

#include <algorithm>
#include <engineroom/core/wording.hpp>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/sheet.hpp>

namespace engineroom {
namespace {

[[nodiscard]] bool has_error(const Problems& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.gravity == Gravity::error; });
}

constexpr std::string_view what_is_needed = "a header row with id or name, and a row for each project";

} // namespace

Sheet::Sheet(const FileBytes& file, const How& how, const HeaderWords& words, ProblemList& problems,
             std::vector<LeftOut>& left_out)
    : file_{file.name} {
    if (is_zip(file.bytes) || is_compound_file(file.bytes))
        open_workbook(file, how, words, problems);
    else
        open_text(file, how, words, problems);
    if (!open_) return;
    find_header(how, words, problems, left_out);
    for (const Problem& problem : table_.problems)
        problems.append({problem}, !usable_ || problem.place.row > header_row());
    if (!usable_) return;
    note_width();
    tell_region(problems);
    check_widths(problems);
    if (dialect_) tell_lone_breaks(problems);
}

Sheet::Sheet(HeaderOf other)
    : file_{other.sheet.file_}, encoding_{other.sheet.encoding_},
      named_width_{other.sheet.named_width_}, open_{true}, usable_{true} {
    region_.headers = other.sheet.region_.headers;
    region_.header = other.sheet.region_.header;
}

void Sheet::open_text(const FileBytes& file, const How& how, const HeaderWords& words, ProblemList& problems) {
    decoded_ = decode(file.bytes, file.name, how.encoding);
    encoding_ = decoded_.encoding;
    problems.append(decoded_.problems, false);
    if (has_error(decoded_.problems)) return;
    if (how.name) {
        problems.append({no_sheets(file.name, *how.name)}, false);
        return;
    }
    if (trimmed(decoded_.text()).empty()) {
        problems.error(0, 0, {{}, "the file is empty", std::string{what_is_needed}, {}});
        return;
    }
    dialect_ = find_dialect(decoded_.text(), file_, how.delimiter, how.header_row, words);
    problems.append(dialect_->problems, false);
    if (has_error(dialect_->problems)) return;
    table_ = Table::cut(dialect_->text, dialect_->delimiter, file_, 0, how.threads);
    // Without the rest of the file nothing can be reviewed, whichever rows are left out.
    if (table_.truncated) problems.append({*table_.truncated}, false);
    open_ = true;
}

void Sheet::open_workbook(const FileBytes& file, const How& how, const HeaderWords& words, ProblemList& problems) {
    const Result<Workbook> workbook = read_workbook(file.bytes, file.name);
    if (!workbook) {
        problems.append({workbook.error()}, false);
        return;
    }
    encoding_ = workbook->format;
    from_1904_ = workbook->from_1904;
    const Result<ChosenSheet> chosen = choose_sheet(*workbook, file.name, how.name, words);
    if (!chosen) {
        problems.append({chosen.error()}, false);
        return;
    }
    name_ = chosen->sheet->name;
    if (!chosen->others.empty())
        problems.notice(0, 0,
                        {shown(name_),
                         fmt::format("'{}' is read, of the sheets {}", shown(name_), chosen->others),
                         {},
                         "name another with --sheet"});
    table_ = Table{*chosen->sheet};
    open_ = true;
}

std::string Sheet::delimiter() const {
    return dialect_ ? delimiter_name(dialect_->delimiter) : std::string{};
}

void Sheet::find_header(const How& how, const HeaderWords& words, ProblemList& problems,
                        std::vector<LeftOut>& left_out) {
    region_ = find_region(table_, words, how.header_row);
    left_out.insert(left_out.end(), region_.left_out.begin(), region_.left_out.end());
    usable_ = !region_.headers.empty();
    if (usable_) return;
    if (how.header_row)
        problems.error(0, 0,
                       {{},
                        fmt::format("there is no header in row {}: the file has {}", *how.header_row,
                                    counted(table_.records(), "row", "rows")),
                        {},
                        "name the header's row with --header-row"},
                       Fault::usage);
    else if (problems.errors() == 0)
        problems.error(0, 0, {{}, "the file has no header", std::string{what_is_needed}, {}});
}

std::vector<std::uint32_t> Sheet::rows_around() const {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 1; row < header_row(); ++row)
        if (std::find(region_.parts.begin(), region_.parts.end(), row - 1) == region_.parts.end()) rows.push_back(row);
    rows.insert(rows.end(), region_.notes.begin(), region_.notes.end());
    return rows;
}

void Sheet::leave_out(const std::vector<std::uint32_t>& records) {
    if (records.empty()) return;
    region_.records.erase(std::remove_if(region_.records.begin(), region_.records.end(),
                                         [&records](std::uint32_t record) {
                                             return std::binary_search(records.begin(), records.end(), record);
                                         }),
                          region_.records.end());
}

void Sheet::tell_region(ProblemList& problems) const {
    if (!region_.parts.empty()) {
        std::vector<std::uint32_t> rows{header_row()};
        for (const std::size_t part : region_.parts) rows.push_back(Table::row(part));
        std::sort(rows.begin(), rows.end());
        problems.notice(rows.front(), 0,
                        {{},
                         fmt::format("the header is made of {}, joined", row_list(rows)),
                         {},
                         "name one of them with --header-row if that is wrong"});
    }
    if (!region_.notes.empty())
        problems.notice(region_.notes.front(), 0,
                        {{},
                         fmt::format("below the table {} one cell filled and {} left out as {}: {}",
                                     region_.notes.size() == 1 ? "a row has" : "some rows have",
                                     region_.notes.size() == 1 ? "is" : "are",
                                     region_.notes.size() == 1 ? "a remark" : "remarks", row_list(region_.notes)),
                         {},
                         "if one is a project, fill its other cells, or delete the empty row above"});
    if (region_.next_table > 0)
        problems.notice(region_.next_table, 0,
                        {{},
                         fmt::format("another table begins in row {}: it is left out", region_.next_table),
                         {},
                         fmt::format("to read that one, name its header with --header-row {}", region_.next_table)});
}

bool Sheet::is_plain() const {
    return region_.notes.empty() && region_.next_table == 0 &&
           region_.records.size() + region_.header + 1 == table_.records();
}

bool Sheet::put(std::string_view text, const TextPart& part, char delimiter) {
    region_.records.clear();
    if (!table_.put(text, part, delimiter)) return false;
    const std::size_t first = std::max(part.first_record, region_.header + 1);
    for (std::size_t record = first; record < part.first_record + part.records; ++record)
        region_.records.push_back(static_cast<std::uint32_t>(record));
    return true;
}

void Sheet::extend_to(std::size_t records) {
    reserve_in_large_pages(region_.records, region_.records.size() + records - std::min(records, table_.records()));
    for (std::size_t record = table_.records(); record < records; ++record)
        region_.records.push_back(static_cast<std::uint32_t>(record));
    table_.extend_to(records);
}

void Sheet::note_width() {
    named_width_ = width();
    while (named_width_ > 0 && header(named_width_ - 1).empty()) --named_width_;
}

bool Sheet::has_one_cell(std::uint32_t record) const {
    std::size_t filled = 0;
    for (std::size_t column = 0; column < table_.cells(record) && filled < 2; ++column)
        filled += cell(record, column).empty() ? 0U : 1U;
    return filled == 1;
}

void Sheet::check_widths(ProblemList& problems) const {
    std::vector<std::uint32_t> short_rows;
    std::vector<std::uint32_t> lone_rows;
    for (const std::uint32_t record : records()) {
        if (named_width_ >= 3 && has_one_cell(record)) lone_rows.push_back(row(record));
        std::size_t filled = table_.cells(record);
        if (filled < named_width_ && dialect_) short_rows.push_back(row(record));
        while (filled > width() && cell(record, filled - 1).empty()) --filled;
        if (filled <= width()) continue;
        problems.row_error(
            row(record), static_cast<std::uint32_t>(width() + 1),
            {shown(cell(record, width())),
             fmt::format("the row has {} cells, the header {}", filled, width()),
             {},
             dialect_ ? fmt::format("put text that holds '{}' in quotes, or name the column in the header", delimiter())
                      : std::string{"name the column in the header"}});
    }
    if (!lone_rows.empty() && lone_rows.size() * 2 <= records().size())
        problems.notice(
            lone_rows.front(), 0,
            {{},
             fmt::format("{} one cell filled, and {} as {}: {}", counted(lone_rows.size(), "row has", "rows have"),
                         lone_rows.size() == 1 ? "counts" : "count", lone_rows.size() == 1 ? "a project" : "projects",
                         row_list(lone_rows)),
             {},
             "delete a row that is a heading or a remark"});
    if (short_rows.empty()) return;
    problems.notice(short_rows.front(), 0,
                    {{},
                     fmt::format("{} fewer cells than the header; what is missing counts as empty: {}",
                                 counted(short_rows.size(), "row has", "rows have"), row_list(short_rows)),
                     {},
                     {}});
}

void Sheet::tell_lone_breaks(ProblemList& problems) const {
    std::vector<std::uint32_t> rows = rows_with_lone_breaks(dialect_->text, dialect_->delimiter);
    rows.erase(std::remove_if(rows.begin(), rows.end(), [this](std::uint32_t row) { return row < header_row(); }),
               rows.end());
    if (rows.empty()) return;
    problems.rows_error(rows, rows.front(), 0,
                        {{},
                         fmt::format("{} a carriage return that does not end a line, though it may have to: {}",
                                     counted(rows.size(), "row holds", "rows hold"), row_list(rows)),
                         "lines that all end alike, and line breaks in a cell between quotes",
                         "save the file anew from the spreadsheet program"});
}

void Sheet::forget_before(std::size_t record) {
    const std::size_t end = table_.forget_before(record);
    if (!dialect_ || end <= forgotten_) return;
    give_pages_back(dialect_->text.substr(forgotten_, end - forgotten_));
    forgotten_ = end;
}

} // namespace engineroom
