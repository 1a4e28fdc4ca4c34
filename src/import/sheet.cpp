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

} // namespace

Sheet::Sheet(const FileBytes& file, const How& how, const KnowsHeader& knows, ProblemList& problems,
             std::vector<LeftOut>& left_out)
    : file_{file.name}, decoded_{decode(file.bytes, file.name, how.encoding)} {
    problems.append(decoded_.problems, false);
    if (has_error(decoded_.problems)) return;
    if (decoded_.encoding == "windows-1252" && !how.encoding)
        problems.notice(0, 0,
                        {{},
                         "the text is not UTF-8 and was read as Windows-1252",
                         {},
                         "name the encoding with --encoding if letters look wrong"});
    if (trimmed(decoded_.text()).empty()) {
        problems.error(0, 0, {{}, "the file is empty", "a header row with id or name, and a row for each project", {}});
        return;
    }
    dialect_ = find_dialect(decoded_.text(), file_, how.delimiter, how.header_row, knows);
    problems.append(dialect_.problems, false);
    if (has_error(dialect_.problems)) return;
    table_ = Table::cut(dialect_.text, dialect_.delimiter, file_);
    // Without the rest of the file nothing can be reviewed, whichever rows are left out.
    if (table_.truncated) problems.append({*table_.truncated}, false);
    find_header(how, problems, left_out);
    for (const Problem& problem : table_.problems)
        problems.append({problem}, !usable_ || problem.place.row > header_row());
    if (usable_) check_widths(problems);
}

std::string_view Sheet::cell(std::size_t record, std::size_t column) const {
    return trimmed(table_.cell(record, column));
}

void Sheet::find_header(const How& how, ProblemList& problems, std::vector<LeftOut>& left_out) {
    const auto blank = [&left_out, this](std::size_t record) { left_out.push_back({table_.row(record), "empty row"}); };
    if (how.header_row) {
        if (*how.header_row == 0 || *how.header_row > table_.records() || is_blank(table_, *how.header_row - 1)) {
            problems.error(0, 0,
                           {{},
                            fmt::format("there is no header in row {}: the file has {}", *how.header_row,
                                        counted(table_.records(), "row", "rows")),
                            {},
                            "name the header's row with --header-row"},
                           Fault::usage);
            return;
        }
        header_ = *how.header_row - 1;
        for (std::size_t record = 0; record < header_; ++record)
            left_out.push_back({table_.row(record), "above the header"});
    } else {
        while (header_ < table_.records() && is_blank(table_, header_)) blank(header_++);
        if (header_ == table_.records()) {
            if (problems.errors() == 0)
                problems.error(
                    0, 0,
                    {{}, "the file has no header", "a header row with id or name, and a row for each project", {}});
            return;
        }
    }
    width_ = table_.cells(header_);
    for (std::size_t record = header_ + 1; record < table_.records(); ++record) {
        if (is_blank(table_, record))
            blank(record);
        else
            records_.push_back(static_cast<std::uint32_t>(record));
    }
    usable_ = true;
}

void Sheet::leave_out(const std::vector<std::uint32_t>& records) {
    records_.erase(std::remove_if(records_.begin(), records_.end(),
                                  [&records](std::uint32_t record) {
                                      return std::binary_search(records.begin(), records.end(), record);
                                  }),
                   records_.end());
}

void Sheet::check_widths(ProblemList& problems) const {
    std::size_t named = width_;
    while (named > 0 && trimmed(header(named - 1)).empty()) --named;
    std::vector<std::uint32_t> short_rows;
    for (const std::uint32_t record : records_) {
        std::size_t filled = table_.cells(record);
        if (filled < named) short_rows.push_back(row(record));
        while (filled > width_ && cell(record, filled - 1).empty()) --filled;
        if (filled <= width_) continue;
        problems.row_error(row(record), static_cast<std::uint32_t>(width_ + 1),
                           {shown(cell(record, width_)),
                            fmt::format("the row has {} cells, the header {}", filled, width_),
                            {},
                            fmt::format("put text that holds '{}' in quotes, or name the column in the header",
                                        delimiter_name(dialect_.delimiter))});
    }
    if (short_rows.empty()) return;
    problems.notice(short_rows.front(), 0,
                    {{},
                     fmt::format("{} fewer cells than the header; what is missing counts as empty: {}",
                                 counted(short_rows.size(), "row has", "rows have"), row_list(short_rows)),
                     {},
                     {}});
}

} // namespace engineroom
