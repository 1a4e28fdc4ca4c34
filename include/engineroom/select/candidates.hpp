/// Which projects can be chosen, what each is worth, and which others it cannot do without. Compiled:
/// `engineroom::engineroom`.
#pragma once

#include <cstddef>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/policy/policy.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace engineroom {

/// A project that can be chosen. Money is in the portfolio's currency.
struct Candidate {
    std::size_t project = 0;  ///< index into `Portfolio::projects`
    double budget = 0.0;      ///< c: of a live project, what is unspent
    double success = 0.0;     ///< q: the chance of success, all upstreams included; in [0, 1]
    double payoff_mean = 0.0; ///< mu, finite
    bool live = false;

    /// What it adds to the objective: q mu - c.
    [[nodiscard]] double worth() const { return success * payoff_mean - budget; }
};

/// A project of the pipeline, or a live one that was to be chosen anew, that cannot be considered.
struct NotEligible {
    std::size_t project = 0;
    std::string because;
};

/// A candidate that cannot be chosen without another.
struct Need {
    std::size_t candidate = 0, upstream = 0; ///< indices into `Candidates::all`
};

struct Candidates {
    std::vector<Candidate> all; ///< in the order of the portfolio
    std::vector<NotEligible> not_eligible;
    std::vector<Need> needs;
    Indices kept;                                     ///< live projects that go on whatever is chosen
    std::vector<std::optional<std::size_t>> of_index; ///< by project: which candidate it is
    Figures figures; ///< by project, as they would be if every candidate were live: what decides who is an LCD project
};

/// The candidates: projects of the pipeline of which chance of success, payoff and budget are known.
///
/// A project is only funded with all its upstreams. One that is delivered is there; so is one that is live, and what
/// that waits for is needed in its place; one that failed, was cancelled, or cannot be chosen makes the project not
/// eligible.
///
/// @param reconsider_live  live projects are candidates too, at their unspent budget; else all of them are kept
/// @pre   ids are unique
/// @cost  as `measure_projects`, and a step for each need
[[nodiscard]] Candidates candidates_of(const Portfolio& portfolio, const Policy& policy, bool reconsider_live);

/// The portfolio as it is once `chosen` are funded: they are active. Live candidates that are not chosen are cancelled
/// as of today.
[[nodiscard]] Portfolio funded(const Portfolio& portfolio, const Candidates& candidates,
                               const std::vector<bool>& chosen);

} // namespace engineroom
