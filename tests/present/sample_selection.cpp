#include "sample_selection.hpp"

namespace engineroom::testing {

Selection sample_selection() {
    Selection selection;
    selection.as_of = Date{2026, 11, 1};
    selection.policy = "cluster";
    selection.currency = "EUR";
    selection.kept = 12;
    selection.kept_budget = 3.4e6;
    selection.status = SelectionStatus::optimal;
    selection.objective = 4.2e6;
    selection.bound = 4.2e6;
    selection.gap = 0.0;
    selection.chosen = {{{"P-03", "Membranes", "p.csv", 4, {}}, 900000, 0.4, 4.1e6, 3.2e6, false},
                        {{"P-01", "=1+1 \x1b[31m", "p.csv", 2, {}}, 500000, 0.9, 1.5e6, 1e6, true}};
    selection.not_chosen = {{{"P-07", "Survey", "p.csv", 8, {}}, 700000, 900000, "would break budget 1500000"}};
    selection.ineligible = {{{"P-09", "", "p.csv", 10, {}}, "states no risk, no budget"}};
    selection.budget = 1.5e6;
    selection.budget_used = 1.4e6;
    selection.value_of_budget = 1.25;
    selection.binding = {{"budget 1500000", 1.4e6, 1.5e6}, {"max-lead Acme=0.3", 0.29, 0.3}, {"max-projects 2", 2, 2}};
    selection.ties_settled = true;
    selection.findings_before = {"LCD001", "RSK001"};
    selection.findings_after = {"LCD001", "DEL002"};
    selection.shares_before = {0.2, 0.4, std::nullopt, {{"hot-spot", 0.3}, {"private", 0.7}}, {{"Steel", 1.0}}, {}};
    selection.shares_after = {
        0.25, 0.35, 0.1, {{"hot-spot", 0.5}, {"private", 0.5}}, {{"Steel", 0.8}, {"Water", 0.2}}, {{"Acme", 1.0}}};
    selection.frontier_of = "min-high-risk";
    selection.frontier = {{0.0, 4.5e6, SelectionStatus::optimal, {"P-03", "P-07"}},
                          {0.5, 4.2e6, SelectionStatus::feasible, {"P-01", "P-03"}},
                          {1.0, std::nullopt, SelectionStatus::infeasible}};
    selection.resamples = 50;
    selection.resampled = {{selection.chosen[0].project, 0.98}, {selection.chosen[1].project, 0.4}};
    selection.notes = {"2 of 5 candidates state no FTE, and count 0"};
    return selection;
}

Selection contradiction() {
    Selection selection = sample_selection();
    selection.status = SelectionStatus::infeasible;
    selection.objective = selection.bound = selection.gap = selection.value_of_budget = std::nullopt;
    selection.chosen.clear();
    selection.not_chosen.clear();
    selection.binding.clear();
    selection.frontier.clear();
    selection.resampled.clear();
    selection.findings_before = selection.findings_after = std::nullopt;
    selection.shares_before = selection.shares_after = std::nullopt;
    selection.conflict = {"budget 1500000", "must P-03"};
    selection.conflict_irreducible = true;
    return selection;
}

} // namespace engineroom::testing
