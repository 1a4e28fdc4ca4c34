// engineroom report: one page with charts, for a Board.

#include "commands.hpp"

#include "../destination.hpp"
#include "../messages.hpp"
#include "../progress.hpp"
#include "../reading.hpp"
#include "../selecting.hpp"
#include "../settings.hpp"
#include "../stop.hpp"
#include "../stopwatch.hpp"
#include "../wording.hpp"

#include <algorithm>
#include <array>
#include <engineroom/present/html.hpp>
#include <engineroom/review/review.hpp>
#include <engineroom/select/select.hpp>
#include <engineroom/simulate/loss.hpp>

namespace engineroom::app {
namespace {

constexpr std::array<std::string_view, 1> formats{"html"};

struct ReportOptions {
    InputOptions input;
    OutputOptions output;
    SelectingOptions selecting;
    bool asks_what_to_fund = false; ///< an option of a selection was typed
};

/// What to fund next: where that is asked, or where the policy has a budget that stands and there is a solver.
std::optional<Selection> what_to_fund(const ReportOptions& options, const Reading& reading) {
    if (limits_amounts(options.selecting, reading.policy)) {
        if (options.asks_what_to_fund || can_select()) return selected(reading, options.selecting, options.input.quiet);
    } else if (options.asks_what_to_fund)
        throw Stop{wording::no_budget("report")};
    return std::nullopt;
}

/// What the portfolio may become, as planned and under stress; none where no project's fate can be told.
std::optional<Simulation> simulated(const ReportOptions& options, const Reading& reading) {
    const Portfolio& portfolio = reading.import.portfolio;
    const SimulationSettings& settings = reading.policy.simulation;
    // Many projects are drawn less often, so that a page does not take minutes; it says how often.
    const double affordable =
        settings.review_work / static_cast<double>(std::max<std::size_t>(1, portfolio.projects.size()));
    Scenario scenario;
    scenario.trials = std::min(settings.trials, static_cast<std::uint64_t>(std::clamp(affordable, 1000.0, 1e12)));
    scenario.stresses = {{StressKind::downturn, {}}, {StressKind::political, {}}};
    Progress progress{options.input.quiet};
    const auto threads = static_cast<unsigned>(import_options_of(options.input, reading.policy).threads);
    auto simulation = simulate(portfolio, reading.policy, scenario, {threads, progress.shown()});
    if (!simulation) return std::nullopt;
    return std::move(*simulation);
}

ExitStatus run(const ReportOptions& options) {
    const Destination destination{options.output.path};
    if (destination.terminal()) throw Stop{wording::page_on_terminal()};
    destination.must_not_be(paths_of(options.input));
    check_format(options.output, formats);
    require_page();
    if (options.asks_what_to_fund) check_selecting(options.selecting);

    Stopwatch stopwatch;
    const Reading reading = read_portfolio(options.input, "report");
    if (!reading.import.usable()) throw Stop{reading.import.problems};
    if (options.input.verbose) tell_reading(reading);
    if (!options.input.quiet) tell_notices(reading.import.problems, options.input.verbose);
    stopwatch.lap("read");
    const Portfolio& portfolio = reading.import.portfolio;
    const auto threads = static_cast<unsigned>(import_options_of(options.input, reading.policy).threads);
    Report result =
        report(portfolio, reading.policy,
               review(portfolio, reading.policy, simulated_loss(portfolio, reading.policy), threads), catalogue());
    stopwatch.lap("reviewed");
    result.simulation = simulated(options, reading);
    stopwatch.lap("simulated");
    result.selection = what_to_fund(options, reading);
    stopwatch.lap("selected");
    destination.write(or_stop(to_html(result)));
    stopwatch.lap("written");
    if (result.selection) tell_unanswered(*result.selection);
    if (options.input.verbose) write_message(stopwatch.text());
    return !result.selection || answered(*result.selection) ? ExitStatus::done : ExitStatus::unmet;
}

} // namespace

Command report_command(CLI::App& program) {
    const auto options = std::make_shared<ReportOptions>();
    CLI::App* parser = program.add_subcommand("report", "one page with charts, for a Board");
    add_input_options(*parser, options->input);
    add_selecting_options(*parser, options->selecting);
    add_output_options(*parser, options->output, formats);
    parser->footer(
        "The page is one file that opens in any browser, without a network. With\n"
        "--budget, or another limit on what can be chosen, it tells what to fund next.\n\n"
        "Examples:\n"
        "  engineroom report pipeline.csv -o report.html\n"
        "  engineroom report pipeline.csv --organisations organisations.csv --as-of 2026-11-01 -o report.html\n"
        "  engineroom report pipeline.csv --budget 2000000 --frontier 10 -o report.html");
    return {parser, {options, &options->output}, [options, parser] {
                options->asks_what_to_fund = typed_selecting_options(*parser);
                return run(*options);
            }};
}

} // namespace engineroom::app
