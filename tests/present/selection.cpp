#include "golden.hpp"

#include <doctest/doctest.h>
#include <engineroom/present/csv.hpp>
#include <engineroom/present/json.hpp>
#include <engineroom/present/text.hpp>

using namespace engineroom;
using engineroom::testing::check_golden;

namespace {

Selection sample() {
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
    selection.frontier_of = "min-high-risk";
    selection.frontier = {{0.0, 4.5e6, SelectionStatus::optimal},
                          {0.5, 4.2e6, SelectionStatus::feasible},
                          {1.0, std::nullopt, SelectionStatus::infeasible}};
    selection.resamples = 50;
    selection.resampled = {{selection.chosen[0].project, 0.98}, {selection.chosen[1].project, 0.4}};
    selection.notes = {"2 of 5 candidates state no FTE, and count 0"};
    return selection;
}

Selection contradiction() {
    Selection selection = sample();
    selection.status = SelectionStatus::infeasible;
    selection.objective = selection.bound = selection.gap = selection.value_of_budget = std::nullopt;
    selection.chosen.clear();
    selection.not_chosen.clear();
    selection.binding.clear();
    selection.frontier.clear();
    selection.resampled.clear();
    selection.findings_before = selection.findings_after = std::nullopt;
    selection.conflict = {"budget 1500000", "must P-03"};
    selection.conflict_irreducible = true;
    return selection;
}

} // namespace

TEST_CASE("a selection as a page") {
    check_golden(to_text(sample()), "select.txt");
    check_golden(to_text(contradiction()), "select_infeasible.txt");
}

TEST_CASE("a selection that was stopped says that it is not proved") {
    Selection selection = sample();
    selection.status = SelectionStatus::feasible;
    selection.bound = 5e6;
    CHECK(to_text(selection).find("not proved to be the best") != std::string::npos);
    CHECK(to_text(selection).find("EUR 5 million") != std::string::npos);
    selection.status = SelectionStatus::unknown;
    CHECK(to_text(selection).find("found in time") != std::string::npos);
}

TEST_CASE("a selection as JSON and as CSV") {
    check_golden(to_json(sample()), "select.json");
    check_golden(to_json(contradiction()), "select_infeasible.json");
    const std::string csv = to_csv(sample());
    CHECK(csv.find("\r\nP-03,Membranes,900000,0.4,4100000,3200000\r\n") != std::string::npos);
    CHECK(csv.find("P-01,'=1+1 ") != std::string::npos);
}
