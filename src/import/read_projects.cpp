#include "projects_file.hpp"
#include "readers.hpp"
#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cmath>
#include <engineroom/core/wording.hpp>
#include <engineroom/import/cell_date.hpp>
#include <engineroom/import/cell_number.hpp>
#include <engineroom/import/cell_reader.hpp>
#include <engineroom/import/column_readings.hpp>
#include <engineroom/import/conventions.hpp>
#include <engineroom/import/template.hpp>
#include <engineroom/import/totals.hpp>

namespace engineroom {
namespace {

class ProjectsReader {
public:
    ProjectsReader(Sheet& sheet, const ImportOptions& options, ProblemList& problems, Import& result)
        : sheet_{sheet}, options_{options}, problems_{problems}, result_{result}, columns_{plan_columns(
                                                                                      sheet, projects_file(),
                                                                                      options.mapping, problems)},
          values_{value_maps(options.mapping)}, reader_{prepared()} {}

    void read() {
        note_headers();
        if (told_unrecognised() || told_no_id()) return;
        // A mapping that does not fit says nothing about the rows.
        if (problems_.any_usage_error()) return;
        result_.portfolio.projects.reserve(sheet_.records().size());
        for (const std::uint32_t record : sheet_.records()) read_record(record);
        if (!both_risks_agree_) tell_risk_contradiction();
        reader_.tell_unknown_words();
        result_.portfolio.currency = reader_.currencies().settle(problems_, currency_header());
        leave_bad_rows_out();
        tell_dependencies_not_kept();
        tell_stages();
        const bool others_told = options_.skip_bad_rows ? problems_.any_error_beyond_rows() : problems_.errors() > 0;
        if (result_.portfolio.projects.empty() && !others_told) tell_no_projects();
    }

    void describe() {
        result_.columns = column_readings(columns_, projects_file(), sheet_, reader_, problems_);
        result_.understood = understood(columns_, options_.mapping);
    }

    void fill(SourceFile& file) {
        for (std::size_t meaning = 0; meaning < column_count; ++meaning)
            file.columns[meaning] = reader_.column_index(meaning);
        file.rows = static_cast<std::uint32_t>(sheet_.records().size());
        file.elsewhere = std::move(elsewhere_);
        file.skipped = skipped_;
        file.projects = static_cast<std::uint32_t>(result_.portfolio.projects.size());
    }

private:
    /// Finds the conventions before there is a reader that uses them.
    [[nodiscard]] CellReader prepared() {
        const Mapping& mapping = options_.mapping;
        leave_explanations_out();
        leave_totals_out();
        find_conventions(sheet_, columns_, values_,
                         {mapping.date_order, mapping.decimal, mapping.risk_scale, mapping.money_scale},
                         options_.risk_labels, problems_);
        return {sheet_,   columns_, projects_file(), mapping, values_, options_.risk_labels, options_.multiple_labels,
                problems_};
    }

    /// By which rows are told apart.
    [[nodiscard]] Column id_column() const { return has(Column::id) ? Column::id : Column::name; }

