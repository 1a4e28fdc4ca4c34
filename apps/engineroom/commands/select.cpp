// engineroom select: what to fund next.

#include "commands.hpp"

#include "../destination.hpp"
#include "../messages.hpp"
#include "../reading.hpp"
#include "../selecting.hpp"
#include "../settings.hpp"
#include "../stop.hpp"
#include "../stopwatch.hpp"
#include "../wording.hpp"

#include <array>
#include <engineroom/present/csv.hpp>
#include <engineroom/present/html.hpp>
#include <engineroom/present/json.hpp>
#include <engineroom/present/text.hpp>
#include <engineroom/rules/catalogue.hpp>

namespace engineroom::app {
namespace {

constexpr std::array<std::string_view, 4> formats{"text", "json", "csv", "html"};

struct SelectCommand {
    InputOptions input;
    OutputOptions output;
    SelectingOptions selecting;
};

std::string page(const Selection& selection, const SelectCommand& options, const TextStyle& style) {
    if (options.output.format == "json") return to_json(selection);
    if (options.output.format == "csv") return to_csv(selection);
    if (options.output.format == "html") return or_stop(to_html(selection, catalogue()));
    return to_text(selection, style);
}

ExitStatus run(const SelectCommand& options) {
    TextStyle style = text_style_of(options.output);
    style.verbose = options.input.verbose;
    check_selecting(options.selecting);
    if (options.output.format == "html") require_page();
    const Destination destination{options.output.path};
    destination.must_not_be(paths_of(options.input));
    check_format(options.output, formats);

    Stopwatch stopwatch;
    const Reading reading = read_portfolio(options.input, "select");
    if (!reading.import.usable()) throw Stop{reading.import.problems};
    if (!limits_amounts(options.selecting, reading.policy)) throw Stop{wording::no_budget("select")};
    if (options.input.verbose) tell_reading(reading);
    if (!options.input.quiet) tell_notices(reading.import.problems, options.input.verbose);
    stopwatch.lap("read");
    const Selection selection = selected(reading, options.selecting, options.input.quiet);
    stopwatch.lap("selected");
    destination.write(page(selection, options, style));
    stopwatch.lap("written");
    if (options.output.format != "text" || options.output.path) tell_unanswered(selection);
    if (options.input.verbose) write_message(stopwatch.text());
    return answered(selection) ? ExitStatus::done : ExitStatus::unmet;
}

} // namespace

Command select_command(CLI::App& program) {
    const auto options = std::make_shared<SelectCommand>();
    CLI::App* parser = program.add_subcommand("select", "what to fund next, within a budget and other demands");
    add_input_options(*parser, options->input);
    add_selecting_options(*parser, options->selecting);
    add_output_options(*parser, options->output, formats);
    add_colour_option(*parser, options->output);
    parser->footer("Demands that stand are kept in [select] of a policy file.\n\n"
                   "Examples:\n"
                   "  engineroom select pipeline.csv --budget 2000000\n"
                   "  engineroom select pipeline.csv --budget 2000000 --min-high-risk 0.2 --max-lead 0.3\n"
                   "  engineroom select pipeline.csv --budget 2000000 --frontier 10 --format json\n"
                   "  engineroom select pipeline.csv --budget 2000000 --frontier 10 -o frontier.html");
    return {parser, {options, &options->output}, [options] { return run(*options); }};
}

} // namespace engineroom::app
