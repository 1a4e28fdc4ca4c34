/// What to fund next, as one value that every page of a selection is made from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <engineroom/core/date.hpp>
#include <engineroom/core/text.hpp>
#include <engineroom/model/source.hpp>
#include <engineroom/review/finding.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

enum class SelectionStatus : std::uint8_t {
    optimal,    ///< proved: nothing that meets the demands is worth more, but for the gap that was asked for
    feasible,   ///< the best found before the search was stopped
    infeasible, ///< proved: nothing meets the demands
    unknown     ///< nothing was found, and nothing proved
};

[[nodiscard]] constexpr std::string_view to_string(SelectionStatus status) {
    constexpr std::string_view names[]{"optimal", "feasible", "infeasible", "unknown"};
    return names[static_cast<std::size_t>(status)];
}

/// A project to fund. Money is in the portfolio's currency.
struct ChosenProject {
    ProjectRef project;
    double budget = 0.0;          ///< of a live project: what is unspent
    double success = 0.0;         ///< q, in [0, 1]
    double expected_payoff = 0.0; ///< q mu
    double net = 0.0;             ///< q mu - budget: what it adds to the objective
    bool live = false;            ///< it runs already, and was chosen anew
};

/// An eligible project that is not funded.
struct NotChosenProject {
    ProjectRef project;
    double budget = 0.0;
    double net = 0.0;
    std::string because;
};

/// A project of the pipeline that could not be considered.
struct IneligibleProject {
    ProjectRef project;
    std::string because;
};

/// A demand that stands in the way of a choice that is worth more.
struct BindingDemand {
    std::string demand; ///< as on the command line: "max-lead 0.3"
    double value = 0.0; ///< what the choice comes to: money, FTE, projects, or a share
    double limit = 0.0; ///< what was demanded
};

/// A point of the frontier: what a budget, or a floor of high risk, is worth.
struct FrontierPoint {
    double at = 0.0;
    std::optional<double> objective; ///< none: nothing meets the demands, or it was not found in time
    SelectionStatus status = SelectionStatus::unknown;
    std::vector<Text> chosen{}; ///< ids, in the order of the portfolio; all of them are projects of the selection
};

/// A share of the live portfolio, for one scope, theme or lead.
struct NamedShare {
    std::string name;
    double share = 0.0; ///< in [0, 1]
};

/// Shares of the live portfolio as its review has them: over those that state what is asked, by budget where budgets
/// are weights; none where that is not known.
struct PortfolioShares {
    std::optional<double> high_risk, lcd, edge;
    std::vector<NamedShare> scope, theme, lead; ///< scopes in their own order, else the largest first
};

/// How often a project is chosen when risks and payoffs are redrawn within what is stated.
struct ResampledShare {
    ProjectRef project;
    double share = 0.0; ///< in [0, 1]
};

struct Selection {
    Date as_of;
    std::string policy; ///< its name
    std::string currency;
    std::vector<SourceFile> inputs;
    std::size_t kept = 0;     ///< live projects that go on whatever is chosen
    double kept_budget = 0.0; ///< of those of them that state one

    SelectionStatus status = SelectionStatus::unknown;
    std::optional<double> objective; ///< sum of q mu - budget over the chosen
    std::optional<double> bound;     ///< no choice that meets the demands is worth more
    std::optional<double> gap;       ///< (bound - objective) / |objective|; none for an objective of 0 below its bound

    std::vector<ChosenProject> chosen;         ///< the largest net first
    std::vector<NotChosenProject> not_chosen;  ///< the nearest first: the largest net for its budget
    std::vector<IneligibleProject> ineligible; ///< in the order of the portfolio
    std::optional<double> budget;              ///< as demanded
    double budget_used = 0.0;
    std::optional<double> value_of_budget; ///< what one more of the currency is worth: (V(1.01 B) - V(B)) / 0.01 B
    std::vector<BindingDemand> binding;
    std::vector<std::string> conflict; ///< demands that contradict each other, of which none can be left out
    bool conflict_irreducible = false; ///< false where time ran out before every one was tried
    bool ties_settled = false;         ///< least budget, then ids in order; false where time ran out, or not asked for
    std::optional<std::vector<std::string>> findings_before, findings_after; ///< codes; none: not asked for
    std::optional<PortfolioShares> shares_before, shares_after;              ///< likewise
    std::string frontier_of;                                                 ///< "budget" or "min-high-risk"
    std::vector<FrontierPoint> frontier;
    std::size_t resamples = 0;             ///< how many were solved
    std::vector<ResampledShare> resampled; ///< the most often chosen first
    std::vector<std::string> notes;        ///< what the figures do not rest on, or what to know of them
};

} // namespace engineroom
