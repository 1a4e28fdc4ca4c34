#include "core/pages.hpp"
#include "map_option.hpp"
#include "one_pass.hpp"
#include "project_part.hpp"
#include "readers.hpp"
#include "repeated_ids.hpp"
#include "row_filter.hpp"
#include "set_aside.hpp"
#include "tell_projects.hpp"
#include "unused_columns.hpp"

#include <algorithm>
#include <engineroom/core/in_parallel.hpp>
#include <engineroom/core/wording.hpp>
#include <engineroom/import/column_readings.hpp>
#include <engineroom/import/conventions.hpp>
#include <iterator>
#include <mutex>

namespace engineroom {
namespace {

constexpr std::size_t records_in_part = 2048;

class ProjectsReader {
public:
    /// @param gathered  what one pass over the text has read already; null: nothing
    ProjectsReader(Sheet& sheet, const ImportOptions& options, bool keep_text, ProblemList& problems, Import& result,
                   OnePass* gathered = nullptr)
        : sheet_{sheet}, options_{options}, keep_text_{keep_text}, problems_{problems}, result_{result},
          gathered_{gathered}, columns_{plan_columns(sheet, projects_file(), options.mapping, problems)},
          sources_{settled_sources()}, filter_{sheet, columns_, frame_.dates} {}

    void read() {
        describe();
        note_headers();
        if (told_unrecognised() || told_no_id()) return;
        // A mapping that does not fit says nothing about the rows.
        if (problems_.any_usage_error()) return;
        read_records();
        // Many a list is sorted by its ids, and then none is there twice.
        if (gathered_ == nullptr || !gathered_->in_common.ascending)
            tell_repeated_ids(result_.portfolio.projects, sources_, options_.threads, problems_);
        if (!contradicting_.empty()) tell_risk_contradiction();
        for (const auto& [column, rows] : differing_)
            problems_.notice(rows.front(), sources_.column_index(at(column)),
                             {{},
                              fmt::format("{} are mapped to {}, and differ in {}: the first that is filled counts",
                                          sources_.headers_of(at(column)), to_string(column), row_list(rows)),
                              {},
                              "leave one of them out of the mapping if that is wrong"});
        result_.unknown_words = unknown_.list();
        unknown_.tell(problems_, true);
        result_.portfolio.currency = currencies_.settle(problems_, currency_header());
        result_.currency_sign = currencies_.sign_alone();
        leave_bad_rows_out();
        tell_dependencies_not_kept(result_.portfolio.projects, std::move(not_kept_),
                                   sources_.column_index(at(id_column(sources_))), problems_);
        // There is nothing to tell where a column says the stage of each.
        if (gathered_ == nullptr || !gathered_->in_common.staged || !result_.portfolio.columns.contains(Column::stage))
            tell_stages(result_.portfolio, sources_.column_index(at(Column::stage)), problems_);
        const bool others_told = options_.skip_bad_rows ? problems_.any_error_beyond_rows() : problems_.errors() > 0;
        if (result_.portfolio.projects.empty() && !others_told) tell_no_projects();
    }

    [[nodiscard]] const std::vector<SheetColumn>& columns() const { return columns_; }

    void fill(SourceFile& file) {
        for (std::size_t meaning = 0; meaning < column_count; ++meaning)
            file.columns[meaning] = sources_.column_index(meaning);
        file.rows = static_cast<std::uint32_t>(sheet_.records().size());
        file.elsewhere = std::move(elsewhere_);
        file.skipped = skipped_;
        file.projects = static_cast<std::uint32_t>(result_.portfolio.projects.size());
        for (ColumnReading& column : result_.columns) column.problems = problems_.errors_in(column.index);
        for (const SheetColumn& column : columns_)
            if (!column.guess.empty()) file.guesses.push_back(column.guess);
    }

private:
    /// Finds the conventions before there is a reader that uses them.
    [[nodiscard]] Sources settled_sources() {
        std::vector<ValueMap> values = value_maps(options_.mapping);
        if (gathered_ != nullptr) {
            for (std::size_t i = 0; i < columns_.size(); ++i) columns_[i].seen = std::move(gathered_->seen[i]);
            settle_conventions(sheet_, columns_, values, given_conventions(options_, sheet_), options_.risk_labels,
                               problems_);
        } else {
            set_aside(sheet_, columns_, problems_, result_.left_out);
            find_conventions(sheet_, columns_, values, given_conventions(options_, sheet_), options_.risk_labels,
                             problems_);
        }
        return {sheet_, columns_, projects_file(), options_.mapping, std::move(values)};
    }

