// engineroom select: what to fund next.

#include "commands.hpp"

#include "../demand_options.hpp"
#include "../destination.hpp"
#include "../interrupt.hpp"
#include "../messages.hpp"
#include "../progress_line.hpp"
#include "../reading.hpp"
#include "../settings.hpp"
#include "../stop.hpp"
#include "../stopwatch.hpp"
#include "../wording.hpp"

#include <array>
#include <chrono>
#include <engineroom/core/wording.hpp>
#include <engineroom/present/csv.hpp>
#include <engineroom/present/json.hpp>
#include <engineroom/present/text.hpp>
#include <engineroom/select/select.hpp>

namespace engineroom::app {
namespace {

constexpr std::array<std::string_view, 3> formats{"text", "json", "csv"};
constexpr std::array<std::string_view, 2> frontiers{"budget", "min-high-risk"};
constexpr std::size_t most_points = 1000;
constexpr std::size_t most_resamples = 100'000;

struct SelectCommand {
    InputOptions input;
    OutputOptions output;
    DemandOptions demands;
    std::optional<std::string> frontier, frontier_of, resample, seed;
    std::string time_limit = "60", gap = "1e-6";
    bool no_extras = false, reconsider_live = false;
};

SelectOptions select_options_of(const SelectCommand& options) {
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

/// The page in whatever format; `html` joins here.
std::string page(const Selection& selection, const SelectCommand& options, const TextStyle& style) {
    if (options.output.format == "json") return to_json(selection);
    if (options.output.format == "csv") return to_csv(selection);
    return to_text(selection, style);
}

bool limits_amounts(const Demands& demands) {
    return demands.budget || !demands.budget_by.empty() || demands.fte || !demands.fte_in.empty() ||
           !demands.fte_of.empty() || demands.max_projects;
}

ExitStatus run(const SelectCommand& options) {
    check_format(options.output, formats);
    TextStyle style = text_style_of(options.output);
    style.verbose = options.input.verbose;
    SelectOptions select_options = select_options_of(options);
    const double seconds = amount_of("--time-limit", options.time_limit);
    const Destination destination{options.output.path};
    destination.must_not_be(paths_of(options.input));
    if (!can_select()) throw Stop{wording::no_solver()};

    Stopwatch stopwatch;
    const Reading reading = read_portfolio(options.input, "select");
    if (!reading.import.usable()) throw Stop{reading.import.problems};
    const Portfolio& portfolio = reading.import.portfolio;
    const Demands demands = demands_of(options.demands, reading.policy.demands);
    if (!limits_amounts(demands)) throw Stop{wording::no_budget()};
    if (options.input.verbose) tell_reading(reading);
    if (!options.input.quiet) tell_notices(reading.import.problems, options.input.verbose);
    stopwatch.lap("read");

    const auto deadline = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
    Selection selection;
    {
        const Interrupt interrupt;
        ProgressLine line{!options.input.quiet};
        select_options.stop = [&] { return Interrupt::pressed() || std::chrono::steady_clock::now() >= deadline; };
        select_options.progress = [&](std::string_view what, const SearchProgress& progress) {
            if (line.due()) line.show(progress_text(what, progress, portfolio.currency));
        };
        selection = or_stop(select(portfolio, demands, reading.policy, select_options));
    }
    stopwatch.lap("selected");
    destination.write(page(selection, options, style));
    stopwatch.lap("written");
    if (options.input.verbose) write_message(stopwatch.text());
    const bool answered = selection.status == SelectionStatus::optimal || selection.status == SelectionStatus::feasible;
    return answered ? ExitStatus::done : ExitStatus::unmet;
}

} // namespace

Command select_command(CLI::App& program) {
    const auto options = std::make_shared<SelectCommand>();
    CLI::App* parser = program.add_subcommand("select", "what to fund next, within a budget and other demands");
    add_input_options(*parser, options->input);
    add_demand_options(*parser, options->demands);
    const auto add = [&](const char* name, auto& value, const char* value_name, const char* help) {
        parser->add_option(name, value, help)->type_name(value_name)->group("Search");
    };
    parser
        ->add_flag("--reconsider-live", options->reconsider_live, "choose live projects anew, at their unspent budget")
        ->group("Search");
    add("--frontier", options->frontier, "K", "what K budgets up to this one are worth");
    add("--frontier-of", options->frontier_of, "DEMAND", "budget, or min-high-risk: what K floors of it cost");
    add("--resample", options->resample, "N",
        "redraw risks and payoffs N times, and tell how\noften each project is chosen");
    add("--seed", options->seed, "N", "of the redrawing (1)");
    parser->add_flag("--no-extras", options->no_extras, "no tie-breaking, value of budget, and findings")
        ->group("Search");
    add("--time-limit", options->time_limit, "SECONDS", "then the best found so far is taken (60)");
    add("--gap", options->gap, "SHARE", "stop when nothing can be worth more by this share\n(0.000001)");
    add_output_options(*parser, options->output, formats);
    add_colour_option(*parser, options->output);
    parser->footer("Demands that stand are kept in [select] of a policy file.\n\n"
                   "Examples:\n"
                   "  engineroom select pipeline.csv --budget 2000000\n"
                   "  engineroom select pipeline.csv --budget 2000000 --min-high-risk 0.2 --max-lead 0.3\n"
                   "  engineroom select pipeline.csv --budget 2000000 --frontier 10 --format json");
    return {parser, {options, &options->output}, [options] { return run(*options); }};
}

} // namespace engineroom::app
