#include <doctest/doctest.h>
#include <engineroom/model/terms.hpp>
#include <engineroom/policy/shipped.hpp>
#include <engineroom/policy/toml.hpp>

using namespace engineroom;

namespace {

Result<Policy> read(const std::string& text) {
    std::vector<std::string_view> codes;
    for (const Threshold& threshold : thresholds) codes.push_back(threshold.code);
    return read_policy(text, "ours.toml", codes);
}

const std::string every_demand =
    "[select]\n"
    "budget = 2000000\n"
    "budget_by = [{ theme = \"Hydrogen\", amount = 5 }, { funder = \"EU\", amount = 6 }]\n"
    "fte = 40\n"
    "fte_by = [{ quarter = \"2027-Q1\", fte = 12 }, { organisation = \"Acme\", fte = 3 }]\n"
    "min_high_risk = 0.2\nmax_lcd = 0.3\nmin_edge = 0.1\n"
    "min_scope = { hot-spot = 0.3 }\nmin_theme = { Hydrogen = 0.2 }\n"
    "max_theme = 0.5\nmax_lead = { \"Acme & Co\" = 0.4 }\n"
    "must = [\"P-07\"]\nnever = [\"P-08\", \"P-09\"]\nexclusive = [[\"A\", \"B\"]]\n"
    "min_projects = 3\nmax_projects = 10\nrisk_observations = 20\n";

int line_of_problem(const std::string& below) {
    const auto policy = read("[select]\n" + below);
    REQUIRE_FALSE(policy.has_value());
    CHECK(policy.error().fault == Fault::usage);
    return static_cast<int>(policy.error().place.row);
}

} // namespace

TEST_CASE("demands that stand are read from a policy") {
    const auto policy = read(every_demand);
    REQUIRE(policy.has_value());
    const Demands& demands = policy->demands;
    CHECK(demands.budget == Money{2e6});
    CHECK(demands.budget_by ==
          std::vector<BudgetBy>{{BudgetOf::theme, "Hydrogen", Money{5.0}}, {BudgetOf::funder, "EU", Money{6.0}}});
    CHECK(demands.fte == 40.0);
    CHECK(demands.fte_in == std::vector<FteInQuarter>{{{2027, 1}, 12.0}});
    CHECK(demands.fte_of == std::vector<FteOfLead>{{"Acme", 3.0}});
    CHECK(demands.min_high_risk == 0.2);
    CHECK(demands.max_lcd == 0.3);
    CHECK(demands.min_edge == 0.1);
    CHECK(demands.min_scope == std::vector<ShareOf>{{"hot-spot", 0.3}});
    CHECK(demands.min_theme == std::vector<ShareOf>{{"Hydrogen", 0.2}});
    CHECK(demands.max_theme == std::vector<ShareOf>{{"", 0.5}});
    CHECK(demands.max_lead == std::vector<ShareOf>{{"Acme & Co", 0.4}});
    CHECK(demands.must == std::vector<std::string>{"P-07"});
    CHECK(demands.never == std::vector<std::string>{"P-08", "P-09"});
    CHECK(demands.exclusive == std::vector<std::vector<std::string>>{{"A", "B"}});
    CHECK(demands.min_projects == 3U);
    CHECK(demands.max_projects == 10U);
    CHECK(policy->risk_observations == 20.0);
}

TEST_CASE("a printed policy with demands reads back to an equal one") {
    const auto policy = read(every_demand);
    REQUIRE(policy.has_value());
    CHECK(read(to_toml(*policy)).value() == *policy);
    CHECK(read(to_toml(cluster_policy())).value().demands == Demands{});
}

TEST_CASE("every scope can be demanded") {
    for (const std::string_view scope : TermNames<Scope>::names)
        CHECK(read("[select]\nmin_scope = { " + std::string{scope} + " = 0.1 }\n").has_value());
}

TEST_CASE("what is wrong with a demand is told with its line") {
    CHECK(line_of_problem("budget = 5\nbugdet = 6\n") == 3);
    CHECK(line_of_problem("budget = -5\n") == 2);
    CHECK(line_of_problem("budget = \"much\"\n") == 2);
    CHECK(line_of_problem("max_lcd = 1.5\n") == 2);
    CHECK(line_of_problem("min_theme = 0.5\n") == 2);
    CHECK(line_of_problem("min_scope = { everywhere = 0.5 }\n") == 2);
    CHECK(line_of_problem("must = \"P-07\"\n") == 2);
    CHECK(line_of_problem("exclusive = [\"A\", \"B\"]\n") == 2);
    CHECK(line_of_problem("min_projects = 1.5\n") == 2);
    CHECK(line_of_problem("budget_by = [{ theme = \"A\" }]\n") == 2);
    CHECK(line_of_problem("budget_by = [{ theme = \"A\", funder = \"B\", amount = 5 }]\n") == 2);
    CHECK(line_of_problem("fte_by = [{ quarter = \"2027-Q5\", fte = 5 }]\n") == 2);
    CHECK(line_of_problem("fte_by = [{ fte = 5 }]\n") == 2);
    CHECK(line_of_problem("risk_observations = 0\n") == 2);
}