    /// While the cells are there.
    void describe() {
        result_.columns = column_readings(columns_, sources_, frame_);
        result_.understood = understood(columns_, options_.mapping);
    }

    [[nodiscard]] bool has(Column column) const { return sources_.has(at(column)); }

    void note_headers() {
        for (const auto& [name, values] : options_.mapping.values) {
            const std::optional<Column> column = column_named(name);
            if (column && !has(*column))
                problems_.notice(
                    sheet_.header_row(), 0,
                    {{},
                     fmt::format("the mapping says what the values of {} mean, but no column of the file is {}", name,
                                 name),
                     {},
                     fmt::format("give a column that meaning under [columns]: \"Header\" = \"{}\"", name)});
        }
        tell_unused_columns(sheet_, columns_, frame_.dates, problems_);
        ColumnSet& set = result_.portfolio.columns;
        for (std::size_t meaning = 0; meaning < column_count; ++meaning)
            if (sources_.may_state(meaning)) set.insert(static_cast<Column>(meaning));
        if (set.contains(Column::success)) set.insert(Column::risk);
        for (const SheetColumn& column : columns_) {
            if (column.kind != CellKind::money && column.kind != CellKind::funding) continue;
            if (!column.unit.currency.empty()) currencies_.note(column.unit.currency, sheet_.header_row());
            if (!column.unit.sign.empty()) currencies_.note_sign(column.unit.sign, sheet_.header_row());
        }
    }

    [[nodiscard]] std::string headers() const {
        std::string list;
        for (const SheetColumn& column : columns_) {
            if (list.size() > 300) return list + ", \u2026";
            (list += list.empty() ? "" : ", ") += fmt::format("'{}'", shown(column.header, 40));
        }
        return list;
    }

    /// How a column of the file is given a meaning.
    [[nodiscard]] std::string example_of(Column meaning) const {
        const auto named = std::find_if(columns_.begin(), columns_.end(),
                                        [](const SheetColumn& column) { return !column.header.empty(); });
        return map_option(named == columns_.end() ? "Header" : named->header, to_string(meaning));
    }

    [[nodiscard]] bool told_unrecognised() {
        // Where two columns mean the same, neither is taken and that is told; the header is one all the same.
        if (problems_.any_error_beyond_rows() ||
            std::any_of(columns_.begin(), columns_.end(),
                        [](const SheetColumn& column) { return column.meaning.has_value(); }))
            return false;
        std::string known;
        for (const std::string_view name : column_names) (known += known.empty() ? "" : ", ") += name;
        problems_.error(
            sheet_.header_row(), 0,
            {{},
             fmt::format("row {} has no column that is known; it says {}", sheet_.header_row(), headers()),
             "columns such as " + known,
             "name the header's row with --header-row, or give columns a meaning with " + example_of(Column::name)});
        return true;
    }

    [[nodiscard]] bool told_no_id() {
        if (has(Column::id) || has(Column::name)) return false;
        // An error of a row, which may be left out, is no reason why there are no projects.
        if (problems_.any_error_beyond_rows()) return true;
        problems_.error(
            sheet_.header_row(), 0,
            {{},
             fmt::format("there is no column id or name to tell projects apart; the columns are {}", headers()),
             "a column id, or else name",
             "give one of them that meaning with " + example_of(Column::id)});
        return true;
    }

