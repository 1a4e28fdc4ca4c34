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
#include <engineroom/import/mapping_toml.hpp>
#include <engineroom/present/csv.hpp>
#include <engineroom/present/json.hpp>
#include <engineroom/present/text.hpp>

namespace engineroom::app {
namespace {

constexpr std::array<std::string_view, 3> formats{"text", "json", "csv"};

struct CheckOptions {
    InputOptions input;
    OutputOptions output;
    std::optional<std::string> write_mapping;
};

/// The table as it was read, of any spreadsheet.
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
        must_be_one_file(options.input, "check");
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

/// Where the mapping goes that was understood, if it was asked for.
std::optional<Destination> mapping_destination(const CheckOptions& options, const Destination& page) {
    if (!options.write_mapping) return std::nullopt;
    constexpr const char* option = "--write-mapping";
    if (options.output.format == "csv") throw Stop{wording::no_mapping_of_a_table(option)};
    Destination destination{options.write_mapping, option};
    destination.must_not_be(paths_of(options.input));
    if (destination.same_as(page)) throw Stop{wording::same_destination("-o", option)};
    destination.must_be_new();
    return destination;
}

void write_mapping(const CheckOptions& options, const Destination& destination, const Import& import) {
    if (import.columns.empty()) return write_message(wording::no_mapping_written);
    destination.write(to_toml(import.understood, mapping_offers(import)));
    if (!options.input.quiet && options.write_mapping != "-")
        write_message(wording::mapping_written(*options.write_mapping));
}

ExitStatus run(const CheckOptions& options) {
    check_format(options.output, formats);
    TextStyle style = text_style_of(options.output);
    style.verbose = options.input.verbose;
    const Destination destination{options.output.path};
    destination.must_not_be(paths_of(options.input));
    const std::optional<Destination> mapping = mapping_destination(options, destination);
    if (options.output.format == "csv") return print_table(options, destination);

    const Import import = reading_or_problem(options);
    // Before the page, which may end in a closed pipe; with errors too, as the mapping is then needed most.
    if (mapping) write_mapping(options, *mapping, import);
    destination.write(options.output.format == "json" ? to_json(import) : to_text(import, style));
    // The page lists the problems; who sent it elsewhere is told that there are some.
    if (!import.usable() && options.output.path) write_message(wording::problems_in(*options.output.path));
    return status_of(import.problems);
}

} // namespace

Command check_command(CLI::App& program) {
    const auto options = std::make_shared<CheckOptions>();
    CLI::App* parser = program.add_subcommand("check", "how the spreadsheet was understood, and its problems");
    add_input_options(*parser, options->input, Files::one);
    add_output_options(*parser, options->output, formats);
    add_colour_option(*parser, options->output);
    parser
        ->add_option("--write-mapping", options->write_mapping,
                     "write what was understood as a mapping, to edit and\nread by with --mapping; FILE must be new")
        ->type_name("FILE")
        ->group("Output");
    parser->footer("--format csv prints the table as it was read, cells as they stand,\nas comma-separated UTF-8.\n\n"
                   "Examples:\n"
                   "  engineroom check pipeline.csv\n"
                   "  engineroom check export.csv --mapping export.toml --date-order dmy\n"
                   "  engineroom check export.csv --write-mapping export.toml\n"
                   "  engineroom check export.csv --format csv -o clean.csv");
    return {parser, {options, &options->output}, [options] { return run(*options); }};
}

} // namespace engineroom::app