    [[nodiscard]] bool has(Column column) const { return reader_.has(at(column)); }

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
        ColumnSet& set = result_.portfolio.columns;
        for (std::size_t meaning = 0; meaning < column_count; ++meaning)
            if (reader_.has(meaning) || options_.mapping.defaults.count(std::string{column_names[meaning]}) > 0)
                set.insert(static_cast<Column>(meaning));
        if (set.contains(Column::success)) set.insert(Column::risk);
        for (const SheetColumn& column : columns_) {
            if (column.kind != CellKind::money && column.kind != CellKind::funding) continue;
            if (!column.unit.currency.empty()) reader_.currencies().note(column.unit.currency, sheet_.header_row());
            if (!column.unit.sign.empty()) reader_.currencies().note_sign(column.unit.sign, sheet_.header_row());
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
             "name the header's row with --header-row, or give columns a meaning with --map \"Header=name\""});
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
             "give one of them that meaning with --map \"Header=id\""});
        return true;
    }

    /// Whether `[only]` keeps the row; if not, it is listed.
    [[nodiscard]] bool kept(std::uint32_t record) {
        for (const SheetColumn& column : columns_) {
            if (column.only.empty() || says_so(record, column)) continue;
            result_.left_out.push_back(
                {sheet_.row(record), fmt::format("{} is not {}", shown(column.header), shown(column.only))});
            if (has(Column::depends_on))
                if (const FoundCell id = reader_.find(at(id_column()), record))
                    not_kept_.try_emplace(id.text, sheet_.row(record));
            return false;
        }
        return true;
    }

    /// Whether the cell says what `[only]` asks of its column, compared as a text, a date or a number.
    [[nodiscard]] bool says_so(std::uint32_t record, const SheetColumn& column) const {
        const std::string_view cell = sheet_.cell(record, column.index - 1);
        return folded(cell) == folded(column.only) || same_date(cell, column) || same_number(cell, column);
    }

    [[nodiscard]] static bool same_date(std::string_view cell, const SheetColumn& column) {
        if (!column.has_dates()) return false;
        const std::optional<DateSpan> wanted = date_readings(column.only).certain;
        return wanted && date_readings(cell).under(column.order) == wanted;
    }

    [[nodiscard]] static bool same_number(std::string_view cell, const SheetColumn& column) {
        if (!column.has_numbers()) return false;
        const std::optional<NumberCell> wanted = number_cell(trimmed(column.only));
        const std::optional<NumberCell> found = number_cell(cell);
        if (!wanted || !found || wanted->negative != found->negative || wanted->percent != found->percent ||
            wanted->scale != found->scale)
            return false;
        const std::optional<double> value = digits_value(wanted->digits, '.');
        return value && digits_value(found->digits, column.decimal) == value;
    }

    void read_record(std::uint32_t record) {
        const std::uint32_t row = sheet_.row(record);
        if (!kept(record)) return;
        Project project;
        project.row = row;
        if (!read_id(project, record)) return;
        read_texts(project, record);
        read_figures(project, record);
        read_dates(project, record);
        read_lists(project, record);
        check_payoffs(project);
        if (const FoundCell code = reader_.find(at(Column::currency), record)) read_currency(code, row);
        result_.portfolio.projects.push_back(std::move(project));
        if (several_sources_) note_elsewhere(record);
    }

    /// Before any column is read: explanations hold words and separators that no project states.
    void leave_explanations_out() {
        std::vector<std::uint32_t> explanations;
        for (const Column meaning : {Column::id, Column::name}) {
            const auto column = std::find_if(columns_.begin(), columns_.end(),
                                             [meaning](const SheetColumn& one) { return one.meaning == at(meaning); });
            if (column == columns_.end()) continue;
            for (const std::uint32_t record : sheet_.records()) {
                if (sheet_.cell(record, column->index - 1) != explanation_id) continue;
                explanations.push_back(record);
                result_.left_out.push_back({sheet_.row(record), "the template's row of explanations"});
            }
            break;
        }
        sheet_.leave_out(explanations);
    }

    /// Before any column is read: a sum is no project, and says nothing about how the column's own values are written.
    void leave_totals_out() {
        const Totals totals = totals_of(sheet_, columns_);
        std::vector<std::uint32_t> records;
        std::vector<std::uint32_t> called;
        for (const TotalsRow& total : totals.rows) {
            const std::uint32_t row = sheet_.row(total.record);
            records.push_back(total.record);
            result_.left_out.push_back({row, "a row of totals"});
            if (total.called_so) {
                called.push_back(row);
                continue;
            }
            const std::string cell = shown(sheet_.cell(total.record, total.column - 1));
            problems_.notice(row, total.column,
                             {cell,
                              fmt::format("the row has no id, and its '{}' is the sum of '{}' above: it is left out as "
                                          "a row of totals",
                                          cell, shown(columns_[total.column - 1].header)),
                              {},
                              "if it is a project, give it an id"});
        }
        if (!called.empty())
            problems_.notice(called.front(), totals_column(totals.rows),
                             {{},
                              fmt::format("{} left out, called so and without a stage, risk or date: {}",
                                          called.size() == 1 ? std::string{"a row of totals is"}
                                                             : fmt::format("{} rows of totals are", called.size()),
                                          row_list(called)),
                              {},
                              "if one is a project, give it a stage"});
        for (const TotalsRow& project : totals.projects) {
            const std::string cell = shown(sheet_.cell(project.record, project.column - 1));
            problems_.notice(sheet_.row(project.record), project.column,
                             {cell,
                              fmt::format("the row is called '{}', but is read as a project since it states more than "
                                          "numbers",
                                          cell),
                              {},
                              "delete the row if it adds up others"});
        }
        sheet_.leave_out(records);
    }

    [[nodiscard]] static std::uint32_t totals_column(const std::vector<TotalsRow>& rows) {
        const auto called =
            std::find_if(rows.begin(), rows.end(), [](const TotalsRow& total) { return total.called_so; });
        return called->column;
    }

    bool read_id(Project& project, std::uint32_t record) {
        const Column column = id_column();
        const FoundCell cell = reader_.find(at(column), record);
        if (!cell) {
            problems_.row_error(
                project.row, reader_.column_index(at(column)),
                {std::string{sheet_.cell(record, reader_.column_index(at(column)) - 1)},
                 fmt::format("the row has no {}", to_string(column)),
                 fmt::format("{} {} that no other row has", column == Column::id ? "an" : "a", to_string(column)),
                 "fill the cell, or delete the row"});
            return false;
        }
        project.id = cell.text;
        const auto [earlier, is_new] = ids_.try_emplace(cell.text, project.row);
        if (is_new) return true;
        problems_.rows_error({earlier->second, project.row}, project.row,
                             cell.column != nullptr ? cell.column->index : 0,
                             {shown(cell.text),
                              fmt::format("{} '{}' stands in row {} and again in row {}", to_string(column),
                                          shown(cell.text), earlier->second, project.row),
                              column == Column::id ? "an id that no other row has"
                                                   : "a name that no other row has, as there is no column id",
                              column == Column::id ? "change one of them, or leave the repeated row out"
                                                   : "change one of them, or add a column id"});
        return true;
    }

    void read_texts(Project& project, std::uint32_t record) {
        const auto text = [&](Column column, std::string& place) {
            if (stated_.contains(column)) place = reader_.text(at(column), record);
        };
        text(Column::name, project.name);
        text(Column::cluster, project.cluster);
        text(Column::theme, project.theme);
        text(Column::need, project.need);
        text(Column::lead, project.lead);
        text(Column::proposed_by, project.proposed_by);
        text(Column::failure_reason, project.failure_reason);
        text(Column::lesson, project.lesson);
        text(Column::url, project.url);
        project.scope = reader_.word<Scope>(at(Column::scope), record);
        project.stage = reader_.word<Stage>(at(Column::stage), record);
        project.driver = reader_.word<Driver>(at(Column::driver), record);
        project.novelty = reader_.word<Novelty>(at(Column::novelty), record);
        project.market = reader_.word<Market>(at(Column::market), record);
    }

    void read_figures(Project& project, std::uint32_t record) {
        project.risk = reader_.probability(at(Column::risk), record);
        if (const std::optional<Probability> success = reader_.probability(at(Column::success), record)) {
            const Probability risk = success->complement();
            if (project.risk && std::abs(project.risk->value() - risk.value()) > 1e-9) {
                both_risks_agree_ = false;
                contradicting_.push_back(project.row);
            }
            if (!project.risk) project.risk = risk;
        }
        project.payoff = reader_.money(at(Column::payoff), record);
        project.payoff_low = reader_.money(at(Column::payoff_low), record);
        project.payoff_high = reader_.money(at(Column::payoff_high), record);
        project.multiple = reader_.multiple(at(Column::multiple), record);
        project.budget = reader_.money(at(Column::budget), record);
        project.spent = reader_.money(at(Column::spent), record);
        project.fte = reader_.number(at(Column::fte), record);
        project.volunteer_fte = reader_.number(at(Column::volunteer_fte), record);
    }

    void read_dates(Project& project, std::uint32_t record) {
        project.proposed = reader_.date(at(Column::proposed), record);
        project.start = reader_.date(at(Column::start), record);
        project.delivery = reader_.date(at(Column::delivery), record);
        project.ended = reader_.date(at(Column::ended), record);
        project.updated = reader_.date(at(Column::updated), record);
        if (!stated_.contains(Column::stage))
            project.stage = project.ended && *project.ended <= options_.as_of ? Stage::closed : Stage::active;
    }

    void read_lists(Project& project, std::uint32_t record) {
        project.issues = reader_.list(at(Column::issues), record);
        project.participants = reader_.list(at(Column::participants), record);
        project.depends_on = reader_.list(at(Column::depends_on), record);
        project.votes = reader_.votes(at(Column::votes), record);
        project.funding = reader_.funding(at(Column::funding), record);
    }

    /// 0 < low <= payoff <= high; 0 is a payoff that is certain, and has no range.
    void check_payoffs(const Project& project) {
        const std::optional<Money>& low = project.payoff_low;
        const std::optional<Money>& mid = project.payoff;
        const std::optional<Money>& high = project.payoff_high;
        if (!low && !high) return;
        const auto zero = [](const std::optional<Money>& money) { return money && money->amount() <= 0.0; };
        const auto above = [](const std::optional<Money>& a, const std::optional<Money>& b) {
            return a && b && *a > *b;
        };
        const auto said = [&](Column column, const std::optional<Money>& money) {
            return money ? fmt::format(" {} {}", to_string(column), number(money->amount(), 12)) : std::string{};
        };
        std::string fact;
        if (zero(low) || zero(mid) || zero(high))
            fact = "a range of payoffs has a 0 in it:";
        else if (above(low, mid) || above(mid, high) || above(low, high))
            fact = "the payoffs are not in order:";
        if (fact.empty()) return;
        fact += said(Column::payoff_low, low) + said(Column::payoff, mid) + said(Column::payoff_high, high);
        problems_.row_error(project.row, reader_.column_index(at(low ? Column::payoff_low : Column::payoff_high)),
                            {{},
                             std::move(fact),
                             "0 < payoff_low <= payoff <= payoff_high, or payoff 0 alone",
                             "mend the row; payoffs are those if the project succeeds"});
    }

    [[nodiscard]] std::string currency_header() const {
        return has(Column::currency) ? reader_.column(at(Column::currency)).header : std::string{};
    }

    void read_currency(const FoundCell& cell, std::uint32_t row) {
        if (const auto code = currency_code(cell.text)) {
            reader_.currencies().note_stated(*code, row);
            return;
        }
        problems_.row_error(row, cell.column != nullptr ? cell.column->index : 0,
                            {shown(cell.text),
                             fmt::format("currency '{}' is not a code of ISO 4217", shown(cell.text)),
                             "a code such as EUR, USD or GBP",
                             {}});
    }

    void note_elsewhere(std::uint32_t record) {
        for (std::size_t meaning = 0; meaning < column_count; ++meaning) {
            if (!reader_.has(meaning)) continue;
            const FoundCell cell = reader_.find(meaning, record);
            if (cell && cell.column != nullptr && cell.column != &reader_.column(meaning))
                elsewhere_[{sheet_.row(record), static_cast<Column>(meaning)}] = cell.column->index;
        }
    }

    void tell_risk_contradiction() {
        problems_.error(contradicting_.front(), reader_.column_index(at(Column::risk)),
                        {{},
                         fmt::format("risk ('{}') and success ('{}') contradict each other: they do not add to 1 in {}",
                                     shown(reader_.column(at(Column::risk)).header),
                                     shown(reader_.column(at(Column::success)).header), row_list(contradicting_)),
                         "risk = 1 - success",
                         fmt::format("leave one of them out with --map \"{}=ignore\"",
                                     shown(reader_.column(at(Column::success)).header))});
    }

    void leave_bad_rows_out() {
        std::vector<Project>& projects = result_.portfolio.projects;
        projects.erase(std::remove_if(projects.begin(), projects.end(),
                                      [this](const Project& project) { return problems_.bad(project.row); }),
                       projects.end());
        if (!options_.skip_bad_rows) return;
        for (const std::uint32_t record : sheet_.records()) {
            if (!problems_.bad(sheet_.row(record))) continue;
            ++skipped_;
            result_.left_out.push_back({sheet_.row(record), "the row has an error"});
        }
    }

    void tell_stages() {
        const std::vector<Project>& projects = result_.portfolio.projects;
        if (projects.empty()) return;
        if (!stated_.contains(Column::stage)) {
            const auto closed = static_cast<std::size_t>(std::count_if(
                projects.begin(), projects.end(), [](const Project& project) { return project.closed(); }));
            const std::size_t active = projects.size() - closed;
            std::string fact = fmt::format("there is no column stage: {} {} as active",
                                           counted(active, "project", "projects"), active == 1 ? "counts" : "count");
            if (stated_.contains(Column::ended))
                fact += fmt::format(", and {} with an end on or before {} as closed, outcome unknown", closed,
                                    to_iso(options_.as_of));
            problems_.notice(0, 0,
                             {{}, std::move(fact), {}, "add a column stage, or map one with --map \"Header=stage\""});
            return;
        }
        std::vector<std::uint32_t> blank;
        for (const Project& project : projects)
            if (!project.stage) blank.push_back(project.row);
        if (blank.empty()) return;
        problems_.notice(blank.front(), reader_.column_index(at(Column::stage)),
                         {{},
                          fmt::format("{} no stage, and so in no figure that asks for one: {}",
                                      counted(blank.size(), "project has", "projects have"), row_list(blank)),
                          {},
                          "fill the cells, or say what a blank one means under [values.stage] with \"\" = \"…\""});
    }

    /// A dependency on a row that the user left out is not one that nobody knows.
    void tell_dependencies_not_kept() {
        std::vector<std::pair<std::uint32_t, std::string_view>> named;
        for (const Project& project : result_.portfolio.projects)
            for (const std::string& id : project.depends_on) {
                if (ids_.contains(id)) continue;
                if (const auto found = not_kept_.find(id); found != not_kept_.end())
                    named.emplace_back(found->second, found->first);
            }
        std::sort(named.begin(), named.end());
        const std::size_t dependencies = named.size();
        named.erase(std::unique(named.begin(), named.end()), named.end());
        if (named.empty()) return;
        constexpr std::size_t most = 8;
        std::string list;
        for (std::size_t i = 0; i < std::min(named.size(), most); ++i)
            (list += i == 0 ? "" : ", ") += fmt::format("{} (row {})", shown(named[i].second), named[i].first);
        if (named.size() > most) list += fmt::format(", \u2026 ({} in all)", named.size());
        problems_.notice(
            named.front().first, reader_.column_index(at(id_column())),
            {{},
             fmt::format("{} {} left out by --only, though {} of the projects kept {} {}", list,
                         named.size() == 1 ? "was" : "were", counted(dependencies, "dependency", "dependencies"),
                         dependencies == 1 ? "names" : "name", named.size() == 1 ? "it" : "them"),
             {},
             "the ids are in the file: where DEP005 names them as unknown, --only is why"});
    }

    void tell_no_projects() {
        if (told_what_only_misses()) return;
        const std::string fact =
            rows_below_ == 0 ? "there is a header, but no row below it" : "no row is left to review: all were left out";
        problems_.error(sheet_.header_row(), 0, {{}, fact, "a row for each project", {}});
    }

    /// Where `[only]` keeps no row, what it asks for and what the column has in its place.
    [[nodiscard]] bool told_what_only_misses() {
        const auto says_any = [this](const SheetColumn& column) {
            return std::any_of(sheet_.records().begin(), sheet_.records().end(),
                               [&](std::uint32_t record) { return says_so(record, column); });
        };
        bool asked = false;
        bool told = false;
        std::string conditions;
        for (const SheetColumn& column : columns_) {
            if (column.only.empty() || sheet_.records().empty()) continue;
            asked = true;
            (conditions += conditions.empty() ? "" : " and ") +=
                fmt::format("'{}' says '{}'", shown(column.header), shown(column.only));
            if (says_any(column)) continue;
            told = true;
            problems_.error(sheet_.header_row(), column.index,
                            {shown(column.only),
                             fmt::format("no row is left to review: all were left out, as '{}' never says '{}'",
                                         shown(column.header), shown(column.only)),
                             values_of(column), "change what --only, or [only] in the mapping, asks for"});
        }
        if (told || !asked) return told;
        const bool any = std::any_of(sheet_.records().begin(), sheet_.records().end(), [this](std::uint32_t record) {
            return std::all_of(columns_.begin(), columns_.end(), [&](const SheetColumn& column) {
                return column.only.empty() || says_so(record, column);
            });
        });
        if (any) return false;
        problems_.error(sheet_.header_row(), 0,
                        {{},
                         fmt::format("no row is left to review: all were left out, as in no row {}", conditions),
                         {},
                         "ask for less with --only, or with [only] in the mapping"});
        return true;
    }

    /// The first few values that a column has, each once.
    [[nodiscard]] std::string values_of(const SheetColumn& column) const {
        constexpr std::size_t most = 8;
        boost::unordered_flat_map<std::string, bool> met;
        std::string list;
        for (const std::uint32_t record : sheet_.records()) {
            const std::string_view cell = sheet_.cell(record, column.index - 1);
            if (cell.empty() || !met.try_emplace(folded(cell), true).second || met.size() > most) continue;
            (list += list.empty() ? "" : ", ") += fmt::format("'{}'", shown(cell));
        }
        if (met.empty()) return "a value, though all cells of the column are empty";
        if (met.size() > most) list += fmt::format(", \u2026 ({} in all)", met.size());
        return "one of: " + list;
    }

    Sheet& sheet_;
    const ImportOptions& options_;
    ProblemList& problems_;
    Import& result_;
    const std::size_t rows_below_ = sheet_.records().size(); ///< with those that turn out to be no projects
    std::vector<SheetColumn> columns_;
    std::vector<ValueMap> values_;
    CellReader reader_;
    boost::unordered_flat_map<std::string_view, std::uint32_t> ids_;
    boost::unordered_flat_map<std::string_view, std::uint32_t> not_kept_; ///< ids that `[only]` leaves out, and a row
    std::map<std::pair<std::uint32_t, Column>, std::uint32_t> elsewhere_;
    std::vector<std::uint32_t> contradicting_;
    const ColumnSet& stated_ = result_.portfolio.columns;
    bool both_risks_agree_ = true;
    bool several_sources_ = std::any_of(columns_.begin(), columns_.end(), [this](const SheetColumn& column) {
        return column.meaning && &column != &reader_.column(*column.meaning);
    });
    std::uint32_t skipped_ = 0;
};

} // namespace

void read_projects(const FileBytes& file, const ImportOptions& options, Import& result) {
    ProblemList problems{file.name};
    result.portfolio.as_of = options.as_of;
    result.portfolio.files.emplace_back();
    SourceFile& source = result.portfolio.files.back();
    source.name = file.name;
    Sheet sheet{file,
                {options.encoding, options.delimiter, options.header_row},
                known_to(options.mapping),
                problems,
                result.left_out};
    source.encoding = sheet.encoding();
    if (!sheet.usable()) {
        result.problems = problems.take(false);
        return;
    }
    source.delimiter = delimiter_name(sheet.dialect().delimiter);
    source.header_row = sheet.header_row();
    ProjectsReader reader{sheet, options, problems, result};
    reader.read();
    reader.fill(source);
    std::stable_sort(result.left_out.begin(), result.left_out.end(),
                     [](const LeftOut& a, const LeftOut& b) { return a.row < b.row; });
    reader.describe();
    result.problems = problems.take(options.skip_bad_rows);
}

} // namespace engineroom
