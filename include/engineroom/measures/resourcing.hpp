/// What live projects are resourced with: the spread of budgets, those overspent, funding, people and volunteers.
#pragma once

#include <engineroom/measures/base.hpp>
#include <engineroom/measures/funding.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/measures/volunteers.hpp>
#include <engineroom/measures/workload.hpp>
#include <optional>

namespace engineroom {

struct ResourcingMeasure {
    Base base;                    ///< live; budget stated
    std::optional<double> budget; ///< of all live projects that state one
    std::optional<double> budget_p10;
    std::optional<double> budget_p90;
    std::optional<double> budget_ratio;  ///< P90 / P10; none where P10 is 0
    std::optional<double> largest_share; ///< none where no live budget is above 0
    Indices largest;                     ///< the largest budget first
    Base spent_base;                     ///< live; spent and budget stated
    Indices over_budget;                 ///< spent > budget, the largest excess first
    FundingMeasure funding;
    WorkloadMeasure workload;
    VolunteerMeasure volunteers;
};

} // namespace engineroom
