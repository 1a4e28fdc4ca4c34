/// Who has too much to do: the FTE that live projects take month by month, against the capacity of those who lead them.
#pragma once

#include <cstddef>
#include <engineroom/core/month.hpp>
#include <engineroom/measures/base.hpp>
#include <engineroom/measures/organisation_facts.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <optional>
#include <vector>

namespace engineroom {

/// Demand of all live projects in one month.
struct MonthLoad {
    Month month;
    double fte = 0.0; ///< each project's FTE, in proportion to the days of the month from its start to its delivery
};

/// A lead that is asked for more than it has.
struct Overload {
    std::size_t organisation = 0;
    Month worst;            ///< the month in which demand exceeds capacity the most; the first of them
    double demand = 0.0;    ///< FTE of the live projects that it leads, in that month
    double capacity = 0.0;  ///< FTE
    std::size_t months = 0; ///< how many months of the window exceed its capacity
    Indices projects;       ///< that it leads and that run in the worst month, the largest demand first
};

struct WorkloadMeasure {
    static constexpr std::size_t window = 24; ///< months

    Base base;                       ///< live; fte, start and delivery stated
    Base lead_base;                  ///< those of them; led by an organisation that states its capacity
    std::vector<MonthLoad> months;   ///< the as-of month and those after it; empty where nothing can be placed
    std::optional<double> capacity;  ///< FTE of all organisations; none where one that takes part in a live project
                                     ///< states none
    std::vector<Overload> overloads; ///< the largest excess over capacity first
};

} // namespace engineroom
