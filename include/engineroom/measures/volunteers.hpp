/// How much rests on volunteers, and on whose.
#pragma once

#include <cstddef>
#include <engineroom/measures/base.hpp>
#include <engineroom/measures/organisation_facts.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <optional>
#include <vector>

namespace engineroom {

/// An organisation that gives volunteers to live projects. Volunteers are charged to a project's lead, as its other
/// people are.
struct VolunteerGiver {
    std::size_t organisation = 0;
    double fte = 0.0;
    Indices projects; ///< the most volunteers first
};

struct VolunteerMeasure {
    Base base;                          ///< live; fte and volunteer_fte stated
    std::optional<double> share;        ///< of volunteers in both together; none where both are 0
    Base giver_base;                    ///< live with volunteers; lead stated
    std::vector<VolunteerGiver> givers; ///< in the most projects first, then the most FTE
    Indices most;                       ///< live with volunteers, the most first
};

} // namespace engineroom
