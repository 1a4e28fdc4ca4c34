// engineroom report: one page with charts, for a Board.

#include "commands.hpp"

#include "../destination.hpp"
#include "../messages.hpp"
#include "../reading.hpp"
#include "../settings.hpp"
#include "../stop.hpp"
#include "../stopwatch.hpp"
#include "../wording.hpp"

#include <array>
#include <engineroom/present/html.hpp>
#include <engineroom/review/review.hpp>

namespace engineroom::app {
namespace {

constexpr std::array<std::string_view, 1> formats{"html"};

struct ReportOptions {
    InputOptions input;
    OutputOptions output;
};

ExitStatus run(const ReportOptions& options) {
    check_format(options.output, formats);
    const Destination destination{options.output.path};
    if (destination.terminal()) throw Stop{wording::page_on_terminal()};
    destination.must_not_be(paths_of(options.input));
    require_page();

    Stopwatch stopwatch;
    const Reading reading = read_portfolio(options.input, "report");
    if (!reading.import.usable()) throw Stop{reading.import.problems};
    if (options.input.verbose) tell_reading(reading);
    if (!options.input.quiet) tell_notices(reading.import.problems, options.input.verbose);
    stopwatch.lap("read");
    const Portfolio& portfolio = reading.import.portfolio;
    const Report result = report(portfolio, reading.policy, review(portfolio, reading.policy), catalogue());
    stopwatch.lap("reviewed");
    destination.write(or_stop(to_html(result)));
    stopwatch.lap("written");
    if (options.input.verbose) write_message(stopwatch.text());
    return ExitStatus::done;
}

} // namespace

Command report_command(CLI::App& program) {
    const auto options = std::make_shared<ReportOptions>();
    CLI::App* parser = program.add_subcommand("report", "one page with charts, for a Board");
    add_input_options(*parser, options->input);
    add_output_options(*parser, options->output, formats);
    parser->footer(
        "The page is one file that opens in any browser, without a network.\n\n"
        "Examples:\n"
        "  engineroom report pipeline.csv -o report.html\n"
        "  engineroom report pipeline.csv --organisations organisations.csv --as-of 2026-11-01 -o report.html");
    return {parser, {options, &options->output}, [options] { return run(*options); }};
}

} // namespace engineroom::app
