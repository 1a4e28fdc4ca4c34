#include "readers.hpp"
#include <algorithm>
#include <engineroom/core/wording.hpp>
#include <engineroom/import/cell_reader.hpp>
#include <engineroom/import/column_readings.hpp>
#include <engineroom/import/conventions.hpp>

namespace engineroom {
namespace {

enum Meaning : std::size_t { name, kind, size, joined, capacity_fte, board, funding_kind };

constexpr std::array<std::string_view, 7> names{"name",         "kind",  "size",        "joined",
                                                "capacity_fte", "board", "funding_kind"};

[[nodiscard]] CellKind kind_of(std::size_t meaning) {
    switch (static_cast<Meaning>(meaning)) {
    case name:
        return CellKind::text;
    case kind:
    case size:
    case funding_kind:
        return CellKind::word;
    case joined:
        return CellKind::date;
    case capacity_fte:
        return CellKind::number;
    case board:
        return CellKind::yes_no;
    }
    return CellKind::text;
}

[[nodiscard]] FileKind::Meaning meaning_of(std::string_view header) {
    FileKind::Meaning meaning;
    const std::string key = header_key(header);
    for (std::size_t i = 0; i < names.size(); ++i)
        if (header_key(names[i]) == key) meaning.index = i;
    if (key == "organisation" || key == "organization") meaning.index = name;
    return meaning;
}

[[nodiscard]] const FileKind& organisations_file() {
    static const FileKind file{names, meaning_of, kind_of, std::nullopt};
    return file;
}

void read_records(CellReader& reader, std::vector<Organisation>& organisations, std::uint32_t file) {
    const Sources& sources = reader.sources();
    ProblemList& problems = reader.notes().problems;
    std::map<std::string, std::uint32_t, std::less<>> rows;
    for (const std::uint32_t record : sources.sheet().records()) {
        Organisation organisation;
        organisation.file = file;
        organisation.row = Sheet::row(record);
        organisation.name = reader.text(name, record).str();
        if (organisation.name.empty()) {
            problems.row_error(
                organisation.row, sources.column_index(name),
                {{}, "the row has no name", "the organisation's name", "fill the cell, or empty the row"});
            continue;
        }
        const auto [earlier, is_new] = rows.try_emplace(organisation.name, organisation.row);
        if (!is_new)
            problems.rows_error({earlier->second, organisation.row}, organisation.row, sources.column_index(name),
                                {shown(organisation.name),
                                 fmt::format("name '{}' stands in row {} and again in row {}", shown(organisation.name),
                                             earlier->second, organisation.row),
                                 "a name that no other row has", "leave one of the rows out"});
        organisation.kind = reader.word<OrganisationKind>(kind, record);
        organisation.size = reader.word<OrganisationSize>(size, record);
        if (const std::optional<DateSpan> date = reader.date(joined, record)) organisation.joined = date->first;
        organisation.capacity_fte = reader.number(capacity_fte, record);
        organisation.board = reader.yes_no(board, record);
        organisation.funding_kind = reader.word<FundingKind>(funding_kind, record);
        organisations.push_back(std::move(organisation));
    }
    reader.notes().unknown.tell(problems, false);
    organisations.erase(std::remove_if(organisations.begin(), organisations.end(),
                                       [&problems](const Organisation& one) { return problems.bad(one.row); }),
                        organisations.end());
}

/// Rows that are no organisations, by the reason; the list of the review is that of projects.
void tell_left_out(const std::vector<LeftOut>& left_out, ProblemList& problems) {
    std::map<std::string, std::vector<std::uint32_t>> rows;
    for (const LeftOut& one : left_out) rows[one.because].push_back(one.row);
    for (const auto& [because, which] : rows)
        problems.notice(
            which.front(), 0,
            {{},
             fmt::format("{} left out ({}): {}", counted(which.size(), "row is", "rows are"), because, row_list(which)),
             {},
             {}});
}

} // namespace

void read_organisations(const FileBytes& file, const ImportOptions& options, Import& result) {
    Portfolio& portfolio = result.portfolio;
    portfolio.has_organisations = true;
    const auto index = static_cast<std::uint32_t>(portfolio.files.size());
    portfolio.files.emplace_back();
    SourceFile& source = portfolio.files.back();
    source.name = file.name;
    ProblemList problems{file.name};
    std::vector<LeftOut> left_out;
    const auto finish = [&](Problems found) {
        for (Problem& problem : found) result.problems.push_back(std::move(problem));
    };
    const Sheet sheet{file,
                      {options.encoding, std::nullopt, std::nullopt, std::nullopt, options.threads},
                      {[](std::string_view header) { return meaning_of(header).index; }, {name}},
                      problems,
                      left_out};
    source.encoding = sheet.encoding();
    tell_left_out(left_out, problems);
    if (!sheet.usable()) {
        finish(problems.take(false));
        return;
    }
    source.delimiter = sheet.delimiter();
    source.sheet = sheet.name();
    source.header_row = sheet.header_row();
    source.rows = static_cast<std::uint32_t>(sheet.records().size());

    const Mapping mapping;
    std::vector<SheetColumn> columns = plan_columns(sheet, organisations_file(), mapping, problems);
    const std::vector<ValueMap> values(names.size());
    const DateFrame dates = date_frame(options, sheet);
    find_conventions(sheet, columns, values,
                     {options.mapping.date_order, options.mapping.decimal, std::nullopt, std::nullopt, dates,
                      options.lenient, options.threads},
                     options.risk_labels, problems);
    const Sources sources{sheet, columns, organisations_file(), mapping, values};
    const ReadingFrame frame{options.risk_labels, options.multiple_labels, dates};
    result.organisation_columns = column_readings(columns, sources, frame);
    ReadingNotes notes{file.name};
    CellReader reader{sources, frame, notes};
    if (sources.has(name))
        read_records(reader, portfolio.organisations, index);
    else if (problems.errors() == 0)
        problems.error(sheet.header_row(), 0,
                       {{}, "there is no column name, which tells organisations apart", "a column name", {}});
    problems.merge(std::move(notes.problems));
    for (const std::uint32_t record : sheet.records())
        source.skipped += options.skip_bad_rows && problems.bad(sheet.row(record)) ? 1U : 0U;
    for (const SheetColumn& column : columns)
        if (!column.guess.empty()) source.guesses.push_back(column.guess);
    for (ColumnReading& column : result.organisation_columns) column.problems = problems.errors_in(column.index);
    finish(problems.take(options.skip_bad_rows));
}

} // namespace engineroom
