// engineroom graph: who waits for whom, or who works with whom.

#include "commands.hpp"

#include "../destination.hpp"
#include "../messages.hpp"
#include "../reading.hpp"
#include "../settings.hpp"
#include "../stop.hpp"

#include <array>
#include <engineroom/present/dot.hpp>
#include <engineroom/present/json.hpp>
#include <engineroom/present/text.hpp>
#include <engineroom/review/map_dependencies.hpp>
#include <engineroom/review/map_organisations.hpp>

namespace engineroom::app {
namespace {

constexpr std::array<std::string_view, 3> formats{"text", "json", "dot"};

struct GraphOptions {
    InputOptions input;
    OutputOptions output;
    bool stakeholders = false;
};

template<class Map>
std::string page(const Map& map, const GraphOptions& options, const TextStyle& style) {
    if (options.output.format == "json") return to_json(map);
    if (options.output.format == "dot") return to_dot(map);
    return to_text(map, style);
}

ExitStatus run(const GraphOptions& options) {
    TextStyle style = text_style_of(options.output);
    style.verbose = options.input.verbose;
    const Destination destination{options.output.path};
    destination.must_not_be(paths_of(options.input));
    check_format(options.output, formats);

    const Reading reading = read_portfolio(options.input, "graph");
    if (!reading.import.usable()) throw Stop{reading.import.problems};
    if (options.input.verbose) tell_reading(reading);
    if (!options.input.quiet) tell_notices(reading.import.problems, options.input.verbose);
    const Portfolio& portfolio = reading.import.portfolio;
    destination.write(options.stakeholders ? page(map_organisations(portfolio, reading.policy), options, style)
                                           : page(map_dependencies(portfolio, reading.policy), options, style));
    return ExitStatus::done;
}

} // namespace

Command graph_command(CLI::App& program) {
    const auto options = std::make_shared<GraphOptions>();
    CLI::App* parser = program.add_subcommand("graph", "who waits for whom, or who works with whom");
    add_input_options(*parser, options->input);
    parser->add_flag("--stakeholders", options->stakeholders,
                     "the organisations of live projects, who holds them\ntogether, and who keeps apart");
    add_output_options(*parser, options->output, formats);
    add_colour_option(*parser, options->output);
    parser->footer("--format dot is drawn by Graphviz.\n\n"
                   "Examples:\n"
                   "  engineroom graph pipeline.csv\n"
                   "  engineroom graph pipeline.csv --stakeholders --organisations organisations.csv\n"
                   "  engineroom graph pipeline.csv --format dot | dot -Tsvg -o pipeline.svg");
    return {parser, {options, &options->output}, [options] { return run(*options); }};
}

} // namespace engineroom::app
