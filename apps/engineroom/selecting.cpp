#include "selecting.hpp"

#include "destination.hpp"
#include "interrupt.hpp"
#include "progress_line.hpp"
#include "settings.hpp"
#include "stop.hpp"
#include "wording.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <engineroom/core/wording.hpp>
#include <engineroom/select/select.hpp>

namespace engineroom::app {
namespace {

constexpr const char* group = "Search";
constexpr std::array<std::string_view, 2> frontiers{"budget", "min-high-risk"};
constexpr std::size_t most_points = 1000;
constexpr std::size_t most_resamples = 100'000;

SelectOptions select_options_of(const SelectingOptions& options) {
    SelectOptions select;
    select.gap = amount_of("--gap", options.gap);
    select.extras = !options.no_extras;
    select.reconsider_live = options.reconsider_live;
    if (options.frontier) select.frontier = count_of("--frontier", *options.frontier, 2, most_points);
    if (options.frontier_of) {
        if (*options.frontier_of != "budget" && *options.frontier_of != "min-high-risk")
            throw Stop{wording::not_one_of("--frontier-of", *options.frontier_of, frontiers)};
        if (!options.frontier) throw Stop{wording::frontier_of_nothing()};
        if (*options.frontier_of == "min-high-risk") select.frontier_of = FrontierOf::min_high_risk;
    }
    if (options.resample) select.resamples = count_of("--resample", *options.resample, 1, most_resamples);
    if (options.seed) select.seed = count_of("--seed", *options.seed, 0, 1'000'000'000);
    return select;
}

/// What is told while the solver works.
std::string progress_text(std::string_view what, const SearchProgress& progress, const std::string& currency) {
    std::string text{what};
    if (progress.best) text += ": best found " + money_text(*progress.best, currency);
    if (progress.bound) text += ", none above " + money_text(*progress.bound, currency);
    return text + "; Ctrl-C takes the best found";
}

} // namespace

void add_selecting_options(CLI::App& command, SelectingOptions& options) {
    add_demand_options(command, options.demands);
    const auto add = [&](const char* name, auto& value, const char* value_name, const char* help) {
        command.add_option(name, value, help)->type_name(value_name)->group(group);
    };
    command
        .add_flag("--reconsider-live", options.reconsider_live, "choose live projects anew, at their unspent budget")
        ->group(group);
    add("--frontier", options.frontier, "K", "what K budgets up to this one are worth");
    add("--frontier-of", options.frontier_of, "DEMAND", "budget, or min-high-risk: what K floors of it cost");
    add("--resample", options.resample, "N",
        "redraw risks and payoffs N times, and tell how\noften each project is chosen");
    add("--seed", options.seed, "N", "of the redrawing (1)");
    command.add_flag("--no-extras", options.no_extras, "no tie-breaking, value of budget, and findings")->group(group);
    add("--time-limit", options.time_limit, "SECONDS", "then the best found so far is taken (60)");
    add("--gap", options.gap, "SHARE", "stop when nothing can be worth more by this share\n(0.000001)");
}

bool typed_selecting_options(const CLI::App& command) {
    const auto typed = command.get_options([](const CLI::Option* option) {
        return option->count() > 0 && (option->get_group() == demands_group || option->get_group() == group);
    });
    return !typed.empty();
}

void check_selecting(const SelectingOptions& options) {
    static_cast<void>(select_options_of(options));
    static_cast<void>(amount_of("--time-limit", options.time_limit));
    if (!can_select()) throw Stop{wording::no_solver()};
}

bool limits_amounts(const SelectingOptions& options, const Policy& policy) {
    const Demands demands = demands_of(options.demands, policy.demands);
    return demands.budget || !demands.budget_by.empty() || demands.fte || !demands.fte_in.empty() ||
           !demands.fte_of.empty() || demands.max_projects;
}

Selection selected(const Reading& reading, const SelectingOptions& options, bool quiet) {
    const Portfolio& portfolio = reading.import.portfolio;
    SelectOptions select_options = select_options_of(options);
    const double seconds = amount_of("--time-limit", options.time_limit);
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
    const Interrupt interrupt;
    ProgressLine line{!quiet};
    select_options.stop = [&] { return Interrupt::pressed() || std::chrono::steady_clock::now() >= deadline; };
    select_options.progress = [&](std::string_view what, const SearchProgress& progress) {
        if (line.due()) line.show(progress_text(what, progress, portfolio.currency));
    };
    return or_stop(
        select(portfolio, demands_of(options.demands, reading.policy.demands), reading.policy, select_options));
}

bool answered(const Selection& selection) {
    return selection.status == SelectionStatus::optimal || selection.status == SelectionStatus::feasible;
}

void tell_unanswered(const Selection& selection) {
    if (selection.status == SelectionStatus::infeasible) write_message(wording::nothing_meets(selection.conflict));
    if (selection.status == SelectionStatus::unknown) write_message(wording::nothing_found_in_time());
}

} // namespace engineroom::app
