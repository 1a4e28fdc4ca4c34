/// What an empty spreadsheet is made from: for each column its name, an explanation and two examples.
#pragma once

#include <array>
#include <engineroom/model/column.hpp>
#include <string_view>

namespace engineroom {

/// The id of the row of explanations below a template's header; the import leaves that row out.
inline constexpr std::string_view explanation_id = "#explanation";

struct TemplateColumn {
    Column column = Column::id;
    std::string_view
        explanation; ///< one line, without line breaks or quotes; in the id column `explanation_id` stands instead
    std::string_view first;  ///< an example: an active project
    std::string_view second; ///< an example: one that was delivered
};

/// In the order of `Column`; the name of each is `to_string(column)`. Both examples together import without a problem.
inline constexpr std::array<TemplateColumn, column_count> template_columns{{
    {Column::id, explanation_id, "P1", "P2"},
    {Column::name, "name of the project", "Shared test line for bio-composites", "Export desk for small firms"},
    {Column::cluster, "cluster, initiative or fund that owns it", "Bio-materials", "Bio-materials"},
    {Column::theme, "hot spot, technology or market that it serves", "Composites", "Export"},
    {Column::scope, "cluster-wide, hot-spot or private", "hot-spot", "cluster-wide"},
    {Column::stage,
     "idea, proposed, active, paused, delivered, failed, cancelled, or closed if nobody knows how it ended", "active",
     "delivered"},
    {Column::risk,
     "probability that it fails: 0.35, 35 %, or very low, low, medium, high, very high; one way in all rows", "0.55",
     "0.1"},
    {Column::success, "instead of risk: probability that it succeeds; leave one of the two empty", "", ""},
    {Column::payoff, "likely payoff (P50) to the beneficiaries if it succeeds, in the currency", "3000000", "240000"},
    {Column::payoff_low, "low payoff (P10) if it succeeds: only one in ten outcomes is lower", "800000", "150000"},
    {Column::payoff_high, "high payoff (P90) if it succeeds: only one in ten outcomes is higher", "12000000", "400000"},
    {Column::multiple,
     "where nobody can name money: payoff as a multiple of the budget, or low, medium, high, very high", "", ""},
    {Column::budget, "all money committed", "600000", "90000"},
    {Column::spent, "money spent so far", "150000", "88000"},
    {Column::fte, "people at work on it, in full-time equivalents", "2.5", "0.5"},
    {Column::volunteer_fte, "volunteers at work on it, in full-time equivalents", "0.2", "0.1"},
    {Column::funding, "where the money comes from: funder:amount, parted by ;", "Regional fund:400000; Members:200000",
     "Members:90000"},
    {Column::proposed, "date of the proposal, as 2026-11-01", "2025-09-15", "2024-01-10"},
    {Column::start, "date of the start", "2026-01-12", "2024-03-01"},
    {Column::delivery, "planned date of the delivery", "2028-06-30", "2025-03-31"},
    {Column::ended, "actual date of the end, whichever it was", "", "2025-05-20"},
    {Column::updated, "date of the last activity", "2026-10-20", "2025-05-20"},
    {Column::driver, "opportunity or bottleneck", "opportunity", "bottleneck"},
    {Column::novelty, "core, adjacent or edge (new markets, technologies or combinations)", "edge", "core"},
    {Column::market, "local, national or international", "international", "international"},
    {Column::need, "the problem that it solves", "No firm can pay for a test line alone",
     "Small firms lack export staff"},
    {Column::issues, "systemic issues that it addresses, parted by ;", "testing; certification", "export skills"},
    {Column::lead, "organisation that leads", "Fibreworks", "Cluster office"},
    {Column::proposed_by, "organisation that proposed it", "Fibreworks", "Chamber of Commerce"},
    {Column::participants, "organisations that take part, parted by ;", "Fibreworks; Technical University; Polyform",
     "Cluster office; Polyform"},
    {Column::depends_on, "ids of the projects that must succeed first, parted by ;", "P2", ""},
    {Column::failure_reason, "why it failed, if it did", "", ""},
    {Column::lesson, "what was learnt", "", "Firms come for a named buyer, not for a seminar"},
    {Column::votes, "scores of the reviewers, parted by ;", "2; 5; 3", "4; 4; 4"},
    {Column::currency, "ISO 4217 code, the same in all rows", "EUR", "EUR"},
    {Column::url, "where to read on", "https://example.org/p1", "https://example.org/p2"},
}};

} // namespace engineroom
