/// Delivery: when live projects are due, which are late, how late delivered ones were, and how quickly projects start.
#pragma once

#include <engineroom/core/date.hpp>
#include <engineroom/measures/base.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/policy/policy.hpp>
#include <optional>
#include <vector>

namespace engineroom {

/// Live projects due in one quarter, overdue ones left out.
struct QuarterDue {
    Quarter quarter;
    Indices projects;
    double share = 0.0;       ///< of the weight of all live with a delivery date
    double count_share = 0.0; ///< over the same projects
};

struct DeliveryMeasure {
    Base base;                           ///< live; delivery date stated
    std::vector<QuarterDue> quarters;    ///< in order of time, those with a project
    std::optional<double> overdue_share; ///< by weight, of live with a delivery date
    std::optional<double> overdue_count_share;
    std::optional<double> within_year_share; ///< by count: as-of <= delivery < as-of + 12 months
    std::optional<double> after_year_share;  ///< by count
    Indices within_year, after_year;         ///< the soonest first
    std::size_t live = 0;
    std::size_t overdue = 0; ///< live and delivery before as-of
    std::size_t zombies = 0;
    Indices overdue_projects;          ///< the longest overdue first
    Indices zombie_projects;           ///< the longest overdue first
    std::size_t zombie_unknown = 0;    ///< overdue, and neither planned duration nor last update says how badly
    Indices undated;                   ///< live without a delivery date
    std::vector<long> days_overdue;    ///< parallel to `overdue_projects`
    std::size_t slips = 0;             ///< delivered, planned after start, actual known
    std::optional<double> slip_median; ///< (actual - start) / (planned - start)
    std::optional<double> slip_p90;
    std::optional<double> late_share;     ///< actual after planned
    std::optional<double> late_by_chance; ///< P(Bin(n, 1/2) >= late)
    Indices late_projects;                ///< the largest slip first
    std::size_t starts = 0;               ///< projects with proposed <= start, planned starts too
    std::optional<double> proposal_to_start_median_days;
    std::optional<double> proposal_to_start_p90_days;
    Indices slowest_starts;                    ///< the slowest first
    Base participants_base;                    ///< live; participants stated
    std::optional<double> participants_median; ///< organisations a project, its lead included
    Base fte_base;                             ///< live; fte stated
    std::optional<double> fte_median;
    Indices most_participants, most_fte;   ///< the largest first
    std::vector<std::size_t> participants; ///< organisations, parallel to `most_participants`
};

} // namespace engineroom
