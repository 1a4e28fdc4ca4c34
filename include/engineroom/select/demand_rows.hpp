/// What each demand is as rows of a linear programme, and whether a choice really meets it. Compiled:
/// `engineroom::engineroom`.
///
/// With x = 1 for a candidate that is chosen, c its budget, K the live projects that are kept and C_K their budgets:
///
/// | demand                                        | row                                                          |
/// |-----------------------------------------------|--------------------------------------------------------------|
/// | objective                                     | maximise sum (q mu - c) x                                    |
/// | upstream u of i                               | x_i <= x_u                                                   |
/// | budget B                                      | sum c x <= B                                                 |
/// | budget of a theme or cluster                  | sum of c x over those of that name <= amount                 |
/// | budget of a funder                            | sum of its funding in c, times x <= amount                   |
/// | fte F; of a lead                              | sum of fte x; over those that it leads <= F                  |
/// | fte in a quarter                              | sum of fte x, in proportion to the days that it runs <= F    |
/// | share of H at least h (risk, scope, theme, edge) | sum (1[i in H] - h) c x >= h C_K - C_(K in H)             |
/// | share of H at most h (LCD, theme, lead)       | sum (1[i in H] - h) c x <= h C_K - C_(K in H)                |
/// | must A; never A                               | x_A >= 1; x_A <= 0                                           |
/// | exclusive A, B                                | x_A + x_B + ... <= 1 - how many of them are kept             |
/// | min-projects, max-projects                    | n <= sum x; sum x <= n                                       |
///
/// Exact: all of them, and the objective where projects succeed or fail independently. q is a constant, as nothing is
/// chosen without its upstreams. A portfolio without any budget meets every share.
///
/// Not exact: who is an LCD project is fixed beforehand, with what it enables as it would be if every candidate were
/// funded; where fewer are, more may be LCD, and the answer says so. A project that is asked for FTE and states none
/// counts 0, and one of which start or delivery is not known counts in full in every quarter; both are told. A live
/// project that states no budget weighs nothing in shares, and what is not known to be in H counts as outside.
#pragma once

#include <cstddef>
#include <engineroom/core/result.hpp>
#include <engineroom/policy/demands.hpp>
#include <engineroom/select/candidates.hpp>
#include <engineroom/select/linear_programme.hpp>
#include <optional>
#include <string>
#include <vector>

namespace engineroom {

/// The budgets that a share is taken of.
struct ShareSums {
    double kept = 0.0, kept_within = 0.0; ///< C_K and C_(K in H)
    std::vector<double> candidates;       ///< c, by candidate
    std::vector<bool> within;             ///< in H, by candidate
};

/// A row, and what it says in the demand's own terms.
struct DemandRow {
    Row row;
    double limit = 0.0;             ///< as demanded: money, FTE, projects, or a share
    double kept = 0.0;              ///< what live projects add to the value: of an exclusive group, those kept
    std::optional<ShareSums> share; ///< the value is a share of budgets; else the sum of the row, and `kept`
};

/// A demand as it is called on the command line, and its rows: a share of each lead has one for each.
struct NamedDemand {
    std::string name;
    std::vector<DemandRow> rows;
};

/// What the demands mean for these candidates.
struct Formulation {
    std::vector<NamedDemand> demands;
    std::vector<std::string> notes; ///< what had to be taken as 0, or in full
};

/// @return or a usage problem for a project, theme, cluster, lead or funder that the portfolio does not have
[[nodiscard]] Result<Formulation> formulate(const Portfolio& portfolio, const Policy& policy, const Demands& demands,
                                            const Candidates& candidates);

/// What a choice comes to, in the demand's own terms; none for a share of no budget at all.
[[nodiscard]] std::optional<double> value_of(const DemandRow& row, const Choice& choice);

/// Whether a choice meets the demand: sums are compared to 12 significant digits, shares to 12 decimals, so that the
/// tolerances of a solver (a millionth of a budget) never pass for a demand that is met.
[[nodiscard]] bool met(const DemandRow& row, const Choice& choice);

/// Whether a project is a lowest-common-denominator one; false where its figures are not known.
[[nodiscard]] bool is_lcd(const ProjectFigures& figures, const Definitions& definitions);

/// The sum of what the chosen are worth.
[[nodiscard]] double worth_of(const std::vector<double>& worth, const Choice& choice);

} // namespace engineroom
