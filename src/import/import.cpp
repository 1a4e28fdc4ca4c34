#include "choose_sheet.hpp"
#include "projects_file.hpp"
#include "readers.hpp"

#include <algorithm>
#include <boost/unordered/unordered_flat_set.hpp>
#include <engineroom/core/wording.hpp>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/dialect.hpp>
#include <engineroom/import/import.hpp>
#include <engineroom/import/join.hpp>
#include <engineroom/import/table.hpp>
#include <engineroom/import/text_encoding.hpp>
#include <engineroom/import/workbook.hpp>

namespace engineroom {
namespace {

/// Tells how many of the organisations that projects name have no row of their own.
void tell_unknown_organisations(Import& result, const std::string& file) {
    boost::unordered_flat_set<std::string_view> known;
    for (const Organisation& organisation : result.portfolio.organisations) known.insert(organisation.name);
    boost::unordered_flat_set<std::string_view> unknown;
    std::vector<std::string_view> first;
    const auto note = [&](std::string_view name) {
        if (name.empty() || known.contains(name) || !unknown.insert(name).second) return;
        if (first.size() < 5) first.push_back(name);
    };
    for (const Project& project : result.portfolio.projects) {
        note(project.lead);
        note(project.proposed_by);
        for (const Text& participant : project.participants) note(participant);
        for (const Funding& funding : project.funding) note(funding.funder);
    }
    if (unknown.empty()) return;
    std::string list;
    for (const std::string_view name : first) (list += list.empty() ? "" : ", ") += shown(name, 40);
    if (unknown.size() > first.size()) list += ", \u2026";
    Problem notice;
    notice.gravity = Gravity::notice;
    notice.place.file = file;
    notice.message =
        fmt::format("{} that projects name {} not in this file, and so of unknown kind: {}",
                    counted(unknown.size(), "organisation", "organisations"), unknown.size() == 1 ? "is" : "are", list);
    notice.remedy = "add a row for each, or write the names alike";
    result.problems.push_back(std::move(notice));
}

void take_cells(const Table& table, RawTable& result) {
    result.rows.reserve(table.records());
    for (std::size_t record = 0; record < table.records(); ++record) {
        std::vector<std::string> cells;
        cells.reserve(table.cells(record));
        for (std::size_t column = 0; column < table.cells(record); ++column)
            cells.emplace_back(table.cell(record, column));
        result.rows.push_back(std::move(cells));
    }
}

void add_organisations(const std::optional<FileBytes>& organisations, const ImportOptions& options, Import& result) {
    if (!organisations) return;
    read_organisations(*organisations, options, result);
    if (result.usable()) tell_unknown_organisations(result, organisations->name);
}

[[nodiscard]] Import imported(const FileBytes& projects, bool keep_text, const std::optional<FileBytes>& organisations,
                              const ImportOptions& options) {
    Import result;
    read_projects(projects, options, keep_text, result);
    add_organisations(organisations, options, result);
    return result;
}

} // namespace

Import import_portfolio(const FileBytes& projects, const std::optional<FileBytes>& organisations,
                        const ImportOptions& options) {
    return imported(projects, true, organisations, options);
}

Import import_portfolio(FileBytes&& projects, const std::optional<FileBytes>& organisations,
                        const ImportOptions& options) {
    const FileBytes taken = std::move(projects);
    return imported(taken, !taken.bytes.may_be_dropped(), organisations, options);
}

Import import_portfolio(std::vector<FileBytes>&& projects, const std::optional<FileBytes>& organisations,
                        const std::vector<ImportOptions>& options, const JoinOptions& joining) {
    std::vector<Import> parts;
    for (std::size_t i = 0; i < projects.size(); ++i)
        parts.push_back(import_portfolio(std::move(projects[i]), std::nullopt, options.at(i)));
    Import result = join(std::move(parts), joining);
    add_organisations(organisations, options.front(), result);
    return result;
}

RawTable read_table(const FileBytes& file, const ImportOptions& options) {
    RawTable result;
    const HeaderWords words = header_words(options.mapping);
    if (is_zip(file.bytes) || is_compound_file(file.bytes)) {
        const Result<Workbook> workbook = read_workbook(file.bytes, file.name);
        if (!workbook) {
            result.problems.push_back(workbook.error());
            return result;
        }
        result.encoding = workbook->format;
        const Result<ChosenSheet> chosen = choose_sheet(*workbook, file.name, options.sheet, words);
        if (chosen)
            take_cells(Table{*chosen->sheet}, result);
        else
            result.problems.push_back(chosen.error());
        return result;
    }
    if (options.sheet) {
        result.problems.push_back(no_sheets(file.name, *options.sheet));
        return result;
    }
    const DecodedText decoded = decode(file.bytes, file.name, options.encoding);
    result.encoding = decoded.encoding;
    result.problems = decoded.problems;
    if (!result.problems.empty()) return result;
    const Dialect dialect = find_dialect(decoded.text(), file.name, options.delimiter, options.header_row, words);
    result.delimiter = delimiter_name(dialect.delimiter);
    result.problems = dialect.problems;
    const Table table = Table::cut(dialect.text, dialect.delimiter, file.name, 0, options.threads);
    result.problems.insert(result.problems.end(), table.problems.begin(), table.problems.end());
    if (table.truncated) result.problems.push_back(*table.truncated);
    take_cells(table, result);
    return result;
}

} // namespace engineroom
