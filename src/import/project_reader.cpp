#include "project_reader.hpp"

#include <algorithm>
#include <cmath>
#include <engineroom/core/wording.hpp>
#include <engineroom/import/currency.hpp>

namespace engineroom {
namespace {

/// A period stands for its first day as a start, and for its last as an end.
[[nodiscard]] std::optional<Date> first_day(const std::optional<DateSpan>& span) {
    return span ? std::optional{span->first} : std::nullopt;
}
[[nodiscard]] std::optional<Date> last_day(const std::optional<DateSpan>& span) {
    return span ? std::optional{span->last} : std::nullopt;
}

} // namespace

ProjectReader::ProjectReader(const Sources& sources, const ReadingFrame& frame, Date as_of, ProjectNotes& notes)
    : sources_{sources}, reader_{sources, frame, notes}, as_of_{as_of}, notes_{notes},
      states_stage_{sources.may_state(at(Column::stage))}, any_shared_{sources.any_shared()} {
    for (std::size_t meaning = 0; meaning < column_count; ++meaning)
        if (sources.may_state(meaning) && static_cast<Column>(meaning) != Column::id)
            stated_.push_back(static_cast<Column>(meaning));
}

bool ProjectReader::read(std::uint32_t record, Project& project) {
    if (!begin(record, project)) return false;
    for (const Column column : stated_) read_column(column, project, record);
    finish(record, project);
    return true;
}

void ProjectReader::finish(std::uint32_t record, Project& project) {
    if (!states_stage_) project.stage = project.ended && *project.ended <= as_of_ ? Stage::closed : Stage::active;
    check_payoffs(project);
    if (any_shared_) note_elsewhere(record);
}

bool ProjectReader::begin(std::uint32_t record, Project& project) {
    project.row = Sheet::row(record);
    const Column column = id_column(sources_);
    const FoundCell cell = sources_.find(at(column), record);
    if (cell) {
        project.id = Text{cell.text};
        return true;
    }
    const std::uint32_t index = sources_.column_index(at(column));
    notes_.problems.row_error(
        project.row, index,
        {std::string{sources_.sheet().cell(record, index - 1)}, fmt::format("the row has no {}", to_string(column)),
         fmt::format("{} {} that no other row has", column == Column::id ? "an" : "a", to_string(column)),
         "fill the cell, or delete the row"});
    return false;
}

void ProjectReader::read_column(Column column, Project& project, std::uint32_t record) {
    const std::size_t meaning = at(column);
    switch (column) {
    case Column::id:
        break; // read before
    case Column::name:
        project.name = reader_.text(meaning, record);
        break;
    case Column::cluster:
        project.cluster = reader_.text(meaning, record);
        break;
    case Column::theme:
        project.theme = reader_.text(meaning, record);
        break;
    case Column::scope:
        project.scope = reader_.word<Scope>(meaning, record);
        break;
    case Column::stage:
        project.stage = reader_.word<Stage>(meaning, record);
        break;
    case Column::risk:
        project.risk = reader_.probability(meaning, record);
        break;
    case Column::success:
        read_success(project, record);
        break;
    case Column::payoff:
        project.payoff = reader_.money(meaning, record);
        break;
    case Column::payoff_low:
        project.payoff_low = reader_.money(meaning, record);
        break;
    case Column::payoff_high:
        project.payoff_high = reader_.money(meaning, record);
        break;
    case Column::multiple:
        project.multiple = reader_.multiple(meaning, record);
        break;
    case Column::budget:
        project.budget = reader_.money(meaning, record);
        break;
    case Column::spent:
        project.spent = reader_.money(meaning, record);
        break;
    case Column::fte:
        project.fte = reader_.number(meaning, record);
        break;
    case Column::volunteer_fte:
        project.volunteer_fte = reader_.number(meaning, record);
        break;
    case Column::funding:
        project.funding = reader_.funding(meaning, record);
        break;
    case Column::proposed:
        project.proposed = first_day(reader_.date(meaning, record));
        break;
    case Column::start:
        project.start = first_day(reader_.date(meaning, record));
        break;
    case Column::delivery:
        project.delivery = last_day(reader_.date(meaning, record));
        break;
    case Column::ended:
        project.ended = last_day(reader_.date(meaning, record));
        break;
    case Column::updated:
        // Of the month that goes on, today is the last day that can be meant.
        if (const std::optional<DateSpan> span = reader_.date(meaning, record))
            project.updated = span->is_day() ? span->last : std::max(span->first, std::min(span->last, as_of_));
        break;
    case Column::driver:
        project.driver = reader_.word<Driver>(meaning, record);
        break;
    case Column::novelty:
        project.novelty = reader_.word<Novelty>(meaning, record);
        break;
    case Column::market:
        project.market = reader_.word<Market>(meaning, record);
        break;
    case Column::need:
        project.need = reader_.text(meaning, record);
        break;
    case Column::issues:
        project.issues = reader_.list(meaning, record);
        break;
    case Column::lead:
        project.lead = reader_.text(meaning, record);
        break;
    case Column::proposed_by:
        project.proposed_by = reader_.text(meaning, record);
        break;
    case Column::participants:
        project.participants = reader_.list(meaning, record);
        break;
    case Column::depends_on:
        project.depends_on = reader_.list(meaning, record);
        break;
    case Column::failure_reason:
        project.failure_reason = reader_.text(meaning, record);
        break;
    case Column::lesson:
        project.lesson = reader_.text(meaning, record);
        break;
    case Column::votes:
        project.votes = reader_.votes(meaning, record);
        break;
    case Column::currency:
        read_currency(record);
        break;
    case Column::url:
        project.url = reader_.text(meaning, record);
        break;
    }
}

void ProjectReader::read_success(Project& project, std::uint32_t record) {
    const std::optional<Probability> success = reader_.probability(at(Column::success), record);
    if (!success) return;
    const Probability risk = success->complement();
    if (!project.risk)
        project.risk = risk;
    else if (std::abs(project.risk->value() - risk.value()) > 1e-9)
        notes_.contradicting.push_back(project.row);
}

void ProjectReader::read_currency(std::uint32_t record) {
    const FoundCell cell = sources_.find(at(Column::currency), record);
    if (!cell) return;
    if (const auto code = currency_code(cell.text)) {
        notes_.currencies.note_stated(*code, Sheet::row(record));
        return;
    }
    notes_.problems.row_error(Sheet::row(record), cell.column_index(),
                              {shown(cell.text),
                               fmt::format("currency '{}' is not a code of ISO 4217", shown(cell.text)),
                               "a code such as EUR, USD or GBP",
                               {}});
}

/// 0 < low <= payoff <= high; 0 is a payoff that is certain, and has no range.
void ProjectReader::check_payoffs(const Project& project) {
    const Maybe<Money>& low = project.payoff_low;
    const Maybe<Money>& mid = project.payoff;
    const Maybe<Money>& high = project.payoff_high;
    if (!low && !high) return;
    const auto zero = [](const Maybe<Money>& money) { return money && money->amount() <= 0.0; };
    const auto above = [](const Maybe<Money>& a, const Maybe<Money>& b) { return a && b && *a > *b; };
    const auto said = [&](Column column, const Maybe<Money>& money) {
        return money ? fmt::format(" {} {}", to_string(column), number(money->amount(), 12)) : std::string{};
    };
    std::string fact;
    if (zero(low) || zero(mid) || zero(high))
        fact = "a range of payoffs has a 0 in it:";
    else if (above(low, mid) || above(mid, high) || above(low, high))
        fact = "the payoffs are not in order:";
    if (fact.empty()) return;
    fact += said(Column::payoff_low, low) + said(Column::payoff, mid) + said(Column::payoff_high, high);
    notes_.problems.row_error(project.row, sources_.column_index(at(low ? Column::payoff_low : Column::payoff_high)),
                              {{},
                               std::move(fact),
                               "0 < payoff_low <= payoff <= payoff_high, or payoff 0 alone",
                               "mend the row; payoffs are those if the project succeeds"});
}

void ProjectReader::note_elsewhere(std::uint32_t record) {
    for (std::size_t meaning = 0; meaning < column_count; ++meaning) {
        if (!sources_.has(meaning)) continue;
        if (sources_.differ(meaning, record))
            notes_.differing[static_cast<Column>(meaning)].push_back(Sheet::row(record));
        const FoundCell cell = sources_.find(meaning, record);
        if (cell && cell.column != nullptr && cell.column != &sources_.column(meaning))
            notes_.elsewhere[{Sheet::row(record), static_cast<Column>(meaning)}] = cell.column->index;
    }
}

} // namespace engineroom
