/// What the portfolio may become: the outcome of a simulation, as one value that every page is made from.
#pragma once

#include <cstdint>
#include <engineroom/core/date.hpp>
#include <engineroom/model/source.hpp>
#include <engineroom/review/finding.hpp>
#include <engineroom/simulate/scenario.hpp>
#include <optional>
#include <string>
#include <vector>

namespace engineroom {

/// Quantiles of simulated trials: the ceil(q T)-th smallest.
struct TrialQuantiles {
    double p05 = 0, p10 = 0, p25 = 0, p50 = 0, p75 = 0, p90 = 0, p95 = 0;
};

/// A bar of a histogram: how many trials lie in [from, to); the last one holds its upper edge, too.
struct HistogramBar {
    double from = 0, to = 0;
    std::uint64_t trials = 0;
};

/// Net payoff of the whole portfolio, in its currency: payoffs less costs.
struct NetDistribution {
    double mean = 0;
    double sd = 0;
    double standard_error = 0; ///< of the mean
    TrialQuantiles quantiles;
    double quantile_error = 0;           ///< quantiles are within so much; 0: exact
    double expected_shortfall = 0;       ///< mean of the worst 5 % of trials; negative is a loss
    double expected_shortfall_error = 0; ///< its standard error
    std::vector<HistogramBar> histogram; ///< of P0.5 to P99.5 of the trials, with what lies beyond in the end bars
};

/// Total payoff over the total budget of the projects in it.
struct MultipleDistribution {
    double mean = 0, p10 = 0, p50 = 0, p90 = 0;
};

struct SimulatedFailures {
    double mean = 0; ///< own failures and knock-on
    double sd = 0;
    double none_probability = 0;
    double own_mean = 0; ///< own failures alone
};

/// By the end of a month.
struct DeliveredBy {
    Date month;                        ///< its first day
    double mean = 0, p10 = 0, p90 = 0; ///< projects delivered
    double payoff_mean = 0;            ///< what they pay, discounted if the policy says so
};

struct SimulatedProject {
    ProjectRef project;
    double failure_probability = 0;               ///< knock-on included
    std::optional<double> mean_net;               ///< none: it states no payoff, or no budget
    std::optional<double> shortfall_contribution; ///< these add up to the expected shortfall
};

/// The figures of one run, stressed or not.
struct Outcome {
    std::optional<NetDistribution> net;           ///< none: no project states both payoff and budget
    std::optional<MultipleDistribution> multiple; ///< none: likewise, or the budgets add up to 0
    std::optional<double> loss_probability;       ///< P(net < 0)
    std::optional<double> loss_error;             ///< its standard error
    std::optional<double> winner_probability;     ///< P(at least one project returns ten times its budget)
    SimulatedFailures failures;
    std::optional<double> top_decile_share; ///< share of the payoff that a tenth of the projects brings, by trial; mean
    std::uint64_t top_decile_trials = 0;    ///< on so many trials
    std::vector<DeliveredBy> delivered_by;  ///< in order; empty: no project states its dates
    std::uint64_t delivered_trials = 0;     ///< on so many trials
    std::vector<SimulatedProject> by_project; ///< in order of the portfolio
};

struct StressedOutcome {
    Stress stress;
    std::string name;                ///< as it was typed: downturn, technology:THEME ...
    std::vector<ProjectRef> stopped; ///< projects that fail for certain: their lead is gone, or their money
    std::string idle;                ///< why it changes nothing: a phrase; empty: it does
    Outcome outcome;
};

/// A project that is left out of something.
struct LeftOutProject {
    ProjectRef project;
    std::string because;  ///< a phrase: 'no risk is stated for it or for what it waits for'
    bool entirely = true; ///< false: out of money or out of timing alone
};

struct Simulation {
    Date as_of;
    std::string policy;
    std::string currency;
    std::vector<SourceFile> inputs;
    std::uint64_t trials = 0;
    std::uint64_t seed = 0;
    std::size_t projects = 0;             ///< whose fates are told
    std::size_t in_money = 0;             ///< of them with payoff and budget
    std::size_t in_time = 0;              ///< of them with start and delivery
    double budget = 0;                    ///< of those in money
    double slip_median = 1, slip_p90 = 1; ///< actual over planned duration, as it was drawn
    double discount_rate = 0;             ///< a year, on payoffs, from delivery to the as-of date
    bool infinite_variance = false;       ///< a tail index of at most 2: sd and standard errors mean nothing
    std::vector<LeftOutProject> left_out;
    Outcome outcome;
    std::vector<StressedOutcome> stressed;
};

} // namespace engineroom