    /// The projects of each part of the records are made side by side, and put together in their order.
    void read_records() {
        if (gathered_ != nullptr) {
            result_.portfolio.projects = std::move(gathered_->projects);
            for (ProjectPart& part : gathered_->parts) add(std::move(part));
            return;
        }
        const std::vector<std::uint32_t>& records = sheet_.records();
        reserve_in_large_pages(result_.portfolio.projects, records.size());
        const std::size_t parts = (records.size() + records_in_part - 1) / records_in_part;
        std::vector<std::optional<ProjectPart>> finished(parts);
        std::size_t next = 0; // of the parts that wait to be added
        std::mutex adding;
        in_parallel(parts, options_.threads, [&](unsigned, std::size_t number) {
            const std::size_t begin = number * records_in_part;
            const std::size_t end = std::min(records.size(), begin + records_in_part);
            ProjectPart part{sheet_.file()};
            part.projects.reserve(end - begin);
            ProjectReader reader{sources_, frame_, options_.as_of, part.reading};
            for (std::size_t i = begin; i < end; ++i) read_record(records[i], reader, part);
            const std::lock_guard lock{adding};
            finished[number] = std::move(part);
            for (; next < parts && finished[next]; ++next) {
                add(std::move(*finished[next]));
                finished[next].reset();
            }
            if (!keep_text_ && next < parts) sheet_.forget_before(records[next * records_in_part]);
        });
    }

    void add(ProjectPart part) {
        std::vector<Project>& projects = result_.portfolio.projects;
        projects.insert(projects.end(), std::make_move_iterator(part.projects.begin()),
                        std::make_move_iterator(part.projects.end()));
        ProjectNotes& theirs = part.reading;
        contradicting_.insert(contradicting_.end(), theirs.contradicting.begin(), theirs.contradicting.end());
        elsewhere_.merge(theirs.elsewhere);
        for (const auto& [column, rows] : theirs.differing)
            differing_[column].insert(differing_[column].end(), rows.begin(), rows.end());
        problems_.merge(std::move(theirs.problems));
        unknown_.merge(std::move(theirs.unknown));
        currencies_.merge(theirs.currencies);
        result_.left_out.insert(result_.left_out.end(), std::make_move_iterator(part.left_out.begin()),
                                std::make_move_iterator(part.left_out.end()));
        for (auto& [id, row] : part.not_kept) not_kept_.try_emplace(std::move(id), row);
    }

    void read_record(std::uint32_t record, ProjectReader& reader, ProjectPart& part) const {
        if (!filter_.empty())
            if (std::optional<std::string> objection = filter_.objection(record)) {
                part.left_out.push_back({Sheet::row(record), std::move(*objection)});
                if (has(Column::depends_on))
                    if (const FoundCell id = sources_.find(at(id_column(sources_)), record))
                        part.not_kept.emplace_back(id.text, Sheet::row(record));
                return;
            }
        if (!reader.read(record, part.projects.emplace_back())) part.projects.pop_back();
    }

    [[nodiscard]] std::string currency_header() const {
        return has(Column::currency) ? sources_.column(at(Column::currency)).header : std::string{};
    }

    void tell_risk_contradiction() {
        const std::vector<std::uint32_t>& rows = contradicting_;
        const std::string& success = sources_.column(at(Column::success)).header;
        problems_.error(rows.front(), sources_.column_index(at(Column::risk)),
                        {{},
                         fmt::format("risk ('{}') and success ('{}') contradict each other: they do not add to 1 in {}",
                                     shown(sources_.column(at(Column::risk)).header), shown(success), row_list(rows)),
                         "risk = 1 - success",
                         "leave one of them out with " + map_option(success, "ignore")});
    }

    void leave_bad_rows_out() {
        std::vector<Project>& projects = result_.portfolio.projects;
        if (problems_.errors() > 0)
            projects.erase(std::remove_if(projects.begin(), projects.end(),
                                          [this](const Project& project) {
                                              return project.row == 0 || problems_.bad(project.row);
                                          }),
                           projects.end());
        if (!options_.skip_bad_rows) return;
        for (const std::uint32_t record : sheet_.records()) {
            if (!problems_.bad(Sheet::row(record))) continue;
            ++skipped_;
            result_.left_out.push_back({Sheet::row(record), "the row has an error"});
        }
    }

