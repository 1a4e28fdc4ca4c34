// engineroom check: how a spreadsheet was understood, and what is wrong with it.

#include "commands.hpp"

#include "../destination.hpp"
#include "../messages.hpp"
#include "../reading.hpp"
#include "../settings.hpp"
#include "../stop.hpp"
#include "../wording.hpp"

#include <algorithm>
#include <array>
#include <engineroom/present/csv.hpp>
#include <engineroom/present/json.hpp>
#include <engineroom/present/text.hpp>

namespace engineroom::app {
namespace {

constexpr std::array<std::string_view, 3> formats{"text", "json", "csv"};

struct CheckOptions {
    InputOptions input;
    OutputOptions output;
};

/// The table as it was read, of any CSV file.
ExitStatus print_table(const CheckOptions& options, const Destination& destination) {
    const ImportOptions import_options = import_options_of(options.input, policy_of(options.input.policy));
    const RawTable table = read_table(read_projects(options.input, "check"), import_options);
    if (const ExitStatus status = status_of(table.problems); status != ExitStatus::done) throw Stop{table.problems};
    if (!options.input.quiet) {
        tell_notices(table.problems, options.input.verbose);
        const auto formulas = [](const std::vector<std::string>& row) {
            return std::any_of(row.begin(), row.end(),
                               [](const std::string& cell) { return !cell.empty() && cell.front() == '='; });
        };
        if (std::any_of(table.rows.begin(), table.rows.end(), formulas)) write_message(wording::formulas_stay);
    }
    destination.write(to_csv(table));
    return ExitStatus::done;
}

/// What was read, or the import that never came to be, with the problem alone.
Import reading_or_problem(const CheckOptions& options) {
    try {
        Reading reading = read_portfolio(options.input, "check");
        if (options.input.verbose) tell_reading(reading);
        return std::move(reading.import);
    } catch (const Stop& stop) {
        if (options.output.format != "json" || status_of(stop.problems) == ExitStatus::usage) throw;
        tell_errors(stop.problems);
        Import nothing;
        nothing.problems = stop.problems;
        return nothing;
    }
}

ExitStatus run(const CheckOptions& options) {
    check_format(options.output, formats);
    TextStyle style = text_style_of(options.output);
    style.verbose = options.input.verbose;
    const Destination destination{options.output.path};
    destination.must_not_be(paths_of(options.input));
    if (options.output.format == "csv") return print_table(options, destination);

    const Import import = reading_or_problem(options);
    destination.write(options.output.format == "json" ? to_json(import) : to_text(import, style));
    // The page lists the problems; who sent it elsewhere is told that there are some.
    if (!import.usable() && options.output.path) write_message(wording::problems_in(*options.output.path));
    return status_of(import.problems);
}

} // namespace

Command check_command(CLI::App& program) {
    const auto options = std::make_shared<CheckOptions>();
    CLI::App* parser = program.add_subcommand("check", "how the spreadsheet was understood, and its problems");
    add_input_options(*parser, options->input);
    add_output_options(*parser, options->output, formats);
    add_colour_option(*parser, options->output);
    parser->footer("--format csv prints the table as it was read, cells as they stand,\nas comma-separated UTF-8.\n\n"
                   "Examples:\n"
                   "  engineroom check pipeline.csv\n"
                   "  engineroom check export.csv --mapping export.toml --date-order dmy\n"
                   "  engineroom check export.csv --format csv -o clean.csv");
    return {parser, {options, &options->output}, [options] { return run(*options); }};
}

} // namespace engineroom::app
