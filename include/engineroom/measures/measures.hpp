/// All figures of a portfolio, computed once and shared by the rules, the text, the JSON and the charts.
#pragma once

#include <engineroom/measures/change.hpp>
#include <engineroom/measures/composition.hpp>
#include <engineroom/measures/consensus.hpp>
#include <engineroom/measures/contradictions.hpp>
#include <engineroom/measures/delivery.hpp>
#include <engineroom/measures/dependencies.hpp>
#include <engineroom/measures/diversity.hpp>
#include <engineroom/measures/facts.hpp>
#include <engineroom/measures/lcd.hpp>
#include <engineroom/measures/learning.hpp>
#include <engineroom/measures/organisation_facts.hpp>
#include <engineroom/measures/payoff_spread.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/measures/proposals.hpp>
#include <engineroom/measures/quadrants.hpp>
#include <engineroom/measures/regions.hpp>
#include <engineroom/measures/resourcing.hpp>
#include <engineroom/measures/risk.hpp>
#include <engineroom/measures/simulated_loss.hpp>
#include <engineroom/measures/stakeholders.hpp>
#include <engineroom/measures/survival.hpp>
#include <engineroom/model/stated.hpp>
#include <optional>

namespace engineroom {

struct Counts {
    std::size_t projects = 0, pipeline = 0, live = 0;
    std::size_t closed = 0;  ///< those of unknown outcome too
    std::size_t unknown = 0; ///< blank stages
};

struct Measures {
    Date as_of;                     ///< the day of the review
    ColumnSet columns;              ///< that the portfolio has
    bool has_organisations = false; ///< an organisations file was given, or organisations were made in code
    Counts counts;
    Facts facts;                 ///< what projects state, for the notes of findings; parallel to `Portfolio::projects`
    Figures projects;            ///< parallel to `Portfolio::projects`
    Organisations organisations; ///< what measures of organisations point into
    RiskMeasure risk;
    DiversityMeasure diversity;
    PayoffMeasure payoff;
    QuadrantMeasure quadrants;
    LcdMeasure lcd;
    DeliveryMeasure delivery;
    ResourcingMeasure resourcing;
    DependencyMeasure dependencies;
    StakeholderMeasure stakeholders;
    ConsensusMeasure consensus;
    LearningMeasure learning;
    SurvivalMeasure survival;
    CompositionMeasure composition;
    ProposalMeasure proposals;
    RegionMeasure regions;
    ContradictionMeasure contradictions;
    std::optional<SimulatedLoss> loss;   ///< by simulation; none where there is none
    std::optional<ChangeMeasure> change; ///< since an earlier review; none where there is none to compare with
};

/// Computes them all; defined in `measures/measure.hpp`, which the shapes above do not need.
///
/// @pre   the as-of date is set, ids are unique
/// @cost  close to linear in projects and dependencies; see `chance.hpp` and `standing.hpp` for large graphs
[[nodiscard]] inline Measures measure(const Portfolio& portfolio, const Policy& policy);

} // namespace engineroom