    void tell_no_projects() {
        if (filter_.told_what_misses(problems_)) return;
        const std::string fact =
            rows_below_ == 0 ? "there is a header, but no row below it" : "no row is left to review: all were left out";
        problems_.error(sheet_.header_row(), 0, {{}, fact, "a row for each project", {}});
    }

    Sheet& sheet_;
    const ImportOptions& options_;
    const bool keep_text_;
    ProblemList& problems_;
    Import& result_;
    OnePass* gathered_;
    const std::size_t rows_below_ = sheet_.records().size(); ///< with those that turn out to be no projects
    std::vector<SheetColumn> columns_;
    const ReadingFrame frame_{options_.risk_labels, options_.multiple_labels, date_frame(options_, sheet_)};
    Sources sources_;
    RowFilter filter_;
    UnknownWords unknown_;
    CurrencyTally currencies_;
    std::vector<std::uint32_t> contradicting_; ///< rows whose risk and chance of success do not add up to 1
    std::map<std::pair<std::uint32_t, Column>, std::uint32_t> elsewhere_;
    std::map<Column, std::vector<std::uint32_t>> differing_;
    IdsNotKept not_kept_;
    std::uint32_t skipped_ = 0;
};

void begin(const std::string& name, const Sheet& sheet, const ImportOptions& options, Import& result) {
    result.portfolio.as_of = options.as_of;
    SourceFile& source = result.portfolio.files.emplace_back();
    source.name = name;
    source.encoding = sheet.encoding();
    source.delimiter = sheet.delimiter();
    source.sheet = sheet.name();
    if (sheet.usable()) source.header_row = sheet.header_row();
    result.understood = options.mapping;
}

void conclude(const Sheet& sheet, ProjectsReader& reader, ProblemList& problems, const ImportOptions& options,
              Import& result) {
    begin(sheet.file(), sheet, options, result);
    reader.read();
    reader.fill(result.portfolio.files.back());
    std::stable_sort(result.left_out.begin(), result.left_out.end(),
                     [](const LeftOut& a, const LeftOut& b) { return a.row < b.row; });
    result.problems = problems.take(options.skip_bad_rows);
}

[[nodiscard]] Sheet::How how_to_open(const ImportOptions& options) {
    return {options.encoding, options.delimiter, options.header_row, options.sheet, options.threads};
}

/// Reads a large and plain text in one pass.
/// @return false where it takes more than that; `result` is as it was then
[[nodiscard]] bool read_at_once(const FileBytes& file, const ImportOptions& options, Import& result) {
    const std::optional<FileBytes> first = head_of(file, options);
    if (!first) return false;
    Import import;
    ProblemList problems{file.name};
    Sheet head{*first, how_to_open(options), header_words(options.mapping), problems, import.left_out};
    std::optional<OnePass> pass = read_in_one_pass(file, head, options, problems);
    if (!pass) return false;
    ProjectsReader reader{head, options, true, problems, import, &*pass};
    if (head.asked_beyond() || problems.errors() > 0 || !read_alike(pass->columns, reader.columns())) return false;
    conclude(head, reader, problems, options, import);
    if (head.asked_beyond()) return false;
    result = std::move(import);
    return true;
}

} // namespace

void read_projects(const FileBytes& file, const ImportOptions& options, bool keep_text, Import& result) {
    if (read_at_once(file, options, result)) return;
    ProblemList problems{file.name};
    Sheet sheet{file, how_to_open(options), header_words(options.mapping), problems, result.left_out};
    if (!sheet.usable()) {
        begin(file.name, sheet, options, result);
        result.problems = problems.take(false);
        return;
    }
    // What `[only]` asked for is looked up again where nothing is left.
    ProjectsReader reader{sheet, options, keep_text || !options.mapping.only.empty(), problems, result};
    conclude(sheet, reader, problems, options, result);
}

} // namespace engineroom
