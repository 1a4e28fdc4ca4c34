// engineroom simulate: what the portfolio may become.

#include "commands.hpp"

#include "../destination.hpp"
#include "../messages.hpp"
#include "../progress.hpp"
#include "../reading.hpp"
#include "../settings.hpp"
#include "../stop.hpp"
#include "../stopwatch.hpp"
#include "../wording.hpp"

#include <array>
#include <engineroom/present/csv.hpp>
#include <engineroom/present/display.hpp>
#include <engineroom/present/json.hpp>
#include <engineroom/present/text.hpp>
#include <engineroom/simulate/simulate.hpp>
#include <fmt/format.h>

namespace engineroom::app {
namespace {

constexpr std::array<std::string_view, 3> formats{"text", "json", "csv"};

struct SimulateOptions {
    InputOptions input;
    OutputOptions output;
    std::optional<std::string> trials, seed, slip;
    std::vector<std::string> stresses, include;
};

Scenario scenario_of(const SimulateOptions& options) {
    Scenario scenario;
    if (options.trials) scenario.trials = count_of("--trials", *options.trials, 2, most_trials);
    if (options.seed) scenario.seed = count_of("--seed", *options.seed, 0, most_seed);
    for (const std::string& list : options.include)
        for (const std::string& stage : listed(list)) {
            if (stage == "proposed")
                scenario.include_proposed = true;
            else if (stage == "idea")
                scenario.include_ideas = true;
            else
                throw Stop{
                    wording::not_one_of("--include", stage, std::array<std::string_view, 2>{"proposed", "idea"})};
        }
    if (options.slip) {
        if (*options.slip != "learnt")
            throw Stop{wording::not_one_of("--slip", *options.slip, std::array<std::string_view, 1>{"learnt"})};
        scenario.slip_learnt = true;
    }
    for (const std::string& stress : options.stresses) scenario.stresses.push_back(or_stop(stress_named(stress)));
    return scenario;
}

std::string page(const Simulation& simulation, const SimulateOptions& options, const TextStyle& style) {
    if (options.output.format == "json") return to_json(simulation);
    if (options.output.format == "csv") return to_csv(simulation);
    return to_text(simulation, style);
}

/// A thread a core, unless it was said: of what the processes of a machine share, each has its part.
unsigned threads_of(const SimulateOptions& options, const Company& company, const Policy& policy) {
    if (company.peers && !options.input.threads) return company.cores_each;
    return static_cast<unsigned>(import_options_of(options.input, policy).threads);
}

ExitStatus run(const SimulateOptions& options, const Company& company) {
    const Scenario scenario = scenario_of(options);
    TextStyle style = text_style_of(options.output);
    style.verbose = options.input.verbose;
    const Destination destination{options.output.path};
    destination.must_not_be(paths_of(options.input));
    check_format(options.output, formats);

    Stopwatch stopwatch;
    const Reading reading = read_portfolio(options.input, "simulate");
    if (!reading.import.usable()) throw Stop{reading.import.problems};
    if (options.input.verbose) tell_reading(reading);
    if (!options.input.quiet) tell_notices(reading.import.problems, options.input.verbose);
    stopwatch.lap("read");
    Progress progress{options.input.quiet};
    const unsigned threads = threads_of(options, company, reading.policy);
    const Simulation simulation = or_stop(
        simulate(reading.import.portfolio, reading.policy, scenario, {threads, progress.shown(), company.peers}));
    stopwatch.lap("simulated");
    // A table has no place for it.
    if (options.output.format == "csv" && !options.input.quiet)
        for (const StressedOutcome& stressed : simulation.stressed)
            if (!stressed.idle.empty())
                write_message(fmt::format("{} changes nothing, as {}\n", displayed(stressed.name), stressed.idle));
    destination.write(page(simulation, options, style));
    if (options.input.verbose) write_message(stopwatch.text());
    return ExitStatus::done;
}

} // namespace

Command simulate_command(CLI::App& program, const Company& company) {
    const auto options = std::make_shared<SimulateOptions>();
    CLI::App* parser = program.add_subcommand("simulate", "what the portfolio may become");
    add_input_options(*parser, options->input);
    const auto add = [parser](const char* name, auto& value, const char* value_name, const char* help) {
        return parser->add_option(name, value, help)->type_name(value_name)->group("Simulation");
    };
    add("--trials", options->trials, "N", "how often all fates are drawn (the policy's)");
    add("--seed", options->seed, "N", "the same seed draws the same fates (the policy's)");
    add("--stress", options->stresses, "STRESS",
        "downturn, technology:THEME, exit:ORGANISATION,\nfunding:FUNDER or political, beside the\nunstressed run; "
        "repeatable")
        ->allow_extra_args(false);
    add("--include", options->include, "STAGES", "beside live projects: proposed, idea or both, with a\ncomma between")
        ->allow_extra_args(false);
    add("--slip", options->slip, "HOW",
        "learnt: durations against plan as in delivered\nprojects, not as the policy says");
    add_output_options(*parser, options->output, formats);
    add_colour_option(*parser, options->output);
    parser->footer("Examples:\n"
                   "  engineroom simulate pipeline.csv\n"
                   "  engineroom simulate pipeline.csv --stress downturn --stress \"exit:Hanse Valves\"\n"
                   "  engineroom simulate pipeline.csv --include proposed,idea --trials 1000000 --seed 7\n"
                   "  mpirun -n 4 engineroom simulate pipeline.csv --trials 1000000000\n\n"
                   "Stresses:\n"
                   "  downturn           the market is two standard deviations below its mean\n"
                   "  technology:THEME   the theme is three below its own\n"
                   "  exit:ORGANISATION  what it leads fails, what it takes part in fails more\n"
                   "                     often, and its money goes\n"
                   "  funding:FUNDER     its money goes: projects that lose the largest part of what\n"
                   "                     they have left stop, until what they release pays for the\n"
                   "                     others\n"
                   "  political          the same for all funders that the file of organisations\n"
                   "                     calls public\n\n"
                   "Processes that mpirun or srun started share the work, and the figures are the same.");
    return {parser, {options, &options->output}, [options, company] { return run(*options, company); }};
}

} // namespace engineroom::app
