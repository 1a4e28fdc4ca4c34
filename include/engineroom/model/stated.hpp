/// Which columns a portfolio has: those of its spreadsheet, and those that any project fills.
#pragma once

#include <engineroom/model/portfolio.hpp>

namespace engineroom {

/// @return the spreadsheet's columns and every column that at least one project states, so that a portfolio made in
///         code need not list them. `success` counts as `risk`.
/// @cost   O(projects)
[[nodiscard]] inline ColumnSet columns_of(const Portfolio& portfolio) {
    ColumnSet columns = portfolio.columns;
    const auto note = [&columns](Column column, bool stated) {
        if (stated) columns.insert(column);
    };
    for (const Project& p : portfolio.projects) {
        note(Column::id, !p.id.empty());
        note(Column::name, !p.name.empty());
        note(Column::cluster, !p.cluster.empty());
        note(Column::theme, !p.theme.empty());
        note(Column::scope, p.scope.has_value());
        // A file without a stage column yields these two alone; they state nothing.
        note(Column::stage, p.stage && *p.stage != Stage::active && *p.stage != Stage::closed);
        note(Column::risk, p.risk.has_value());
        note(Column::payoff, p.payoff.has_value());
        note(Column::payoff_low, p.payoff_low.has_value());
        note(Column::payoff_high, p.payoff_high.has_value());
        note(Column::multiple, p.multiple.has_value());
        note(Column::budget, p.budget.has_value());
        note(Column::spent, p.spent.has_value());
        note(Column::fte, p.fte.has_value());
        note(Column::volunteer_fte, p.volunteer_fte.has_value());
        note(Column::funding, !p.funding.empty());
        note(Column::proposed, p.proposed.has_value());
        note(Column::start, p.start.has_value());
        note(Column::delivery, p.delivery.has_value());
        note(Column::ended, p.ended.has_value());
        note(Column::updated, p.updated.has_value());
        note(Column::driver, p.driver.has_value());
        note(Column::novelty, p.novelty.has_value());
        note(Column::market, p.market.has_value());
        note(Column::need, !p.need.empty());
        note(Column::issues, !p.issues.empty());
        note(Column::lead, !p.lead.empty());
        note(Column::proposed_by, !p.proposed_by.empty());
        note(Column::participants, !p.participants.empty());
        note(Column::depends_on, !p.depends_on.empty());
        note(Column::failure_reason, !p.failure_reason.empty());
        note(Column::lesson, !p.lesson.empty());
        note(Column::votes, !p.votes.empty());
        note(Column::url, !p.url.empty());
    }
    if (columns.contains(Column::success)) columns.insert(Column::risk);
    return columns;
}

} // namespace engineroom
